using Evenhand.Rules.Yaml;
using Evenhand.Transition.Library;
using Evenhand.Vocabulary;

namespace Evenhand.Transition.Files;

/// <summary>The part of a file that says what was decided of lessons.</summary>
internal sealed class DecisionParts(YamlMap map, Playbook playbook, IReadOnlyList<Lesson> lessons)
{
    // A file goes from hand to hand, and so has to say by itself what the plan needs of a lesson that is in one organisation's library only.
    private const string NotKnownHere =
        "A lesson of the organisation's own library, not known here";
    private const string OwnLibrary = "the organisation's own library";

    private readonly IReadOnlyList<YamlMap> maps = map.Maps("lessons", required: false);

    /// <summary>The ids of the tasks that lessons became; other tasks may name them.</summary>
    public IReadOnlyList<string> Tasks =>
        [
            .. maps.Where(m =>
                    m.Scalar("decision", required: false)?.Text
                        is LessonDecision.Task
                            or LessonDecision.Gate
                )
                .Select(m => m.OptionalText("id"))
                .OfType<string>(),
        ];

    /// <summary>The decisions.</summary>
    /// <param name="parts">What knows the ids of all tasks.</param>
    public IReadOnlyList<LessonDecision> Read(MergerParts parts)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var decisions = new List<LessonDecision>();
        foreach (var m in maps)
        {
            var id = m.Text("id");
            var lesson = Lesson.IsOwnId(id) ? Own(m, id) : lessons.FirstOrDefault(l => l.Id == id);
            if (lesson is null)
            {
                m.Report(
                    m.LineOf("id"),
                    "id",
                    "The library has no such lesson",
                    id,
                    Plain.Nearest(id, lessons.Select(l => l.Id)) is { } near
                        ? $"'{near}'?"
                        : "an id of mergers/lessons.csv, such as L001"
                );
            }
            else if (!seen.Add(id))
            {
                m.Report(m.LineOf("id"), "id", "This lesson is decided twice", id, "each once");
            }

            var decision = Of(m, lesson, parts);
            m.Finish();
            if (decision is not null)
            {
                decisions.Add(decision);
            }
        }

        return decisions;
    }

    private Lesson Own(YamlMap m, string id)
    {
        var isTask =
            m.Scalar("decision", required: false)?.Text
            is LessonDecision.Task
                or LessonDecision.Gate;
        return new Lesson(
            id,
            null,
            Word("workstream", playbook.Workstreams),
            Word("phase", playbook.Phases),
            1,
            null,
            NotKnownHere,
            "",
            OwnLibrary
        );

        string Word(string key, IReadOnlyList<PlaybookWord> words) =>
            isTask || m.MayHave(key) ? m.Word(key, [.. words.Select(w => w.Id)]) : "";
    }

    private static LessonDecision? Of(YamlMap m, Lesson? lesson, MergerParts parts)
    {
        var kind = m.Word("decision", LessonDecision.Kinds);
        var (isTask, isRisk) = (kind == LessonDecision.Task, kind == LessonDecision.Risk);
        var by = m.Text("by");
        var on = m.Date("on", required: true);
        var probability = isRisk ? MergerParts.Number(m, "probability", required: true) : null;
        if (probability > 1)
        {
            m.Report(
                m.LineOf("probability"),
                "probability",
                "The probability is out of range",
                $"{probability}",
                "from 0 to 1"
            );
        }

        var tasks = isRisk ? parts.Tasks(m, "tasks") : [];
        if (isRisk && tasks.Count == 0)
        {
            m.Report(
                m.Line,
                "tasks",
                "The risk makes no task longer",
                null,
                "a task, such as [G05]"
            );
        }

        var before = isTask ? parts.Tasks(m, "before") : [];
        return lesson is null || on is null
            ? null
            : new LessonDecision
            {
                Lesson = lesson,
                Kind = kind,
                Reason = kind == LessonDecision.Aside ? m.Text("reason") : m.OptionalText("reason"),
                By = by,
                On = on.Value,
                Name =
                    lesson.IsOwn && kind != LessonDecision.Aside
                        ? m.Text("name")
                        : m.OptionalText("name"),
                Weeks = isTask || isRisk ? PlaybookReader.Weeks(m, "weeks") : null,
                After = isTask || kind == LessonDecision.Gate ? parts.Links(m, "after") ?? [] : [],
                Before = isTask && before.Count == 0 ? [Playbook.Decision] : before,
                Probability = probability is { } p ? Math.Min(1, p) : null,
                Tasks = tasks,
                Evidence = m.OptionalText("evidence"),
                Owner = m.OptionalText("owner"),
            };
    }
}
