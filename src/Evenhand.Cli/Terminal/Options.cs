using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;

namespace Evenhand.Cli.Terminal;

/// <summary>Options that several verbs share.</summary>
internal static class Options
{
    /// <param name="also">A form that this verb alone has.</param>
    public static Option<OutputFormat> Format(OutputFormat? also = null)
    {
        OutputFormat[] forms = [OutputFormat.Csv, OutputFormat.Json, OutputFormat.Table];
        var option = new Option<OutputFormat>("--format")
        {
            Description = "How data is printed",
            DefaultValueFactory = _ => OutputFormat.Table,
            HelpName = string.Join(
                '|',
                (also is { } more ? [more, .. forms] : forms).Select(f => f.ToString())
            ),
        };
        option.Validators.Add(asked =>
        {
            if (
                // What is no form at all is told by the parser.
                asked.Tokens.Count == 1
                && Enum.TryParse<OutputFormat>(
                    asked.Tokens[0].Value,
                    ignoreCase: true,
                    out var form
                )
                && form != also
                && !forms.Contains(form)
            )
            {
                asked.AddError(
                    $"This verb has no form '{form.ToString().ToLowerInvariant()}'; it has table, json and csv."
                );
            }
        });
        return option;
    }

    public static Option<string> Service() =>
        Required("--service", "The service, for instance childrens-homes", "ID");

    public static Option<string?> Area() =>
        Text(
            "--area",
            "An authority or English region, by name or GSS code (default: all)",
            "AREA"
        );

    public static Option<FileInfo?> Neighbours() =>
        new("--neighbours")
        {
            Description =
                "A CSV file of areas to compare --area with, one name or GSS code a line (a header is allowed)",
            HelpName = "FILE",
        };

    public static Option<int?> Edition() =>
        new("--edition")
        {
            Description = "The edition to answer from (default: the current one)",
            HelpName = "N",
        };

    public static Option<bool> All() => Flag("--all", "Print every row of a long table");

    public static Option<DateOnly?> Day(string name, string description)
    {
        var option = new Option<DateOnly?>(name)
        {
            Description = description,
            HelpName = "YYYY-MM-DD",
            CustomParser = ParseDay,
        };
        return option;
    }

    public static Option<string> Required(string name, string description, string helpName) =>
        new(name)
        {
            Description = description,
            HelpName = helpName,
            Required = true,
        };

    public static Option<string?> Text(string name, string description, string helpName) =>
        new(name) { Description = description, HelpName = helpName };

    public static Option<bool> Flag(string name, string description) =>
        new(name) { Description = description };

    private static DateOnly? ParseDay(ArgumentResult result)
    {
        var text = result.Tokens.Count == 1 ? result.Tokens[0].Value : "";
        if (
            DateOnly.TryParseExact(
                text,
                "yyyy-MM-dd",
                CultureInfo.InvariantCulture,
                DateTimeStyles.None,
                out var day
            )
        )
        {
            return day;
        }

        result.AddError($"'{text}' is not a day that exists; write it as 2025-03-31.");
        return null;
    }
}
