using Evenhand.Vocabulary;

namespace Evenhand.Market.Contracts;

/// <summary>What is said of contracts in words.</summary>
public static class ContractWords
{
    /// <summary>What a question asks, for a line below a title.</summary>
    public static string Asked(ContractQuestion question)
    {
        var parts = new List<string>();
        Add("buyer", question.Buyer);
        Add("buyer named", question.BuyerIs);
        Add("buyer with the id", question.BuyerId);
        Add("supplier", question.Supplier);
        Add("service", question.Service);
        Add("CPV", question.Cpv);
        Add("area", question.Area);
        Add("at least", question.From is { } least ? Plain.Pounds(least) : null);
        Add("at most", question.To is { } most ? Plain.Pounds(most) : null);
        Add("published from", Day(question.PublishedFrom));
        Add("published until", Day(question.PublishedTo));
        Add("live on", Day(question.Live));
        Add("ending from", Day(question.EndingFrom));
        Add("ending until", Day(question.EndingTo));
        Add("status", question.Status);
        Add("process", question.Ocid);
        Add("in the file", question.InFile);
        Add(
            "at byte",
            question.InFile is null ? null
                : question.AtOffset is { } at ? Plain.Count(at)
                : null
        );
        return parts.Count == 0 ? "All contracts loaded" : Plain.Capital(string.Join(", ", parts));

        void Add(string word, string? value)
        {
            if (value is not null)
            {
                parts.Add($"{word} {value}");
            }
        }

        static string? Day(DateOnly? day) => day is { } known ? Plain.Date(known) : null;
    }

    internal static IReadOnlyList<string> Headline(
        long contracts,
        long processes,
        decimal? value,
        long withoutValue
    )
    {
        if (contracts == 0)
        {
            return
            [
                "No contract in this edition is as you ask. What was not published, or not loaded, is not here.",
            ];
        }

        var valued = contracts - withoutValue;
        return
        [
            $"{Plain.Counted(contracts, "contract or award", "contracts and awards")} of {Plain.Counted(processes, "process", "processes")}.",
            valued == 0
                ? "None of them has a value in pounds."
                : $"{(withoutValue == 0 ? (contracts == 1 ? "It is" : "Together they are") : $"The {Plain.Count(valued)} with a value in pounds {(valued == 1 ? "is" : "are together")}")} worth {Plain.Pounds(value)} net of VAT, as published.",
        ];
    }

    internal static IReadOnlyList<string> Notes(ContractQuestion question, long withoutDates)
    {
        var notes = new List<string>
        {
            "Names are as written in the notices: one organisation may stand under several. A value is what the notice says, which may be that of a whole framework.",
        };
        if (question.Service is not null)
        {
            notes.Add(
                "Codes of the Common Procurement Vocabulary are wider than services: other services under the same code are among these, and contracts under another code are not."
            );
        }

        if (
            question.Live is not null
            || question.EndingTo is not null
            || question.EndingFrom is not null
        )
        {
            notes.Add(
                "Contracts without a published start or end are not among these: whether they run is not known."
            );
        }
        else if (withoutDates > 0)
        {
            notes.Add(
                $"{Plain.Counted(withoutDates, "contract has", "contracts have")} no published start or end."
            );
        }

        return notes;
    }
}
