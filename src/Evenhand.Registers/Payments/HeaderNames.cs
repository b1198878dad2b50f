using System.Globalization;
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

    private const StringComparison Same = StringComparison.Ordinal;

    private const int ShortestMisspelt = 6;

    /// <summary>From this rank on a name alone is not enough.</summary>
    public const int Weak = 4;

    private const int LongestHeader = 80;

    private const string SupplierWords =
        "supplier vendor payee beneficiary merchant creditor recipient contractor";

    // With one of these a header that speaks of suppliers is not that of their names.
    private const string NotTheName =
        "id no number num code ref reference type category postcode address company charity vat registered registration account status group class classification sme vcse invoice";

    private const string NoMoney =
        "contract budget estimated annual forecast date type code element centre card";

    private const string Registered = "reg registration registered number no num crn id";

    private const string NetWords =
        "net nett exc excl ex excluding excludes exclusive without less";

    private const string GrossWords = "gross inc incl including includes inclusive";

    private const string MoneyWords =
        "amount amounts value total spend paid payment sum cost price gbp";

    // Column, rank, and the names that mean it.
    private const string Known = """
        supplier 1: paid to; pay to; organisation paid; name of supplier
        supplier 4: name; company name; supplier id t
        date 1: payment date; date paid; paid date; date of payment; invoice payment date; clearing date; cleared date
        date 1: paid on; date payment made; payment run date; bacs date; cheque date
        date 2: date; transaction date; payment day
        date 3: posting date; gl date; document date; accounting date; ledger date; invoice date; invoice creation date
        date 3: date of invoice; effective date
        date 4: updated; period end; period ending; month ending
        body 1: body name; organisation name; organisation; organisation label; entity; entity name; public body; payer
        body 1: local authority; authority; authority name; council; council name; publishing body; publisher; name of body
        body 1: publisher name; nhs trust; trust; trust name; icb; ccg
        body 2: body; department family; departmental family; dept family; idept family
        purpose 1: purpose; purpose of spend; purpose of spend summary; summary of purpose; purpose of expenditure
        purpose 1: purpose of payment; summary of the purpose
        purpose 2: expense type; expenses type; expenditure type; type of expenditure; detailed expenses type
        purpose 2: expense code description; subj description; subjective description; expense description
        purpose 2: expenditure account code description; account description; expenditure description
        purpose 3: expenditure category; description; account detail; account; narrative; details; spend category
        purpose 3: cost element description; cipfsubj t; cipfa subjective; subjective; expense
        purpose 4: service expenditure analysis; category internal name; cost centre name
        purpose 5: group description
        area 1: expense area; department; department name; directorate; directorate name; service area; department area
        area 1: organisational unit; service department
        area 2: service; service label; service name; service division label; service divison label; division; portfolio
        area 2: service cost centre; business unit description
        area 3: cost centre name; cost centre; cost centre description; department family
        transaction 1: transaction number; transaction no; trans no; transaction reference; transaction id; transaction ref
        transaction 1: internal ref; internal ref number; internal reference; document no; document number
        transaction 1: payment reference
        transaction 2: voucher number; voucher no; payment number; payment ref; payment id; hbc ref no; reference
        transaction 2: reference number; reference no; ref; ref no; our ref
        transaction 3: invoice number; invoice no; invoice reference; invoice ref; creditor no
        category 1: proclass; proclass code; proclass details level 1; cipfa code; cipfa category; cipfsubs t; bvacop
        category 1: procurement classification; procurement category; merchant category; merchant category code
        category 1: class code; category; category code; thomson classification; thomson desc
        category 1: thomson classification description
        """;

    // Headers in small letters without blanks. More than one meaning: the best that the content bears out is taken.
    private static readonly Dictionary<string, HeaderMeaning[]> Exact = ReadKnown();

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
        // A sentence is no header, whatever words stand in it.
        if (compact.Length is 0 or > LongestHeader)
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

    /// <summary>Whether a header says that what stands below is not what was paid: the value of a contract, a budget, a code.</summary>
    public static bool IsNoPayment(string header)
    {
        var words = Plain.Fold(header).Split(' ');
        return Any(words, NoMoney) || Any(words, Registered);
    }

    private static HeaderMeaning? Money(string[] words, string compact)
    {
        var registered = Any(words, Registered);
        if (registered && (compact.Contains("company", Same) || words is ["comp", ..]))
        {
            return new(PaymentColumn.Company, 1);
        }

        if (registered && compact.Contains("charity", Same))
        {
            return new(PaymentColumn.Charity, 1);
        }

        // A register of contracts, or a budget, is no list of payments.
        if (registered || Any(words, NoMoney))
        {
            return null;
        }

        var vat = Array.Exists(words, w => w == "vat") || compact.EndsWith("vat", Same);
        var net =
            Any(words, NetWords)
            || compact.StartsWith("net", Same) && compact.Contains("amount", Same)
            || vat && (compact.Contains("exvat", Same) || compact.Contains("excvat", Same));
        var gross = Any(words, GrossWords);
        var money =
            Any(words, MoneyWords)
            || compact.EndsWith("amount", Same)
            || compact.StartsWith("amount", Same)
            || (net || gross) && words.Length <= 2;
        return (money, net, gross, vat) switch
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
        var named = SupplierWords.Split(' ').Where(w => compact.Contains(w, Same)).ToList();
        return named.Count == 0 ? null
            : compact.EndsWith("name", Same) ? new(PaymentColumn.Supplier, 1)
            : Any(words, NotTheName) ? null
            : named.Exists(w => compact == w || compact == w + "s") ? new(PaymentColumn.Supplier, 1)
            : new(PaymentColumn.Supplier, 2);
    }

    /// <summary>Entuty, Directotate, Exepense Area: one letter wrong, missing or too many.</summary>
    private static HeaderMeaning[] OneLetterOff(string compact) =>
        compact.Length < ShortestMisspelt
            ? []
            :
            [
                .. Exact
                    .Where(e =>
                        e.Key.Length >= ShortestMisspelt && Plain.Distance(e.Key, compact) == 1
                    )
                    .OrderBy(e => e.Key, StringComparer.Ordinal)
                    .SelectMany(e => e.Value)
                    .Take(1),
            ];

    private static bool Any(string[] words, string list) =>
        list.Split(' ').Any(w => words.Contains(w, StringComparer.Ordinal));

    private static Dictionary<string, HeaderMeaning[]> ReadKnown()
    {
        var known = new Dictionary<string, HeaderMeaning[]>(StringComparer.Ordinal);
        foreach (var line in Known.Split('\n', StringSplitOptions.TrimEntries))
        {
            var (head, names) = (
                line[..line.IndexOf(':', Same)].Split(' '),
                line[(line.IndexOf(':', Same) + 1)..]
            );
            var meaning = new HeaderMeaning(
                Enum.Parse<PaymentColumn>(head[0], ignoreCase: true),
                int.Parse(head[1], CultureInfo.InvariantCulture)
            );
            foreach (var name in names.Split(';'))
            {
                var compact = name.Replace(" ", "", Same);
                known[compact] = [.. known.GetValueOrDefault(compact, []), meaning];
            }
        }

        return known;
    }
}
