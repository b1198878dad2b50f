using System.Globalization;
using System.Runtime.InteropServices;
using Evenhand.Statistics.Effects;
using Evenhand.Statistics.Pooling;
using Evenhand.Vocabulary;

namespace Evenhand.Evidence.Studies;

/// <summary>Which columns of a table hold what.</summary>
/// <param name="Measure">The measure to work out; null where the table holds estimates.</param>
/// <param name="Columns">The column of each input, by its name in metafor (<c>yi</c>, <c>vi</c>, <c>ai</c>); an input that is not named is looked for under its own name.</param>
/// <param name="Moderators">Columns that may explain differences.</param>
/// <param name="Label">The column that names a study; without it, the first of <c>study</c>, <c>author</c>, <c>authors</c>, <c>trial</c>, <c>id</c> that there is.</param>
public sealed record StudyColumns(
    EffectMeasure? Measure,
    IReadOnlyDictionary<string, string> Columns,
    IReadOnlyList<string> Moderators,
    string? Label
);

/// <summary>Makes estimates of a table.</summary>
/// <remarks>
/// A row in which something is not known (a blank cell) is left out and told. An estimate without its variance, and a number
/// that cannot be (a negative count, a correlation of 2), are faults of the file, which is refused.
/// </remarks>
public static class StudyReader
{
    private const int Told = 20;
    private static readonly string[] Labels = ["study", "author", "authors", "trial", "id"];

    /// <summary>The studies of a table.</summary>
    /// <returns>The studies; or what is wrong, with line and column.</returns>
    public static Outcome<StudySet> Read(StudyTable table, StudyColumns wanted)
    {
        var label = wanted.Label ?? Labels.FirstOrDefault(table.Has);
        if (label is not null && !table.Has(label))
        {
            return Outcome<StudySet>.Failed(table.Absent(label));
        }

        string Name(int row) =>
            (label is null ? null : table.Text(row, label))
            ?? string.Create(CultureInfo.InvariantCulture, $"row {row + 1}");
        return Estimates(table, wanted)
            .Then(estimates =>
                Moderators(table, wanted.Moderators)
                    .Then(moderators =>
                    {
                        var (kept, left) = (new List<int>(), new List<LeftOut>());
                        for (var row = 0; row < table.Count; row++)
                        {
                            var reason = estimates[row].Estimate is null
                                ? wanted.Measure is null
                                    ? "no estimate is given"
                                    : "an input is not known, or the formula has no value"
                                : moderators.FirstOrDefault(m => double.IsNaN(m.Values[row]))
                                    is { } blank
                                    ? $"{blank.Name} is not known"
                                    : null;
                            if (reason is null)
                            {
                                kept.Add(row);
                            }
                            else
                            {
                                left.Add(new(Name(row), table.Lines[row], reason));
                            }
                        }

                        return Outcome<StudySet>.Ok(
                            new StudySet(
                                wanted.Measure?.Title ?? "estimates as given",
                                wanted.Measure?.IsLog ?? false,
                                [
                                    .. kept.Select(r => new Study(
                                        Name(r),
                                        table.Lines[r],
                                        estimates[r].Estimate!.Value,
                                        estimates[r].Risks
                                    )),
                                ],
                                [
                                    .. moderators.Select(m =>
                                        m with
                                        {
                                            Values = [.. kept.Select(r => m.Values[r])],
                                        }
                                    ),
                                ],
                                left
                            )
                        );
                    })
            );
    }

    private static Outcome<RowEstimate[]> Estimates(StudyTable table, StudyColumns wanted) =>
        wanted.Measure is { } measure ? Worked(table, wanted, measure) : Given(table, wanted);

    private static Outcome<RowEstimate[]> Given(StudyTable table, StudyColumns wanted)
    {
        var spread =
            Column(wanted, "vi") is { } vi && (table.Has(vi) || wanted.Columns.ContainsKey("vi"))
                ? "vi"
                : "sei";
        return Inputs(table, wanted, ["yi", spread])
            .Then(inputs =>
            {
                var estimates = new RowEstimate[table.Count];
                var problems = new List<Problem>();
                for (var row = 0; row < table.Count && problems.Count < Told; row++)
                {
                    var (value, error) = (inputs["yi"][row], inputs[spread][row]);
                    if (double.IsNaN(value) && double.IsNaN(error))
                    {
                        continue;
                    }

                    if (double.IsNaN(value) || double.IsNaN(error) || error <= 0)
                    {
                        problems.Add(Fault(table, row, Column(wanted, spread), value, error));
                        continue;
                    }

                    estimates[row] = new(
                        new Estimate(value, spread == "vi" ? error : error * error),
                        null
                    );
                }

                return Ended(problems, estimates);
            });
    }

    private static Problem Fault(
        StudyTable table,
        int row,
        string column,
        double value,
        double error
    ) =>
        new(
            double.IsNaN(value) ? "There is a variance without its estimate"
            : double.IsNaN(error) ? "The estimate has no variance"
            : error == 0 ? "A variance of 0 would give the study all the weight"
            : "A variance is above 0"
        )
        {
            File = table.Name,
            Line = table.Lines[row],
            Field = column,
            Found =
                double.IsNaN(error) || double.IsNaN(value)
                    ? "nothing"
                    : error.ToString(CultureInfo.InvariantCulture),
            Expected = "a number above 0, or nothing for both",
            ToDo =
                "Look in the paper for a standard error, an interval or counts; without one the study cannot be pooled.",
        };

    private static Outcome<RowEstimate[]> Worked(
        StudyTable table,
        StudyColumns wanted,
        EffectMeasure measure
    )
    {
        var set =
            measure.Inputs.FirstOrDefault(s => s.All(i => table.Has(Column(wanted, i))))
            ?? measure.Inputs.FirstOrDefault(s => s.Any(wanted.Columns.ContainsKey));
        if (set is null)
        {
            return Outcome<RowEstimate[]>.Failed(
                new Problem($"The columns that {measure.Code} is worked out from are not there")
                {
                    File = table.Name,
                    Line = 1,
                    Found = Problem.Excerpt(string.Join(", ", table.Columns)),
                    Expected = string.Join(
                        ", or ",
                        measure.Inputs.Select(s => string.Join(" ", s))
                    ),
                    ToDo = "Say which column holds which input, for instance --ai COLUMN.",
                }
            );
        }

        return Inputs(table, wanted, set)
            .Then(inputs =>
            {
                var estimates = new RowEstimate[table.Count];
                var problems = new List<Problem>();
                for (var row = 0; row < table.Count && problems.Count < Told; row++)
                {
                    var values = set.ToDictionary(
                        i => i,
                        i => inputs[i][row],
                        StringComparer.Ordinal
                    );
                    if (values.Values.Any(double.IsNaN))
                    {
                        continue;
                    }

                    if (Impossible(values) is { } fault)
                    {
                        problems.Add(
                            fault with
                            {
                                File = table.Name,
                                Line = table.Lines[row],
                                Field = Column(wanted, fault.Field!),
                            }
                        );
                        continue;
                    }

                    estimates[row] = new(measure.Of(values), EffectMeasure.Risks(values));
                }

                return Ended(problems, estimates);
            });
    }

    private static Problem? Impossible(Dictionary<string, double> values)
    {
        foreach (var (input, value) in values)
        {
            var expected = EffectMeasure.Kind(input) switch
            {
                InputKind.Count when value < 0 => "a count, 0 or more",
                InputKind.Size when value <= 0 => "a number above 0",
                InputKind.Deviation when value <= 0 => "a standard deviation, above 0",
                InputKind.Correlation when Math.Abs(value) > 1 => "a correlation from -1 to 1",
                _ => null,
            };
            if (expected is not null)
            {
                return Wrong(input, value, "The number cannot be", expected);
            }
        }

        return Above("ai", "n1i") ?? Above("ci", "n2i") ?? Above("xi", "ni");

        Problem? Above(string part, string whole) =>
            values.TryGetValue(part, out var few)
            && values.TryGetValue(whole, out var all)
            && few > all
                ? Wrong(
                    part,
                    few,
                    "More had it than there were",
                    $"at most {all.ToString(CultureInfo.InvariantCulture)}"
                )
                : null;
    }

    private static Problem Wrong(string field, double found, string what, string expected) =>
        new(what)
        {
            Field = field,
            Found = found.ToString(CultureInfo.InvariantCulture),
            Expected = expected,
        };

    private static Outcome<RowEstimate[]> Ended(List<Problem> problems, RowEstimate[] estimates) =>
        problems.Count > 0
            ? Outcome<RowEstimate[]>.Failed(problems)
            : Outcome<RowEstimate[]>.Ok(estimates);

    private static string Column(StudyColumns wanted, string input) =>
        wanted.Columns.GetValueOrDefault(input, input);

    private static Outcome<Dictionary<string, double[]>> Inputs(
        StudyTable table,
        StudyColumns wanted,
        IReadOnlyList<string> names
    )
    {
        var problems = new List<Problem>();
        var inputs = new Dictionary<string, double[]>(StringComparer.Ordinal);
        foreach (var name in names)
        {
            var read = table.Numbers(Column(wanted, name));
            problems.AddRange(read.Problems);
            if (read.IsOk)
            {
                inputs[name] = read.Value;
            }
        }

        return problems.Count > 0
            ? Outcome<Dictionary<string, double[]>>.Failed(problems)
            : Outcome<Dictionary<string, double[]>>.Ok(inputs);
    }

    private static Outcome<List<Moderator>> Moderators(
        StudyTable table,
        IReadOnlyList<string> columns
    )
    {
        var moderators = new List<Moderator>();
        foreach (var column in columns)
        {
            if (!table.Has(column))
            {
                return Outcome<List<Moderator>>.Failed(table.Absent(column));
            }

            if (table.IsNumeric(column))
            {
                moderators.Add(new(column, table.Numbers(column).Value));
                continue;
            }

            moderators.AddRange(
                WordModerators.Of(
                    column,
                    [.. Enumerable.Range(0, table.Count).Select(r => table.Text(r, column))]
                )
            );
        }

        return Outcome<List<Moderator>>.Ok(moderators);
    }

    /// <summary>What is made of a row: nothing where something in it is not known.</summary>
    [StructLayout(LayoutKind.Auto)]
    private readonly record struct RowEstimate(
        Estimate? Estimate,
        (double First, double Second)? Risks
    );
}
