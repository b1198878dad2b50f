using Evenhand.Vocabulary;

namespace Evenhand.Registers.Payments;

/// <summary>What a header may mean, and how surely: 1 is best.</summary>
internal sealed record HeaderMeaning(PaymentColumn Column, int Rank);

/// <summary>How publishers name the columns of payments files.</summary>
internal static class HeaderNames
{
    /// <summary>The rank of an amount without value added tax by its name.</summary>
    public const int Net = 1;

    /// <summary>The rank of an amount of which the name does not say whether tax is in it.</summary>
    public const int Plainly = 2;

    /// <summary>The rank of an amount with value added tax by its name.</summary>
    public const int Gross = 3;

    /// <summary>The rank of a day that is that of the payment by its name.</summary>
    public const int OfPayment = 1;

    /// <summary>From this rank on a name alone is not enough.</summary>
    public const int Weak = 4;

    // Headers in small letters without blanks. More than one meaning: the best that the content bears out is taken.
    private static readonly Dictionary<string, HeaderMeaning[]> Exact = new(StringComparer.Ordinal);

    private static readonly string[] SupplierWords =
    [
        "supplier",
        "vendor",
        "payee",
        "beneficiary",
        "merchant",
        "creditor",
        "recipient",
        "contractor",
    ];

    private static readonly string[] NotTheName =
    [
        "id",
        "no",
        "number",
        "num",
        "code",
        "ref",
        "reference",
        "type",
        "category",
        "postcode",
        "address",
        "company",
        "charity",
        "vat",
        "registered",
        "registration",
        "account",
        "status",
        "group",
        "class",
        "classification",
        "sme",
        "vcse",
        "invoice",
    ];

    static HeaderNames()
    {
        Add(
            PaymentColumn.Supplier,
            1,
            "paid to",
            "pay to",
            "organisation paid",
            "name of supplier"
        );
        Add(PaymentColumn.Supplier, Weak, "name", "company name", "supplier id t");
        Add(
            PaymentColumn.Date,
            OfPayment,
            "payment date",
            "date paid",
            "paid date",
            "date of payment"
        );
        Add(
            PaymentColumn.Date,
            OfPayment,
            "invoice payment date",
            "clearing date",
            "cleared date",
            "paid on"
        );
        Add(
            PaymentColumn.Date,
            OfPayment,
            "date payment made",
            "payment run date",
            "bacs date",
            "cheque date"
        );
        Add(PaymentColumn.Date, 2, "date", "transaction date", "payment day");
        Add(
            PaymentColumn.Date,
            3,
            "posting date",
            "gl date",
            "document date",
            "accounting date",
            "ledger date"
        );
        Add(
            PaymentColumn.Date,
            3,
            "invoice date",
            "invoice creation date",
            "date of invoice",
            "effective date"
        );
        Add(PaymentColumn.Date, Weak, "updated", "period end", "period ending", "month ending");
        Add(PaymentColumn.Body, 1, "body name", "organisation", "entity", "entity name");
        Add(
            PaymentColumn.Body,
            1,
            "organisation label",
            "local authority",
            "authority",
            "council",
            "council name"
        );
        Add(
            PaymentColumn.Body,
            1,
            "public body",
            "publishing body",
            "publisher",
            "publisher name",
            "payer",
            "ccg"
        );
        Add(
            PaymentColumn.Body,
            1,
            "nhs trust",
            "trust",
            "icb",
            "trust name",
            "authority name",
            "name of body"
        );
        Add(
            PaymentColumn.Body,
            2,
            "body",
            "department family",
            "departmental family",
            "dept family",
            "idept family"
        );
        Add(
            PaymentColumn.Purpose,
            1,
            "purpose",
            "purpose of spend",
            "purpose of spend summary",
            "summary of purpose"
        );
        Add(
            PaymentColumn.Purpose,
            1,
            "purpose of expenditure",
            "purpose of payment",
            "summary of the purpose"
        );
        Add(
            PaymentColumn.Purpose,
            2,
            "expense type",
            "expenses type",
            "expenditure type",
            "type of expenditure"
        );
        Add(
            PaymentColumn.Purpose,
            2,
            "detailed expenses type",
            "expense code description",
            "subj description"
        );
        Add(
            PaymentColumn.Purpose,
            2,
            "expenditure category",
            "expense description",
            "subjective description"
        );
        Add(
            PaymentColumn.Purpose,
            2,
            "expenditure account code description",
            "account description",
            "expenditure description"
        );
        Add(
            PaymentColumn.Purpose,
            3,
            "description",
            "account detail",
            "account",
            "narrative",
            "details",
            "spend category"
        );
        Add(
            PaymentColumn.Purpose,
            3,
            "cost element description",
            "cipfsubj t",
            "cipfa subjective",
            "subjective",
            "expense"
        );
        Add(
            PaymentColumn.Purpose,
            Weak,
            "group description",
            "service expenditure analysis",
            "category internal name"
        );
        Add(
            PaymentColumn.Area,
            1,
            "expense area",
            "department",
            "directorate",
            "service area",
            "department name"
        );
        Add(
            PaymentColumn.Area,
            1,
            "organisational unit",
            "directorate name",
            "service department",
            "department area"
        );
        Add(
            PaymentColumn.Area,
            2,
            "service",
            "service label",
            "service division label",
            "service cost centre",
            "division"
        );
        Add(
            PaymentColumn.Area,
            2,
            "service divison label",
            "service name",
            "portfolio",
            "business unit description"
        );
        Add(
            PaymentColumn.Area,
            3,
            "cost centre name",
            "cost centre",
            "cost centre description",
            "department family"
        );
        Add(
            PaymentColumn.Transaction,
            1,
            "transaction number",
            "transaction no",
            "trans no",
            "transaction reference"
        );
        Add(
            PaymentColumn.Transaction,
            1,
            "transaction id",
            "transaction ref",
            "internal ref",
            "internal ref number"
        );
        Add(
            PaymentColumn.Transaction,
            1,
            "internal reference",
            "document no",
            "document number",
            "payment reference"
        );
        Add(
            PaymentColumn.Transaction,
            2,
            "voucher number",
            "voucher no",
            "payment number",
            "payment ref",
            "hbc ref no"
        );
        Add(
            PaymentColumn.Transaction,
            2,
            "reference",
            "reference number",
            "reference no",
            "ref",
            "ref no",
            "our ref",
            "payment id"
        );
        Add(
            PaymentColumn.Transaction,
            3,
            "invoice number",
            "invoice no",
            "invoice reference",
            "invoice ref",
            "creditor no"
        );
        Add(
            PaymentColumn.Category,
            1,
            "proclass",
            "proclass code",
            "cipfa code",
            "cipfa category",
            "procurement classification"
        );
        Add(
            PaymentColumn.Category,
            1,
            "procurement category",
            "merchant category",
            "merchant category code",
            "bvacop"
        );
        Add(
            PaymentColumn.Category,
            1,
            "class code",
            "category",
            "category code",
            "cipfsubs t",
            "thomson classification"
        );
        Add(
            PaymentColumn.Category,
            1,
            "thomson classification description",
            "thomson desc",
            "proclass details level 1"
        );
    }

    /// <summary>How columns are usually headed, for messages.</summary>
    public static string Examples(PaymentColumn column) =>
        column switch
        {
            PaymentColumn.Supplier => "Supplier Name, Vendor, Payee, Beneficiary or Merchant Name",
            PaymentColumn.Amount =>
                "Net Amount, Amount, Value, Total or Amount Paid, above a column of amounts",
            _ => column.ToString(),
        };

    /// <summary>What a header may mean; none for one that says nothing to this reader.</summary>
    public static IReadOnlyList<HeaderMeaning> Of(string header)
    {
        // A byte order mark that was read as Windows-1252 and saved.
        var folded = Plain.Fold(
            header.StartsWith("ï»¿", StringComparison.Ordinal) ? header[3..] : header
        );
        var compact = folded.Replace(" ", "", StringComparison.Ordinal);
        if (compact.Length == 0)
        {
            return [];
        }

        if (Exact.TryGetValue(compact, out var known))
        {
            return known;
        }

        var words = folded.Split(' ');
        if (Money(words, compact) is { } money)
        {
            return [money];
        }

        if (Supplier(words, compact) is { } supplier)
        {
            return [supplier];
        }

        if (
            compact.Contains("procurementclass", StringComparison.Ordinal)
            || compact.Contains("proclass", StringComparison.Ordinal)
        )
        {
            return [new(PaymentColumn.Category, 2)];
        }

        return OneLetterOff(compact);
    }

    private static HeaderMeaning? Money(string[] words, string compact)
    {
        var registered = Array.Exists(
            words,
            w =>
                w
                    is "reg"
                        or "registration"
                        or "registered"
                        or "number"
                        or "no"
                        or "num"
                        or "crn"
                        or "id"
        );
        if (
            registered
            && (compact.Contains("company", StringComparison.Ordinal) || words is ["comp", ..])
        )
        {
            return new(PaymentColumn.Company, 1);
        }

        if (compact.Contains("charity", StringComparison.Ordinal) && registered)
        {
            return new(PaymentColumn.Charity, 1);
        }

        // A register of contracts, or a budget, is no list of payments.
        if (
            registered
            || Array.Exists(
                words,
                w =>
                    w
                        is "contract"
                            or "budget"
                            or "estimated"
                            or "annual"
                            or "forecast"
                            or "date"
                            or "type"
                            or "code"
            )
        )
        {
            return null;
        }

        var vat =
            compact.Contains("vat", StringComparison.Ordinal)
            && !compact.Contains("private", StringComparison.Ordinal)
            && !compact.Contains("innovat", StringComparison.Ordinal);
        var net =
            Array.Exists(
                words,
                w =>
                    w
                        is "net"
                            or "nett"
                            or "exc"
                            or "excl"
                            or "ex"
                            or "excluding"
                            or "excludes"
                            or "exclusive"
                            or "without"
                            or "less"
            )
            || compact.StartsWith("net", StringComparison.Ordinal)
                && compact.Contains("amount", StringComparison.Ordinal)
            || vat
                && (
                    compact.Contains("exvat", StringComparison.Ordinal)
                    || compact.Contains("excvat", StringComparison.Ordinal)
                );
        var gross = Array.Exists(
            words,
            w => w is "gross" or "inc" or "incl" or "including" or "includes" or "inclusive"
        );
        var money =
            Array.Exists(
                words,
                w =>
                    w
                        is "amount"
                            or "amounts"
                            or "value"
                            or "total"
                            or "spend"
                            or "paid"
                            or "payment"
                            or "sum"
                            or "cost"
                            or "price"
                            or "gbp"
            )
            || compact.EndsWith("amount", StringComparison.Ordinal)
            || compact.StartsWith("amount", StringComparison.Ordinal);
        return (
            money || net && words.Length <= 2 || gross && words.Length <= 2,
            net,
            gross,
            vat
        ) switch
        {
            (true, true, _, _) => new(PaymentColumn.Amount, Net),
            (true, _, true, _) => new(PaymentColumn.Amount, Gross),
            (_, false, false, true) => new(PaymentColumn.Vat, 1),
            (true, _, _, false) => new(PaymentColumn.Amount, Plainly),
            _ => null,
        };
    }

    private static HeaderMeaning? Supplier(string[] words, string compact)
    {
        if (!Array.Exists(SupplierWords, w => compact.Contains(w, StringComparison.Ordinal)))
        {
            return null;
        }

        if (compact.EndsWith("name", StringComparison.Ordinal))
        {
            return new(PaymentColumn.Supplier, 1);
        }

        return Array.Exists(words, w => NotTheName.Contains(w, StringComparer.Ordinal)) ? null
            : Array.Exists(SupplierWords, w => compact == w || compact == w + "s")
                ? new(PaymentColumn.Supplier, 1)
            : new(PaymentColumn.Supplier, 2);
    }

    /// <summary>Entuty, Directotate, Exepense Area: one letter wrong, missing or too many.</summary>
    private static HeaderMeaning[] OneLetterOff(string compact) =>
        compact.Length < 6
            ? []
            :
            [
                .. Exact
                    .Where(e =>
                        e.Key.Length >= 6
                        && Math.Abs(e.Key.Length - compact.Length) <= 1
                        && Plain.Distance(e.Key, compact) == 1
                    )
                    .SelectMany(e => e.Value)
                    .Take(1),
            ];

    private static void Add(PaymentColumn column, int rank, params ReadOnlySpan<string> names)
    {
        foreach (var name in names)
        {
            var compact = name.Replace(" ", "", StringComparison.Ordinal);
            Exact[compact] =
            [
                .. Exact.GetValueOrDefault(compact, []),
                new HeaderMeaning(column, rank),
            ];
        }
    }
}
