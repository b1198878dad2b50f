using Evenhand.Registers;
using Evenhand.Registers.Section251;
using Evenhand.Registers.Text;
using Evenhand.Testing;
using Evenhand.Vocabulary;
using Xunit;

namespace Evenhand.Tests.Registers.Section251;

/// <summary>Outturn returns in the layouts of four years and of some to come.</summary>
public sealed class OutturnReturnTests : IDisposable
{
    private const string Year2009 = """
        LEA Number:,LA Name:,S52 Line Reference:,PRIVATE (x),VOLUNTARY (y),PUBLIC (z),TOTAL EXPENDITURE (k),INCOME (l),NET Current Expenditure (m)
        202,Camden  ,5 Residential care,2102486.5,137853,1379588,3619927.5,0,3619927.5
        202,Camden  ,46 TOTAL,,,,44120626.49,5849891.13,38270735.36
        """;
    private const string Year2011 = """
        LA,LA Name,ReturnStatus,Line,S52 Line Reference,Own Provision (y),Private (z(i)),Other Public (z(ii)),Voluntary (z(iii)),Total Expenditure (k),Income (l),NET Current Expenditure (m)
        202,Camden,Submitted,24,Residential care,0,-250.75,,7,-243.75,0,-243.75
        """;
    private const string Year2014 = """
        LA,LA Name,LineNumber,CYPServiceDescription,ReportGroup,OwnProvision,PrivateProvision,OtherPublic,Voluntary,TotalExpenditure,Income,NetCurrentExpenditure
        202,Camden,6,6 Residential care,CHILDREN LOOKED AFTER,10,20,30,40,100,1,99
        """;

    // The department's later files: long names, one column for the year, sums among the rows, codes of authorities.
    private const string YearToCome = """
        Voluntary_Provision,description_of_expenditure,time_period,geographic_level,region_name,new_la_code,la_name,OTHER PUBLIC SECTOR PROVISION,private provision,Own_Provision,Total_Expenditure
        4,3.1.1 Residential care,202324,Local authority,London,E09000007,Camden,3,2,1,10
        40,3.1.1 Residential care,202324,Regional,London,,,30,20,10,100
        400,3.1.1 Residential care,202324,National,,,,300,200,100,1000
        4,3.1.1 Residential care,2022-23,Local authority,London,E09000007,Camden,3,2,1,10
        """;

    private readonly TemporaryHome home = new();

    public void Dispose() => home.Dispose();

    [Fact]
    public void The_layout_of_2008_09_has_no_own_provision_and_so_none_is_known()
    {
        var reading = Read("outturn_0809.csv", Year2009);

        var row = reading.Rows[0];
        Assert.Equal((2008, "E09000007"), (row.Year.Begins, row.Area?.ToString()));
        Assert.Null(row.Own);
        Assert.Equal(
            (2_102_486.5m, 1_379_588m, 137_853m),
            (row.Private, row.OtherPublic, row.Voluntary)
        );
        Assert.Contains(
            "This return has no column for own provision, which is therefore not known. Its one public column may hold the authority's own provision.",
            reading.Source.Notes
        );
        Assert.Null(reading.Rows[1].Parts);
        Assert.Equal(44_120_626.49m, reading.Rows[1].Total);
    }

    [Fact]
    public void The_layout_of_2010_11_has_amounts_below_nought_and_empty_ones_are_not_known()
    {
        var row = Assert.Single(Read("outturn_1011.csv", Year2011).Rows);

        Assert.Equal(
            (0m, -250.75m, null, 7m),
            (row.Own, row.Private, row.OtherPublic, row.Voluntary)
        );
        Assert.Equal((-243.75m, -243.75m), (row.Parts, row.Total));
    }

    [Fact]
    public void The_layout_of_2013_14_runs_its_words_together()
    {
        var row = Assert.Single(Read("outturn_1314.csv", Year2014).Rows);

        Assert.Equal((10m, 20m, 30m, 40m), (row.Own, row.Private, row.OtherPublic, row.Voluntary));
        Assert.Equal((100m, 1m, 99m), (row.Total, row.Income, row.Net));
        Assert.Equal("residential care", OutturnReturn.LineKey(row.SpendingLine));
    }

    [Fact]
    public void A_layout_of_a_year_to_come_loads_with_sums_kept_apart_and_each_row_in_its_year()
    {
        var reading = Read("whatever.csv", YearToCome);

        Assert.Equal((4, 4), (reading.Source.RowsRead, reading.Source.RowsKept));
        Assert.Equal(
            ["2023-24", "2023-24", "2023-24", "2022-23"],
            reading.Rows.Select(r => r.Year.ToString())
        );
        Assert.Equal(
            [
                OutturnLevel.Authority,
                OutturnLevel.Region,
                OutturnLevel.Nation,
                OutturnLevel.Authority,
            ],
            reading.Rows.Select(r => r.Level)
        );
        Assert.Equal("E09000007", reading.Rows[0].Area?.ToString());
        Assert.Equal((1m, 2m, 3m, 4m), Parts(reading.Rows[0]));
        Assert.Equal("residential care", OutturnReturn.LineKey(reading.Rows[0].SpendingLine));
        Assert.Equal(new DateOnly(2024, 3, 31), reading.Source.Key.AsOf);
        Assert.Contains(
            "2 rows are sums for a region or the nation; they are kept and not added in again.",
            reading.Source.Notes
        );
    }

    [Theory]
    [InlineData("", null)]
    [InlineData("-", null)]
    [InlineData("..", null)]
    [InlineData(":", null)]
    [InlineData("x", null)]
    [InlineData("Z", null)]
    [InlineData("0", 0.0)]
    [InlineData("-12.5", -12.5)]
    [InlineData("£1,234.50", 1234.5)]
    [InlineData("\"1,234,567\"", 1_234_567.0)]
    [InlineData("1.5E3", 1500.0)]
    [InlineData(".5", 0.5)]
    public void An_amount_is_read_as_it_is_written_and_nothing_is_never_nought(
        string written,
        double? pounds
    )
    {
        var text = written.Contains(',') && written[0] != '"' ? $"\"{written}\"" : written;
        var row = Assert.Single(Read("outturn_1314.csv", Row($"Camden,{text}")).Rows);

        Assert.Equal((decimal?)pounds, row.Own);
    }

    [Theory]
    [InlineData("Camden,about 5", "OwnProvision")]
    [InlineData("Camden,\"1,5\"", "OwnProvision")]
    [InlineData("Camden,\"12,34\"", "OwnProvision")]
    [InlineData("Camden,1.2.3", "OwnProvision")]
    [InlineData("Camden,9999999999999", "OwnProvision")]
    [InlineData("Camden,NaN", "OwnProvision")]
    [InlineData(",5", "LA Name")]
    public void A_faulty_row_is_left_out_with_its_line(string start, string column)
    {
        var reading = Read("outturn_1314.csv", Row("Leeds,5") + Row(start).Split('\n')[1] + "\n");

        var reject = Assert.Single(reading.Rejects);
        Assert.Equal((3, column), (reject.Line, reject.Column));
        Assert.Equal((2, 1), (reading.Source.RowsRead, reading.Source.RowsKept));
    }

    [Fact]
    public void A_line_that_an_authority_gives_twice_counts_once()
    {
        var reading = Read(
            "outturn_1314.csv",
            Row("Camden,5") + Row("CAMDEN,7").Split('\n')[1] + "\n"
        );

        Assert.Equal(5, Assert.Single(reading.Rows).Own);
        Assert.Contains("stands in line 2 already", Assert.Single(reading.Rejects).Reason);
    }

    [Fact]
    public void A_year_or_a_level_that_cannot_be_is_a_reject()
    {
        var reading = Read(
            "whatever.csv",
            YearToCome
                + """

                4,Residential care,2023,Local authority,London,E09000008,Croydon,3,2,1,10
                4,Residential care,202324,Parish,London,E09000009,Ealing,3,2,1,10
                """
        );

        Assert.Equal(
            [("time_period", "2023"), ("geographic_level", "Parish")],
            reading.Rejects.Select(r => (r.Column!, r.Found!))
        );
    }

    [Fact]
    public void Authorities_that_join_no_code_and_totals_that_do_not_add_up_are_said()
    {
        var reading = Read(
            "outturn_1314.csv",
            Row("New Barsetshire,5") + Row("Camden,9").Split('\n')[1] + "\n"
        );

        Assert.Null(reading.Rows[0].Area);
        Assert.Equal("New Barsetshire", reading.Rows[0].AreaWritten);
        Assert.Equal(
            [
                "The authority 'New Barsetshire' joins no code.",
                "In 1 row own, private, other public and voluntary provision do not add up to the total that stands beside them; the parts are taken as they stand.",
            ],
            reading.Source.Notes
        );
    }

    [Theory]
    [InlineData("return.csv", null)]
    [InlineData("outturn_1315.csv", null)]
    [InlineData("outturn_2013-14.csv", "2013-14")]
    [InlineData("s251-2013-2014-final.csv", "2013-14")]
    [InlineData("outturn_201314.csv", "2013-14")]
    public void The_year_is_read_off_the_name_of_the_file_and_not_guessed(string name, string? year)
    {
        var outcome = Try(home.Write(name, Year2014));

        if (year is null)
        {
            Assert.Contains("--as-of", Assert.Single(outcome.Problems).ToDo);
        }
        else
        {
            Assert.Equal(year, outcome.Value.Rows[0].Year.ToString());
        }
    }

    [Theory]
    [InlineData("0809", 7050, 0, 150)]
    [InlineData("1011", 7904, 0, 152)]
    [InlineData("1213", 5320, 0, 152)]
    [InlineData("1314", 5472, 0, 152)]
    public void Every_row_of_a_bundled_return_is_kept_and_every_authority_joins_a_code(
        string year,
        int rows,
        int rejected,
        int authorities
    )
    {
        var reading = Try(Repository.At("data", "s251", $"outturn_{year}.csv.gz")).Value;

        Assert.Equal(
            (rows, rows - rejected, rejected),
            (reading.Source.RowsRead, reading.Source.RowsKept, reading.Source.RowsRejected)
        );
        Assert.DoesNotContain(reading.Rows, r => r.Area is null);
        Assert.Equal(authorities, reading.Rows.Select(r => r.Area).Distinct().Count());
        Assert.All(
            reading.Rows.Where(r => r.Parts is not null && r.Total is not null && IsOne(r)),
            r => Assert.InRange(r.Parts!.Value - r.Total!.Value, -1, 1)
        );
    }

    [Theory]
    [InlineData("5 Residential care", "residential care")]
    [InlineData("3.1.1 Residential care", "residential care")]
    [InlineData("Residential care", "residential care")]
    [InlineData("1a. Residential care ", "residential care")]
    [InlineData("16-19 provision", "16 19 provision")]
    public void The_number_of_the_form_is_no_part_of_a_line(string written, string key) =>
        Assert.Equal(key, OutturnReturn.LineKey(written));

    // The lines that a service counts; sums and memoranda of the return need not add up.
    private static bool IsOne(OutturnRow row) =>
        OutturnReturn.LineKey(row.SpendingLine)
            is "residential care"
                or "fostering services"
                or "adoption services";

    private static (decimal?, decimal?, decimal?, decimal?) Parts(OutturnRow row) =>
        (row.Own, row.Private, row.OtherPublic, row.Voluntary);

    /// <summary>A return of one row that adds up when its own provision is 5.</summary>
    private static string Row(string start) =>
        $"LA Name,OwnProvision,CYPServiceDescription,PrivateProvision,OtherPublic,Voluntary,TotalExpenditure\n{start},6 Residential care,1,1,1,8\n";

    private static Outcome<SourceReading<OutturnRow>> Try(string path) =>
        SourceText
            .Examine(path, CancellationToken.None)
            .Then(text =>
                OutturnReturn.Read(
                    text,
                    TemporaryHome.Libraries.Authorities,
                    null,
                    CancellationToken.None
                )
            );

    private SourceReading<OutturnRow> Read(string name, string text) =>
        Try(home.Write(name, text)).Value;
}
