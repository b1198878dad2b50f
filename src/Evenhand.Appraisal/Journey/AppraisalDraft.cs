using System.Text.Json;
using System.Text.Json.Serialization;

namespace Evenhand.Appraisal.Journey;

/// <summary>Where the scores of one criterion come from.</summary>
public sealed record DraftSource
{
    /// <summary>Judgement.</summary>
    public const string Judgement = "judgement";

    /// <summary><see cref="Judgement"/>, the id of a question, or the id of a finding.</summary>
    public required string From { get; init; }

    /// <summary>The score of the model that the evidence compares with; null before it is asked, and for judgement.</summary>
    public double? Baseline { get; init; }

    /// <summary>The score that counts 0; null for judgement, whose scale is 0 to 100.</summary>
    public double? Worst { get; init; }

    /// <summary>The score that counts 1.</summary>
    public double? Best { get; init; }

    /// <summary>For each option <c>intervention</c>, <c>comparator</c> or <c>judged</c>.</summary>
    public IReadOnlyDictionary<string, string>? Sides { get; init; }
}

/// <summary>Quartiles of one score, or of an amount a year.</summary>
/// <param name="Lower">The lower quartile.</param>
/// <param name="Median">The median.</param>
/// <param name="Upper">The upper quartile.</param>
public sealed record DraftQuartiles(double Lower, double Median, double Upper);

/// <summary>What one option costs.</summary>
public sealed record DraftCost
{
    /// <summary>Running cost a year, from year 1.</summary>
    public required DraftQuartiles Running { get; init; }

    /// <summary>Other kinds of cost that were stated, by their word: once in year 0 or each year from 1, as the kind has it.</summary>
    public required IReadOnlyDictionary<string, decimal> Others { get; init; }

    /// <summary>The chance of failure in a year, from 0 to 1; null where nothing was said.</summary>
    public double? FailureChance { get; init; }

    /// <summary>The share to add for optimism; null where nothing was said.</summary>
    public decimal? Bias { get; init; }

    /// <summary>What that rests on.</summary>
    public string? BiasEvidence { get; init; }
}

/// <summary>An appraisal as far as the journey has come.</summary>
public sealed record AppraisalDraft
{
    private static readonly JsonSerializerOptions Json = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        RespectNullableAnnotations = true,
    };

    /// <summary>Nothing said yet.</summary>
    public static AppraisalDraft Empty { get; } = new();

    /// <summary>What is decided.</summary>
    public string? Title { get; init; }

    /// <summary>The body that decides.</summary>
    public string? DecisionMaker { get; init; }

    /// <summary>The service, a word of the library or one's own.</summary>
    public string? Service { get; init; }

    /// <summary>The words for the kinds of option.</summary>
    public IReadOnlyList<string> Options { get; init; } = [];

    /// <summary>The ids of the criteria.</summary>
    public IReadOnlyList<string> Criteria { get; init; } = [];

    /// <summary>Where the scores of each come from.</summary>
    public IReadOnlyDictionary<string, DraftSource> Sources { get; init; } =
        new Dictionary<string, DraftSource>();

    /// <summary>Judged scores, by <c>criterion/option</c>.</summary>
    public IReadOnlyDictionary<string, DraftQuartiles> Scores { get; init; } =
        new Dictionary<string, DraftQuartiles>();

    /// <summary>The criterion whose step matters most.</summary>
    public string? First { get; init; }

    /// <summary>Points of each step, 100 for the first.</summary>
    public IReadOnlyDictionary<string, double> Points { get; init; } =
        new Dictionary<string, double>();

    /// <summary>Whether the first step is worth more than the two next together: <c>first</c>, <c>both</c> or <c>same</c>.</summary>
    public string? Rather { get; init; }

    /// <summary>The calendar year that is year 0.</summary>
    public int? FirstYear { get; init; }

    /// <summary>How many years follow it.</summary>
    public int? Years { get; init; }

    /// <summary>What each option costs.</summary>
    public IReadOnlyDictionary<string, DraftCost> Costs { get; init; } =
        new Dictionary<string, DraftCost>();

    /// <summary>The draft as text.</summary>
    public string Write() => JsonSerializer.Serialize(this, Json);

    /// <summary>The draft of a text; null where it is none.</summary>
    public static AppraisalDraft? Read(string text)
    {
        try
        {
            return JsonSerializer.Deserialize<AppraisalDraft>(text, Json);
        }
        catch (JsonException)
        {
            // Somebody cut or changed the address: the page says so.
            return null;
        }
    }

    /// <summary>A copy of a table with one entry set.</summary>
    internal static Dictionary<string, T> Set<T>(
        IReadOnlyDictionary<string, T> table,
        string key,
        T value
    ) => new(table, StringComparer.Ordinal) { [key] = value };
}
