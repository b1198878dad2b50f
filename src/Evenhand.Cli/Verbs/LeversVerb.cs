using System.CommandLine;
using Evenhand.Cli.Terminal;
using Evenhand.Law;
using Evenhand.Law.Answers;
using Evenhand.Law.Journey;
using Evenhand.Law.Levers;
using Evenhand.Law.Publishing;
using Evenhand.Law.Reforms;
using Evenhand.Vocabulary;

namespace Evenhand.Cli.Verbs;

internal sealed class LeversVerb : IVerb
{
    private readonly Argument<string?> file = new("CASE")
    {
        Description = "A YAML file with the facts of the case under the key 'facts'",
        Arity = ArgumentArity.ZeroOrOne,
    };
    private readonly Option<DateOnly?> asOf = Options.Day(
        "--as-of",
        "Answer by the law of this day (default: the day that the case states, else today)"
    );
    private readonly Option<string?> only = Options.Text(
        "--lever",
        "Show one lever, constraint, duty or remedy in full",
        "ID"
    );
    private readonly Option<string?> wish = Options.Text(
        "--wish",
        "Rank the routes to this wish about who should deliver (default: the wish that the case states, if any)",
        "ID"
    );
    private readonly Option<bool> everyService = Options.Flag(
        "--every-service",
        "Put the wish to children's, adult, health, employment, prison and probation services side by side"
    );
    private readonly Output output = new();

    public Command Build(CommandEnvironment environment)
    {
        var command = output.For(
            new Command(
                "levers",
                "Show what the law allows in a case, what it needs, and who might challenge it"
            )
            {
                file,
                asOf,
                only,
                wish,
                everyService,
            },
            environment,
            Ask
        );
        command.Subcommands.Add(LeversTestVerb.Build(environment));
        command.Subcommands.Add(PrecedentsVerb.Build(environment));
        command.Subcommands.Add(ReformsVerb.Build(environment));
        command.Subcommands.Add(PromisesVerb.Build(environment));
        command.Subcommands.Add(CpvVerb.Build(environment));
        return command;
    }

    private int Ask(Session session)
    {
        if (session.Get(file) is not { } path)
        {
            return session.Printer.Problems([
                new Problem("Say which case is meant")
                {
                    Field = "CASE",
                    Expected = "a YAML file; docs/examples/case.yaml is one to start from",
                },
            ]);
        }

        if (
            session.Get(only) is not null
            && (session.Get(everyService) || session.Get(wish) is not null)
        )
        {
            return session.Printer.Problems([
                new Problem("One lever is shown by itself, without the routes to a wish")
                {
                    Field = "--lever",
                    ToDo = "Leave out --lever, or leave out --wish and --every-service.",
                },
            ]);
        }

        return session.End(
            Read(session, path),
            asked =>
                session.Get(only) is { } id ? One(session, asked, id)
                : session.Get(everyService) ? Services(session, asked)
                : All(session, asked)
        );
    }

    private Outcome<WishedCase> Read(Session session, string path) =>
        session
            .Law()
            .Then(book => LawLibrary.Journey(session.Environment.ProgramRoot, book))
            .Then(journey =>
                CaseFile
                    .Read(path)
                    .Then(text =>
                        WishedCase.Read(
                            text,
                            journey,
                            session.Get(asOf),
                            session.Today,
                            (session.Get(wish), "--wish"),
                            session.Get(everyService)
                        )
                    )
            );

    private int All(Session session, WishedCase asked)
    {
        var report = new LeverDesk(asked.Journey.Law).Ask(asked.Case);
        var routes = asked.Routes(report);
        return output.Give(
            session,
            LeversResult.Of(report, routes),
            LeversPaper.Of(asked.Case, report, routes, null),
            p => LeverPrint.Report(p, report, routes)
        );
    }

    private int One(Session session, WishedCase asked, string id) =>
        session.End(
            Named
                .Found(asked.Journey.Law.Levers, l => l.Id, id, "--lever", "lever")
                .Then(lever =>
                    ReformsVerb
                        .Library(session)
                        .Then(reforms => Outcome<(Lever, ReformLibrary)>.Ok((lever, reforms)))
                ),
            found =>
            {
                var (lever, reforms) = found;
                var report = new LeverDesk(asked.Journey.Law).Ask(asked.Case);
                report = report with { Levers = [.. report.Levers.Where(l => l.Id == lever.Id)] };
                return output.Give(
                    session,
                    LeversResult.Of(report, null),
                    LeverPaper.Of(report),
                    p => LeverPrint.One(p, report, reforms)
                );
            }
        );

    private int Services(Session session, WishedCase asked)
    {
        var answer = EveryService.Of(
            new LeverDesk(asked.Journey.Law),
            asked.Journey,
            asked.Wish!,
            asked.Case
        );
        return output.Give(
            session,
            answer,
            ServicesPaper.Of(answer, asked.Journey),
            p => LeverPrint.Services(p, answer, asked.Journey)
        );
    }
}
