using Evenhand.Cli.Terminal;

namespace Evenhand.Cli.Verbs;

/// <summary>What stands below every result for people: notes, sources, edition.</summary>
internal static class Trailer
{
    public static void Print(
        Printer printer,
        IReadOnlyList<string> notes,
        IReadOnlyList<string> sources,
        int edition,
        string contentHash
    )
    {
        foreach (var note in notes)
        {
            printer.Line("Note: " + note);
        }

        foreach (var source in sources)
        {
            printer.Line("Source: " + source);
        }

        printer.Line($"Edition {edition} ({contentHash[..12]})");
    }
}
