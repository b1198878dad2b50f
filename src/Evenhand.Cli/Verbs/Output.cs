using System.CommandLine;
using System.Globalization;
using System.Text;
using Evenhand.Cli.Terminal;
using Evenhand.Market.Publishing;
using Evenhand.Papers;
using Evenhand.Papers.Files;
using Evenhand.Vocabulary;

namespace Evenhand.Cli.Verbs;

/// <summary>Where the figures of a verb go: to the standard output in a format, or to a file whose ending chooses its form.</summary>
/// <param name="also">A form that this verb alone has.</param>
internal sealed class Output(OutputFormat? also = null)
{
    private readonly Option<OutputFormat> format = Options.Format(also);
    private readonly Option<string?> file = Options.Text(
        "--out",
        $"Write to a file instead, whose ending chooses the form: {Endings}",
        "FILE"
    );
    private readonly Option<string?> table = Options.Text(
        "--table",
        "For CSV and Parquet: the table to take, by its id (default: the main one)",
        "ID"
    );

    private static string Endings => string.Join(", ", PaperForms.All.Select(f => f.Ending()));

    /// <summary>A command with these options, which asks nothing of the data before they are known to make sense.</summary>
    public Command For(Command command, CommandEnvironment environment, Func<Session, int> action)
    {
        command.Options.Add(format);
        command.Options.Add(file);
        command.Options.Add(table);
        return command.Does(
            environment,
            session =>
                Fault(session) is { } fault ? session.Printer.Problems([fault]) : action(session)
        );
    }

    /// <summary>The form asked for.</summary>
    public OutputFormat Asked(Session session) => session.Get(format);

    /// <summary>Hands over a text in the form that this verb alone has.</summary>
    public int Give(Session session, string text)
    {
        if (session.Get(file) is not { } path)
        {
            session.Printer.Line(text);
            return ExitCode.Done;
        }

        return session.End(
            WholeFile.Write(path, Encoding.UTF8.GetBytes(text + "\n")),
            _ =>
            {
                session.Printer.Say($"Wrote {path} ({Size(text.Length + 1)}).");
                return ExitCode.Done;
            }
        );
    }

    /// <summary>Hands a result over.</summary>
    /// <param name="session">The run.</param>
    /// <param name="result">The whole result, for JSON.</param>
    /// <param name="paper">The same as a paper.</param>
    /// <param name="human">Prints it for people.</param>
    public int Give<T>(Session session, T result, Paper paper, Action<Printer> human)
    {
        var made = new PaperFile(paper, () => ResultJson.Write(result));
        if (session.Get(file) is { } path)
        {
            var form = PaperForms.OfFile(path)!.Value;
            return session.End(
                made.Bytes(form, session.Get(table), session.Cancel)
                    .Then(bytes =>
                        WholeFile.Write(path, bytes).Then(_ => Outcome<int>.Ok(bytes.Length))
                    ),
                length =>
                {
                    session.Printer.Say($"Wrote {path} ({form.Title()}, {Size(length)}).");
                    return ExitCode.Done;
                }
            );
        }

        return session.End(
            made.Find(session.Get(table)),
            found =>
            {
                session.Printer.Print(session.Get(format), result, found.Table, human);
                return ExitCode.Done;
            }
        );
    }

    private Problem? Fault(Session session)
    {
        var (path, chosen) = (session.Get(file), session.Get(table));
        if (path is null)
        {
            return chosen is null || session.Get(format) == OutputFormat.Csv
                ? null
                : new Problem("A table can be chosen for CSV and Parquet alone")
                {
                    Field = "table",
                    Found = Problem.Excerpt(chosen),
                    ToDo = "Add --format csv, or --out with a file that ends in .csv or .parquet.",
                };
        }

        if (also is not null && session.Get(format) == also)
        {
            return WholeFile.Obstacle(path);
        }

        return PaperForms.OfFile(path) is not { } form
                ? new Problem("The ending of a file chooses its form, and this one says none")
                {
                    File = path,
                    Field = "out",
                    Expected = "a name that ends in " + Endings,
                }
            : session.Asked.GetResult(format) is { Implicit: false }
                ? new Problem(
                    "A file takes its form from its ending, so --format has nothing to say"
                )
                {
                    File = path,
                    Field = "format",
                    ToDo = "Leave --format out, or leave --out out.",
                }
            : chosen is not null && !form.IsOneTable()
                ? new Problem("This form holds all tables, so none is to be chosen")
                {
                    File = path,
                    Field = "table",
                    Found = Problem.Excerpt(chosen),
                    Expected = "a file that ends in .csv or .parquet",
                }
            : WholeFile.Obstacle(path);
    }

    private static string Size(long bytes) =>
        bytes < 1000
            ? Plain.Counted(bytes, "byte", "bytes")
            : $"{(bytes / 1000.0).ToString("#,0.0", CultureInfo.InvariantCulture)} kB";
}
