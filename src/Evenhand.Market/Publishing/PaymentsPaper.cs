using Evenhand.Market.Payments;
using Evenhand.Papers;

namespace Evenhand.Market.Publishing;

/// <summary>The paper of payments.</summary>
public static class PaymentsPaper
{
    /// <summary>Makes it.</summary>
    public static Paper Of(PaymentsAnswer answer, PaymentsQuestion question) =>
        new()
        {
            Title = "What was paid, by whom, to whom?",
            Subtitle = answer.Asked,
            Headline = answer.Headline,
            Sections =
            [
                new PaperSection(
                    answer.By switch
                    {
                        "supplier" => "By supplier",
                        "body" => "By body that paid",
                        "month" => "By month",
                        "purpose" => "By purpose or type of expense",
                        _ => "Payments",
                    }
                )
                {
                    Tables = [new("payments", "Payments", PaymentsTables.Of(answer))],
                },
            ],
            MainTable = "payments",
            Notes = answer.Notes,
            Method =
            [
                .. PaperParts.Method,
                "A credit is a payment below nought. Net is what was paid and what was credited added up.",
                "Names are compared in small letters, without accents and punctuation, Ltd as Limited; nothing else is joined.",
            ],
            Sources = answer.Sources,
            Edition = new PaperEdition(answer.Edition, answer.ContentHash),
            Address = Address(question, answer),
            FileName = PaperParts.FileName(
                "payments",
                question.Body,
                question.Supplier,
                answer.By == "payment" ? null : "by",
                answer.By == "payment" ? null : answer.By
            ),
        };

    /// <summary>The web address of a question.</summary>
    private static string Address(PaymentsQuestion question, PaymentsAnswer answer) =>
        PaperParts.Address(
            "/payments",
            ("body", question.Body),
            ("supplier", question.Supplier),
            ("from", question.From is { } from ? Vocabulary.Plain.Iso(from) : null),
            ("to", question.To is { } to ? Vocabulary.Plain.Iso(to) : null),
            (
                "min",
                FormattableString.Invariant($"{question.Min}") is { Length: > 0 } min ? min : null
            ),
            (
                "max",
                FormattableString.Invariant($"{question.Max}") is { Length: > 0 } max ? max : null
            ),
            ("purpose", question.Purpose),
            ("by", answer.By == "payment" ? null : answer.By),
            ("order", question.Order is null ? null : answer.Order),
            ("reversed", question.Reversed ? "yes" : null),
            ("limit", question.Limit == PaymentsQuestion.UsualOnAPage ? null : $"{question.Limit}"),
            ("page", question.Page == 1 ? null : $"{question.Page}"),
            ("edition", $"{answer.Edition}")
        );
}
