using Evenhand.Market.Contracts;
using Evenhand.Transition.Files;
using Evenhand.Vocabulary;

namespace Evenhand.Transition.Contracts;

/// <summary>Says of one contract how it stands at the opening, and what its dates suggest.</summary>
/// <param name="merger">The reorganisation.</param>
/// <param name="opens">The opening.</param>
/// <param name="shared">The classes of codes under which more than one body buys.</param>
internal sealed class ContractWork(MergerFile merger, DateOnly opens, IReadOnlySet<string> shared)
{
    /// <summary>A contract that ends within so many months of the opening is seldom worth moving.</summary>
    public const int MonthsWorthLess = 6;

    private static readonly string[] NotInForce =
    [
        "cancelled",
        "unsuccessful",
        "terminated",
        "withdrawn",
    ];

    /// <summary>How a contract stands on a day: live, starts-later, if-extended, unknown, over.</summary>
    public static string StateOn(ContractEntry contract, DateOnly day) =>
        contract.Terminated
        || NotInForce.Contains(contract.Status?.Trim(), StringComparer.OrdinalIgnoreCase)
            ? "over"
        : contract.End is null && contract.LatestEnd is null ? "unknown"
        : (contract.End ?? contract.LatestEnd) >= day
            ? contract.Start > day ? "starts-later"
                : "live"
        : contract.LatestEnd >= day ? "if-extended"
        : "over";

    /// <summary>The class of a code of the Common Procurement Vocabulary: its first four digits; null where there is none.</summary>
    public static string? ClassOf(string? cpv) => cpv is { Length: >= 4 } ? cpv[..4] : null;

    /// <summary>A contract of a body as work.</summary>
    public WorkContract Of(Body body, ContractEntry contract, string state)
    {
        var terms = TermsOf(contract);
        var (action, why) = terms?.Decision is { } decided
            ? (decided, "The file decides it so")
            : Suggested(contract, state);
        return new WorkContract(
            contract.Ocid,
            contract.Position,
            body.Id,
            contract.Title,
            contract.Suppliers,
            contract.Cpv,
            contract.ValueGbp,
            contract.Start,
            contract.End,
            contract.LatestEnd,
            contract.Awarded,
            contract.Published,
            state,
            action,
            terms?.Decision is not null,
            why,
            action == "end" ? null : terms?.To ?? Successor(body, contract),
            Before(opens, terms?.NoticeWeeks),
            Before(contract.End ?? contract.LatestEnd, terms?.NoticeWeeks),
            terms?.NoticeWeeks,
            terms?.ChangeOfControl,
            terms?.Assignment,
            terms?.Owner,
            terms?.Note
        );
    }

    private ContractTerms? TermsOf(ContractEntry contract) =>
        merger.Contracts.FirstOrDefault(t =>
            t.Process == contract.Ocid && t.Number == contract.Position
        ) ?? merger.Contracts.FirstOrDefault(t => t.Process == contract.Ocid && t.Number is null);

    private (string Action, string Why) Suggested(ContractEntry contract, string state)
    {
        if (Holding(contract) is { Ends: { } reason })
        {
            return ("end", $"The file says that it ends: {reason}");
        }

        if (state == "unknown")
        {
            return ("decide", "Its end is not published: find the contract first");
        }

        if (state == "if-extended")
        {
            return (
                "decide",
                $"It ends on {Plain.Date(contract.End!.Value)}, before the opening, unless it is extended"
            );
        }

        if (contract.End is null)
        {
            return ("decide", "Only its end with all extensions is published");
        }

        if (ClassOf(contract.Cpv) is { } cpv && shared.Contains(cpv))
        {
            return (
                "combine",
                $"Another of the bodies buys under {cpv} too: novate both, then decide whether one contract can do"
            );
        }

        if (contract.End < opens.AddMonths(MonthsWorthLess))
        {
            return (
                "end",
                $"It ends within {MonthsWorthLess} months of the opening: let it run out and buy anew, or extend it"
            );
        }

        return (
            "novate",
            contract.Start is null
                ? "It ends after the opening; its start is not published"
                : "It runs on after the opening"
        );
    }

    /// <summary>Where the file says that a contract of this process, or of this name, goes.</summary>
    private Holding? Holding(ContractEntry contract) =>
        merger.Holdings.FirstOrDefault(h =>
            h.What == "contract"
            && (
                h.Name == contract.Ocid
                || (contract.Title is { } title && Plain.Fold(title) == Plain.Fold(h.Name))
            )
        );

    private string? Successor(Body body, ContractEntry contract) =>
        Holding(contract) is { Shares: { Count: 1 } shares } ? shares.Keys.Single()
        : merger.New is [var only] ? only.Id
        : merger
            .Holdings.Where(h => h.From == body.Id && h.Ends is null)
            .SelectMany(h => h.Shares.Keys)
            .Distinct(StringComparer.Ordinal)
            .ToList()
            is [var sole]
            ? sole
        : null;

    private static DateOnly? Before(DateOnly? day, double? weeks) =>
        day is { } known && weeks is { } notice && notice * 7 < known.DayNumber
            ? known.AddDays(-(int)Math.Ceiling(notice * 7))
            : null;
}
