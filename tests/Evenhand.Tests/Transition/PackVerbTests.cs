using System.Text;
using System.Text.Json;
using Evenhand.Testing;
using Evenhand.Tests.Cli;
using Xunit;

namespace Evenhand.Tests.Transition;

/// <summary><c>merger pack</c>, one paper for a board.</summary>
public sealed class PackVerbTests
{
    [Fact]
    public async Task A_board_gets_dates_gates_forecast_and_ten_lessons_in_one_file_that_needs_no_server()
    {
        using var home = new TemporaryHome();
        var path = home.Write("pack.html", "");

        var said = await Prompt.Run(
            "merger",
            "pack",
            Mergers.Path(Mergers.County),
            "--passes",
            "2000",
            "--out",
            path
        );

        Assert.Equal(0, said.Code);
        var html = await File.ReadAllTextAsync(
            path,
            Encoding.UTF8,
            TestContext.Current.CancellationToken
        );
        foreach (
            var heading in new[]
            {
                "When can they open?",
                "What the opening hangs on",
                "Are they ready?",
                "What like changes took and cost",
                "What earlier changes learned",
            }
        )
        {
            Assert.Contains(heading, html, StringComparison.Ordinal);
        }

        Assert.Contains("<svg", html, StringComparison.Ordinal);
        Assert.DoesNotContain("http://localhost", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Programs_get_what_the_four_verbs_give()
    {
        var pack = await Prompt.Run(
            "merger",
            "pack",
            Mergers.Path(Mergers.County),
            "--format",
            "json"
        );
        var plan = await Prompt.Run(
            "merger",
            "plan",
            Mergers.Path(Mergers.County),
            "--format",
            "json"
        );

        Assert.Equal(
            JsonSerializer.Serialize(plan.Json.GetProperty("vesting")),
            JsonSerializer.Serialize(pack.Json.GetProperty("plan").GetProperty("vesting"))
        );
        Assert.Equal(10, pack.Json.GetProperty("lessons").GetProperty("lessons").GetArrayLength());
        Assert.Equal("no", pack.Json.GetProperty("readiness").GetProperty("ready").GetString());
    }
}
