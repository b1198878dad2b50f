using Evenhand.Registers.Text;
using Evenhand.Vocabulary;

namespace Evenhand.Registers.Payments;

/// <summary>Which column of a file is for what: guessed by names and content, or told by a person.</summary>
internal sealed class PaymentColumns
{
    private readonly Dictionary<PaymentColumn, int> positions = [];
    private readonly HashSet<PaymentColumn> byContent = [];
    private readonly HashSet<PaymentColumn> told = [];
    private readonly List<int> categories = [];

    private PaymentColumns(CsvRecord header) =>
        (Line, Written) = (header.Line, [.. header.Fields.Select(Clean)]);

    /// <summary>The line of the header.</summary>
    public long Line { get; }

    /// <summary>The headers as written, on one line each.</summary>
    public IReadOnlyList<string> Written { get; }

    /// <summary>What is known of an amount's tax by the header's name: a rank of <see cref="HeaderNames"/>.</summary>
    public int AmountRank { get; private set; } = HeaderNames.Plainly;

    /// <summary>How surely the day is that of the payment: a rank of <see cref="HeaderNames"/>.</summary>
    public int DateRank { get; private set; } = HeaderNames.OfPayment;

    /// <summary>Amounts that were passed over for the one that is taken.</summary>
    public IReadOnlyList<string> OtherAmounts { get; private set; } = [];

    /// <summary>Headers of columns that nothing is taken from.</summary>
    public IReadOnlyList<string> NotUsed =>
        [
            .. Written.Where(
                (h, i) => h.Length > 0 && !positions.ContainsValue(i) && !categories.Contains(i)
            ),
        ];

    /// <summary>Whether the file has the column.</summary>
    public bool Has(PaymentColumn column) => positions.ContainsKey(column);

    /// <summary>The place of a column, from 0; -1 where the file has none.</summary>
    public int Position(PaymentColumn column) => positions.GetValueOrDefault(column, -1);

    /// <summary>The places of the columns with classifications.</summary>
    public IReadOnlyList<int> Categories => categories;

    /// <summary>The header of a column.</summary>
    public string Header(PaymentColumn column) =>
        positions.TryGetValue(column, out var i) ? Name(i) : column.ToString().ToLowerInvariant();

    /// <summary>The guess in words, for people to check.</summary>
    public string Describe()
    {
        var said = positions
            .OrderBy(p => p.Key)
            .Select(p =>
                $"{p.Key.ToString().ToLowerInvariant()} = '{Name(p.Value)}'"
                + (
                    told.Contains(p.Key) ? " (as told)"
                    : byContent.Contains(p.Key) ? " (by its content)"
                    : ""
                )
            )
            .Concat(
                categories.Count == 0
                    ? []
                    :
                    [
                        "category = "
                            + string.Join(
                                " and ",
                                categories
                                    .Select(i => $"'{Name(i)}'")
                                    .Distinct(StringComparer.Ordinal)
                            ),
                    ]
            );
        return $"Columns taken: {string.Join(", ", said)}.";
    }

    /// <summary>Takes a record as the header when supplier and amount are found below it.</summary>
    /// <param name="header">The record.</param>
    /// <param name="below">Some of the records below it.</param>
    /// <param name="mapping">What a person said; null for nothing.</param>
    /// <returns>The columns, or the names of those that are missing.</returns>
    public static (PaymentColumns? Columns, IReadOnlyList<PaymentColumn> Missing) TryHeader(
        CsvRecord header,
        IReadOnlyList<CsvRecord> below,
        ColumnMapping? mapping
    )
    {
        var columns = new PaymentColumns(header);
        if (header.Fault is not null || header.Fields.Length < 2)
        {
            return (null, [PaymentColumn.Supplier, PaymentColumn.Amount]);
        }

        if (mapping is not null && !columns.Told(mapping))
        {
            return (null, [PaymentColumn.Supplier, PaymentColumn.Amount]);
        }

        columns.Guess(header, below, mapping);
        PaymentColumn[] missing =
        [
            .. new[] { PaymentColumn.Supplier, PaymentColumn.Amount }.Where(c =>
                !columns.Has(c)
                // Numbers alone make no payments, as in a list of codes with the versions that they came with.
                || (
                    c == PaymentColumn.Amount
                    && columns.byContent.Contains(c)
                    && !columns.Has(PaymentColumn.Date)
                )
            ),
        ];
        return missing.Length == 0 ? (columns, missing) : (null, missing);
    }

    private bool Told(ColumnMapping mapping)
    {
        foreach (var (column, header) in mapping.Headers)
        {
            var at = Find(header);
            if (at >= 0)
            {
                positions[column] = at;
                told.Add(column);
            }
            else if (column != PaymentColumn.Body)
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>The place of a header: as written, or else told apart from all others when folded.</summary>
    private int Find(string header)
    {
        var written = Plain.OneLine(header);
        for (var i = 0; i < Written.Count; i++)
        {
            if (Written[i] == written)
            {
                return i;
            }
        }

        var folded = Plain.Fold(header);
        var like = Written.Index().Where(w => Plain.Fold(w.Item) == folded).ToList();
        return like.Count == 1 && folded.Length > 0 ? like[0].Index : -1;
    }

    private void Guess(CsvRecord header, IReadOnlyList<CsvRecord> below, ColumnMapping? mapping)
    {
        var meanings = header.Fields.Select(HeaderNames.Of).ToList();
        if (
            meanings.TrueForAll(m => m.All(x => x.Column != PaymentColumn.Supplier))
            && !told.Contains(PaymentColumn.Supplier)
        )
        {
            return;
        }

        var contents = Contents(header.Fields.Length, below);
        foreach (var column in Enum.GetValues<PaymentColumn>())
        {
            if (!Has(column) && mapping?.IsNone(column) != true && column != PaymentColumn.Category)
            {
                Choose(column, meanings, contents);
            }
        }

        ByContent(mapping, contents);
        if (Has(PaymentColumn.Category))
        {
            categories.Add(positions[PaymentColumn.Category]);
            positions.Remove(PaymentColumn.Category);
        }
        else if (mapping?.IsNone(PaymentColumn.Category) != true)
        {
            categories.AddRange(
                Enumerable
                    .Range(0, meanings.Count)
                    .Where(i =>
                        !positions.ContainsValue(i)
                        && contents[i].Filled > 0
                        && meanings[i].Any(m => m.Column == PaymentColumn.Category)
                    )
            );
        }
    }

    private void Choose(
        PaymentColumn column,
        List<IReadOnlyList<HeaderMeaning>> meanings,
        IReadOnlyList<ColumnContent> contents
    )
    {
        var candidates = meanings
            .SelectMany((list, i) => list.Select(m => (Index: i, m.Column, m.Rank)))
            .Where(m =>
                m.Column == column
                && !positions.ContainsValue(m.Index)
                && Suits(column, contents[m.Index])
            )
            .OrderBy(m => m.Rank)
            // Of two that mean the same, the one that is filled, and with pence rather than whole numbers.
            .ThenByDescending(m => contents[m.Index].Filled > 0)
            .ThenByDescending(m =>
                column == PaymentColumn.Amount && contents[m.Index].AreSurelyAmounts
            )
            .ThenBy(m => m.Index)
            .ToList();
        if (candidates.Count == 0)
        {
            return;
        }

        positions[column] = candidates[0].Index;
        if (column == PaymentColumn.Amount)
        {
            AmountRank = candidates[0].Rank;
            OtherAmounts = [.. candidates.Skip(1).Select(c => Name(c.Index))];
        }
        else if (column == PaymentColumn.Date)
        {
            DateRank = candidates[0].Rank;
        }
    }

    /// <summary>Where no name says it: the one column of amounts, the one column of days.</summary>
    private void ByContent(ColumnMapping? mapping, IReadOnlyList<ColumnContent> contents)
    {
        if (!Has(PaymentColumn.Supplier))
        {
            return;
        }

        Take(PaymentColumn.Amount, c => c.AreSurelyAmounts);
        Take(PaymentColumn.Date, c => c.Filled > 0 && c.AreDays && !c.AreSurelyAmounts);
        if (byContent.Contains(PaymentColumn.Date))
        {
            DateRank = HeaderNames.Weak;
        }

        void Take(PaymentColumn column, Func<ColumnContent, bool> suits)
        {
            if (Has(column) || mapping?.IsNone(column) == true)
            {
                return;
            }

            var free = Enumerable
                .Range(0, contents.Count)
                .Where(i =>
                    !positions.ContainsValue(i)
                    && suits(contents[i])
                    && (column != PaymentColumn.Amount || !HeaderNames.IsNoPayment(Written[i]))
                )
                .ToList();
            if (free.Count == 1)
            {
                positions[column] = free[0];
                byContent.Add(column);
            }
        }
    }

    private static bool Suits(PaymentColumn column, ColumnContent content) =>
        column switch
        {
            PaymentColumn.Supplier => content.Filled > 0 && content.AreWords,
            PaymentColumn.Amount => content.AreAmounts,
            PaymentColumn.Date => content.AreDays,
            PaymentColumn.Body => content.AreFewNames,
            PaymentColumn.Purpose or PaymentColumn.Area => content.Filled > 0 && content.AreWords,
            _ => content.Filled > 0,
        };

    private static ColumnContent[] Contents(int width, IReadOnlyList<CsvRecord> below)
    {
        var contents = Enumerable.Range(0, width).Select(_ => new ColumnContent()).ToArray();
        foreach (var record in below.Where(r => r.Fault is null && r.Fields.Length == width))
        {
            for (var i = 0; i < width; i++)
            {
                contents[i].Look(record.Fields[i]);
            }
        }

        return contents;
    }

    private string Name(int i) => Written[i].Length > 0 ? Written[i] : $"column {i + 1}";

    private static string Clean(string header) =>
        Plain.OneLine(header.StartsWith("ï»¿", StringComparison.Ordinal) ? header[3..] : header);
}
