using Evenhand.Law.Publishing;
using Evenhand.Market.Publishing;
using Evenhand.Testing;
using Evenhand.Tests.Law;
using Evenhand.Tests.Law.Tenders;
using Xunit;

namespace Evenhand.Tests.House;

public sealed class RulePagesTests
{
    public static TheoryData<string> Definitions() =>
        [.. TemporaryHome.Libraries.Rules.Definitions.Select(d => d.Id)];

    [Theory]
    [MemberData(nameof(Definitions))]
    public void Each_definition_has_its_page_as_the_rule_file_says(string id) =>
        Assert.Null(
            Golden.Differs(
                Repository.At("docs", "rules", id + ".md"),
                RulePage.Of(TemporaryHome.Libraries.Rules.Find(id)!)
            )
        );

    public static TheoryData<string> Levers() => [.. ShippedLaw.Book.Levers.Select(l => l.Id)];

    [Theory]
    [MemberData(nameof(Levers))]
    public void Each_lever_has_its_page_as_the_rule_file_and_the_scenarios_say(string id) =>
        Assert.Null(
            Golden.Differs(
                Repository.At("docs", "rules", "levers", id + ".md"),
                LeverPage.Of(ShippedLaw.Book.Find(id)!, ShippedLaw.Book, ShippedLaw.AllScenarios)
            )
        );

    [Fact]
    public void The_list_of_levers_names_every_one_and_no_other_page_is_there()
    {
        var levers = ShippedLaw.Book.Levers;

        Assert.Null(
            Golden.Differs(
                Repository.At("docs", "rules", "levers", "README.md"),
                LeverPage.Index(levers)
            )
        );
        Assert.Equal(
            levers.Select(l => l.Id + ".md").Append("README.md").Order(StringComparer.Ordinal),
            Directory
                .EnumerateFiles(Repository.At("docs", "rules", "levers"))
                .Select(f => Path.GetFileName(f))
                .Order(StringComparer.Ordinal)
        );
    }

    [Fact]
    public void Each_check_of_tenders_has_its_page_and_no_other_page_is_there()
    {
        var rules = ShippedTenders.Book.Rules;
        foreach (var rule in rules)
        {
            Assert.Null(
                Golden.Differs(
                    Repository.At("docs", "rules", "tender", rule.Id + ".md"),
                    TenderRulePage.Of(rule, ShippedTenders.Scenarios)
                )
            );
        }

        Assert.Null(
            Golden.Differs(
                Repository.At("docs", "rules", "tender", "README.md"),
                TenderRulePage.Index(rules)
            )
        );
        Assert.Equal(
            rules.Select(r => r.Id + ".md").Append("README.md").Order(StringComparer.Ordinal),
            Directory
                .EnumerateFiles(Repository.At("docs", "rules", "tender"))
                .Select(f => Path.GetFileName(f))
                .Order(StringComparer.Ordinal)
        );
    }

    [Fact]
    public void The_list_of_pages_names_every_rule_and_no_other_page_is_there()
    {
        var definitions = TemporaryHome.Libraries.Rules.Definitions;

        Assert.Null(
            Golden.Differs(Repository.At("docs", "rules", "README.md"), RulePage.Index(definitions))
        );
        Assert.Equal(
            definitions.Select(d => d.Id + ".md").Append("README.md").Order(StringComparer.Ordinal),
            Directory
                .EnumerateFiles(Repository.At("docs", "rules"))
                .Select(f => Path.GetFileName(f))
                .Order(StringComparer.Ordinal)
        );
    }
}
