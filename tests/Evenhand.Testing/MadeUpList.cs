using System.Globalization;
using System.Text;

namespace Evenhand.Testing;

/// <summary>A small provider list in the shape that Ofsted publishes, with made-up providers.</summary>
public sealed class MadeUpList
{
    private static readonly string[] Header =
    [
        "URN",
        "Provision type",
        "Registration date",
        "Registration status",
        "Name",
        "Government Office Region",
        "Local authority",
        "Sector",
        "Places",
        "Organisation which owns the provider",
    ];

    private readonly List<string[]> rows = [];

    /// <summary>The title above the header, which says the day; null for none.</summary>
    public string? Title { get; init; } =
        "Children's social care data - Provider level as at 31 March 2024";

    /// <summary>Adds a provider; what is not said is ordinary.</summary>
    public MadeUpList Add(
        string sector = "Private",
        string places = "4",
        string authority = "Leeds",
        string owner = "Example Care Limited",
        string type = "Children's home",
        string status = "Active",
        string? urn = null
    )
    {
        rows.Add([
            urn ?? $"SC{900_000 + rows.Count}",
            type,
            "01/04/2015",
            status,
            "REDACTED",
            "Yorkshire and The Humber",
            authority,
            sector,
            places,
            owner,
        ]);
        return this;
    }

    /// <summary>Adds a line as it stands.</summary>
    public MadeUpList AddLine(string line)
    {
        rows.Add(["\0" + line]);
        return this;
    }

    /// <summary>The list as CSV.</summary>
    public override string ToString()
    {
        var text = new StringBuilder();
        if (Title is not null)
        {
            text.Append(Title).Append(',', Header.Length - 1).Append('\n');
        }

        text.AppendJoin(',', Header).Append('\n');
        foreach (var row in rows)
        {
            if (row[0].StartsWith('\0'))
            {
                text.Append(CultureInfo.InvariantCulture, $"{row[0][1..]}\n");
            }
            else
            {
                text.AppendJoin(',', row.Select(Quote)).Append('\n');
            }
        }

        return text.ToString();
    }

    private static string Quote(string field) =>
        field.AsSpan().ContainsAny(",\"\n")
            ? $"\"{field.Replace("\"", "\"\"", StringComparison.Ordinal)}\""
            : field;
}
