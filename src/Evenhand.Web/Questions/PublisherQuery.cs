using Evenhand.Contracts.Quality;
using Evenhand.Lake.Editions;
using Evenhand.Market.Catalogue;
using Evenhand.Vocabulary;

namespace Evenhand.Web.Questions;

/// <summary>Asks what publishers of releases publish, in the current edition, by the engine of the verb "quality".</summary>
public sealed class PublisherQuery(EditionStore store, SlowAnswers slow)
{
    /// <summary>What they publish; null where that is still being worked out.</summary>
    public Task<Outcome<PublisherQualityReport>?> AskAsync(CancellationToken cancel) =>
        slow.AskAsync(
            ("publishers", store.Current),
            // What could not be read stands in the report, file by file.
            c =>
                new PublisherQualityView(new QualitySettings(), _ => { }, _ => null).OfEdition(
                    store,
                    c
                ),
            cancel
        );

    /// <summary>The report of one publisher alone, by the prefix of its processes; none is a problem of the field "publisher".</summary>
    public static Outcome<PublisherQualityReport> One(
        PublisherQualityReport report,
        string prefix
    ) =>
        report.Publishers.FirstOrDefault(p =>
            p.Prefix.Equals(prefix, StringComparison.OrdinalIgnoreCase)
        )
            is { } found
            ? Outcome<PublisherQualityReport>.Ok(report with { Publishers = [found] })
            : Outcome<PublisherQualityReport>.Failed(
                new Problem("There is no such publisher in this edition")
                {
                    Field = "publisher",
                    Found = Problem.Excerpt(prefix),
                    Expected =
                        "one of " + string.Join(", ", report.Publishers.Select(p => p.Prefix)),
                }
            );
}
