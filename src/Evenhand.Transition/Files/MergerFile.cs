using Evenhand.Law.Calendar;
using Evenhand.Statistics.Schedules;

namespace Evenhand.Transition.Files;

/// <summary>A reorganisation as its team describes it.</summary>
public sealed record MergerFile
{
    /// <summary>The name of the file.</summary>
    public required string File { get; init; }

    /// <summary>Its id.</summary>
    public required string Id { get; init; }

    /// <summary>What it is called.</summary>
    public required string Name { get; init; }

    /// <summary>The kind of change.</summary>
    public required string Kind { get; init; }

    /// <summary>The legal route.</summary>
    public required string Route { get; init; }

    /// <summary>The sector, as the library words it.</summary>
    public required string Sector { get; init; }

    /// <summary>Where, as the library words it.</summary>
    public required string Nation { get; init; }

    /// <summary>Whose bank holidays are kept.</summary>
    public required IReadOnlyList<Division> Divisions { get; init; }

    /// <summary>The day from which weeks are counted.</summary>
    public required DateOnly Announced { get; init; }

    /// <summary>The day on which the new bodies are wished to open.</summary>
    public required DateOnly? Wished { get; init; }

    /// <summary>The flags of the playbook that are set.</summary>
    public required IReadOnlyList<string> Flags { get; init; }

    /// <summary>The bodies that are there.</summary>
    public required IReadOnlyList<Body> Old { get; init; }

    /// <summary>The bodies that will be.</summary>
    public required IReadOnlyList<Body> New { get; init; }

    /// <summary>What the old bodies have, and where it goes.</summary>
    public required IReadOnlyList<Holding> Holdings { get; init; }

    /// <summary>Budgets, and how they are shared.</summary>
    public required IReadOnlyList<Budget> Budgets { get; init; }

    /// <summary>Tasks that this change has beside the playbook's.</summary>
    public required IReadOnlyList<OwnTask> Added { get; init; }

    /// <summary>Tasks of the playbook that are left out, with the reason.</summary>
    public required IReadOnlyList<RemovedTask> Removed { get; init; }

    /// <summary>Tasks of the playbook that are different here.</summary>
    public required IReadOnlyList<ChangedTask> Changed { get; init; }

    /// <summary>What may happen.</summary>
    public required IReadOnlyList<PlanRisk> Risks { get; init; }

    /// <summary>What was decided of lessons; those that became tasks or risks stand among these too.</summary>
    public required IReadOnlyList<LessonDecision> Decisions { get; init; }

    /// <summary>What is known of the gates.</summary>
    public required IReadOnlyList<GateAnswer> Evidence { get; init; }

    /// <summary>What people of the bodies know.</summary>
    public required IReadOnlyList<LocalFact> Local { get; init; }

    /// <summary>What has been found out about contracts and decided on them.</summary>
    public IReadOnlyList<ContractTerms> Contracts { get; init; } = [];

    /// <summary>How the plan is to be made.</summary>
    public required PlanSettings Settings { get; init; }

    /// <summary>Whether a task stands in the file as such; otherwise it came of a decision on a lesson.</summary>
    public bool IsOwn(OwnTask task) => Decisions.All(d => d.Lesson.Id != task.Id);

    /// <summary>Whether a risk stands in the file as such; otherwise it came of a decision on a lesson.</summary>
    public bool IsOwn(PlanRisk risk) => Decisions.All(d => d.AsRisk != risk);

    /// <summary>Whether the risk of an id came of a decision on a lesson.</summary>
    public bool IsRiskOfLesson(string id) => Risks.Any(r => r.Id == id && !IsOwn(r));

    /// <summary>How many people work in it: as stated of each old body; null where none is.</summary>
    public double? Staff => Old.All(b => b.Staff is null) ? null : Old.Sum(b => b.Staff ?? 0);
}

/// <summary>A body.</summary>
/// <param name="Id">Its id in the file.</param>
/// <param name="Name">Its name.</param>
/// <param name="Staff">How many people work in it; null where that is not known.</param>
/// <param name="Organisation">Its org-id in the register; null where that is not known.</param>
public sealed record Body(string Id, string Name, double? Staff, string? Organisation)
{
    /// <summary>Other names under which it publishes contracts or payments.</summary>
    public IReadOnlyList<string> Also { get; init; } = [];
}

/// <summary>Something that an old body has or does.</summary>
/// <param name="What">One of <see cref="Kinds"/>.</param>
/// <param name="Name">What it is called.</param>
/// <param name="From">The old body.</param>
/// <param name="Shares">For each new body its share in per cent; empty where nobody has said where it goes.</param>
/// <param name="Ends">Why it ends; null where it does not.</param>
/// <param name="Line">Where it stands in the file.</param>
public sealed record Holding(
    string What,
    string Name,
    string From,
    IReadOnlyDictionary<string, decimal> Shares,
    string? Ends,
    long Line
)
{
    /// <summary>What a body can have or do.</summary>
    public static IReadOnlyList<string> Kinds { get; } =
    ["function", "contract", "asset", "dataset", "caseload", "system", "site"];

    /// <summary>Whether it is said where it goes.</summary>
    public bool IsMapped => Ends is not null || Shares.Count > 0;
}

/// <summary>A budget.</summary>
/// <param name="Name">What it is called.</param>
/// <param name="From">The old body.</param>
/// <param name="Pounds">Its amount in a year, in pounds.</param>
/// <param name="Shares">For each new body its share in per cent.</param>
/// <param name="Line">Where it stands in the file.</param>
public sealed record Budget(
    string Name,
    string From,
    decimal Pounds,
    IReadOnlyDictionary<string, decimal> Shares,
    long Line
);

/// <summary>What a task waits for.</summary>
/// <param name="Task">The id of the other task.</param>
/// <param name="Lag">Weeks between the end of that one and the start of this one; below 0 for a lead.</param>
public sealed record TaskLink(string Task, double Lag);

/// <summary>A task beside the playbook's.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Name">What is to be done.</param>
/// <param name="Workstream">Its workstream.</param>
/// <param name="Phase">Its phase.</param>
/// <param name="After">What it waits for.</param>
/// <param name="Before">What waits for it.</param>
/// <param name="Weeks">How long it takes.</param>
/// <param name="DayOne">Whether the body cannot open without it.</param>
/// <param name="Evidence">What shows that it is done.</param>
/// <param name="Owner">Who sees to it, by post.</param>
public sealed record OwnTask(
    string Id,
    string Name,
    string Workstream,
    string Phase,
    IReadOnlyList<TaskLink> After,
    IReadOnlyList<string> Before,
    DurationSpread Weeks,
    bool DayOne,
    string? Evidence,
    string? Owner
)
{
    /// <summary>What it rests on: a lesson and its source, where it came from one.</summary>
    public IReadOnlyList<string> Sources { get; init; } = [];
}

/// <summary>A task that is left out.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Reason">Why.</param>
public sealed record RemovedTask(string Id, string Reason);

/// <summary>What is different about a task; null leaves it as it is.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Weeks">How long it takes.</param>
/// <param name="After">What it waits for, instead of all that the playbook says.</param>
/// <param name="Owner">Who sees to it, by post.</param>
public sealed record ChangedTask(
    string Id,
    DurationSpread? Weeks,
    IReadOnlyList<TaskLink>? After,
    string? Owner
)
{
    /// <summary>What shows that it is done; null leaves what the playbook asks for.</summary>
    public string? Evidence { get; init; }
}

/// <summary>Something that may happen.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Name">What.</param>
/// <param name="Probability">From 0 to 1.</param>
/// <param name="Tasks">The tasks that it makes longer.</param>
/// <param name="Weeks">By how much.</param>
public sealed record PlanRisk(
    string Id,
    string Name,
    double Probability,
    IReadOnlyList<string> Tasks,
    DurationSpread Weeks
);

/// <summary>What is known of whether a task is done.</summary>
/// <param name="Task">The id of the task.</param>
/// <param name="Done">Yes, no, or null for not known.</param>
/// <param name="Document">What shows it.</param>
/// <param name="Owner">Who sees to it, by post.</param>
/// <param name="On">The day of the answer.</param>
/// <param name="Line">Where it stands in the file.</param>
public sealed record GateAnswer(
    string Task,
    bool? Done,
    string? Document,
    string? Owner,
    DateOnly? On,
    long Line
);

/// <summary>What somebody of a body knows.</summary>
/// <param name="Note">What.</param>
/// <param name="About">The task, system, contract or place that it is about.</param>
/// <param name="By">Whose knowledge it is, by post; null where that is not to be told.</param>
/// <param name="Review">When it is to be looked at again.</param>
public sealed record LocalFact(string Note, string About, string? By, DateOnly? Review);

/// <summary>How a plan is made.</summary>
/// <param name="Correlation">How strongly tasks of one workstream are late together, from 0 to below 1.</param>
/// <param name="Shape">The shape of durations.</param>
/// <param name="Calendar">Whether weeks are of five working days with bank holidays passed over; otherwise of seven days.</param>
/// <param name="Passes">How many draws of durations are made, from 1 to <see cref="MostPasses"/>.</param>
/// <param name="Seed">Their seed, from 0.</param>
public sealed record PlanSettings(
    double Correlation,
    SpreadShape Shape,
    bool Calendar,
    int Passes,
    int Seed
)
{
    /// <summary>The most draws that a file asks for: whoever opens its page waits for them.</summary>
    public const int MostPasses = 200_000;

    /// <summary>What holds where a file says nothing.</summary>
    /// <remarks>The correlation is a judgement: that tasks of one workstream share people and sponsors is known, how much is not.</remarks>
    public static PlanSettings Default { get; } =
        new(0.3, SpreadShape.PertBeta, Calendar: true, Passes: 20_000, Seed: 1);
}
