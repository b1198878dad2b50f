using Evenhand.Law.Levers;
using Evenhand.Rules.Yaml;
using Evenhand.Vocabulary;

namespace Evenhand.Law.Journey;

/// <summary>Reads wishes; what is wrong is reported to the mapping, with its line.</summary>
internal static class WishReader
{
    /// <summary>All wishes of a file.</summary>
    public static IReadOnlyList<Wish> Read(YamlMap top, LawBook book)
    {
        var wishes = new List<Wish>();
        foreach (var map in top.Maps("wishes", required: true))
        {
            var wish = new Wish(
                map.Text("id"),
                map.Text("name"),
                map.Text("summary"),
                map.OptionalText("beside"),
                [
                    .. map.Maps("routes", required: true)
                        .Select(m => Route(m, book))
                        .OfType<WishRoute>(),
                ],
                BearsOn(map, book),
                [.. map.Maps("myths", required: false).Select(m => Myth(m, book)).OfType<Myth>()]
            );
            if (wishes.Any(w => w.Id == wish.Id))
            {
                map.Report(map.LineOf("id"), "id", "Two wishes have one id", wish.Id, "each once");
            }

            if (wish.Routes.Select(r => r.Lever.Id).Distinct().Count() != wish.Routes.Count)
            {
                map.Report(
                    map.LineOf("routes"),
                    "routes",
                    "A lever is named twice",
                    wish.Id,
                    "each once"
                );
            }

            map.Finish();
            wishes.Add(wish);
        }

        return wishes;
    }

    private static WishRoute? Route(YamlMap map, LawBook book)
    {
        var lever = Find(map, "lever", map.Text("lever"), book, lever: true);
        var meets = map.Word("meets", ["whole", "most", "part"]) switch
        {
            "most" => Share.Most,
            "part" => Share.Part,
            _ => Share.Whole,
        };
        var leaves = map.OptionalText("leaves");
        if (leaves is null != (meets == Share.Whole))
        {
            map.Report(
                map.Line,
                "leaves",
                "What a route leaves unmet is said of just those that do not meet the whole",
                leaves,
                meets == Share.Whole ? "nothing" : "a sentence"
            );
        }

        map.Finish();
        return lever is null ? null : new WishRoute(lever, meets, leaves);
    }

    private static Myth? Myth(YamlMap map, LawBook book)
    {
        var rule = Find(map, "rule", map.Text("rule"), book, lever: null);
        var (claim, because, truth) = (map.Text("claim"), map.Text("because"), map.Text("truth"));
        map.Finish();
        return rule is null ? null : new Myth(claim, because, truth, rule);
    }

    private static IReadOnlyList<Lever> BearsOn(YamlMap map, LawBook book) =>
        [
            .. map.Texts("bears_on", required: false)
                .Select(t => Find(map, "bears_on", t.Text, book, lever: false))
                .OfType<Lever>(),
        ];

    private static Lever? Find(YamlMap map, string key, string id, LawBook book, bool? lever)
    {
        if (
            book.Find(id) is { } found
            && (lever is null || lever == (found.Kind == LeverKind.Lever))
        )
        {
            return found;
        }

        map.Report(
            map.LineOf(key),
            key,
            lever switch
            {
                true => "No lever has this id",
                false => "No constraint, duty or remedy has this id",
                null => "No entry has this id",
            },
            id,
            Plain.Nearest(id, book.Levers.Select(l => l.Id)) ?? "an id of rules/levers"
        );
        return null;
    }
}
