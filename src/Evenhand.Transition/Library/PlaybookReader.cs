using System.Globalization;
using Evenhand.Rules.Yaml;
using Evenhand.Statistics.Schedules;
using Evenhand.Vocabulary;

namespace Evenhand.Transition.Library;

/// <summary>Reads the playbook strictly.</summary>
public static class PlaybookReader
{
    private static readonly string[] Bases = ["judgement", "sourced"];

    /// <summary>The playbook of a file, or all that is wrong with it.</summary>
    /// <param name="file">The file.</param>
    /// <param name="sources">The ids of the sources that ship.</param>
    public static Outcome<Playbook> Read(TextFile file, IReadOnlyCollection<string> sources) =>
        StrictYaml.Read(file).Then(map => Of(map, sources));

    /// <summary>Three durations in weeks, written as <c>[2, 4, 10]</c>; a problem where they are not.</summary>
    internal static DurationSpread Weeks(YamlMap map, string key)
    {
        var texts = map.Texts(key, required: true);
        var numbers = texts
            .Select(t =>
                double.TryParse(
                    t.Text,
                    NumberStyles.AllowDecimalPoint,
                    CultureInfo.InvariantCulture,
                    out var number
                )
                    ? number
                    : double.NaN
            )
            .ToList();
        var spread =
            numbers.Count == 3
                ? new DurationSpread(numbers[0], numbers[1], numbers[2])
                : DurationSpread.Known(0);
        if (texts.Count > 0 && (numbers.Count != 3 || spread.Fault is not null))
        {
            map.Report(
                texts[0].Line,
                key,
                "These are not three durations",
                string.Join(", ", texts.Select(t => t.Text)),
                "weeks at best, most likely and at worst, such as [2, 4, 10]"
            );
            return DurationSpread.Known(0);
        }

        return spread;
    }

    private static Outcome<Playbook> Of(YamlMap map, IReadOnlyCollection<string> sources)
    {
        var version = map.Version("version");
        map.Date("written", required: true);
        var (phases, flags, workstreams) = (
            Words(map, "phases"),
            Words(map, "flags"),
            Words(map, "workstreams")
        );
        var flagIds = flags.Select(f => f.Id).ToList();
        var profiles = map.Maps("profiles", required: true)
            .Select(m =>
            {
                var profile = new Profile(m.Text("id"), m.Text("name"), Known(m, "flags", flagIds));
                m.Finish();
                return profile;
            })
            .ToList();
        var tasks = map.Maps("tasks", required: true)
            .Select(m => Task(m, Ids(workstreams), Ids(phases), flagIds, sources))
            .ToList();
        CheckTasks(map, tasks);
        map.Finish();
        return map.Problems.Count > 0
            ? Outcome<Playbook>.Failed(map.Problems)
            : Outcome<Playbook>.Ok(
                new Playbook(version, phases, flags, profiles, workstreams, tasks)
            );
    }

    private static PlaybookTask Task(
        YamlMap map,
        IReadOnlyCollection<string> workstreams,
        IReadOnlyCollection<string> phases,
        IReadOnlyCollection<string> flags,
        IReadOnlyCollection<string> sources
    )
    {
        var task = new PlaybookTask
        {
            Id = map.Text("id"),
            Name = map.Text("name"),
            Workstream = map.Word("workstream", workstreams),
            Phase = map.Word("phase", phases),
            After = [.. map.Texts("after", required: false).Select(t => t.Text)],
            Weeks = Weeks(map, "weeks"),
            When = Known(map, "when", flags),
            DayOne = map.MayHave("day_one") && map.Flag("day_one"),
            Evidence = map.Text("evidence"),
            Sources = Known(map, "sources", sources),
            IsTimeSourced = map.Word("basis", Bases) == "sourced",
        };
        map.Finish();
        return task;
    }

    private static void CheckTasks(YamlMap map, IReadOnlyList<PlaybookTask> tasks)
    {
        foreach (
            var twice in tasks.GroupBy(t => t.Id, StringComparer.Ordinal).Where(g => g.Count() > 1)
        )
        {
            Report("Two tasks have one id", twice.Key, "each id once");
        }

        var ids = tasks.Select(t => t.Id).ToHashSet(StringComparer.Ordinal);
        foreach (var task in tasks)
        {
            foreach (var missing in task.After.Where(a => !ids.Contains(a)))
            {
                Report(
                    $"{task.Id} waits for a task that there is not",
                    missing,
                    "the id of a task"
                );
            }
        }

        foreach (
            var needed in new[] { Playbook.Vesting, Playbook.Decision }.Where(n => !ids.Contains(n))
        )
        {
            Report("A task is missing that the plan turns on", needed, "a task of that id");
        }

        void Report(string what, string found, string expected) =>
            map.Report(map.LineOf("tasks"), "tasks", what, found, expected);
    }

    private static List<PlaybookWord> Words(YamlMap map, string key) =>
        map.Maps(key, required: true)
            .Select(m =>
            {
                var word = new PlaybookWord(m.Text("id"), m.Text("name"));
                m.Finish();
                return word;
            })
            .ToList();

    private static List<string> Ids(IReadOnlyList<PlaybookWord> words) =>
        [.. words.Select(w => w.Id)];

    private static List<string> Known(YamlMap map, string key, IReadOnlyCollection<string> allowed)
    {
        var texts = map.Texts(key, required: false);
        foreach (var text in texts.Where(t => !allowed.Contains(t.Text)))
        {
            map.Report(
                text.Line,
                key,
                "This word is not known here",
                text.Text,
                Plain.Nearest(text.Text, allowed) is { } near
                    ? $"'{near}'?"
                    : "a word declared above"
            );
        }

        return [.. texts.Select(t => t.Text)];
    }
}
