using Evenhand.Papers;
using Evenhand.Transition.Contracts;
using Evenhand.Vocabulary;

namespace Evenhand.Transition.Publishing;

/// <summary>The contracts of a reorganisation as tables, and as a list to work through.</summary>
public static class ContractsPaper
{
    /// <summary>At most three sentences.</summary>
    public static IReadOnlyList<string> Headline(ContractsReport report)
    {
        var unknown = report.Contracts.Count(c => c.State is "unknown" or "if-extended");
        var missing = report.Bodies.Where(b => b.Found == "nothing").ToList();
        var sentences = new List<string>
        {
            report.Contracts.Count == 0
                ? $"No contract that is in being on {Plain.Date(report.Opens)} is loaded."
            : unknown == report.Contracts.Count
                ? $"Of none of {Plain.Counted(unknown, "contract", "contracts")} is it known whether it will be in being when {report.Merger} opens on {Plain.Date(report.Opens)}."
            : $"{Plain.Counted(report.Contracts.Count - unknown, "contract", "contracts")} will be in being when {report.Merger} opens on {Plain.Date(report.Opens)}; of {Plain.Count(unknown)} more that is not known.",
        };
        if (report.Contracts.Count > 0)
        {
            sentences.Add(
                $"{Plain.Counted(report.SharedSuppliers.Count, "supplier is", "suppliers are")} shared, and {Plain.Counted(report.SameServices.Count, "kind of service is", "kinds of service are")} bought by more than one body."
            );
        }

        if (missing.Count > 0)
        {
            sentences.Add(
                $"Nothing is loaded of {string.Join(", ", missing.Select(b => b.Name))}: what {(missing.Count == 1 ? "it has" : "they have")} is not known."
            );
        }

        return sentences;
    }

    /// <summary>The bodies.</summary>
    public static ResultTable Bodies(ContractsReport report) =>
        new(
            $"The bodies that change, as edition {report.Edition} has them",
            [
                new("id", "Body"),
                new("name", "Name"),
                new("found", "Loaded of it"),
                new("by_id", "Contracts by org-id", CellKind.Count),
                new("by_name", "Contracts by name", CellKind.Count),
                new("live", "In being at the opening", CellKind.Count),
                new("unknown", "Not known whether", CellKind.Count),
                new("over", "Over by then", CellKind.Count),
                new("value_gbp", "Value of those in being, net of VAT", CellKind.Money),
                new("without_value", "Of those without a value", CellKind.Count),
                new("named", "Published as", Nothing: "nothing"),
                new("near", "Names like it"),
                new("organisation", "Org-id", OffPage: true),
            ],
            [
                .. report.Bodies.Select(b =>
                    (IReadOnlyList<object?>)
                        [
                            b.Id,
                            b.Name,
                            b.Found,
                            (long)b.ById,
                            (long)b.ByName,
                            (long)b.Live,
                            (long)b.Unknown,
                            (long)b.Over,
                            b.ValueGbp,
                            (long)b.WithoutValue,
                            string.Join("; ", b.Named),
                            string.Join("; ", b.Near),
                            b.Organisation,
                        ]
                ),
            ]
        );

    /// <summary>The list to work through.</summary>
    public static ResultTable Contracts(ContractsReport report) =>
        new(
            $"Contracts to see to before {Plain.Date(report.Opens)}, those that end first standing first, those without a known end last",
            [
                new("body", "Body"),
                new("title", "Contract"),
                new("suppliers", "Suppliers", Nothing: "not published"),
                new("value_gbp", "Value, net of VAT", CellKind.Money),
                new("start", "Starts", CellKind.Date),
                new("end", "Ends", CellKind.Date),
                new("latest_end", "Ends with extensions", CellKind.Date, Nothing: "none published"),
                new("awarded", "Awarded", CellKind.Date),
                new("published", "Last published", CellKind.Date),
                new("state", "At the opening"),
                new("action", "What to do"),
                new("decided", "Decided by the team"),
                new("why", "Why"),
                new("to", "Goes to", Nothing: "to fill in"),
                new("change_of_control", "Change of control", Nothing: "to fill in"),
                new("assignment", "Assignment", Nothing: "to fill in"),
                new("notice_weeks", "Notice, weeks", CellKind.Number, Nothing: "to fill in"),
                new("notice_by", "Notice to end it by the opening", CellKind.Date),
                new("renewal_notice_by", "Notice before its end", CellKind.Date),
                new("owner", "Owner", Nothing: "to fill in"),
                new("note", "Note"),
                new("cpv", "CPV", Nothing: "not published"),
                new("process", "Process"),
                new("number", "Number", CellKind.Count),
            ],
            [
                .. report.Contracts.Select(c =>
                    (IReadOnlyList<object?>)
                        [
                            c.Body,
                            c.Title,
                            c.Suppliers.Count == 0 ? null : string.Join("; ", c.Suppliers),
                            c.ValueGbp,
                            c.Start,
                            c.End,
                            c.LatestEnd,
                            c.Awarded,
                            c.Published,
                            Words(c.State),
                            c.Action,
                            c.Decided ? "yes" : "no",
                            c.Why,
                            c.To,
                            c.ChangeOfControl,
                            c.Assignment,
                            c.NoticeWeeks,
                            c.NoticeBy,
                            c.RenewalNoticeBy,
                            c.Owner,
                            c.Note,
                            c.Cpv,
                            c.Process,
                            c.Number,
                        ]
                ),
            ]
        );

    /// <summary>Suppliers of more than one body.</summary>
    public static ResultTable Suppliers(ContractsReport report) =>
        new(
            "Suppliers that more than one of the bodies has",
            [
                new("names", "Supplier, as published"),
                new("bodies", "Bodies"),
                new("contracts", "Contracts", CellKind.Count),
                new("value_gbp", "Value, net of VAT", CellKind.Money),
                new("without_value", "Without a value", CellKind.Count),
                new("first_end", "The first ends", CellKind.Date),
                new("ids", "Identifiers", Nothing: "none published"),
            ],
            [
                .. report.SharedSuppliers.Select(s =>
                    (IReadOnlyList<object?>)
                        [
                            string.Join("; ", s.Names),
                            string.Join(", ", s.Bodies),
                            (long)s.Contracts,
                            s.ValueGbp,
                            (long)s.WithoutValue,
                            s.FirstEnd,
                            s.Ids.Count == 0 ? null : string.Join("; ", s.Ids),
                        ]
                ),
            ]
        );

    /// <summary>Services that more than one body buys.</summary>
    public static ResultTable Services(ContractsReport report) =>
        new(
            "Services that more than one of the bodies buys",
            [
                new("cpv", "CPV class"),
                new("codes", "Codes, as published"),
                new("bodies", "Bodies"),
                new("contracts", "Contracts", CellKind.Count),
                new("value_gbp", "Value, net of VAT", CellKind.Money),
                new("without_value", "Without a value", CellKind.Count),
                new("first_end", "The first ends", CellKind.Date),
                new("last_end", "The last ends", CellKind.Date),
            ],
            [
                .. report.SameServices.Select(s =>
                    (IReadOnlyList<object?>)
                        [
                            s.Cpv,
                            string.Join(", ", s.Codes),
                            string.Join(", ", s.Bodies),
                            (long)s.Contracts,
                            s.ValueGbp,
                            (long)s.WithoutValue,
                            s.FirstEnd,
                            s.LastEnd,
                        ]
                ),
            ]
        );

    /// <summary>Whom bodies paid of which no contract is loaded.</summary>
    public static ResultTable Paid(ContractsReport report) =>
        new(
            "Whom bodies paid of which no contract is loaded",
            [
                new("body", "Body"),
                new("supplier", "Supplier, as published"),
                new("payments", "Payments", CellKind.Count),
                new("net_gbp", "Paid, credits taken off", CellKind.Money),
                new("first_day", "First", CellKind.Date),
                new("last_day", "Last", CellKind.Date),
                new("bodies", "Bodies that paid it", CellKind.Count),
            ],
            [
                .. report.Paid.Select(p =>
                    (IReadOnlyList<object?>)
                        [
                            p.Body,
                            p.Supplier,
                            p.Payments,
                            p.NetGbp,
                            p.FirstDay,
                            p.LastDay,
                            (long)p.Bodies,
                        ]
                ),
            ]
        );

    /// <summary>All of it.</summary>
    public static Paper Of(ContractsReport report, string source) =>
        new()
        {
            Title = "Which contracts are to be moved, ended or combined?",
            Subtitle = $"{report.Merger}, opening on {Plain.Date(report.Opens)}",
            Headline = Headline(report),
            Sections =
            [
                new("To work through")
                {
                    Tables = [new("contracts", "Contracts", Contracts(report))],
                },
                new("What the bodies have in common")
                {
                    Tables =
                    [
                        new("suppliers", "Suppliers", Suppliers(report)),
                        new("services", "Services", Services(report)),
                    ],
                },
                new("What is loaded")
                {
                    Paragraphs =
                        report.NotThere.Count == 0
                            ? []
                            :
                            [
                                $"The file speaks of contracts that are not among these: {string.Join(", ", report.NotThere)}.",
                            ],
                    Tables =
                    [
                        new("bodies", "Bodies", Bodies(report)),
                        new("paid", "Paid", Paid(report)),
                    ],
                },
            ],
            MainTable = "contracts",
            Notes = report.Notes,
            Method =
            [
                "A body's contracts are those whose buyer bears its org-id, or its whole name or one under 'also', but for case and punctuation.",
                "In being: its end is on or after the opening and it was not ended early. Where only an extension would reach the opening, or no end is published, that is not known.",
                "Suppliers with one identifier or one name are one. Services are one where the first four digits of the main CPV code are the same, which is wider than a service.",
                $"Suggested: combine where another body buys under the same class, end where it runs out within {ContractWork.MonthsWorthLess} months of the opening, otherwise novate; decide where dates are not known.",
            ],
            Sources = [source, .. report.Sources],
            Edition = new PaperEdition(report.Edition, report.ContentHash),
            FileName = "merger-contracts",
        };

    private static string Words(string state) =>
        state switch
        {
            "live" => "in being",
            "starts-later" => "signed, starts later",
            "if-extended" => "in being if extended",
            _ => "not known",
        };
}
