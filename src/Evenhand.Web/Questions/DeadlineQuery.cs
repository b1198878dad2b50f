using Evenhand.Law.Calendar;
using Evenhand.Law.Deadlines;
using Evenhand.Vocabulary;
using Microsoft.AspNetCore.Http;

namespace Evenhand.Web.Questions;

/// <summary>Reads a question about deadlines out of an address: nation, regime, light-touch, name, and a day for each trigger.</summary>
internal static class DeadlineQuery
{
    /// <summary>The nation that is asked about where none is named.</summary>
    public const Nation UsualNation = Nation.England;

    /// <summary>The law that is asked about where none is named.</summary>
    public const string UsualRegime = "act";

    /// <summary>The question. Days that set no clock off under its law are those of a law chosen before, and are passed over.</summary>
    public static Outcome<DeadlinesQuestion> Read(IQueryCollection query, DeadlineDesk desk)
    {
        var problems = new List<Problem>();
        var regime = QuestionQuery.Text(query, "regime", problems) ?? UsualRegime;
        if (desk.Regimes.All(r => r.Id != regime))
        {
            problems.Add(
                Unknown("regime", regime, string.Join(", ", desk.Regimes.Select(r => r.Id)))
            );
        }

        var nation = QuestionQuery.Text(query, "nation", problems);
        if (nation is not null && Nations.Find(nation) is null)
        {
            problems.Add(
                Unknown("nation", nation, string.Join(", ", Nations.All.Select(n => n.Word())))
            );
        }

        var light = QuestionQuery.Text(query, "light-touch", problems);
        if (light is not (null or "yes" or "no"))
        {
            problems.Add(Unknown("light-touch", light, "yes or no"));
        }

        var days = desk.Triggers(regime)
            .Select(t => (t.Id, Day: QuestionQuery.Day(query, t.Id, problems)))
            .Where(t => t.Day is not null)
            .ToDictionary(t => t.Id, t => t.Day!.Value, StringComparer.Ordinal);
        return QuestionQuery.Given(
            new DeadlinesQuestion(Nations.Find(nation) ?? UsualNation, regime, days)
            {
                LightTouch = light is null ? null : light == "yes",
                Name = QuestionQuery.Text(query, "name", problems),
            },
            problems
        );
    }

    private static Problem Unknown(string field, string found, string expected) =>
        new("This choice is not known")
        {
            Field = field,
            Found = Problem.Excerpt(found),
            Expected = "one of " + expected,
        };
}
