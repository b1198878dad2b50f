using Evenhand.Law.Tenders;
using Evenhand.Rules.Facts;
using Evenhand.Vocabulary;

namespace Evenhand.Law.TenderChecks;

/// <summary>Requirements that a person fills in one by one.</summary>
public static class TenderForm
{
    /// <summary>The requirements that a short form asks for, in the order in which a tender states them.</summary>
    public static IReadOnlyList<string> Fields { get; } =
    [
        TenderFacts.ContractValue,
        TenderFacts.ContractMonths,
        TenderFacts.Lots,
        TenderFacts.Published,
        TenderFacts.QuestionsClose,
        TenderFacts.Deadline,
        TenderFacts.MinTurnover,
        TenderFacts.InsurancePublic,
        TenderFacts.InsuranceProfessional,
        TenderFacts.InsuranceBeforeAward,
        TenderFacts.YearsExperience,
        TenderFacts.References,
        TenderFacts.ReferencesAlike,
        TenderFacts.Certificate,
        TenderFacts.CertificateEquivalent,
        TenderFacts.ParentGuarantee,
        TenderFacts.MinPlaces,
        TenderFacts.InArrears,
        TenderFacts.PaymentDays,
        TenderFacts.PriceWeight,
        TenderFacts.SocialValueWeight,
        TenderFacts.ConsortiumAllowed,
        TenderFacts.SubcontractingAllowed,
        TenderFacts.VariantsAllowed,
        TenderFacts.PortalOnly,
        TenderFacts.UsersInEvaluation,
    ];

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
