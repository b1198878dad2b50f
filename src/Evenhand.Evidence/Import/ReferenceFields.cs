using System.Globalization;
using Evenhand.Vocabulary;

namespace Evenhand.Evidence.Import;

/// <summary>The fields of one record of a list of references, under names that the formats share.</summary>
/// <param name="File">The file.</param>
/// <param name="Line">The line on which the record begins.</param>
internal sealed record ReferenceFields(string File, long Line)
{
    private const int Oldest = 1500;
    private const int Newest = 2200;

    public string? Key { get; init; }

    public (string Field, string? Text) Title { get; init; }

    public IReadOnlyList<string> Authors { get; init; } = [];

    public (string Field, string? Text) Year { get; init; }

    public string? Journal { get; init; }

    public string? Doi { get; init; }

    public string? Url { get; init; }

    public string? Abstract { get; init; }

    /// <summary>The study; or the one thing that is wrong with the record.</summary>
    public Outcome<StudySource> ToSource()
    {
        if (string.IsNullOrWhiteSpace(Title.Text))
        {
            return Fault(Title.Field, "The record has no title", null, "the title of a study");
        }

        var year = YearOf(Year.Text);
        if (year is null && !string.IsNullOrWhiteSpace(Year.Text))
        {
            return Fault(
                Year.Field,
                "This is no year",
                Year.Text,
                "four digits, or nothing where the year is not known"
            );
        }

        var url = Clean(Url);
        return Outcome<StudySource>.Ok(
            new StudySource
            {
                Id = Clean(Key) ?? "",
                Title = Plain.OneLine(Title.Text),
                Authors = [.. Authors.Select(Plain.OneLine).Where(a => a.Length > 0)],
                Year = year,
                Journal = Clean(Journal),
                Doi = StudySource.DoiOf(Doi) ?? StudySource.DoiOf(url),
                Url = url,
                Abstract = Clean(Abstract),
                Line = Line,
            }
        );
    }

    public Outcome<StudySource> Fault(string field, string what, string? found, string expected) =>
        Outcome<StudySource>.Failed(
            new Problem(what)
            {
                File = File,
                Line = Line,
                Field = field,
                Found = found is null ? null : Problem.Excerpt(found),
                Expected = expected,
                ToDo = "Put it right in the file, or add the study by hand.",
            }
        );

    private static string? Clean(string? text) =>
        text is null || Plain.OneLine(text) is not { Length: > 0 } line ? null : line;

    private static int? YearOf(string? text)
    {
        var digits = (text ?? "").Trim();
        return
            digits.Length >= 4
            && (digits.Length == 4 || !char.IsAsciiDigit(digits[4]))
            && int.TryParse(
                digits[..4],
                NumberStyles.None,
                CultureInfo.InvariantCulture,
                out var year
            )
            && year is >= Oldest and <= Newest
            ? year
            : null;
    }
}
