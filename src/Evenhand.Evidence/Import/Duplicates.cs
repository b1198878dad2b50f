using Evenhand.Evidence.Library;
using Evenhand.Vocabulary;

namespace Evenhand.Evidence.Import;

/// <summary>Finds out whether a study is there already: by its DOI, else by its title and year.</summary>
public sealed class Duplicates
{
    private readonly Dictionary<string, string> byDoi = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> byTitle = new(StringComparer.Ordinal);
    private readonly List<(string Citation, int? Year, string Id)> citations = [];

    /// <summary>Begins with sources of a library.</summary>
    /// <param name="sources">The sources.</param>
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

    /// <summary>The id of what is there and a study is too, with how that is known; else null.</summary>
    public (string Id, string How)? Find(StudySource study)
    {
        if (study.Doi is { } doi && byDoi.TryGetValue(doi, out var same))
        {
            return (same, "the same DOI");
        }

        if (byTitle.TryGetValue(study.Likeness(), out var other))
        {
            return (other, "the same title and year");
        }

        var title = Plain.Fold(study.Title);
        if (title.Length >= StudySource.ShortestTitle)
        {
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

        byTitle.TryAdd(study.Likeness(), study.Id);
    }
}
