using Evenhand.Rules;
using Evenhand.Rules.Facts;
using Evenhand.Vocabulary;
using Xunit;

namespace Evenhand.Tests.Rules;

/// <summary>What is wrong with a rule file is told by file, line, what was found and what would have been right.</summary>
public sealed class RuleBookRefusalTests
{
    private const string DefinitionFile = "rules/definitions/example.yaml";
    private const string FactFile = "rules/facts.yaml";

    [Fact]
    public void The_sound_book_is_read()
    {
        var definition = RuleTexts.Book().Definitions[0];

        Assert.Equal(
            ("example", 1, "Example", "verified"),
            (definition.Id, definition.Version, definition.Name, definition.Confidence)
        );
        Assert.Equal(
            (new DateOnly(2020, 1, 1), new DateOnly(2030, 12, 31)),
            (definition.From, definition.To)
        );
        Assert.Equal(["England", "Wales"], definition.Jurisdictions);
        Assert.Equal(2, definition.Cases.Count);
        Assert.Matches("^[0-9a-f]{64}$", definition.Sha256);
    }

    [Fact]
    public void An_unknown_key_is_refused_and_the_nearest_known_one_suggested() =>
        Refused(
            RuleTexts.Definition.With("citation:", "citations:"),
            "citations:",
            "This key is not known here",
            found: "citations",
            expected: "'citation'?",
            among: 2
        );

    [Fact]
    public void An_unknown_key_with_no_known_one_near_is_told_all_of_them()
    {
        var problem = Refused(
            RuleTexts.Definition.With("notes: None.", "notes: None.\nzzzzzzzzzz: 1"),
            "zzzzzzzzzz",
            "This key is not known here",
            found: "zzzzzzzzzz"
        );

        Assert.Contains("cases, citation, confidence", problem.Expected, StringComparison.Ordinal);
    }

    [Fact]
    public void An_unknown_key_within_a_condition_is_refused() =>
        Refused(
            RuleTexts.Definition.With("      why: Is it", "      wy: Is it"),
            "wy: Is it",
            "This key is not known here",
            found: "wy",
            expected: "'why'?"
        );

    [Fact]
    public void A_condition_with_two_meanings_is_refused() =>
        Refused(
            RuleTexts.Definition.With(
                "    - fact: body.staff\n",
                "    - meets: example\n      fact: body.staff\n"
            ),
            "fact: body.staff",
            "This key is not known here",
            found: "fact",
            among: 4
        );

    [Theory]
    [InlineData("id: example\n")]
    [InlineData("version: 1\n")]
    [InlineData("name: Example\n")]
    [InlineData("summary: What counts as an example.\n")]
    [InlineData("citation: Example Act 2020 s.1\n")]
    [InlineData("jurisdictions: [England, Wales]\n")]
    [InlineData("read_on: 2026-11-22\n")]
    [InlineData("confidence: verified\n")]
    [InlineData("source: the Act\n")]
    [InlineData("notes: None.\n")]
    public void A_missing_key_is_told_by_name(string line)
    {
        var key = line.Split(':')[0];

        var problems = Problems(RuleTexts.Facts, RuleTexts.Definition.With(line, ""));

        var problem = problems.First(p => p.What == "A key is missing");
        Assert.Equal((DefinitionFile, 1L, key), (problem.File, problem.Line, problem.Field));
        Assert.Contains($"'{key}: ", problem.Expected, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("      op: eq\n", "op", 17)]
    [InlineData("      value: true\n", "value", 17)]
    [InlineData("  from: 2020-01-01\n", "from", 8)]
    [InlineData("    expect: yes\n", "expect", 31)]
    public void A_missing_key_within_is_told_by_the_line_where_its_group_begins(
        string line,
        string key,
        long expected
    )
    {
        var problem = Problems(RuleTexts.Facts, RuleTexts.Definition.With(line, ""))[0];

        Assert.Equal(
            ("A key is missing", DefinitionFile, key),
            (problem.What, problem.File, problem.Field)
        );
        Assert.Equal(expected, problem.Line);
    }

    [Theory]
    [InlineData("2025-02-30")]
    [InlineData("2025-2-3")]
    [InlineData("30/12/2025")]
    [InlineData("tomorrow")]
    [InlineData("2025-02-24T00:00:00")]
    public void A_day_that_does_not_exist_is_refused(string date) =>
        Refused(
            RuleTexts.Definition.With("  from: 2020-01-01", $"  from: {date}"),
            "  from:",
            "This is not a date",
            found: date,
            expected: "a day that exists, as 2025-02-24"
        );

    [Fact]
    public void A_definition_that_ends_before_it_begins_is_refused() =>
        Refused(
            RuleTexts.Definition.With("  to: 2030-12-31", "  to: 2019-12-31"),
            "  to:",
            "This definition ends before it begins",
            found: "2019-12-31",
            expected: "after 2020-01-01"
        );

    [Fact]
    public void A_definition_for_a_single_day_is_read() =>
        Assert.True(
            RuleTexts.Read(RuleTexts.Definition.With("  to: 2030-12-31", "  to: 2020-01-01")).IsOk
        );

    [Fact]
    public void A_nation_that_is_none_is_refused() =>
        Refused(
            RuleTexts.Definition.With("[England, Wales]", "[England, Mercia]"),
            "jurisdictions:",
            "This nation is not known",
            found: "Mercia",
            expected: "England, Wales, Scotland, Northern Ireland"
        );

    [Fact]
    public void A_confidence_that_is_none_is_refused() =>
        Refused(
            RuleTexts.Definition.With("confidence: verified", "confidence: certain"),
            "confidence:",
            "This word is not known here",
            found: "certain",
            expected: "verified, known, uncertain"
        );

    [Theory]
    [InlineData("0")]
    [InlineData("-1")]
    [InlineData("1.5")]
    [InlineData("one")]
    [InlineData("99999999999")]
    public void A_version_that_is_no_whole_number_is_refused(string version) =>
        Refused(
            RuleTexts.Definition.With("version: 1", $"version: {version}"),
            "version:",
            "This is not a whole number",
            found: version,
            expected: "1 or more"
        );

    [Fact]
    public void An_unknown_op_is_refused() =>
        Refused(
            RuleTexts.Definition.With("op: lt", "op: under"),
            "op: under",
            "This word is not known here",
            found: "under",
            expected: "eq, ne, in, lt, lte, gt, gte"
        );

    [Theory]
    [InlineData("lt")]
    [InlineData("lte")]
    [InlineData("gt")]
    [InlineData("gte")]
    public void Only_numbers_can_be_above_or_below(string op) =>
        Refused(
            RuleTexts.Definition.With("op: eq", $"op: {op}"),
            $"op: {op}\n      value: true",
            "Only numbers can be above or below",
            found: "body.charity",
            expected: "eq, ne or in"
        );

    [Theory]
    [InlineData(
        "value: true",
        "value: 5",
        "body.charity cannot have this value",
        "5",
        "true or false"
    )]
    [InlineData(
        "value: true",
        "value: True",
        "body.charity cannot have this value",
        "True",
        "true or false"
    )]
    [InlineData(
        "value: 250",
        "value: many",
        "body.staff cannot have this value",
        "many",
        "a number: people"
    )]
    [InlineData(
        "value: 250",
        "value: .inf",
        "body.staff cannot have this value",
        ".inf",
        "a number: people"
    )]
    [InlineData(
        "value: 250",
        "value: NaN",
        "body.staff cannot have this value",
        "NaN",
        "a number: people"
    )]
    [InlineData(
        "value: 250",
        "value: 1e999",
        "body.staff cannot have this value",
        "1e999",
        "a number: people"
    )]
    [InlineData(
        "value: 250",
        "value: '1,000'",
        "body.staff cannot have this value",
        "1,000",
        "a number: people"
    )]
    public void A_value_of_another_type_is_refused(
        string old,
        string changed,
        string what,
        string found,
        string expected
    ) => Refused(RuleTexts.Definition.With(old, changed), changed, what, found, expected);

    [Fact]
    public void A_value_that_the_fact_does_not_list_is_refused() =>
        Refused(
            RuleTexts.Definition.With("[company, society]", "[company, circus]"),
            "[company, circus]",
            "body.form cannot have this value",
            found: "circus",
            expected: "one of company, society, trust"
        );

    [Fact]
    public void Several_values_need_the_op_in() =>
        Refused(
            RuleTexts.Definition.With("value: 250", "value: [250, 300]"),
            "value: [250, 300]",
            "Several values need the op 'in'",
            expected: "one value"
        );

    [Fact]
    public void A_list_of_no_values_is_refused() =>
        Refused(
            RuleTexts.Definition.With("[company, society]", "[]"),
            "value: []",
            "The list is empty",
            expected: "at least one entry"
        );

    [Fact]
    public void A_fact_that_is_not_declared_is_refused_and_the_nearest_suggested() =>
        Refused(
            RuleTexts.Definition.With("- fact: body.staff", "- fact: body.staf"),
            "- fact: body.staf\n",
            "This fact is not declared",
            found: "body.staf",
            expected: "'body.staff'?"
        );

    [Fact]
    public void A_fact_of_a_case_that_is_not_declared_is_refused() =>
        Refused(
            RuleTexts.Definition.With("      body.staff: 10", "      body.size: 10"),
            "body.size",
            "This fact is not declared",
            found: "body.size",
            expected: "a fact of facts.yaml"
        );

    [Fact]
    public void A_value_of_a_case_that_the_fact_cannot_have_is_refused() =>
        Refused(
            RuleTexts.Definition.With("      body.form: company", "      body.form: circus"),
            "body.form: circus",
            "body.form cannot have this value",
            found: "circus",
            expected: "one of company, society, trust"
        );

    [Fact]
    public void An_expected_answer_that_is_none_is_refused() =>
        Refused(
            RuleTexts.Definition.With("expect: unknown", "expect: maybe"),
            "expect: maybe",
            "This word is not known here",
            found: "maybe",
            expected: "yes, no, unknown"
        );

    [Fact]
    public void A_definition_without_worked_cases_is_refused()
    {
        var at = RuleTexts.Definition.IndexOf("cases:", StringComparison.Ordinal);

        Refused(
            RuleTexts.Definition[..at] + "cases: []\n",
            "cases:",
            "This is not a list with entries"
        );
    }

    [Fact]
    public void An_id_that_is_not_the_name_of_its_file_is_refused() =>
        Refused(
            RuleTexts.Definition.With("id: example", "id: Example"),
            "id: Example",
            "The id is not the file's name in kebab-case",
            found: "Example",
            expected: "example"
        );

    [Fact]
    public void A_definition_that_two_files_make_is_refused()
    {
        var outcome = RuleBookReader.Read(
            new TextFile(FactFile, RuleTexts.Facts),
            [
                new TextFile("b/example.yaml", "# a copy\n" + RuleTexts.Definition),
                new TextFile("a/example.yaml", RuleTexts.Definition),
            ]
        );

        var problem = Assert.Single(outcome.Problems);
        Assert.Equal(
            ("b/example.yaml", 2L, "Two files define this id"),
            (problem.File, problem.Line, problem.What)
        );
        Assert.Equal(
            ("example", "another id than in a/example.yaml"),
            (problem.Found, problem.Expected)
        );
    }

    [Fact]
    public void A_definition_that_rests_on_one_that_is_not_there_is_refused_and_the_nearest_suggested() =>
        Refused(
            RuleTexts.Definition.With(
                "- fact: body.charity",
                "- meets: exampel\n    - fact: body.charity"
            ),
            "meets: exampel",
            "No definition has this id",
            found: "exampel",
            expected: "example"
        );

    [Fact]
    public void A_definition_that_rests_on_itself_is_refused() =>
        Refused(
            RuleTexts.Definition.With(
                "- fact: body.charity",
                "- meets: example\n    - fact: body.charity"
            ),
            "meets: example",
            "This definition rests on itself",
            found: "example > example"
        );

    [Fact]
    public void A_loop_of_definitions_is_named_in_order_at_a_definition_that_is_in_it()
    {
        var files = new[]
        {
            ("before", "two"),
            ("one", "three"),
            ("three", "two"),
            ("two", "one"),
        }.Select(p => new TextFile(
            p.Item1 + ".yaml",
            RuleTexts
                .Definition.With("id: example", "id: " + p.Item1)
                .With(
                    "- fact: body.form",
                    $"- not:\n        any:\n          - meets: {p.Item2}\n    - fact: body.form"
                )
        ));

        var problem = Assert.Single(
            RuleBookReader.Read(new TextFile(FactFile, RuleTexts.Facts), files).Problems
        );

        Assert.Equal("This definition rests on itself", problem.What);
        Assert.Equal("two > one > three > two", problem.Found);
        Assert.Equal(("two.yaml", 26L, "meets"), (problem.File, problem.Line, problem.Field));
    }

    [Fact]
    public void A_fact_declared_twice_is_refused()
    {
        var facts =
            RuleTexts.Facts + RuleTexts.Facts.With("facts:", "").With("body.staff", "body.other");
        var problems = Problems(facts, RuleTexts.Definition);

        Assert.Equal(["body.charity", "body.form", "body.barred"], problems.Select(p => p.Found));
        Assert.All(problems, p => Assert.Equal("This fact is declared twice", p.What));
        Assert.Equal(
            (FactFile, facts.LineOf("- id: body.charity"), "each id once"),
            (problems[0].File, problems[0].Line, problems[0].Expected)
        );
    }

    [Theory]
    [InlineData(
        "type: boolean",
        "type: truth",
        "type: truth",
        "This word is not known here",
        "truth",
        "boolean, number, one-of, text, date"
    )]
    [InlineData(
        "    unit: people\n",
        "",
        "- id: body.staff",
        "A number needs its unit",
        null,
        "for instance 'unit: percent, 0 to 100'"
    )]
    [InlineData(
        "society, trust]",
        "society, company]",
        "values: [",
        "A value is listed twice",
        null,
        "each value once"
    )]
    [InlineData(
        "type: boolean",
        "type: boolean\n    values: [yes, no]",
        "values: [yes",
        "Only a one-of fact lists its values",
        null,
        "type: one-of"
    )]
    [InlineData(
        "      value: false",
        "      value: none",
        "value: none",
        "body.barred cannot have this value",
        "none",
        "true or false"
    )]
    [InlineData(
        "    how_to_find: Its accounts.",
        "    how_to_fnd: Its accounts.",
        "how_to_fnd",
        "This key is not known here",
        "how_to_fnd",
        "'how_to_find'?"
    )]
    public void A_fact_that_is_wrongly_declared_is_refused(
        string old,
        string changed,
        string at,
        string what,
        string? found,
        string expected
    )
    {
        var facts = RuleTexts.Facts.With(old, changed);

        var problem = Assert.Single(Problems(facts, RuleTexts.Definition), p => p.What == what);

        Assert.Equal((FactFile, facts.LineOf(at)), (problem.File, problem.Line));
        Assert.Equal((found, expected), (problem.Found, problem.Expected));
    }

    [Fact]
    public void An_assumption_without_a_reason_is_refused()
    {
        var facts = RuleTexts.Facts.With("\n      reason: A bar would be on record.", "");

        var problem = Assert.Single(Problems(facts, RuleTexts.Definition));

        Assert.Equal(
            ("A key is missing", "reason", FactFile),
            (problem.What, problem.Field, problem.File)
        );
    }

    [Fact]
    public void Every_problem_of_every_file_is_told_at_once()
    {
        var outcome = RuleBookReader.Read(
            new TextFile(FactFile, RuleTexts.Facts.With("type: boolean", "type: truth")),
            [
                new TextFile("a.yaml", "just words"),
                new TextFile(
                    DefinitionFile,
                    RuleTexts
                        .Definition.With("2020-01-01", "2020-13-01")
                        .With("op: lt", "op: under")
                ),
            ]
        );

        Assert.Equal(
            [FactFile, "a.yaml", DefinitionFile, DefinitionFile],
            outcome.Problems.Select(p => p.File)
        );
    }

    [Fact]
    public void Known_facts_are_read_with_the_file_as_their_source()
    {
        var facts = ReadFactSet(
            "facts:\n  body.charity: true\n  body.staff: 12\n  body.form: trust\n"
        ).Value;

        Assert.Equal(FactValue.Of(true), facts.Find("body.charity", null)!.Value);
        Assert.Equal(FactValue.Of(12d), facts.Find("body.staff", null)!.Value);
        Assert.Equal(FactValue.Of("trust"), facts.Find("body.form", null)!.Value);
        Assert.Equal("mine.yaml", facts.Find("body.form", null)!.Source);
    }

    [Theory]
    [InlineData("facts:\n  body.staff: few\n", 2, "body.staff cannot have this value", "few")]
    [InlineData("facts:\n  body.size: 1\n", 2, "This fact is not declared", "body.size")]
    [InlineData("facts:\n  body.staff:\n", 2, "A value is missing", "nothing")]
    [InlineData("facts: {}\nfact: {}\n", 2, "This key is not known here", "fact")]
    [InlineData("facts: many\n", 1, "Keys were expected here", "many")]
    public void Facts_that_cannot_be_are_refused(string text, long line, string what, string found)
    {
        var problem = Assert.Single(ReadFactSet(text).Problems);

        Assert.Equal(
            ("mine.yaml", line, what, found),
            (problem.File, problem.Line, problem.What, problem.Found)
        );
    }

    private static Outcome<FactSet> ReadFactSet(string text) =>
        RuleBookReader.ReadFactSet(new TextFile("mine.yaml", text), RuleTexts.Book());

    private static IReadOnlyList<Problem> Problems(string facts, string definition)
    {
        var outcome = RuleTexts.Read(facts, definition);
        Assert.False(outcome.IsOk);
        return outcome.Problems;
    }

    /// <summary>The definition is refused with this problem at the line of a part of it.</summary>
    private static Problem Refused(
        string definition,
        string at,
        string what,
        string? found = null,
        string? expected = null,
        int among = 1
    )
    {
        var problems = Problems(RuleTexts.Facts, definition);

        Assert.Equal(among, problems.Count);
        var problem = Assert.Single(
            problems,
            p => p.What == what && (found is null || p.Found == found)
        );
        Assert.Equal(DefinitionFile, problem.File);
        Assert.Equal(definition.LineOf(at), problem.Line);
        if (expected is not null)
        {
            Assert.Equal(expected, problem.Expected);
        }

        return problem;
    }
}
