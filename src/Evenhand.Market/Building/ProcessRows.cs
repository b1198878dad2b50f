using System.Text;
using Evenhand.Contracts.Facts;

namespace Evenhand.Market.Building;

/// <summary>Makes the rows of a process from what its release, or what its releases add up to, says.</summary>
internal sealed class ProcessRows
{
    private const int MostNoticeTypes = 32;
    private readonly PieceIndex parties = new();
    private readonly PartyRows partyRows;
    private readonly ContractRows contractRows;
    private readonly CodeRows codeRows;
    private readonly ContractAppenders tables;
    private readonly ProcessTexts texts = new();
    private readonly List<string> words = [];

    /// <summary>None yet.</summary>
    /// <param name="tables">Where they go.</param>
    public ProcessRows(ContractAppenders tables)
    {
        this.tables = tables;
        partyRows = new PartyRows(tables, texts);
        codeRows = new CodeRows(tables, texts);
        contractRows = new ContractRows(tables, texts, codeRows);
    }

    /// <summary>Adds the rows of one process to all tables but <c>release</c>.</summary>
    public void Add(ProcessFacts facts, ProcessOrigin origin)
    {
        parties.Fill(facts, facts.Parties, PartyField.Id);
        var ocid = origin.OcidBytes;
        codeRows.Add(facts, ocid);
        AddProcess(facts, origin);
        AddLots(facts, ocid);
        AddStatistics(facts, ocid);
        partyRows.Add(facts, ocid);
        contractRows.Add(facts, ocid, parties);
        AddAmendments(facts, ocid);
    }

    private void AddProcess(ProcessFacts facts, ProcessOrigin origin)
    {
        var buyer = Name(facts, ProcessField.BuyerName, ProcessField.BuyerId);
        var entity = Name(facts, ProcessField.ProcuringEntityName, ProcessField.ProcuringEntityId);
        var cpv = codeRows.Cpv(facts);
        tables
            .Process.Text(origin.OcidBytes)
            .Text(origin.Publisher.Id)
            .Text(origin.Publisher.Name)
            .Text(origin.SourceId)
            .Count(origin.Offset)
            .Count(origin.Releases)
            .Count(origin.Duplicates)
            .Moment(origin.First)
            .Moment(origin.Last)
            .Text(origin.Tags)
            .Text(facts, facts[ProcessField.BuyerId])
            .Text(buyer.WrittenBytes)
            .Text(buyer.KeyBytes)
            .Text(facts, facts[ProcessField.ProcuringEntityId])
            .Text(entity.WrittenBytes)
            .Text(facts, Either(facts, ProcessField.TenderTitle, ProcessField.Title))
            .Text(facts, facts[ProcessField.TenderStatus])
            .Text(facts, facts[ProcessField.ProcurementMethod])
            .Text(facts, facts[ProcessField.ProcurementMethodDetails])
            .Text(facts, facts[ProcessField.MainProcurementCategory])
            .Text(cpv?.KeyBytes)
            .Text(cpv?.Key is { Length: >= 2 } code ? code[..2] : null)
            .Text(LegalBasis(facts))
            .Day(
                FactText.Day(facts, facts[ProcessField.DatePublished])
                    ?? DateOnly.FromDateTime(origin.First.DateTime)
            )
            .Day(facts, facts[ProcessField.TenderStarts])
            .Day(facts, facts[ProcessField.TenderEnds])
            .Money(facts.Number(facts[ProcessField.ValueAmount]))
            .Money(facts.Number(facts[ProcessField.ValueAmountGross]))
            .Text(facts, facts[ProcessField.ValueCurrency])
            .Flag(Flag(facts, ProcessField.SuitableForSme, ProcessField.OldSuitableForSme))
            .Flag(Flag(facts, ProcessField.SuitableForVcse, ProcessField.OldSuitableForVco))
            .Words(facts, facts.ReservedParticipation, 0, facts.ReservedParticipation.Count)
            .Flag(ProcessFacts.Flag(facts[ProcessField.AboveThreshold]))
            .Count(Tenderers(facts))
            .Text(NoticeTypes(facts))
            .Flag(ProcessFacts.Flag(facts[ProcessField.HasFrameworkAgreement]))
            .Flag(ProcessFacts.Flag(facts[ProcessField.HasDynamicPurchasingSystem]))
            .End();
    }

    private void AddLots(ProcessFacts facts, byte[] ocid)
    {
        var lots = facts.Lots;
        for (var i = 0; i < lots.Count; i++)
        {
            tables
                .Lot.Text(ocid)
                .Count(i + 1)
                .Text(facts, lots[i, LotField.Id])
                .Text(facts, lots[i, LotField.Title])
                .Text(facts, lots[i, LotField.Status])
                .Money(facts.Number(lots[i, LotField.ValueAmount]))
                .Money(facts.Number(lots[i, LotField.ValueAmountGross]))
                .Text(facts, lots[i, LotField.ValueCurrency])
                .Day(facts, lots[i, LotField.Starts])
                .Day(facts, lots[i, LotField.Ends])
                .Day(facts, lots[i, LotField.LatestEnd])
                .Flag(ProcessFacts.Flag(lots[i, LotField.SuitableForSme]))
                .Flag(ProcessFacts.Flag(lots[i, LotField.SuitableForVcse]))
                .Flag(ProcessFacts.Flag(lots[i, LotField.HasRenewal]))
                .Flag(ProcessFacts.Flag(lots[i, LotField.HasOptions]))
                .End();
        }
    }

    private void AddStatistics(ProcessFacts facts, byte[] ocid)
    {
        var statistics = facts.Statistics;
        for (var i = 0; i < statistics.Count; i++)
        {
            tables
                .Statistic.Text(ocid)
                .Count(i + 1)
                .Text(facts, statistics[i, StatisticField.Measure])
                .Text(facts, statistics[i, StatisticField.RelatedLot])
                .Money(facts.Number(statistics[i, StatisticField.Value]))
                .Text(facts, statistics[i, StatisticField.Currency])
                .End();
        }
    }

    private void AddAmendments(ProcessFacts facts, byte[] ocid)
    {
        var position = 0;
        for (var i = 0; i < facts.TenderAmendments.Count; i++)
        {
            Add(facts.TenderAmendments, i, "tender", facts[ProcessField.TenderId]);
        }

        for (var i = 0; i < facts.ContractAmendments.Count; i++)
        {
            Add(
                facts.ContractAmendments,
                i,
                "contract",
                facts.Contracts[facts.ContractAmendments.ParentOf(i), ContractField.Id]
            );
        }

        void Add(FactTable<AmendmentField> amendments, int row, string what, Piece of) =>
            tables
                .Amendment.Text(ocid)
                .Count(++position)
                .Text(what)
                .Text(facts, of)
                .Text(facts, amendments[row, AmendmentField.Id])
                .Day(facts, amendments[row, AmendmentField.Date])
                .Text(facts, amendments[row, AmendmentField.Rationale])
                .End();
    }

    private KeyedText Name(ProcessFacts facts, ProcessField name, ProcessField id) =>
        texts.Names.Of(
            facts,
            facts[name].Says ? facts[name]
                : parties.Find(facts[id]) is { } row ? facts.Parties[row, PartyField.Name]
                : default
        );

    private static Piece Either(ProcessFacts facts, ProcessField one, ProcessField other) =>
        facts[one].Says ? facts[one] : facts[other];

    private static bool? Flag(ProcessFacts facts, ProcessField one, ProcessField other) =>
        ProcessFacts.Flag(facts[one]) ?? ProcessFacts.Flag(facts[other]);

    private static string? LegalBasis(ProcessFacts facts) =>
        facts.Text(facts[ProcessField.LegalBasisId]) is { } id
            ? facts.Text(facts[ProcessField.LegalBasisScheme]) is { } scheme
                ? $"{scheme} {id}"
                : id
            : null;

    private static long? Tenderers(ProcessFacts facts) =>
        facts.Number(facts[ProcessField.NumberOfTenderers]) is { } said
        && said == decimal.Truncate(said)
        && Math.Abs(said) < int.MaxValue
            ? (long)said
        : facts.Tenderers.Count > 0 ? facts.Tenderers.Count
        : null;

    /// <summary>Find a Tender says of each document which notice it is.</summary>
    private string? NoticeTypes(ProcessFacts facts)
    {
        words.Clear();
        Add(facts.PlanningDocuments);
        Add(facts.TenderDocuments);
        Add(facts.AwardDocuments);
        Add(facts.ContractDocuments);
        words.Sort(StringComparer.Ordinal);
        return words.Count == 0 ? null : string.Join(' ', words);

        void Add(FactTable<DocumentField> documents)
        {
            for (var i = 0; i < documents.Count && words.Count < MostNoticeTypes; i++)
            {
                if (
                    facts.Text(documents[i, DocumentField.NoticeType]) is { } type
                    && !words.Contains(type)
                )
                {
                    words.Add(type);
                }
            }
        }
    }

    /// <summary>Some rows of a list of words, joined by a blank; null where there are none.</summary>
    internal static string? Joined(
        ProcessFacts facts,
        FactTable<LiteralField> list,
        int from,
        int to
    )
    {
        if (to - from <= 1)
        {
            return to > from ? facts.Text(list[from, LiteralField.Value]) : null;
        }

        var joined = new StringBuilder();
        for (var i = from; i < to; i++)
        {
            if (facts.Text(list[i, LiteralField.Value]) is { } word)
            {
                joined.Append(joined.Length > 0 ? " " : "").Append(word);
            }
        }

        return joined.Length == 0 ? null : joined.ToString();
    }

    /// <summary>The rows that stand in a row of the table above, going on from the last place asked about.</summary>
    internal static (int From, int To) In(FactTable table, int parent, ref int at)
    {
        while (at < table.Count && table.ParentOf(at) < parent)
        {
            at++;
        }

        var from = at;
        while (at < table.Count && table.ParentOf(at) == parent)
        {
            at++;
        }

        return (from, at);
    }
}
