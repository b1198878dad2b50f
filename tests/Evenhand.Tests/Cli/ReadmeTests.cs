using Evenhand.Testing;
using Xunit;

namespace Evenhand.Tests.Cli;

/// <summary>What the README prints is what a reader gets who types its commands.</summary>
public sealed class ReadmeTests(RealData data)
{
    private static readonly string[] Lines = File.ReadAllLines(Repository.At("README.md"));

    /// <summary>The commands whose output the README shows.</summary>
    public static TheoryData<string> Commands => [.. Examples().Keys];

    [Theory]
    [MemberData(nameof(Commands))]
    public async Task A_command_prints_the_lines_that_stand_below_it(string command)
    {
        var words = command
            .Split(' ')
            .Select(w => w.Contains('/', StringComparison.Ordinal) ? Repository.At(w) : w);

        var said = await Prompt.Run([.. words, "--home", data.Home]);

        Assert.InRange(said.Code, 0, 1);
        Assert.Equal("", said.Error);
        var shown = Examples()[command];
        Assert.NotEmpty(shown);
        var printed = said.Out.Split('\n').Select(l => l.TrimEnd()).ToHashSet();
        Assert.Equal([], shown.Where(l => !printed.Contains(l)));
    }

    [Fact]
    public async Task The_table_of_verbs_names_every_command_and_no_other()
    {
        var help = (await Prompt.Run("--help")).Out.Split('\n').Select(l => l.TrimEnd()).ToList();
        var commands = help.Skip(help.IndexOf("Commands:") + 1)
            .Where(l => l.StartsWith("  ", StringComparison.Ordinal))
            .Select(FirstWord);
        var named = Lines
            .Where(l => l.StartsWith("| `", StringComparison.Ordinal))
            .SelectMany(l => l[3..l.IndexOf(" | ", StringComparison.Ordinal)].Split("`, `"))
            .Select(FirstWord);

        Assert.Equal(
            commands.Order(StringComparer.Ordinal),
            named.Distinct().Order(StringComparer.Ordinal)
        );
    }

    private static Dictionary<string, List<string>> Examples()
    {
        const string Begin = "$ ./evenhand ";
        var examples = new Dictionary<string, List<string>>(StringComparer.Ordinal);
        List<string>? below = null;
        foreach (var line in Lines)
        {
            if (line.StartsWith(Begin, StringComparison.Ordinal))
            {
                examples.Add(line[Begin.Length..], below = []);
            }
            else if (line.StartsWith("```", StringComparison.Ordinal))
            {
                below = null;
            }
            else if (line.Length > 0)
            {
                below?.Add(line);
            }
        }

        return examples;
    }

    private static string FirstWord(string line) => line.Trim().Split(' ', '`')[0];
}
