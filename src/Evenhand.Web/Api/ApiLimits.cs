using System.Threading.RateLimiting;
using Evenhand.Vocabulary;
using Microsoft.AspNetCore.Http;

namespace Evenhand.Web.Api;

/// <summary>How much programs may ask: so many calls a minute from one address, and so many posted files worked on at once.</summary>
/// <param name="callsAMinute">The most calls of one address in a minute.</param>
internal sealed class ApiLimits(int callsAMinute) : IDisposable
{
    // Each may keep all cores busy, so that more at once would only make all of them slower.
    private const int AtOnce = 2;
    private const int Waiting = 20;

    private readonly PartitionedRateLimiter<HttpContext> calls = PartitionedRateLimiter.Create<
        HttpContext,
        string
    >(context =>
        RateLimitPartition.GetSlidingWindowLimiter(
            context.Connection.RemoteIpAddress?.ToString() ?? "",
            _ => new SlidingWindowRateLimiterOptions
            {
                PermitLimit = callsAMinute,
                Window = TimeSpan.FromMinutes(1),
                SegmentsPerWindow = 6,
            }
        )
    );
    private readonly ConcurrencyLimiter work = new(
        new ConcurrencyLimiterOptions
        {
            PermitLimit = AtOnce,
            QueueLimit = Waiting,
            QueueProcessingOrder = QueueProcessingOrder.OldestFirst,
        }
    );

    /// <summary>The most calls of one address in a minute.</summary>
    public int CallsAMinute => callsAMinute;

    /// <summary>How many seconds whoever calls is to wait; null where the call is within the limit.</summary>
    public int? Wait(HttpContext context)
    {
        using var lease = calls.AttemptAcquire(context);
        return lease.IsAcquired ? null
            : lease.TryGetMetadata(MetadataName.RetryAfter, out var after)
                ? Math.Max(1, (int)Math.Ceiling(after.TotalSeconds))
            : 10;
    }

    /// <summary>A turn to work on a posted file.</summary>
    public ValueTask<RateLimitLease> TakeTurnAsync(HttpContext context) =>
        work.AcquireAsync(1, context.RequestAborted);

    /// <summary>That there were too many calls.</summary>
    public Problem TooMany(int seconds) =>
        new("There were too many calls from this address")
        {
            Expected = $"at most {Plain.Count(callsAMinute)} a minute",
            ToDo = $"Call again in {Plain.Counted(seconds, "second", "seconds")}.",
        };

    /// <summary>That too many files wait.</summary>
    public static Problem TooBusy() =>
        new("Too many files are being worked on")
        {
            Expected = $"{AtOnce} at once and {Waiting} that wait",
            ToDo = "Send it again in some seconds.",
        };

    /// <inheritdoc/>
    public void Dispose()
    {
        calls.Dispose();
        work.Dispose();
    }
}
