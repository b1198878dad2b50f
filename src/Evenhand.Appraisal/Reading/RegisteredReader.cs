using Evenhand.Appraisal.Files;
using Evenhand.Appraisal.Prices;
using Evenhand.Rules.Yaml;

namespace Evenhand.Appraisal.Reading;

/// <summary>Reads what was laid down before scores were seen, and choices that were declared.</summary>
internal static class RegisteredReader
{
    public static Registered? Read(YamlMap top, PriceShelf prices)
    {
        if (!top.MayHave("registered") || top.Map("registered", required: true) is not { } map)
        {
            return null;
        }

        // What was registered may since have been dropped, so that its ids need not stand in the file any more.
        var criteria = Ids(map, "criteria", required: true);
        var hash = map.OptionalText("hash");
        if (hash is not null && !(hash.Length == 64 && hash.All(char.IsAsciiHexDigitLower)))
        {
            map.Report(
                map.LineOf("hash"),
                "hash",
                "This is no SHA-256",
                hash,
                "64 hexadecimal digits"
            );
        }

        var registered = new Registered
        {
            On = map.Date("on", required: true) ?? DateOnly.MinValue,
            By = map.OptionalText("by"),
            Hash = hash,
            Criteria = criteria,
            Options = Ids(map, "options", required: true),
            Weights = map.MayHave("weights") ? WeightReader.Points(map, "weights", criteria) : null,
            Outcomes = Ids(map, "outcomes", required: false),
            Discount = map.Has("discount")
                ? map.Word(
                    "discount",
                    [.. prices.Discounting.Schedules.Select(s => s.Id).Distinct()]
                )
                : null,
            EvidenceSearch = map.OptionalText("evidence_search")?.Trim(),
            Eligible = Ids(map, "eligible", required: false),
        };
        map.Finish();
        return registered;
    }

    public static IReadOnlyList<DeclaredChoice> Declared(
        YamlMap top,
        IReadOnlyCollection<string> named
    )
    {
        if (!top.MayHave("declared_choices"))
        {
            return [];
        }

        var choices = new List<DeclaredChoice>();
        foreach (var map in top.Maps("declared_choices", required: true))
        {
            choices.Add(
                new(
                    map.Text("by"),
                    map.Date("on", required: true) ?? DateOnly.MinValue,
                    map.Text("words").Trim(),
                    map.Text("forgone").Trim(),
                    map.TextsAmong(
                        "about",
                        [
                            .. named,
                            "weights",
                            "evidence",
                            "discount",
                            "outcomes",
                            "options",
                            "criteria",
                        ],
                        required: false
                    )
                )
            );
            map.Finish();
        }

        return choices;
    }

    private static string[] Ids(YamlMap map, string key, bool required) =>
        required || map.MayHave(key)
            ? [.. map.Texts(key, required).Select(t => t.Text).Distinct(StringComparer.Ordinal)]
            : [];
}
