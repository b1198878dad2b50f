using System.Text;
using Evenhand.Record.Canonical;
using Evenhand.Record.Entries;
using Evenhand.Record.Keys;

namespace Evenhand.Record.Files;

/// <summary>The last line of a record's file: how many entries there are, the hash of the last, and the signature over that.</summary>
internal static class RecordEnd
{
    public static byte[] Line(string record, RecordHead head, RecordKey? key)
    {
        var statement = key is null
            ? $$"""{"count":{{head.Seq}},"head":"{{head.Hash}}","record":"{{record}}"}"""
            : $$"""{"algorithm":"{{RecordKey.Algorithm}}","count":{{head.Seq}},"head":"{{head.Hash}}","key":"{{key.Id}}","record":"{{record}}"}""";
        var signature = key is null
            ? ""
            : $"\"signature\":\"{Convert.ToBase64String(key.Sign(Encoding.UTF8.GetBytes(statement)))}\",";
        var end = $$"""{{{signature}}"statement":{{statement}}}""";
        return Encoding.UTF8.GetBytes(
            $$"""{"end":{{end}},"hash":"{{Digest.Of(Encoding.UTF8.GetBytes(end))}}"}"""
        );
    }
}
