using Evenhand.Contracts.Indicators;
using Evenhand.Testing;
using Evenhand.Tests.Cli;
using Evenhand.Tests.Contracts.Indicators;
using Xunit;

namespace Evenhand.Tests.House;

public sealed class IndicatorPagesTests
{
    [Fact]
    public async Task Each_indicator_has_its_page_as_its_own_file_and_its_worked_case_say()
    {
        using var home = new TemporaryHome();
        var folder = home.File("pages");

        var said = await Prompt.Run("indicators", "docs", folder, "--cases", IndicatorCases.Folder);

        Assert.Equal((0, ""), (said.Code, said.Error));
        var pages = IndicatorCatalogue.Cards.Select(c => c.Code + ".md").Append("README.md");
        Assert.All(
            pages,
            p =>
                Assert.Null(
                    Golden.Differs(
                        Repository.At("docs", "indicators", p),
                        File.ReadAllText(Path.Combine(folder, p))
                    )
                )
        );
        Assert.Equal(
            pages.Order(StringComparer.Ordinal),
            Directory
                .EnumerateFiles(Repository.At("docs", "indicators"))
                .Select(f => Path.GetFileName(f))
                .Order(StringComparer.Ordinal)
        );
    }
}
