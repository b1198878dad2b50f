using System.Globalization;
using Evenhand.Rules.Yaml;
using Evenhand.Transition.Library;
using Evenhand.Vocabulary;

namespace Evenhand.Transition.Files;

/// <summary>The parts of a file that name bodies, flags and tasks.</summary>
internal sealed class MergerParts(
    YamlMap map,
    Playbook playbook,
    IReadOnlyCollection<string> old,
    IReadOnlyCollection<string> bodies,
    IReadOnlyCollection<string> more
)
{
    private static readonly string[] Decisions = ["novate", "end", "combine", "keep"];
    private static readonly string[] Answers = ["yes", "no", "unknown"];

    private readonly List<string> tasks = [.. playbook.Tasks.Select(t => t.Id), .. more];

    public static double? Number(YamlMap at, string key, bool required)
    {
        if (at.Scalar(key, required) is not { } scalar)
        {
            return null;
        }

        if (
            double.TryParse(
                scalar.Text,
                NumberStyles.AllowDecimalPoint,
                CultureInfo.InvariantCulture,
                out var number
            ) && double.IsFinite(number)
        )
        {
            return number;
        }

        at.Report(scalar.Line, key, "This is not a number", scalar.Text, "a number of 0 or more");
        return null;
    }

    public IReadOnlyList<string> Flags()
    {
        var known = playbook.Flags.Select(f => f.Id).ToList();
        var flags = new List<string>();
        if (map.MayHave("profile"))
        {
            var id = map.Word("profile", [.. playbook.Profiles.Select(p => p.Id)]);
            flags.AddRange(playbook.Profiles.FirstOrDefault(p => p.Id == id)?.Flags ?? []);
        }

        var own = map.Texts("flags", required: flags.Count == 0);
        flags.AddRange(Known(map, "flags", own, known, "flag"));
        return [.. flags.Distinct(StringComparer.Ordinal)];
    }

    public IReadOnlyList<Holding> Holdings() =>
        [
            .. map.Maps("holdings", required: false)
                .Select(m =>
                {
                    var to = m.OptionalText("to");
                    if (to is not null && !bodies.Contains(to))
                    {
                        Unknown(m, m.LineOf("to"), "to", "new body", to, bodies);
                    }

                    var shares = Shares(m);
                    var ends = m.OptionalText("ends");
                    if (
                        new[] { to is not null, shares.Count > 0, ends is not null }.Count(x => x)
                        > 1
                    )
                    {
                        m.Report(
                            m.Line,
                            "to",
                            "It is said twice where this goes",
                            null,
                            "one of 'to', 'shares' and 'ends'"
                        );
                    }

                    var holding = new Holding(
                        m.Word("what", Holding.Kinds),
                        m.Text("name"),
                        m.Word("from", old),
                        to is null
                            ? shares
                            : new Dictionary<string, decimal>(StringComparer.Ordinal)
                            {
                                [to] = 100,
                            },
                        ends,
                        m.Line
                    );
                    m.Finish();
                    return holding;
                }),
        ];

    public IReadOnlyList<Budget> Budgets() =>
        [
            .. map.Maps("budgets", required: false)
                .Select(m =>
                {
                    var budget = new Budget(
                        m.Text("name"),
                        m.Word("from", old),
                        (decimal)(Number(m, "pounds", required: true) ?? 0),
                        Shares(m),
                        m.Line
                    );
                    m.Finish();
                    return budget;
                }),
        ];

    public IReadOnlyList<OwnTask> Added(YamlMap? at)
    {
        var maps = at?.Maps("add", required: false) ?? [];
        tasks.AddRange(maps.Select(m => m.OptionalText("id")).OfType<string>());
        var added = maps.Select(m =>
            {
                var task = new OwnTask(
                    m.Text("id"),
                    m.Text("name"),
                    m.Word("workstream", [.. playbook.Workstreams.Select(w => w.Id)]),
                    m.Word("phase", [.. playbook.Phases.Select(p => p.Id)]),
                    Links(m, "after") ?? [],
                    Tasks(m, "before"),
                    PlaybookReader.Weeks(m, "weeks"),
                    m.MayHave("day_one") && m.Flag("day_one"),
                    m.OptionalText("evidence"),
                    m.OptionalText("owner")
                );
                m.Finish();
                return (Map: m, Task: task);
            })
            .ToList();
        foreach (var (m, task) in added.Where(a => tasks.Count(t => t == a.Task.Id) > 1))
        {
            m.Report(
                m.Line,
                "id",
                "There is a task of this id already",
                task.Id,
                "an id of its own"
            );
        }

        return [.. added.Select(a => a.Task)];
    }

    public IReadOnlyList<RemovedTask> Removed(YamlMap? at) =>
        [
            .. (at?.Maps("remove", required: false) ?? []).Select(m =>
            {
                var removed = new RemovedTask(m.Text("id"), m.Text("reason"));
                if (!playbook.Tasks.Any(t => t.Id == removed.Id))
                {
                    Unknown(m, m.LineOf("id"), "id", "task of the playbook", removed.Id, tasks);
                }
                else if (removed.Id is Playbook.Vesting or Playbook.Decision)
                {
                    m.Report(
                        m.LineOf("id"),
                        "id",
                        "The plan turns on this task",
                        removed.Id,
                        "another task"
                    );
                }

                m.Finish();
                return removed;
            }),
        ];

    public IReadOnlyList<ChangedTask> Changed(YamlMap? at, IReadOnlyList<OwnTask> added) =>
        [
            .. (at?.Maps("change", required: false) ?? []).Select(m =>
            {
                var id = m.Text("id");
                if (added.Any(a => a.Id == id) || !tasks.Contains(id))
                {
                    Unknown(m, m.LineOf("id"), "id", "task of the playbook", id, tasks);
                }

                var changed = new ChangedTask(
                    id,
                    m.MayHave("weeks") ? PlaybookReader.Weeks(m, "weeks") : null,
                    Links(m, "after"),
                    m.OptionalText("owner")
                )
                {
                    Evidence = m.OptionalText("evidence"),
                };
                m.Finish();
                return changed;
            }),
        ];

    public IReadOnlyList<PlanRisk> Risks(IReadOnlyList<OwnTask> added) =>
        [
            .. map.Maps("risks", required: false)
                .Select(m =>
                {
                    var probability = Number(m, "probability", required: true) ?? 0;
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

                    var risk = new PlanRisk(
                        m.Text("id"),
                        m.Text("name"),
                        Math.Min(1, probability),
                        Tasks(m, "tasks"),
                        PlaybookReader.Weeks(m, "weeks")
                    );
                    m.Finish();
                    return risk;
                }),
        ];

    public IReadOnlyList<GateAnswer> Evidence(IReadOnlyList<OwnTask> added) =>
        [
            .. map.Maps("evidence", required: false)
                .Select(m =>
                {
                    var task = m.Text("task");
                    if (!tasks.Contains(task))
                    {
                        Unknown(m, m.LineOf("task"), "task", "task", task, tasks);
                    }

                    var word = m.Word("done", Answers);
                    var answer = new GateAnswer(
                        task,
                        word switch
                        {
                            "yes" => true,
                            "no" => false,
                            _ => null,
                        },
                        m.OptionalText("document"),
                        m.OptionalText("owner"),
                        m.Date("on", required: false),
                        m.Line
                    );
                    m.Finish();
                    return answer;
                }),
        ];

    public IReadOnlyList<LocalFact> Local() =>
        [
            .. map.Maps("local", required: false)
                .Select(m =>
                {
                    var fact = new LocalFact(
                        m.Text("note"),
                        m.Text("about"),
                        m.OptionalText("by"),
                        m.Date("review", required: false)
                    );
                    m.Finish();
                    return fact;
                }),
        ];

    public IReadOnlyList<ContractTerms> Contracts()
    {
        var seen = new HashSet<(string, int?)>();
        return
        [
            .. map.Maps("contracts", required: false)
                .Select(m =>
                {
                    var terms = new ContractTerms(
                        m.Text("process"),
                        m.MayHave("number") ? m.Version("number") : null
                    )
                    {
                        ChangeOfControl = m.OptionalText("change_of_control"),
                        Assignment = m.OptionalText("assignment"),
                        NoticeWeeks = Number(m, "notice_weeks", required: false),
                        Decision = m.MayHave("decision") ? m.Word("decision", Decisions) : null,
                        To = m.MayHave("to") ? m.Word("to", bodies) : null,
                        Owner = m.OptionalText("owner"),
                        Note = m.OptionalText("note"),
                    };
                    if (!seen.Add((terms.Process, terms.Number)))
                    {
                        m.Report(
                            m.Line,
                            "process",
                            "It is said twice what is known of this contract",
                            terms.Process,
                            "each contract once"
                        );
                    }

                    m.Finish();
                    return terms;
                }),
        ];
    }

    private Dictionary<string, decimal> Shares(YamlMap at)
    {
        var shares = new Dictionary<string, decimal>(StringComparer.Ordinal);
        if (at.Map("shares", required: false) is not { } map)
        {
            return shares;
        }

        foreach (var body in map.Keys)
        {
            if (!bodies.Contains(body))
            {
                Unknown(map, map.LineOf(body), "shares", "new body", body, bodies);
            }

            shares[body] = (decimal)Math.Min(1e9, Number(map, body, required: true) ?? 0);
        }

        return shares;
    }

    /// <summary>What a task waits for; null where the key is not there.</summary>
    public IReadOnlyList<TaskLink>? Links(YamlMap at, string key)
    {
        if (!at.MayHave(key))
        {
            return null;
        }

        var links = new List<TaskLink>();
        foreach (var text in at.Texts(key, required: false))
        {
            // An id may hold a hyphen itself: what is a task as it stands has no lag.
            var sign = tasks.Contains(text.Text) ? -1 : text.Text.LastIndexOfAny(['+', '-']);
            var id = (sign < 0 ? text.Text : text.Text[..sign]).Trim();
            var lag = 0.0;
            if (
                sign >= 0
                && !double.TryParse(
                    text.Text[sign..].Replace(" ", "", StringComparison.Ordinal),
                    NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint,
                    CultureInfo.InvariantCulture,
                    out lag
                )
            )
            {
                at.Report(text.Line, key, "This lag is not a number of weeks", text.Text, "M01+2");
            }

            if (!tasks.Contains(id))
            {
                Unknown(at, text.Line, key, "task", id, tasks);
            }

            links.Add(new TaskLink(id, lag));
        }

        return links;
    }

    /// <summary>Tasks that are named.</summary>
    public IReadOnlyList<string> Tasks(YamlMap at, string key) =>
        Known(at, key, at.Texts(key, required: false), tasks, "task");

    private static IReadOnlyList<string> Known(
        YamlMap at,
        string key,
        IReadOnlyList<YamlScalar> texts,
        IReadOnlyCollection<string> known,
        string what
    )
    {
        foreach (var text in texts.Where(t => !known.Contains(t.Text)))
        {
            Unknown(at, text.Line, key, what, text.Text, known);
        }

        return [.. texts.Select(t => t.Text)];
    }

    private static void Unknown(
        YamlMap at,
        long line,
        string key,
        string what,
        string found,
        IReadOnlyCollection<string> known
    ) =>
        at.Report(
            line,
            key,
            $"There is no such {what}",
            found,
            Plain.Nearest(found, known) is { } near
                ? $"'{near}'?"
                : string.Join(", ", known.Take(30))
        );
}
