using System.Text;
using System.Text.Json;
using Evenhand.Ocds.Reading;
using Evenhand.Registers.Contracts;

namespace Evenhand.Law.Tenders;

/// <summary>Notices of Contracts Finder's own search: one, or an object with an array <c>contracts</c>.</summary>
internal static class TenderNotice
{
    /// <summary>The notices of a file; none where it is of another kind.</summary>
    public static IReadOnlyList<ReleaseNode> Find(JsonElement top)
    {
        var root = new ReleaseNode("", top);
        return Is(root) ? [root] : [.. root.Each("contracts").Where(Is)];
    }

    /// <summary>What a notice states. Its own names stand for those of the standard, whose places are told.</summary>
    public static IReadOnlyList<TenderFact> Read(ReleaseNode notice)
    {
        var published = notice.At("published_date")?.Text;
        var json = NoticeRelease.Write(
            Encoding.UTF8.GetBytes(notice.Value.GetRawText()),
            OcdsDate.Read(published) ?? DateTimeOffset.UnixEpoch
        );
        using var document = JsonDocument.Parse(json);
        return OcdsTender.Read(
            document.RootElement,
            notice.At("description") is { Text: { } text } description
                ? [TenderText.Of(description.Path, text)]
                : []
        );
    }

    private static bool Is(ReleaseNode node) =>
        node.At("title")?.Text is not null
        && node.At("published_date") is not null
        && node.At("ocid") is null;
}
