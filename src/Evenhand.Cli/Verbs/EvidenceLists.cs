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
        var (model, service, outcome, design) = (
            Options.Text("--model", "The model, on either side of the comparison", "ID"),
            Options.Text("--service", "The service", "ID"),
            Options.Text("--outcome", "The kind of outcome", "ID"),
            Options.Text("--design", "How it was studied, as the findings say it", "WORDS")
        );
        var independent = Options.Flag(
            "--without-interest",
            "Leave out sources that promote, oppose or deliver the model"
        );
        var level = new Option<int?>("--maryland")
        {
            Description = "The least level on the Maryland scale, 1 to 5",
            HelpName = "LEVEL",
        };
        var all = Options.All();
        var output = new Output();
        return output.For(
            new Command("list", "List findings")
            {
                model,
                service,
                outcome,
                design,
                independent,
                level,
                all,
            },
            environment,
            session =>
                session.End(
                    EvidenceLibrary
                        .Read(environment.ProgramRoot)
                        .Then(library =>
                            new FindingFilter
                            {
                                Model = session.Get(model),
                                Service = session.Get(service),
                                Outcome = session.Get(outcome),
                                Design = session.Get(design),
                                Maryland = session.Get(level),
                                WithoutInterest = session.Get(independent),
                            }
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
        var output = new Output();
        return output.For(
            new Command("map", "Show where there is evidence, and where none was found"),
            environment,
            session =>
                session.End(
                    EvidenceLibrary.Read(environment.ProgramRoot),
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
