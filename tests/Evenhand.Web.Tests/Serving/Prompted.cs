using Evenhand.Cli;
using Evenhand.Cli.Terminal;
using Evenhand.Testing;

namespace Evenhand.Web.Tests.Serving;

/// <summary>What the prompt says, to hold the web against.</summary>
internal static class Prompted
{
    /// <summary>Runs a command in this process.</summary>
    public static async Task<(int Code, string Out, string Error)> RunAsync(
        string home,
        params IReadOnlyList<string> words
    )
    {
        using var data = new StringWriter();
        using var error = new StringWriter();
        var code = await CommandLine.RunAsync(
            [.. words, "--home", home],
            new CommandEnvironment(
                data,
                error,
                Repository.Root,
                TimeProvider.System,
                (_, _, _) => throw new InvalidOperationException("Nobody serves here.")
            )
        );
        return (code, data.ToString().ReplaceLineEndings("\n"), error.ToString());
    }
}
