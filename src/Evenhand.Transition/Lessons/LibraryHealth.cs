using System.Globalization;
using Evenhand.Transition.Library;

namespace Evenhand.Transition.Lessons;

/// <summary>How the library of lessons is: how old its lessons are, which are used, and which of its sources nothing rests on.</summary>
public sealed record LibraryHealth
{
    /// <summary>The year that ages are counted to.</summary>
    public required int Year { get; init; }

    /// <summary>Each lesson with its age and use, those never used first, the oldest of them first.</summary>
    public required IReadOnlyList<LessonUse> Lessons { get; init; }

    /// <summary>Sources on which no lesson, case, task or base rate rests: they were listed and not read for anything yet.</summary>
    public required IReadOnlyList<CaseSource> Unread { get; init; }

    /// <summary>How many lessons no reorganisation has decided on.</summary>
    public int NeverUsed => Lessons.Count(l => l.Uses == 0);

    /// <summary>How many lessons have a source without a year: how old they are is not known.</summary>
    public int WithoutYear => Lessons.Count(l => l.Age is null);

    /// <summary>The age in years that half of the lessons with a known age do not exceed; null where none has one.</summary>
    public double? MedianAge
    {
        get
        {
            var ages = Lessons.Select(l => l.Age).OfType<int>().Order().ToList();
            return ages.Count == 0 ? null
                : ages.Count % 2 == 1 ? ages[ages.Count / 2]
                : (ages[(ages.Count / 2) - 1] + ages[ages.Count / 2]) / 2.0;
        }
    }

    /// <summary>Looks at a library.</summary>
    /// <param name="library">The library.</param>
    /// <param name="decided">The ids of lessons that reorganisations decided on, one for each decision.</param>
    /// <param name="year">The year that ages are counted to.</param>
    public static LibraryHealth Of(MergerLibrary library, IEnumerable<string> decided, int year)
    {
        var uses = decided
            .CountBy(d => d)
            .ToDictionary(u => u.Key, u => u.Value, StringComparer.Ordinal);
        var cited = library
            .Lessons.Select(l => l.Source)
            .Concat(library.Cases.SelectMany(c => c.Sources))
            .Concat(library.Playbook.Tasks.SelectMany(t => t.Sources))
            .Concat(library.BaseRates.Select(r => r.Source))
            .ToHashSet(StringComparer.Ordinal);
        return new LibraryHealth
        {
            Year = year,
            Lessons =
            [
                .. library
                    .Lessons.Select(l =>
                    {
                        var source = library.Sources[l.Source];
                        return new LessonUse(
                            l,
                            source,
                            YearOf(source) is { } written ? year - written : null,
                            uses.GetValueOrDefault(l.Id)
                        );
                    })
                    .OrderBy(l => l.Uses)
                    .ThenByDescending(l => l.Age ?? -1)
                    .ThenBy(l => l.Lesson.Id, StringComparer.Ordinal),
            ],
            Unread =
            [
                .. library
                    .Sources.Values.Where(s => !cited.Contains(s.Id))
                    .OrderBy(s => s.Id, StringComparer.Ordinal),
            ],
        };
    }

    /// <summary>The year of a source: the last one where it names several.</summary>
    private static int? YearOf(CaseSource source) =>
        source.Year is { Length: >= 4 } text
        && int.TryParse(text[^4..], NumberStyles.None, CultureInfo.InvariantCulture, out var year)
            ? year
            : null;
}

/// <summary>A lesson with its age and use.</summary>
/// <param name="Lesson">The lesson.</param>
/// <param name="Source">The source that it rests on.</param>
/// <param name="Age">The years since its source was published; null where that is not known.</param>
/// <param name="Uses">How many reorganisations decided on it.</param>
public sealed record LessonUse(Lesson Lesson, CaseSource Source, int? Age, int Uses);
