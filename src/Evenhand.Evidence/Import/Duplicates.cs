using Evenhand.Evidence.Library;
using Evenhand.Vocabulary;

namespace Evenhand.Evidence.Import;

/// <summary>Finds out whether a source is there already: by its DOI, else by its title and year.</summary>
internal sealed class Duplicates
{
    // Titles such as "Introduction" are shared by works that have nothing to do with each other.
    private const int ShortestTitle = 20;

    private readonly Dictionary<string, string> byDoi = new(StringComparer.Ordinal);
    private readonly Dictionary<(string Title, int? Year), string> byTitle = [];
    private readonly List<(string Citation, int? Year, string Id)> citations = [];

    public Duplicates(IEnumerable<Source> sources)
    {
        foreach (var source in sources)
        {
            if (StudySource.DoiOf(source.Locator) is { } doi)
            {
                byDoi.TryAdd(doi, source.Id);
            }

            citations.Add(($" {Plain.Fold(source.Citation)} ", source.Year, source.Id));
        }
    }

    /// <summary>The id of the source that a study is, with how that is known; else null, and the study is remembered.</summary>
    public (string Id, string How)? Find(StudySource study)
    {
        if (study.Doi is { } doi && byDoi.TryGetValue(doi, out var same))
        {
            return (same, "the same DOI");
        }

        var title = Plain.Fold(study.Title);
        if (title.Length >= ShortestTitle)
        {
            if (byTitle.TryGetValue((title, study.Year), out var other))
            {
                return (other, "the same title and year");
            }

            var cited = citations.Find(c =>
                (c.Year is null || study.Year is null || c.Year == study.Year)
                && c.Citation.Contains($" {title} ", StringComparison.Ordinal)
            );
            if (cited.Id is not null)
            {
                return (cited.Id, "the same title and year");
            }
        }

        return null;
    }

    /// <summary>Takes a study in, under the id that it was given.</summary>
    public void Add(StudySource study)
    {
        if (study.Doi is { } doi)
        {
            byDoi.TryAdd(doi, study.Id);
        }

        if (Plain.Fold(study.Title) is { Length: >= ShortestTitle } title)
        {
            byTitle.TryAdd((title, study.Year), study.Id);
        }
    }
}
