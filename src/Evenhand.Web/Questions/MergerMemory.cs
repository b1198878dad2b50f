using System.Security.Cryptography;
using System.Text;
using Evenhand.Transition.Desk;
using Evenhand.Transition.Plans;
using Evenhand.Vocabulary;
using Microsoft.Extensions.Caching.Memory;

namespace Evenhand.Web.Questions;

/// <summary>
/// The plans worked out last: a page, its pictures and its downloads ask for the same one, and drawing durations takes the longest.
/// A plan follows from its file alone, so that what is kept is never out of date.
/// </summary>
/// <param name="desk">Works them out.</param>
public sealed class MergerMemory(MergerDesk desk) : IDisposable
{
    /// <summary>How many are kept; one is some hundred kilobytes.</summary>
    internal const int Most = 60;

    private readonly MemoryCache plans = new(
        new MemoryCacheOptions { SizeLimit = Most, CompactionPercentage = 0.2 }
    );

    private readonly Lazy<Outcome<Replay>> equality = new(() => Replays.OfEquality(desk));
    private readonly Lazy<Outcome<Replay>> care = new(() => Replays.OfCare(desk));

    /// <summary>The replay of the equality body.</summary>
    public Outcome<Replay> Equality => equality.Value;

    /// <summary>The replay of the care regulator.</summary>
    public Outcome<Replay> Care => care.Value;

    /// <summary>The plan of a file.</summary>
    /// <param name="text">The file.</param>
    /// <param name="passes">How many draws.</param>
    /// <param name="seed">Their seed.</param>
    public Outcome<PlanReport> Plan(TextFile text, int passes, int seed)
    {
        var key = (
            Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text.Text))),
            passes,
            seed
        );
        if (plans.Get(key) is Outcome<PlanReport> known)
        {
            return known;
        }

        var plan = desk.Read(text).Then(merger => desk.Plan(merger, passes, seed));
        return plans.Set(key, plan, new MemoryCacheEntryOptions { Size = 1 });
    }

    /// <inheritdoc/>
    public void Dispose() => plans.Dispose();
}
