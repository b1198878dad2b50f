using Evenhand.Vocabulary;

namespace Evenhand.Rules.Yaml;

/// <summary>Writes values so that YAML reads them as the texts that they are.</summary>
public static class YamlText
{
    /// <summary>A text on one line, quoted.</summary>
    public static string Quoted(string text) =>
        "'" + Plain.OneLine(text).Replace("'", "''", StringComparison.Ordinal) + "'";

    /// <summary>An id of small letters, digits and hyphens from a name.</summary>
    /// <param name="name">The name.</param>
    /// <param name="otherwise">What it begins with where the name has no letter to begin with.</param>
    public static string Slug(string name, string otherwise)
    {
        var words = Plain.Fold(name).Split(' ').Where(w => w.All(char.IsAsciiLetterOrDigit));
        var slug = string.Join('-', words);
        slug = slug.Length > 50 ? slug[..50].TrimEnd('-') : slug;
        return slug.Length > 0 && char.IsAsciiLetterLower(slug[0])
            ? slug
            : $"{otherwise}-{slug}".TrimEnd('-');
    }
}
