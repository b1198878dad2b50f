using System.Text.RegularExpressions;
using Evenhand.Testing;
using Xunit;

namespace Evenhand.Tests.Cli;

/// <summary>What a person reads at the prompt, word for word as last looked at.</summary>
public sealed partial class PrintedTests(RealData data)
{
    [Theory]
    [InlineData(
        "market-spending",
        "market --service childrens-homes --measure spending --year 2013-14 --area Camden"
    )]
    [InlineData(
        "market-spending-by-year",
        "market --service fostering --measure spending --by year --area Bedford"
    )]
    [InlineData(
        "market-spending-unknown-own",
        "market --service residential-care --measure spending --year 2008-09 --by region"
    )]
    [InlineData("market-by-year", "market --service childrens-homes --by year --area Camden")]
    [InlineData(
        "market-by-grade",
        "market --service childrens-homes --by grade --area Leeds --as-of 2025-03-31"
    )]
    [InlineData(
        "market-by-owner",
        "market --service secure-childrens-homes --by owner --as-of 2025-03-31"
    )]
    [InlineData("simulate-open-to-all", "simulate --policy open-to-all")]
    [InlineData("simulate-public-only", "simulate --policy public-only")]
    [InlineData(
        "simulate-not-for-profit-only",
        "simulate --policy not-for-profit-only --definition charity"
    )]
    [InlineData(
        "simulate-new-registrations-only",
        "simulate --policy new-registrations-only --definition ofsted-voluntary"
    )]
    [InlineData(
        "simulate-run-off",
        "simulate --policy run-off --definition ofsted-voluntary-or-public --until 2035-03-31 --new-places 5"
    )]
    [InlineData(
        "simulate-lift-restriction",
        "simulate --policy lift-restriction --definition ofsted-voluntary"
    )]
    [InlineData("simulate-profit-cap", "simulate --policy profit-cap")]
    public async Task An_answer_reads_as_when_last_looked_at(string name, string words)
    {
        string[] rest = words.StartsWith("simulate", StringComparison.Ordinal)
            ? ["--service", "childrens-homes", "--area", "Leeds", "--as-of", "2025-03-31"]
            : [];

        var said = await Prompt.Run([.. words.Split(' '), .. rest, "--home", data.Home]);

        Assert.Equal((0, ""), (said.Code, said.Error));
        // The hash changes with every rule that ships; the other tests hold it.
        Assert.Null(
            Golden.Differs(
                Repository.At("tests", "Evenhand.Tests", "Cli", "golden", $"{name}.txt"),
                Hash().Replace(said.Out, "Edition 1")
            )
        );
    }

    [GeneratedRegex(@"Edition 1 \([0-9a-f]+\)", RegexOptions.None, 1000)]
    private static partial Regex Hash();
}
