using System.Text.Json;
using Evenhand.Rules.Facts;

namespace Evenhand.Law.Tenders;

/// <summary>The running texts of a release in which requirements stand.</summary>
internal static class NoticeTexts
{
    private const int MostDepth = 24;
    private const int MostTexts = 2_000;

    // Names, addresses and codes are no text; a document is described in the words of the notice that it is.
    private static readonly HashSet<string> Skipped = new(StringComparer.Ordinal)
    {
        "address",
        "classification",
        "additionalClassifications",
        "contactPoint",
        "deliveryAddresses",
        "documents",
        "id",
        "legalBasis",
        "procuringEntity",
        "tenderers",
        "uri",
        "url",
    };

    /// <summary>All of them, in the order of the release.</summary>
    public static IReadOnlyList<TenderText> Of(ReleaseNode release)
    {
        var texts = new List<TenderText>();
        foreach (var name in (string[])["description", "tender"])
        {
            if (release.At(name) is { } part)
            {
                Collect(part, 0, texts);
            }
        }

        return texts;
    }

    /// <summary>How long the texts are and how hard to read. Sentences of a hundred words together are needed for that.</summary>
    public static IEnumerable<TenderFact> Measures(IReadOnlyList<TenderText> texts)
    {
        // Some publishers give one text in several places.
        var prose = texts
            .Where(t => t.Text.Contains(' ', StringComparison.Ordinal))
            .DistinctBy(t => t.Text)
            .ToList();
        if (prose.Count == 0)
        {
            yield break;
        }

        var path = string.Join(", ", prose.Take(3).Select(t => t.Path));
        path = prose.Count > 3 ? $"{path} and {prose.Count - 3} more" : path;
        var whole = string.Join('\n', prose.Select(t => t.Text));
        yield return new TenderFact(
            TenderFacts.NoticeWords,
            FactValue.Of(ReadingGrade.Words(whole)),
            path
        );
        if (ReadingGrade.Of(whole) is { } grade)
        {
            yield return new TenderFact(
                TenderFacts.ReadingGrade,
                FactValue.Of(Math.Round(grade, 1)),
                path
            );
        }
    }

    private static void Collect(ReleaseNode node, int depth, List<TenderText> texts)
    {
        if (depth > MostDepth || texts.Count >= MostTexts)
        {
            return;
        }

        switch (node.Value.ValueKind)
        {
            case JsonValueKind.String when node.Text is { } text:
                texts.Add(TenderText.Of(node.Path, text));
                break;
            case JsonValueKind.Array:
                foreach (var (index, entry) in node.Value.EnumerateArray().Index())
                {
                    Collect(new ReleaseNode($"{node.Path}/{index}", entry), depth + 1, texts);
                }

                break;
            case JsonValueKind.Object:
                foreach (var property in node.Value.EnumerateObject())
                {
                    if (!Skipped.Contains(property.Name))
                    {
                        Collect(
                            new ReleaseNode($"{node.Path}/{property.Name}", property.Value),
                            depth + 1,
                            texts
                        );
                    }
                }

                break;
        }
    }
}
