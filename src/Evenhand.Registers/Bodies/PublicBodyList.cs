using System.Globalization;
using CsvHelper;
using Evenhand.Registers.Text;
using Evenhand.Vocabulary;

namespace Evenhand.Registers.Bodies;

/// <summary>
/// Councils of the United Kingdom, government organisations and NHS trusts of England, with their org-ids: lists that ship
/// with the program, in <c>data/reference</c> and <c>data/bodies</c>. A body that is not there may exist all the same.
/// </summary>
public sealed class PublicBodyList
{
    // A name that is a part of another only counts from here on: "One" is a part of too many.
    private const int ShortestPart = 4;

    private static readonly Dictionary<string, string> CouncilLists = new(StringComparer.Ordinal)
    {
        ["England"] = "GB-LAE",
        ["Wales"] = "GB-PLA",
        ["Scotland"] = "GB-LAS",
        ["Northern Ireland"] = "GB-LANI",
    };

    private readonly Dictionary<string, PublicBody> byId;
    private readonly IReadOnlyList<string> lists;
    private readonly List<(string Key, PublicBody Body)> names;

    private PublicBodyList(IReadOnlyList<PublicBody> bodies)
    {
        Bodies = bodies;
        byId = bodies.ToDictionary(b => b.Id, StringComparer.OrdinalIgnoreCase);
        lists = [.. bodies.Select(b => b.Id[..(b.Id.LastIndexOf('-') + 1)]).Distinct()];
        names =
        [
            .. bodies
                .SelectMany(b => b.OtherNames.Prepend(b.Name).Select(n => (Plain.Fold(n), b)))
                .Where(n => n.Item1.Length > 0)
                .Distinct(),
        ];
    }

    /// <summary>All of them, in the order of their org-ids.</summary>
    public IReadOnlyList<PublicBody> Bodies { get; }

    /// <summary>Reads the lists.</summary>
    /// <param name="root">The folder that holds <c>data/</c>.</param>
    /// <exception cref="InvalidDataException">A file that ships with the program is damaged.</exception>
    public static PublicBodyList Read(string root)
    {
        string At(string folder, string file) => Path.Combine(root, "data", folder, file);
        return new([
            .. ListRows
                .Read(At("reference", "uk_local_authorities.csv"), Council)
                .OfType<PublicBody>()
                .Concat(
                    ListRows.Read(
                        At("bodies", "government_organisations.csv"),
                        csv =>
                            Organisation(
                                csv,
                                "GB-GOR",
                                "government-organisation",
                                "Government organisation",
                                ("start-date", "end-date")
                            )
                    )
                )
                .Concat(
                    ListRows.Read(
                        At("bodies", "nhs_trusts.csv"),
                        csv =>
                            Organisation(
                                csv,
                                "GB-NHS",
                                "code",
                                "NHS trust",
                                ("open-date", "close-date")
                            )
                    )
                )
                .OrderBy(b => b.Id, StringComparer.Ordinal),
        ]);
    }

    /// <summary>Whether an org-id is of one of these lists, whether or not the list has it.</summary>
    public bool Covers(string id) =>
        lists.Any(l => id.StartsWith(l, StringComparison.OrdinalIgnoreCase));

    /// <summary>The body with an org-id, however it is written; null where the lists have none.</summary>
    public PublicBody? Find(string id) => byId.GetValueOrDefault(id);

    /// <summary>When a body ended and which followed it, in words; null where it is still there, or the lists are silent.</summary>
    public string? Ending(PublicBody body) =>
        body.To is not { } to ? null
        : body.FollowedBy.Count == 0 ? $"ended {When(to)}"
        : $"ended {When(to)} and was followed by {string.Join(" and ", body.FollowedBy.Select(f => Find(f)?.Name ?? f))}";

    /// <summary>
    /// The bodies of which one name is a part of a name or the other way round: those with the same name first, then those
    /// that are still there.
    /// </summary>
    /// <param name="name">A name as people write it.</param>
    public IReadOnlyList<(PublicBody Body, bool Same)> Like(string name)
    {
        var key = Plain.Fold(name);
        return
        [
            .. names
                .Where(n => n.Key == key || IsPart(key, n.Key) || IsPart(n.Key, key))
                .GroupBy(n => n.Body)
                .Select(g => (Body: g.Key, Same: g.Any(n => n.Key == key)))
                .OrderByDescending(g => g.Same)
                .ThenBy(g => g.Body.To is not null)
                .ThenBy(g => g.Body.Name.Length)
                .ThenBy(g => g.Body.Id, StringComparer.Ordinal),
        ];
    }

    private static string When(string iso) =>
        iso.Length switch
        {
            4 => $"in {iso}",
            7 =>
                $"in {DateOnly.ParseExact(iso, "yyyy-MM", CultureInfo.InvariantCulture).ToString("MMMM yyyy", CultureInfo.InvariantCulture)}",
            _ =>
                $"on {Plain.Date(DateOnly.ParseExact(iso, "yyyy-MM-dd", CultureInfo.InvariantCulture))}",
        };

    // Whole words: "York" is a part of "City of York", not of "Yorkshire".
    private static bool IsPart(string part, string whole) =>
        part.Length >= ShortestPart
        && part.Length < whole.Length
        && $" {whole} ".Contains($" {part} ", StringComparison.Ordinal);

    // The former districts of Northern Ireland have codes that no register gave, so that they cannot be linked to.
    private static PublicBody? Council(CsvReader csv)
    {
        var code = ListRows.Required(csv, "local-authority-code");
        if (!IsOfRegister(code))
        {
            return null;
        }

        var list = CouncilLists[ListRows.Required(csv, "nation")];
        var others = csv.GetString("alt-names").Split(',', Trimmed);
        return new PublicBody(
            $"{list}-{code}",
            ListRows.Required(csv, "official-name"),
            [.. others.Prepend(ListRows.Required(csv, "nice-name"))],
            ListRows.Required(csv, "local-authority-type-name"),
            Given(csv, "start-date"),
            Given(csv, "end-date"),
            [
                .. csv.GetString("replaced-by")
                    .Split(',', Trimmed)
                    .Where(c => IsOfRegister(c))
                    .Select(c => $"{list}-{c}"),
            ]
        );
    }

    private static PublicBody Organisation(
        CsvReader csv,
        string list,
        string code,
        string kind,
        (string From, string To) days
    ) =>
        new(
            $"{list}-{ListRows.Required(csv, code)}",
            ListRows.Required(csv, "name"),
            [],
            kind,
            Given(csv, days.From),
            Given(csv, days.To),
            []
        );

    private static string? Given(CsvReader csv, string column) =>
        csv.GetString(column) is { Length: > 0 } text ? text : null;

    private static StringSplitOptions Trimmed =>
        StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries;

    private static bool IsOfRegister(string code) =>
        code.Length is 3 or 4 && code.All(char.IsAsciiLetterUpper);
}
