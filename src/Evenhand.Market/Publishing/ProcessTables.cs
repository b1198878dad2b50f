using Evenhand.Market.Contracts;
using Evenhand.Ocds.Reading;
using Evenhand.Papers;

namespace Evenhand.Market.Publishing;

/// <summary>The tables of one contracting process. What no release says is empty, and told as "not said".</summary>
public static class ProcessTables
{
    private const string NotSaid = "not said";

    /// <summary>Contracts, and awards whose contract was not published.</summary>
    public static ResultTable Contracts(ProcessProfile process) =>
        new(
            "Contracts, and awards whose contract was not published",
            [
                Text("title", "Title"),
                Text("contract_id", "Contract"),
                Text("award_id", "Award"),
                Text("lot", "Lots"),
                Money("value", "Value without VAT, in the currency"),
                Money("value_gross", "Value with VAT, in the currency"),
                Text("currency", "Currency"),
                Day("awarded", "Awarded"),
                Day("start", "Start"),
                Day("end", "End"),
                Day("latest_end", "End with all extensions"),
                Text("status", "Status"),
                Text("terminated", "Ended early"),
                new("amendments", "Published changes", CellKind.Count),
            ],
            [
                .. process.Contracts.Select(c =>
                    (IReadOnlyList<object?>)
                        [
                            PersonalText.LeaveOut(c.Title),
                            c.ContractId,
                            c.AwardId,
                            c.Lot,
                            c.Value,
                            c.ValueGross,
                            c.Currency,
                            c.Awarded,
                            c.Start,
                            c.End,
                            c.LatestEnd,
                            c.Status,
                            YesNo(c.Terminated),
                            c.Amendments,
                        ]
                ),
            ]
        );

    /// <summary>Suppliers, with their identifiers as written.</summary>
    public static ResultTable Suppliers(ProcessProfile process) =>
        new(
            "Suppliers, with their identifiers as written",
            [
                Text("name", "Supplier"),
                Text("scheme", "Scheme of the identifier"),
                Text("identifier", "Identifier"),
                Text("contract_id", "Contract"),
                Text("award_id", "Award"),
                Text("lot", "Lots"),
            ],
            [
                .. process.Contracts.SelectMany(c =>
                    c.SupplierIds.Select(s =>
                        (IReadOnlyList<object?>)
                            [s.Name, s.Scheme, s.Id, c.ContractId, c.AwardId, c.Lot]
                    )
                ),
            ]
        );

    /// <summary>Lots.</summary>
    public static ResultTable Lots(ProcessProfile process) =>
        new(
            "Lots",
            [
                Text("title", "Title"),
                Text("lot", "Lot"),
                Text("status", "Status"),
                Money("value", "Estimate without VAT, in the currency"),
                Money("value_gross", "Estimate with VAT, in the currency"),
                Text("currency", "Currency"),
                Day("start", "Start"),
                Day("end", "End"),
                Day("latest_end", "End with all extensions"),
                Text("suits_sme", "Said to suit small and medium-sized enterprises"),
                Text(
                    "suits_vcse",
                    "Said to suit voluntary bodies, charities and social enterprises"
                ),
            ],
            [
                .. process.Lots.Select(l =>
                    (IReadOnlyList<object?>)
                        [
                            PersonalText.LeaveOut(l.Title),
                            l.Id,
                            l.Status,
                            l.Value,
                            l.ValueGross,
                            l.Currency,
                            l.Starts,
                            l.Ends,
                            l.LatestEnd,
                            YesNo(l.SuitsSme),
                            YesNo(l.SuitsVcse),
                        ]
                ),
            ]
        );

    /// <summary>Everybody who takes part.</summary>
    public static ResultTable Parties(ProcessProfile process) =>
        new(
            "Who takes part, as written",
            [
                Text("name", "Name"),
                Text("roles", "Roles"),
                Text("scheme", "Scheme of the identifier"),
                Text("identifier", "Identifier"),
                Text("scale", "Size"),
                Text("sme", "Small or medium-sized enterprise"),
                Text("vcse", "Voluntary body, charity or social enterprise"),
                Text("region", "Region"),
                Text("country", "Country"),
            ],
            [
                .. process.Parties.Select(p =>
                    (IReadOnlyList<object?>)
                        [
                            p.Name,
                            p.Roles,
                            p.Scheme,
                            p.Identifier,
                            p.Scale,
                            YesNo(p.Sme),
                            YesNo(p.Vcse),
                            p.Region,
                            p.Country,
                        ]
                ),
            ]
        );

    /// <summary>How many bid, and the like.</summary>
    public static ResultTable Statistics(ProcessProfile process) =>
        new(
            "Numbers about bids",
            [
                Text("measure", "What is counted"),
                Text("lot", "Lot", "all"),
                Money("value", "Number or amount"),
                Text("currency", "Currency", ""),
            ],
            [
                .. process.Statistics.Select(s =>
                    (IReadOnlyList<object?>)[s.Measure, s.Lot, s.Value, s.Currency]
                ),
            ]
        );

    /// <summary>Published changes.</summary>
    public static ResultTable Changes(ProcessProfile process) =>
        new(
            "Published changes",
            [
                Text("of_what", "Of the"),
                Text("of_id", "Which"),
                Text("amendment", "Change"),
                Day("day", "Day"),
                Text("reason", "Reason as written"),
            ],
            [
                .. process.Amendments.Select(a =>
                    (IReadOnlyList<object?>)
                        [a.OfWhat, a.OfId, a.Id, a.Amended, PersonalText.LeaveOut(a.Rationale)]
                ),
            ]
        );

    /// <summary>Key performance indicators.</summary>
    public static ResultTable Metrics(IReadOnlyList<ContractMetric> metrics) =>
        new(
            "Key performance indicators that contracts set",
            [
                Text("title", "What is measured"),
                Text("how", "How, as written"),
                Text("contract_id", "Contract"),
            ],
            [
                .. metrics.Select(m =>
                    (IReadOnlyList<object?>)
                        [PersonalText.LeaveOut(m.Title), PersonalText.LeaveOut(m.How), m.ContractId]
                ),
            ]
        );

    /// <summary>What is bought, by code.</summary>
    public static ResultTable Codes(ProcessProfile process) =>
        new(
            "What is bought, by code",
            [
                Text("code", "Code"),
                Text("scheme", "Code list"),
                Text("words", "Meaning as written"),
            ],
            [
                .. process.Codes.Select(c =>
                    (IReadOnlyList<object?>)[c.Code, c.Scheme, PersonalText.LeaveOut(c.Words)]
                ),
            ]
        );

    /// <summary>Where it is delivered, and where buyer and suppliers are.</summary>
    public static ResultTable Places(ProcessProfile process) =>
        new(
            "Places, as written",
            [
                Text("kind", "Of the"),
                Text("region", "Region"),
                Text("country", "Country"),
                Text("postcode_area", "Letters of the postcode"),
            ],
            [
                .. process.Places.Select(p =>
                    (IReadOnlyList<object?>)[p.Kind, p.Region, p.Country, p.PostcodeArea]
                ),
            ]
        );

    /// <summary>Releases, and where each stands.</summary>
    public static ResultTable Releases(ProcessProfile process) =>
        new(
            "Releases, in the order in which they add up",
            [
                new("number", "Release"),
                Text("id", "Id as written"),
                Day("released", "Published"),
                Text("tags", "Kind of news"),
                Text("file", "File"),
                new("line", "Line", CellKind.Count),
                new("offset", "First byte, from 0", CellKind.Count),
                new("length", "Bytes", CellKind.Count),
                new("sha256", "SHA-256 of the file", OffPage: true),
            ],
            [
                .. process
                    .Releases.Index()
                    .Select(r =>
                        (IReadOnlyList<object?>)
                            [
                                (long)(r.Index + 1),
                                r.Item.ReleaseId,
                                DateOnly.FromDateTime(r.Item.Released.UtcDateTime),
                                r.Item.Tags,
                                r.Item.File,
                                r.Item.Line,
                                r.Item.Offset,
                                (long)r.Item.Length,
                                r.Item.Sha256,
                            ]
                    ),
            ]
        );

    private static string? YesNo(bool? said) =>
        said switch
        {
            true => "yes",
            false => "no",
            null => null,
        };

    private static ResultColumn Text(string key, string title, string nothing = NotSaid) =>
        new(key, title, Nothing: nothing);

    private static ResultColumn Day(string key, string title) =>
        new(key, title, CellKind.Date, Nothing: NotSaid);

    private static ResultColumn Money(string key, string title) =>
        new(key, title, CellKind.Money, Nothing: NotSaid);
}
