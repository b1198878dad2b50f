using System.Text;
using Evenhand.Law.Levers;
using Evenhand.Law.Scenarios;
using Evenhand.Testing;
using Evenhand.Tests.Rules;
using Evenhand.Vocabulary;
using Xunit;

namespace Evenhand.Tests.Law;

/// <summary>What is wrong with a file of the law, or with a case, is told by file, line and what was expected.</summary>
public sealed class LawRefusalTests
{
    private static readonly TextFile Mutuals = ShippedLaw.Texts.Levers.Single(f =>
        f.Name == "rules/levers/PA23.s33.yaml"
    );

    [Theory]
    [InlineData("limits:", "limit:", "limit: >-", "This key is not known here", "'limits'?")]
    [InlineData(
        "value: 60",
        "value: five years",
        "value: five",
        "contract.term_months_max cannot have this value",
        "a number: months, with all extensions"
    )]
    [InlineData(
        "from: 2025-02-24",
        "from: 2025-02-30",
        "from: 2025",
        "This is not a date",
        "a day that exists, as 2025-02-24"
    )]
    [InlineData(
        "from: 2025-02-24",
        "from: 2025-02-24\n  to: 2025-02-23",
        "to: 2025",
        "This entry ends before it begins",
        "2025-02-24 or later"
    )]
    [InlineData(
        "kind: lever",
        "kind: leaver",
        "kind:",
        "This word is not known here",
        "lever, constraint, duty, remedy"
    )]
    [InlineData(
        "on_fail: needs_condition",
        "on_fail: sometimes",
        "on_fail: sometimes",
        "This word is not known here",
        "not_available, needs_condition"
    )]
    [InlineData(
        "fact: contract.reservable",
        "fact: contract.reservible",
        "fact: contract.reservible",
        "This fact is not declared",
        "'contract.reservable'?"
    )]
    [InlineData(
        "- fact: contract.reservable\n    op: eq\n    value: true",
        "- meets: vcsee",
        "- meets:",
        "No definition has this id",
        "vcse"
    )]
    [InlineData(
        "[England, Wales, Northern Ireland]",
        "[England, Cymru]",
        "jurisdictions:",
        "This nation is not known",
        "England, Wales, Scotland, Northern Ireland"
    )]
    [InlineData(
        "time_limit: procurement-act-claim",
        "time_limit: some-day",
        "time_limit:",
        "There is no such time limit",
        null
    )]
    [InlineData(
        "id: PA23.s33",
        "id: PA23.s34",
        "id: PA23.s34",
        "The id is not the file's name in letters, digits, dots and underscores",
        "PA23.s33"
    )]
    [InlineData(
        "confidence: verified",
        "confidence: sure",
        "confidence:",
        "This word is not known here",
        "verified, known, uncertain"
    )]
    [InlineData(
        "version: 1",
        "version: one",
        "version:",
        "This is not a whole number",
        "1 or more"
    )]
    [InlineData(
        "fact: contract.reservable",
        "fact: contract.cpv_main",
        "fact: contract.cpv_main",
        "A text or a date is not compared by a condition",
        "a fact that is worked out from it"
    )]
    public void A_bad_lever_is_refused(
        string old,
        string changed,
        string at,
        string what,
        string? expected
    )
    {
        var text = Mutuals.Text.With(old, changed);

        var problem = Read(ShippedLaw.Texts with { Levers = [new TextFile(Mutuals.Name, text)] })
            .Problems.First(p => p.What == what);

        Assert.Equal((Mutuals.Name, text.LineOf(at)), (problem.File, problem.Line));
        if (expected is not null)
        {
            Assert.Equal(expected, problem.Expected);
        }
    }

    [Fact]
    public void A_lever_without_conditions_has_to_say_that_it_has_none()
    {
        var disclosure = ShippedLaw.Texts.Levers.Single(f => f.Name == "rules/levers/FOI.yaml");
        var outcome = Read(
            ShippedLaw.Texts with
            {
                Levers =
                [
                    disclosure with
                    {
                        Text = disclosure.Text.With("unconditional: true\n", ""),
                    },
                ],
            }
        );

        Assert.Contains(
            outcome.Problems,
            p => p is { What: "A key is missing", Field: "conditions" }
        );
    }

    [Fact]
    public void One_id_in_two_files_is_refused()
    {
        var outcome = Read(
            ShippedLaw.Texts with
            {
                Levers = [Mutuals, new TextFile("rules/more/PA23.s33.yaml", Mutuals.Text)],
            }
        );

        var problem = Assert.Single(outcome.Problems);
        Assert.Equal("Two files have this id", problem.What);
        Assert.Equal("another id than in rules/levers/PA23.s33.yaml", problem.Expected);
    }

    [Fact]
    public void Two_amounts_in_force_on_one_day_are_refused()
    {
        var text = ShippedLaw.Texts.Thresholds.Text.With("to: 2025-12-31", "to: 2026-01-01");

        var problem = Assert.Single(
            Read(ShippedLaw.Texts with { Thresholds = new TextFile("t.yaml", text) }).Problems
        );

        Assert.Equal(
            ("t.yaml", "Two amounts are in force on one day"),
            (problem.File, problem.What)
        );
        Assert.Contains("Procurement Act 2023 Sch.1, goods_services, central", problem.Found);
        Assert.Contains("line ", problem.Expected);
    }

    [Theory]
    [InlineData("amount_gbp: 139688", "amount_gbp: -1", "This is not an amount of money")]
    [InlineData("amount_gbp: 139688", "amount_gbp: 1e9", "This is not an amount of money")]
    [InlineData("vat: inc", "vat: perhaps", "This word is not known here")]
    [InlineData("to: 2025-12-31", "to: 2025-02-23", "This amount ends before it begins")]
    public void A_bad_amount_is_refused(string old, string changed, string what) =>
        AssertRefused(
            what,
            "t.yaml",
            ShippedLaw.Texts with
            {
                Thresholds = new TextFile(
                    "t.yaml",
                    ShippedLaw.Texts.Thresholds.Text.With(old, changed)
                ),
            }
        );

    [Theory]
    [InlineData("'50116510'", "'5011651'", "This is not a code")]
    [InlineData("'50116510'", "'55100000'", "A code is listed twice")]
    [InlineData("last: '85323000'", "last: '84000000'", "This is not a range of codes")]
    [InlineData("id: reservable", "id: light-touch", "Two lists have one id or settle one fact")]
    public void A_bad_list_of_codes_is_refused(string old, string changed, string what) =>
        AssertRefused(
            what,
            "c.yaml",
            ShippedLaw.Texts with
            {
                CodeLists = new TextFile(
                    "c.yaml",
                    ShippedLaw.Texts.CodeLists.Text.With(old, changed)
                ),
            }
        );

    [Theory]
    [InlineData(
        "    first_day_counts: true\n",
        "",
        "Whether the first day counts is said of every limit that is counted, and of no other"
    )]
    [InlineData("    days: 30", "    days: 0", "This is not a number of days")]
    [InlineData(
        "    working_days: 8",
        "    working_days: 8\n    months: 1",
        "A limit is counted in one way"
    )]
    [InlineData("regimes: [act]", "regimes: [acts]", "This is not known here")]
    [InlineData("trigger: known", "trigger: knwon", "This word is not known here")]
    [InlineData("nations: [Scotland]", "nations: [Scotlnd]", "This is not known here")]
    [InlineData(
        "working_days_of: [scotland]",
        "working_days_of: [wales]",
        "This is not known here"
    )]
    [InlineData(
        "    working_days_of: nation\n",
        "",
        "Whose bank holidays count is said where working days matter, and nowhere else"
    )]
    [InlineData(
        "if_end_not_working: stands",
        "if_end_not_working: moves",
        "This word is not known here"
    )]
    [InlineData(
        "    source: 'legalize-dev/legalize-uk uk/ukpga-2023-54.md'\n",
        "",
        "What was read is not said"
    )]
    [InlineData("id: judicial-review\n", "id: subsidy-review\n", "Two limits have one id")]
    public void A_bad_time_limit_is_refused(string old, string changed, string what) =>
        AssertRefused(
            what,
            "l.yaml",
            ShippedLaw.Texts with
            {
                TimeLimits = new TextFile(
                    "l.yaml",
                    ShippedLaw.Texts.TimeLimits.Text.With(old, changed)
                ),
            }
        );

    [Theory]
    [InlineData("scotland,2015-01-02", "wales,2015-01-02", "This division is not known")]
    [InlineData("2015-01-02", "2015-02-30", "This is not a date")]
    [InlineData("2nd_january", "3rd_january", "This holiday is not known")]
    [InlineData("substitute_day", "substitute", "This note is not known")]
    [InlineData("scotland,2015-01-02,", "scotland,2015-01-01,", "This day is named twice")]
    [InlineData(
        "scotland,2015-01-01,new_year,",
        "scotland,2015-01-01",
        "This line has not four cells"
    )]
    [InlineData("scotland,2015-01-01", "scotland,2014-01-01", "A year is missing")]
    public void A_bad_list_of_bank_holidays_is_refused(string old, string changed, string what) =>
        AssertRefused(
            what,
            "h.csv",
            ShippedLaw.Texts with
            {
                BankHolidays = new TextFile(
                    "h.csv",
                    ShippedLaw.Texts.BankHolidays.Text.With(old, changed)
                ),
            }
        );

    [Fact]
    public void A_list_of_bank_holidays_with_other_columns_is_refused_whole()
    {
        var problem = Assert.Single(
            Read(
                ShippedLaw.Texts with
                {
                    BankHolidays = new TextFile("h.csv", "date,division\n2026-12-25,scotland\n"),
                }
            ).Problems
        );

        Assert.Equal(("h.csv", 1), (problem.File, problem.Line));
        Assert.Equal("division,date,holiday,note", problem.Expected);
    }

    [Theory]
    [InlineData("id: contract.light_touch", "id: contract.light", "no contract.light_touch")]
    [InlineData(
        "- id: contract.cpv_main\n    type: text",
        "- id: contract.cpv_main\n    type: boolean",
        "contract.cpv_main of another type"
    )]
    public void A_fact_that_the_tables_rest_on_must_be_declared(
        string old,
        string changed,
        string found
    ) =>
        Assert.Contains(
            Read(
                ShippedLaw.Texts with
                {
                    Facts = new TextFile("f.yaml", ShippedLaw.Texts.Facts.Text.With(old, changed)),
                }
            ).Problems,
            p => p.File == "f.yaml" && p.Found == found
        );

    [Fact]
    public void A_fact_that_definitions_declare_is_not_declared_again() =>
        Assert.Contains(
            Read(
                ShippedLaw.Texts with
                {
                    Facts = new TextFile(
                        "f.yaml",
                        ShippedLaw.Texts.Facts.Text.With(
                            "id: urgency.foreseeable",
                            "id: supplier.body_corporate"
                        )
                    ),
                }
            ).Problems,
            p => p.What == "This fact is declared twice, here or in facts.yaml"
        );

    [Theory]
    [InlineData(
        "facts:\n  contract.valu_inc_vat: 3",
        2,
        "This fact is not declared",
        "'contract.value_inc_vat'?"
    )]
    [InlineData(
        "facts:\n  contract.value_inc_vat: lots",
        2,
        "contract.value_inc_vat cannot have this value",
        null
    )]
    [InlineData(
        "facts:\n  contract.framework: maybe",
        2,
        "contract.framework cannot have this value",
        "true or false"
    )]
    [InlineData(
        "facts:\n\n  authority.type: circus",
        3,
        "authority.type cannot have this value",
        null
    )]
    [InlineData(
        "facts:\n  decision.date: 2026-02-30",
        2,
        "decision.date cannot have this value",
        "a day that exists, as 2025-02-24"
    )]
    [InlineData(
        "facts:\n  contract.cpv_main: 853",
        2,
        "This is not a code of the Common Procurement Vocabulary",
        "eight digits, as '85312100', in quotation marks"
    )]
    [InlineData(
        "facts:\n  contract.term_months_max: -1",
        2,
        "A number here is never below nought",
        "0 or more"
    )]
    [InlineData("facts:\n  contract.framework: [true]", 2, "A value is missing", "a text")]
    [InlineData("facts: {}\nhope: mutual", 2, "This key is not known here", null)]
    [InlineData("facts:\n  contract.framework: true\n  contract.framework: false", 3, null, null)]
    [InlineData(
        "facts:\n  contract.framework: &a true",
        2,
        "Anchors are not allowed",
        "the value written out"
    )]
    [InlineData(
        "facts:\n  contract.framework: *a",
        2,
        "Aliases are not allowed",
        "the value written out"
    )]
    [InlineData("[1, 2]", 1, "The file does not begin with keys", "lines such as 'id: ...'")]
    public void A_bad_case_is_refused(string text, long line, string? what, string? expected)
    {
        var outcome = CaseReader.Read(
            new TextFile("case.yaml", text),
            ShippedLaw.Book,
            null,
            new DateOnly(2026, 5, 1)
        );

        var problem = outcome.Problems[0];
        Assert.Equal(("case.yaml", line), (problem.File, problem.Line));
        Assert.Equal(what ?? problem.What, problem.What);
        Assert.Equal(expected ?? problem.Expected, problem.Expected);
    }

    [Fact]
    public async Task Ten_megabytes_of_nested_YAML_are_refused_before_they_are_read()
    {
        using var home = new TemporaryHome();
        var path = home.Write(
            "deep.yaml",
            new StringBuilder().Insert(0, "a: {", 2_600_000).ToString()
        );

        var said = await Cli.Prompt.In(home, "levers", path);

        Assert.Equal((2, ""), (said.Code, said.Out));
        Assert.Contains("deep.yaml:1: The file is too large", said.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_bomb_of_aliases_is_refused()
    {
        using var home = new TemporaryHome();
        var path = home.Write(
            "bomb.yaml",
            "a: &a [x, x]\nb: &b [*a, *a, *a, *a]\nc: &c [*b, *b, *b, *b]\nfacts: [*c, *c, *c]\n"
        );

        var said = await Cli.Prompt.In(home, "levers", path);

        Assert.Equal((2, ""), (said.Code, said.Out));
        Assert.Contains(
            "bomb.yaml:1: Anchors are not allowed",
            said.Error,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void A_word_or_fact_that_no_rule_knows_is_noted_in_a_file_of_scenarios_and_changes_nothing()
    {
        var read = ScenarioReader.Read(
            new TextFile(
                "s.yaml",
                """
                scenarios:
                  - id: X1
                    title: Made up
                    facts:
                      decision.date: 2026-05-01
                      jurisdiction: Atlantis
                      contract.colour: blue
                    expected:
                      FOI: {outcome: does_not_apply}
                """
            ),
            ShippedLaw.Book
        );

        Assert.Equal([6, 7], read.Value.Notes.Select(n => n.Line));
        Assert.Equal(
            (1, 0),
            ScenarioReport.Of("s.yaml", ShippedLaw.Book, read.Value.Scenarios) is var r
                ? (r.Agree, r.Differ)
                : default
        );
    }

    [Theory]
    [InlineData(
        "decision.date: 2026-05-01",
        "authority.type: icb",
        "A scenario needs its day, which picks the law"
    )]
    [InlineData("FOI: {outcome: applies}", "FOIA: {outcome: applies}", "No lever has this id")]
    [InlineData("outcome: applies", "outcome: perhaps", "This word is not known here")]
    [InlineData("expected:", "expects:", "A key is missing")]
    public void A_bad_scenario_is_refused(string old, string changed, string what) =>
        Assert.Contains(
            ScenarioReader
                .Read(
                    new TextFile(
                        "s.yaml",
                        "scenarios:\n  - id: X1\n    title: Made up\n    facts:\n      decision.date: 2026-05-01\n    expected:\n      FOI: {outcome: applies}\n".With(
                            old,
                            changed
                        )
                    ),
                    ShippedLaw.Book
                )
                .Problems,
            p => p.What == what && p.Line > 1
        );

    private static Outcome<LawBook> Read(LawTexts texts) =>
        LawBookReader.Read(TemporaryHome.Libraries.Rules, texts);

    private static void AssertRefused(string what, string file, LawTexts texts) =>
        Assert.Contains(Read(texts).Problems, p => p.What == what && p.File == file && p.Line > 1);
}
