using System.Globalization;
using System.Text;
using Evenhand.Testing;
using Evenhand.Tests.Cli;
using Xunit;

namespace Evenhand.Tests.Transition;

/// <summary><c>merger schedule</c>, from a file to the figures.</summary>
public sealed class ScheduleVerbTests
{
    [Fact]
    public async Task A_network_gets_dates_floats_and_reasons()
    {
        var found = await Schedule(
            """
            {"tasks":[{"id":"A","duration":2,"predecessors":[]},{"id":"B","duration":5,"predecessors":[{"id":"A","lag":1}]},
            {"id":"C","duration":1,"predecessors":["A"]},{"id":7,"o":1,"m":2,"p":6,"predecessors":[{"id":"B"},{"id":"C","lag":-1}]}]}
            """
        );

        Assert.Equal(0, found.Code);
        Assert.Equal(10, found.Json.GetProperty("finish").GetDouble());
        var c = found.Json.GetProperty("tasks")[2];
        Assert.Equal("C", c.GetProperty("id").GetString());
        Assert.Equal(2, c.GetProperty("early_start").GetDouble());
        Assert.Equal(3, c.GetProperty("early_finish").GetDouble());
        Assert.Equal(8, c.GetProperty("late_start").GetDouble());
        Assert.Equal(9, c.GetProperty("late_finish").GetDouble());
        Assert.Equal(6, c.GetProperty("total_float").GetDouble());
        Assert.Equal(6, c.GetProperty("free_float").GetDouble());
        Assert.False(c.GetProperty("critical").GetBoolean());
        Assert.Contains(
            "7 must begin by 8",
            c.GetProperty("why").GetString(),
            StringComparison.Ordinal
        );
        Assert.Equal(
            ["A", "B", "7"],
            found.Json.GetProperty("critical_path").EnumerateArray().Select(t => t.GetString())
        );
        Assert.InRange(found.Json.GetProperty("simulation").GetProperty("p50").GetDouble(), 9, 14);
    }

    [Fact]
    public async Task Fifty_thousand_tasks_in_a_row_get_their_dates()
    {
        const int Tasks = 50_000;
        var text = new StringBuilder("{\"tasks\":[");
        for (var i = 0; i < Tasks; i++)
        {
            text.Append(
                CultureInfo.InvariantCulture,
                $"{(i == 0 ? "" : ",")}{{\"id\":\"t{i}\",\"duration\":1,\"predecessors\":[{(i == 0 ? "" : $"{{\"id\":\"t{i - 1}\",\"lag\":0}}")}]}}"
            );
        }

        var found = await Schedule(text.Append("]}").ToString());

        Assert.Equal(Tasks, found.Json.GetProperty("finish").GetDouble());
        Assert.Equal(Tasks, found.Json.GetProperty("tasks").GetArrayLength());
    }

    [Theory]
    [InlineData("{", "This is not JSON")]
    [InlineData("[]", "holds no list of tasks")]
    [InlineData("""{"tasks":[]}""", "A network has tasks")]
    [InlineData("""{"tasks":[{"duration":1}]}""", "A task has no id")]
    [InlineData("""{"tasks":[{"id":"A"}]}""", "A: A task has one duration or three")]
    [InlineData("""{"tasks":[{"id":"A","o":1,"m":2}]}""", "2 of o, m and p")]
    [InlineData(
        """{"tasks":[{"id":"A","duration":1,"o":1,"m":2,"p":3}]}""",
        "one duration or three"
    )]
    [InlineData("""{"tasks":[{"id":"A","duration":-1}]}""", "cannot be below 0")]
    [InlineData("""{"tasks":[{"id":"A","o":3,"m":2,"p":4}]}""", "not in order")]
    [InlineData(
        """{"tasks":[{"id":"A","duration":1},{"id":"A","duration":1}]}""",
        "Two tasks have one id"
    )]
    [InlineData(
        """{"tasks":[{"id":"Alpha","duration":1},{"id":"B","duration":1,"predecessors":[{"id":"Alpa"}]}]}""",
        "found 'Alpa'; expected 'Alpha'?"
    )]
    [InlineData(
        """{"tasks":[{"id":"A","duration":1,"predecessors":[{"id":"B"}]},{"id":"B","duration":1,"predecessors":["A"]}]}""",
        "in a circle; found 'A, B, A'"
    )]
    [InlineData("""{"tasks":[{"id":"A","duration":1,"predecessors":["A"]}]}""", "found 'A, A'")]
    [InlineData(
        """{"tasks":[{"id":"A","duration":1,"predecessors":[{"id":"A","lag":"x"}]}]}""",
        "cannot be read"
    )]
    public async Task A_network_that_makes_no_sense_is_refused_in_words(string text, string said)
    {
        var answer = await Schedule(text);

        Assert.Equal((2, ""), (answer.Code, answer.Out));
        Assert.Contains(said, answer.Error, StringComparison.Ordinal);
    }

    private static async Task<Said> Schedule(string text)
    {
        using var home = new TemporaryHome();
        return await Prompt.Run(
            "merger",
            "schedule",
            home.Write("network.json", text),
            "--format",
            "json"
        );
    }
}
