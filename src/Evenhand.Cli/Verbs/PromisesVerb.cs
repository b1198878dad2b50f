using System.CommandLine;
using Evenhand.Cli.Terminal;
using Evenhand.Law.Publishing;
using Evenhand.Law.Reforms;
using Evenhand.Market.Providers;
using Evenhand.Vocabulary;

namespace Evenhand.Cli.Verbs;

/// <summary>Policies that were announced, and what came of them.</summary>
internal static class PromisesVerb
{
    public static Command Build(CommandEnvironment environment)
    {
        var id = new Argument<string?>("PROMISE")
        {
            Description = "One promise with its figures (default: all in short)",
            Arity = ArgumentArity.ZeroOrOne,
        };
        var own = Options.Text(
            "--promises",
            "A promise of your own, in the form of the files in rules/promises",
            "FILE"
        );
        var edition = Options.Edition();
        var format = Options.Format();
        return new Command(
            "promises",
            "Show policies that were announced, what was enacted, and what the market did before and after"
        )
        {
            id,
            own,
            edition,
            format,
        }.Does(
            environment,
            session =>
                session.End(
                    Library(session, session.Get(own))
                        .Then(library => Chosen(library, session.Get(id)))
                        .Then(promises =>
                            session
                                .Libraries()
                                .Then(l =>
                                    new PromiseDesk(new MarketView(session.Store, l)).Ask(
                                        promises,
                                        session.Get(edition)
                                    )
                                )
                        ),
                    report =>
                    {
                        var one = session.Get(id) is not null;
                        session.Printer.Print(
                            session.Get(format),
                            report,
                            one ? ReformTables.Of(report.Promises[0]) : ReformTables.Of(report),
                            p => Print(p, report, one)
                        );
                        return ExitCode.Done;
                    }
                )
        );
    }

    private static Outcome<ReformLibrary> Library(Session session, string? own) =>
        own is null
            ? ReformsVerb.Library(session)
            : CaseFile.Read(own).Then(file => ReformsVerb.Library(session, file));

    private static Outcome<IReadOnlyList<Promise>> Chosen(ReformLibrary library, string? id) =>
        id is null
            ? Outcome<IReadOnlyList<Promise>>.Ok(library.Promises)
            : library.Find(id).Then(p => Outcome<IReadOnlyList<Promise>>.Ok([p]));

    private static void Print(Printer p, PromisesReport report, bool one)
    {
        foreach (var outcome in report.Promises)
        {
            var promise = outcome.Promise;
            p.Line(
                $"{promise.Name} ({ReformWords.Of(promise.Nations)}; {promise.Id}{(promise.Own ? ", from your own file" : "")})"
            );
            p.Line(
                $"  {ReformWords.Announced(promise)} ({promise.Announced.Source}; confidence: {promise.Announced.Confidence})"
            );
            p.Line($"  {promise.Promised}");
            foreach (var step in promise.Steps)
            {
                p.Line(
                    $"  {Plain.Date(step.On)}: {step.What} ({step.Source}; confidence: {step.Confidence})"
                );
            }

            if (promise.Open is { } open)
            {
                p.Line($"  Not found out: {open}");
            }

            foreach (var sentence in ReformWords.Market(outcome))
            {
                p.Line($"  {sentence}");
            }

            if (promise.LawyerCheck is { } check)
            {
                p.Line($"  To check: {check}");
            }

            if (one && outcome.Figures.Count > 0)
            {
                p.Table(ReformTables.Of(outcome));
            }

            p.Line();
        }

        p.Line(
            "What came after an announcement need not have come of it. Evenhand does not say whether a promise was kept."
        );
    }
}
