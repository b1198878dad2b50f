using System.Text;
using Evenhand.Record.Canonical;

namespace Evenhand.Record.Entries;

/// <summary>The first line of a record's file, which its first entry holds the hash of, so that it cannot be changed either.</summary>
public static class RecordBeginning
{
    /// <summary>The version of the format that is written and read.</summary>
    public const int Version = 1;

    /// <summary>The canonical bytes of the beginning of a record.</summary>
    /// <param name="record">The record's id.</param>
    public static byte[] Json(string record) =>
        Encoding.UTF8.GetBytes(
            $$"""{"canonical":"RFC 8785","format":"evenhand-record","hash":"SHA-256","record":"{{record}}","version":{{Version}}}"""
        );

    /// <summary>Where a record without entries ends.</summary>
    public static RecordHead Head(string record) => new(0, Digest.Of(Json(record)));

    internal static byte[] Line(string record)
    {
        var json = Json(record);
        return Encoding.UTF8.GetBytes(
            $$"""{"begin":{{Encoding.UTF8.GetString(json)}},"hash":"{{Digest.Of(json)}}"}"""
        );
    }
}
