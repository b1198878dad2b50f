using System.Text.RegularExpressions;
using Evenhand.Rules.Yaml;
using Evenhand.Vocabulary;

namespace Evenhand.Registers.Payments;

/// <summary>Which column of a payments file is for what, as a person says it. What is not said stays guessed.</summary>
public sealed partial class ColumnMapping
{
    /// <summary>What stands where a file has no such column.</summary>
    public const string None = "none";

    /// <summary>What is added to a data file's name for the file that holds its mapping.</summary>
    public const string Ending = ".columns.yaml";

    private const string DatesKey = "dates";

    private readonly Dictionary<PaymentColumn, string> said;

    private ColumnMapping(Dictionary<PaymentColumn, string> said, DayOrder? order) =>
        (this.said, Order) = (said, order);

    /// <summary>The header of each column that was named. For the body it may be the body's name instead.</summary>
    public IReadOnlyDictionary<PaymentColumn, string> Headers =>
        said.Where(s => s.Value != None).ToDictionary(s => s.Key, s => s.Value);

    /// <summary>In which order days and months stand; null where nothing is said.</summary>
    public DayOrder? Order { get; }

    /// <summary>The words by which columns are named.</summary>
    public static IReadOnlyList<string> Keys { get; } =
    [.. Enum.GetNames<PaymentColumn>().Select(n => n.ToLowerInvariant()), DatesKey];

    /// <summary>Whether a person said that there is no such column.</summary>
    public bool IsNone(PaymentColumn column) => said.GetValueOrDefault(column) == None;

    /// <summary>Reads <c>supplier=Vendor Name,amount=Net,date=Paid on,body=London Borough of X</c>.</summary>
    /// <remarks>A comma parts two only where a known word and an equals sign follow, so headers may hold commas.</remarks>
    public static Outcome<ColumnMapping> Parse(string text)
    {
        var entries = new List<(string Key, string Value, long? Line)>();
        foreach (var part in Parting().Split(text))
        {
            var at = part.IndexOf('=', StringComparison.Ordinal);
            if (at < 0)
            {
                return Failed(
                    "This names no column",
                    part,
                    "pairs as supplier=Vendor Name, parted by commas"
                );
            }

            entries.Add((part[..at].Trim().ToLowerInvariant(), part[(at + 1)..].Trim(), null));
        }

        return Of(entries, null);
    }

    /// <summary>Reads the mapping that lies beside a data file, under its name with <see cref="Ending"/>.</summary>
    /// <returns>The mapping, null where none lies there; or what is wrong with it.</returns>
    public static Outcome<ColumnMapping?> Beside(string path)
    {
        var file = path + Ending;
        if (!File.Exists(file))
        {
            return Outcome<ColumnMapping?>.Ok(null);
        }

        return StrictYaml
            .Read(new TextFile(file, File.ReadAllText(file)))
            .Then(map =>
            {
                var entries = map.Keys.Select(k => (k, map.Scalar(k, required: true))).ToList();
                return map.Problems.Count > 0
                    ? Outcome<ColumnMapping>.Failed(map.Problems)
                    : Of(
                        [.. entries.Select(e => (e.k, e.Item2!.Text.Trim(), (long?)e.Item2.Line))],
                        file
                    );
            })
            .Then(mapping => Outcome<ColumnMapping?>.Ok(mapping));
    }

    private static Outcome<ColumnMapping> Of(
        IReadOnlyList<(string Key, string Value, long? Line)> entries,
        string? file
    )
    {
        var read = new Dictionary<PaymentColumn, string>();
        DayOrder? order = null;
        var problems = new List<Problem>();
        foreach (var (key, value, line) in entries)
        {
            if (value.Length == 0)
            {
                Report("Nothing stands here", key, $"the header of a column, or {None}");
            }
            else if (key == DatesKey)
            {
                order = value switch
                {
                    "day-first" => DayOrder.DayFirst,
                    "month-first" => DayOrder.MonthFirst,
                    _ => null,
                };
                if (order is null)
                {
                    Report("This is no order of dates", value, "day-first or month-first");
                }
            }
            else if (
                !Keys.Contains(key) || !Enum.TryParse<PaymentColumn>(key, true, out var column)
            )
            {
                Report(
                    "This is none of the columns that can be named",
                    key,
                    "one of " + string.Join(", ", Keys)
                );
            }
            else if (!read.TryAdd(column, value))
            {
                Report("This column is named twice", key, "each once");
            }

            void Report(string what, string found, string expected) =>
                problems.Add(
                    new Problem(what)
                    {
                        File = file,
                        Line = line,
                        Field = file is null ? "columns" : key,
                        Found = Problem.Excerpt(found),
                        Expected = expected,
                    }
                );
        }

        foreach (var needed in new[] { PaymentColumn.Supplier, PaymentColumn.Amount })
        {
            if (read.GetValueOrDefault(needed) == None)
            {
                problems.Add(
                    new Problem("A payments file has this column")
                    {
                        File = file,
                        Field = needed.ToString().ToLowerInvariant(),
                        Found = None,
                        Expected = "the header of a column",
                    }
                );
            }
        }

        return problems.Count > 0
            ? Outcome<ColumnMapping>.Failed(problems)
            : Outcome<ColumnMapping>.Ok(new ColumnMapping(read, order));
    }

    private static Outcome<ColumnMapping> Failed(string what, string found, string expected) =>
        Outcome<ColumnMapping>.Failed(
            new Problem(what)
            {
                Field = "columns",
                Found = Problem.Excerpt(found),
                Expected = expected,
            }
        );

    [GeneratedRegex(@",\s*(?=[A-Za-z]+\s*=)", RegexOptions.None, 1000)]
    private static partial Regex Parting();
}
