using System.Globalization;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace Evenhand.Store.Databases;

/// <summary>A time as PostgreSQL takes it: in UTC.</summary>
internal sealed class UtcTime()
    : ValueConverter<DateTimeOffset, DateTimeOffset>(t => t.ToUniversalTime(), t => t);

/// <summary>A time as SQLite sorts it: a text in UTC of one length, to the microsecond, which is what PostgreSQL keeps.</summary>
internal sealed class UtcText()
    : ValueConverter<DateTimeOffset, string>(t => Write(t), text => Read(text))
{
    private const string Format = "yyyy-MM-dd'T'HH:mm:ss.ffffff'Z'";

    private static string Write(DateTimeOffset time) =>
        time.UtcDateTime.ToString(Format, CultureInfo.InvariantCulture);

    private static DateTimeOffset Read(string text) =>
        DateTimeOffset.ParseExact(
            text,
            Format,
            CultureInfo.InvariantCulture,
            DateTimeStyles.AssumeUniversal
        );
}
