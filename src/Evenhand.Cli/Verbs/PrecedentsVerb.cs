using System.CommandLine;
using Evenhand.Cli.Terminal;
using Evenhand.Law.Precedents;
using Evenhand.Law.Publishing;
using Evenhand.Vocabulary;

namespace Evenhand.Cli.Verbs;

/// <summary>Who used a lever before.</summary>
internal static class PrecedentsVerb
{
    public static Command Build(CommandEnvironment environment)
    {
        var id = new Argument<string?>("LEVER")
        {
            Description =
                "One lever, whose processes are listed (default: how many for each lever)",
            Arity = ArgumentArity.ZeroOrOne,
        };
        var edition = Options.Edition();
        var all = Options.All();
        var format = Options.Format();
        return new Command(
            "precedents",
            "Show which authorities used a lever before, by the signs of it in loaded notices"
        )
        {
            id,
            edition,
            all,
            format,
        }.Does(
            environment,
            session =>
                session.End(
                    session
                        .Libraries()
                        .Then(libraries =>
                            session
                                .Law()
                                .Then(law =>
                                    Ask(
                                        new PrecedentDesk(session.Store, libraries, law),
                                        session.Get(id),
                                        session.Get(edition),
                                        session.Cancel
                                    )
                                )
                        ),
                    report =>
                    {
                        var one = session.Get(id) is null ? null : report.Levers[0];
                        session.Printer.Print(
                            session.Get(format),
                            report,
                            one is null
                                ? PrecedentTables.Of(report)
                                : PrecedentTables.Of(one, report.Edition),
                            p => Print(p, report, one, session.Get(all))
                        );
                        return ExitCode.Done;
                    }
                )
        );
    }

    private static Outcome<PrecedentsReport> Ask(
        PrecedentDesk desk,
        string? id,
        int? edition,
        CancellationToken cancel
    ) =>
        id is null
            ? desk.Ask(edition, cancel)
            : desk.Ask(id, edition, cancel)
                .Then(r => Outcome<PrecedentsReport>.Ok(r.Report with { Levers = [r.Lever] }));

    private static void Print(Printer p, PrecedentsReport report, LeverPrecedents? one, bool all)
    {
        p.Line(
            one is null ? PrecedentWords.Headline(report) : PrecedentWords.Headline(one, report)
        );
        p.Line();
        if (one is null)
        {
            p.Table(
                PrecedentTables.Of(report),
                only: ["id", "name", "authorities", "processes", "newest"]
            );
        }
        else if (one.Precedents.Count > 0)
        {
            p.Table(PrecedentTables.Of(one, report.Edition), all ? null : Printer.RowsShown);
        }

        if (one is { Signs.Count: > 0 })
        {
            p.Line("Looked for: " + string.Join("; or ", one.Signs));
        }

        foreach (var note in report.Notes)
        {
            p.Line(note);
        }
    }
}
