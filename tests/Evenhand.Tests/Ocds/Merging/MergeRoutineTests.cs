using System.Text.Json.Nodes;
using CsCheck;
using Evenhand.Ocds.Merging;
using Xunit;

namespace Evenhand.Tests.Ocds.Merging;

public sealed class MergeRoutineTests
{
    private const string Schema = """
        {"properties": {
          "left": {"type": "string", "omitWhenMerged": true},
          "lists": {"type": "array", "items": {"type": "object", "properties": {"id": {"type": "string"},
            "whole": {"type": "array", "wholeListMerge": true, "items": {"type": "object", "properties": {"id": {"type": "string"}}}},
            "nameless": {"type": "array", "items": {"$ref": "#/definitions/Nameless"}}}}},
          "old": {"type": ["array", "null"], "mergeStrategy": "ocdsVersion", "items": {"type": "object", "properties": {"id": {}}}},
          "loop": {"$ref": "#/definitions/Loop"}},
         "definitions": {"Nameless": {"type": "object", "properties": {"a": {}}}, "Loop": {"$ref": "#/definitions/Loop"}}}
        """;

    private static string Release(string date, string fields) =>
        $$"""{"ocid": "o", "id": "r{{date}}", "date": "{{date}}", "tag": ["tender"], {{fields}}}""";

    private static JsonNode Compiled(params IEnumerable<string> fields) =>
        Merge.Texts(Schema, false, fields.Select((f, i) => Release($"2020-01-0{i + 1}", f)));

    private static JsonNode Versioned(params IEnumerable<string> fields) =>
        Merge.Texts(Schema, true, fields.Select((f, i) => Release($"2020-01-0{i + 1}", f)));

    private static void AssertJson(string expected, JsonNode? actual) =>
        Assert.True(
            JsonNode.DeepEquals(JsonNode.Parse(expected), actual),
            $"expected {expected}\nbut got  {actual?.ToJsonString()}"
        );

    [Fact]
    public void A_compiled_release_says_its_process_and_the_date_of_the_last_release() =>
        AssertJson(
            """{"tag": ["compiled"], "id": "o-2020-01-02", "date": "2020-01-02", "ocid": "o", "a": 1}""",
            Compiled("\"a\": 1", "\"a\": 1")
        );

    [Fact]
    public void A_field_that_is_omitted_when_merged_is_left_out() =>
        Assert.Null(Compiled("\"left\": \"x\"")["left"]);

    [Fact]
    public void Null_takes_away_a_whole_object_and_what_comes_later_begins_anew() =>
        AssertJson(
            """{"c": 3}""",
            Compiled("\"t\": {\"a\": 1, \"b\": {\"x\": 1}}", "\"t\": null", "\"t\": {\"c\": 3}")[
                "t"
            ]
        );

    [Fact]
    public void Null_in_a_history_ends_every_field_that_was_there()
    {
        var history = Versioned(
            "\"t\": {\"a\": 1, \"l\": [{\"id\": \"1\", \"b\": 2}]}",
            "\"t\": null"
        );
        Assert.Null(history["t"]!["a"]![1]!["value"]);
        Assert.Null(history["t"]!["l"]![0]!["b"]![1]!["value"]);
        Assert.Equal("r2020-01-02", history["t"]!["a"]![1]!["releaseID"]!.GetValue<string>());
    }

    [Fact]
    public void An_object_whose_fields_all_went_stays_as_an_empty_one() =>
        AssertJson("{}", Compiled("\"t\": {\"a\": 1}", "\"t\": {\"a\": null}")["t"]);

    [Fact]
    public void An_empty_object_or_list_of_objects_says_nothing()
    {
        Assert.Null(Compiled("\"t\": {}, \"l\": []")["t"]);
        AssertJson("""{"a": 1}""", Compiled("\"t\": {\"a\": 1}", "\"t\": {}")["t"]);
        AssertJson(
            """[{"id": "1"}]""",
            Compiled("\"lists\": [{\"id\": \"1\"}]", "\"lists\": []")["lists"]
        );
    }

    [Fact]
    public void An_empty_list_that_is_replaced_whole_empties_it() =>
        AssertJson("[]", Compiled("\"old\": [{\"id\": 1}]", "\"old\": []")["old"]);

    [Fact]
    public void Objects_with_one_id_are_merged_wherever_they_stand_in_the_list() =>
        AssertJson(
            """[{"id": "1", "a": 1, "b": 2}, {"id": "2", "a": 9}]""",
            Compiled(
                "\"lists\": [{\"id\": \"1\", \"a\": 1}, {\"id\": \"2\"}]",
                "\"lists\": [{\"id\": \"2\", \"a\": 9}, {\"id\": \"1\", \"b\": 2}]"
            )["lists"]
        );

    [Fact]
    public void Objects_without_an_id_are_added_and_never_taken_for_each_other() =>
        Assert.Equal(
            3,
            Compiled("\"any\": [{\"a\": 1}, {\"a\": 1}]", "\"any\": [{\"id\": null, \"a\": 1}]")[
                "any"
            ]!
                .AsArray()
                .Count
        );

    [Fact]
    public void An_id_that_changes_from_number_to_text_is_the_same_id_and_stays_as_it_came_first() =>
        AssertJson(
            """[{"id": 1, "a": 2}]""",
            Compiled(
                "\"lists\": [{\"id\": 1, \"a\": 1}]",
                "\"lists\": [{\"id\": \"1\", \"a\": 2}]"
            )["lists"]
        );

    [Fact]
    public void Lists_are_replaced_whole_where_the_schema_says_so_even_far_down()
    {
        var merged = Compiled(
            "\"lists\": [{\"id\": \"1\", \"whole\": [{\"id\": \"a\"}, {\"id\": \"b\"}], \"nameless\": [{\"a\": 1}]}]",
            "\"lists\": [{\"id\": \"1\", \"whole\": [{\"id\": \"c\"}], \"nameless\": [{\"a\": 2}]}]"
        );
        AssertJson(
            """[{"id": "1", "whole": [{"id": "c"}], "nameless": [{"a": 2}]}]""",
            merged["lists"]
        );
    }

    [Fact]
    public void A_list_with_anything_but_objects_in_it_is_replaced_whole() =>
        AssertJson(
            """[{"id": "2"}, "b"]""",
            Compiled("\"any\": [{\"id\": \"1\"}, \"a\"]", "\"any\": [{\"id\": \"2\"}, \"b\"]")[
                "any"
            ]
        );

    [Fact]
    public void A_value_that_does_not_change_adds_nothing_to_its_history() =>
        Assert.Equal(
            2,
            Versioned("\"a\": 1", "\"a\": 1", "\"a\": 2", "\"a\": 2")["a"]!.AsArray().Count
        );

    [Fact]
    public void A_value_that_goes_and_comes_back_is_three_values_in_its_history() =>
        Assert.Equal(3, Versioned("\"a\": 1", "\"a\": null", "\"a\": 1")["a"]!.AsArray().Count);

    [Fact]
    public void Two_objects_with_one_id_in_one_release_are_warned_of()
    {
        var merger = Merge.All(
            Merge.Start(Schema, false),
            [Release("2020-01-01", "\"t\": {\"lists\": [{\"id\": \"1\"}, {\"id\": \"1\"}]}")]
        );
        var warning = Assert.Single(merger.Warnings);
        Assert.Equal(
            (MergeWarningKind.DuplicateId, "t/lists", "1"),
            (warning.Kind, warning.Path, warning.Example)
        );
    }

    [Theory]
    [InlineData("1", "{\"b\": 2}")]
    [InlineData("{\"b\": 2}", "1")]
    [InlineData("[{\"id\": 1}]", "{\"b\": 2}")]
    public void A_field_that_changes_its_type_takes_the_later_value_and_is_warned_of(
        string before,
        string after
    )
    {
        var merger = Merge.All(
            Merge.Start(Schema, false),
            [Release("2020-01-01", $"\"a\": {before}"), Release("2020-01-02", $"\"a\": {after}")]
        );
        Assert.Equal(MergeWarningKind.ChangedType, Assert.Single(merger.Warnings).Kind);
        AssertJson(after, Merge.Written(merger)["a"]);
    }

    [Fact]
    public void A_value_that_becomes_an_object_keeps_its_history() =>
        Assert.Equal(2, Versioned("\"a\": 1", "\"a\": {\"b\": 2}")["a"]!.AsArray().Count);

    [Fact]
    public void A_schema_whose_references_run_in_a_circle_says_nothing_of_that_field() =>
        AssertJson("""{"a": 1}""", Compiled("\"loop\": {\"a\": 1}")["loop"]);

    [Fact]
    public void The_last_value_of_every_history_is_what_a_compiled_release_holds() =>
        Gen.Select(Gen.Int[0, 2].Select(i => $"{"abc"[i]}"), Gen.Int[0, 3], Gen.Bool)
            .Array[1, 20]
            .Sample(changes =>
            {
                var releases = changes
                    .Select(
                        (c, i) =>
                            Release(
                                $"2020-01-{i + 1:00}",
                                $"\"t\": {{\"{c.Item1}\": {(c.Item3 ? "null" : $"{c.Item2}")}}}"
                            )
                    )
                    .ToList();
                var compiled = Merge.Texts(Schema, false, releases)["t"]!.AsObject();
                var versioned = Merge.Texts(Schema, true, releases)["t"]!.AsObject();
                return versioned.All(f =>
                    JsonNode.DeepEquals(f.Value!.AsArray()[^1]!["value"], compiled[f.Key])
                );
            });
}
