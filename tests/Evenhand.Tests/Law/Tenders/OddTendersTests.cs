using System.Text.Json.Nodes;
using CsCheck;
using Evenhand.Law.Publishing;
using Evenhand.Market.Publishing;
using Xunit;

namespace Evenhand.Tests.Law.Tenders;

/// <summary>No tender, however odd, is more than an answer.</summary>
public sealed class OddTendersTests
{
    private static readonly string[] Names =
    [
        "tender",
        "lots",
        "value",
        "amount",
        "tenderPeriod",
        "endDate",
        "startDate",
        "datePublished",
        "contractPeriod",
        "durationInDays",
        "awardCriteria",
        "criteria",
        "numbers",
        "number",
        "type",
        "description",
        "items",
        "deliveryAddresses",
        "region",
        "documents",
        "submissionMethod",
        "techniques",
        "frameworkAgreement",
        "maximumParticipants",
        "parties",
        "contactPoint",
        "classification",
        "id",
        "tag",
        "date",
    ];

    private static readonly Gen<JsonNode?> Leaf = Gen.OneOf(
        Gen.Const(() => (JsonNode?)null),
        Gen.Bool.Select(b => (JsonNode?)b),
        Gen.Double[-1e15, 1e15].Select(d => (JsonNode?)d),
        Gen.Const(() => (JsonNode?)1e308),
        Gen.String.Select(s => (JsonNode?)s),
        Gen.OneOf(
                Gen.Const("0001-01-01T00:00:00Z"),
                Gen.Const("9999-12-31T23:59:59-14:00"),
                Gen.Const("2025-03-03T00:00:00Z"),
                Gen.Const("a minimum turnover of £999,999,999,999,999,999,999"),
                Gen.Const("UKM8"),
                Gen.Const("price")
            )
            .Select(s => (JsonNode?)s)
    );

    private static Gen<JsonNode?> Node(int depth) =>
        depth == 0
            ? Leaf
            : Gen.OneOf(
                Leaf,
                Node(depth - 1).Array[0, 3].Select(a => (JsonNode?)new JsonArray(a)),
                Gen.Select(Gen.OneOf(Names), Node(depth - 1))
                    .Array[0, 5]
                    .Select(m => (JsonNode?)Object(m))
            );

    [Fact]
    public void Any_release_at_all_is_checked() =>
        Gen.Select(Gen.OneOf(Names), Node(4))
            .Array[0, 12]
            .Sample(
                members =>
                {
                    var release = Object([("tender", Object(members))]);
                    release["ocid"] = "ocds-1";
                    var tender = Assert.Single(ShippedTenders.Read(release.ToJsonString()).Value);
                    var report = ShippedTenders.Desk.Ask(tender);
                    Assert.NotEmpty(ResultJson.Write(report));
                    Assert.NotEmpty(TenderPaper.Of(report).Sections);
                },
                iter: 1500
            );

    [Fact]
    public void Any_text_at_all_is_a_tender_or_is_refused() =>
        Gen.OneOf(
                Gen.String,
                Gen.String.Select(s => "{" + s),
                Gen.String.Select(s => "title: T\nrequirements:\n  lots: " + s),
                Gen.Select(
                    Gen.OneOf(ShippedTenders.Book.Facts.Keys.ToArray()),
                    Gen.String,
                    (f, s) => $"title: T\nrequirements:\n  {f}: {s}\n"
                )
            )
            .Sample(
                text =>
                {
                    var read = ShippedTenders.Read(text);
                    Assert.True(
                        read.IsOk
                            ? read.Value.All(t => ShippedTenders.Desk.Ask(t).Headline.Count > 0)
                            : read.Problems.Count > 0
                    );
                },
                iter: 1500
            );

    private static JsonObject Object((string Name, JsonNode? Value)[] members)
    {
        var made = new JsonObject();
        foreach (var (name, value) in members)
        {
            made[name] = value?.DeepClone();
        }

        return made;
    }
}
