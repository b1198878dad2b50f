using Evenhand.Rules.Yaml;
using Evenhand.Vocabulary;

namespace Evenhand.Law.Levers;

/// <summary>Reads how the use of a lever is recognised.</summary>
internal static class PrecedentSignReader
{
    private const int ShortestWords = 5;
    private const int OcidPrefix = 11;

    private static readonly IReadOnlyDictionary<string, PrecedentField> Fields =
        new SortedDictionary<string, PrecedentField>(StringComparer.Ordinal)
        {
            ["description"] = PrecedentField.Description,
            ["method"] = PrecedentField.Method,
            ["method_details"] = PrecedentField.MethodDetails,
            ["rationale"] = PrecedentField.Rationale,
            ["reserved"] = PrecedentField.Reserved,
            ["title"] = PrecedentField.Title,
        };

    public static IReadOnlyList<PrecedentSign> Read(YamlMap lever) =>
        lever.MayHave("precedent") ? [.. lever.Maps("precedent", required: true).Select(One)] : [];

    private static PrecedentSign One(YamlMap map)
    {
        var fields = map.Texts("fields", required: true);
        foreach (var field in fields.Where(f => !Fields.ContainsKey(f.Text)))
        {
            map.Report(
                field.Line,
                "fields",
                "A notice has no such field",
                field.Text,
                string.Join(", ", Fields.Keys)
            );
        }

        var sign = new PrecedentSign(
            [.. fields.Select(f => Fields.GetValueOrDefault(f.Text))],
            [.. map.Texts("codes", required: false).Select(c => c.Text)],
            [.. map.Texts("words", required: false).Select(w => w.Text)],
            [.. map.Texts("legal_basis", required: false).Select(b => b.Text)],
            [.. map.Texts("ocid_prefix", required: false).Select(b => b.Text)]
        );
        if (sign.Codes.Count > 0 == sign.Words.Count > 0)
        {
            map.Report(
                map.Line,
                "words",
                "A sign is either codes or words",
                null,
                "'codes: [...]' or 'words: [...]'"
            );
        }

        foreach (
            var prefix in sign.OcidPrefixes.Where(p =>
                p.Length != OcidPrefix || !p.StartsWith("ocds-", StringComparison.Ordinal)
            )
        )
        {
            map.Report(
                map.LineOf("ocid_prefix"),
                "ocid_prefix",
                "This is not the beginning of an id of a process",
                prefix,
                "'ocds-' and six letters or digits"
            );
        }

        var coded = sign.Fields.All(f => f is PrecedentField.Reserved or PrecedentField.Method);
        if (sign.Codes.Count > 0 != coded)
        {
            map.Report(
                map.LineOf("fields"),
                "fields",
                "Codes stand in 'reserved' and 'method', words in the other fields",
                null,
                coded ? "codes" : "words"
            );
        }

        // A short word would be found in every other notice.
        foreach (var words in sign.Words.Where(w => Plain.Fold(w).Length < ShortestWords))
        {
            map.Report(
                map.LineOf("words"),
                "words",
                "These words are too short to tell anything",
                words,
                $"{ShortestWords} letters or more"
            );
        }

        map.Finish();
        return sign;
    }
}
