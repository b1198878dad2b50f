namespace Evenhand.Contracts.Files;

/// <summary>Some whole lines of a file, in a buffer that is used again.</summary>
internal sealed class LineBlock
{
    public byte[] Buffer { get; set; } = [];

    /// <summary>How much of the buffer are these lines.</summary>
    public int Length { get; set; }

    /// <summary>Where they begin in the file.</summary>
    public long Offset { get; set; }

    /// <summary>The line that they begin with, from 1.</summary>
    public long Line { get; set; }

    /// <summary>A line is longer than what is read; it is left out, and the block holds nothing else.</summary>
    public bool IsTooLong { get; set; }
}
