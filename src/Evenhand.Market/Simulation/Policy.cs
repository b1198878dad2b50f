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

/// <summary>A kind of rule about who may provide a service. None is the default.</summary>
public enum PolicyKind
{
    /// <summary>Anybody who meets the regulator's requirements may provide it.</summary>
    OpenToAll,

    /// <summary>Only public bodies may.</summary>
    PublicOnly,

    /// <summary>Only providers that meet a definition may, from the first day on.</summary>
    NotForProfitOnly,

    /// <summary>Only providers that meet a definition may register anew; those that are there stay.</summary>
    NewRegistrationsOnly,

    /// <summary>Providers that do not meet a definition may go on until a date.</summary>
    RunOff,

    /// <summary>A rule that keeps the service to those who meet a definition is taken away.</summary>
    LiftRestriction,

    /// <summary>Anybody may provide it, but keep no more than a set profit.</summary>
    ProfitCap,
}

/// <summary>A rule about who may provide a service.</summary>
/// <param name="Service">Id of the service.</param>
/// <param name="Kind">The kind of rule.</param>
public sealed record Policy(string Service, PolicyKind Kind)
{
    /// <summary>Only those who meet a definition may provide the service.</summary>
    public Policy(string service, string definition)
        : this(service, PolicyKind.NotForProfitOnly) => Definition = definition;

    /// <summary>Id of the definition, for the kinds that take one (see <see cref="PolicyKinds.TakesDefinition"/>).</summary>
    public string? Definition { get; init; }

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

    /// <summary>For a run-off: the last day on which those who do not meet the definition may go on.</summary>
    public DateOnly? Until { get; init; }

    /// <summary>How many eligible providers an area should have at least, for counting those below; 1 or more.</summary>
    public int Minimum { get; init; } = 2;

    /// <summary>New eligible places (providers, where the service has no places) a year that the person assumes; null for none.</summary>
    public double? NewPlacesPerYear { get; init; }
}

/// <summary>The kinds of policy in words.</summary>
public static class PolicyKinds
{
    /// <summary>The definition that stands for public bodies.</summary>
    public const string PublicDefinition = "ofsted-public";

    /// <summary>All kinds, in the order in which they are shown.</summary>
    public static IReadOnlyList<PolicyKind> All { get; } = Enum.GetValues<PolicyKind>();

    /// <summary>The word for it in files, addresses and at the prompt.</summary>
    public static string Word(this PolicyKind kind) =>
        kind switch
        {
            PolicyKind.OpenToAll => "open-to-all",
            PolicyKind.PublicOnly => "public-only",
            PolicyKind.NotForProfitOnly => "not-for-profit-only",
            PolicyKind.NewRegistrationsOnly => "new-registrations-only",
            PolicyKind.RunOff => "run-off",
            PolicyKind.LiftRestriction => "lift-restriction",
            _ => "profit-cap",
        };

    /// <summary>The kind that a word stands for; null for none.</summary>
    public static PolicyKind? Parse(string? word) =>
        All.Where(k => k.Word() == word).Select(k => (PolicyKind?)k).FirstOrDefault();

    /// <summary>What a person calls it.</summary>
    public static string Title(this PolicyKind kind) =>
        kind switch
        {
            PolicyKind.OpenToAll => "Open to all",
            PolicyKind.PublicOnly => "Public bodies only",
            PolicyKind.NotForProfitOnly => "Only those who meet a definition",
            PolicyKind.NewRegistrationsOnly => "A definition for new registrations only",
            PolicyKind.RunOff => "Others run off by a date",
            PolicyKind.LiftRestriction => "Lift a restriction",
            _ => "A cap on profit",
        };

    /// <summary>What it means, in a sentence.</summary>
    public static string Meaning(this PolicyKind kind) =>
        kind switch
        {
            PolicyKind.OpenToAll =>
                "Anybody who meets the regulator's requirements may provide it.",
            PolicyKind.PublicOnly => "Only providers that Ofsted prints as public may provide it.",
            PolicyKind.NotForProfitOnly =>
                "Only providers that meet the definition you choose may provide it, from the first day on.",
            PolicyKind.NewRegistrationsOnly =>
                "Who is there may stay; who registers anew must meet the definition you choose.",
            PolicyKind.RunOff =>
                "Who does not meet the definition you choose may go on until a date, and no longer.",
            PolicyKind.LiftRestriction =>
                "A rule that keeps the service to those who meet the definition you choose is taken away.",
            _ => "Anybody may provide it, but no provider may keep more than a set profit.",
        };

    /// <summary>Whether it needs a definition.</summary>
    public static bool TakesDefinition(this PolicyKind kind) =>
        kind
            is PolicyKind.NotForProfitOnly
                or PolicyKind.NewRegistrationsOnly
                or PolicyKind.RunOff
                or PolicyKind.LiftRestriction;

    /// <summary>Whether some of today's providers may have to stop.</summary>
    public static bool Excludes(this PolicyKind kind) =>
        kind is PolicyKind.PublicOnly or PolicyKind.NotForProfitOnly or PolicyKind.RunOff;
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

    /// <summary>Applies a kind of policy: one under which nobody has to stop leaves all of them.</summary>
    public static Effect Of(AnswerCell cell, PolicyKind kind, Unknowns unknowns)
    {
        if (kind.Excludes())
        {
            return Of(cell, unknowns);
        }

        var none = new Counted(0, cell.Unknown.Places is null ? null : 0);
        return kind == PolicyKind.ProfitCap
            ? new Effect(none, none, cell.All)
            : new Effect(cell.All, none, none);
    }

    /// <summary>Two effects together.</summary>
    public static Effect operator +(Effect a, Effect b) =>
        new(a.Retained + b.Retained, a.Excluded + b.Excluded, a.Unknown + b.Unknown);

    /// <summary>All of them.</summary>
    [JsonIgnore]
    public Counted All => Retained + Excluded + Unknown;

    /// <summary>Nobody is known to be able to go on.</summary>
    [JsonIgnore]
    public bool MayBeWithoutEligible => IsBelow(1);

    /// <summary>Nobody can go on, whatever the unknowns turn out to be.</summary>
    [JsonIgnore]
    public bool IsSurelyWithoutEligible => IsSurelyBelow(1);

    /// <summary>Fewer than so many are known to be able to go on.</summary>
    public bool IsBelow(int minimum) => Retained.Providers < minimum;

    /// <summary>Fewer than so many can go on, whatever the unknowns turn out to be.</summary>
    public bool IsSurelyBelow(int minimum) => Retained.Providers + Unknown.Providers < minimum;
}
