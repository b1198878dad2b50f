using Evenhand.Market.Services;
using Evenhand.Vocabulary;

namespace Evenhand.Market.Spending;

/// <summary>Spending in up to three plain sentences, made from its figures.</summary>
internal static class SpendingWords
{
    public static IEnumerable<string> Headline(
        SpendingAnswer answer,
        FinancialYear year,
        Split split
    )
    {
        if (answer.TotalGbp is not { } total)
        {
            yield return $"No spending on {Paid(answer)} is returned for {answer.AreaName} in {answer.Year}.";
            yield break;
        }

        yield return answer.Area is null
            ? $"{Plain.Counted(answer.Authorities, "council", "councils")} in {answer.AreaName} returned spending of {Plain.Pounds(total)} on {Paid(answer)} in {answer.Year}."
            : $"Spending on {Paid(answer)} in {answer.AreaName} in {answer.Year}: {Plain.Pounds(total)}.";
        if (total > 0)
        {
            yield return "Of this, "
                + string.Join(
                    ", ",
                    split
                        .Groups(year)
                        .Where(g => g.AmountGbp is not null)
                        .Select(g =>
                            $"{Plain.Percent(g.Share)} was for {char.ToLowerInvariant(g.Name[0])}{g.Name[1..]}"
                        )
                )
                + ".";
        }

        if (answer.By == "year" && answer.Groups.Count > 1)
        {
            yield return $"The returns loaded are of {string.Join(", ", answer.Years)}; the pounds are those of each year, not adjusted for prices.";
        }
        else if (split.Own is null)
        {
            yield return "What councils provided themselves is not known for this year.";
        }
    }

    /// <summary>What the pounds were for: the wider service, and that the one asked about is part of it, where the return tells no more.</summary>
    private static string Paid(SpendingAnswer answer) =>
        answer.SpendingServiceName.ToLowerInvariant()
        + (
            answer.SpendingService == answer.Service
                ? ""
                : $" (of which {answer.ServiceName.ToLowerInvariant()} {(answer.ServiceName.EndsWith('s') ? "are" : "is")} part)"
        );

    public static IEnumerable<string> Notes(
        (Service Asked, Service Paying) services,
        FinancialYear year,
        Split split,
        SpendingBy by
    )
    {
        if (services.Asked.Id != services.Paying.Id)
        {
            yield return $"The return does not tell this service apart: the figures are of all {services.Paying.Name.ToLowerInvariant()}, of which it is part.";
        }

        yield return $"Lines counted: {string.Join("; ", services.Paying.SpendingLines)}. Gross expenditure before income, in pounds of the year, not adjusted for prices.";
        if (Split.PublicIsOneColumn(year, split) || by == SpendingBy.Year)
        {
            yield return "The return of 2008-09 has one public column, which may hold the authority's own provision, and none for own provision: that is not known, not nought.";
        }

        if (by is SpendingBy.Area or SpendingBy.Region)
        {
            yield return "Spending is by the council that pays, wherever the child lives.";
        }
    }
}
