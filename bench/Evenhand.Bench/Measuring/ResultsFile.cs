using System.Text;

namespace Evenhand.Bench.Measuring;

/// <summary>The file of results: one part a section, so that a run of one section leaves the figures of the others.</summary>
internal static class ResultsFile
{
    private const string Head = """
        # Results

        Written by `bench/run`; [README.md](README.md) says what is measured and how to read it. Times are in milliseconds, peak memory is in MiB.


        """;

    /// <summary>Puts the text of one section in the place of what stood there.</summary>
    /// <param name="path">The file, which need not be there yet.</param>
    /// <param name="order">The titles of all sections, in their order.</param>
    /// <param name="title">The section's title.</param>
    /// <param name="text">Its text, heading included.</param>
    public static void Put(string path, IReadOnlyList<string> order, string title, string text)
    {
        var kept = File.Exists(path) ? Split(File.ReadAllText(path)) : [];
        kept[title] = text;
        var all = new StringBuilder(Head);
        all.AppendJoin('\n', order.Where(kept.ContainsKey).Select(t => kept[t].TrimEnd() + "\n"));
        File.WriteAllText(path, all.ToString());
    }

    private static Dictionary<string, string> Split(string text) =>
        text.Split("\n## ")
            .Skip(1)
            .ToDictionary(s => s.Split('\n')[0], s => "## " + s, StringComparer.Ordinal);
}
