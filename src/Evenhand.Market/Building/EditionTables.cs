using System.Security.Cryptography;
using System.Text;
using DuckDB.NET.Data;
using Evenhand.Identity;
using Evenhand.Lake;
using Evenhand.Lake.Editions;
using Evenhand.Registers;
using Evenhand.Registers.Areas;
using Evenhand.Registers.Contracts;
using Evenhand.Registers.Ofsted;
using Evenhand.Registers.Payments;
using Evenhand.Registers.Section251;
using Evenhand.Rules;
using Evenhand.Vocabulary;

namespace Evenhand.Market.Building;

/// <summary>The tables of an edition and how rows come into them. Each table begins with its key.</summary>
internal static class EditionTables
{
    /// <summary>Tables whose rows belong to one source and are carried over from edition to edition with it.</summary>
    public static readonly IReadOnlyList<string> OfSources =
    [
        "source",
        "source_note",
        "reject",
        "provision",
        "movement",
        "spending",
        "payment",
        "release",
    ];

    /// <summary>By what name an edition says how its tables are laid out.</summary>
    public const string TablesRule = "tables";

    /// <summary>Raised when questions come to rest on a table or column that older editions lack.</summary>
    public const int TablesVersion = 5;

    private const string Create = """
        CREATE TABLE source (
            source_id VARCHAR PRIMARY KEY, reader VARCHAR NOT NULL, publisher VARCHAR NOT NULL, as_of DATE NOT NULL,
            publisher_name VARCHAR NOT NULL, title VARCHAR NOT NULL, file VARCHAR NOT NULL, sha256 VARCHAR NOT NULL,
            bytes BIGINT NOT NULL, encoding VARCHAR NOT NULL, licence_id VARCHAR NOT NULL, licence VARCHAR NOT NULL,
            header_line BIGINT NOT NULL, rows_read BIGINT NOT NULL, rows_kept BIGINT NOT NULL,
            rows_rejected BIGINT NOT NULL, rows_empty BIGINT NOT NULL);
        CREATE TABLE source_note (source_id VARCHAR, position INTEGER, kind VARCHAR NOT NULL, note VARCHAR NOT NULL,
            PRIMARY KEY (source_id, position));
        CREATE TABLE reject (source_id VARCHAR, line BIGINT, column_name VARCHAR, reason VARCHAR NOT NULL, found VARCHAR,
            expected VARCHAR);
        CREATE TABLE provision (
            source_id VARCHAR, line BIGINT, urn VARCHAR NOT NULL, provision_type VARCHAR NOT NULL,
            type_key VARCHAR NOT NULL, status VARCHAR NOT NULL, sector VARCHAR NOT NULL, sector_written VARCHAR,
            places INTEGER, name VARCHAR, owner VARCHAR, owner_key VARCHAR, owner_is_person BOOLEAN NOT NULL,
            area_written VARCHAR, area_code VARCHAR, region_written VARCHAR, registered DATE, short_breaks VARCHAR,
            premises INTEGER, school_urn VARCHAR, inspection_event VARCHAR, inspected DATE, grade VARCHAR,
            class_id INTEGER, PRIMARY KEY (source_id, line));
        CREATE TABLE movement (
            source_id VARCHAR, line BIGINT, urn VARCHAR NOT NULL, provision_type VARCHAR NOT NULL,
            type_key VARCHAR NOT NULL, sector VARCHAR NOT NULL, sector_written VARCHAR, places INTEGER,
            area_written VARCHAR, area_code VARCHAR, has_joined BOOLEAN NOT NULL, has_left BOOLEAN NOT NULL,
            joined_on DATE, left_on DATE, reason VARCHAR, PRIMARY KEY (source_id, line));
        CREATE TABLE spending (
            source_id VARCHAR, line BIGINT, year_begins INTEGER NOT NULL, level VARCHAR NOT NULL, area_written VARCHAR,
            area_code VARCHAR, spending_line VARCHAR NOT NULL, line_key VARCHAR NOT NULL, own DECIMAL(28, 9),
            private DECIMAL(28, 9), other_public DECIMAL(28, 9), voluntary DECIMAL(28, 9), total DECIMAL(28, 9),
            income DECIMAL(28, 9), net DECIMAL(28, 9), PRIMARY KEY (source_id, line));
        CREATE TABLE area (area_code VARCHAR, valid_from DATE, valid_to DATE, name VARCHAR NOT NULL,
            official_name VARCHAR NOT NULL, kind VARCHAR NOT NULL, region VARCHAR NOT NULL, region_code VARCHAR,
            nation VARCHAR NOT NULL);
        CREATE TABLE service (service_id VARCHAR PRIMARY KEY, name VARCHAR NOT NULL, has_places BOOLEAN NOT NULL);
        CREATE TABLE service_type (type_key VARCHAR, service_id VARCHAR, PRIMARY KEY (type_key, service_id));
        CREATE TABLE service_line (line_key VARCHAR, service_id VARCHAR, PRIMARY KEY (line_key, service_id));
        CREATE TABLE rule (rule_id VARCHAR PRIMARY KEY, kind VARCHAR NOT NULL, version INTEGER NOT NULL, sha256 VARCHAR NOT NULL);
        CREATE TABLE name_hint (owner_key VARCHAR PRIMARY KEY, form VARCHAR NOT NULL, confidence VARCHAR NOT NULL);

        """;

    /// <summary>Whether questions of this program can be put to an open edition.</summary>
    public static bool CanRead(DuckDBConnection connection) =>
        connection
            .Query(
                "SELECT version FROM rule WHERE rule_id = $id",
                r => r.Count("version"),
                ("id", TablesRule)
            )
            .SingleOrDefault() >= TablesVersion;

    /// <summary>SHA-256 of how the tables are laid out.</summary>
    public static string TablesSha256 { get; } =
        Convert.ToHexStringLower(
            SHA256.HashData(
                Encoding.UTF8.GetBytes(
                    Create + PaymentTables.Create + ProcessTables.Create + EditionTallies.Statement
                )
            )
        );

    /// <summary>Makes the empty tables.</summary>
    public static void CreateAll(DuckDBConnection connection)
    {
        connection.Run(Create + PaymentTables.Create);
        ProcessTables.CreateAll(connection);
    }

    /// <summary>Takes over from the edition before all rows of all sources but some.</summary>
    public static void CarryOver(DuckDBConnection connection, IReadOnlyCollection<string> except)
    {
        foreach (var table in OfSources.Where(t => ProcessTables.Has(connection, t)))
        {
            // BY NAME: an older edition may lack a column that this program has gained; it is then unknown there.
            // A class is a number of its own edition.
            connection.Run(
                $"INSERT INTO {table} BY NAME SELECT COLUMNS(c -> c <> 'class_id') FROM before.main.{table} WHERE NOT list_contains($except, source_id) ORDER BY ALL",
                ("except", except.ToList())
            );
        }
    }

    /// <summary>Puts a source with its rows, rejects and notes in.</summary>
    public static void Add(
        DuckDBConnection connection,
        SourceReading reading,
        SourceShelf shelf,
        CancellationToken cancel
    )
    {
        var id = reading.Source.Key.ToString();
        AddSource(connection, reading.Source, id);
        AddRejects(connection, reading.Rejects, id);
        switch (reading)
        {
            case SourceReading<ProviderRow> providers:
                AddProviders(connection, providers.Rows, id);
                break;
            case SourceReading<MovementRow> movements:
                AddMovements(connection, movements.Rows, id);
                break;
            case SourceReading<OutturnRow> outturn:
                AddSpending(connection, outturn.Rows, id);
                break;
            case PaymentReading payments:
                PaymentTables.Add(connection, payments, id, shelf, cancel);
                break;
            case ReleaseReading:
                // Releases go in together, when all sources are known: processes stand in several.
                break;
            default:
                throw new InvalidOperationException(
                    $"No table is there for rows of {reading.Source.Key.Reader}."
                );
        }
    }

    /// <summary>Puts in what ships with the program, and what follows from it for every row.</summary>
    public static void AddLibraries(DuckDBConnection connection, Libraries libraries)
    {
        AddAreas(connection, libraries.Authorities.Authorities);
        using (var services = connection.CreateAppender("service"))
        using (var types = connection.CreateAppender("service_type"))
        using (var lines = connection.CreateAppender("service_line"))
        {
            foreach (var service in libraries.Services.Services)
            {
                services
                    .CreateRow()
                    .AppendValue(service.Id)
                    .AppendValue(service.Name)
                    .AppendValue(service.HasPlaces)
                    .EndRow();
                foreach (var type in service.ProvisionTypes)
                {
                    types
                        .CreateRow()
                        .AppendValue(Plain.Fold(type))
                        .AppendValue(service.Id)
                        .EndRow();
                }

                foreach (var line in service.SpendingLines)
                {
                    lines
                        .CreateRow()
                        .AppendValue(Plain.Fold(line))
                        .AppendValue(service.Id)
                        .EndRow();
                }
            }
        }

        using (var rules = connection.CreateAppender("rule"))
        {
            foreach (var rule in RulesOf(libraries))
            {
                rules
                    .CreateRow()
                    .AppendValue(rule.Id)
                    .AppendValue(rule.Kind)
                    .AppendValue(rule.Version)
                    .AppendValue(rule.Sha256)
                    .EndRow();
            }
        }

        AddHints(connection);
        AddClassification(connection, libraries.Rules);
        EditionTallies.Make(connection);
    }

    /// <summary>The rules an edition rests on, by id.</summary>
    public static IReadOnlyList<(string Id, string Kind, int Version, string Sha256)> RulesOf(
        Libraries libraries
    ) =>
        [
            .. libraries.Rules.Definitions.Select(d => (d.Id, "definition", d.Version, d.Sha256)),
            ("services", "services", 1, libraries.Services.Sha256),
            (TablesRule, "tables", TablesVersion, TablesSha256),
        ];

    /// <summary>
    /// The owner's name as a key: folded, "ltd" as "limited", "+" as "plus". These are differences that company law passes
    /// over, so that no two companies can be registered under such names (Company, Limited Liability Partnership and
    /// Business (Names and Trading Disclosures) Regulations 2015, schedule 3). Two spellings that differ in more than that
    /// stay two owners: to join them is a matter for evidence, not for likeness.
    /// </summary>
    internal static string? OwnerKey(string? owner) =>
        owner is null
            ? null
            : string.Join(
                ' ',
                Plain
                    .Fold(owner.Replace("+", " plus ", StringComparison.Ordinal))
                    .Split(' ')
                    .Select(w => w == "ltd" ? "limited" : w)
            );

    private static void AddRejects(
        DuckDBConnection connection,
        IReadOnlyList<Reject> rejects,
        string id
    )
    {
        using var appender = connection.CreateAppender("reject");
        foreach (var reject in rejects)
        {
            appender
                .CreateRow()
                .AppendValue(id)
                .AppendValue(reject.Line)
                .AppendValue(reject.Column)
                .AppendValue(reject.Reason)
                .AppendValue(reject.Found)
                .AppendValue(reject.Expected)
                .EndRow();
        }
    }

    private static void AddProviders(
        DuckDBConnection connection,
        IReadOnlyList<ProviderRow> rows,
        string id
    )
    {
        using var appender = connection.CreateAppender("provision");
        foreach (var row in rows)
        {
            appender
                .CreateRow()
                .AppendValue(id)
                .AppendValue(row.Line)
                .AppendValue(row.Urn)
                .AppendValue(row.ProvisionType)
                .AppendValue(Plain.Fold(row.ProvisionType))
                .AppendValue(row.Status)
                .AppendValue(row.Sector.Key())
                .AppendValue(row.SectorWritten)
                .AppendValue(row.Places)
                .AppendValue(row.Name)
                .AppendValue(row.Owner)
                .AppendValue(OwnerKey(row.Owner))
                .AppendValue(row.OwnerIsPerson)
                .AppendValue(row.AreaWritten)
                .AppendValue(row.Area?.ToString())
                .AppendValue(row.RegionWritten)
                .AppendValue(row.Registered)
                .AppendValue(row.ShortBreaks)
                .AppendValue(row.Premises)
                .AppendValue(row.SchoolUrn)
                .AppendValue(row.InspectionEvent)
                .AppendValue(row.Inspected)
                .AppendValue(row.Grade)
                .AppendNullValue()
                .EndRow();
        }
    }

    private static void AddMovements(
        DuckDBConnection connection,
        IReadOnlyList<MovementRow> rows,
        string id
    )
    {
        using var appender = connection.CreateAppender("movement");
        foreach (var row in rows)
        {
            appender
                .CreateRow()
                .AppendValue(id)
                .AppendValue(row.Line)
                .AppendValue(row.Urn)
                .AppendValue(row.ProvisionType)
                .AppendValue(Plain.Fold(row.ProvisionType))
                .AppendValue(row.Sector.Key())
                .AppendValue(row.SectorWritten)
                .AppendValue(row.Places)
                .AppendValue(row.AreaWritten)
                .AppendValue(row.Area?.ToString())
                .AppendValue(row.Joined)
                .AppendValue(row.Left)
                .AppendValue(row.JoinedOn)
                .AppendValue(row.LeftOn)
                .AppendValue(row.Reason)
                .EndRow();
        }
    }

    private static void AddSpending(
        DuckDBConnection connection,
        IReadOnlyList<OutturnRow> rows,
        string id
    )
    {
        var keys = new Dictionary<string, string>(StringComparer.Ordinal);
        using var appender = connection.CreateAppender("spending");
        foreach (var row in rows)
        {
            if (!keys.TryGetValue(row.SpendingLine, out var key))
            {
                keys.Add(row.SpendingLine, key = OutturnReturn.LineKey(row.SpendingLine));
            }

            appender
                .CreateRow()
                .AppendValue(id)
                .AppendValue(row.Line)
                .AppendValue(row.Year.Begins)
                .AppendValue(row.Level.ToString().ToLowerInvariant())
                .AppendValue(row.AreaWritten)
                .AppendValue(row.Area?.ToString())
                .AppendValue(row.SpendingLine)
                .AppendValue(key)
                .AppendValue(row.Own)
                .AppendValue(row.Private)
                .AppendValue(row.OtherPublic)
                .AppendValue(row.Voluntary)
                .AppendValue(row.Total)
                .AppendValue(row.Income)
                .AppendValue(row.Net)
                .EndRow();
        }
    }

    private static void AddSource(DuckDBConnection connection, SourceFile source, string id)
    {
        using (var appender = connection.CreateAppender("source"))
        {
            appender
                .CreateRow()
                .AppendValue(id)
                .AppendValue(source.Key.Reader)
                .AppendValue(source.Key.Publisher)
                .AppendValue((DateOnly?)source.Key.AsOf)
                .AppendValue(source.PublisherName)
                .AppendValue(source.Title)
                .AppendValue(source.File)
                .AppendValue(source.Sha256)
                .AppendValue(source.Bytes)
                .AppendValue(source.Encoding)
                .AppendValue(source.Licence.Id)
                .AppendValue(source.Licence.Name)
                .AppendValue(source.HeaderLine)
                .AppendValue(source.RowsRead)
                .AppendValue(source.RowsKept)
                .AppendValue(source.RowsRejected)
                .AppendValue(source.RowsEmpty)
                .EndRow();
        }

        using var notes = connection.CreateAppender("source_note");
        var position = 0;
        foreach (
            var (kind, note) in source
                .Notes.Select(n => ("note", n))
                .Concat(source.ColumnsNotUsed.Select(c => ("column-not-used", c)))
        )
        {
            notes
                .CreateRow()
                .AppendValue(id)
                .AppendValue(++position)
                .AppendValue(kind)
                .AppendValue(note)
                .EndRow();
        }
    }

    private static void AddAreas(DuckDBConnection connection, IReadOnlyList<Authority> authorities)
    {
        using var appender = connection.CreateAppender("area");
        foreach (var a in authorities)
        {
            appender
                .CreateRow()
                .AppendValue(a.Code.ToString())
                .AppendValue(a.From)
                .AppendValue(a.To)
                .AppendValue(a.Name)
                .AppendValue(a.OfficialName)
                .AppendValue(a.Kind)
                .AppendValue(a.Region)
                .AppendValue(a.RegionCode?.ToString())
                .AppendValue(a.Nation)
                .EndRow();
        }
    }

    private static void AddHints(DuckDBConnection connection)
    {
        var owners = connection.Query(
            "SELECT DISTINCT owner_key FROM provision WHERE owner_key IS NOT NULL ORDER BY ALL",
            row => row.Text("owner_key")
        );
        using var appender = connection.CreateAppender("name_hint");
        foreach (var owner in owners)
        {
            var hint = NameHint.Of(owner);
            appender
                .CreateRow()
                .AppendValue(owner)
                .AppendValue(hint.Form)
                .AppendValue(hint.Confidence.ToString().ToLowerInvariant())
                .EndRow();
        }
    }

    private static void AddClassification(DuckDBConnection connection, RuleBook book)
    {
        var keys = connection.Query(
            "SELECT p.source_id, p.line, p.urn, p.sector, s.as_of FROM provision p JOIN source s USING (source_id) ORDER BY p.source_id, p.line",
            row =>
                (
                    Source: row.Text("source_id"),
                    Line: row.Count("line"),
                    Provider: new KnownProvider(
                        row.Text("urn"),
                        Sectors.Parse(row.Text("sector")),
                        "",
                        row.Date("as_of")
                    )
                )
        );
        var classification = Classification.Of([.. keys.Select(k => k.Provider)], book);
        var columns = string.Concat(
            classification.Definitions.Select(d => $", {DuckDb.Identifier(d.Id)} TINYINT NOT NULL")
        );
        connection.Run(
            $"CREATE TABLE classification (class_id INTEGER PRIMARY KEY{columns}); CREATE TEMP TABLE classed (source_id VARCHAR, line BIGINT, class_id INTEGER)"
        );
        // Providers of whom the same is known are answered alike: there are few classes, however many providers.
        var classes = new Dictionary<string, int>(StringComparer.Ordinal);
        using (var classed = connection.CreateAppender("classed"))
        using (var appender = connection.CreateAppender("classification"))
        {
            for (var i = 0; i < keys.Count; i++)
            {
                var answers = string.Concat(
                    classification.Answers.Select(a => (char)('1' + (sbyte)a[i]))
                );
                if (!classes.TryGetValue(answers, out var id))
                {
                    classes.Add(answers, id = classes.Count + 1);
                    var row = appender.CreateRow().AppendValue(id);
                    foreach (var answer in classification.Answers)
                    {
                        row.AppendValue((sbyte)answer[i]);
                    }

                    row.EndRow();
                }

                classed
                    .CreateRow()
                    .AppendValue(keys[i].Source)
                    .AppendValue(keys[i].Line)
                    .AppendValue(id)
                    .EndRow();
            }
        }

        connection.Run(
            """
            UPDATE provision SET class_id = c.class_id FROM classed c WHERE provision.source_id = c.source_id AND provision.line = c.line;
            DROP TABLE classed
            """
        );
    }
}
