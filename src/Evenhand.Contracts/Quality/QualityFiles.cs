using Evenhand.Contracts.Files;
using Evenhand.Vocabulary;

namespace Evenhand.Contracts.Quality;

/// <summary>Looks at the releases of files.</summary>
public static class QualityFiles
{
    /// <summary>Looks at files, one after the other, each on all processors. A file of which nothing can be used is refused, and with it the whole.</summary>
    /// <param name="files">Files of releases, of any shape, plain or gzip.</param>
    /// <param name="settings">Where what is likely ends.</param>
    /// <param name="nameOf">The name of the publisher with a prefix such as <c>ocds-h6vhtk</c>.</param>
    /// <param name="tell">Is told what could not be read.</param>
    /// <param name="progress">Is told of each file how many bytes have been read, now and then.</param>
    /// <param name="cancel">Ends it.</param>
    public static Outcome<PublisherQualityReport> Look(
        IReadOnlyList<NamedFile> files,
        QualitySettings settings,
        Func<string, string> nameOf,
        Action<Problem> tell,
        Func<string, IProgress<long>?> progress,
        CancellationToken cancel
    )
    {
        string[] names = [.. files.Select(f => f.Name)];
        var total = new QualityRun(settings, names);
        var looked = new List<QualityFile>();
        foreach (var (number, file) in files.Index())
        {
            var read = ProcessFile.Read(
                file.Path,
                new ProcessFileOptions { Progress = progress(file.Path) },
                () => new QualityRun(settings, names),
                (run, facts, place) => run.Add(facts, number, place.Offset, place.Line),
                cancel
            );
            if (!read.IsOk)
            {
                return Outcome<PublisherQualityReport>.Failed([
                    .. read.Problems.Select(p => p with { File = file.Name }),
                ]);
            }

            foreach (var problem in read.Value.Problems)
            {
                tell(problem with { File = file.Name });
            }

            foreach (var run in read.Value.Workers)
            {
                total.Take(run);
            }

            looked.Add(new QualityFile(file.Name, read.Value.Releases, read.Value.ProblemsFound));
        }

        return Outcome<PublisherQualityReport>.Ok(
            new PublisherQualityReport(total.Finish(nameOf), looked)
        );
    }
}

/// <summary>A file that is called otherwise than it lies.</summary>
/// <param name="Name">What a person calls it.</param>
/// <param name="Path">Where it lies.</param>
public sealed record NamedFile(string Name, string Path);
