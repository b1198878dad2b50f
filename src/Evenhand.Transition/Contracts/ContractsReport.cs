namespace Evenhand.Transition.Contracts;

/// <summary>The contracts of bodies that change, as an edition has them, and what is to be done with each.</summary>
public sealed record ContractsReport
{
    /// <summary>The reorganisation.</summary>
    public required string Merger { get; init; }

    /// <summary>The day on which the new bodies open.</summary>
    public required DateOnly Opens { get; init; }

    /// <summary>The edition that every figure comes from.</summary>
    public required int Edition { get; init; }

    /// <summary>Its content hash.</summary>
    public required string ContentHash { get; init; }

    /// <summary>The bodies that change, and whether the edition knows them.</summary>
    public required IReadOnlyList<FoundBody> Bodies { get; init; }

    /// <summary>Their contracts that are in being at the opening, or of which that is not known: a list to work through, what ends first standing first, and what has no end that is known standing last, by its value.</summary>
    public required IReadOnlyList<WorkContract> Contracts { get; init; }

    /// <summary>How many contracts are over by then and not in the list.</summary>
    public required int Over { get; init; }

    /// <summary>Suppliers that more than one of the bodies has.</summary>
    public required IReadOnlyList<SharedSupplier> SharedSuppliers { get; init; }

    /// <summary>Services that more than one of the bodies buys.</summary>
    public required IReadOnlyList<SameService> SameServices { get; init; }

    /// <summary>Whom bodies paid of which no contract is loaded.</summary>
    public required IReadOnlyList<PaidSupplier> Paid { get; init; }

    /// <summary>Contracts that the file speaks of and the edition does not have, as process or process number.</summary>
    public required IReadOnlyList<string> NotThere { get; init; }

    /// <summary>What a careful reader would want to know.</summary>
    public required IReadOnlyList<string> Notes { get; init; }

    /// <summary>The files behind it.</summary>
    public required IReadOnlyList<string> Sources { get; init; }
}

/// <summary>A body that changes, in an edition.</summary>
/// <param name="Id">Its id in the file.</param>
/// <param name="Name">Its name there.</param>
/// <param name="Organisation">Its org-id there; null where none is named.</param>
/// <param name="Found">What of it is loaded: contracts, payments or nothing.</param>
/// <param name="ById">How many contracts bear its org-id.</param>
/// <param name="ByName">How many bear one of its names and not its org-id.</param>
/// <param name="Named">The names under which it published them.</param>
/// <param name="Live">How many are in being at the opening.</param>
/// <param name="Unknown">Of how many that is not known.</param>
/// <param name="Over">How many are over by then.</param>
/// <param name="ValueGbp">What those in being are worth in pounds net of VAT, as far as published; null where no value is.</param>
/// <param name="WithoutValue">How many of those have no value in pounds.</param>
/// <param name="Near">Where nothing was found: names of the edition that are like it.</param>
public sealed record FoundBody(
    string Id,
    string Name,
    string? Organisation,
    string Found,
    int ById,
    int ByName,
    IReadOnlyList<string> Named,
    int Live,
    int Unknown,
    int Over,
    decimal? ValueGbp,
    int WithoutValue,
    IReadOnlyList<string> Near
);

/// <summary>A contract that somebody has to see to.</summary>
/// <param name="Process">The contracting process.</param>
/// <param name="Number">Its number in the process, from 1.</param>
/// <param name="Body">The body that has it, by its id in the file.</param>
/// <param name="Title">Its title, as published.</param>
/// <param name="Suppliers">The suppliers' names, as published.</param>
/// <param name="Cpv">The main code of the Common Procurement Vocabulary; null where none is published.</param>
/// <param name="ValueGbp">Its value in pounds net of VAT; null where none is published in pounds.</param>
/// <param name="Start">The day on which it starts; null where it is not published.</param>
/// <param name="End">The day on which it ends, without extensions; null where it is not published.</param>
/// <param name="LatestEnd">The day on which it ends with all extensions; null where none is published.</param>
/// <param name="Awarded">The day of the award; null where it is not published.</param>
/// <param name="Published">The day on which the newest notice of its process was published.</param>
/// <param name="State">At the opening: live, starts-later, if-extended, unknown.</param>
/// <param name="Action">What to do with it: novate, end, combine, keep (as the file decided), or decide.</param>
/// <param name="Decided">Whether the file decided it; otherwise it is what its dates suggest.</param>
/// <param name="Why">Why that is said.</param>
/// <param name="To">The new body that it goes to; null where that is not said.</param>
/// <param name="NoticeBy">The last day of notice for it to be over when the new bodies open; null where the period of notice is not known.</param>
/// <param name="RenewalNoticeBy">The last day of notice before its end; null where the end or the period is not known.</param>
/// <param name="NoticeWeeks">The period of notice in weeks; null where nobody has looked.</param>
/// <param name="ChangeOfControl">What it says of a change of control; null where nobody has looked.</param>
/// <param name="Assignment">What it says of assignment; null where nobody has looked.</param>
/// <param name="Owner">Who sees to it, by post; null where nobody is named.</param>
/// <param name="Note">What the team noted.</param>
public sealed record WorkContract(
    string Process,
    long Number,
    string Body,
    string? Title,
    IReadOnlyList<string> Suppliers,
    string? Cpv,
    decimal? ValueGbp,
    DateOnly? Start,
    DateOnly? End,
    DateOnly? LatestEnd,
    DateOnly? Awarded,
    DateOnly Published,
    string State,
    string Action,
    bool Decided,
    string Why,
    string? To,
    DateOnly? NoticeBy,
    DateOnly? RenewalNoticeBy,
    double? NoticeWeeks,
    string? ChangeOfControl,
    string? Assignment,
    string? Owner,
    string? Note
);

/// <summary>A supplier of more than one body.</summary>
/// <param name="Names">Its names, as published.</param>
/// <param name="Ids">Its identifiers, as published.</param>
/// <param name="Bodies">The bodies, by their ids in the file.</param>
/// <param name="Contracts">How many contracts of the list it has.</param>
/// <param name="ValueGbp">What those are worth in pounds net of VAT, as far as published; null where no value is.</param>
/// <param name="WithoutValue">How many have no value in pounds.</param>
/// <param name="FirstEnd">The first day on which one of them ends; null where no end is published.</param>
public sealed record SharedSupplier(
    IReadOnlyList<string> Names,
    IReadOnlyList<string> Ids,
    IReadOnlyList<string> Bodies,
    int Contracts,
    decimal? ValueGbp,
    int WithoutValue,
    DateOnly? FirstEnd
);

/// <summary>A service that more than one body buys.</summary>
/// <param name="Cpv">The class of the Common Procurement Vocabulary: the first four digits.</param>
/// <param name="Codes">The codes, as published.</param>
/// <param name="Bodies">The bodies, by their ids in the file.</param>
/// <param name="Contracts">How many contracts of the list are under it.</param>
/// <param name="ValueGbp">What those are worth in pounds net of VAT, as far as published; null where no value is.</param>
/// <param name="WithoutValue">How many have no value in pounds.</param>
/// <param name="FirstEnd">The first day on which one of them ends; null where no end is published.</param>
/// <param name="LastEnd">The last such day.</param>
public sealed record SameService(
    string Cpv,
    IReadOnlyList<string> Codes,
    IReadOnlyList<string> Bodies,
    int Contracts,
    decimal? ValueGbp,
    int WithoutValue,
    DateOnly? FirstEnd,
    DateOnly? LastEnd
);

/// <summary>A supplier that a body paid, whose contract is not loaded.</summary>
/// <param name="Body">The body, by its id in the file.</param>
/// <param name="Supplier">The supplier, as published; in brackets why there is no name.</param>
/// <param name="Payments">How many payments.</param>
/// <param name="NetGbp">Pounds, credits taken off.</param>
/// <param name="FirstDay">The first day of payment; null where none is known.</param>
/// <param name="LastDay">The last.</param>
/// <param name="Bodies">How many of the bodies paid it.</param>
public sealed record PaidSupplier(
    string Body,
    string Supplier,
    long Payments,
    decimal NetGbp,
    DateOnly? FirstDay,
    DateOnly? LastDay,
    int Bodies
);
