using System.CommandLine;
using Evenhand.Cli.Terminal;
using Evenhand.Market.Providers;
using Evenhand.Market.Publishing;
using Evenhand.Market.Spending;
using Evenhand.Vocabulary;

namespace Evenhand.Cli.Verbs;

internal sealed class MarketVerb : IVerb
{
    private readonly Option<string> service = Options.Service();
    private readonly Option<string?> area = Options.Area();
    private readonly Option<MarketBy> by = new("--by")
    {
        Description = "By what to group",
        DefaultValueFactory = _ => MarketBy.Sector,
    };
    private readonly Option<DateOnly?> asOf = Options.Day(
        "--as-of",
        "The day (default: the newest list)"
    );
    private readonly Option<Measure> measure = new("--measure")
    {
        Description = "What to measure: places on the register, or spending of councils",
        DefaultValueFactory = _ => Measure.Places,
    };
    private readonly Option<string?> year = Options.Text(
        "--year",
        "The financial year of spending (default: the newest loaded)",
        "YYYY-YY"
    );
    private readonly Option<FileInfo?> neighbours = Options.Neighbours();
    private readonly Option<int?> edition = Options.Edition();
    private readonly Option<bool> all = Options.All();
    private readonly Output output = new();

    public Command Build(CommandEnvironment environment) =>
        output.For(
            new Command("market", "Show who provides a service")
            {
                service,
                area,
                by,
                measure,
                asOf,
                year,
                neighbours,
                edition,
                all,
            },
            environment,
            Run
        );

    private int Run(Session session)
    {
        var spending = session.Get(measure) == Measure.Spending;
        var misplaced = spending ? NotOfSpending(session).ToList() : NotOfPlaces(session).ToList();
        return misplaced.Count > 0 ? session.Printer.Problems(misplaced)
            : spending ? Spending(session)
            : Places(session);
    }

    /// <summary>Options that ask nothing of spending: to pass them over would answer another question than was asked.</summary>
    private IEnumerable<Problem> NotOfSpending(Session session)
    {
        if (session.Get(asOf) is { } day)
        {
            yield return new Problem("Spending is of a financial year, not of a day")
            {
                Field = "as-of",
                Found = Plain.Iso(day),
                ToDo = "Name the year with --year, for instance --year 2013-14.",
            };
        }

        if (session.Get(neighbours) is { } file)
        {
            yield return new Problem("Neighbours are compared by places, not by spending")
            {
                Field = "neighbours",
                Found = file.Name,
                ToDo = "Leave out --measure spending, or --neighbours.",
            };
        }
    }

    private IEnumerable<Problem> NotOfPlaces(Session session)
    {
        if (session.Get(year) is { } named)
        {
            yield return new Problem("Places are of a day, not of a financial year")
            {
                Field = "year",
                Found = Problem.Excerpt(named),
                ToDo = "Add --measure spending, or name a day with --as-of.",
            };
        }
    }

    private int Places(Session session) =>
        session.End(
            NeighbourFile
                .Read(session.Get(neighbours))
                .Then(near =>
                    session
                        .Libraries()
                        .Then(libraries =>
                            new MarketView(session.Store, libraries).Ask(
                                new MarketQuestion(session.Get(service)!)
                                {
                                    AsOf = session.Get(asOf),
                                    Area = session.Get(area),
                                    Edition = session.Get(edition),
                                    By = session.Get(by),
                                    Neighbours = near,
                                }
                            )
                        )
                ),
            answer =>
                output.Give(session, answer, MarketPaper.Of(answer), p => Show(session, p, answer))
        );

    private int Spending(Session session) =>
        session.End(
            By(session.Get(by))
                .Then(grouping =>
                    session
                        .Libraries()
                        .Then(libraries =>
                            new SpendingView(session.Store, libraries).Ask(
                                new SpendingQuestion(session.Get(service)!)
                                {
                                    Year = session.Get(year),
                                    Area = session.Get(area),
                                    Edition = session.Get(edition),
                                    By = grouping,
                                }
                            )
                        )
                ),
            answer =>
                output.Give(
                    session,
                    answer,
                    SpendingPaper.Of(answer),
                    p =>
                    {
                        p.Line(string.Join(Environment.NewLine, answer.Headline));
                        p.Line();
                        p.Table(
                            SpendingTables.Of(answer),
                            session.Get(all) ? null : Printer.RowsShown
                        );
                        Trailer.Print(
                            p,
                            answer.Notes,
                            answer.Sources,
                            answer.Edition,
                            answer.ContentHash
                        );
                    }
                )
        );

    /// <summary>A spending return knows fewer groupings than the register.</summary>
    private static Outcome<SpendingBy> By(MarketBy by) =>
        Enum.TryParse<SpendingBy>(by.ToString(), out var grouping)
            ? Outcome<SpendingBy>.Ok(grouping)
            : Outcome<SpendingBy>.Failed(
                new Problem("The spending return does not tell this apart")
                {
                    Field = "by",
                    Found = MarketView.Word(by),
                    Expected =
                        "one of "
                        + string.Join(
                            ", ",
                            Enum.GetNames<SpendingBy>().Select(n => n.ToLowerInvariant())
                        ),
                }
            );

    private void Show(Session session, Printer printer, MarketAnswer answer)
    {
        printer.Line(string.Join(Environment.NewLine, answer.Headline));
        printer.Line();
        var most = session.Get(all) ? (int?)null : Printer.RowsShown;
        printer.Table(MarketTables.Of(answer), most);
        if (answer.Comparison.Count > 0)
        {
            printer.Table(MarketTables.Comparison(answer), most);
        }

        if (answer.SectorsByYear.Count > 0)
        {
            printer.Table(MarketTables.SectorsByYear(answer));
            printer.Table(MarketTables.Movements(answer));
        }

        if (answer.GradesBySector.Count > 0)
        {
            printer.Table(MarketTables.Grades(answer));
        }

        if (answer.By == "owner")
        {
            printer.Table(MarketTables.Concentration(answer));
        }

        Trailer.Print(printer, answer.Notes, answer.Sources, answer.Edition, answer.ContentHash);
    }

    private enum Measure
    {
        Places,
        Spending,
    }
}
