using System.CommandLine;
using Evenhand.Cli.Terminal;
using Evenhand.Law;
using Evenhand.Law.Journey;
using Evenhand.Law.Publishing;

namespace Evenhand.Cli.Verbs;

/// <summary>Codes of what is bought, by the words that people use.</summary>
internal static class CpvVerb
{
    public static Command Build(CommandEnvironment environment)
    {
        var words = new Argument<string[]>("WORD")
        {
            Description = "What is bought, in a word or two: foster, probation, day care",
            Arity = ArgumentArity.OneOrMore,
        };
        var all = Options.All();
        var output = new Output();
        return output.For(
            new Command("cpv", "Find the code of what is bought by a word that people use of it")
            {
                words,
                all,
            },
            environment,
            session =>
                session.End(
                    session
                        .Libraries()
                        .Then(libraries =>
                            session
                                .Law()
                                .Then(law =>
                                    LawLibrary.Cpv(
                                        environment.ProgramRoot,
                                        libraries.Services.Services,
                                        law
                                    )
                                )
                        )
                        .Then(search =>
                            search.Find(
                                string.Join(' ', session.Get(words)!),
                                session.Get(all) ? int.MaxValue : CpvSearch.Most
                            )
                        ),
                    report =>
                        output.Give(
                            session,
                            report,
                            CpvPaper.Of(report),
                            p =>
                            {
                                p.Line(CpvPaper.Headline(report));
                                if (report.Total > 0)
                                {
                                    p.Table(CpvPaper.Table(report));
                                }

                                foreach (var note in CpvPaper.Of(report).Notes)
                                {
                                    p.Line(note);
                                }
                            }
                        )
                )
        );
    }
}
