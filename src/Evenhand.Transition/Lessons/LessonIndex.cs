using Evenhand.Lake;
using Evenhand.Transition.Library;

namespace Evenhand.Transition.Lessons;

/// <summary>Full text of lessons, held in memory.</summary>
public sealed class LessonIndex : IDisposable
{
    // The advice counts most, then what came of it.
    private static readonly IReadOnlyList<TextColumn> Columns =
    [
        new("text", 3),
        new("consequence", 2),
        new("place", 1),
        new("body", 1),
    ];

    private readonly TextIndex texts;

    /// <summary>Takes the lessons in.</summary>
    public LessonIndex(MergerLibrary library) =>
        texts = new TextIndex(
            Columns,
            library.Lessons.Select(l => new TextEntry(
                l.Id,
                [
                    l.Text,
                    l.Consequence,
                    $"{Playbook.NameOf(library.Playbook.Workstreams, l.Workstream)} {Playbook.NameOf(library.Playbook.Phases, l.Phase)}",
                    library.Cases.FirstOrDefault(c => c.Id == l.Case)?.Name ?? "",
                ]
            ))
        );

    /// <summary>The words of a question that are looked for.</summary>
    public static IReadOnlyList<string> Words(string question) => TextIndex.Words(question);

    /// <summary>For each lesson that has a word of a question, how well it fits: from above 0 to 1 for the best.</summary>
    public IReadOnlyDictionary<string, double> Find(string question)
    {
        var found = texts.Find(question);
        var best = found.Select(h => h.Score).DefaultIfEmpty(1).Max();
        return found.ToDictionary(
            h => h.Id,
            h => best > 0 ? h.Score / best : 1,
            StringComparer.Ordinal
        );
    }

    /// <inheritdoc/>
    public void Dispose() => texts.Dispose();
}
