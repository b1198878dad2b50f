using System.Globalization;
using System.Text.Json;
using Evenhand.Statistics.Decisions;
using Evenhand.Vocabulary;

namespace Evenhand.Appraisal.Problems;

/// <summary>Reads a bare problem from JSON: <c>scores</c>, or <c>mean</c> with <c>sd</c>, and <c>weight_constraints_c_dot_w_ge_0</c>.</summary>
/// <remarks>Other members are passed over, because files of worked cases hold their answers too.</remarks>
public static class WeighingReader
{
    /// <summary>The most options, and the most criteria.</summary>
    public const int Most = 200;

    /// <summary>The largest file, in bytes.</summary>
    public const int MaximumBytes = 5_000_000;

    private const string LimitsName = "weight_constraints_c_dot_w_ge_0";

    /// <summary>The problem that a file holds.</summary>
    /// <param name="file">Its text, with its name.</param>
    public static Outcome<WeighingProblem> Read(TextFile file)
    {
        try
        {
            using var document = JsonDocument.Parse(file.Text);
            return Of(document.RootElement, file.Name);
        }
        catch (JsonException fault)
        {
            return Failed(
                new("This is not JSON")
                {
                    File = file.Name,
                    Line = fault.LineNumber + 1,
                    Expected = """{"scores": [[...], ...]}""",
                }
            );
        }
    }

    private static Outcome<WeighingProblem> Of(JsonElement root, string name)
    {
        if (root.ValueKind != JsonValueKind.Object)
        {
            return Failed(Wrong(name, "scores", "an object with scores"));
        }

        var scores = Matrix(root, "scores");
        var (mean, sd) = (Matrix(root, "mean"), Matrix(root, "sd"));
        var middle = scores ?? mean;
        if (middle is null || middle.Length is 0 or > Most)
        {
            return Failed(
                Wrong(
                    name,
                    "scores",
                    $"for each of 1 to {Most} options a list of numbers, more being better"
                )
            );
        }

        var criteria = middle[0].Length;
        if (criteria is 0 or > Most || middle.Any(r => r.Length != criteria))
        {
            return Failed(
                Wrong(name, "scores", $"as many numbers for each option, 1 to {Most} of them")
            );
        }

        if (
            scores is null
            && (sd is null || !SameShape(middle, sd) || sd.Any(r => r.Any(x => x < 0)))
        )
        {
            return Failed(Wrong(name, "sd", "a standard deviation, 0 or more, for each mean"));
        }

        var limits = root.TryGetProperty(LimitsName, out _) ? Matrix(root, LimitsName) : [];
        return limits is null || limits.Any(l => l.Length != criteria)
            ? Failed(
                Wrong(
                    name,
                    LimitsName,
                    $"rows of {criteria.ToString(CultureInfo.InvariantCulture)} numbers"
                )
            )
            : Outcome<WeighingProblem>.Ok(
                new(
                    [
                        .. middle.Select(
                            (row, i) =>
                                (IReadOnlyList<Score>)
                                    [
                                        .. row.Select(
                                            (x, j) =>
                                                scores is not null || sd![i][j] == 0
                                                    ? (Score)new Score.Fixed(x)
                                                    : new Score.Normal(x, sd[i][j])
                                        ),
                                    ]
                        ),
                    ],
                    limits
                )
            );
    }

    private static bool SameShape(double[][] a, double[][] b) =>
        a.Length == b.Length && a.Zip(b).All(p => p.First.Length == p.Second.Length);

    /// <summary>Rows of finite numbers; null where there is no such member or it holds anything else.</summary>
    private static double[][]? Matrix(JsonElement root, string member)
    {
        if (!root.TryGetProperty(member, out var rows) || rows.ValueKind != JsonValueKind.Array)
        {
            return null;
        }

        var matrix = new List<double[]>();
        foreach (var row in rows.EnumerateArray())
        {
            if (row.ValueKind != JsonValueKind.Array)
            {
                return null;
            }

            var numbers = new List<double>();
            foreach (var cell in row.EnumerateArray())
            {
                if (
                    cell.ValueKind != JsonValueKind.Number
                    || !cell.TryGetDouble(out var number)
                    || !double.IsFinite(number)
                )
                {
                    return null;
                }

                numbers.Add(number);
            }

            matrix.Add([.. numbers]);
        }

        return [.. matrix];
    }

    private static Problem Wrong(string file, string field, string expected) =>
        new("The problem cannot be read")
        {
            File = file,
            Field = field,
            Expected = expected,
        };

    private static Outcome<WeighingProblem> Failed(Problem problem) =>
        Outcome<WeighingProblem>.Failed(problem);
}
