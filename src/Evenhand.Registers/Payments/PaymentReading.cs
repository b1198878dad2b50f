using Evenhand.Vocabulary;

namespace Evenhand.Registers.Payments;

/// <summary>A payments file that was looked at once. Its payments are read again from the file whenever they are asked for: a file of many million is never held.</summary>
public sealed record PaymentReading : SourceReading
{
    private readonly PaymentReader reader;

    internal PaymentReading(SourceFile source, IReadOnlyList<Reject> rejects, PaymentReader reader)
        : base(source, rejects) => this.reader = reader;

    /// <summary>Reads the payments in the order of the file.</summary>
    /// <param name="path">Where the same bytes lie now.</param>
    /// <param name="take">Gets each.</param>
    /// <param name="cancel">Stops the reading.</param>
    /// <returns>How many; or the problem that the file is no longer the one that was looked at.</returns>
    public Outcome<long> ReadRows(string path, Action<PaymentRow> take, CancellationToken cancel) =>
        reader.ReadRows(path, take, cancel);
}
