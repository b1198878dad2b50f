using System.Text.Json.Serialization;
using Evenhand.Statistics.Effects;

namespace Evenhand.Evidence.Library;

/// <summary>One number from one study, or review, about one delivery model against another.</summary>
public sealed record Finding
{
    /// <summary>Its id, for instance <c>E118</c>.</summary>
    public required string Id { get; init; }

    /// <summary>The study; findings of one study are not independent.</summary>
    public required string Study { get; init; }

    /// <summary>Whether it is itself drawn from several studies.</summary>
    public required bool IsReview { get; init; }

    /// <summary>The service.</summary>
    public required string Service { get; init; }

    /// <summary>The delivery model that the estimate is of.</summary>
    public required string Intervention { get; init; }

    /// <summary>The model, or benchmark, that it is compared with.</summary>
    public required string Comparator { get; init; }

    /// <summary>What was measured, in the study's words.</summary>
    public required string Outcome { get; init; }

    /// <summary>The kind of outcome.</summary>
    public required string OutcomeGroup { get; init; }

    /// <summary>Whether a higher value is better; otherwise a lower one is.</summary>
    public required bool HigherIsBetter { get; init; }

    /// <summary>The measure of effect: OR, RR, HR, IRR, ratio, MD, SMD, pp, pct, pp_per_pp, r, log_coef, share_pct, vote_share.</summary>
    public required string Measure { get; init; }

    /// <summary>The estimate as published.</summary>
    public required double Estimate { get; init; }

    /// <summary>The lower bound as published; null where none was seen.</summary>
    public required double? CiLow { get; init; }

    /// <summary>The upper bound as published; null where none was seen.</summary>
    public required double? CiHigh { get; init; }

    /// <summary>The coverage that the interval claims.</summary>
    public required double? CiLevel { get; init; }

    /// <summary>The standard error on the scale of analysis, where it was given or follows from counts.</summary>
    public required double? Se { get; init; }

    /// <summary>The number of units that were analysed, as seen.</summary>
    public required string? N { get; init; }

    /// <summary>How it was studied, in a few words.</summary>
    public required string Design { get; init; }

    /// <summary>Maryland scientific methods scale, 1 to 5.</summary>
    public required int Maryland { get; init; }

    /// <summary>Where.</summary>
    public required string Country { get; init; }

    /// <summary>When.</summary>
    public required string? Period { get; init; }

    /// <summary>Whether the estimate is arithmetic on numbers seen.</summary>
    public required bool Derived { get; init; }

    /// <summary>The id of its source.</summary>
    public required string Source { get; init; }

    /// <summary>How it came to stand beside the library that ships, for instance <c>imported from homes.csv</c>; null for what ships.</summary>
    public string? Added { get; init; }

    /// <summary>Whom the interval favours: <c>intervention</c>, <c>comparator</c>, <c>neither</c> (it covers no effect), or <c>unknown</c> (no interval).</summary>
    public string Favours =>
        CiLow is not { } from || CiHigh is not { } to ? "unknown"
        : from <= NoEffect && to >= NoEffect ? "neither"
        : from > NoEffect == HigherIsBetter ? "intervention"
        : "comparator";

    /// <summary>The estimate on the scale of analysis; null where no spread was seen, or what was read cannot be, so that it cannot be pooled.</summary>
    [JsonIgnore]
    public Estimate? Analysed => FindingScale.Of(this) is { IsOk: true } read ? read.Value : null;

    /// <summary>The published value that says that there is no effect.</summary>
    internal double NoEffect => IsRatio ? 1 : 0;

    /// <summary>Whether its measure is a ratio, which is analysed as a logarithm.</summary>
    public bool IsRatio => IsRatioMeasure(Measure);

    internal static bool IsRatioMeasure(string measure) =>
        measure is "OR" or "RR" or "HR" or "IRR" or "ratio";
}

/// <summary>What somebody who paid for or wrote a source has at stake.</summary>
public enum Interest
{
    /// <summary>No funder was seen.</summary>
    Unknown,

    /// <summary>Neither for nor against a model.</summary>
    Independent,

    /// <summary>It promotes the model.</summary>
    Promotes,

    /// <summary>It opposes the model.</summary>
    Opposes,

    /// <summary>It delivers the model, or sells advice on it.</summary>
    Delivers,
}

/// <summary>Where a finding was read.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Citation">Authors, year, title, place.</param>
/// <param name="Locator">A DOI or an address.</param>
/// <param name="Year">The year; null where it was not seen.</param>
/// <param name="Funder">Who paid or wrote; null where it was not seen.</param>
/// <param name="Interest">What they have at stake.</param>
public sealed record Source(
    string Id,
    string Citation,
    string Locator,
    int? Year,
    string? Funder,
    Interest Interest
)
{
    /// <summary>How it came to stand beside the library that ships; null for what ships.</summary>
    public string? Added { get; init; }
}

/// <summary>A word that findings are coded with.</summary>
/// <param name="Id">The word.</param>
/// <param name="Name">What people read.</param>
/// <param name="IsOption">Whether a body that decides could choose it; then it has a row in the gap map though nothing was found.</param>
public sealed record Code(string Id, string Name, bool IsOption);

/// <summary>A source that is known to exist and was not read.</summary>
/// <param name="Title">What it is.</param>
/// <param name="Models">The models that it is about.</param>
public sealed record NotObtained(string Title, IReadOnlyList<string> Models);
