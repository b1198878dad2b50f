using System.Globalization;
using Evenhand.Papers;
using Evenhand.Transition.Lessons;
using Evenhand.Vocabulary;

namespace Evenhand.Transition.Publishing;

/// <summary>How the library of lessons is, as tables.</summary>
public static class LibraryHealthTables
{
    /// <summary>At most three sentences.</summary>
    public static IReadOnlyList<string> Headline(LibraryHealth health) =>
        [
            $"The library holds {Plain.Counted(health.Lessons.Count, "lesson", "lessons")}; reorganisations of your organisation have decided on {Plain.Count(health.Lessons.Count - health.NeverUsed)} of them, {Plain.Count(health.NeverUsed)} were never used.",
            health.MedianAge is { } age
                ? $"Half of them rest on sources of at most {age.ToString("0.#", CultureInfo.InvariantCulture)} years, counted to {health.Year.ToString(CultureInfo.InvariantCulture)}{(health.WithoutYear > 0 ? $"; of {Plain.Count(health.WithoutYear)} the year is not known" : "")}."
                : "How old they are is not known.",
            health.Unread.Count == 0
                ? "Something rests on every source that is listed."
                : $"Nothing rests yet on {Plain.Counted(health.Unread.Count, "source", "sources")} that {(health.Unread.Count == 1 ? "is" : "are")} listed.",
        ];

    /// <summary>Lessons with age and use.</summary>
    public static ResultTable Lessons(LibraryHealth health) =>
        new(
            "Lessons by use and age",
            [
                new("id", "Lesson"),
                new("lesson", "What to do"),
                new("workstream", "Workstream"),
                new("uses", "Reorganisations that decided on it", CellKind.Count),
                new("age", "Years since its source", CellKind.Count),
                new("source", "Source"),
                new("publisher", "Publisher", OffPage: true),
                new("year", "Year", Nothing: "not known"),
            ],
            [
                .. health.Lessons.Select(l =>
                    (IReadOnlyList<object?>)
                        [
                            l.Lesson.Id,
                            l.Lesson.Text,
                            l.Lesson.Workstream,
                            (long)l.Uses,
                            l.Age is { } age ? (long)age : null,
                            l.Source.Title,
                            l.Source.Publisher,
                            l.Source.Year,
                        ]
                ),
            ]
        );

    /// <summary>Sources on which nothing rests.</summary>
    public static ResultTable Unread(LibraryHealth health) =>
        new(
            "Sources on which nothing rests yet",
            [
                new("id", "Source"),
                new("title", "Title"),
                new("publisher", "Publisher"),
                new("year", "Year", Nothing: "not known"),
                new("address", "Address", Nothing: "none"),
            ],
            [
                .. health.Unread.Select(s =>
                    (IReadOnlyList<object?>)[s.Id, s.Title, s.Publisher, s.Year, s.Address]
                ),
            ]
        );
}
