namespace Evenhand.Contracts.Indicators;

/// <summary>What an indicator says of a process or organisation.</summary>
public enum IndicatorState : byte
{
    /// <summary>The question does not arise, for instance of a process that was cancelled.</summary>
    NotApplicable,

    /// <summary>The question arises, and what is published does not answer it.</summary>
    NotEnoughData,

    /// <summary>It was asked, and nothing stands out.</summary>
    NotFlagged,

    /// <summary>Something stands out that is worth a question. It is no finding against anybody.</summary>
    Flagged,
}

/// <summary>What can be flagged.</summary>
public enum IndicatorSubject : byte
{
    /// <summary>A contracting process, by its ocid.</summary>
    Ocid,

    /// <summary>A buyer, by <c>buyer/id</c>.</summary>
    Buyer,

    /// <summary>The body that runs a procedure, by <c>tender/procuringEntity/id</c>.</summary>
    ProcuringEntity,

    /// <summary>Who bids or supplies, by its id in bids and awards.</summary>
    Tenderer,
}
