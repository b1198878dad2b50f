using System.Text;
using Evenhand.Registers.Payments;
using Evenhand.Registers.Text;
using Evenhand.Testing;
using Evenhand.Vocabulary;

namespace Evenhand.Tests.Registers.Payments;

/// <summary>Reads made-up files of payments for tests.</summary>
internal sealed class ReadPayments : IDisposable
{
    private readonly TemporaryHome home = new();

    public void Dispose() => home.Dispose();

    /// <summary>Reads a text in UTF-8 as a file of that name.</summary>
    public (PaymentReading Reading, IReadOnlyList<PaymentRow> Rows) Text(
        string name,
        string text,
        string? columns = null,
        DateOnly? asOf = null
    ) => Bytes(name, Encoding.UTF8.GetBytes(text), columns, asOf);

    /// <summary>Reads bytes as a file of that name.</summary>
    public (PaymentReading Reading, IReadOnlyList<PaymentRow> Rows) Bytes(
        string name,
        byte[] bytes,
        string? columns = null,
        DateOnly? asOf = null
    )
    {
        var reading = Try(name, bytes, columns, asOf).Value;
        return (reading, Rows(reading, home.File(name)));
    }

    /// <summary>The same, where a refusal is looked for.</summary>
    public Outcome<PaymentReading> Try(
        string name,
        string text,
        string? columns = null,
        DateOnly? asOf = null
    ) => Try(name, Encoding.UTF8.GetBytes(text), columns, asOf);

    /// <summary>The payments of a file that was looked at.</summary>
    public static IReadOnlyList<PaymentRow> Rows(PaymentReading reading, string path)
    {
        var rows = new List<PaymentRow>();
        var read = reading.ReadRows(path, rows.Add, CancellationToken.None);
        return read.Value == rows.Count
            ? rows
            : throw new InvalidOperationException("Rows were miscounted.");
    }

    private Outcome<PaymentReading> Try(string name, byte[] bytes, string? columns, DateOnly? asOf)
    {
        var path = home.File(name);
        File.WriteAllBytes(path, bytes);
        var mapping = columns is null ? null : ColumnMapping.Parse(columns).Value;
        return SourceText
            .Examine(path, CancellationToken.None)
            .Then(text => PaymentFile.Read(text, asOf, mapping, CancellationToken.None));
    }
}
