using Evenhand.Law.Calendar;
using Evenhand.Vocabulary;

namespace Evenhand.Law.Reforms;

/// <summary>Reforms and promises in plain words, the same in every door.</summary>
public static class ReformWords
{
    /// <summary>By what a change would be made.</summary>
    public static string Of(ReformBy by) =>
        by switch
        {
            ReformBy.Regulations => "Regulations or an order",
            ReformBy.Statement => "A policy statement",
            ReformBy.Guidance => "Guidance",
            _ => "An Act",
        };

    /// <summary>Several nations.</summary>
    public static string Of(IReadOnlyList<Nation> nations) =>
        string.Join(", ", nations.Select(n => n.Name()));

    /// <summary>The announcement in a sentence.</summary>
    public static string Announced(Promise promise) =>
        $"Announced on {Plain.Date(promise.Announced.On)} by the {promise.Announced.By}: {promise.Announced.How}.";

    /// <summary>What the market did, in sentences: the last list before the announcement, and the newest.</summary>
    public static IReadOnlyList<string> Market(PromiseOutcome outcome)
    {
        if (outcome.Figures.Count == 0)
        {
            return [outcome.WithoutFigures ?? "The loaded lists hold no provider of this service."];
        }

        var before = outcome.Figures.Where(f => f.When == "before").ToList();
        var after = outcome.Figures.Where(f => f.When == "after").ToList();
        return
        [
            before.Count > 0
                ? Day("The last list before the announcement", before)
                : "No loaded list is from before the announcement.",
            after.Count > 0
                ? Day("The newest list after it", after)
                : "No loaded list is from after the announcement.",
        ];
    }

    private static string Day(string which, IReadOnlyList<PromiseFigure> figures)
    {
        var day = figures.Max(f => f.AsOf);
        return $"{which}, {Plain.Date(day)}: "
            + string.Join(
                "; ",
                figures
                    .Where(f => f.AsOf == day)
                    .Select(f =>
                        $"{f.Sector} {Plain.Counted(f.Providers, "provider", "providers")}"
                        + (
                            f.ShareOfPlaces is { } share
                                ? $" with {Plain.Percent(share)} of places"
                                : ", places not known"
                        )
                    )
            )
            + ".";
    }
}
