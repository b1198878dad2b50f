using Evenhand.Registers.Payments;
using Evenhand.Registers.Readers;
using Evenhand.Registers.Text;
using Evenhand.Testing;
using Xunit;

namespace Evenhand.Tests.Registers.Payments;

/// <summary>
/// Real files, most of which may not be shipped. The figures were counted apart from this program, by a script that knows
/// nothing of it: rows below the header with as many fields as it and an amount, without rows of totals, and their exact sum.
/// </summary>
public sealed class RealPaymentsTests
{
    /// <summary>File, rows kept, rows rejected, their sum and that of the credits in pounds, and the source's key.</summary>
    public static TheoryData<string, long, long, decimal, decimal, string> Files =>
        new()
        {
            {
                "contracts/spend-nhs/CHWE01-April-2020-21.csv",
                141,
                0,
                21963605.56m,
                -447669.20m,
                "payments/chelsea-and-westminster-nhs-foundation-trust/2020-04-29"
            },
            {
                "contracts/spend-nhs/CROY01-April-2020-21.csv",
                185,
                0,
                8357148m,
                0m,
                "payments/croy/2020-04-28"
            },
            {
                "contracts/spend-nhs/EPSH01-April-2020-21.csv",
                146,
                0,
                23427533.98m,
                -1792140.45m,
                "payments/epsom-and-st-helier-university-hospital/2020-04-30"
            },
            {
                "contracts/spend-nhs/GUYS01-April-2020-21.csv.gz",
                13457,
                0,
                57927108.96m,
                -2123799.90m,
                "payments/guys-and-st-thomas-nhs-foundation-trust/2020-04-30"
            },
            {
                "contracts/spend-nhs/KGST03-June-2020-21.csv",
                52,
                0,
                6396456.04m,
                0m,
                "payments/kingston-hospital-nhs-trust/2020-06-29"
            },
            {
                "contracts/spend-nhs/KICO01-April-2020-21.csv",
                219,
                0,
                53035476.44m,
                0m,
                "payments/kings-college-hospital-nhs-foundation-trust/2020-04-30"
            },
            {
                "contracts/spend/cabinetoffice-2022-07.csv",
                318,
                0,
                43776522.32m,
                0m,
                "payments/cabinet-office/2022-07-29"
            },
            {
                "contracts/spend/calderdale-2022-07.csv",
                1582,
                0,
                14948409.24m,
                -330435.01m,
                "payments/the-borough-of-calderdale/2022-07-29"
            },
            {
                "contracts/spend/calderdale-2022-08.csv",
                1956,
                0,
                15901508.75m,
                -291272.43m,
                "payments/the-borough-of-calderdale/2022-08-31"
            },
            {
                "contracts/spend/darlington-2022-09.csv",
                1487,
                0,
                11281654.47m,
                0m,
                "payments/darlington/2022-10-01"
            },
            {
                "contracts/spend/gateshead-2022-08.csv.gz",
                8051,
                2,
                30462705.83m,
                -1554886.91m,
                "payments/gateshead/2022-08-31"
            },
            {
                "contracts/spend/hyndburn-2022-03.csv",
                374,
                0,
                1454860.45m,
                0m,
                "payments/hyndburn/2022-03-30"
            },
            {
                "contracts/spend/hyndburn-2025-12.csv",
                449,
                0,
                2131314.37m,
                -688.83m,
                "payments/hyndburn/2025-12-18"
            },
            {
                "contracts/spend/lambeth-2011-02-payments.csv",
                1138,
                0,
                40354087.84m,
                0m,
                "payments/lambeth/2011-02-28"
            },
            {
                "contracts/spend/lambeth-2012-06-payments.csv",
                2516,
                639,
                39775940.53m,
                0m,
                "payments/lambeth/2012-06-29"
            },
            {
                "contracts/spend/leeds-raw-2012-03.csv.gz",
                10325,
                0,
                75322849.65m,
                -828017.66m,
                "payments/leeds-city-council/2012-03-30"
            },
            {
                "contracts/spend/leeds-raw-2020-06.csv.gz",
                16176,
                0,
                104445727.45m,
                -606782.03m,
                "payments/leeds-city-council/2020-06-30"
            },
            {
                "contracts/spend/london-2022-P13.csv",
                2553,
                0,
                412066408.18m,
                -13249702.74m,
                "payments/london/2022-03-31"
            },
            {
                "contracts/spend/manchester-2022-05.csv",
                3564,
                0,
                97400227.10m,
                -6170381.81m,
                "payments/manchester-city-council/2022-05-31"
            },
            {
                "contracts/spend/newcastle-2022-07.csv",
                6260,
                0,
                55748545.94m,
                -348651.32m,
                "payments/newcastle/2022-07-29"
            },
            {
                "contracts/spend/sheffield-2016-10.csv.gz",
                21721,
                0,
                169301278.29m,
                0m,
                "payments/sheffield-city-council/2016-12-30"
            },
            {
                "contracts/spend/wakefield-2018-Q4-split.csv.gz",
                8197,
                0,
                50036399.16m,
                0m,
                "payments/wakefield-mdc/2019-04-03"
            },
            {
                "spend/nhs_london/BART.csv.gz",
                2399,
                0,
                503641215.0m,
                0m,
                "payments/bart/2021-02-26"
            },
            {
                "spend/nhs_london/NCL.csv.gz",
                6323,
                0,
                862180746.0m,
                -56195328.0m,
                "payments/ncl/2021-03-31"
            },
            {
                "spend/nhs_london/NETH.csv.gz",
                3193,
                0,
                467458745.0m,
                -14369779.0m,
                "payments/nhs-tower-hamlets-ccg/2021-03-31"
            },
            {
                "spend/nhs_london/NWEA.csv.gz",
                4193,
                0,
                284794430.0m,
                -11829553.0m,
                "payments/nhs-ealing-ccg/2020-11-30"
            },
            {
                "spend/nhs_london/NWHI.csv.gz",
                3262,
                0,
                270548537.0m,
                -21927966.0m,
                "payments/nhs-hillingdon-ccg/2020-11-30"
            },
            {
                "spend/nhs_london/ROYF.csv.gz",
                1519,
                1,
                303726925.0m,
                -12041131.0m,
                "payments/royal-free-london-nhs-foundation-trust/2020-09-24"
            },
            {
                "spend/nhs_london/SEL.csv.gz",
                18467,
                0,
                1763598505.0m,
                -47465884.0m,
                "payments/sel/2021-03-31"
            },
            {
                "spend/nhs_london/SWL.csv.gz",
                11956,
                5,
                982289701.0m,
                -27794550.0m,
                "payments/swl/2021-01-31"
            },
        };

    [Theory]
    [MemberData(nameof(Files))]
    public void A_real_file_is_read_to_the_row_and_penny(
        string file,
        long kept,
        long rejected,
        decimal sum,
        decimal credited,
        string key
    )
    {
        var path = Material(file);
        var text = SourceText.Examine(path, CancellationToken.None).Value;

        var reader = SourceReaders.For(text).Value;
        Assert.Equal(PaymentFile.ReaderId, reader.Id);
        var reading = Assert.IsType<PaymentReading>(
            reader
                .Read(
                    text,
                    new ReadingRequest(TemporaryHome.Libraries.Authorities),
                    CancellationToken.None
                )
                .Value
        );
        var rows = ReadPayments.Rows(reading, path);

        Assert.Equal(
            (kept, rejected, kept + rejected),
            (reading.Source.RowsKept, reading.Source.RowsRejected, reading.Source.RowsRead)
        );
        Assert.Equal(rejected, reading.Rejects.Count);
        Assert.Equal(kept, rows.Count);
        Assert.Equal(sum, rows.Sum(r => r.Amount));
        Assert.Equal(credited, rows.Where(r => r.Amount < 0).Sum(r => r.Amount));
        Assert.Equal(key, reading.Source.Key.ToString());
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void Each_row_of_a_real_file_leads_to_its_bytes_and_back(
        string file,
        long kept,
        long rejected,
        decimal sum,
        decimal credited,
        string key
    )
    {
        _ = (kept, rejected, sum, credited, key);
        var path = Material(file);
        var bytes = Pack.Unpacked(path);
        var text = SourceText.Examine(path, CancellationToken.None).Value;
        var reading = PaymentFile.Read(text, null, null, CancellationToken.None).Value;

        var (line, counted) = (1L, 0L);
        foreach (var row in ReadPayments.Rows(reading, path))
        {
            line += bytes.AsSpan((int)counted, (int)(row.Offset - counted)).Count((byte)'\n');
            counted = row.Offset;
            var record = bytes.AsSpan((int)row.Offset, (int)row.Length);
            Assert.True(
                row.Offset == 0 || bytes[row.Offset - 1] == '\n',
                $"{file}:{row.Line} does not begin a line."
            );
            Assert.Equal(line, row.Line);
            Assert.True(
                row.Transaction is null
                    || record.IndexOf(
                        System.Text.Encoding.UTF8.GetBytes(row.Transaction.Split(' ')[0])
                    ) >= 0,
                $"{file}:{row.Line} does not hold {row.Transaction}."
            );
        }
    }

    private static string Material(string file)
    {
        var folder = Environment.GetEnvironmentVariable("EVENHAND_MATERIAL");
        Assert.SkipWhen(
            string.IsNullOrEmpty(folder),
            "EVENHAND_MATERIAL names no folder with the real files, which may not be shipped."
        );
        return Path.Combine(folder!, file);
    }
}
