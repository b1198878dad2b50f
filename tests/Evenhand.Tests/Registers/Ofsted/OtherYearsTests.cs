using System.Text;
using CsCheck;
using Evenhand.Registers;
using Evenhand.Registers.Ofsted;
using Evenhand.Registers.Text;
using Evenhand.Testing;
using Evenhand.Vocabulary;
using Xunit;

namespace Evenhand.Tests.Registers.Ofsted;

/// <summary>
/// Lists of years that do not ship with Evenhand. The titles, headers and habits are those of the published files; the
/// rows are made up.
/// </summary>
public sealed class OtherYearsTests : IDisposable
{
    private const string Year2016 = """
        Provider information,,,,,,,,,,,,,,,,Latest Full Inspection information,,,,,,,
        Web link,URN,Provision type,Registration status,Name,Address 1,Address 2,Town,County,Postcode,Government Office Region,Local authority,Sector,Places,Linked education URN,Short breaks only children's home,Event type,Inspection date,Event number,Overall effectiveness,Outcomes for children and young people,Quality of care,Safeguarding children and young people,Leadership and management
        Ofsted Social Care Provider Webpage,SC900001,Children's home,Active,REDACTED,REDACTED,REDACTED,REDACTED,REDACTED,REDACTED,South West,Dorset,Voluntary,9,,Yes,Full Inspection,13/05/2015,2400001,Outstanding,,,Outstanding,Good
        Ofsted Social Care Provider Webpage,SC900002,Boarding School,Active,Example College,1 Example Street, ,LONDON,,W10 4AA,London,Westminster,Private,155,100001,,Full Inspection,10/10/2013,900001,Inadequate,Adequate,Inadequate,Inadequate,Inadequate
        Ofsted Social Care Provider Webpage,1020003,Residential Holiday Scheme for Disabled Children,Active,REDACTED,REDACTED,REDACTED,REDACTED,REDACTED,REDACTED,North East,Newcastle upon Tyne,Voluntary,,,,Full Inspection,19/08/2015,10000003,Good,Good,,Good,Good
        """;

    private const string Year2022 = """
        Children's social care data in England 2022 - Provider level as at March 2022,,,,,,,,,,,,,,,,,,,,,,,,,,,,
        "This worksheet contains one table, this table begins in cell A5. Column A includes a link to the Oftsed Social Care Provider Webpage for each provider, links will open in a new window.",,,,,,,,,,,,,,,,,,,,,,,,,,,,
        Some cells in this table are empty. This is in instances where the column refers to data that is not applicable for that provider type.,,,,,,,,,,,,,,,,,,,,,,,,,,,,
        ,,,,,,,,,,,,,,,,,,,,,,,,,,,,
        Web link,URN,Linked Education URN,Provision type,Registration date,Registration status,Name,Address 1,Address 2,Town,County,Postcode,Ofsted region,Government Office Region,Local authority,Parliamentary constituency,Sector,Places,Short-break-only children's home,Organisation which owns the provider,Latest full inspection event type,Latest full inspection date,Latest full inspection publication date,Latest full inspection event number,Latest full inspection overall experiences and progress of children and young people,Latest full inspection outcomes in education and related learning activities,Latest full inspectio health services,Latest full inspection how well children and young people are helped and protected,Latest full inspection the effectiveness of leaders and managers
        Ofsted Social Care Provider Webpage,2590001,,Children's home,04/09/2015,Active,REDACTED,REDACTED,REDACTED,REDACTED,REDACTED,REDACTED,"North East, Yorkshire and the Humber",Yorkshire and The Humber,North Yorkshire,Selby and Ainsty,Private,6,,Example Care Limited,Full inspection,12/10/2021,16/11/2021,10180001,Good,,,Requires improvement to be good,Inadequate
        Ofsted Social Care Provider Webpage,SC900004,,Children's home,13/02/2002,Suspended,REDACTED,REDACTED,REDACTED,REDACTED,REDACTED,REDACTED,South East,South East,Slough,Slough,Local Authority,3,Short-break-only children's home,Example Council,,,,,,,,,
        """;

    private const string Year2024 = """
        Children's social care data in England 2024 – Provider level as at 31 March 2024,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,
        "This worksheet contains one table, this table begins in cell A4. Column A includes a link to the Ofsted social care provider webpage for each provider, links will open in a new window.",,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,
        Some cells in this table are empty. This is in instances where the column refers to data that is not applicable for that provider type.,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,
        Web link,URN,Linked Education URN,Provision type,Registration date,Registration status,Name,Address 1,Address 2,Town,County,Postcode,Ofsted region,Government Office Region,Local authority,Parliamentary constituency,Sector,Premises,Places,Short-break-only children’s home,Multi-building children’s home,Organisation which owns the provider,Latest full inspection event type,Latest full inspection date,Latest full inspection publication date,Latest full inspection event number,Overall experiences and progress of children and young people,Outcomes in education and related learning activities,Health services,How well children and young people are helped and protected,The effectiveness of leaders and managers,Previous full inspection event type,Previous full inspection event date,Previous full inspection publication date,Previous full inspection event number,Previous overall experiences and progress of children and young people,Previous outcomes in education and related learning activities,Previous health services,Previous how well children and young people are helped and protected,Previous effectiveness of leaders and managers
        Ofsted Social Care Provider Webpage,2610001,,Children’s home,26/05/2020,Active,REDACTED,REDACTED,REDACTED,REDACTED,REDACTED,REDACTED,East of England,East of England,Southend on Sea,Southend West,Private,,7, ,,Example Children’s Homes Limited,Full inspection,03/01/2023,09/03/2023,10220001,Outstanding,,,Outstanding,Outstanding,Full inspection,01/03/2022,14/04/2022,10180001,Inadequate,,,Good,Good
        Ofsted Social Care Provider Webpage,2610002,,Supported Accommodation,18/01/2024,Active,REDACTED,REDACTED,REDACTED,REDACTED,REDACTED,REDACTED,South West,South West,Dorset,Christchurch,Voluntary,3, , ,,Example Housing Trust,,,,,,,,,,Full inspection,01/03/2022,14/04/2022,10180002,Good,,,Good,Good
        """;

    // Columns in another order, capitals gone astray, breaks inside headers, one column that nobody has seen yet.
    private const string Year2031 = """
        Provider level data as at 31st march 2031,,,,,,,,,
        "
        SECTOR",places,"Local
        Authority",Carbon rating,"Organisation which
        owns the provider",registration STATUS,"Provision
        Type",urn,"
        Latest full inspection date","Overall experiences and progress of children and young people"
        Voluntary,4,Cumberland,A,"Example, Trust",ACTIVE,CHILDREN'S HOME,2700001,01/02/2031,Good
        Academy,40,Somerset,B,Example Academy Trust,Active,Boarding school,2700002,2031-01-15,
        Co-operative,2,New Barsetshire,,,Active,children’s Home,2700003,,
        """;

    private readonly TemporaryHome home = new();

    static OtherYearsTests() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    public void Dispose() => home.Dispose();

    [Fact]
    public void The_list_of_2016_has_no_owner_and_takes_its_day_from_the_name_of_the_file()
    {
        var reading = Read("provider_at_march_2016.csv", Encoding.UTF8.GetBytes(Year2016));

        Assert.Equal(
            (3, 3, 2),
            (reading.Source.RowsRead, reading.Source.RowsKept, reading.Source.HeaderLine)
        );
        Assert.Equal(new DateOnly(2016, 3, 31), reading.Source.Key.AsOf);
        var (home, school, scheme) = (reading.Rows[0], reading.Rows[1], reading.Rows[2]);
        Assert.Equal(
            ("SC900001", Sector.Voluntary, 9, "E10000009", "Yes"),
            (home.Urn, home.Sector, home.Places, Code(home), home.ShortBreaks)
        );
        Assert.Equal(("Outstanding", new DateOnly(2015, 5, 13)), (home.Grade, home.Inspected));
        Assert.Null(home.Name);
        Assert.Equal(
            ("Example College", "100001", "Inadequate"),
            (school.Name, school.SchoolUrn, school.Grade)
        );
        Assert.Equal((null, "E08000021"), (scheme.Places, Code(scheme)));
        Assert.All(reading.Rows, r => Assert.Null(r.Owner));
        Assert.Contains("This list has no column for the owner.", reading.Source.Notes);
    }

    [Fact]
    public void The_list_of_2022_names_a_month_without_a_day_and_says_latest_in_front_of_its_grades()
    {
        var reading = Read("somefile.csv", Encoding.UTF8.GetBytes(Year2022));

        Assert.Equal(
            (2, 2, 5),
            (reading.Source.RowsRead, reading.Source.RowsKept, reading.Source.HeaderLine)
        );
        Assert.Equal(new DateOnly(2022, 3, 31), reading.Source.Key.AsOf);
        var (first, second) = (reading.Rows[0], reading.Rows[1]);
        Assert.Equal(
            ("Good", new DateOnly(2021, 10, 12), "Full inspection"),
            (first.Grade, first.Inspected, first.InspectionEvent)
        );
        Assert.Equal(
            ("E10000023", "Example Care Limited", 6),
            (Code(first), first.Owner, first.Places)
        );
        Assert.Equal("Yorkshire and The Humber", first.RegionWritten);
        Assert.Equal(
            ("Suspended", Sector.LocalAuthority, "Short-break-only children's home"),
            (second.Status, second.Sector, second.ShortBreaks)
        );
        Assert.Equal(
            (null, null, new DateOnly(2002, 2, 13)),
            (second.Grade, second.Inspected, second.Registered)
        );
    }

    [Fact]
    public void The_list_of_2024_is_in_Mac_Roman_and_its_previous_inspections_are_not_taken_for_the_latest()
    {
        var reading = Read("list.csv", Encoding.GetEncoding("macintosh").GetBytes(Year2024));

        Assert.Equal("Mac Roman", reading.Source.Encoding);
        Assert.Equal(new DateOnly(2024, 3, 31), reading.Source.Key.AsOf);
        Assert.Equal((2, 2), (reading.Source.RowsRead, reading.Source.RowsKept));
        var (home, accommodation) = (reading.Rows[0], reading.Rows[1]);
        Assert.Equal("Children\u2019s home", home.ProvisionType);
        Assert.Equal(
            ("E06000033", 7, null, null),
            (Code(home), home.Places, home.Premises, home.ShortBreaks)
        );
        Assert.Equal(("Outstanding", new DateOnly(2023, 1, 3)), (home.Grade, home.Inspected));
        Assert.Equal(
            ("Example Children\u2019s Homes Limited", "E06000059"),
            (home.Owner, Code(accommodation))
        );
        Assert.Equal(
            (3, null, null, null),
            (
                accommodation.Premises,
                accommodation.Places,
                accommodation.Grade,
                accommodation.Inspected
            )
        );
    }

    [Fact]
    public void A_list_of_a_year_to_come_with_its_columns_in_another_order_loses_nothing()
    {
        var reading = Read(
            "whatever.csv",
            Encoding.UTF8.GetBytes(Year2031.ReplaceLineEndings("\r\n"))
        );

        Assert.Equal((3, 3), (reading.Source.RowsRead, reading.Source.RowsKept));
        Assert.Equal(
            (new DateOnly(2031, 3, 31), 2),
            (reading.Source.Key.AsOf, reading.Source.HeaderLine)
        );
        Assert.Equal(["Carbon rating"], reading.Source.ColumnsNotUsed);
        var (first, second, third) = (reading.Rows[0], reading.Rows[1], reading.Rows[2]);
        Assert.Equal(
            ("2700001", 4, "E06000063", "Example, Trust", "Good"),
            (first.Urn, first.Places, Code(first), first.Owner, first.Grade)
        );
        Assert.Equal(
            (Sector.Academy, 40, "E06000066", new DateOnly(2031, 1, 15)),
            (second.Sector, second.Places, Code(second), second.Inspected)
        );
        Assert.Equal(
            (Sector.Unknown, "Co-operative", null, "New Barsetshire"),
            (third.Sector, third.SectorWritten, third.Area, third.AreaWritten)
        );
        Assert.Contains(
            "The authority 'New Barsetshire' joins no code (1 row).",
            reading.Source.Notes
        );
        Assert.Contains(
            "The sector 'Co-operative' is none of the known sectors (1 row).",
            reading.Source.Notes
        );
    }

    [Fact]
    public void A_list_parted_by_semicolons_is_refused_with_the_header_that_was_expected()
    {
        var path = home.Write(
            "provider_at_march_2026.csv",
            "URN;Provision type;Registration status;Sector;Local authority;Places\nSC900001;Children's home;Active;Private;Leeds;4\n"
        );

        var problem = Assert.Single(Try(path).Problems);

        Assert.Equal("This is not an Ofsted provider list", problem.What);
        Assert.Contains("URN;Provision type", problem.Found);
        Assert.Contains(
            "URN, Provision type, Registration status, Sector, Local authority, Places",
            problem.Expected
        );
    }

    [Theory]
    [InlineData("utf-8", false)]
    [InlineData("utf-8", true)]
    [InlineData("utf-16", true)]
    [InlineData("utf-16BE", true)]
    [InlineData("windows-1252", false)]
    [InlineData("macintosh", false)]
    public void Every_encoding_gives_the_same_number_of_childrens_homes(string name, bool mark)
    {
        var list = new MadeUpList();
        for (var i = 0; i < 7; i++)
        {
            list.Add(type: "Children\u2019s home", owner: "St Example\u2019s Trust");
        }

        var encoding = Encoding.GetEncoding(name);
        var text = encoding.GetBytes(list.ToString());
        var path = home.File("list.csv");
        File.WriteAllBytes(path, mark ? [.. encoding.GetPreamble(), .. text] : text);

        Assert.Equal(
            7,
            Try(path)
                .Value.Rows.Count(r =>
                    Plain.Fold(r.ProvisionType) == "childrens home"
                    && Plain.Fold(r.Owner!) == "st examples trust"
                )
        );
    }

    [Fact]
    public void Rows_read_are_kept_plus_rejected_whatever_the_rows_hold()
    {
        var piece = Gen.OneOf(
            "SC900001",
            "2700001",
            "4",
            "-1",
            "Active",
            "Leeds",
            "\"",
            "\"a\"",
            "",
            " ",
            "x\u0085y",
            "31/02/2020",
            "31/03/2020",
            "Children's home",
            "Private"
        );
        var lines = piece.Array[8, 11].Select(p => string.Join(',', p)).Array[1, 60];
        lines.Sample(
            made =>
            {
                var list = new MadeUpList().Add();
                Array.ForEach(made, line => list.AddLine(line));

                var reading = Read("list.csv", Encoding.UTF8.GetBytes(list.ToString()));

                // A row that spreads over lines holds a quotation mark at its beginning; every other line is one row.
                var plain = made.Count(line =>
                    !line.Contains('"', StringComparison.Ordinal)
                    && line.Any(c => c is not (',' or ' '))
                );
                return reading.Source.RowsRead == reading.Rows.Count + reading.Rejects.Count
                    && reading.Source.RowsRejected == reading.Rejects.Count
                    && (
                        made.Any(line => line.Contains('"', StringComparison.Ordinal))
                        || reading.Source.RowsRead == plain + 1
                    );
            },
            iter: 300,
            threads: 1
        );
    }

    [Fact]
    public void An_authority_of_an_unknown_name_is_kept_counted_and_noted()
    {
        var list = new MadeUpList()
            .Add(authority: "Atlantis")
            .Add(authority: "Atlantis")
            .Add(authority: "Leeds")
            .Add(authority: "");

        var reading = Read("list.csv", Encoding.UTF8.GetBytes(list.ToString()));

        Assert.Equal((4, 4), (reading.Source.RowsRead, reading.Source.RowsKept));
        Assert.Equal(
            ["Atlantis", "Atlantis", "Leeds", null],
            reading.Rows.Select(r => r.AreaWritten)
        );
        Assert.Equal([null, null, "E08000035", null], reading.Rows.Select(Code));
        Assert.Contains("The authority 'Atlantis' joins no code (2 rows).", reading.Source.Notes);
        Assert.Contains("The authority '(empty)' joins no code (1 row).", reading.Source.Notes);
    }

    [Theory]
    [InlineData("Mr A Example")]
    [InlineData("Mrs. Anne Example")]
    [InlineData("Dr Example & Ms Example")]
    [InlineData("MISS B EXAMPLE")]
    [InlineData("Prof. Example")]
    public void The_name_of_a_person_as_owner_is_dropped_and_counted(string owner)
    {
        var reading = Read(
            "list.csv",
            Encoding.UTF8.GetBytes(
                new MadeUpList().Add(owner: owner).Add(owner: "Example Care Limited").ToString()
            )
        );

        Assert.Equal((true, null), (reading.Rows[0].OwnerIsPerson, reading.Rows[0].Owner));
        Assert.Equal(
            (false, "Example Care Limited"),
            (reading.Rows[1].OwnerIsPerson, reading.Rows[1].Owner)
        );
        Assert.Contains(
            "1 owner is a person by the look of the name; such names are dropped.",
            reading.Source.Notes
        );
    }

    [Theory]
    [InlineData("Mrs")]
    [InlineData("Missing Link Care Ltd")]
    [InlineData("Drive Forward")]
    [InlineData("MR Care Homes", true)]
    public void A_name_that_only_begins_like_a_person_is_kept(
        string owner,
        bool mistakenForAPerson = false
    )
    {
        var reading = Read(
            "list.csv",
            Encoding.UTF8.GetBytes(new MadeUpList().Add(owner: owner).ToString())
        );

        // "MR Care Homes" cannot be told from "MR EXAMPLE"; to lose a company's name is the lesser evil.
        Assert.Equal(mistakenForAPerson, reading.Rows[0].OwnerIsPerson);
    }

    [Fact]
    public void No_person_reaches_the_edition()
    {
        var path = home.Write(
            "list.csv",
            new MadeUpList().Add(owner: "Mr Arthur Unmistakable").Add().ToString()
        );
        home.Load(path);

        using var edition = home.Store.Open(1);
        foreach (
            var column in Evenhand.Lake.DuckDb.Query(
                edition,
                "SELECT table_name, column_name FROM information_schema.columns WHERE table_schema = 'main'",
                r => (Table: r.Text("table_name"), Column: r.Text("column_name"))
            )
        )
        {
            Assert.Empty(
                Evenhand.Lake.DuckDb.Query(
                    edition,
                    $"SELECT 1 AS one FROM {Evenhand.Lake.DuckDb.Identifier(column.Table)} WHERE CAST({Evenhand.Lake.DuckDb.Identifier(column.Column)} AS VARCHAR) ILIKE '%unmistakable%'",
                    r => r.Count("one")
                )
            );
        }
    }

    [Theory]
    [InlineData("Provider level as at 31 March 2026", "x.csv", "2026-03-31")]
    [InlineData("as at 1st September 2026", "x.csv", "2026-09-01")]
    [InlineData("Data AS OF FEB 2024", "x.csv", "2024-02-29")]
    [InlineData(null, "provider_at_march_2020.csv", "2020-03-31")]
    [InlineData(null, "Providers 30 September 2020.csv.gz", "2020-09-30")]
    [InlineData(null, "providers-2020-09-30.csv", "2020-09-30")]
    [InlineData("Provider level as at 31 March 2026", "provider_at_march_2020.csv", "2026-03-31")]
    [InlineData("Provider level as at 31 June 2026", "provider_at_march_2020.csv", "2020-03-31")]
    [InlineData(null, "list.csv", null)]
    [InlineData(null, "market_2020.csv", null)]
    public void The_day_stands_in_the_title_or_else_in_the_name_of_the_file(
        string? title,
        string name,
        string? day
    )
    {
        var list = new MadeUpList { Title = title }.Add();
        var bytes = Encoding.UTF8.GetBytes(list.ToString());
        var path = home.File(name);
        File.WriteAllBytes(
            path,
            name.EndsWith(".gz", StringComparison.Ordinal) ? Pack.Gzip(bytes) : bytes
        );

        var outcome = Try(path);

        if (day is null)
        {
            Assert.Contains("--as-of", Assert.Single(outcome.Problems).ToDo);
        }
        else
        {
            Assert.Equal(day, Plain.Iso(outcome.Value.Source.Key.AsOf));
        }
    }

    [Fact]
    public void The_day_that_a_person_gives_goes_before_any_other()
    {
        var path = home.Write("provider_at_march_2020.csv", new MadeUpList().Add().ToString());

        Assert.Equal(
            new DateOnly(2027, 3, 31),
            Try(path, new DateOnly(2027, 3, 31)).Value.Source.Key.AsOf
        );
    }

    private static string? Code(ProviderRow row) => row.Area?.ToString();

    private static Outcome<SourceReading<ProviderRow>> Try(string path, DateOnly? asOf = null) =>
        SourceText
            .Examine(path, CancellationToken.None)
            .Then(text =>
                ProviderList.Read(
                    text,
                    TemporaryHome.Libraries.Authorities,
                    asOf,
                    CancellationToken.None
                )
            );

    private SourceReading<ProviderRow> Read(string name, byte[] bytes)
    {
        var path = home.File(name);
        File.WriteAllBytes(path, bytes);
        return Try(path).Value;
    }
}
