using Evenhand.Identity;
using Evenhand.Lake;
using Evenhand.Market.Providers;
using Evenhand.Rules;
using Evenhand.Vocabulary;

namespace Evenhand.Market.Simulation;

/// <summary>
/// Who is eligible under a policy: the answers of a definition that the edition holds for every provider, or everybody.
/// </summary>
internal sealed class Eligibility
{
    private readonly IReadOnlyDictionary<string, Truth> bySector;

    private Eligibility(
        Definition? definition,
        Unknowns unknowns,
        IReadOnlyDictionary<string, Truth> bySector
    )
    {
        Definition = definition;
        Unknowns = unknowns;
        this.bySector = bySector;
    }

    /// <summary>The definition; null where everybody is eligible.</summary>
    public Definition? Definition { get; }

    /// <summary>What happens to unknowns.</summary>
    public Unknowns Unknowns { get; }

    /// <summary>The answer for a provider as an SQL expression, with the table that <see cref="Join"/> brings.</summary>
    public string Answer
    {
        get
        {
            if (Definition is null)
            {
                return $"CAST({(sbyte)Truth.Yes} AS TINYINT)";
            }

            var column = "c." + DuckDb.Identifier(Definition.Id);
            return Unknowns == Unknowns.Bounds
                ? column
                : $"CASE WHEN {column} = {(sbyte)Truth.Unknown} THEN {(sbyte)Settle(Truth.Unknown)} ELSE {column} END";
        }
    }

    /// <summary>What to join a provider with for its answer.</summary>
    public string Join => Definition is null ? "" : "JOIN classification c USING (class_id)";

    /// <summary>Eligibility under a definition, or of everybody.</summary>
    public static Eligibility Of(RuleBook book, Definition? definition, Unknowns unknowns)
    {
        if (definition is null)
        {
            return new Eligibility(null, unknowns, new Dictionary<string, Truth>());
        }

        // What the definition says when nothing but the printed sector is known.
        var sectors = Enum.GetValues<Sector>();
        var known = ProviderFacts.Of(
            [.. sectors.Select(s => new KnownProvider("", s, "", DateOnly.MinValue))],
            book
        );
        var answers = book.AskAll(definition, known);
        return new Eligibility(
            definition,
            unknowns,
            sectors
                .Index()
                .ToDictionary(s => s.Item.Key(), s => answers[s.Index], StringComparer.Ordinal)
        );
    }

    /// <summary>Eligibility under a kind of policy: one that lifts a restriction leaves everybody eligible.</summary>
    public static Eligibility Under(
        RuleBook book,
        PolicyKind kind,
        Definition? definition,
        Unknowns unknowns
    ) => Of(book, kind is PolicyKind.LiftRestriction ? null : definition, unknowns);

    /// <summary>The answer for somebody of whom no more is known than the sector that a regulator or a return prints.</summary>
    public Truth OfSector(string key) =>
        Definition is null ? Truth.Yes : Settle(bySector.GetValueOrDefault(key, Truth.Unknown));

    /// <summary>The answer for a group of sectors: what they agree on, else unknown.</summary>
    public Truth OfSectors(params ReadOnlySpan<string> keys)
    {
        var first = OfSector(keys[0]);
        foreach (var key in keys)
        {
            if (OfSector(key) != first)
            {
                return Truth.Unknown;
            }
        }

        return first;
    }

    /// <summary>Eligible supply on the day of each list up to the day asked about, oldest first.</summary>
    public IReadOnlyList<EligibleOnDay> Days(Scope scope)
    {
        var rows = Scope
            .CountsOfAllDays.With(
                new Step(
                    "eligible",
                    $"""
                    SELECT as_of, {Answer} AS answer, sum(providers) AS providers, sum(places) AS places
                    FROM counted {Join}
                    WHERE as_of <= $until
                    GROUP BY ALL
                    ORDER BY as_of
                    """,
                    "Providers and places by answer on each day"
                )
            )
            .Run(
                scope.Connection,
                r =>
                    (
                        Day: r.Date("as_of"),
                        Answer: (Truth)(sbyte)r.Count("answer"),
                        Counted: scope.Count(r.Count("providers"), r.OptionalCount("places"))
                    ),
                [.. scope.ValuesOfAllDays, ("until", scope.AsOf)]
            );
        var days = new List<EligibleOnDay>();
        foreach (var day in ListedDays(scope))
        {
            var of = rows.Where(r => r.Day == day).ToList();
            var eligible = Sum(scope, of, Truth.Yes);
            var before = days.LastOrDefault();
            days.Add(
                new EligibleOnDay(
                    day,
                    eligible,
                    Sum(scope, of, Truth.Unknown),
                    before is null
                        ? null
                        : (
                            (eligible.Places ?? eligible.Providers)
                            - (before.Eligible.Places ?? before.Eligible.Providers)
                        )
                            * 365.25
                            / (day.DayNumber - before.AsOf.DayNumber)
                )
            );
        }

        return days.Count > 0
            ? days
            : [new EligibleOnDay(scope.AsOf, None(scope), None(scope), null)];
    }

    /// <summary>
    /// The days whose lists know the service at all, wherever: an area without a provider then had none. Of an authority,
    /// only the days on which it was there: what lay in its area before stood under another, and is no nought.
    /// </summary>
    private static IReadOnlyList<DateOnly> ListedDays(Scope scope) =>
        scope.Connection.Query(
            """
            SELECT DISTINCT t.as_of
            FROM tally t
            JOIN service_type y USING (type_key)
            WHERE y.service_id = $service AND t.as_of <= $until
                AND (
                    CAST($area AS VARCHAR) IS NULL
                    OR EXISTS (FROM area a WHERE a.region_code = $area
                        OR a.area_code = $area AND coalesce(a.valid_from <= t.as_of, true) AND coalesce(a.valid_to >= t.as_of, true))
                    OR EXISTS (FROM tally o WHERE o.as_of = t.as_of AND o.area_code = $area)
                )
            ORDER BY t.as_of
            """,
            r => r.Date("as_of"),
            ("service", scope.Service.Id),
            ("area", scope.Area),
            ("until", scope.AsOf)
        );

    /// <summary>Openings and closures of each recorded year up to the day asked about.</summary>
    public IReadOnlyList<EligibleMovement> Movements(Scope scope) =>
        [
            .. YearsReader
                .Movements(scope)
                .Where(m => m.YearTo <= scope.AsOf)
                .GroupBy(m => m.YearTo)
                .Select(year => new EligibleMovement(
                    year.Key,
                    Total(scope, year, Truth.Yes, m => m.Joined),
                    Total(scope, year, Truth.Yes, m => m.Left),
                    Total(scope, year, Truth.No, m => m.Joined),
                    Total(scope, year, Truth.No, m => m.Left),
                    Total(scope, year, Truth.Unknown, m => m.Joined),
                    Total(scope, year, Truth.Unknown, m => m.Left)
                )),
        ];

    private Counted Total(
        Scope scope,
        IEnumerable<SectorMovement> year,
        Truth answer,
        Func<SectorMovement, Counted> part
    ) =>
        year.Where(m => OfSector(m.Sector) == answer)
            .Aggregate(None(scope), (sum, m) => sum + part(m));

    private static Counted Sum(
        Scope scope,
        IEnumerable<(DateOnly Day, Truth Answer, Counted Counted)> rows,
        Truth answer
    ) => rows.Where(r => r.Answer == answer).Aggregate(None(scope), (sum, r) => sum + r.Counted);

    private static Counted None(Scope scope) => Counted.None(scope.Service.HasPlaces);

    private Truth Settle(Truth answer) =>
        (answer, Unknowns) switch
        {
            (Truth.Unknown, Unknowns.In) => Truth.Yes,
            (Truth.Unknown, Unknowns.Out) => Truth.No,
            _ => answer,
        };
}
