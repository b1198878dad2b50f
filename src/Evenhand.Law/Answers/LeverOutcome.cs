namespace Evenhand.Law.Answers;

/// <summary>What the law says of a lever, constraint, duty or remedy in a case.</summary>
public enum LeverOutcome
{
    /// <summary>A lever that can be used as the case stands.</summary>
    Available,

    /// <summary>A lever that can be used once something is met or found out; for all else, it depends.</summary>
    NeedsCondition,

    /// <summary>A lever that cannot be used.</summary>
    NotAvailable,

    /// <summary>A constraint, duty or remedy that bites.</summary>
    Applies,

    /// <summary>A constraint, duty or remedy that does not bite.</summary>
    DoesNotApply,
}
