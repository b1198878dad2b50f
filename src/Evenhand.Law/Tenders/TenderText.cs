using System.Web;
using Evenhand.Ocds.Reading;

namespace Evenhand.Law.Tenders;

/// <summary>A running text of a tender.</summary>
/// <param name="Path">Where it stands: a JSON pointer.</param>
/// <param name="Text">What it says, on one line, with its HTML escapes read.</param>
internal sealed record TenderText(string Path, string Text)
{
    /// <summary>The longest text that is searched; what stands beyond is left out.</summary>
    private const int Longest = 200_000;

    private const int Around = 60;
    private const int LongestQuote = 240;

    /// <summary>A text as it stands in a file.</summary>
    public static TenderText Of(string path, string raw)
    {
        var text = HttpUtility.HtmlDecode(raw.Length > Longest ? raw[..Longest] : raw);
        return new TenderText(path, text.ReplaceLineEndings(" "));
    }

    /// <summary>The words at a place with some around them, without addresses and telephone numbers.</summary>
    public string Quote(int start, int length)
    {
        var from = Math.Max(0, start - Around);
        var to = Math.Min(Text.Length, start + Math.Min(length, LongestQuote) + Around);
        from = from == 0 ? 0 : After(from, start);
        to = to == Text.Length ? to : Before(to, start + 1);
        var words = PersonalText.LeaveOut(Text[from..to])!;
        return string.Concat(
            from > 0 ? "... " : "",
            string.Join(' ', words.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)),
            to < Text.Length ? " ..." : ""
        );
    }

    // A quotation begins and ends between words.
    private int After(int at, int most)
    {
        var blank = Text.IndexOf(' ', at, most - at);
        return blank < 0 ? at : blank + 1;
    }

    private int Before(int at, int least)
    {
        var blank = at > least ? Text.LastIndexOf(' ', at - 1, at - least) : -1;
        return blank < 0 ? at : blank;
    }
}
