using System.Globalization;
using Evenhand.Statistics.Effects;
using Evenhand.Vocabulary;

namespace Evenhand.Statistics.Pooling;

/// <summary>What must hold of studies before anything is made of them.</summary>
internal static class StudyCheck
{
    // A file of a hundred thousand rows that all lack a variance is one fault, told a few times.
    private const int Told = 20;

    public static IReadOnlyList<Problem> Problems(
        IReadOnlyList<Estimate> studies,
        IReadOnlyList<Moderator> moderators,
        PoolingOptions options
    )
    {
        var problems = new List<Problem>();
        if (studies.Count == 0)
        {
            problems.Add(new Problem("There is no study to pool"));
        }

        if (options.Level is not (> 0 and < 1))
        {
            problems.Add(
                new Problem("The level of an interval lies between 0 and 1")
                {
                    Field = "level",
                    Found = Text(options.Level),
                    Expected = "such as 0.95",
                }
            );
        }

        problems.AddRange(studies.Select(Fault).OfType<Problem>().Take(Told));
        problems.AddRange(moderators.SelectMany(m => Faults(m, studies.Count)).Take(Told));
        return problems;
    }

    private static Problem? Fault(Estimate study, int at) =>
        !double.IsFinite(study.Value)
            ? OfRow(at, "yi", study.Value, "The estimate is missing", "a number")
        : double.IsNaN(study.Variance)
            ? OfRow(at, "vi", study.Variance, "The variance is missing", "a number above 0")
        : study.Variance is >= 1e-100 and <= 1e100 ? null
        : study.Variance is > 0
            ? OfRow(
                at,
                "vi",
                study.Variance,
                "The variance is too small or too large to reckon with",
                "from 1e-100 to 1e100"
            )
        : OfRow(
            at,
            "vi",
            study.Variance,
            study.Variance == 0
                ? "A variance of 0 would give the study all the weight"
                : "A variance is above 0",
            "a number above 0"
        );

    private static IEnumerable<Problem> Faults(Moderator moderator, int studies)
    {
        if (moderator.Values.Count != studies)
        {
            yield return new Problem("A moderator has a value for each study")
            {
                Field = moderator.Name,
                Found = $"{moderator.Values.Count} values",
                Expected = $"{studies}",
            };
            yield break;
        }

        for (var i = 0; i < studies; i++)
        {
            if (!double.IsFinite(moderator.Values[i]))
            {
                yield return OfRow(
                    i,
                    moderator.Name,
                    moderator.Values[i],
                    "The value of the moderator is missing",
                    "a number"
                ) with
                {
                    ToDo = "Leave the study out, or the moderator.",
                };
            }
        }
    }

    private static Problem OfRow(
        int at,
        string field,
        double found,
        string what,
        string expected
    ) =>
        new(what)
        {
            Line = at + 1,
            Field = field,
            Found = Text(found),
            Expected = expected,
        };

    private static string Text(double value) => value.ToString(CultureInfo.InvariantCulture);
}
