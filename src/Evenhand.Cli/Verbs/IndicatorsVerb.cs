using System.CommandLine;
using Evenhand.Cli.Terminal;
using Evenhand.Contracts.Health;
using Evenhand.Contracts.Indicators;
using Evenhand.Market.Contracts;
using Evenhand.Market.Publishing;
using Evenhand.Vocabulary;

namespace Evenhand.Cli.Verbs;

internal sealed class IndicatorsVerb : IVerb
{
    private readonly Argument<FileInfo?> file = new("FILE")
    {
        Description =
            "Releases, packages of releases or records, an array of them, or one of them a line; plain or gzip (default: what is loaded)",
        Arity = ArgumentArity.ZeroOrOne,
    };
    private readonly Option<int?> edition = Options.Edition();
    private readonly Option<string?> codes = Options.Text(
        "--code",
        "The indicators to ask, by their codes (default: all)",
        "R003,R018,..."
    );
    private readonly Option<FileInfo?> settings = new("--settings")
    {
        Description =
            "Thresholds and other settings, in YAML or JSON (default: those in docs/indicators)",
        HelpName = "FILE",
    };
    private readonly Option<string?> ocid = Options.Text(
        "--ocid",
        "Tell every state of this process, with the reason",
        "OCID"
    );
    private readonly Option<bool> all = Options.All();
    private readonly Output output = new(OutputFormat.Cardinal);

    public Command Build(CommandEnvironment environment) =>
        output.For(
            new Command(
                "indicators",
                "Ask what stands out in contracting processes, and of how many that can be asked"
            )
            {
                file,
                edition,
                codes,
                settings,
                ocid,
                all,
                IndicatorDocs.Build(environment),
            },
            environment,
            Run
        );

    private int Run(Session session) =>
        session.End(
            Codes(session)
                .Then(c => Settings(session).Then(s => Outcome<Asked>.Ok(new(c, s))))
                .Then(asked => Look(session, asked)),
            report => Give(session, report)
        );

    private int Give(Session session, IndicatorReport report)
    {
        var cardinal = output.Asked(session) == OutputFormat.Cardinal;
        if (
            session.Get(ocid) is { } asked
            && !report.Results.Any(r => r.Subject == IndicatorSubject.Ocid && r.Id == asked)
        )
        {
            return session.Printer.Problems([
                new Problem("There is no such contracting process")
                {
                    File = session.Get(file)?.ToString(),
                    Field = "ocid",
                    Found = Problem.Excerpt(asked),
                },
            ]);
        }

        return cardinal
            ? output.Give(session, CardinalJson.Write(report))
            : output.Give(
                session,
                report,
                IndicatorPaper.Of(report, session.Get(file)?.Name ?? $"Edition {report.Edition}"),
                printer => Show(session, printer, report)
            );
    }

    private Outcome<IndicatorReport> Look(Session session, Asked asked)
    {
        var (path, process) = (session.Get(file)?.ToString(), session.Get(ocid));
        return path is null
                ? session
                    .Libraries()
                    .Then(libraries =>
                        new IndicatorView(session.Store, libraries).Ask(
                            asked.Settings,
                            asked.Codes,
                            process,
                            session.Get(edition),
                            session.Cancel
                        )
                    )
            : session.Get(edition) is { } number
                ? Outcome<IndicatorReport>.Failed(
                    new Problem("Either a file or an edition is asked, not both")
                    {
                        File = path,
                        Field = "edition",
                        Found = $"{number}",
                    }
                )
            : Processes
                .Read(
                    session,
                    path,
                    () => new MarketRun(asked.Settings, asked.Codes, process),
                    (run, facts) => run.Add(facts)
                )
                .Then(reading => Outcome<IndicatorReport>.Ok(MarketRun.Finish(reading.Workers)));
    }

    private Outcome<IReadOnlyCollection<string>?> Codes(Session session)
    {
        var known = IndicatorCatalogue.Cards.Select(c => c.Code).ToList();
        if (session.Get(codes) is not { } asked)
        {
            // Cardinal's form has no place for measures of the market, so they are not asked for.
            return Outcome<IReadOnlyCollection<string>?>.Ok(
                output.Asked(session) == OutputFormat.Cardinal ? known : null
            );
        }

        var named = asked
            .Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
            .Select(c => c.ToUpperInvariant())
            .ToHashSet(StringComparer.Ordinal);
        return named.Count > 0 && named.FirstOrDefault(c => !known.Contains(c)) is null
            ? Outcome<IReadOnlyCollection<string>?>.Ok(named)
            : Outcome<IReadOnlyCollection<string>?>.Failed(
                new Problem("There is no such indicator")
                {
                    Field = "code",
                    Found = Problem.Excerpt(asked),
                    Expected = "some of " + string.Join(",", known),
                }
            );
    }

    private Outcome<IndicatorSettings> Settings(Session session)
    {
        var otherwise =
            output.Asked(session) == OutputFormat.Cardinal
                ? IndicatorSettings.Cardinal
                : IndicatorSettings.Standard;
        return session.Get(settings) is not { } named ? Outcome<IndicatorSettings>.Ok(otherwise)
            : !named.Exists
                ? Outcome<IndicatorSettings>.Failed(
                    new Problem("There is no such file")
                    {
                        File = named.ToString(),
                        Field = "settings",
                    }
                )
            : IndicatorSettingsReader.Read(
                new TextFile(named.ToString(), File.ReadAllText(named.FullName)),
                otherwise
            );
    }

    private void Show(Session session, Printer printer, IndicatorReport report)
    {
        printer.Line(string.Join(Environment.NewLine, IndicatorPaper.Headline(report)));
        printer.Line();
        printer.Table(IndicatorTables.Counts(report));
        if (report.Results.Count > 0)
        {
            printer.Table(
                IndicatorTables.Results(report),
                session.Get(all) ? null : Printer.RowsShown
            );
        }

        if (report.Indicators.Any(i => i.Fences.Count > 0))
        {
            printer.Table(IndicatorTables.Fences(report));
        }

        Measures("The market's health", report.Health);
        Measures("Access to the market", report.Access);

        void Measures(string caption, IReadOnlyList<MarketMeasure> measures)
        {
            if (measures.Count > 0)
            {
                printer.Table(
                    IndicatorTables.Measures(caption, measures),
                    session.Get(all) ? null : Printer.RowsShown,
                    ["title", "group", "share", "figure", "unit", "n", "lacking", "of"]
                );
            }
        }
    }

    private sealed record Asked(IReadOnlyCollection<string>? Codes, IndicatorSettings Settings);
}
