namespace Evenhand.Bench.Measuring;

/// <summary>One question about speed: what is measured, each part in a process of its own, and the table that it makes.</summary>
internal abstract class Section
{
    /// <summary>How the command line calls it.</summary>
    public abstract string Name { get; }

    /// <summary>The heading in the results.</summary>
    public abstract string Title { get; }

    /// <summary>Why it cannot be measured here; null where it can.</summary>
    public virtual string? Missing => null;

    /// <summary>The parts, in the order in which they run. Each runs in a fresh process, so that its peak memory is its own.</summary>
    public abstract IReadOnlyList<Part> Parts { get; }

    /// <summary>Makes something ready that all parts need, in a process of its own; nothing by default.</summary>
    /// <param name="folder">An empty folder for it.</param>
    public virtual void Prepare(string folder) { }

    /// <summary>What stands below the heading, from what the parts said.</summary>
    public virtual string Text(IReadOnlyDictionary<string, Report> reports) =>
        string.Join('\n', Tables(reports));

    /// <summary>The tables, from what the parts said.</summary>
    protected virtual IEnumerable<TextTable> Tables(IReadOnlyDictionary<string, Report> reports) =>
        [];

    /// <summary>How two ways compare: the same result, and the ratio of their medians.</summary>
    /// <exception cref="InvalidOperationException">The two came to different results.</exception>
    protected static string Ratio(Sample ours, Sample alternative) =>
        ours.Result == alternative.Result
            ? TextTable.Number(ours.Median / alternative.Median, 2)
            : throw new InvalidOperationException(
                $"{ours.What} gave {ours.Result}, and {alternative.What} gave {alternative.Result}."
            );
}

/// <summary>Something that is measured in a process of its own.</summary>
/// <param name="Name">By which its report is found.</param>
/// <param name="Run">Measures; the folder is the one that the section prepared.</param>
internal sealed record Part(string Name, Func<string, IReadOnlyList<Sample>> Run);
