using System.CommandLine;
using Evenhand.Cli.Terminal;
using Evenhand.Market.Catalogue;
using Evenhand.Market.Publishing;

namespace Evenhand.Cli.Verbs;

internal sealed class SourcesVerb : IVerb
{
    private readonly Output output = new();

    public Command Build(CommandEnvironment environment) =>
        output.For(
            new Command("sources", "Show what is loaded, from where, under which licence"),
            environment,
            session =>
                session.End(
                    new EditionCatalogue(session.Store).Sources(),
                    report =>
                        output.Give(
                            session,
                            report,
                            CataloguePapers.Of(report),
                            p =>
                            {
                                p.Table(CatalogueTables.Of(report));
                                foreach (var source in report.Sources.Where(s => s.Notes.Count > 0))
                                {
                                    p.Line($"{source.File}: {string.Join(' ', source.Notes)}");
                                }

                                p.Line();
                                p.Line("Part of every edition:");
                                foreach (var reference in report.Reference)
                                {
                                    p.Line(
                                        $"  {reference.File}: {reference.Title}. {reference.Publisher}. {reference.Licence}."
                                    );
                                }
                            }
                        )
                )
        );
}
