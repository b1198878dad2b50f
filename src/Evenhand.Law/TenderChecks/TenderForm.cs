using Evenhand.Law.Tenders;
using Evenhand.Rules.Facts;
using Evenhand.Vocabulary;

namespace Evenhand.Law.TenderChecks;

/// <summary>Requirements that are asked for on one page.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Title">What a person calls it.</param>
/// <param name="Fields">The facts.</param>
public sealed record TenderFormGroup(string Id, string Title, IReadOnlyList<string> Fields);

/// <summary>Requirements that a person fills in one by one.</summary>
public static class TenderForm
{
    /// <summary>The groups of requirements, in the order in which a tender states them.</summary>
    public static IReadOnlyList<TenderFormGroup> Groups { get; } =
    [
        new(
            "contract",
            "What is let",
            [TenderFacts.ContractValue, TenderFacts.ContractMonths, TenderFacts.Lots]
        ),
        new(
            "days",
            "Days",
            [TenderFacts.Published, TenderFacts.QuestionsClose, TenderFacts.Deadline]
        ),
        new(
            "money",
            "Turnover, insurance and guarantees",
            [
                TenderFacts.MinTurnover,
                TenderFacts.InsurancePublic,
                TenderFacts.InsuranceProfessional,
                TenderFacts.InsuranceBeforeAward,
                TenderFacts.ParentGuarantee,
            ]
        ),
        new(
            "experience",
            "Experience, certificates and size",
            [
                TenderFacts.YearsExperience,
                TenderFacts.References,
                TenderFacts.ReferencesAlike,
                TenderFacts.Certificate,
                TenderFacts.CertificateEquivalent,
                TenderFacts.MinPlaces,
            ]
        ),
        new(
            "award",
            "Payment and award",
            [
                TenderFacts.InArrears,
                TenderFacts.PaymentDays,
                TenderFacts.PriceWeight,
                TenderFacts.SocialValueWeight,
            ]
        ),
        new(
            "part",
            "Taking part",
            [
                TenderFacts.ConsortiumAllowed,
                TenderFacts.SubcontractingAllowed,
                TenderFacts.VariantsAllowed,
                TenderFacts.PortalOnly,
                TenderFacts.UsersInEvaluation,
            ]
        ),
    ];

    /// <summary>All requirements that the form asks for, group by group.</summary>
    public static IReadOnlyList<string> Fields { get; } = [.. Groups.SelectMany(g => g.Fields)];

    /// <summary>A tender of what was filled in; or what is wrong with a field.</summary>
    /// <param name="book">The facts.</param>
    /// <param name="answer">What a field says; null or empty where nothing was filled in.</param>
    public static Outcome<Tender> Read(TenderBook book, Func<string, string?> answer)
    {
        var facts = new List<TenderFact>();
        var problems = new List<Problem>();
        foreach (var field in Fields)
        {
            if (answer(field)?.Trim() is not { Length: > 0 } text)
            {
                continue;
            }

            var fact = book.Facts[field];
            var plain =
                fact.Type == FactType.Number
                    ? text.Replace(",", "", StringComparison.Ordinal).TrimStart('£')
                    : text;
            if (
                FactReader.TryParse(fact, plain, out var value)
                && (fact.Type != FactType.Number || value.Number is >= 0 and <= 1e13)
            )
            {
                facts.Add(new TenderFact(field, value, "the form"));
            }
            else
            {
                problems.Add(
                    new Problem($"{Plain.Capital(TenderPhrases.Words(field))} cannot be this")
                    {
                        Field = field,
                        Found = Problem.Excerpt(text),
                        Expected = fact.Type switch
                        {
                            FactType.Number => fact.Unit ?? "a number",
                            FactType.Date => "a day that exists, as 2025-02-24",
                            _ => "true, false or nothing",
                        },
                    }
                );
            }
        }

        return problems.Count > 0
            ? Outcome<Tender>.Failed(problems)
            : Outcome<Tender>.Ok(book.Tender("the form", facts));
    }
}
