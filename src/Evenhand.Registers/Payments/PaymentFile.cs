using Evenhand.Registers.Text;
using Evenhand.Vocabulary;

namespace Evenhand.Registers.Payments;

/// <summary>
/// Files of payments over 250, 500 or 25,000 pounds that councils, departments and NHS bodies publish under the Local
/// Government Transparency Code and the Treasury's guidance: no two alike, so that columns are guessed by their names and
/// their content together.
/// </summary>
public static class PaymentFile
{
    /// <summary>The reader's id.</summary>
    public const string ReaderId = "payments";

    /// <summary>Whether a file is such a file.</summary>
    /// <param name="file">The examined file.</param>
    /// <param name="mapping">What a person said of the columns; null for nothing.</param>
    public static Recognition Recognise(SourceText file, ColumnMapping? mapping)
    {
        var looked = file.Peek(records => PaymentLayout.Find(records, mapping, file.Path));
        return !looked.IsOk ? new Recognition(false, looked.Problems[0], 0)
            : looked.Value.Layout is null
                ? new Recognition(false, looked.Value.Problem, looked.Value.Distance)
            : Recognition.Yes;
    }

    /// <summary>Looks at a file.</summary>
    /// <param name="file">The examined file.</param>
    /// <param name="asOf">The last day of its period, where the person says so; else the last day of payment, else what its name says.</param>
    /// <param name="mapping">What a person said of the columns; null for nothing.</param>
    /// <param name="cancel">Stops the reading.</param>
    public static Outcome<PaymentReading> Read(
        SourceText file,
        DateOnly? asOf,
        ColumnMapping? mapping,
        CancellationToken cancel
    )
    {
        var looked = file.Peek(records => PaymentLayout.Find(records, mapping, file.Path));
        return looked.Then(found =>
            found.Layout is { } layout
                ? new PaymentReader(file, layout, mapping).Look(asOf, cancel)
                : Outcome<PaymentReading>.Failed(found.Problem!)
        );
    }
}
