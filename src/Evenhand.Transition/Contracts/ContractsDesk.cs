using Evenhand.Lake.Editions;
using Evenhand.Market;
using Evenhand.Market.Contracts;
using Evenhand.Market.Payments;
using Evenhand.Registers.Bodies;
using Evenhand.Transition.Files;
using Evenhand.Vocabulary;

namespace Evenhand.Transition.Contracts;

/// <summary>Makes the list of contracts that a reorganisation has to see to.</summary>
public sealed class ContractsDesk
{
    private const int MostPaid = 100;

    private readonly ContractView contracts;
    private readonly PublicBodyList bodies;
    private readonly BodySearch search;

    /// <summary>Asks the editions of a store.</summary>
    public ContractsDesk(EditionStore store, Libraries libraries)
    {
        contracts = new ContractView(store, libraries);
        bodies = libraries.PublicBodies;
        search = new BodySearch(contracts, new PaymentsView(store), new BuyerView(store), bodies);
    }

    /// <summary>The contracts of the bodies that change.</summary>
    /// <param name="merger">The reorganisation.</param>
    /// <param name="opens">The opening; null takes the day that the file wishes.</param>
    /// <param name="edition">The edition; null for the current one.</param>
    /// <returns>The report; or a problem where no day is named or the edition cannot be asked.</returns>
    public Outcome<ContractsReport> Ask(MergerFile merger, DateOnly? opens, int? edition)
    {
        if ((opens ?? merger.Wished) is not { } day)
        {
            return Outcome<ContractsReport>.Failed(
                new Problem("It is not said when the new bodies open")
                {
                    File = merger.File,
                    Field = "wished",
                    ToDo = "Give 'wished' in the file, or a day with --opens.",
                }
            );
        }

        // One page of nothing says which edition it is that all else is asked from.
        return contracts
            .Ask(
                new ContractQuestion
                {
                    Edition = edition,
                    Ocid = "",
                    Size = 1,
                }
            )
            .Then(asked =>
            {
                var found = new List<BodyHoldings>();
                foreach (var body in merger.Old)
                {
                    var held = search.Find(body, asked.Edition);
                    if (!held.IsOk)
                    {
                        return Outcome<ContractsReport>.Failed(held.Problems);
                    }

                    found.Add(held.Value);
                }

                return Outcome<ContractsReport>.Ok(
                    Report(merger, day, (asked.Edition, asked.ContentHash), found)
                );
            });
    }

    private ContractsReport Report(
        MergerFile merger,
        DateOnly opens,
        (int Number, string Hash) edition,
        IReadOnlyList<BodyHoldings> found
    )
    {
        var all = found
            .SelectMany(f => f.ById.Concat(f.ByName).Select(c => new Held(f.Body, c, opens)))
            .ToList();
        var listed = all.Where(h => h.State != "over").ToList();
        var services = Services(listed);
        var work = new ContractWork(
            merger,
            opens,
            services.Select(s => s.Cpv).ToHashSet(StringComparer.Ordinal)
        );
        var ocids = all.Select(h => (h.Contract.Ocid, h.Contract.Position)).ToHashSet();
        return new ContractsReport
        {
            Merger = merger.Name,
            Opens = opens,
            Edition = edition.Number,
            ContentHash = edition.Hash,
            Bodies = [.. found.Select(f => Summary(f, all))],
            Contracts =
            [
                .. listed
                    .Select(h => work.Of(h.Body, h.Contract, h.State))
                    .OrderBy(c => c.End ?? c.LatestEnd ?? DateOnly.MaxValue)
                    .ThenByDescending(c => c.ValueGbp ?? 0)
                    .ThenBy(c => c.Process, StringComparer.Ordinal)
                    .ThenBy(c => c.Number)
                    .ThenBy(c => c.Body, StringComparer.Ordinal),
            ],
            Over = all.Count - listed.Count,
            SharedSuppliers = Suppliers(listed),
            SameServices = services,
            Paid = Paid(found),
            NotThere =
            [
                .. merger
                    .Contracts.Where(t =>
                        !ocids.Any(o =>
                            o.Ocid == t.Process && (t.Number is null || t.Number == o.Position)
                        )
                    )
                    .Select(t => t.Number is { } n ? $"{t.Process} {n}" : t.Process),
            ],
            Notes = [.. found.Select(OfList).OfType<string>(), .. Notes(found, listed.Count)],
            Sources =
            [
                .. found
                    .SelectMany(f => f.Sources)
                    .Distinct(StringComparer.Ordinal)
                    .Order(StringComparer.Ordinal),
            ],
        };
    }

    private static FoundBody Summary(BodyHoldings found, IReadOnlyList<Held> all)
    {
        var own = all.Where(h => h.Body == found.Body).ToList();
        var inBeing = own.Where(h => h.State is "live" or "starts-later").ToList();
        return new FoundBody(
            found.Body.Id,
            found.Body.Name,
            found.Body.Organisation,
            own.Count > 0 ? "contracts"
                : found.Paid.Count > 0 ? "payments"
                : "nothing",
            found.ById.Count,
            found.ByName.Count,
            [
                .. own.Select(h => h.Contract.Buyer)
                    .OfType<string>()
                    .Distinct(StringComparer.Ordinal)
                    .Order(StringComparer.Ordinal),
            ],
            inBeing.Count,
            own.Count(h => h.State is "unknown" or "if-extended"),
            own.Count(h => h.State == "over"),
            Sum(inBeing),
            inBeing.Count(h => h.Contract.ValueGbp is null),
            found.Near
        );
    }

    private static IReadOnlyList<SameService> Services(IReadOnlyList<Held> listed) =>
        [
            .. listed
                .GroupBy(h => ContractWork.ClassOf(h.Contract.Cpv), StringComparer.Ordinal)
                .Where(g => g.Key is not null && g.Select(h => h.Body.Id).Distinct().Count() > 1)
                .Select(g => new SameService(
                    g.Key!,
                    [
                        .. g.Select(h => h.Contract.Cpv!)
                            .Distinct(StringComparer.Ordinal)
                            .Order(StringComparer.Ordinal),
                    ],
                    BodiesOf(g),
                    g.Count(),
                    Sum(g),
                    g.Count(h => h.Contract.ValueGbp is null),
                    g.Min(h => h.Contract.End),
                    g.Max(h => h.Contract.End)
                ))
                .OrderByDescending(s => s.ValueGbp ?? 0)
                .ThenBy(s => s.Cpv, StringComparer.Ordinal),
        ];

    private static IReadOnlyList<SharedSupplier> Suppliers(IReadOnlyList<Held> listed)
    {
        var groups = new SupplierGroups();
        var noted = listed
            .SelectMany(h =>
                h.Contract.SupplierIds.Select(s => (Held: h, Supplier: s, Key: groups.Add(s)))
            )
            .Where(n => n.Key is not null)
            .ToList();
        return
        [
            .. noted
                .GroupBy(n => groups.Root(n.Key!), StringComparer.Ordinal)
                .Where(g => g.Select(n => n.Held.Body.Id).Distinct().Count() > 1)
                .Select(g =>
                {
                    var held = g.Select(n => n.Held).Distinct().ToList();
                    return new SharedSupplier(
                        Texts(g.Select(n => n.Supplier.Name)),
                        Texts(g.Select(n => SupplierGroups.IdOf(n.Supplier))),
                        BodiesOf(held),
                        held.Count,
                        Sum(held),
                        held.Count(h => h.Contract.ValueGbp is null),
                        held.Min(h => h.Contract.End)
                    );
                })
                .OrderByDescending(s => s.ValueGbp ?? 0)
                .ThenBy(s => s.Names.Count == 0 ? null : s.Names[0], StringComparer.Ordinal),
        ];
    }

    private static IReadOnlyList<PaidSupplier> Paid(IReadOnlyList<BodyHoldings> found)
    {
        var by = found
            .SelectMany(f => f.Paid.Select(p => (f.Body.Id, p.Key)))
            .Distinct()
            .ToLookup(p => p.Key, p => p.Id, StringComparer.Ordinal);
        return
        [
            .. found.SelectMany(f =>
                f.Paid.Take(MostPaid)
                    .Select(p => new PaidSupplier(
                        f.Body.Id,
                        p.Name,
                        p.Sum.Payments,
                        p.Sum.NetGbp,
                        p.Sum.FirstDay,
                        p.Sum.LastDay,
                        by[p.Key].Count()
                    ))
            ),
        ];
    }

    private static IReadOnlyList<string> Notes(IReadOnlyList<BodyHoldings> found, int listed)
    {
        var notes = new List<string>();
        notes.AddRange(
            found
                .Where(f => f.ById.Count + f.ByName.Count + f.Paid.Count == 0)
                .Select(f =>
                    $"Nothing of {f.Body.Name} is in this edition, neither contracts nor payments: that says nothing of what it has.{(f.Near.Count == 0 ? "" : $" Names like it: {string.Join("; ", f.Near)}. If one of them is meant, put it under 'also'.")}"
                )
        );
        notes.AddRange(
            found
                .Where(f => f.Paid.Count > 0)
                .Select(f =>
                    $"No contract of {f.Body.Name} is in this edition; whom it paid stands in its place{(f.Paid.Count > MostPaid ? $", the {MostPaid} largest of {Plain.Count(f.Paid.Count)}" : "")}. A payment does not tell when a contract ends."
                )
        );
        if (listed > 0)
        {
            notes.Add(
                "Only what was published and loaded is here: buyers need not publish small contracts, and many do not publish ends, changes or what a contract says of notice, assignment and change of control. Ask each body for its own register."
            );
            notes.Add(
                "What to do is suggested by dates and codes alone. Whether a contract may be moved is for a lawyer: a novation needs the supplier, and may be a change that the Procurement Act 2023 regulates."
            );
        }

        return notes;
    }

    // An id that was mistyped finds no contracts and looks like one that has none.
    private string? OfList(BodyHoldings found) =>
        found.Body.Organisation is not { } id ? null
        : bodies.Find(id) is { } listed
            ? bodies.Ending(listed) is { } ending
                    ? $"{found.Body.Name} is {listed.Name} ({listed.Id}), which {ending}."
                : null
        : found.ById.Count == 0 && bodies.Covers(id)
            ? $"{found.Body.Name}: no list that ships with the program has {id}. See whether it is written rightly; the lists may be older than the body."
        : null;

    private static IReadOnlyList<string> BodiesOf(IEnumerable<Held> held) =>
        [.. held.Select(h => h.Body.Id).Distinct(StringComparer.Ordinal)];

    private static IReadOnlyList<string> Texts(IEnumerable<string?> texts) =>
        [.. texts.OfType<string>().Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];

    private static decimal? Sum(IEnumerable<Held> held)
    {
        var values = held.Select(h => h.Contract.ValueGbp).OfType<decimal>().ToList();
        return values.Count == 0 ? null : values.Sum();
    }

    private sealed record Held(Body Body, ContractEntry Contract, string State)
    {
        public Held(Body body, ContractEntry contract, DateOnly opens)
            : this(body, contract, ContractWork.StateOn(contract, opens)) { }
    }
}
