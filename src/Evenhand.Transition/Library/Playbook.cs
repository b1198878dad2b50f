using Evenhand.Statistics.Schedules;

namespace Evenhand.Transition.Library;

/// <summary>A word of the playbook with what it means.</summary>
/// <param name="Id">The word.</param>
/// <param name="Name">What it means.</param>
public sealed record PlaybookWord(string Id, string Name);

/// <summary>A usual set of flags.</summary>
/// <param name="Id">Its word.</param>
/// <param name="Name">What it stands for.</param>
/// <param name="Flags">The flags that are set.</param>
public sealed record Profile(string Id, string Name, IReadOnlyList<string> Flags);

/// <summary>A task of the playbook.</summary>
public sealed record PlaybookTask
{
    /// <summary>Its id.</summary>
    public required string Id { get; init; }

    /// <summary>What is to be done.</summary>
    public required string Name { get; init; }

    /// <summary>The workstream that it belongs to.</summary>
    public required string Workstream { get; init; }

    /// <summary>The phase that it belongs to.</summary>
    public required string Phase { get; init; }

    /// <summary>The tasks that it waits for.</summary>
    public required IReadOnlyList<string> After { get; init; }

    /// <summary>How many weeks it takes.</summary>
    public required DurationSpread Weeks { get; init; }

    /// <summary>The flags that must all be set for it to apply.</summary>
    public required IReadOnlyList<string> When { get; init; }

    /// <summary>Whether the body cannot open without it.</summary>
    public required bool DayOne { get; init; }

    /// <summary>What shows that it is done.</summary>
    public required string Evidence { get; init; }

    /// <summary>The sources that it rests on.</summary>
    public required IReadOnlyList<string> Sources { get; init; }

    /// <summary>Whether a source names the time that it takes; otherwise that is a judgement.</summary>
    public required bool IsTimeSourced { get; init; }
}

/// <summary>The tasks of a reorganisation, with what each waits for.</summary>
/// <param name="Version">Counts up when it changes.</param>
/// <param name="Phases">In order.</param>
/// <param name="Flags">What may be true of a reorganisation.</param>
/// <param name="Profiles">Usual sets of flags.</param>
/// <param name="Workstreams">In order.</param>
/// <param name="Tasks">In order.</param>
public sealed record Playbook(
    int Version,
    IReadOnlyList<PlaybookWord> Phases,
    IReadOnlyList<PlaybookWord> Flags,
    IReadOnlyList<Profile> Profiles,
    IReadOnlyList<PlaybookWord> Workstreams,
    IReadOnlyList<PlaybookTask> Tasks
)
{
    /// <summary>The id of the task that is the opening itself.</summary>
    public const string Vesting = "V01";

    /// <summary>The id of the task that decides whether to open.</summary>
    public const string Decision = "X02";

    /// <summary>What a word means; the word itself where it is not known.</summary>
    public static string NameOf(IReadOnlyList<PlaybookWord> words, string id) =>
        words.FirstOrDefault(w => w.Id == id)?.Name ?? id;
}
