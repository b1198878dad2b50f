using Evenhand.Lake;
using Evenhand.Market.Providers;
using Evenhand.Market.Services;
using Evenhand.Market.Spending;
using Evenhand.Rules;
using Evenhand.Vocabulary;

namespace Evenhand.Market.Simulation;

/// <summary>What a policy does besides the places: to spending, owners, grades, and other services.</summary>
internal sealed class SimulationParts(Scope scope, Eligibility eligibility, Policy policy)
{
    private const string MayGoOn = "retained";
    private const string MayNot = "excluded";
    private const string NotKnown = "unknown";

    /// <summary>What happens to a provider under the policy, as an SQL expression.</summary>
    private string Outcome =>
        policy.Kind.Excludes()
            ? $"CASE {eligibility.Answer} WHEN {(sbyte)Truth.Yes} THEN '{MayGoOn}' WHEN {(sbyte)Truth.No} THEN '{MayNot}' ELSE '{NotKnown}' END"
            : $"'{(policy.Kind == PolicyKind.ProfitCap ? NotKnown : MayGoOn)}'";

    /// <summary>What would have to be known for a cap on profit, and of how many.</summary>
    public IReadOnlyList<string> AccountsNeeded()
    {
        var (owners, providers, people) = Scope
            .Steps.With(
                new Step(
                    "capped",
                    """
                    SELECT count(DISTINCT owner_key) AS owners, count(*) AS providers,
                        count(*) FILTER (owner_is_person OR owner_key IS NULL) AS people
                    FROM placed WHERE sector NOT IN ('local-authority')
                    """,
                    "Owners whose accounts would be needed"
                )
            )
            .Run(
                scope.Connection,
                r => (r.Count("owners"), r.Count("providers"), r.Count("people")),
                scope.Values
            )
            .Single();
        return
        [
            $"The annual accounts of {Plain.Counted(owners, "named owner", "named owners")} of {Plain.Counted(providers, "provider", "providers")} other than councils: turnover, operating profit, and payments to related companies (rent, interest, management charges), by which profit can be moved.",
            "For owners who are groups of companies: the consolidated accounts of the whole group, also where its head is abroad.",
            "Accounts of this service alone, where an owner also does other things: company accounts seldom tell them apart.",
            $"For {Plain.Counted(people, "provider", "providers")} whose owner is a person or is not named: accounts that are not published at all.",
            "The cap itself: on what measure (of turnover, of capital), over how many years, and before or after rent and interest.",
        ];
    }

    /// <summary>The newest year's spending, split as the policy splits the kinds of provider that the return names.</summary>
    public SpendingEffect? Spending(ServiceBook services) =>
        Spending(SpendingView.Newest(scope.Connection, services, scope.Service, scope.Area));

    /// <summary>The same of a year's spending that was read before.</summary>
    public SpendingEffect? Spending((FinancialYear Year, Service Paying, Split Split)? read)
    {
        if (read is not { } newest)
        {
            return null;
        }

        var split = newest.Split;
        (string Name, decimal? Pounds, Truth Answer)[] kinds =
        [
            ("own provision", split.Own, eligibility.OfSector(Sector.LocalAuthority.Key())),
            ("private", split.Private, eligibility.OfSector(Sector.Private.Key())),
            (
                "other public",
                split.OtherPublic,
                eligibility.OfSectors(Sector.LocalAuthority.Key(), Sector.Health.Key())
            ),
            ("voluntary", split.Voluntary, eligibility.OfSector(Sector.Voluntary.Key())),
        ];
        return new SpendingEffect(
            newest.Year.ToString(),
            newest.Paying.Id,
            newest.Paying.Name,
            Sum(Truth.Yes),
            Sum(Truth.No),
            Sum(Truth.Unknown),
            [.. kinds.Where(k => k.Pounds is null).Select(k => k.Name)]
        );

        decimal Sum(Truth answer) =>
            kinds.Where(k => Under(k.Answer) == answer).Sum(k => k.Pounds ?? 0);
    }

    /// <summary>How much few owners hold, today and among those known to be able to go on.</summary>
    public ConcentrationChange Concentration()
    {
        if (policy.Kind.Excludes())
        {
            return ConcentrationReader.Change(scope, $"{Outcome} = '{MayGoOn}'", eligibility.Join);
        }

        var before = ConcentrationReader.OfAll(scope);
        return new ConcentrationChange(before, before);
    }

    /// <summary>Grades by what happens to the provider.</summary>
    public IReadOnlyList<GradeShare> Grades() =>
        Providers.Grades.Mix(
            scope,
            Outcome,
            policy.Kind.Excludes() ? eligibility.Join : "",
            key =>
                key switch
                {
                    MayGoOn => "May go on",
                    MayNot => "May not go on",
                    _ => "Not known",
                }
        );

    /// <summary>The same policy on every service that no other is part of, largest first.</summary>
    public IReadOnlyList<ServiceEffect> Services(ServiceBook services)
    {
        var rows = scope.Connection.Query(
            $"""
            SELECT y.service_id, CASE WHEN a.nation IS NULL OR a.nation = 'England' THEN t.area_code END AS area,
                {eligibility.Answer} AS answer, sum(t.providers) AS providers, sum(t.places) AS places
            FROM tally t
            JOIN service_type y USING (type_key)
            LEFT JOIN area a USING (area_code)
            {eligibility.Join}
            WHERE t.as_of = $as_of AND t.listed
                AND (CAST($area AS VARCHAR) IS NULL OR t.area_code = $area OR a.region_code = $area)
            GROUP BY ALL
            """,
            r =>
                (
                    Service: r.Text("service_id"),
                    Area: r.OptionalText("area"),
                    Answer: (Truth)(sbyte)r.Count("answer"),
                    Providers: r.Count("providers"),
                    Places: r.OptionalCount("places")
                ),
            ("as_of", scope.AsOf),
            ("area", scope.Area)
        );
        return
        [
            .. services
                .Finest.Select(service =>
                {
                    var none = Counted.None(service.HasPlaces);
                    var areas = rows.Where(r => r.Service == service.Id)
                        .GroupBy(r => r.Area)
                        .Select(g =>
                            (
                                Area: g.Key,
                                Effect: g.Aggregate(
                                    new Effect(none, none, none),
                                    (sum, r) =>
                                        sum
                                        + Effect.Of(
                                            AnswerCell.Of(
                                                r.Answer,
                                                new Counted(
                                                    r.Providers,
                                                    service.HasPlaces ? r.Places ?? 0 : null
                                                ),
                                                none
                                            ),
                                            policy.Kind,
                                            policy.Unknowns
                                        )
                                )
                            )
                        )
                        .ToList();
                    var total = areas.Aggregate(
                        new Effect(none, none, none),
                        (sum, a) => sum + a.Effect
                    );
                    var coded = areas.Where(a => a.Area is not null).ToList();
                    return new ServiceEffect(
                        service.Id,
                        service.Name,
                        total.Retained,
                        total.Excluded,
                        total.Unknown,
                        coded.Count,
                        coded.Count(a => a.Effect.MayBeWithoutEligible),
                        coded.Count(a => a.Effect.IsSurelyWithoutEligible)
                    );
                })
                .Where(s => s.Retained.Providers + s.Excluded.Providers + s.Unknown.Providers > 0)
                .OrderByDescending(s =>
                    s.Retained.Providers + s.Excluded.Providers + s.Unknown.Providers
                )
                .ThenBy(s => s.Service, StringComparer.Ordinal),
        ];
    }

    private Truth Under(Truth answer) =>
        policy.Kind.Excludes() ? answer
        : policy.Kind == PolicyKind.ProfitCap ? Truth.Unknown
        : Truth.Yes;
}
