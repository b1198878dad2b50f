using Evenhand.Ocds.Merging;

namespace Evenhand.Contracts.Files;

/// <summary>How a file is read.</summary>
public sealed record ProcessFileOptions
{
    /// <summary>Count which paths hold something, too.</summary>
    public bool CountCoverage { get; init; }

    /// <summary>
    /// By which rules the releases of one process are merged, so that each process comes once. Null: releases come as they
    /// stand in the file. A release that names no process is then a problem and left out.
    /// </summary>
    public MergeRule? Merge { get; init; }

    /// <summary>How many threads read; at least 1.</summary>
    public int Threads { get; init; } = Environment.ProcessorCount;

    /// <summary>Is told how many bytes have been read, now and then.</summary>
    public IProgress<long>? Progress { get; init; }
}
