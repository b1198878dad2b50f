using Evenhand.Vocabulary;

namespace Evenhand.Transition.Library;

/// <summary>Reads cases, lessons, base rates and sources strictly.</summary>
internal static class CaseReader
{
    /// <summary>The kinds of change.</summary>
    public static IReadOnlyList<string> Kinds { get; } =
    [
        "merger",
        "council",
        "department",
        "health",
        "abolition",
        "split",
        "status",
        "shared-leadership",
    ];

    /// <summary>The legal routes.</summary>
    public static IReadOnlyList<string> Routes { get; } =
    ["act", "order", "mog", "administrative", "unknown"];

    private static readonly string[] Scopes = ["change", "part", "wider", "plan", "sunk"];
    private static readonly string[] Answers = ["yes", "partly", "no"];
    private static readonly string[] YesNo = ["yes", "no"];
    private static readonly string[] Confidences = ["high", "medium", "low"];

    private static readonly string[] CaseColumns =
    [
        "id",
        "name",
        "bodies_in",
        "bodies_in_count",
        "bodies_out",
        "bodies_out_count",
        "kind",
        "route",
        "sector",
        "nation",
        "announced",
        "legislated",
        "opened",
        "opening_planned",
        "months",
        "staff",
        "cost_planned",
        "cost_revised",
        "cost_actual",
        "cost_scope",
        "price_year",
        "like_for_like",
        "ready_on_day_one",
        "aggregate",
        "part_of",
        "confidence",
        "sources",
    ];

    public static Outcome<IReadOnlyList<CaseSource>> Sources(TextFile file)
    {
        var table = new CodedTable(file, ["id", "title", "publisher", "year", "address"]);
        table.Unique("id");
        return table.End<CaseSource>([
            .. Enumerable
                .Range(0, table.Count)
                .Select(r => new CaseSource(
                    table.Text(r, "id"),
                    table.Text(r, "title"),
                    table.Text(r, "publisher"),
                    table.Optional(r, "year"),
                    table.Optional(r, "address")
                )),
        ]);
    }

    public static Outcome<IReadOnlyList<PastCase>> Cases(
        TextFile file,
        IReadOnlyCollection<string> sources
    )
    {
        var table = new CodedTable(file, CaseColumns);
        table.Unique("id");
        var ids = Enumerable.Range(0, table.Count).Select(r => table.Text(r, "id")).ToList();
        return table.End<PastCase>([
            .. Enumerable.Range(0, table.Count).Select(r => Case(table, r, ids, sources)),
        ]);
    }

    public static Outcome<IReadOnlyList<Lesson>> Lessons(
        TextFile file,
        Playbook playbook,
        IReadOnlyCollection<string> cases,
        IReadOnlyCollection<string> sources
    )
    {
        var table = new CodedTable(
            file,
            [
                "id",
                "merger",
                "workstream",
                "phase",
                "weight",
                "when",
                "lesson",
                "consequence",
                "source",
            ]
        );
        table.Unique("id");
        var (workstreams, phases, flags) = (
            Ids(playbook.Workstreams),
            Ids(playbook.Phases),
            Ids(playbook.Flags)
        );
        return table.End<Lesson>([
            .. Enumerable
                .Range(0, table.Count)
                .Select(r => new Lesson(
                    table.Text(r, "id"),
                    table.OptionalWord(r, "merger", cases),
                    table.Word(r, "workstream", workstreams),
                    table.Word(r, "phase", phases),
                    table.Word(r, "weight", ["1", "2", "3"]) is { Length: 1 } weight
                        ? weight[0] - '0'
                        : 0,
                    table.OptionalWord(r, "when", flags),
                    table.Text(r, "lesson"),
                    table.Text(r, "consequence"),
                    table.Word(r, "source", sources)
                )),
        ]);
    }

    public static Outcome<IReadOnlyList<BaseRate>> Rates(
        TextFile file,
        IReadOnlyCollection<string> sources
    )
    {
        var table = new CodedTable(file, ["id", "measure", "value", "unit", "note", "source"]);
        table.Unique("id");
        return table.End<BaseRate>([
            .. Enumerable
                .Range(0, table.Count)
                .Select(r => new BaseRate(
                    table.Text(r, "id"),
                    table.Text(r, "measure"),
                    table.Text(r, "value"),
                    table.Text(r, "unit"),
                    table.Optional(r, "note"),
                    table.Word(r, "source", sources)
                )),
        ]);
    }

    private static PastCase Case(
        CodedTable t,
        int r,
        IReadOnlyCollection<string> ids,
        IReadOnlyCollection<string> sources
    ) =>
        new()
        {
            Id = t.Text(r, "id"),
            Name = t.Text(r, "name"),
            BodiesIn = t.Text(r, "bodies_in"),
            BodiesInCount = t.Number(r, "bodies_in_count"),
            BodiesOut = t.Text(r, "bodies_out"),
            BodiesOutCount = t.Number(r, "bodies_out_count"),
            Kind = t.Word(r, "kind", Kinds),
            Route = t.Word(r, "route", Routes),
            Sector = t.Text(r, "sector"),
            Nation = t.Text(r, "nation"),
            Announced = t.Optional(r, "announced"),
            Legislated = t.Optional(r, "legislated"),
            Opened = t.Optional(r, "opened"),
            OpeningPlanned = t.Optional(r, "opening_planned"),
            Months = t.Number(r, "months"),
            Staff = t.Number(r, "staff"),
            CostPlanned = t.Number(r, "cost_planned"),
            CostRevised = t.Number(r, "cost_revised"),
            CostActual = t.Number(r, "cost_actual"),
            CostScope = t.OptionalWord(r, "cost_scope", Scopes),
            PriceYear = t.Number(r, "price_year") is { } year ? (int)year : null,
            LikeForLike = t.OptionalWord(r, "like_for_like", Answers),
            ReadyOnDayOne = t.OptionalWord(r, "ready_on_day_one", Answers),
            IsAggregate = t.Word(r, "aggregate", YesNo) == "yes",
            PartOf = t.OptionalWord(r, "part_of", ids),
            Confidence = t.Word(r, "confidence", Confidences),
            Sources = t.Words(r, "sources", sources),
        };

    private static List<string> Ids(IReadOnlyList<PlaybookWord> words) =>
        [.. words.Select(w => w.Id)];
}
