namespace Evenhand.Registers.Text;

/// <summary>One record of a CSV file: its fields, or why it could not be taken apart.</summary>
/// <param name="Line">The line on which it begins, from 1.</param>
/// <param name="Fields">The fields, unquoted and untrimmed; empty for a faulty record.</param>
/// <param name="Fault">What is wrong with the record as such; null for a sound one.</param>
internal sealed record CsvRecord(long Line, string[] Fields, Reject? Fault)
{
    /// <summary>Where its first byte stands in the unpacked file, from 0. Right only where <see cref="CsvRecords"/> was told the encoding.</summary>
    public long Offset { get; init; }

    /// <summary>How many bytes it has, without the end of its last line; likewise.</summary>
    public long Length { get; init; }

    /// <summary>Whether no field holds anything.</summary>
    public bool IsEmpty => Fault is null && Fields.All(string.IsNullOrWhiteSpace);
}
