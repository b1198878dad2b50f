using Evenhand.Market;
using Microsoft.Extensions.Caching.Memory;

namespace Evenhand.Web;

/// <summary>
/// The answers given last: a page, its chart and its downloads ask the same question, and many people ask the same few.
/// </summary>
internal sealed class AnswerMemory : IAnswerMemory, IDisposable
{
    /// <summary>How many answers are kept; the largest, a market of thousands of owners, is less than a megabyte.</summary>
    internal const int Most = 200;

    private readonly MemoryCache answers = new(
        new MemoryCacheOptions { SizeLimit = Most, CompactionPercentage = 0.2 }
    );

    public object? Find(object question) => answers.Get(question);

    public void Keep(object question, object answer) =>
        answers.Set(question, answer, new MemoryCacheEntryOptions { Size = 1 });

    public void Dispose() => answers.Dispose();
}
