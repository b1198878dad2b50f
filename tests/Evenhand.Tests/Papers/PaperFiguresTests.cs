using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using Evenhand.Market.Providers;
using Evenhand.Market.Publishing;
using Evenhand.Market.Simulation;
using Evenhand.Market.Spending;
using Evenhand.Papers;
using Evenhand.Papers.Files;
using Evenhand.Testing;
using Xunit;

namespace Evenhand.Tests.Papers;

/// <summary>Every form of a paper holds the figures of the result, each of them.</summary>
public sealed class PaperFiguresTests(RealData data)
{
    private const char NoBreakSpace = '\u00A0';

    /// <summary>Results of every kind.</summary>
    public static TheoryData<string> Names =>
        [
            "market by sector",
            "market by area",
            "market by year",
            "market by grade",
            "market by owner",
            "spending by sector",
            "spending by year",
            .. PolicyKinds.All.Select(k => k.Word()),
        ];

    [Theory]
    [MemberData(nameof(Names))]
    public void The_Word_annex_holds_every_figure_as_it_is_shown(string name)
    {
        var paper = PaperOf(name);

        var read = ReadBack.Word(Bytes(paper, PaperForm.Word));

        Assert.NotEmpty(paper.Tables);
        foreach (var table in paper.Tables.Select(t => t.Table).Where(t => t.Rows.Count > 0))
        {
            var shown = table.Columns.Index().Where(c => !c.Item.OffPage).ToList();
            Assert.Equal(
                table
                    .Rows.Take(400)
                    .Select(r =>
                        string.Join('|', shown.Select(c => ResultTable.Show(c.Item, r[c.Index])))
                    )
                    .Prepend(string.Join('|', shown.Select(c => c.Item.Title))),
                read[table.Caption].Select(r => string.Join('|', r).Replace(NoBreakSpace, ' '))
            );
        }
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void The_html_paper_holds_every_figure_as_it_is_shown(string name)
    {
        var paper = PaperOf(name);

        var read = ReadBack.Html(Bytes(paper, PaperForm.Html));

        Assert.NotEmpty(paper.Tables);
        Assert.Equal(paper.Tables.Count(), read.Count);
        foreach (var table in paper.Tables)
        {
            var shown = table.Table.Columns.Index().Where(c => !c.Item.OffPage).ToList();
            Assert.Equal(
                table
                    .Table.Rows.Select(r =>
                        string.Join('|', shown.Select(c => ResultTable.Show(c.Item, r[c.Index])))
                    )
                    .Prepend(string.Join('|', shown.Select(c => c.Item.Title))),
                read[table.Id].Select(r => string.Join('|', r).Replace(NoBreakSpace, ' '))
            );
        }
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void The_workbook_holds_every_figure_unrounded_and_every_date_as_a_date(string name)
    {
        var paper = PaperOf(name);

        var sheets = ReadBack.Workbook(Bytes(paper, PaperForm.Workbook));

        Assert.Equal("Read me", sheets[0].Name);
        foreach (var (table, sheet) in paper.Tables.Zip(sheets.Skip(1)))
        {
            Assert.Equal(table.Table.Columns.Select(c => c.Title), sheet.Rows[0]);
            Assert.Equal(table.Table.Rows.Count, sheet.Rows.Count - 1);
            foreach (var (expected, actual) in table.Table.Rows.Zip(sheet.Rows.Skip(1)))
            {
                Assert.Equal(expected.Select(InExcel), actual);
            }
        }
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Word_and_Excel_find_no_fault_with_the_files(string name)
    {
        var paper = PaperOf(name);
        var validator = new OpenXmlValidator(FileFormatVersions.Microsoft365);
        using var word = new MemoryStream(Bytes(paper, PaperForm.Word));
        using var document = WordprocessingDocument.Open(word, isEditable: false);
        using var excel = new MemoryStream(Bytes(paper, PaperForm.Workbook));
        using var workbook = SpreadsheetDocument.Open(excel, isEditable: false);

        Assert.Empty(
            validator
                .Validate(document, TestContext.Current.CancellationToken)
                .Concat(validator.Validate(workbook, TestContext.Current.CancellationToken))
                .Select(f => $"{f.Part?.Uri} {f.Path?.XPath}: {f.Description}")
        );
    }

    [Fact]
    public void The_paper_of_a_simulation_lists_every_kind_of_policy_and_says_which_one_it_shows()
    {
        var paper = PaperOf("public-only");

        Assert.Equal(
            PolicyKinds.All.Select(k => (k.Title(), k == PolicyKind.PublicOnly)),
            paper.Options.Select(o => (o.Name, o.Shown))
        );
    }

    private static byte[] Bytes(Paper paper, PaperForm form) =>
        new PaperFile(paper, () => "{}")
            .Bytes(form, null, TestContext.Current.CancellationToken)
            .Value;

    /// <summary>A value as MiniExcel reads it: Excel knows one kind of number.</summary>
    private static object? InExcel(object? value) =>
        value switch
        {
            long count => (double)count,
            // Not the cast, whose last digit may differ from that of the number nearest to the written one.
            decimal pounds => double.Parse(
                pounds.ToString(CultureInfo.InvariantCulture),
                CultureInfo.InvariantCulture
            ),
            DateOnly date => date.ToDateTime(TimeOnly.MinValue),
            "" => null,
            _ => value,
        };

    private Paper PaperOf(string name)
    {
        const string service = "childrens-homes";
        switch (name.Split(' '))
        {
            case ["market", _, var by]:
                return MarketPaper.Of(
                    data.Market.Ask(
                        new MarketQuestion(service) { By = Enum.Parse<MarketBy>(by, true) }
                    ).Value
                );
            case ["spending", _, var by]:
                return SpendingPaper.Of(
                    new SpendingView(new(data.Home), TemporaryHome.Libraries)
                        .Ask(
                            new SpendingQuestion("residential-care")
                            {
                                By = Enum.Parse<SpendingBy>(by, true),
                            }
                        )
                        .Value
                );
            default:
                var kind = PolicyKinds.Parse(name)!.Value;
                return SimulationPaper.Of(
                    data.Simulator.Run(
                        new Policy(service, kind)
                        {
                            Definition = kind.TakesDefinition()
                                ? "ofsted-voluntary-or-public"
                                : null,
                            Until = kind == PolicyKind.RunOff ? new DateOnly(2030, 3, 31) : null,
                            NewPlacesPerYear = 12.5,
                        }
                    ).Value
                );
        }
    }
}
