using System.CommandLine;
using Evenhand.Cli.Terminal;
using Evenhand.Law.Publishing;
using Evenhand.Law.Reforms;
using Evenhand.Vocabulary;

namespace Evenhand.Cli.Verbs;

/// <summary>What would have to change for a wish that has no lawful route.</summary>
internal static class ReformsVerb
{
    public static Command Build(CommandEnvironment environment)
    {
        var format = Options.Format();
        return new Command(
            "reforms",
            "Show what would have to change for wishes that have no lawful route, and who could change it"
        )
        {
            format,
        }.Does(
            environment,
            session =>
                session.End(
                    Library(session).Then(l => Outcome<ReformsReport>.Ok(new(l.Reforms))),
                    report =>
                    {
                        session.Printer.Print(
                            session.Get(format),
                            report,
                            ReformTables.Of(report),
                            p => Print(p, report)
                        );
                        return ExitCode.Done;
                    }
                )
        );
    }

    /// <summary>Reads what ships, and a promise of the user's own.</summary>
    public static Outcome<ReformLibrary> Library(Session session, TextFile? own = null) =>
        session
            .Libraries()
            .Then(libraries =>
                session
                    .Law()
                    .Then(law =>
                        ReformLibrary.Read(session.Environment.ProgramRoot, law, libraries, own)
                    )
            );

    private static void Print(Printer p, ReformsReport report)
    {
        foreach (var reform in report.Reforms)
        {
            p.Line($"{reform.Wish} ({ReformWords.Of(reform.Nations)}; {reform.Id})");
            p.Line($"  Why not now: {reform.WhyNotNow} See {string.Join(", ", reform.RestsOn)}.");
            foreach (var change in reform.Changes)
            {
                p.Line(
                    $"  {ReformWords.Of(change.By)}, by {change.Who}: {change.Change} ({change.Citation}; confidence: {change.Confidence})"
                );
            }

            foreach (var other in reform.Elsewhere)
            {
                p.Line($"  {other.Where}: {other.What} ({other.Citation})");
            }

            if (reform.LawyerCheck is { } check)
            {
                p.Line($"  For a lawyer to check: {check}");
            }

            p.Line();
        }

        p.Line("Not legal advice. Evenhand does not say whether a wish is a good one.");
    }
}
