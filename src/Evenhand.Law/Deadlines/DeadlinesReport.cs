using Evenhand.Law.Tables;

namespace Evenhand.Law.Deadlines;

/// <summary>A day that sets clocks off.</summary>
/// <param name="Id">For instance <c>contract-award-notice</c>.</param>
/// <param name="Name">What a person calls it.</param>
/// <param name="Day">The day.</param>
public sealed record TriggerDay(string Id, string Name, DateOnly Day);

/// <summary>A day that was looked at in counting.</summary>
/// <param name="Day">The day.</param>
/// <param name="Number">Its number, when it counts.</param>
/// <param name="What">What was found.</param>
/// <param name="Computed">Whether a bank holiday on it was computed and not published.</param>
public sealed record DeadlineStep(DateOnly Day, int? Number, string What, bool Computed);

/// <summary>A day by which, until which or from which something is to be done.</summary>
/// <param name="Id">The limit.</param>
/// <param name="Name">What a person calls it.</param>
/// <param name="Day">The day.</param>
/// <param name="Gives">What the day is: <c>last_day</c> to do something, <c>wait_ends</c> with it at midnight, or the <c>first_day</c>.</param>
/// <param name="FreeFrom">Where a wait ends: the first day after it.</param>
/// <param name="Trigger">What set the clock off.</param>
/// <param name="Period">How long, for instance <c>8 working days</c>.</param>
/// <param name="When">When it applies, in words; null where always.</param>
/// <param name="LightTouch">True or false where it is only for contracts that are light touch, or are not; else null.</param>
/// <param name="Text">The limit in words.</param>
/// <param name="Citation">Where it stands.</param>
/// <param name="Confidence"><c>verified</c>, <c>known</c> or <c>uncertain</c>.</param>
/// <param name="ReadOn">The day on which it was read.</param>
/// <param name="Source">What was read; null where nothing was.</param>
/// <param name="LawyerCheck">What a lawyer should look at; null where nothing was noted.</param>
/// <param name="EndNote">What is not known about its end; null when nothing is open.</param>
/// <param name="Computed">Whether a computed bank holiday had a part in it.</param>
/// <param name="Counting">How it was counted, step by step.</param>
public sealed record Deadline(
    string Id,
    string Name,
    DateOnly Day,
    LimitGives Gives,
    DateOnly? FreeFrom,
    TriggerDay Trigger,
    string Period,
    string? When,
    bool? LightTouch,
    string Text,
    string Citation,
    string Confidence,
    DateOnly ReadOn,
    string? Source,
    string? LawyerCheck,
    string? EndNote,
    bool Computed,
    IReadOnlyList<DeadlineStep> Counting
);

/// <summary>What follows from the days that have come.</summary>
/// <param name="Name">What a person calls the procurement; null when they call it nothing.</param>
/// <param name="Nation">Where.</param>
/// <param name="Regime">The law, by id.</param>
/// <param name="RegimeName">The law.</param>
/// <param name="Triggers">The days that set clocks off, in order.</param>
/// <param name="Deadlines">What follows, in order.</param>
/// <param name="Holidays">The bank holidays that were passed over, in order.</param>
/// <param name="PublishedUntil">The last year whose bank holidays are published; later ones are computed.</param>
/// <param name="Notes">What a careful person would want to know.</param>
public sealed record DeadlinesReport(
    string? Name,
    string Nation,
    string Regime,
    string RegimeName,
    IReadOnlyList<TriggerDay> Triggers,
    IReadOnlyList<Deadline> Deadlines,
    IReadOnlyList<PassedHoliday> Holidays,
    int PublishedUntil,
    IReadOnlyList<string> Notes
);

/// <summary>A bank holiday among the days that the deadlines span.</summary>
/// <param name="Day">The day.</param>
/// <param name="Name">What it is, and where.</param>
/// <param name="Computed">Whether it was computed and not published.</param>
public sealed record PassedHoliday(DateOnly Day, string Name, bool Computed);
