using System.Text.RegularExpressions;
using Evenhand.Lake;
using Evenhand.Rules;
using Evenhand.Rules.Facts;
using Evenhand.Testing;
using Evenhand.Vocabulary;
using Xunit;

namespace Evenhand.Tests.Rules;

/// <summary>The facts and definitions that ship with the program.</summary>
public sealed partial class ShippedRulesTests
{
    private static readonly TextFile FactFile = LibraryFolder.ReadFile(
        Repository.Root,
        "rules/facts.yaml"
    );
    private static readonly IReadOnlyList<TextFile> Files = LibraryFolder.ReadAll(
        Repository.Root,
        "rules/definitions"
    );
    private static readonly RuleBook Book = RuleBookReader.Read(FactFile, Files).Value;

    public static TheoryData<string> Names => new(Files.Select(f => f.Name));

    public static TheoryData<string> Ids => new(Book.Definitions.Select(d => d.Id));

    [Fact]
    public void All_twenty_five_definitions_load()
    {
        Assert.Equal(25, Files.Count);
        Assert.Equal(25, Book.Definitions.Count);
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void Each_id_is_the_name_of_its_file_in_kebab_case(string id)
    {
        Assert.Matches(KebabCase(), id);
        Assert.Equal($"rules/definitions/{id}.yaml", Book.Find(id)!.File);
    }

    [Fact]
    public void The_ids_under_which_the_sources_keep_them_are_kept() =>
        Assert.Equal(
            [
                "charity",
                "community_interest_company",
                "healthwatch_social_enterprise",
                "local_contractor_2026",
                "localism_relevant_body",
                "not_carried_on_for_profit_children_functions",
                "public_service_mutual",
                "qualifying_public_service_mutual",
                "reg77_qualifying_organisation",
                "registered_society",
                "sct_reg76A_qualifying_organisation",
                "sct_third_sector_body",
                "sme_pa23",
                "sme_sct14",
                "supported_employment_provider",
                "user_led_organisation_dh_odi",
                "user_led_organisation_minimum",
                "vcse",
                "vertical_controlled_person",
                "voluntary_organisation",
                "wales_not_for_profit_entity",
                "wales_social_enterprise",
            ],
            Book.Definitions.Select(d => d.SourceId).OfType<string>().Order(StringComparer.Ordinal)
        );

    [Fact]
    public void Only_the_three_that_read_a_printed_label_are_our_own() =>
        Assert.Equal(
            ["ofsted-public", "ofsted-voluntary", "ofsted-voluntary-or-public"],
            Book.Definitions.Where(d => d.SourceId is null).Select(d => d.Id)
        );

    [Theory]
    [MemberData(nameof(Ids))]
    public void Each_has_four_worked_cases_or_more_with_all_three_answers(string id)
    {
        var cases = Book.Find(id)!.Cases;

        Assert.True(cases.Count >= 4, $"{id} has {cases.Count} cases");
        Assert.Equal(
            [Truth.No, Truth.Unknown, Truth.Yes],
            cases.Select(c => c.Expect).Distinct().Order()
        );
        Assert.Distinct(cases.Select(c => c.Name));
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void The_worked_cases_hold_in_bulk_too(string id)
    {
        var definition = Book.Find(id)!;
        var known = new FactColumns(
            definition.Cases.Count,
            Book.Facts.Select(f =>
                FactColumn.Of(
                    f,
                    definition.Cases.Select(c =>
                        c.Known.TryGetValue(f.Id, out var v) ? v : (FactValue?)null
                    )
                )
            )
        );

        Assert.Equal(definition.Cases.Select(c => c.Expect), Book.AskAll(definition, known));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void A_definition_whose_worked_case_does_not_hold_is_refused_by_file_and_case(
        string name
    )
    {
        var text = Files.Single(f => f.Name == name).Text;
        var broken = text.With("    expect: yes", "    expect: no");
        var at = text.IndexOf("    expect: yes", StringComparison.Ordinal);
        var caseName = CaseName().Matches(text[..at])[^1].Groups["name"].Value;

        var outcome = RuleBookReader.Read(
            FactFile,
            Files.Select(f => f.Name == name ? new TextFile(name, broken) : f)
        );

        var problem = Assert.Single(outcome.Problems);
        Assert.Equal(name, problem.File);
        Assert.Equal($"The worked case '{caseName}' does not hold", problem.What);
        Assert.Equal(("yes", "no"), (problem.Found, problem.Expected));
    }

    [Fact]
    public void Every_declared_fact_is_asked_for_by_some_definition()
    {
        var asked = Book
            .Definitions.SelectMany(d => Facts(Book.Ask(d, FactSet.Empty).Trace))
            .ToHashSet(StringComparer.Ordinal);

        Assert.Empty(Book.Facts.Select(f => f.Id).Except(asked));
    }

    private static IEnumerable<string> Facts(TraceNode node) =>
        node.Parts.SelectMany(Facts).Concat(node.Fact is null ? [] : [node.Fact]);

    [GeneratedRegex("^[a-z0-9]+(?:-[a-z0-9]+)*$", RegexOptions.None, 1000)]
    private static partial Regex KebabCase();

    [GeneratedRegex("^  - name: (?<name>.*)$", RegexOptions.Multiline, 1000)]
    private static partial Regex CaseName();
}
