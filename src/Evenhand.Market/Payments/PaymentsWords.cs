using Evenhand.Vocabulary;

namespace Evenhand.Market.Payments;

/// <summary>What is said of payments in words.</summary>
public static class PaymentsWords
{
    /// <summary>Why a payment names no supplier, for people.</summary>
    public static string WithoutName(string? why) =>
        why switch
        {
            "redacted" => "Redacted by the publisher",
            "person" => "A person, name not kept",
            _ => "No supplier given",
        };

    internal static string GroupName(string key, string? name, PaymentsBy by) =>
        (by, key) switch
        {
            (PaymentsBy.Supplier, "(redacted)") => WithoutName("redacted"),
            (PaymentsBy.Supplier, "(person)") => WithoutName("person"),
            (PaymentsBy.Supplier, "(not-given)") => WithoutName("not-given"),
            (PaymentsBy.Month, "(not known)") => "Month not known",
            (PaymentsBy.Month, _) => key,
            (PaymentsBy.Purpose, "(not given)") => "No purpose given",
            _ => name ?? key,
        };

    /// <summary>What was asked for: "payments by Leeds to Swiis, from 1 April 2020".</summary>
    internal static string Asked(PaymentsQuestion question)
    {
        string?[] parts =
        [
            question.Body is null ? null : $"by bodies named '{question.Body}'",
            question.Supplier is null ? null : $"to suppliers named '{question.Supplier}'",
            question.Purpose is null ? null : $"for '{question.Purpose}'",
            (question.From, question.To) switch
            {
                ({ } from, { } to) => $"from {Plain.Date(from)} to {Plain.Date(to)}",
                ({ } from, null) => $"from {Plain.Date(from)}",
                (null, { } to) => $"to {Plain.Date(to)}",
                _ => null,
            },
            (question.Min, question.Max) switch
            {
                ({ } min, { } max) => $"of {Plain.Pounds(min)} to {Plain.Pounds(max)}",
                ({ } min, null) => $"of {Plain.Pounds(min)} or more",
                (null, { } max) => $"of {Plain.Pounds(max)} or less",
                _ => null,
            },
        ];
        if (question.InFile is not null)
        {
            parts = ["in this file", .. parts];
        }

        var said = string.Join(' ', parts.Where(p => p is not null));
        return said.Length == 0 ? "All payments" : "Payments " + said;
    }

    internal static IEnumerable<string> Headline(PaymentsAnswer answer)
    {
        var total = answer.Total;
        if (total.Payments == 0)
        {
            yield return "No payment in the files that are loaded is as asked.";
            yield break;
        }

        yield return $"{Plain.Capital(Plain.Counted(total.Payments, "payment", "payments"))} of {Plain.Counted(total.Bodies, "body", "bodies")}{Days(total)} add up to {Plain.Pounds(total.NetGbp)}"
            + (
                total.Credits == 0
                    ? "."
                    : $": {Plain.Pounds(total.PaidGbp)} paid, and {Plain.Pounds(-total.CreditedGbp)} taken back in {Plain.Counted(total.Credits, "credit", "credits")}."
            );
        yield return total.Redacted + total.WithoutSupplier == 0
            ? $"Suppliers' names are as written, {Plain.Counted(total.Suppliers, "name", "names")} in all; one supplier may stand under several."
            : $"Suppliers' names are as written, {Plain.Counted(total.Suppliers, "name", "names")} in all; one supplier may stand under several, and {Plain.Percent((double)(total.Redacted + total.WithoutSupplier) / total.Payments)} of payments name none.";
        if (
            answer is { By: not "payment", Groups: [{ } first, ..], Order: "amount", Page: 1 }
            && answer.Found > 1
        )
        {
            yield return $"The largest sum is {Plain.Pounds(first.Sum.NetGbp)}: {first.Name}.";
        }
    }

    internal static IEnumerable<string> Notes(PaymentsQuestion question, PaymentsSum total)
    {
        yield return "Amounts are in pounds as published, not adjusted for prices; some files give them without and some with value added tax, which the notes of each source say.";
        yield return "Files hold payments above a threshold (250, 500 or 25,000 pounds, as the publisher chose): what lies below it is in no figure.";
        if (total.Redacted > 0)
        {
            yield return $"{Plain.Counted(total.Redacted, "payment names", "payments name")} no supplier because the publisher redacted it, or because it is a person by the look of the name, which is then not kept.";
        }

        if (question.Supplier is not null)
        {
            yield return "A payment with a redacted supplier is not found by a supplier's name, whoever was paid.";
        }

        if (total.WithoutDay > 0)
        {
            yield return $"{Plain.Counted(total.WithoutDay, "payment has", "payments have")} no day that is known.";
        }
        else if (question.From is not null || question.To is not null)
        {
            yield return "Payments whose day is not known are left out where a day is asked for.";
        }
    }

    private static string Days(PaymentsSum total) =>
        (total.FirstDay, total.LastDay) switch
        {
            ({ } first, { } last) when first == last => $" on {Plain.Date(first)}",
            ({ } first, { } last) => $" from {Plain.Date(first)} to {Plain.Date(last)}",
            _ => "",
        };
}
