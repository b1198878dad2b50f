using Evenhand.Market.Publishing;
using Evenhand.Testing;
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
