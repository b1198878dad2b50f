using Evenhand.Testing;
using Xunit;

namespace Evenhand.Tests.Cli;

/// <summary>Keeping the rules in order at the prompt.</summary>
public sealed class RulesVerbTests
{
    [Fact]
    public async Task Check_counts_what_is_sound_and_names_what_no_scenario_covers()
    {
        var said = await Prompt.Run("rules", "check");

        Assert.Equal((0, ""), (said.Code, said.Error));
        Assert.Contains(
            "95 levers, constraints, duties and remedies",
            said.Out,
            StringComparison.Ordinal
        );
        Assert.Contains("all sound, and all agree", said.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Check_gives_the_scenarios_of_every_entry_as_JSON()
    {
        var json = (await Prompt.Run("rules", "check", "--format", "json")).Json;

        var entries = json.GetProperty("entries").EnumerateArray().ToList();
        Assert.Equal(95, entries.Count);
        var mutuals = entries.Single(e => e.GetProperty("id").GetString() == "PA23.s33");
        Assert.InRange(mutuals.GetProperty("yes").GetInt32(), 4, 100);
        Assert.InRange(mutuals.GetProperty("no").GetInt32(), 6, 100);
        Assert.InRange(mutuals.GetProperty("open").GetInt32(), 2, 100);
    }

    [Fact]
    public async Task A_scenario_that_does_not_hold_is_told_by_name()
    {
        using var home = new TemporaryHome();
        Copy(Repository.At("rules"), home.File("rules"));
        Copy(Repository.At("data", "reference"), home.File("data/reference"));
        var lever = home.File("rules/levers/PA23.s33.yaml");
        File.WriteAllText(
            lever,
            (await File.ReadAllTextAsync(lever, TestContext.Current.CancellationToken)).Replace(
                "value: 60",
                "value: 59",
                StringComparison.Ordinal
            )
        );

        var said = await Prompt.In(home, "rules", "check", home.Path);

        Assert.Equal((2, ""), (said.Code, said.Out));
        Assert.Contains(
            "PA23.s33: Scenario S01 does not hold: reservable CPV, exactly five years",
            said.Error,
            StringComparison.Ordinal
        );
        Assert.Contains(
            "found 'needs_condition'; expected available",
            said.Error,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task A_folder_without_levers_is_no_folder_of_rules()
    {
        using var home = new TemporaryHome();
        Copy(Repository.At("rules"), home.File("rules"));
        Copy(Repository.At("data", "reference"), home.File("data/reference"));
        Directory.Delete(home.File("rules/levers"), recursive: true);

        var said = await Prompt.In(home, "rules", "check", home.Path);

        Assert.Equal(2, said.Code);
        Assert.Contains("no rules/levers", said.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("rules diff --from 2026-02-03 --to 2026-02-04", "LG.order2026")]
    [InlineData(
        "rules diff --from 2026-02-04 --to 2026-02-04",
        "Nothing that Evenhand holds changes"
    )]
    [InlineData("rules diff --from 2025-12-31 --to 2026-01-01", "£207,720")]
    public async Task Diff_prints_what_changes_between_two_days(string words, string told) =>
        Assert.Contains(told, (await Prompt.Run(words.Split(' '))).Out, StringComparison.Ordinal);

    [Fact]
    public async Task Diff_shows_which_answers_about_a_case_differ()
    {
        var said = await Prompt.Run(
            "rules",
            "diff",
            "--from",
            "2025-02-23",
            "--to",
            "2025-02-24",
            "--case",
            Repository.At("docs", "examples", "case.yaml")
        );

        Assert.Equal((0, ""), (said.Code, said.Error));
        Assert.Contains("answers that differ", said.Out, StringComparison.Ordinal);
        Assert.Contains("PA23.s32", said.Out, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("rules diff --from 2026-02-04", "--to")]
    [InlineData(
        "rules diff --from 2026-02-04 --to 2026-02-03",
        "The second day lies before the first"
    )]
    [InlineData("rules diff --from 2026-02-30 --to 2026-03-03", "2026-02-30")]
    public async Task What_cannot_be_compared_is_bad_input(string words, string told)
    {
        var said = await Prompt.Run(words.Split(' '));

        Assert.Equal((2, ""), (said.Code, said.Out));
        Assert.Contains(told, said.Error, StringComparison.Ordinal);
    }

    private static void Copy(string from, string to)
    {
        foreach (var file in Directory.EnumerateFiles(from, "*", SearchOption.AllDirectories))
        {
            var target = Path.Combine(to, Path.GetRelativePath(from, file));
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.Copy(file, target);
        }
    }
}
