using System.Text;
using System.Text.Json.Nodes;
using Evenhand.Contracts.Facts;
using Evenhand.Contracts.Quality;
using Evenhand.Ocds.Validating;
using Xunit;

namespace Evenhand.Tests.Contracts.Quality;

/// <summary>Looks at releases as a test has them.</summary>
internal static class Look
{
    /// <summary>A release in which nothing is odd.</summary>
    public const string Sound = """
        {
          "ocid": "ocds-h6vhtk-000001", "id": "000001-2025", "date": "2025-06-01T09:00:00+01:00", "tag": ["award", "contract"], "initiationType": "tender", "language": "en",
          "buyer": {"id": "GB-PPON-PABC-1234-DEFG", "name": "Anytown Council"},
          "parties": [
            {"id": "GB-PPON-PABC-1234-DEFG", "name": "Anytown Council", "roles": ["buyer"], "identifier": {"scheme": "GB-PPON", "id": "PABC-1234-DEFG"}, "address": {"region": "UKC11"}},
            {"id": "GB-COH-01234567", "name": "A Supplier Ltd", "roles": ["supplier"], "identifier": {"scheme": "GB-COH", "id": "01234567"}, "address": {"region": "North West"}, "details": {"scale": "sme", "vcse": false}},
            {"id": "GB-CHC-1234567", "name": "A Charity", "roles": ["supplier"], "identifier": {"scheme": "GB-CHC", "id": "1234567"}, "details": {"scale": "large", "vcse": true}}
          ],
          "tender": {
            "id": "t", "title": "Respite care", "description": "For families.\nIn return for rest (turn by turn).", "status": "complete", "procurementMethod": "open", "mainProcurementCategory": "services",
            "classification": {"scheme": "CPV", "id": "85311000"}, "value": {"amount": 1000, "amountGross": 1200, "currency": "GBP"}, "minValue": {"amount": 500, "currency": "GBP"},
            "tenderPeriod": {"startDate": "2025-03-01T00:00:00Z", "endDate": "2025-04-01T12:00:00Z"},
            "lots": [{"id": "1", "title": "North", "status": "complete"}, {"id": "2", "title": "South", "status": "cancelled"}],
            "items": [{"id": "1", "relatedLot": "1", "additionalClassifications": [{"scheme": "CPV", "id": "85310000-5"}], "deliveryAddresses": [{"region": "UKC1"}]}],
            "documents": [{"id": "d1", "datePublished": "2025-03-01T00:00:00Z"}]
          },
          "bids": {"statistics": [{"id": "1", "measure": "bids", "value": 3, "relatedLot": "1"}, {"id": "2", "measure": "smeBids", "value": 2, "relatedLot": "1"},
            {"id": "3", "measure": "lowestValidBidValue", "value": 800, "relatedLot": "1"}, {"id": "4", "measure": "highestValidBidValue", "value": 990, "relatedLot": "1"}]},
          "awards": [{"id": "w", "status": "active", "date": "2025-05-01T00:00:00+01:00", "relatedLots": ["1"], "value": {"amount": 900, "currency": "GBP"},
            "suppliers": [{"id": "GB-COH-01234567", "name": "A Supplier Ltd"}, {"id": "GB-CHC-1234567", "name": "A Charity"}]}],
          "contracts": [{"id": "c", "awardID": "w", "status": "active", "dateSigned": "2025-05-20T00:00:00Z", "value": {"amount": 900, "amountGross": 1080, "currency": "GBP"},
            "period": {"startDate": "2025-06-01T00:00:00Z", "endDate": "2027-05-31T23:59:59Z", "maxExtentDate": "2029-05-31T23:59:59Z"}}]
        }
        """;

    /// <summary>The sound release with a change (RFC 7396), on one line.</summary>
    public static string Changed(string patch) =>
        MergePatch.Apply(JsonNode.Parse(Sound), JsonNode.Parse(patch))!.ToJsonString();

    /// <summary>What is said of releases, one on each line of a file.</summary>
    public static IReadOnlyList<PublisherQuality> At(params IReadOnlyList<string> releases)
    {
        var run = Run();
        foreach (var (index, release) in releases.Index())
        {
            Add(run, 0, index, release);
        }

        return run.Finish(p => p);
    }

    public static QualityRun Run() => new(new QualitySettings(), ["a.jsonl", "b.jsonl"]);

    public static void Add(QualityRun run, int file, int index, string release)
    {
        var reader = new ProcessReader(countCoverage: false);
        Assert.Null(reader.Read(Encoding.UTF8.GetBytes(release)));
        run.Add(reader.Facts, file, index * 100L, index + 1);
    }

    /// <summary>The faults of one release: kind and field of each, and how often beyond once.</summary>
    public static IEnumerable<string> Faults(string release) =>
        Assert
            .Single(At(release))
            .Faults.Select(f =>
                $"{f.Kind} {f.Examples[0].Field}{(f.Count > 1 ? $" x{f.Count}" : "")}"
            )
            .Order(StringComparer.Ordinal);
}
