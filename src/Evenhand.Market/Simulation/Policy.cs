using System.Text.Json.Serialization;
using Evenhand.Market.Providers;

namespace Evenhand.Market.Simulation;

/// <summary>What happens to providers of whom it cannot be said whether they meet the definition.</summary>
public enum Unknowns
{
    /// <summary>They are shown apart: the truth lies between leaving them out and letting them in.</summary>
    Bounds,

    /// <summary>They may go on.</summary>
    In,

    /// <summary>They may not.</summary>
    Out,
}

/// <summary>A rule about who may provide a service.</summary>
/// <param name="Service">Id of the service.</param>
/// <param name="Definition">Id of the definition that a provider must meet.</param>
public sealed record Policy(string Service, string Definition)
{
    /// <summary>The day of the list to apply it to; null takes the newest.</summary>
    public DateOnly? AsOf { get; init; }

    /// <summary>Where it applies, by code or name; null is everywhere.</summary>
    public string? Area { get; init; }

    /// <summary>The edition to answer from; null takes the current one.</summary>
    public int? Edition { get; init; }

    /// <summary>What happens to unknowns.</summary>
    public Unknowns Unknowns { get; init; } = Unknowns.Bounds;

    /// <summary>When it would begin; decides whether the definition is in force. Null takes the day of the list.</summary>
    public DateOnly? From { get; init; }
}

/// <summary>Providers of an area after a policy. The three parts are all there are.</summary>
/// <param name="Retained">They may go on.</param>
/// <param name="Excluded">They may not.</param>
/// <param name="Unknown">It cannot be said.</param>
public sealed record Effect(Counted Retained, Counted Excluded, Counted Unknown)
{
    /// <summary>Applies a policy to the answers of its definition.</summary>
    public static Effect Of(AnswerCell cell, Unknowns unknowns)
    {
        var none = new Counted(0, cell.Unknown.Places is null ? null : 0);
        return unknowns switch
        {
            Unknowns.In => new Effect(cell.Yes + cell.Unknown, cell.No, none),
            Unknowns.Out => new Effect(cell.Yes, cell.No + cell.Unknown, none),
            _ => new Effect(cell.Yes, cell.No, cell.Unknown),
        };
    }

    /// <summary>All of them.</summary>
    [JsonIgnore]
    public Counted All => Retained + Excluded + Unknown;

    /// <summary>Nobody is known to be able to go on.</summary>
    [JsonIgnore]
    public bool MayBeWithoutEligible => Retained.Providers == 0;

    /// <summary>Nobody can go on, whatever the unknowns turn out to be.</summary>
    [JsonIgnore]
    public bool IsSurelyWithoutEligible => Retained.Providers + Unknown.Providers == 0;
}
