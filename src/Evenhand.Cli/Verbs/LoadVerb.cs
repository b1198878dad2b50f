using System.CommandLine;
using Evenhand.Cli.Terminal;
using Evenhand.Market.Building;
using Evenhand.Market.Publishing;
using Evenhand.Vocabulary;

namespace Evenhand.Cli.Verbs;

internal sealed class LoadVerb : IVerb
{
    private readonly Argument<string[]> paths = new("PATH")
    {
        Description = "Files or folders; 'data' is the folder that ships with Evenhand",
        Arity = ArgumentArity.OneOrMore,
    };
    private readonly Option<string?> reader = Options.Text(
        "--as",
        "The reader to use, where the content should not decide",
        "SOURCE"
    );
    private readonly Option<DateOnly?> asOf = Options.Day(
        "--as-of",
        "The day that the files speak of, where they do not say so"
    );
    private readonly Option<string?> columns = Options.Text(
        "--columns",
        "Which column of a file of payments is for what: \"supplier=HEADER,amount=HEADER,date=HEADER,body=NAME\"",
        "PAIRS"
    );
    private readonly Option<bool> replace = Options.Flag(
        "--replace",
        "Take other bytes for a source and day that are loaded already"
    );
    private readonly Option<bool> strict = Options.Flag(
        "--strict",
        "Refuse a file with a single faulty row"
    );
    private readonly Option<OutputFormat> format = Options.Format();

    public Command Build(CommandEnvironment environment) =>
        new Command(
            "load",
            "Build a new edition from files or folders and what the current edition holds"
        )
        {
            paths,
            reader,
            asOf,
            columns,
            replace,
            strict,
            format,
        }.Does(environment, Run);

    private int Run(Session session)
    {
        var request = new LoadRequest([.. session.Get(paths)!.Select(p => Bundled(session, p))])
        {
            Reader = session.Get(reader),
            AsOf = session.Get(asOf),
            Columns = session.Get(columns),
            Replace = session.Get(replace),
            Strict = session.Get(strict),
        };
        return session.End(Load(session, request), report => Print(session, report));
    }

    /// <summary>Loads with progress on the standard error.</summary>
    public static Outcome<LoadReport> Load(Session session, LoadRequest request) =>
        session
            .Libraries()
            .Then(libraries =>
                new Loader(
                    session.Store,
                    libraries,
                    session.Environment.Clock,
                    Session.Version
                ).Load(
                    request,
                    progress =>
                        session.Printer.Say(
                            progress.Total > 0
                                ? $"{progress.What} ({progress.Done} of {progress.Total} read)"
                                : progress.What
                        ),
                    session.Cancel
                )
            );

    private int Print(Session session, LoadReport report)
    {
        foreach (var skipped in report.Skipped)
        {
            session.Printer.Say($"Passed over: {skipped.File}. {skipped.Reason}");
        }

        foreach (var source in report.Sources)
        {
            if (source.RowsRejected > 0)
            {
                session.Printer.Say(
                    $"Warning: {Plain.Counted(source.RowsRejected, "row", "rows")} of {source.File} {(source.RowsRejected == 1 ? "was" : "were")} rejected; see {report.RejectsFile}"
                );
            }

            foreach (var note in source.Notes)
            {
                session.Printer.Say($"Note: {source.File}: {note}");
            }
        }

        session.Printer.Print(
            session.Get(format),
            report,
            CatalogueTables.Of(report),
            p =>
            {
                p.Table(CatalogueTables.Of(report));
                p.Line($"Content hash {report.ContentHash}");
                p.Line(
                    report.NewEdition
                        ? $"Edition {report.Edition} is current."
                        : $"Nothing new: edition {report.Edition} stays current."
                );
            }
        );
        return ExitCode.Done;
    }

    /// <summary>In a folder without one of its own, "data" is the folder that ships with the program.</summary>
    private static string Bundled(Session session, string path) =>
        path == "data" && !Directory.Exists(path)
            ? Path.Combine(session.Environment.ProgramRoot, "data")
            : path;
}
