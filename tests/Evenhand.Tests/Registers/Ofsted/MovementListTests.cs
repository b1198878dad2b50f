using System.Text.Json;
using Evenhand.Registers;
using Evenhand.Registers.Ofsted;
using Evenhand.Registers.Text;
using Evenhand.Testing;
using Evenhand.Vocabulary;
using Xunit;

namespace Evenhand.Tests.Registers.Ofsted;

/// <summary>Lists of joiners and leavers in the layouts of four years and of one to come.</summary>
public sealed class MovementListTests : IDisposable
{
    private const string Year2018 = """
        URN,Provision type,Ofsted Region,Government Office Region,Local authority,Parliamentary constituency,Sector,Places,First effective date (that the provider became active),First effective date (that the provider became resigned),First effective date (that the provider closed),First effective date (that the provider became cancelled),Flag for appealed,Joiner status,Leaver status,Registration status (as at @startdate),Registration status (as at @enddate),Inspectorate (as at @startdate),Inspectorate (as at @enddate),Name
        1179497,Children's home,North West,North West,Blackburn with Darwen,Blackburn,Private,1,11/09/2015,30/11/2017,30/11/2017,,???,,Leaver,Active,Resigned,,,REDACTED
        SC900002,Independent Fostering Agency,London,London,Camden,Holborn,Voluntary,,01/06/2017,,,02/02/2018,,Joiner,Leaver,,Cancelled,,,Mr Secret Person
        """;
    private const string Year2020 = """
        URN,Provision type,Ofsted Region,Government Office Region,Local authority,Parliamentary constituency,Sector,Places,Registration date,Cancelled or resigned date,Joiner status,Leaver status,Registration status at 31 March 2020,Name
        1155768,Children's Home,West Midlands,West Midlands,Worcestershire,Wyre,Local Authority,3,01/07/2015,01/10/2019,,Leaver,Resigned,REDACTED
        """;
    private const string Year2022 = """
        Children's social care data in England 2022 - Leavers and Joiners at 31 Mar 2022,,,,,,,,,,,,,,
        This worksheet contains one table which begins in cell A4.,,,,,,,,,,,,,,
        Some cells in this table are empty because data was not provided to Ofsted. ,,,,,,,,,,,,,,
        URN,Provision type,Ofsted region,Government office region,Local authority,Parliamentary constituency,Sector,Places,Short-break-only children's home,Registration date,Cancelled or resigned date,Joiner status,Leaver status,Registration status (as at 31 March 2022),Name
        2600001,Children's home,East,East of England,Essex,Clacton,Health Authority,4,,12/10/2021,,Joiner,,Active,REDACTED
        """;
    private const string Year2023 = """
        Children's social care data in England 2023 - Leavers and Joiners,,,,,,,,,,,,,,,,,,,,
        URN,Provision type,Ofsted region,Government office region,Local authority,Parliamentary constituency,Sector,Places,Short-break-only children's home,First effective date (that the provider became active),First effective date (that the provider became resigned),First effective date (that the provider closed),First effective date (that the provider became cancelled),Joiner status,Leaver status,Registration status (as at 1 April 2022),Registration status (as at 31 March 2023),Inspectorate (as at 1 April 2022),Inspectorate (as at 31 March 2023),Name,Reason
        2700001,Children's home,East,East of England,Essex,Clacton,Private,5,Yes,12/10/2022,,,,Joiner,,,Active,,SC,REDACTED,New registration
        2700002,Children's home,East,East of England,Essex,Clacton,Private,5,,12/10/2012,,13/01/2023,,,Leaver,Active,Closed,SC,,REDACTED,Closed
        """;

    // Nobody has seen this one yet: other order, other case, breaks within headers, a column more.
    private const string Year2031 = """
        leaver,Joiner,"
        SECTOR",Carbon rating,number of places,"Local authority
        name",Provider type,"Unique reference
        number",Cancelled or resigned date,Registration status (as at 31st March 2031)
        Leaver,,voluntary,A,9,Cumberland,CHILDREN’S HOME,SC900001,2030-12-01,Resigned
        ,Joiner,Co-operative,B,,New Barsetshire,Children's home,SC900002,,Active
        """;

    private readonly TemporaryHome home = new();

    public void Dispose() => home.Dispose();

    [Fact]
    public void The_layout_of_2018_takes_its_year_from_the_file_and_its_day_of_leaving_from_any_of_three_columns()
    {
        var reading = Read("joiners_leavers_18.csv", Year2018);

        Assert.Equal(new DateOnly(2018, 3, 31), reading.Source.Key.AsOf);
        var (left, both) = (reading.Rows[0], reading.Rows[1]);
        Assert.Equal(
            (false, true, 1, "E06000008"),
            (left.Joined, left.Left, left.Places, Code(left))
        );
        Assert.Equal(
            (new DateOnly(2015, 9, 11), new DateOnly(2017, 11, 30)),
            (left.JoinedOn, left.LeftOn)
        );
        Assert.Equal((true, true, null), (both.Joined, both.Left, both.Places));
        Assert.Equal(new DateOnly(2018, 2, 2), both.LeftOn);
        Assert.Contains(
            "1 provider joined and left in the same year; each counts on both sides.",
            reading.Source.Notes
        );
    }

    [Fact]
    public void The_layouts_of_2020_and_2022_take_their_year_from_a_header()
    {
        var reading2020 = Read("list.csv", Year2020);
        var reading2022 = Read("list.csv", Year2022);

        Assert.Equal(new DateOnly(2020, 3, 31), reading2020.Source.Key.AsOf);
        Assert.Equal(new DateOnly(2022, 3, 31), reading2022.Source.Key.AsOf);
        Assert.Equal(
            (Sector.LocalAuthority, new DateOnly(2019, 10, 1)),
            (reading2020.Rows[0].Sector, reading2020.Rows[0].LeftOn)
        );
        Assert.Equal(
            (Sector.Health, true, false, 4),
            (
                reading2022.Rows[0].Sector,
                reading2022.Rows[0].Joined,
                reading2022.Rows[0].Left,
                reading2022.Rows[0].Places
            )
        );
        Assert.Equal(4, reading2022.Source.HeaderLine);
    }

    [Fact]
    public void The_layout_of_2023_ends_on_the_later_of_two_days_and_gives_reasons()
    {
        var reading = Read("list.csv", Year2023);

        Assert.Equal(new DateOnly(2023, 3, 31), reading.Source.Key.AsOf);
        Assert.Equal(["New registration", "Closed"], reading.Rows.Select(r => r.Reason));
        Assert.Equal(new DateOnly(2023, 1, 13), reading.Rows[1].LeftOn);
    }

    [Fact]
    public void A_layout_of_a_year_to_come_loses_nothing()
    {
        var reading = Read("whatever.csv", Year2031);

        Assert.Equal((2, 2), (reading.Source.RowsRead, reading.Source.RowsKept));
        Assert.Equal(new DateOnly(2031, 3, 31), reading.Source.Key.AsOf);
        Assert.Contains("Carbon rating", reading.Source.ColumnsNotUsed);
        var (left, joined) = (reading.Rows[0], reading.Rows[1]);
        Assert.Equal(
            (true, Sector.Voluntary, 9, "E06000063", new DateOnly(2030, 12, 1)),
            (left.Left, left.Sector, left.Places, Code(left), left.LeftOn)
        );
        Assert.Equal(
            (true, Sector.Unknown, "Co-operative", null, null),
            (joined.Joined, joined.Sector, joined.SectorWritten, joined.Area, joined.Places)
        );
        Assert.Equal(
            [
                "The authority 'New Barsetshire' joins no code (1 row).",
                "The sector 'Co-operative' is none of the known sectors (1 row).",
            ],
            reading.Source.Notes
        );
    }

    [Theory]
    [InlineData("joiners_leavers_18.csv", "2018-03-31")]
    [InlineData("joiners_leavers_2018.csv", "2018-03-31")]
    [InlineData("joiners_leavers_2017-18.csv", "2018-03-31")]
    [InlineData("joiners_leavers_2017_2018.csv", "2018-03-31")]
    [InlineData("joiners_leavers_31_march_2018.csv", "2018-03-31")]
    [InlineData("joiners_leavers_2018-03-31.csv", "2018-03-31")]
    [InlineData("joiners_leavers_31-03-18.csv", null)]
    [InlineData("joiners_leavers.csv", null)]
    public void A_year_is_read_off_the_name_of_the_file_and_not_guessed(string name, string? day)
    {
        var outcome = Try(home.Write(name, Year2018));

        if (day is null)
        {
            var problem = Assert.Single(outcome.Problems);
            Assert.Contains("The year that this list speaks of", problem.What);
            Assert.Contains("--as-of", problem.ToDo);
        }
        else
        {
            Assert.Equal(day, Plain.Iso(outcome.Value.Source.Key.AsOf));
        }
    }

    [Fact]
    public void Names_are_not_read_at_all() =>
        Assert.DoesNotContain(
            "Secret",
            JsonSerializer.Serialize(Read("joiners_leavers_18.csv", Year2018).Rows)
        );

    [Theory]
    [InlineData("SC900009,Children's home,,Leeds,Private,x,01/01/2022,,Joiner,", "Places")]
    [InlineData("SC900009,Children's home,,Leeds,Private,-3,01/01/2022,,Joiner,", "Places")]
    [InlineData("nought,Children's home,,Leeds,Private,3,01/01/2022,,Joiner,", "URN")]
    [InlineData(",Children's home,,Leeds,Private,3,01/01/2022,,Joiner,", "URN")]
    [InlineData("SC900009,,,Leeds,Private,3,01/01/2022,,Joiner,", "Provision type")]
    [InlineData("SC900009,Children's home,,Leeds,Private,3,01/01/2022,,,", "Joiner status")]
    [InlineData(
        "SC900009,Children's home,,Leeds,Private,3,31/02/2022,,Joiner,",
        "Registration date"
    )]
    [InlineData(
        "SC900009,Children's home,,Leeds,Private,3,01/01/2022,soon,,Leaver",
        "Cancelled or resigned date"
    )]
    [InlineData("SC900001,Children's home,,Leeds,Private,3,01/01/2022,,Joiner,", "URN")]
    [InlineData("SC900009,Children's home,Leeds", null)]
    public void A_faulty_row_is_left_out_with_its_line_and_the_sound_ones_stay(
        string row,
        string? column
    )
    {
        const string header =
            "URN,Provision type,Region,Local authority,Sector,Places,Registration date,Cancelled or resigned date,Joiner status,Leaver status\n";
        const string sound = "SC900001,Children's home,,Leeds,Private,3,01/01/2022,,Joiner,\n";
        var reading = Read("joiners_leavers_22.csv", header + sound + row + "\n");

        var reject = Assert.Single(reading.Rejects);
        Assert.Equal((3, column), (reject.Line, reject.Column));
        Assert.NotEmpty(reject.Reason);
        Assert.NotEmpty(reject.Expected!);
        Assert.Equal(
            (2, 1, 1),
            (reading.Source.RowsRead, reading.Source.RowsKept, reading.Source.RowsRejected)
        );
    }

    [Theory]
    [InlineData("URN,Provision type\nSC900001,Children's home\n")]
    [InlineData("")]
    [InlineData("not a table at all\n")]
    public void A_file_of_another_shape_is_refused_whole(string text) =>
        Assert.False(Try(home.Write("joiners_leavers_22.csv", text)).IsOk);

    [Theory]
    [InlineData(18, 425, 254, 176)]
    [InlineData(20, 502, 328, 186)]
    [InlineData(22, 504, 341, 167)]
    [InlineData(23, 575, 410, 168)]
    public void Every_row_of_a_bundled_list_is_kept(int year, int rows, int joined, int left)
    {
        var reading = Try(Repository.At("data", "ofsted", $"joiners_leavers_{year}.csv.gz")).Value;

        Assert.Equal(
            (rows, rows, 0),
            (reading.Source.RowsRead, reading.Source.RowsKept, reading.Source.RowsRejected)
        );
        Assert.Equal(new DateOnly(2000 + year, 3, 31), reading.Source.Key.AsOf);
        Assert.Equal(
            (joined, left),
            (reading.Rows.Count(r => r.Joined), reading.Rows.Count(r => r.Left))
        );
        Assert.All(reading.Rows.Where(r => r.Joined), r => Assert.NotNull(r.JoinedOn));
    }

    private static string? Code(MovementRow row) => row.Area?.ToString();

    private static Outcome<SourceReading<MovementRow>> Try(string path) =>
        SourceText
            .Examine(path, CancellationToken.None)
            .Then(text =>
                MovementList.Read(
                    text,
                    TemporaryHome.Libraries.Authorities,
                    null,
                    CancellationToken.None
                )
            );

    private SourceReading<MovementRow> Read(string name, string text) =>
        Try(home.Write(name, text)).Value;
}
