using System.Globalization;
using Evenhand.Design.Components;
using Evenhand.Statistics.Schedules;
using Evenhand.Transition.Files;
using Evenhand.Transition.Journey;
using Evenhand.Transition.Library;
using Evenhand.Vocabulary;
using Evenhand.Web.Pages.Shared;
using static Evenhand.Web.Pages.Merger.MergerFields;

namespace Evenhand.Web.Pages.Merger;

/// <summary>The form in which a lesson is decided, and what is taken from it.</summary>
internal sealed class DecisionQuestions(
    MergerFile merger,
    Playbook playbook,
    Lesson lesson,
    DateOnly today
)
{
    /// <summary>The form for one kind of decision.</summary>
    /// <param name="kind">What the lesson is to become.</param>
    /// <param name="known">What was decided before; null for nothing.</param>
    public AskedQuestion Of(string kind, LessonDecision? known) =>
        new(
            kind switch
            {
                LessonDecision.Risk => "Make the lesson a risk",
                LessonDecision.Gate => "Make the lesson a gate of the first day",
                LessonDecision.Aside => "Set the lesson aside",
                _ => "Make the lesson a task",
            },
            $"Lesson {lesson.Id}",
            [$"{lesson.Text} {lesson.Consequence}"],
            [new(null, null, [.. Fields(kind, known), .. Who(kind, known)])]
        )
        {
            Button = "Put it into the file",
        };

    /// <summary>The decision that was given.</summary>
    /// <param name="given">The value of a field; null where it is empty.</param>
    public Outcome<LessonDecision> Take(Func<string, string?> given)
    {
        var problems = new List<Problem>();
        var kind = given("decision") ?? "";
        if (!LessonDecision.Kinds.Contains(kind))
        {
            Refuse("decision", "Say what the lesson is to become");
        }

        var by = given("by");
        if (by is null)
        {
            Refuse("by", "Say who decided, by post");
        }

        var on = given("on") is { } text ? MergerAnswers.Day(text) : today;
        if (on is null)
        {
            Refuse("on", "This is not a day. Write it as 11 January 2027");
        }

        var reason = given("reason");
        if (kind == LessonDecision.Aside && reason is null)
        {
            Refuse("reason", "Say why it is set aside");
        }

        var weeks = kind is LessonDecision.Task or LessonDecision.Risk
            ? new DurationSpread(Number("best"), Number("likely"), Number("worst"))
            : null;
        if (problems.Count == 0 && weeks?.Fault is not null)
        {
            Refuse("worst", "The three must rise: at best, likely, at worst");
        }

        var probability = kind == LessonDecision.Risk ? Number("probability") / 100 : (double?)null;
        if (probability > 1)
        {
            Refuse("probability", "Give a number from 0 to 100");
        }

        var task = given("task") ?? "";
        if (kind is LessonDecision.Risk && !Tasks().Any(t => t.Value == task))
        {
            Refuse("task", "Choose the task that it makes longer");
        }

        return problems.Count > 0
            ? Outcome<LessonDecision>.Failed(problems)
            : Outcome<LessonDecision>.Ok(
                new LessonDecision
                {
                    Lesson = lesson,
                    Kind = kind,
                    Reason = reason,
                    By = by!,
                    On = on!.Value,
                    Name = given("name"),
                    Weeks = weeks,
                    After =
                        kind == LessonDecision.Task && given("after") is { } after
                            ? [new TaskLink(after, 0)]
                            : [],
                    Before =
                        kind == LessonDecision.Task ? [given("before") ?? Playbook.Decision] : [],
                    Probability = probability,
                    Tasks = kind == LessonDecision.Risk ? [task] : [],
                    Evidence = given("evidence"),
                    Owner = given("owner"),
                }
            );

        double Number(string field)
        {
            if (
                double.TryParse(
                    given(field),
                    NumberStyles.AllowDecimalPoint,
                    CultureInfo.InvariantCulture,
                    out var number
                )
                && number <= 520
            )
            {
                return number;
            }

            Refuse(field, "Give a number of 0 or more");
            return 0;
        }

        void Refuse(string field, string what) => problems.Add(new Problem(what) { Field = field });
    }

    private IEnumerable<AskedField> Fields(string kind, LessonDecision? known)
    {
        if (kind == LessonDecision.Aside)
        {
            yield break;
        }

        yield return Line(
            "name",
            kind == LessonDecision.Risk ? "What may happen" : "What is to be done",
            known?.Name ?? lesson.Text
        );
        if (kind is LessonDecision.Task or LessonDecision.Risk)
        {
            var words = kind == LessonDecision.Risk ? "Weeks longer" : "Weeks";
            yield return Weeks("best", $"{words}, at best", known?.Weeks?.Optimistic);
            yield return Weeks("likely", $"{words}, most likely", known?.Weeks?.Likely);
            yield return Weeks("worst", $"{words}, at worst", known?.Weeks?.Pessimistic);
        }

        if (kind == LessonDecision.Task)
        {
            yield return new(
                AskedAs.Select,
                "after",
                "It waits for (optional)",
                known is { After: [var first, ..] } ? first.Task : ""
            )
            {
                Items = [new("", "Nothing"), .. Tasks()],
            };
            yield return new(
                AskedAs.Select,
                "before",
                "What waits for it",
                known is { Before: [var next, ..] } ? next : Playbook.Decision
            )
            {
                Items = Tasks(),
            };
        }

        if (kind == LessonDecision.Risk)
        {
            yield return new(
                AskedAs.Input,
                "probability",
                "How likely is it, in per cent?",
                known?.Probability is { } p
                    ? (p * 100).ToString("0.##", CultureInfo.InvariantCulture)
                    : null
            )
            {
                Suffix = "%",
            };
            yield return new(
                AskedAs.Select,
                "task",
                "The task that it makes longer",
                known is { Tasks: [var longer, ..] } ? longer : ""
            )
            {
                Items = [new("", "Choose the task"), .. Tasks()],
            };
            yield break;
        }

        yield return Line("evidence", "What shows it (optional)", known?.Evidence);
        yield return Line("owner", "Who sees to it, by post (optional)", known?.Owner);
    }

    private IEnumerable<AskedField> Who(string kind, LessonDecision? known)
    {
        yield return Line(
            "reason",
            kind == LessonDecision.Aside ? "Why it does not matter here" : "Reason (optional)",
            known?.Reason
        );
        yield return Line("by", "Who decided, by post", known?.By) with
        {
            Hint = "For example, Programme director",
        };
        yield return Line("on", "Day of the decision", Plain.Date(known?.On ?? today));
    }

    private IReadOnlyList<Choice> Tasks() => MergerFields.Tasks(merger, playbook, lesson.Id);
}
