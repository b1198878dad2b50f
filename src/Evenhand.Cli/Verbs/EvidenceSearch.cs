using System.CommandLine;
using Evenhand.Cli.Terminal;
using Evenhand.Evidence.Preconditions;
using Evenhand.Evidence.Publishing;
using Evenhand.Evidence.Search;

namespace Evenhand.Cli.Verbs;

/// <summary>The verb that looks for words in the evidence library.</summary>
internal static class EvidenceSearch
{
    public static Command Command(CommandEnvironment environment)
    {
        var words = new Argument<string[]>("WORDS")
        {
            Description = "Words to look for; those that have most of them come first",
            Arity = ArgumentArity.OneOrMore,
        };
        var filter = new FindingFilterOptions();
        var with = EvidenceWith.Option();
        var all = Options.All();
        var output = new Output();
        var command = new Command("search", "Look for words in findings, sources and preconditions")
        {
            words,
        };
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
                            GateBook
                                .Read(environment.ProgramRoot, library)
                                .Then(gates =>
                                {
                                    using var desk = new SearchDesk(library, gates);
                                    return desk.Ask(
                                        new(
                                            string.Join(' ', session.Get(words)!),
                                            filter.Of(session)
                                        )
                                    );
                                })
                        ),
                    report =>
                        output.Give(
                            session,
                            report,
                            SearchPaper.Of(report),
                            printer =>
                            {
                                foreach (var sentence in SearchPaper.Headline(report))
                                {
                                    printer.Line(sentence);
                                }

                                if (report.Hits.Count > 0)
                                {
                                    printer.Line();
                                    printer.Table(
                                        SearchPaper.Hits(report),
                                        session.Get(all) ? null : Printer.RowsShown,
                                        report.Hits.Any(h => h.Added is not null)
                                            ? ["kind", "id", "title", "words", "found_in", "added"]
                                            : ["kind", "id", "title", "words", "found_in"]
                                    );
                                }
                            }
                        )
                )
        );
    }
}
