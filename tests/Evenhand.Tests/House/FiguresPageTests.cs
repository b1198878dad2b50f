using System.Text.RegularExpressions;
using Evenhand.Testing;
using Xunit;

namespace Evenhand.Tests.House;

/// <summary>The page that says where figures are held names tests that are there.</summary>
public sealed partial class FiguresPageTests
{
    [Fact]
    public void Every_test_that_the_page_of_figures_names_is_there()
    {
        var named = Name()
            .Matches(File.ReadAllText(Repository.At("docs", "figures.md")))
            .Select(m => m.Groups["test"].Value)
            .ToList();
        var there = typeof(FiguresPageTests)
            .Assembly.GetTypes()
            .SelectMany(t =>
                t.GetMethods()
                    .Where(m => m.GetCustomAttributes(typeof(FactAttribute), false).Length > 0)
                    .Select(m => $"{t.Name}.{m.Name}")
            )
            .ToHashSet(StringComparer.Ordinal);

        Assert.True(named.Count >= 10);
        Assert.Superset(named.ToHashSet(StringComparer.Ordinal), there);
    }

    [GeneratedRegex("`(?<test>[A-Za-z]+Tests\\.[A-Za-z0-9_]+)`", RegexOptions.None, 1000)]
    private static partial Regex Name();
}
