using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Evenhand.Transition.Journey;

/// <summary>A body of a draft.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Staff">How many people work in it; null where that is not known.</param>
/// <param name="Organisation">Its org-id; null where that is not known.</param>
public sealed record DraftBody(string Name, double? Staff = null, string? Organisation = null)
{
    /// <summary>The word for a body of which it is not known which organisation it is.</summary>
    public const string NotKnown = "none";
}

/// <summary>What an old body has or does.</summary>
/// <param name="What">One of <see cref="Files.Holding.Kinds"/>.</param>
/// <param name="Name">What it is called.</param>
/// <param name="From">The place of the old body, from 0.</param>
/// <param name="To">The place of the new body, or <see cref="Shared"/>, <see cref="Ends"/> or <see cref="Open"/>.</param>
public sealed record DraftHolding(string What, string Name, int From, string To)
{
    /// <summary>Several new bodies share it.</summary>
    public const string Shared = "shared";

    /// <summary>It ends.</summary>
    public const string Ends = "ends";

    /// <summary>Nobody has said where it goes.</summary>
    public const string Open = "open";

    /// <summary>Its shares in per cent, in the order of the new bodies; null where they were not said.</summary>
    public IReadOnlyList<decimal>? Shares { get; init; }

    /// <summary>Why it ends; null where that was not said.</summary>
    public string? Reason { get; init; }
}

/// <summary>A budget.</summary>
/// <param name="Name">What it is called.</param>
/// <param name="From">The place of the old body, from 0.</param>
/// <param name="Pounds">Its amount in a year.</param>
/// <param name="Shares">Its shares in per cent, in the order of the new bodies.</param>
public sealed record DraftBudget(
    string Name,
    int From,
    decimal Pounds,
    IReadOnlyList<decimal> Shares
);

/// <summary>What somebody of a body knows.</summary>
/// <param name="Note">What.</param>
/// <param name="About">The task, system, contract or place that it is about.</param>
/// <param name="By">Whose knowledge it is, by post; null where that is not told.</param>
/// <param name="Review">When it is to be looked at again.</param>
public sealed record DraftFact(string Note, string About, string? By, DateOnly? Review);

/// <summary>A reorganisation as far as the journey has come.</summary>
public sealed record MergerDraft
{
    private static readonly JsonSerializerOptions Json = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        RespectNullableAnnotations = true,
    };

    /// <summary>Nothing said yet.</summary>
    public static MergerDraft Empty { get; } = new();

    /// <summary>What the change is called.</summary>
    public string? Name { get; init; }

    /// <summary>The kind of change.</summary>
    public string? Kind { get; init; }

    /// <summary>The legal route.</summary>
    public string? Route { get; init; }

    /// <summary>Where.</summary>
    public string? Nation { get; init; }

    /// <summary>The sector, as the library words it.</summary>
    public string? Sector { get; init; }

    /// <summary>The bodies that are there.</summary>
    public IReadOnlyList<DraftBody> Old { get; init; } = [];

    /// <summary>The bodies that will be.</summary>
    public IReadOnlyList<DraftBody> New { get; init; } = [];

    /// <summary>Whether some of the bodies may be organisations of the edition that was loaded when they were named.</summary>
    public bool MayBeKnown { get; init; }

    /// <summary>All bodies, those that are there first.</summary>
    [JsonIgnore]
    public IEnumerable<DraftBody> Bodies => Old.Concat(New);

    /// <summary>The day from which weeks are counted.</summary>
    public DateOnly? Announced { get; init; }

    /// <summary>The day that is wished for; null where none is.</summary>
    public DateOnly? Wished { get; init; }

    /// <summary>Tasks of the playbook that are behind the bodies already.</summary>
    public IReadOnlyList<string> Behind { get; init; } = [];

    /// <summary>The flags that were ticked.</summary>
    public IReadOnlyList<string> Flags { get; init; } = [];

    /// <summary>What the old bodies have and do.</summary>
    public IReadOnlyList<DraftHolding> Holdings { get; init; } = [];

    /// <summary>Budgets.</summary>
    public IReadOnlyList<DraftBudget> Budgets { get; init; } = [];

    /// <summary>What people of the bodies know.</summary>
    public IReadOnlyList<DraftFact> Local { get; init; } = [];

    /// <summary>The ids of the questions that have an answer, be it an empty one.</summary>
    public IReadOnlyList<string> Answered { get; init; } = [];

    /// <summary>Whether what is said to be answered is there, and places name bodies; an address can be changed by hand.</summary>
    private bool IsWhole =>
        Holdings.All(h => h.From >= 0 && h.From < Old.Count && Goes(h.To))
        && Budgets.All(b => b.From >= 0 && b.From < Old.Count)
        && Answered.All(a =>
            a switch
            {
                MergerSteps.Name => Name is not null,
                MergerSteps.Kind => Kind is not null,
                MergerSteps.Route => Route is not null,
                MergerSteps.Where => Nation is not null && Sector is not null,
                MergerSteps.Old => Old.Count > 0,
                MergerSteps.New => New.Count > 0,
                MergerSteps.Days => Announced is not null,
                _ => true,
            }
        );

    /// <summary>The draft as text.</summary>
    public string Write() => JsonSerializer.Serialize(this, Json);

    /// <summary>The draft of a text; null where it is none.</summary>
    public static MergerDraft? Read(string text)
    {
        try
        {
            return JsonSerializer.Deserialize<MergerDraft>(text, Json) is { } draft && draft.IsWhole
                ? draft
                : null;
        }
        catch (JsonException)
        {
            // Somebody cut or changed the address: the page says so.
            return null;
        }
    }

    private bool Goes(string to) =>
        to is DraftHolding.Shared or DraftHolding.Ends or DraftHolding.Open
        || (
            int.TryParse(to, NumberStyles.None, CultureInfo.InvariantCulture, out var place)
            && place < New.Count
        );
}
