using System.Globalization;
using System.Text;
using CsCheck;
using Evenhand.Lake;
using Evenhand.Papers;
using Evenhand.Papers.Files;
using Evenhand.Registers.Text;
using Evenhand.Testing;
using Evenhand.Vocabulary;
using Xunit;

namespace Evenhand.Tests.Papers;

/// <summary>Whatever a table holds, a file gives it back: each text, each figure to its last digit, and what is not known as such.</summary>
public sealed class RoundTripTests
{
    [Fact]
    public void A_workbook_gives_back_any_table() =>
        RandomTable.Any.Sample(
            table =>
            {
                var bytes = Bytes(table, PaperForm.Workbook);
                var rows = ReadBack.Workbook(bytes)[1].Rows;

                Assert.Equal(table.Columns.Select(c => c.Title), rows[0]);
                Assert.Equal(
                    table.Rows.Select(r => string.Join('|', r.Select(InExcel))),
                    rows.Skip(1).Select(r => string.Join('|', r.Select(InExcel)))
                );
                Assert.Empty(ReadBack.Formulas(bytes));
            },
            iter: 200
        );

    [Fact]
    public void A_csv_file_gives_back_any_table_with_formulas_defused() =>
        RandomTable.Any.Sample(
            table =>
            {
                using var text = new StringReader(
                    Encoding.UTF8.GetString(Bytes(table, PaperForm.Csv)).TrimStart('\uFEFF')
                );
                var records = new CsvRecords(text).ReadAll().ToList();

                Assert.Equal(table.Rows.Count, records.Count - 1);
                foreach (var (row, record) in table.Rows.Zip(records.Skip(1)))
                {
                    Assert.Equal(
                        row.Select(v =>
                            v is string s && "=+-@".Contains(s[0], StringComparison.Ordinal)
                                ? "'" + s
                                : InText(v)
                        ),
                        record.Fields
                    );
                }
            },
            iter: 500
        );

    [Fact]
    public void A_parquet_file_gives_back_any_table_with_its_types()
    {
        using var home = new TemporaryHome();
        RandomTable.Any.Sample(
            table =>
            {
                var path = home.File("table.parquet");
                File.WriteAllBytes(path, Bytes(table, PaperForm.Parquet));
                using var lake = DuckDb.OpenForBuilding(":memory:");
                using var command = lake.CreateCommand();
                command.CommandText = $"SELECT * FROM '{path}'";
                using var reader = command.ExecuteReader();
                var rows = new List<string>();
                while (reader.Read())
                {
                    rows.Add(
                        string.Join('|', table.Columns.Select((_, i) => InText(reader.GetValue(i))))
                    );
                }

                Assert.Equal(table.Rows.Select(r => string.Join('|', r.Select(InText))), rows);
            },
            iter: 40,
            threads: 1
        );
    }

    [Fact]
    public void A_parquet_file_says_what_it_is_of_and_from_which_edition()
    {
        using var home = new TemporaryHome();
        var table = new ResultTable("O'Brien's homes", [new("a", "A")], []);
        var path = home.File("table.parquet");
        File.WriteAllBytes(path, Bytes(table, PaperForm.Parquet));
        using var lake = DuckDb.OpenForBuilding(":memory:");

        var said = lake.Query(
                $"SELECT decode(key) AS key, decode(value) AS value FROM parquet_kv_metadata('{path}')",
                r => (Key: r.Text("key"), Value: r.Text("value"))
            )
            .ToDictionary(r => r.Key, r => r.Value, StringComparer.Ordinal);

        Assert.Equal(
            ("O'Brien's homes", "1", new string('a', 64)),
            (said["caption"], said["edition"], said["content_hash"])
        );
    }

    [Fact]
    public void Sheets_of_one_name_are_told_apart_and_their_names_are_ones_that_Excel_takes()
    {
        var table = new ResultTable("Of nothing", [new("a", "A")], []);
        var paper = RandomTable.PaperOf(table, table, table);
        paper = paper with
        {
            MainTable = "a",
            Sections =
            [
                paper.Sections[0] with
                {
                    Tables =
                    [
                        new("a", "A/B: [what] is? 'This' is a very long name indeed", table),
                        new("b", "A/B: [what] is? 'This' is a very long name indeed, too", table),
                        new("c", "read ME", table),
                        new("d", "'''", table),
                        new("e", "History", table),
                    ],
                },
            ],
        };

        var names = ReadBack
            .Workbook(
                new PaperFile(paper, () => "")
                    .Bytes(PaperForm.Workbook, null, TestContext.Current.CancellationToken)
                    .Value
            )
            .Select(s => s.Name)
            .ToList();

        Assert.Equal(names.Count, names.Distinct(StringComparer.OrdinalIgnoreCase).Count());
        Assert.All(names, n => Assert.Matches(@"^(?!')[^\[\]:*?/\\]{1,31}(?<!')$", n));
        Assert.DoesNotContain("History", names);
    }

    [Fact]
    public void A_character_that_no_document_may_hold_is_shown_as_lost_and_spoils_no_file()
    {
        var table = new ResultTable(
            "Of\u0001 nothing",
            [new("a", "A\u0002")],
            [
                ["bell \u0007 and half \uD83C"],
            ]
        );

        Assert.Equal(
            "bell \uFFFD and half \uFFFD",
            ReadBack.Word(Bytes(table, PaperForm.Word)).Values.Single()[1][0]
        );
        Assert.Equal(
            "bell \uFFFD and half \uFFFD",
            ReadBack.Workbook(Bytes(table, PaperForm.Workbook))[1].Rows[1][0]
        );
        Assert.DoesNotContain('\u0007', Encoding.UTF8.GetString(Bytes(table, PaperForm.Html)));
    }

    private static byte[] Bytes(ResultTable table, PaperForm form) =>
        new PaperFile(RandomTable.PaperOf(table), () => "{}")
            .Bytes(form, null, TestContext.Current.CancellationToken)
            .Value;

    /// <summary>A value with its type, as Excel knows types.</summary>
    private static string InExcel(object? value) =>
        value switch
        {
            null => "",
            string text => "text " + text,
            DateOnly date => "day " + Plain.Iso(date),
            DateTime day => "day " + Plain.Iso(DateOnly.FromDateTime(day)),
            decimal pounds => Number(double.Parse(InText(pounds), CultureInfo.InvariantCulture)),
            _ => Number(Convert.ToDouble(value, CultureInfo.InvariantCulture)),
        };

    private static string Number(double number) =>
        "number " + number.ToString("R", CultureInfo.InvariantCulture);

    private static string InText(object? value) =>
        value switch
        {
            null or DBNull => "",
            DateOnly date => Plain.Iso(date),
            DateTime day => Plain.Iso(DateOnly.FromDateTime(day)),
            double number => number.ToString("R", CultureInfo.InvariantCulture),
            decimal pounds => pounds.ToString("0.############", CultureInfo.InvariantCulture),
            _ => Convert.ToString(value, CultureInfo.InvariantCulture)!,
        };
}
