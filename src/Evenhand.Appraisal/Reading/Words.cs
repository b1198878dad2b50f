using Evenhand.Rules.Yaml;

namespace Evenhand.Appraisal.Reading;

/// <summary>Words that the parts of an appraisal file name each other by.</summary>
internal static class Words
{
    /// <summary>The id of a mapping.</summary>
    public static string Id(YamlMap map)
    {
        var id = map.Text("id");
        if (id.Length > 0 && !IsId(id))
        {
            map.Report(
                map.LineOf("id"),
                "id",
                "This cannot be an id",
                id,
                "small letters, digits and hyphens, beginning with a letter, 60 at most"
            );
        }

        return id;
    }

    /// <summary>Whether a text can be an id.</summary>
    public static bool IsId(string text) =>
        text.Length is > 0 and <= 60
        && char.IsAsciiLetterLower(text[0])
        && text.All(c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c == '-');
}
