using Evenhand.Lake;
using Evenhand.Lake.Editions;
using Evenhand.Registers.Ofsted;
using Evenhand.Vocabulary;

namespace Evenhand.Market.Catalogue;

/// <summary>What is loaded, from where, under which licence.</summary>
/// <param name="store">The editions.</param>
/// <param name="memory">Where answers are kept; null for nowhere.</param>
public sealed class EditionCatalogue(EditionStore store, IAnswerMemory? memory = null)
{
    /// <summary>All editions, newest first.</summary>
    public EditionsReport Editions()
    {
        var current = store.Current;
        return new EditionsReport(
            current,
            store.Home,
            [
                .. store
                    .Numbers.Reverse()
                    .Select(n =>
                    {
                        using var connection = store.Open(n);
                        var info = EditionStore.Describe(connection);
                        var (sources, rows, rejected) = connection
                            .Query(
                                "SELECT count(*) AS sources, sum(rows_kept) AS kept, sum(rows_rejected) AS rejected FROM source",
                                r =>
                                    (
                                        r.Count("sources"),
                                        r.OptionalCount("kept") ?? 0,
                                        r.OptionalCount("rejected") ?? 0
                                    )
                            )
                            .Single();
                        return new EditionEntry(
                            n,
                            n == current,
                            info.ContentHash,
                            info.CreatedAt,
                            info.ProgramVersion,
                            sources,
                            rows,
                            rejected
                        );
                    }),
            ]
        );
    }

    /// <summary>The sources of the current edition; a problem when nothing is loaded.</summary>
    public Outcome<SourcesReport> Sources()
    {
        if (store.Current is not { } current)
        {
            return Outcome<SourcesReport>.Failed(
                new Problem("Nothing is loaded yet")
                {
                    ToDo = "Run 'evenhand load data' to load the data that ships with Evenhand.",
                }
            );
        }

        using var connection = store.Open(current);
        var info = EditionStore.Describe(connection);
        var notes = connection
            .Query(
                "SELECT source_id, kind, note FROM source_note ORDER BY source_id, position",
                r => (Source: r.Text("source_id"), Kind: r.Text("kind"), Note: r.Text("note"))
            )
            .ToLookup(n => (n.Source, n.Kind), n => n.Note);
        var sources = connection.Query(
            "SELECT * FROM source ORDER BY reader, as_of DESC",
            r =>
            {
                var id = r.Text("source_id");
                return new SourceEntry(
                    id,
                    r.Text("title"),
                    r.Text("publisher_name"),
                    r.Text("reader"),
                    r.Date("as_of"),
                    r.Text("file"),
                    r.Text("sha256"),
                    r.Count("bytes"),
                    r.Text("encoding"),
                    r.Text("licence"),
                    r.Count("rows_read"),
                    r.Count("rows_kept"),
                    r.Count("rows_rejected"),
                    r.Count("rows_empty"),
                    [.. notes[(id, "note")]],
                    [.. notes[(id, "column-not-used")]]
                );
            }
        );
        return Outcome<SourcesReport>.Ok(
            new SourcesReport(current, info.ContentHash, sources, Reference)
        );
    }

    /// <summary>What a person can choose from: the days that lists speak of, newest first, and the areas, regions first.</summary>
    public Choices Choices()
    {
        if (store.Current is not { } current)
        {
            return new Choices([], []);
        }

        return memory
            .Recall(("choices", current), () => Outcome<Choices>.Ok(ChoicesOf(current)))
            .Value;
    }

    private Choices ChoicesOf(int edition)
    {
        using var connection = store.Open(edition);
        return new Choices(
            connection.Query(
                $"SELECT DISTINCT as_of FROM source WHERE reader = '{ProviderList.ReaderId}' ORDER BY as_of DESC",
                r => r.Date("as_of")
            ),
            connection.Query(
                """
                SELECT DISTINCT region_code AS code, 'Region: ' || region AS name, 0 AS place FROM area WHERE region_code IS NOT NULL
                UNION ALL
                SELECT a.area_code, a.name || CASE WHEN a.valid_to IS NULL THEN '' ELSE ' (until ' || year(a.valid_to) || ')' END, 1
                FROM area a WHERE EXISTS (FROM provision p WHERE p.area_code = a.area_code)
                ORDER BY place, name
                """,
                r => new AreaChoice(r.Text("code"), r.Text("name"))
            )
        );
    }

    /// <summary>The rejected rows of the current edition, by source and line; empty when nothing is loaded.</summary>
    public IReadOnlyList<RejectEntry> Rejects()
    {
        if (store.Current is not { } current)
        {
            return [];
        }

        using var connection = store.Open(current);
        return connection.Query(
            "SELECT s.file, s.as_of, r.line, r.column_name, r.reason, r.found, r.expected FROM reject r JOIN source s USING (source_id) ORDER BY r.source_id, r.line",
            r => new RejectEntry(
                r.Text("file"),
                r.Date("as_of"),
                r.Count("line"),
                r.OptionalText("column_name"),
                r.Text("reason"),
                r.OptionalText("found"),
                r.OptionalText("expected")
            )
        );
    }

    // The licences stand in data/SOURCES.md with the addresses of the publishers.
    private static readonly IReadOnlyList<ReferenceEntry> Reference =
    [
        new(
            "uk_local_authorities.csv",
            "mySociety",
            "Past, present and announced local authorities of the United Kingdom",
            Licence.CreativeCommonsBy4.Name
        ),
        new(
            "authorities_added.csv",
            "Evenhand, after codes of the Office for National Statistics",
            "Former authorities that the list above lacks or holds without a region",
            Licence.OpenGovernment3.Name
        ),
        new(
            "english_regions.csv",
            "Office for National Statistics",
            "Codes of the English regions",
            Licence.OpenGovernment3.Name
        ),
    ];
}

/// <summary>What a person can choose from.</summary>
/// <param name="Days">The days that loaded lists speak of, newest first.</param>
/// <param name="Areas">English regions, then authorities that some provider lies in.</param>
public sealed record Choices(IReadOnlyList<DateOnly> Days, IReadOnlyList<AreaChoice> Areas);

/// <summary>An area to choose.</summary>
public sealed record AreaChoice(string Code, string Name);

/// <summary>All editions of a home.</summary>
public sealed record EditionsReport(
    int? Current,
    string Home,
    IReadOnlyList<EditionEntry> Editions
);

/// <summary>One edition.</summary>
public sealed record EditionEntry(
    int Edition,
    bool Current,
    string ContentHash,
    DateTimeOffset CreatedAt,
    string ProgramVersion,
    long Sources,
    long RowsKept,
    long RowsRejected
);

/// <summary>The sources of an edition and the lists that every edition takes in.</summary>
public sealed record SourcesReport(
    int Edition,
    string ContentHash,
    IReadOnlyList<SourceEntry> Sources,
    IReadOnlyList<ReferenceEntry> Reference
);

/// <summary>One source of an edition.</summary>
public sealed record SourceEntry(
    string Source,
    string Title,
    string Publisher,
    string Reader,
    DateOnly AsOf,
    string File,
    string Sha256,
    long Bytes,
    string Encoding,
    string Licence,
    long RowsRead,
    long RowsKept,
    long RowsRejected,
    long RowsEmpty,
    IReadOnlyList<string> Notes,
    IReadOnlyList<string> ColumnsNotUsed
);

/// <summary>One list that ships with the program and is part of every edition.</summary>
public sealed record ReferenceEntry(string File, string Publisher, string Title, string Licence);

/// <summary>One rejected row.</summary>
public sealed record RejectEntry(
    string File,
    DateOnly AsOf,
    long Line,
    string? Column,
    string Reason,
    string? Found,
    string? Expected
);
