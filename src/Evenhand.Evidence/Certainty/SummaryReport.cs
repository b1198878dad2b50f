using Evenhand.Evidence.Questions;

namespace Evenhand.Evidence.Certainty;

/// <summary>How sure an answer is, after GRADE.</summary>
public enum CertaintyLevel
{
    /// <summary>The truth may well be quite another.</summary>
    VeryLow,

    /// <summary>The truth may be another.</summary>
    Low,

    /// <summary>The truth is likely near it.</summary>
    Moderate,

    /// <summary>The truth lies near it.</summary>
    High,
}

/// <summary>What one domain does to the certainty of an answer.</summary>
/// <param name="Domain">The domain.</param>
/// <param name="Suggested">Steps that the rule suggests, from -2 to 1.</param>
/// <param name="Reason">Why, with the figures.</param>
/// <param name="Decided">What a person decided instead; null where nobody did.</param>
public sealed record DomainRating(
    string Domain,
    int Suggested,
    string Reason,
    CertaintyDecision? Decided
)
{
    /// <summary>The steps that count: those of a person where there are any.</summary>
    public int Steps => Decided?.Change ?? Suggested;
}

/// <summary>What a person decided on a domain.</summary>
/// <param name="Question">The question.</param>
/// <param name="Domain">The domain.</param>
/// <param name="Change">Steps, from -2 to 1.</param>
/// <param name="Reason">Why.</param>
/// <param name="By">Who.</param>
/// <param name="On">When.</param>
public sealed record CertaintyDecision(
    string Question,
    string Domain,
    int Change,
    string Reason,
    string By,
    DateOnly On
);

/// <summary>A row of a summary of findings.</summary>
/// <param name="Answer">The pooled answer.</param>
/// <param name="Start">Where the design of the studies lets it start.</param>
/// <param name="WhyStart">Why there.</param>
/// <param name="Domains">What each domain does.</param>
/// <param name="Suggested">Where the rules alone come out.</param>
/// <param name="Level">Where it comes out with what people decided.</param>
public sealed record SummaryRow(
    QuestionReport Answer,
    CertaintyLevel Start,
    string WhyStart,
    IReadOnlyList<DomainRating> Domains,
    CertaintyLevel Suggested,
    CertaintyLevel Level
);

/// <summary>A summary of findings.</summary>
/// <param name="Rows">A row a question.</param>
/// <param name="NotAnswered">Questions that could not be pooled, with the reason.</param>
public sealed record SummaryReport(
    IReadOnlyList<SummaryRow> Rows,
    IReadOnlyList<NotAnswered> NotAnswered
)
{
    /// <summary>Whether sources that promote, oppose or deliver a model are left out.</summary>
    public bool WithoutInterest { get; init; }
}

/// <summary>A question without an answer.</summary>
/// <param name="Question">The question.</param>
/// <param name="Reason">Why there is none.</param>
public sealed record NotAnswered(string Question, string Reason);
