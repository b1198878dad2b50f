using System.Text;
using Evenhand.Market.Publishing;
using Evenhand.Papers;
using Evenhand.Vocabulary;
using Spectre.Console;

namespace Evenhand.Cli.Terminal;

/// <summary>Prints results on the standard output, and everything else on the standard error.</summary>
internal sealed class Printer(CommandEnvironment environment)
{
    /// <summary>The rows of a long table that are printed unless all are asked for.</summary>
    public const int RowsShown = 25;

    private const int WidthWhenNotATerminal = 200;

    /// <summary>Prints one result in the form asked for.</summary>
    /// <param name="format">The form.</param>
    /// <param name="result">The whole result, for JSON.</param>
    /// <param name="csv">The table that CSV takes.</param>
    /// <param name="human">Prints it for people.</param>
    public void Print<T>(OutputFormat format, T result, ResultTable csv, Action<Printer> human)
    {
        switch (format)
        {
            case OutputFormat.Json:
                environment.Out.WriteLine(ResultJson.Write(result));
                break;
            case OutputFormat.Csv:
                using (var memory = new MemoryStream())
                {
                    csv.WriteCsv(memory, forSpreadsheet: false);
                    environment.Out.Write(Encoding.UTF8.GetString(memory.ToArray()));
                }

                break;
            default:
                human(this);
                break;
        }
    }

    /// <summary>A line of text for people.</summary>
    public void Line(string text = "") => environment.Out.WriteLine(text);

    /// <summary>A table for people.</summary>
    /// <param name="table">The table.</param>
    /// <param name="most">The most rows to print; null prints all.</param>
    /// <param name="only">The keys of the columns to print; null prints all.</param>
    public void Table(ResultTable table, int? most = null, IReadOnlyList<string>? only = null)
    {
        var columns = table
            .Columns.Index()
            .Where(c => only is null || only.Contains(c.Item.Key))
            .ToList();
        var drawn = new Table().Border(TableBorder.Simple);
        drawn.Title = new TableTitle(Markup.Escape(table.Caption));
        foreach (var (_, column) in columns)
        {
            var heading = new TableColumn(Markup.Escape(column.Title));
            drawn.AddColumn(
                ResultTable.IsFigure(column.Kind) ? heading.RightAligned()
                : column.OffPage ? heading.NoWrap()
                : heading
            );
        }

        foreach (var row in table.Rows.Take(most ?? int.MaxValue))
        {
            drawn.AddRow(
                columns.Select(c => Markup.Escape(ResultTable.Show(c.Item, row[c.Index]))).ToArray()
            );
        }

        if (most < table.Rows.Count)
        {
            drawn.Caption = new TableTitle(
                $"{most} of {table.Rows.Count} rows; --all, --format csv or --format json gives all"
            );
        }

        Console().Write(drawn);
    }

    /// <summary>A word to the person that is no data.</summary>
    public void Say(string text) => environment.Error.WriteLine(text);

    /// <summary>Problems, each on a line.</summary>
    public int Problems(IReadOnlyList<Problem> problems)
    {
        foreach (var problem in problems)
        {
            environment.Error.WriteLine(problem);
        }

        return ExitCode.BadInput;
    }

    private IAnsiConsole Console()
    {
        var terminal =
            ReferenceEquals(environment.Out, System.Console.Out)
            && !System.Console.IsOutputRedirected;
        var console = AnsiConsole.Create(
            new AnsiConsoleSettings
            {
                Ansi = terminal ? AnsiSupport.Detect : AnsiSupport.No,
                ColorSystem = terminal ? ColorSystemSupport.Detect : ColorSystemSupport.NoColors,
                Interactive = InteractionSupport.No,
                Out = new AnsiConsoleOutput(environment.Out),
            }
        );
        if (!terminal)
        {
            console.Profile.Width = WidthWhenNotATerminal;
        }

        return console;
    }
}
