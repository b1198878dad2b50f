using System.Text.Json;
using Evenhand.Cli;
using Evenhand.Cli.Terminal;
using Evenhand.Testing;

namespace Evenhand.Tests.Cli;

/// <summary>Runs the command line in this process, as a person at a prompt would.</summary>
internal static class Prompt
{
    /// <summary>Runs one command in a home.</summary>
    public static Task<Said> In(TemporaryHome home, params IReadOnlyList<string> words) =>
        Run([.. words, "--home", home.Path]);

    /// <summary>Runs one command as it stands.</summary>
    public static async Task<Said> Run(params IReadOnlyList<string> words)
    {
        using var data = new StringWriter();
        using var error = new StringWriter();
        var code = await CommandLine.RunAsync(
            words,
            new CommandEnvironment(
                data,
                error,
                Repository.Root,
                TimeProvider.System,
                (_, _, _) => throw new InvalidOperationException("Nobody serves here.")
            )
        );
        return new Said(code, data.ToString(), error.ToString());
    }
}

/// <summary>What a command said.</summary>
internal sealed record Said(int Code, string Out, string Error)
{
    /// <summary>The data as JSON.</summary>
    public JsonElement Json => JsonDocument.Parse(Out).RootElement;
}
