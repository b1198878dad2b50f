using Evenhand.Vocabulary;

namespace Evenhand.Web.Pages.Workspace.Mergers;

/// <summary>What is wrong with a file that was pasted: told with its lines, at the field of the file.</summary>
internal static class FileFaults
{
    private const int Most = 10;

    public static IReadOnlyList<Problem> Of(IReadOnlyList<Problem> problems) =>
        [
            .. problems
                .Take(Most)
                .Select(p =>
                    p with
                    {
                        What = p.Line is { } line ? $"Line {line}: {p.What}" : p.What,
                        Field = "file",
                    }
                ),
        ];
}
