using System.Globalization;

namespace Evenhand.Tests.Law;

/// <summary>Days as tests write them.</summary>
internal static class Days
{
    /// <summary>A day written as <c>2026-05-01</c>.</summary>
    public static DateOnly Of(string day) =>
        DateOnly.ParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture);
}
