using System.Globalization;
using Evenhand.Evidence.Library;
using Evenhand.Vocabulary;

namespace Evenhand.Evidence.Import;

/// <summary>A study that a list of references names and nobody has coded yet.</summary>
public sealed record StudySource
{
    /// <summary>Its id, by which its findings will name it.</summary>
    public required string Id { get; init; }

    /// <summary>Its title.</summary>
    public required string Title { get; init; }

    /// <summary>Who wrote it, as the list has them.</summary>
    public required IReadOnlyList<string> Authors { get; init; }

    /// <summary>The year; null where the list has none.</summary>
    public required int? Year { get; init; }

    /// <summary>The journal, book or series.</summary>
    public required string? Journal { get; init; }

    /// <summary>The DOI, without an address in front of it.</summary>
    public required string? Doi { get; init; }

    /// <summary>The address.</summary>
    public required string? Url { get; init; }

    /// <summary>The abstract. It is for whoever codes the study, and is not kept in a library.</summary>
    public required string? Abstract { get; init; }

    /// <summary>The line on which it begins.</summary>
    public required long Line { get; init; }

    /// <summary>
    /// What two lists that name one study have alike where they give no DOI: title and year, folded. Short titles such as "Introduction" are shared by
    /// works that have nothing to do with each other, so that theirs holds who wrote them and where.
    /// </summary>
    public string Likeness()
    {
        var title = Plain.Fold(Title);
        var rest =
            title.Length >= ShortestTitle
                ? ""
                : Plain.Fold(string.Join(' ', [.. Authors, "", Journal ?? ""]));
        return string.Create(CultureInfo.InvariantCulture, $"{title}|{Year}|{rest}");
    }

    /// <summary>The fewest letters of a folded title that is a study's own.</summary>
    internal const int ShortestTitle = 20;

    /// <summary>Authors, year, title and journal in one line.</summary>
    public string Citation =>
        string.Join(
            ' ',
            new[]
            {
                Authors.Count > 3 ? $"{Authors[0]}, et al."
                : Authors.Count > 0 ? string.Join(", ", Authors)
                : null,
                Year is { } year
                    ? string.Create(CultureInfo.InvariantCulture, $"({year})")
                    : "(year not seen)",
                Title.TrimEnd('.') + ".",
                Journal,
            }.OfType<string>()
        );

    /// <summary>It as a source of the library. Who paid for it is not known before somebody has read it.</summary>
    /// <param name="added">How it came to stand beside the library.</param>
    public Source ToSource(string added) =>
        new(Id, Citation, Doi ?? Url ?? "none given", Year, null, Interest.Unknown)
        {
            Added = added,
        };

    /// <summary>The first of a name, the name with <c>-2</c>, <c>-3</c> and so on that nothing else has.</summary>
    /// <param name="name">The name.</param>
    /// <param name="isTaken">Whether something has it.</param>
    public static string FreeId(string name, Func<string, bool> isTaken)
    {
        var (id, number) = (name, 1);
        while (isTaken(id))
        {
            id = string.Create(CultureInfo.InvariantCulture, $"{name}-{++number}");
        }

        return id;
    }

    /// <summary>A DOI without what people write in front of it; null where a text is none.</summary>
    public static string? DoiOf(string? text)
    {
        var at = text?.IndexOf("10.", StringComparison.Ordinal) ?? -1;
        var doi = at < 0 ? "" : text![at..].Trim().TrimEnd('.', ',', ';').ToLowerInvariant();
        var slash = doi.IndexOf('/', StringComparison.Ordinal);
        return
            slash is >= 7 and <= 12
            && slash < doi.Length - 1
            && doi[3..slash].All(c => char.IsAsciiDigit(c) || c == '.')
            ? Plain.OneLine(doi).Split(' ')[0]
            : null;
    }
}

/// <summary>What was read of a list of references.</summary>
/// <param name="Read">How many records it has.</param>
/// <param name="Kept">Those that are whole; their ids are still to be given.</param>
/// <param name="Rejected">What is wrong with the others, one each.</param>
internal sealed record References(
    int Read,
    IReadOnlyList<StudySource> Kept,
    IReadOnlyList<Problem> Rejected
);
