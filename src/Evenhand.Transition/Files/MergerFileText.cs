using System.Globalization;
using Evenhand.Rules.Yaml;
using Evenhand.Statistics.Schedules;
using Evenhand.Vocabulary;

namespace Evenhand.Transition.Files;

/// <summary>Writes answers, decisions and changes of the plan into the text of a file, all else left as somebody wrote it.</summary>
/// <remarks>An entry that says what it said before stays as it is written, with its comments.</remarks>
public static class MergerFileText
{
    /// <summary>The text with an answer about a gate, in place of an earlier one.</summary>
    public static string WithAnswer(string text, MergerFile merger, GateAnswer answer) =>
        With(
            text,
            "evidence",
            [.. merger.Evidence.Where(e => e.Task != answer.Task).Append(answer).SelectMany(Lines)]
        );

    /// <summary>The text with a decision on a lesson, in place of an earlier one.</summary>
    public static string WithDecision(string text, MergerFile merger, LessonDecision decision) =>
        With(
            text,
            "lessons",
            [
                .. merger
                    .Decisions.Where(d => d.Lesson.Id != decision.Lesson.Id)
                    .Append(decision)
                    .SelectMany(Lines),
            ]
        );

    /// <summary>The text without what was decided on a lesson.</summary>
    public static string WithoutDecision(string text, MergerFile merger, string lesson) =>
        With(
            text,
            "lessons",
            [.. merger.Decisions.Where(d => d.Lesson.Id != lesson).SelectMany(Lines)]
        );

    /// <summary>The text with the tasks that a reorganisation adds, leaves out and changes.</summary>
    public static string WithTasks(string text, MergerFile merger) =>
        With(
            text,
            "tasks",
            [
                .. Part("add", merger.Added.Where(merger.IsOwn), Lines),
                .. Part("remove", merger.Removed, Lines),
                .. Part("change", merger.Changed, Lines),
            ]
        );

    /// <summary>The text with the risks of a reorganisation.</summary>
    public static string WithRisks(string text, MergerFile merger) =>
        With(text, "risks", [.. merger.Risks.Where(merger.IsOwn).SelectMany(Lines)]);

    /// <summary>What a file says of a risk, as it would be written; empty where it says nothing.</summary>
    public static string RiskOf(MergerFile merger, string id) =>
        string.Join('\n', merger.Risks.Where(r => r.Id == id).SelectMany(Lines));

    /// <summary>The text with how the plan is drawn.</summary>
    public static string WithSettings(string text, MergerFile merger) =>
        With(text, "plan", [.. Lines(merger.Settings)]);

    /// <summary>How a plan is drawn, as it would be written.</summary>
    public static string SettingsOf(MergerFile merger) => string.Join('\n', Lines(merger.Settings));

    /// <summary>What a file says of a task, as it would be written; empty where it says nothing.</summary>
    public static string TaskOf(MergerFile merger, string id) =>
        string.Join(
            '\n',
            merger
                .Added.Where(a => a.Id == id)
                .SelectMany(Lines)
                .Concat(merger.Removed.Where(r => r.Id == id).SelectMany(Lines))
                .Concat(merger.Changed.Where(c => c.Id == id).SelectMany(Lines))
        );

    /// <summary>What a file answers about a gate, as it would be written; empty where it answers nothing.</summary>
    public static string AnswerOf(MergerFile merger, string id) =>
        string.Join('\n', merger.Evidence.Where(e => e.Task == id).SelectMany(Lines));

    /// <summary>What a file says became of a lesson, as it would be written; empty where it says nothing.</summary>
    public static string DecisionOf(MergerFile merger, string lesson) =>
        string.Join('\n', merger.Decisions.Where(d => d.Lesson.Id == lesson).SelectMany(Lines));

    private static IEnumerable<string> Part<T>(
        string key,
        IEnumerable<T> entries,
        Func<T, IEnumerable<string>> lines
    )
    {
        var within = entries.SelectMany(lines).Select(l => "  " + l).ToList();
        return within.Count == 0 ? [] : [$"  {key}:", .. within];
    }

    private static string With(string text, string key, IReadOnlyList<string> entries)
    {
        var lines = text.ReplaceLineEndings("\n").TrimEnd('\n').Split('\n').ToList();
        var from = lines.FindIndex(l => l.StartsWith(key + ":", StringComparison.Ordinal));
        var head = key + ":";
        List<string> before = [];
        if (from >= 0)
        {
            var to = from + 1;
            while (to < lines.Count && Continues(lines[to]))
            {
                to++;
            }

            // Comments and empty lines above the next part belong to that.
            while (to > from + 1 && (lines[to - 1].Length == 0 || lines[to - 1][0] == '#'))
            {
                to--;
            }

            head = StrictYaml.SaysTheSame(lines[from], head) ? lines[from] : head;
            before = lines.GetRange(from + 1, to - from - 1);
            lines.RemoveRange(from, to - from);
        }
        else
        {
            from = lines.Count;
        }

        if (entries.Count > 0)
        {
            lines.InsertRange(from, [head, .. ListedLines.Merge(before, entries)]);
        }

        return string.Join('\n', lines) + "\n";
    }

    // A list may stand as far left as its key; what closes a list or map on lines of its own may, too.
    private static bool Continues(string line) =>
        line.Length == 0
        || line[0] is ' ' or '\t' or '#' or ']' or '}'
        || line.StartsWith("- ", StringComparison.Ordinal)
        || line == "-";

    private static IEnumerable<string> Lines(GateAnswer answer)
    {
        yield return $"  - task: {answer.Task}";
        yield return $"    done: {answer.Done switch
        {
            true => "yes",
            false => "no",
            null => "unknown",
        }}";
        foreach (var line in Optional(("document", answer.Document), ("owner", answer.Owner)))
        {
            yield return line;
        }

        if (answer.On is { } on)
        {
            yield return $"    on: {Plain.Iso(on)}";
        }
    }

    private static IEnumerable<string> Lines(OwnTask task)
    {
        yield return $"  - id: {task.Id}";
        yield return $"    name: {YamlText.Quoted(task.Name)}";
        yield return $"    workstream: {task.Workstream}";
        yield return $"    phase: {task.Phase}";
        yield return $"    weeks: {Weeks(task.Weeks)}";
        if (task.After.Count > 0)
        {
            yield return $"    after: {Links(task.After)}";
        }

        if (task.Before.Count > 0)
        {
            yield return $"    before: [{string.Join(", ", task.Before)}]";
        }

        if (task.DayOne)
        {
            yield return "    day_one: true";
        }

        foreach (var line in Optional(("evidence", task.Evidence), ("owner", task.Owner)))
        {
            yield return line;
        }
    }

    private static IEnumerable<string> Lines(RemovedTask task) =>
        [$"  - id: {task.Id}", $"    reason: {YamlText.Quoted(task.Reason)}"];

    private static IEnumerable<string> Lines(ChangedTask task)
    {
        yield return $"  - id: {task.Id}";
        if (task.Weeks is { } weeks)
        {
            yield return $"    weeks: {Weeks(weeks)}";
        }

        if (task.After is { } after)
        {
            yield return $"    after: {Links(after)}";
        }

        foreach (var line in Optional(("evidence", task.Evidence), ("owner", task.Owner)))
        {
            yield return line;
        }
    }

    private static IEnumerable<string> Lines(PlanRisk risk)
    {
        yield return $"  - id: {Id(risk.Id)}";
        yield return $"    name: {YamlText.Quoted(risk.Name)}";
        yield return $"    probability: {Number(risk.Probability)}";
        if (risk.Tasks.Count > 0)
        {
            yield return $"    tasks: [{string.Join(", ", risk.Tasks)}]";
        }

        yield return $"    weeks: {Weeks(risk.Weeks)}";
    }

    private static IEnumerable<string> Lines(LessonDecision decision)
    {
        yield return $"  - id: {decision.Lesson.Id}";
        yield return $"    decision: {decision.Kind}";
        yield return $"    by: {YamlText.Quoted(decision.By)}";
        yield return $"    on: {Plain.Iso(decision.On)}";
        foreach (
            var line in Optional(
                ("reason", decision.Reason),
                ("name", decision.Name),
                ("workstream", decision.Lesson.IsOwn ? decision.Lesson.Workstream : null),
                ("phase", decision.Lesson.IsOwn ? decision.Lesson.Phase : null),
                ("evidence", decision.Evidence),
                ("owner", decision.Owner)
            )
        )
        {
            yield return line;
        }

        if (decision.Weeks is { } weeks)
        {
            yield return $"    weeks: {Weeks(weeks)}";
        }

        if (decision.After.Count > 0)
        {
            yield return $"    after: {Links(decision.After)}";
        }

        if (decision.Before.Count > 0)
        {
            yield return $"    before: [{string.Join(", ", decision.Before)}]";
        }

        if (decision.Probability is { } probability)
        {
            yield return $"    probability: {Number(probability)}";
        }

        if (decision.Tasks.Count > 0)
        {
            yield return $"    tasks: [{string.Join(", ", decision.Tasks)}]";
        }
    }

    private static IEnumerable<string> Lines(PlanSettings settings) =>
        [
            $"  correlation: {Number(settings.Correlation)}",
            $"  durations: {(settings.Shape == SpreadShape.Triangular ? "triangular" : "pert")}",
            $"  calendar: {(settings.Calendar ? "on" : "off")}",
            string.Create(CultureInfo.InvariantCulture, $"  passes: {settings.Passes}"),
            string.Create(CultureInfo.InvariantCulture, $"  seed: {settings.Seed}"),
        ];

    private static IEnumerable<string> Optional(params (string Key, string? Value)[] values) =>
        values
            .Where(v => !string.IsNullOrWhiteSpace(v.Value))
            .Select(v => $"    {v.Key}: {YamlText.Quoted(v.Value!)}");

    // Nothing checks the id of a risk, so that it may hold what YAML would take for its own.
    private static string Id(string id) =>
        id.All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_' or '.')
        && char.IsAsciiLetter(id[0])
            ? id
            : YamlText.Quoted(id);

    private static string Weeks(DurationSpread w) =>
        $"[{Number(w.Optimistic)}, {Number(w.Likely)}, {Number(w.Pessimistic)}]";

    private static string Links(IReadOnlyList<TaskLink> links) =>
        $"[{string.Join(", ", links.Select(Link))}]";

    private static string Link(TaskLink link) =>
        link.Lag == 0
            ? link.Task
            : link.Task + link.Lag.ToString("+0.####;-0.####", CultureInfo.InvariantCulture);

    private static string Number(double number) =>
        number.ToString("0.##########", CultureInfo.InvariantCulture);
}
