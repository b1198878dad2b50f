using System.Text.Json.Nodes;
using Evenhand.Testing;
using Xunit;

namespace Evenhand.Tests.Ocds.Merging;

/// <summary>What the releases of one contracting process add up to, by the schema that ships.</summary>
public sealed class ContractingProcessTests
{
    private static readonly string Schema = File.ReadAllText(
        Repository.At("data", "ocds", "1.1", "release-schema.json")
    );

    private static readonly string[] Story =
    [
        Release(
            1,
            "tender",
            """
            "language": "en", "parties": [{"id": "GB-PPON-A", "name": "A Council", "roles": ["buyer"]}], "buyer": {"id": "GB-PPON-A", "name": "A Council"},
            "tender": {"id": "t", "title": "Respite care", "status": "active", "submissionMethod": ["electronicSubmission"], "lots": [{"id": "1", "title": "North"}, {"id": "2", "title": "South"}],
              "items": [{"id": "1", "relatedLot": "1", "additionalClassifications": [{"scheme": "CPV", "id": "85311000"}]}],
              "documents": [{"id": "d", "title": "Specification"}]}
            """
        ),
        Release(
            2,
            "award",
            """
            "language": "en", "parties": [{"id": "GB-CHC-1", "name": "A Charity", "roles": ["supplier"], "additionalIdentifiers": [{"scheme": "GB-COH", "id": "01234567"}]}],
            "tender": {"id": "t", "status": "complete", "items": [{"id": "1", "additionalClassifications": [{"scheme": "CPV", "id": "85310000"}]}]},
            "awards": [{"id": "w", "status": "active", "suppliers": [{"id": "GB-CHC-1", "name": "A Charity"}], "value": {"amount": 100, "currency": "GBP"}}],
            "contracts": [{"id": "c", "awardID": "w", "status": "active", "value": {"amount": 100, "currency": "GBP"}, "period": {"startDate": "2025-04-01T00:00:00Z", "endDate": "2027-03-31T23:59:59Z"}}]
            """
        ),
        // A contract change notice holds the contract's id and what is new.
        Release(
            3,
            "contractAmendment",
            """
            "contracts": [{"id": "c", "awardID": "w", "value": {"amount": 140}, "amendments": [{"id": "a1", "description": "A third year"}]}]
            """
        ),
        Release(
            4,
            "contractTermination",
            """
            "contracts": [{"id": "c", "status": "terminated", "amendments": [{"id": "a2", "description": "Ended early"}], "period": {"endDate": null}}]
            """
        ),
    ];

    private static string Release(int day, string tag, string fields) =>
        $$"""{"ocid": "ocds-h6vhtk-1", "id": "{{day:000}}-2025", "date": "2025-01-0{{day}}T00:00:00Z", "tag": ["{{tag}}"], "initiationType": "tender", {{fields}}}""";

    private static void AssertJson(string expected, JsonNode? actual) =>
        Assert.True(
            JsonNode.DeepEquals(JsonNode.Parse(expected), actual),
            $"expected {expected}\nbut got  {actual?.ToJsonString()}"
        );

    [Fact]
    public void A_notice_of_a_change_changes_what_it_holds_and_leaves_the_rest()
    {
        var compiled = Merge.Texts(Schema, false, Story);
        AssertJson(
            """
            [{"id": "c", "awardID": "w", "status": "terminated", "value": {"amount": 140, "currency": "GBP"}, "period": {"startDate": "2025-04-01T00:00:00Z"},
              "amendments": [{"id": "a1", "description": "A third year"}, {"id": "a2", "description": "Ended early"}]}]
            """,
            compiled["contracts"]
        );
        Assert.Equal("Respite care", compiled["tender"]!["title"]!.GetValue<string>());
        Assert.Equal(2, compiled["parties"]!.AsArray().Count);
    }

    [Fact]
    public void The_language_stays_and_the_tags_of_the_releases_go()
    {
        var compiled = Merge.Texts(Schema, false, Story);
        Assert.Equal("en", compiled["language"]!.GetValue<string>());
        AssertJson("""["compiled"]""", compiled["tag"]);
    }

    [Fact]
    public void Lists_that_the_standard_replaces_whole_are_replaced_within_objects_that_are_merged_by_id()
    {
        var compiled = Merge.Texts(Schema, false, Story);
        AssertJson(
            """[{"id": "1", "relatedLot": "1", "additionalClassifications": [{"scheme": "CPV", "id": "85310000"}]}]""",
            compiled["tender"]!["items"]
        );
    }

    [Fact]
    public void An_id_that_the_standard_versions_has_a_history_and_one_in_a_list_has_none()
    {
        var history = Merge.Texts(
            Schema,
            true,
            [
                .. Story,
                Release(
                    5,
                    "tenderUpdate",
                    "\"tender\": {\"id\": \"t-new\"}, \"buyer\": {\"id\": \"B\"}"
                ),
            ]
        );
        Assert.Equal(
            ["t", "t-new"],
            history["tender"]!["id"]!.AsArray().Select(v => v!["value"]!.GetValue<string>())
        );
        Assert.Equal(2, history["buyer"]!["id"]!.AsArray().Count);
        Assert.Equal("c", history["contracts"]![0]!["id"]!.GetValue<string>());
    }

    [Fact]
    public void A_history_says_of_each_value_which_release_it_came_with()
    {
        var amounts = Merge.Texts(Schema, true, Story)["contracts"]![0]!["value"]!["amount"];
        AssertJson(
            """
            [{"releaseID": "002-2025", "releaseDate": "2025-01-02T00:00:00Z", "releaseTag": ["award"], "value": 100},
             {"releaseID": "003-2025", "releaseDate": "2025-01-03T00:00:00Z", "releaseTag": ["contractAmendment"], "value": 140}]
            """,
            amounts
        );
    }

    [Fact]
    public void Objects_in_lists_of_objects_in_lists_are_merged_by_their_ids_as_well() =>
        AssertJson(
            """[{"id": 7, "milestones": [{"id": "m", "title": "M", "documents": [{"id": "1", "title": "new"}, {"id": "2"}]}]}]""",
            Merge.Texts(
                Schema,
                false,
                Release(
                    1,
                    "contract",
                    "\"contracts\": [{\"id\": 7, \"milestones\": [{\"id\": \"m\", \"title\": \"M\", \"documents\": [{\"id\": \"1\", \"title\": \"old\"}]}]}]"
                ),
                Release(
                    2,
                    "contract",
                    "\"contracts\": [{\"id\": 7, \"milestones\": [{\"id\": \"m\", \"documents\": [{\"id\": \"2\"}, {\"id\": \"1\", \"title\": \"new\"}]}]}]"
                )
            )["contracts"]
        );

    [Fact]
    public void Two_whole_numbers_as_ids_are_told_apart_and_one_is_found_again() =>
        AssertJson(
            """[{"id": 1, "title": "b"}, {"id": 10, "title": "c"}]""",
            Merge.Texts(
                Schema,
                false,
                Release(1, "award", "\"awards\": [{\"id\": 1, \"title\": \"a\"}]"),
                Release(
                    2,
                    "award",
                    "\"awards\": [{\"id\": 10, \"title\": \"c\"}, {\"id\": 1, \"title\": \"b\"}]"
                )
            )["awards"]
        );

    [Fact]
    public void Fields_that_no_schema_names_are_kept() =>
        AssertJson(
            """{"net": 1, "gross": 3, "list": [{"id": "x", "a": 1, "b": 2}]}""",
            Merge.Texts(
                Schema,
                false,
                Release(
                    1,
                    "award",
                    "\"xOwn\": {\"net\": 1, \"gross\": 2, \"list\": [{\"id\": \"x\", \"a\": 1}]}"
                ),
                Release(
                    2,
                    "award",
                    "\"xOwn\": {\"gross\": 3, \"list\": [{\"id\": \"x\", \"b\": 2}]}"
                )
            )["xOwn"]
        );
}
