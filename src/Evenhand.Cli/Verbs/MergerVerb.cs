using System.CommandLine;
using System.Text;
using Evenhand.Appraisal.Prices;
using Evenhand.Cli.Terminal;
using Evenhand.Papers.Files;
using Evenhand.Transition.Contracts;
using Evenhand.Transition.Desk;
using Evenhand.Transition.Exchange;
using Evenhand.Transition.Files;
using Evenhand.Transition.Forecasts;
using Evenhand.Transition.Lessons;
using Evenhand.Transition.Library;
using Evenhand.Transition.Networks;
using Evenhand.Transition.Plans;
using Evenhand.Transition.Publishing;
using Evenhand.Transition.Readiness;
using Evenhand.Vocabulary;

namespace Evenhand.Cli.Verbs;

/// <summary>Mergers, splits and transfers of public bodies.</summary>
internal sealed class MergerVerb : IVerb
{
    private readonly Argument<FileInfo> network = new("NETWORK")
    {
        Description =
            "Tasks with durations and predecessors, finish to start: JSON, or the XML of Microsoft Project",
    };
    private readonly Argument<FileInfo> file = Merger(
        "FILE",
        "The reorganisation, as mergers/examples has one"
    );
    private readonly Argument<FileInfo> first = Merger("FIRST", "A reorganisation with its plan");
    private readonly Argument<FileInfo> second = Merger("SECOND", "The same, later or otherwise");
    private readonly Option<string[]> without = new("--without")
    {
        Description =
            "Leave a case of the library out with its lessons, as if it had not happened; may be given several times",
        HelpName = "CASE",
    };
    private readonly Option<string?> words = Options.Text(
        "--words",
        "Look for lessons with these words, for instance a question (default: those that fit the file best)",
        "TEXT"
    );
    private readonly Option<string?> workstream = Options.Text(
        "--workstream",
        "Only lessons of one workstream",
        "ID"
    );
    private readonly Option<string?> phase = Options.Text(
        "--phase",
        "Only lessons of one phase",
        "ID"
    );
    private readonly Option<int> most = new("--most")
    {
        Description = "How many lessons to show",
        DefaultValueFactory = _ => 10,
        HelpName = "N",
    };
    private readonly Option<int?> passes = new("--passes")
    {
        Description =
            $"How many draws to make of durations (default: what the file says, or {Plain.Count(PlanSettings.Default.Passes)})",
        HelpName = "N",
    };
    private readonly Option<int?> seed = new("--seed")
    {
        Description =
            $"The seed of the draws; the same seed gives the same figures (default: what the file says, or {Plain.Count(PlanSettings.Default.Seed)})",
        HelpName = "S",
    };
    private readonly Option<string?> gantt = Options.Text(
        "--gantt",
        "Write the tasks over time as a picture (SVG)",
        "FILE"
    );
    private readonly Option<string?> picture = Options.Text(
        "--network",
        "Write what waits for what as a picture (SVG)",
        "FILE"
    );
    private readonly Option<string?> calendar = Options.Text(
        "--ics",
        "Write the tasks as events that a calendar takes in (iCalendar)",
        "FILE"
    );
    private readonly Option<string?> project = Options.Text(
        "--project",
        "Write the plan as the XML of Microsoft Project (MSPDI)",
        "FILE"
    );
    private readonly Option<DateOnly?> opens = Options.Day(
        "--opens",
        "The day on which the new bodies open (default: the one that the file wishes)"
    );
    private readonly Option<int?> edition = Options.Edition();
    private readonly Option<bool> all = Options.All();
    private readonly Output output = new();

    public Command Build(CommandEnvironment environment) =>
        new(
            "merger",
            "Plan a merger, split or transfer of public bodies from what earlier ones learned"
        )
        {
            output.For(
                new Command(
                    "plan",
                    "Which tasks, when, and how surely the new bodies can open on a day"
                )
                {
                    file,
                    passes,
                    seed,
                    gantt,
                    picture,
                    calendar,
                    project,
                    all,
                },
                environment,
                Plan
            ),
            output.For(
                new Command("forecast", "What like changes took and cost, with what that is worth")
                {
                    file,
                    without,
                },
                environment,
                Forecast
            ),
            output.For(
                new Command(
                    "lessons",
                    "What earlier changes taught that fits this one, and why it is shown"
                )
                {
                    file,
                    words,
                    workstream,
                    phase,
                    most,
                    without,
                },
                environment,
                Lessons
            ),
            output.For(
                new Command(
                    "ready",
                    "Whether all that the first day needs is there; exit code 1 says no"
                )
                {
                    file,
                    without,
                    all,
                },
                environment,
                Ready
            ),
            output.For(
                new Command(
                    "contracts",
                    "Which contracts of the bodies are to be novated, ended or combined"
                )
                {
                    file,
                    opens,
                    edition,
                    all,
                },
                environment,
                Contracts
            ),
            output.For(
                new Command(
                    "pack",
                    "All that a board is shown in one paper: dates, readiness, forecast, lessons"
                )
                {
                    file,
                    passes,
                    seed,
                },
                environment,
                Pack
            ),
            output.For(
                new Command("compare", "What is not the same in two plans, and which opens later")
                {
                    first,
                    second,
                    passes,
                    seed,
                    all,
                },
                environment,
                Compare
            ),
            output.For(
                new Command(
                    "schedule",
                    "Early and late dates, floats and critical path of any network"
                )
                {
                    network,
                    passes,
                    seed,
                    all,
                },
                environment,
                Schedule
            ),
        };

    private int Plan(Session session)
    {
        var path = session.Get(file)!;
        return session.End(
            MergerLibrary
                .Read(session.Environment.ProgramRoot)
                .Then(library =>
                    Planned(session, library, path)
                        .Then(plan => Pictures(session, plan, library.Playbook))
                        .Then(plan => Outcome<(PlanReport, Playbook)>.Ok((plan, library.Playbook)))
                ),
            found =>
            {
                var (plan, playbook) = found;
                return output.Give(
                    session,
                    plan,
                    PlanPaper.Of(plan, playbook, path.Name),
                    printer =>
                    {
                        Say(printer, PlanPaper.Headline(plan));
                        printer.Table(PlanPaper.Vesting(plan));
                        printer.Table(
                            PlanPaper.Tasks(plan),
                            session.Get(all) ? null : Printer.RowsShown,
                            [
                                "id",
                                "name",
                                "likely",
                                "early_start",
                                "early_finish",
                                "float_to_vesting",
                                "criticality",
                                "start",
                                "finish",
                            ]
                        );
                        printer.Table(PlanPaper.Movers(plan));
                        if (plan.MayMovePastDayOne.Count > 0)
                        {
                            printer.Line(
                                $"May move past the first day: {string.Join(", ", plan.MayMovePastDayOne)}."
                            );
                        }
                    }
                );
            }
        );
    }

    private int Forecast(Session session)
    {
        var path = session.Get(file)!;
        return session.End(
            Known(session)
                .Then(library =>
                    Merger(path, library)
                        .Then(merger =>
                            PriceShelf
                                .Read(session.Environment.ProgramRoot)
                                .Then(prices =>
                                    Outcome<ForecastReport>.Ok(
                                        new Forecaster(library, prices.Deflator.Base).Ask(merger)
                                    )
                                )
                        )
                ),
            report =>
                output.Give(
                    session,
                    report,
                    ForecastPaper.Of(report, path.Name),
                    printer =>
                    {
                        Say(printer, ForecastPaper.Headline(report));
                        printer.Table(ForecastPaper.Quantiles(report));
                        printer.Table(
                            ForecastPaper.Cases(
                                "The cases that months rest on",
                                report.Class,
                                "Months"
                            ),
                            only: ["id", "value", "score", "why", "confidence"]
                        );
                        printer.Table(ForecastPaper.Uplift(report));
                        foreach (var note in report.Notes)
                        {
                            printer.Line(note);
                        }
                    }
                )
        );
    }

    private int Lessons(Session session)
    {
        var path = session.Get(file)!;
        return session.End(
            Known(session)
                .Then(library =>
                    Merger(path, library)
                        .Then(merger =>
                            new LessonDesk(library).Ask(
                                merger,
                                new LessonQuestion(
                                    session.Get(words),
                                    session.Get(workstream),
                                    session.Get(phase),
                                    Math.Max(1, session.Get(most))
                                )
                            )
                        )
                ),
            report =>
                output.Give(
                    session,
                    report,
                    LessonPaper.Of(report, path.Name),
                    printer =>
                    {
                        Say(printer, LessonPaper.Headline(report));
                        printer.Table(
                            LessonPaper.Lessons(report),
                            only: ["lesson_id", "text", "consequence", "why", "tasks"]
                        );
                    }
                )
        );
    }

    private int Ready(Session session)
    {
        var path = session.Get(file)!;
        return session.End(
            Known(session)
                .Then(library =>
                    Merger(path, library)
                        .Then(merger =>
                            session
                                .Libraries()
                                .Then(l => new ReadinessDesk(l.Rules, library).Ask(merger))
                        )
                ),
            report =>
            {
                var code = output.Give(
                    session,
                    report,
                    ReadinessPaper.Of(report, path.Name),
                    printer =>
                    {
                        Say(printer, ReadinessPaper.Headline(report));
                        printer.Table(
                            ReadinessPaper.Gates(report),
                            session.Get(all) ? null : Printer.RowsShown,
                            ["id", "name", "state", "why", "owner", "blocks"]
                        );
                        if (report.Ready == "no")
                        {
                            printer.Table(ReadinessPaper.Moved(report));
                            printer.Table(ReadinessPaper.NotMoved(report));
                        }
                    }
                );
                return code == ExitCode.Done && report.Ready == "no" ? ExitCode.No : code;
            }
        );
    }

    private int Contracts(Session session)
    {
        var path = session.Get(file)!;
        return session.End(
            MergerLibrary
                .Read(session.Environment.ProgramRoot)
                .Then(library => Merger(path, library))
                .Then(merger =>
                    session
                        .Libraries()
                        .Then(l =>
                            new ContractsDesk(session.Store, l).Ask(
                                merger,
                                session.Get(opens),
                                session.Get(edition)
                            )
                        )
                ),
            report =>
                output.Give(
                    session,
                    report,
                    ContractsPaper.Of(report, path.Name),
                    printer =>
                    {
                        Say(printer, ContractsPaper.Headline(report));
                        printer.Table(
                            ContractsPaper.Contracts(report),
                            session.Get(all) ? null : Printer.RowsShown,
                            [
                                "body",
                                "title",
                                "suppliers",
                                "value_gbp",
                                "end",
                                "state",
                                "action",
                                "process",
                            ]
                        );
                        printer.Table(
                            ContractsPaper.Suppliers(report),
                            session.Get(all) ? null : Printer.RowsShown,
                            ["names", "bodies", "contracts", "value_gbp", "first_end"]
                        );
                        printer.Table(
                            ContractsPaper.Services(report),
                            session.Get(all) ? null : Printer.RowsShown,
                            ["cpv", "bodies", "contracts", "value_gbp", "first_end", "last_end"]
                        );
                        printer.Table(
                            ContractsPaper.Bodies(report),
                            only:
                            [
                                "id",
                                "found",
                                "by_id",
                                "by_name",
                                "live",
                                "unknown",
                                "over",
                                "near",
                            ]
                        );
                        if (report.Paid.Count > 0)
                        {
                            printer.Table(
                                ContractsPaper.Paid(report),
                                session.Get(all) ? null : Printer.RowsShown
                            );
                        }

                        Trailer.Print(
                            printer,
                            report.Notes,
                            report.Sources,
                            report.Edition,
                            report.ContentHash
                        );
                    }
                )
        );
    }

    private int Pack(Session session)
    {
        var path = session.Get(file)!;
        var root = session.Environment.ProgramRoot;
        return session.End(
            session
                .Libraries()
                .Then(libraries =>
                    PriceShelf
                        .Read(root)
                        .Then(prices =>
                            MergerDesk.Read(root, libraries.Rules, prices.Deflator.Base)
                        )
                )
                .Then(desk =>
                    CaseFile
                        .Read(path.ToString())
                        .Then(desk.Read)
                        .Then(merger =>
                            desk.Plan(merger, session.Get(passes), session.Get(seed))
                                .Then(plan => MergerPack.Of(desk, merger, plan))
                        )
                        .Then(pack => Outcome<(MergerPack, MergerLibrary)>.Ok((pack, desk.Library)))
                ),
            found =>
            {
                var (pack, library) = found;
                return output.Give(
                    session,
                    pack,
                    PackPaper.Of(pack, library, path.Name),
                    printer =>
                    {
                        Say(printer, PackPaper.Headline(pack));
                        printer.Table(PlanPaper.Vesting(pack.Plan));
                        printer.Table(
                            PackPaper.Open(pack),
                            Printer.RowsShown,
                            ["id", "name", "state", "owner"]
                        );
                        printer.Table(ForecastPaper.Quantiles(pack.Forecast));
                        printer.Table(
                            PackPaper.Lessons(pack, library),
                            only: ["text", "consequence"]
                        );
                    }
                );
            }
        );
    }

    private int Compare(Session session) =>
        session.End(
            MergerLibrary
                .Read(session.Environment.ProgramRoot)
                .Then(library =>
                    Planned(session, library, session.Get(first)!)
                        .Then(a =>
                            Planned(session, library, session.Get(second)!)
                                .Then(b =>
                                    Outcome<ComparisonReport>.Ok(
                                        PlanComparison.Of(
                                            a,
                                            b,
                                            (session.Get(first)!.Name, session.Get(second)!.Name)
                                        )
                                    )
                                )
                        )
                ),
            report =>
                output.Give(
                    session,
                    report,
                    ComparisonPaper.Of(report),
                    printer =>
                    {
                        Say(printer, ComparisonPaper.Headline(report));
                        printer.Table(
                            ComparisonPaper.Tasks(report),
                            session.Get(all) ? null : Printer.RowsShown
                        );
                    }
                )
        );

    private int Schedule(Session session)
    {
        var path = session.Get(network)!;
        return session.End(
            CaseFile
                .Read(path.ToString(), NetworkReader.MaximumBytes)
                .Then(text =>
                    path.Extension.Equals(".xml", StringComparison.OrdinalIgnoreCase)
                        ? ProjectFile.Read(text)
                        : NetworkReader.Read(text)
                )
                .Then(plain =>
                    NetworkDesk.Ask(
                        plain,
                        session.Get(passes) ?? PlanSettings.Default.Passes,
                        session.Get(seed) ?? PlanSettings.Default.Seed
                    )
                ),
            report =>
                output.Give(
                    session,
                    report,
                    NetworkPaper.Of(report, path.Name),
                    printer =>
                    {
                        Say(printer, NetworkPaper.Headline(report));
                        printer.Table(
                            NetworkPaper.Tasks(report),
                            session.Get(all) ? null : Printer.RowsShown
                        );
                    }
                )
        );
    }

    /// <summary>The library, without the cases that are to be left out.</summary>
    private Outcome<MergerLibrary> Known(Session session) =>
        MergerLibrary
            .Read(session.Environment.ProgramRoot)
            .Then(library => library.Without(session.Get(without) ?? [], "--without"));

    private static Outcome<MergerFile> Merger(FileInfo path, MergerLibrary library) =>
        CaseFile.Read(path.ToString()).Then(text => MergerFileReader.Read(text, library));

    private Outcome<PlanReport> Planned(Session session, MergerLibrary library, FileInfo path) =>
        Merger(path, library)
            .Then(merger =>
                MergerLibrary
                    .Holidays(session.Environment.ProgramRoot)
                    .Then(holidays =>
                        new Planner(library, holidays).Ask(
                            merger,
                            session.Get(passes),
                            session.Get(seed)
                        )
                    )
            );

    /// <summary>Writes the files that were asked for beside the plan; the first that cannot be written ends it.</summary>
    private Outcome<PlanReport> Pictures(Session session, PlanReport plan, Playbook playbook)
    {
        var wanted = new (Option<string?> Option, Func<string> Text)[]
        {
            (gantt, () => PlanPictures.Gantt(plan, playbook)),
            (picture, () => PlanPictures.Network(plan)),
            (calendar, () => PlanCalendar.Write(plan, session.Environment.Clock.GetUtcNow())),
            (project, () => ProjectFile.Write(plan)),
        };
        foreach (var (option, text) in wanted)
        {
            if (session.Get(option) is { } path)
            {
                var written = WholeFile.Write(path, Encoding.UTF8.GetBytes(text()));
                if (!written.IsOk)
                {
                    return Outcome<PlanReport>.Failed(written.Problems);
                }

                session.Printer.Say($"Wrote {path}.");
            }
        }

        return Outcome<PlanReport>.Ok(plan);
    }

    private static void Say(Printer printer, IReadOnlyList<string> sentences)
    {
        foreach (var sentence in sentences)
        {
            printer.Line(sentence);
        }

        printer.Line();
    }

    private static Argument<FileInfo> Merger(string name, string description) =>
        new(name) { Description = description };
}
