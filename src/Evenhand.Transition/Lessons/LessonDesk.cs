using Evenhand.Transition.Files;
using Evenhand.Transition.Library;
using Evenhand.Transition.Plans;
using Evenhand.Vocabulary;

namespace Evenhand.Transition.Lessons;

/// <summary>What lessons are looked for.</summary>
/// <param name="Words">Words; null where none are asked for.</param>
/// <param name="Workstream">Only of this workstream; null for all.</param>
/// <param name="Phase">Only of this phase; null for all.</param>
/// <param name="Most">The most that are shown.</param>
public sealed record LessonQuestion(string? Words, string? Workstream, string? Phase, int Most)
{
    /// <summary>Only those that matter under this flag; null for all.</summary>
    public string? When { get; init; }
}

/// <summary>
/// Finds lessons that fit a reorganisation. Without words: those whose case is alike and whose condition holds, what hung most on
/// them first, and not all from one workstream. With words: those that have them, fit and weight deciding between near ones.
/// </summary>
/// <param name="library">The library.</param>
public sealed class LessonDesk(MergerLibrary library)
{
    private const double OfWords = 0.8;
    private const double OfWeight = 0.5;
    private const int PerWorkstream = 2;
    private const double MostAlike = 10;

    /// <summary>The lessons that fit a reorganisation.</summary>
    public Outcome<LessonReport> Ask(MergerFile merger, LessonQuestion question) =>
        Fault(question) is { } problem
            ? Outcome<LessonReport>.Failed(problem)
            : PlanBuilder
                .Of(merger, library.Playbook)
                .Then(plan => Outcome<LessonReport>.Ok(Report(merger, plan, question)));

    /// <summary>The lessons of the whole library, of whatever reorganisation: by words, and then by how much hung on them.</summary>
    public Outcome<LessonReport> Search(LessonQuestion question) =>
        Fault(question) is { } problem
            ? Outcome<LessonReport>.Failed(problem)
            : Outcome<LessonReport>.Ok(Report(null, null, question));

    private Problem? Fault(LessonQuestion question) =>
        Unknown("workstream", question.Workstream, library.Playbook.Workstreams)
        ?? Unknown("phase", question.Phase, library.Playbook.Phases)
        ?? Unknown("flag", question.When, library.Playbook.Flags);

    private LessonReport Report(MergerFile? merger, PlanNetwork? plan, LessonQuestion question)
    {
        var asked = question.Words is { } words && LessonIndex.Words(words).Count > 0;
        IReadOnlyDictionary<string, double>? texts = null;
        if (asked)
        {
            using var index = new LessonIndex(library);
            texts = index.Find(question.Words!);
        }

        var scored = library
            .Lessons.Where(l =>
                (question.Workstream is null || l.Workstream == question.Workstream)
                && (question.Phase is null || l.Phase == question.Phase)
                && (question.When is null || l.When == question.When)
                && (texts is null || texts.ContainsKey(l.Id))
                // A condition that does not hold rules a lesson out, unless somebody asks for its very words.
                && (
                    merger is null
                    || texts is not null
                    || l.When is null
                    || merger.Flags.Contains(l.When)
                )
            )
            .Select(l => Found(merger, plan, l, texts?[l.Id]))
            .OrderByDescending(f => f.Score)
            .ThenBy(f => f.LessonId, StringComparer.Ordinal);
        return new LessonReport
        {
            Merger = merger?.Name,
            Words = question.Words,
            Lessons =
            [
                .. (
                    asked || question.Workstream is not null || merger is null
                        ? scored
                        : Spread(scored)
                ).Take(question.Most),
            ],
            Of = library.Lessons.Count,
        };
    }

    private static IEnumerable<FoundLesson> Spread(IEnumerable<FoundLesson> lessons)
    {
        var taken = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var lesson in lessons)
        {
            taken[lesson.Workstream] = taken.GetValueOrDefault(lesson.Workstream) + 1;
            if (taken[lesson.Workstream] <= PerWorkstream)
            {
                yield return lesson;
            }
        }
    }

    private FoundLesson Found(MergerFile? merger, PlanNetwork? plan, Lesson lesson, double? text)
    {
        var why = new List<string>();
        if (text is { } words)
        {
            why.Add($"has words of the question: {Plain.Percent(words)} of the best match");
        }

        var fit = 0.4;
        if (lesson.Case is { } id && library.Cases.FirstOrDefault(c => c.Id == id) is { } from)
        {
            var (points, alike) = merger is null ? (4, []) : Likeness(merger, from);
            fit = points / MostAlike;
            why.Add(
                alike.Count == 0
                    ? $"learned by {from.Name}"
                    : $"learned by {from.Name}, which has the same {string.Join(", ", alike)}"
            );
        }
        else
        {
            why.Add("guidance, or a report across cases");
        }

        if (lesson.When is { } flag)
        {
            var holds = merger?.Flags.Contains(flag) is true;
            fit = Math.Min(1, fit + (holds ? 0.3 : 0));
            why.Add(
                merger is null
                    ? $"matters where {Lower(Playbook.NameOf(library.Playbook.Flags, flag))}"
                : holds
                    ? $"matters where {Lower(Playbook.NameOf(library.Playbook.Flags, flag))}, as here"
                : $"matters where {Lower(Playbook.NameOf(library.Playbook.Flags, flag))}, which the file does not say"
            );
        }

        why.Add(ChangeWords.Weight(lesson.Weight));
        var rest = (OfWeight * lesson.Weight / 3) + ((1 - OfWeight) * fit);
        return new FoundLesson
        {
            LessonId = lesson.Id,
            MergerId = lesson.Case,
            Workstream = lesson.Workstream,
            Phase = lesson.Phase,
            Text = lesson.Text,
            Consequence = lesson.Consequence,
            Weight = lesson.Weight,
            Score = Math.Round(
                text is { } share ? (OfWords * share) + ((1 - OfWords) * rest) : rest,
                4
            ),
            Why = why,
            Tasks =
            [
                .. plan is null
                    ? library
                        .Playbook.Tasks.Where(t =>
                            t.Workstream == lesson.Workstream && t.Phase == lesson.Phase
                        )
                        .Select(t => t.Id)
                    : plan
                        .Tasks.Where(t =>
                            t.Workstream == lesson.Workstream && t.Phase == lesson.Phase
                        )
                        .Select(t => t.Id),
            ],
            Source = lesson.Source,
            Address = library.Sources[lesson.Source].Address,
        };
    }

    private static (int Points, IReadOnlyList<string> Alike) Likeness(
        MergerFile merger,
        PastCase from
    )
    {
        var alike = new List<string>();
        var points = 0;
        Count(3, merger.Kind == from.Kind, "kind of change");
        Count(2, merger.Route == from.Route, "legal route");
        Count(2, merger.Sector == from.Sector, "sector");
        Count(1, merger.Nation == from.Nation, "nation");
        Count(1, from.BodiesInCount is { } n && n >= 5 == merger.Old.Count >= 5, "order of size");
        return (points, alike);

        void Count(int worth, bool same, string what)
        {
            if (same)
            {
                points += worth;
                alike.Add(what);
            }
        }
    }

    private static string Lower(string words) => char.ToLowerInvariant(words[0]) + words[1..];

    private static Problem? Unknown(
        string what,
        string? asked,
        IReadOnlyList<PlaybookWord> known
    ) =>
        asked is null || known.Any(k => k.Id == asked)
            ? null
            : new Problem($"There is no such {what}")
            {
                Field = what,
                Found = Problem.Excerpt(asked),
                Expected = string.Join(", ", known.Select(k => k.Id)),
            };
}
