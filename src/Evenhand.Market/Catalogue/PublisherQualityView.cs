using Evenhand.Contracts.Quality;
using Evenhand.Lake.Editions;
using Evenhand.Registers.Contracts;
using Evenhand.Vocabulary;

namespace Evenhand.Market.Catalogue;

/// <summary>Looks at what publishers publish: in files, or in the files that an edition was built from.</summary>
/// <param name="settings">Where what is likely ends.</param>
/// <param name="tell">Is told what could not be read.</param>
/// <param name="progress">Is told of each file, by its place, how many bytes have been read, now and then.</param>
public sealed class PublisherQualityView(
    QualitySettings settings,
    Action<Problem> tell,
    Func<string, IProgress<long>?> progress
)
{
    /// <summary>Looks at files.</summary>
    public Outcome<PublisherQualityReport> OfFiles(
        IReadOnlyList<string> paths,
        CancellationToken cancel
    ) => Look([.. paths.Select(p => new NamedFile(p, p))], cancel);

    /// <summary>
    /// Looks at the releases that the current edition was built from. Notices that are no releases (those of Contracts Finder's
    /// own search) are not among them.
    /// </summary>
    public Outcome<PublisherQualityReport> OfEdition(EditionStore store, CancellationToken cancel)
    {
        var shelf = new SourceShelf(store.Home);
        return new EditionCatalogue(store)
            .Sources()
            .Then(report =>
            {
                var sources = report
                    .Sources.Where(s => s.Reader == ReleaseSource.ReaderId)
                    .DistinctBy(s => s.Sha256)
                    .ToList();
                var gone = sources
                    .Where(s => !shelf.Has(s.Sha256))
                    .Select(s => new Problem("The copy of this file is gone")
                    {
                        File = s.File,
                        Expected = shelf.PathOf(s.Sha256),
                        ToDo = "Load it again.",
                    })
                    .ToList();
                return sources.Count == 0
                        ? Outcome<PublisherQualityReport>.Failed(
                            new Problem($"Edition {report.Edition} holds no releases")
                            {
                                ToDo = "Load files of releases, or name files to look at.",
                            }
                        )
                    : gone.Count > 0 ? Outcome<PublisherQualityReport>.Failed(gone)
                    : Look(
                            [
                                .. sources.Select(s => new NamedFile(
                                    Path.GetFileName(s.File),
                                    shelf.PathOf(s.Sha256)
                                )),
                            ],
                            cancel
                        )
                        .Then(r =>
                            Outcome<PublisherQualityReport>.Ok(
                                r with
                                {
                                    Edition = report.Edition,
                                    ContentHash = report.ContentHash,
                                }
                            )
                        );
            });
    }

    private Outcome<PublisherQualityReport> Look(
        IReadOnlyList<NamedFile> files,
        CancellationToken cancel
    ) =>
        QualityFiles.Look(
            files,
            settings,
            prefix => ReleasePublisher.Of(prefix + "-", null).Name,
            tell,
            progress,
            cancel
        );
}
