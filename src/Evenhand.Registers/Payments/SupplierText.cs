using System.Text.RegularExpressions;
using Evenhand.Registers.Text;
using Evenhand.Vocabulary;

namespace Evenhand.Registers.Payments;

/// <summary>
/// Whether a supplier's name is one: publishers write many things where they took a name out. One of these serves one reading
/// of a file, in which few names stand in many rows.
/// </summary>
internal sealed partial class SupplierText
{
    private readonly Dictionary<string, (string? Name, NoSupplier Why)> known = new(
        StringComparer.Ordinal
    );

    // Folded, and the whole of what stands there: "Individual" is a redaction, "Individual Care Ltd" is not.
    private static readonly HashSet<string> InsteadOfAName = new(StringComparer.Ordinal)
    {
        "individual",
        "individuals",
        "private individual",
        "private individuals",
        "named individual",
        "various individuals",
        "private person",
        "personal",
        "personal data",
        "personal details",
        "personal information",
        "withheld",
        "name withheld",
        "names withheld",
        "details withheld",
        "information withheld",
        "supplier name withheld",
        "confidential",
        "confidential information",
        "commercial in confidence",
        "commercially confidential",
        "not disclosed",
        "undisclosed",
        "data protection",
        "data protected",
        "sensitive",
        "sensitive data",
        "sensitive information",
        "gdpr",
        "anonymous",
        "anonymised",
        "foster carer",
        "foster carers",
        "service user",
        "service users",
        "client",
        "clients",
    };

    private static readonly HashSet<string> Nothing = new(StringComparer.Ordinal)
    {
        "",
        "n a",
        "na",
        "null",
        "none",
        "nil",
        "unknown",
        "not known",
        "not available",
        "not yet available",
        "blank",
    };

    /// <summary>Reads what stands in the supplier's place.</summary>
    /// <param name="written">The cell.</param>
    /// <returns>The name on one line; or null and why there is none.</returns>
    public (string? Name, NoSupplier Why) Read(string written)
    {
        if (!known.TryGetValue(written, out var read))
        {
            known.Add(written, read = Judge(written));
        }

        return read;
    }

    private static (string? Name, NoSupplier Why) Judge(string written)
    {
        var text = Plain.OneLine(written);
        var folded = Plain.Fold(text);
        return Nothing.Contains(folded) ? (null, NoSupplier.NotGiven)
            : Redaction().IsMatch(folded) || InsteadOfAName.Contains(folded)
                ? (null, NoSupplier.Redacted)
            : PersonNames.IsPersonPaid(text) ? (null, NoSupplier.Person)
            : (text, NoSupplier.No);
    }

    /// <summary>Redacted, Redacted Personal Data, DETAILS REDACTED, XXXXX.</summary>
    [GeneratedRegex(
        @"\bredact(?:ed|ion)?\b|\bwithheld (?:under|for|due)\b|^x{3,}(?: x+)*$",
        RegexOptions.None,
        1000
    )]
    private static partial Regex Redaction();
}
