using System.Text.Json;
using System.Text.Json.Nodes;
using Evenhand.Appraisal.Files;
using Evenhand.Record.Canonical;
using Evenhand.Statistics.Decisions;
using Evenhand.Vocabulary;

namespace Evenhand.Appraisal.Audit;

/// <summary>What was laid down before scores were seen, as it is hashed and compared.</summary>
public static class RegisteredBlock
{
    /// <summary>The kind of the entry that holds it in a record.</summary>
    public const string Kind = "appraisal-registered";

    /// <summary>The type under which that entry refers to it.</summary>
    public const string ReferenceType = "registration";

    /// <summary>The field of that entry that holds the block itself.</summary>
    public const string Field = "registered";

    /// <summary>The block as canonical JSON, the hash in the file left out.</summary>
    public static byte[] Json(string appraisal, Registered block) =>
        CanonicalJson
            .Of(
                JsonSerializer.SerializeToElement(
                    new JsonObject
                    {
                        ["appraisal"] = appraisal,
                        ["by"] = block.By,
                        ["criteria"] = Texts(block.Criteria),
                        ["discount"] = block.Discount,
                        ["eligible"] = Texts(block.Eligible),
                        ["evidence_search"] = block.EvidenceSearch,
                        ["on"] = Plain.Iso(block.On),
                        ["options"] = Texts(block.Options),
                        ["outcomes"] = Texts(block.Outcomes),
                        ["weights"] = block.Weights is null
                            ? null
                            : new JsonObject(
                                block.Weights.Select(w =>
                                    KeyValuePair.Create(w.Key, (JsonNode?)JsonValue.Create(w.Value))
                                )
                            ),
                    }
                )
            )
            .Value;

    /// <summary>The block again from its JSON, as a record holds it.</summary>
    public static Registered Read(JsonElement json)
    {
        string? Text(string key) => json.GetProperty(key).GetString();
        string[] All(string key) =>
            [.. json.GetProperty(key).EnumerateArray().Select(t => t.GetString()!)];
        var weights = json.GetProperty("weights");
        return new Registered
        {
            On = DateOnly.ParseExact(
                Text("on")!,
                "yyyy-MM-dd",
                System.Globalization.CultureInfo.InvariantCulture
            ),
            By = Text("by"),
            Criteria = All("criteria"),
            Options = All("options"),
            Weights =
                weights.ValueKind == JsonValueKind.Null
                    ? null
                    : weights
                        .EnumerateObject()
                        .ToDictionary(
                            w => w.Name,
                            w => w.Value.GetDouble(),
                            StringComparer.Ordinal
                        ),
            Outcomes = All("outcomes"),
            Discount = Text("discount"),
            EvidenceSearch = Text("evidence_search"),
            Eligible = All("eligible"),
        };
    }

    /// <summary>SHA-256 of that.</summary>
    public static string Hash(string appraisal, Registered block) =>
        Digest.Of(Json(appraisal, block));

    /// <summary>What an earlier version of an appraisal registered: its own block, or, where it has none, what stands in it.</summary>
    public static Registered Of(AppraisalFile earlier)
    {
        if (earlier.Registered is { } block)
        {
            return block;
        }

        var tree = earlier.Tree();
        string[] leaves = [.. tree.Leaves.Select(l => l.Id)];
        return new Registered
        {
            On = earlier.On,
            Criteria = leaves,
            Options = [.. earlier.Options.Select(o => o.Id)],
            Weights = earlier.Weights.Region(tree) is { IsOk: true } region
                ? leaves
                    .Zip(Mean(region.Value, leaves.Length))
                    .ToDictionary(p => p.First, p => p.Second, StringComparer.Ordinal)
                : null,
            Outcomes = leaves,
            Discount = earlier.Costs?.Discount,
            Eligible =
            [
                .. Trial.Bodies(earlier).SelectMany(b => b.Findings).Select(f => f.Id).Distinct(),
            ],
        };
    }

    /// <summary>The registered weights on the leaves that there are now: a group takes the weight that was its own, shared out as now; what was merged takes the sum of its parts; what is gone is left out.</summary>
    internal static IReadOnlyList<double>? Weights(
        Registered block,
        ValueTree tree,
        IReadOnlyList<double> now
    )
    {
        if (block.Weights is not { } points)
        {
            return null;
        }

        var weights = new double[tree.Leaves.Count];
        var into = Merging
            .Of(block, tree, now)
            .SelectMany(m => m.From.Select(f => (From: f, m.Into)))
            .ToDictionary(m => m.From, m => m.Into, StringComparer.Ordinal);
        foreach (var (id, value) in points)
        {
            var own = tree.LeavesOf(into.GetValueOrDefault(id, id));
            var sum = own.Sum(j => now[j]);
            foreach (var j in own)
            {
                weights[j] += value * (sum > 0 ? now[j] / sum : 1.0 / own.Count);
            }
        }

        var total = weights.Sum();
        return total > 0 ? [.. weights.Select(w => w / total)] : null;
    }

    /// <summary>The mean of the weights held possible.</summary>
    internal static IReadOnlyList<double> Mean(WeightRegion region, int criteria) =>
        Smaa.Of(
            new SharedScores(
                [new Score.Fixed(0)],
                [
                    .. Enumerable
                        .Range(0, 2)
                        .Select(_ =>
                            (IReadOnlyList<ScoreCell>)
                                [.. Enumerable.Repeat(new ScoreCell(0, x => x), criteria)]
                        ),
                ]
            ),
            region,
            20_000,
            1
        ).MeanWeights;

    private static JsonArray Texts(IEnumerable<string> texts) =>
        [.. texts.Select(t => (JsonNode?)JsonValue.Create(t))];
}
