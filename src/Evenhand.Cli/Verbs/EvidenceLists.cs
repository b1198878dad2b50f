using System.CommandLine;
using Evenhand.Cli.Terminal;
using Evenhand.Evidence.Library;
using Evenhand.Evidence.Publishing;
using Evenhand.Vocabulary;

namespace Evenhand.Cli.Verbs;

/// <summary>The verbs that show what the evidence library holds.</summary>
internal static class EvidenceLists
{
    public static Command List(CommandEnvironment environment)
    {
        var filter = new FindingFilterOptions();
        var with = EvidenceWith.Option();
        var all = Options.All();
        var output = new Output();
        var command = new Command("list", "List findings");
        filter.AddTo(command);
        command.Options.Add(with);
        command.Options.Add(all);
        return output.For(
            command,
            environment,
            session =>
                session.End(
                    EvidenceWith
                        .Library(session, with)
                        .Then(library =>
                            filter
                                .Of(session)
                                .Of(library)
                                .Then(r =>
                                    Outcome<(EvidenceLibrary, FindingsReport)>.Ok((library, r))
                                )
                        ),
                    found =>
                    {
                        var (library, report) = found;
                        return output.Give(
                            session,
                            report,
                            LibraryPaper.Of(library, report),
                            printer =>
                                printer.Table(
                                    LibraryPaper.Findings(library, report),
                                    session.Get(all) ? null : Printer.RowsShown,
                                    [
                                        "id",
                                        "service",
                                        "intervention",
                                        "comparator",
                                        "outcome",
                                        "measure",
                                        "estimate",
                                        "ci_low",
                                        "ci_high",
                                        "favours",
                                        "maryland",
                                        .. report.Findings.Any(f => f.Added is not null)
                                            ? ["added"]
                                            : Array.Empty<string>(),
                                    ]
                                )
                        );
                    }
                )
        );
    }

    public static Command Show(CommandEnvironment environment)
    {
        var id = new Argument<string>("FINDING") { Description = "Its id, for instance E118" };
        var output = new Output();
        return output.For(
            new Command("show", "Show one finding with its source") { id },
            environment,
            session =>
                session.End(
                    EvidenceLibrary
                        .Read(environment.ProgramRoot)
                        .Then(library =>
                            library
                                .Finding(session.Get(id)!)
                                .Then(f => Outcome<(EvidenceLibrary, Finding)>.Ok((library, f)))
                        ),
                    found =>
                        output.Give(
                            session,
                            found.Item2,
                            LibraryPaper.Of(found.Item1, found.Item2),
                            printer => printer.Table(LibraryPaper.One(found.Item1, found.Item2))
                        )
                )
        );
    }

    public static Command Map(CommandEnvironment environment)
    {
        var with = EvidenceWith.Option();
        var output = new Output();
        return output.For(
            new Command("map", "Show where there is evidence, and where none was found") { with },
            environment,
            session =>
                session.End(
                    EvidenceWith.Library(session, with),
                    library =>
                    {
                        var map = GapMap.Of(library);
                        return output.Give(
                            session,
                            map,
                            LibraryPaper.Of(map),
                            printer =>
                            {
                                printer.Line(
                                    string.Join(
                                        System.Environment.NewLine,
                                        LibraryPaper.Headline(map)
                                    )
                                );
                                printer.Line();
                                printer.Table(LibraryPaper.Map(map));
                                printer.Table(LibraryPaper.NotObtained(map));
                            }
                        );
                    }
                )
        );
    }
}
