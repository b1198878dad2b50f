namespace Evenhand.Contracts.Quality;

/// <summary>What part of a release a fault is about.</summary>
public enum FaultGroup
{
    /// <summary>The release itself: which process, which release, when.</summary>
    Release,

    /// <summary>Words that a code list allows.</summary>
    Codes,

    /// <summary>Dates and periods.</summary>
    Dates,

    /// <summary>Money and numbers.</summary>
    Values,

    /// <summary>What one part says of another.</summary>
    References,

    /// <summary>Organisations and their identifiers.</summary>
    Organisations,

    /// <summary>Titles, names and descriptions.</summary>
    Texts,

    /// <summary>Places and classifications.</summary>
    Classes,
}
