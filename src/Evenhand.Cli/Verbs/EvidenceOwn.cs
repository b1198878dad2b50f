using System.CommandLine;
using Evenhand.Cli.Terminal;
using Evenhand.Evidence.Library;
using Evenhand.Evidence.Own;
using Evenhand.Evidence.Publishing;
using Evenhand.Market.Providers;
using Evenhand.Vocabulary;

namespace Evenhand.Cli.Verbs;

/// <summary>The verb that compares sectors by the inspection grades of loaded lists.</summary>
internal static class EvidenceOwn
{
    public static Command Command(CommandEnvironment environment)
    {
        var standard = new OwnQuestion("");
        var service = Options.Service();
        var (sector, against, outcome, cluster, years) = (
            Options.Text(
                "--sector",
                $"The sector that odds are of (default: {standard.Sector})",
                "KEY"
            ),
            Options.Text(
                "--against",
                $"The sector that it is compared with (default: {standard.Against})",
                "KEY"
            ),
            Options.Text(
                "--outcome",
                $"What counts: {string.Join(", ", OwnDesk.Outcomes.Select(o => o.Id))} (default: {standard.Outcome})",
                "ID"
            ),
            Options.Text(
                "--cluster",
                $"What inspections belong together by: {string.Join(", ", OwnDesk.Clusters)} (default: {standard.Cluster})",
                "ID"
            ),
            Options.Text("--years", "Years of inspections (default: all)", "FROM-TO")
        );
        var edition = Options.Edition();
        var output = new Output();
        return output.For(
            new Command("own", "Compare sectors by the inspection grades of loaded lists")
            {
                service,
                sector,
                against,
                outcome,
                cluster,
                years,
                edition,
            },
            environment,
            session =>
                session.End(
                    session
                        .Libraries()
                        .Then(libraries =>
                            EvidenceLibrary
                                .Read(environment.ProgramRoot)
                                .Then(library =>
                                    Years(session.Get(years))
                                        .Then(span =>
                                            new OwnDesk(
                                                new InspectionView(session.Store, libraries),
                                                library
                                            ).Ask(
                                                new OwnQuestion(session.Get(service)!)
                                                {
                                                    Sector = session.Get(sector) ?? standard.Sector,
                                                    Against =
                                                        session.Get(against) ?? standard.Against,
                                                    Outcome =
                                                        session.Get(outcome) ?? standard.Outcome,
                                                    Cluster =
                                                        session.Get(cluster) ?? standard.Cluster,
                                                    From = span.From,
                                                    To = span.To,
                                                    Edition = session.Get(edition),
                                                }
                                            )
                                        )
                                )
                        ),
                    report =>
                        output.Give(
                            session,
                            report,
                            OwnPaper.Of(report),
                            printer =>
                            {
                                printer.Line(
                                    string.Join(
                                        System.Environment.NewLine,
                                        [
                                            .. OwnWords.Headline(report),
                                            .. OwnWords.Reproduced(report),
                                        ]
                                    )
                                );
                                printer.Line();
                                printer.Table(OwnPaper.Odds(report));
                                printer.Table(OwnPaper.Groups(report));
                                printer.Table(OwnPaper.LeftOut(report));
                                foreach (var note in report.Notes)
                                {
                                    printer.Line("Note: " + note);
                                }
                            }
                        )
                )
        );
    }

    private static Outcome<(int? From, int? To)> Years(string? text)
    {
        if (text is null)
        {
            return Outcome<(int?, int?)>.Ok((null, null));
        }

        var parts = text.Split('-');
        return parts.Length is 1 or 2 && parts.All(p => p.Length == 4 && p.All(char.IsAsciiDigit))
            ? Outcome<(int?, int?)>.Ok((Number(parts[0]), Number(parts[^1])))
            : Outcome<(int?, int?)>.Failed(
                new Problem("These are no years")
                {
                    Field = "--years",
                    Found = Problem.Excerpt(text),
                    Expected = "such as 2014-2021, or one year",
                }
            );
    }

    private static int Number(string text) =>
        int.Parse(text, System.Globalization.CultureInfo.InvariantCulture);
}
