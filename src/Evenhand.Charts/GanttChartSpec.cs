namespace Evenhand.Charts;

/// <summary>What a chart of tasks over time shows.</summary>
/// <param name="Title">What it shows, in a few words.</param>
/// <param name="Description">The same in sentences, for those who do not see it.</param>
/// <param name="Start">The first day.</param>
/// <param name="Groups">The tasks in groups.</param>
/// <param name="Marks">Days that stand out.</param>
public sealed record GanttChartSpec(
    string Title,
    string Description,
    DateOnly Start,
    IReadOnlyList<GanttGroup> Groups,
    IReadOnlyList<GanttMark> Marks
);

/// <summary>Tasks that belong together.</summary>
/// <param name="Name">What they are called.</param>
/// <param name="Bars">The tasks.</param>
public sealed record GanttGroup(string Name, IReadOnlyList<GanttBar> Bars);

/// <summary>A task.</summary>
/// <param name="Label">Its name.</param>
/// <param name="Start">Its first day.</param>
/// <param name="Finish">Its last day.</param>
/// <param name="Latest">The last day to which it may slip; its last day where it may not.</param>
/// <param name="Critical">Whether the end moves with it; drawn with a heavy edge, so that a grey print loses nothing.</param>
/// <param name="IsMilestone">Whether it takes no time.</param>
public sealed record GanttBar(
    string Label,
    DateOnly Start,
    DateOnly Finish,
    DateOnly Latest,
    bool Critical,
    bool IsMilestone
);

/// <summary>A day that stands out.</summary>
/// <param name="Label">Its name.</param>
/// <param name="Day">The day.</param>
public sealed record GanttMark(string Label, DateOnly Day);
