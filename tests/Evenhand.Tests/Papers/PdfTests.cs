using System.Diagnostics;
using System.Runtime.Versioning;
using System.Text;
using AngleSharp.Html.Parser;
using Evenhand.Evidence.Library;
using Evenhand.Evidence.Publishing;
using Evenhand.Law.Answers;
using Evenhand.Law.Publishing;
using Evenhand.Law.Scenarios;
using Evenhand.Law.TenderChecks;
using Evenhand.Market.Providers;
using Evenhand.Market.Publishing;
using Evenhand.Papers;
using Evenhand.Papers.Files;
using Evenhand.Papers.Pdf;
using Evenhand.Testing;
using Evenhand.Tests.Law;
using Evenhand.Tests.Law.Tenders;
using Evenhand.Vocabulary;
using UglyToad.PdfPig;
using UglyToad.PdfPig.Tokens;
using Xunit;

namespace Evenhand.Tests.Papers;

/// <summary>A PDF is the HTML paper printed, by a browser that is kept on a short lead.</summary>
[UnsupportedOSPlatform("windows")]
public sealed class PdfTests(RealData data)
{
    private static readonly byte[] Page = Encoding.UTF8.GetBytes(
        "<!DOCTYPE html><html lang=\"en-GB\"><title>A</title><p>A sentence.</p></html>"
    );

    [Theory]
    [InlineData("market")]
    [InlineData("levers")]
    [InlineData("tender")]
    [InlineData("evidence")]
    public void A_PDF_says_what_the_HTML_says(string name)
    {
        var paper = PaperOf(name);
        var file = new PaperFile(paper, () => "{}");
        var html = new HtmlParser().ParseDocument(
            Encoding.UTF8.GetString(
                file.Bytes(PaperForm.Html, null, TestContext.Current.CancellationToken).Value
            )
        );

        using var pdf = PdfDocument.Open(
            file.Bytes(PaperForm.Pdf, null, TestContext.Current.CancellationToken).Value
        );

        var words = Words(pdf);
        string[] told =
        [
            .. html.QuerySelectorAll("h1, .subtitle, .lead, h3, caption")
                .Select(e => e.TextContent),
        ];
        Assert.True(told.Length > 4);
        Assert.All(told, t => Assert.Contains(Squeezed(t), words, StringComparison.Ordinal));
        Assert.All(
            html.QuerySelectorAll("tbody th"),
            cell => Assert.Contains(Squeezed(cell.TextContent), words, StringComparison.Ordinal)
        );
        Assert.Contains(
            Squeezed($"Page {pdf.NumberOfPages} of {pdf.NumberOfPages}"),
            Squeezed(pdf.GetPage(pdf.NumberOfPages).Text),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void It_is_tagged_names_its_language_and_has_a_title_and_an_outline()
    {
        var file = new PaperFile(PaperOf("levers"), () => "{}");

        using var pdf = PdfDocument.Open(
            file.Bytes(PaperForm.Pdf, null, TestContext.Current.CancellationToken).Value
        );

        var catalog = pdf.Structure.Catalog.CatalogDictionary;
        Assert.True(catalog.TryGet(NameToken.Create("StructTreeRoot"), out _));
        Assert.True(catalog.TryGet<DictionaryToken>(NameToken.Create("MarkInfo"), out var mark));
        Assert.True(mark.TryGet<BooleanToken>(NameToken.Create("Marked"), out var marked));
        Assert.True(marked.Data);
        Assert.True(catalog.TryGet<StringToken>(NameToken.Create("Lang"), out var language));
        Assert.Equal("en-GB", language.Data);
        Assert.StartsWith(
            "What does the law allow",
            pdf.Information.Title,
            StringComparison.Ordinal
        );
        Assert.True(pdf.TryGetBookmarks(out var outline));
        Assert.NotEmpty(outline.GetNodes());
    }

    [Fact]
    public void Without_a_browser_it_says_what_to_do()
    {
        var none = new PdfPrinter(null, "/no/such/folder", TimeSpan.FromSeconds(5)).Print(
            Page,
            TestContext.Current.CancellationToken
        );
        var lost = new PdfPrinter("/no/such/browser", "/usr/bin", TimeSpan.FromSeconds(5)).Print(
            Page,
            TestContext.Current.CancellationToken
        );

        Assert.Contains(
            "apt-get install chromium",
            none.Problems[0].ToDo,
            StringComparison.Ordinal
        );
        Assert.Equal(PdfPrinter.Variable, lost.Problems[0].Field);
        Assert.Equal("/no/such/browser", lost.Problems[0].Found);
    }

    [Fact]
    public void A_browser_that_does_not_end_is_ended_and_its_folder_is_gone()
    {
        using var home = new TemporaryHome();
        var browser = Script(home, "sleep 60");
        var clock = Stopwatch.StartNew();

        var printed = new PdfPrinter(browser, null, TimeSpan.FromSeconds(1)).Print(
            Page,
            TestContext.Current.CancellationToken
        );

        Assert.Equal("The paper was not printed in time", printed.Problems[0].What);
        Assert.InRange(clock.Elapsed, TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(30));
        Assert.False(Directory.Exists(Folder(home)));
    }

    [Fact]
    public void Whoever_goes_away_ends_the_print()
    {
        using var home = new TemporaryHome();
        var browser = Script(home, "sleep 60");
        using var gone = new CancellationTokenSource(TimeSpan.FromSeconds(1));

        Assert.Throws<OperationCanceledException>(() =>
            new PdfPrinter(browser, null, TimeSpan.FromMinutes(1)).Print(Page, gone.Token)
        );
        Assert.False(Directory.Exists(Folder(home)));
    }

    [Fact]
    public void A_browser_that_prints_nothing_is_quoted()
    {
        using var home = new TemporaryHome();

        var printed = new PdfPrinter(
            Script(home, "echo no fonts here >&2; exit 1"),
            null,
            TimeSpan.FromSeconds(30)
        ).Print(Page, TestContext.Current.CancellationToken);

        Assert.Equal("no fonts here", printed.Problems[0].Found);
    }

    [Fact]
    public void The_browser_finds_no_host_and_nothing_of_the_person_who_runs_it()
    {
        using var home = new TemporaryHome();

        new PdfPrinter(Script(home, "exit 0"), null, TimeSpan.FromSeconds(30)).Print(
            Page,
            TestContext.Current.CancellationToken
        );

        var (folder, said) = (Folder(home), File.ReadAllText(home.File("said")));
        Assert.Contains("--host-resolver-rules=MAP * ~NOTFOUND", said, StringComparison.Ordinal);
        Assert.Contains($"--user-data-dir={folder}/profile", said, StringComparison.Ordinal);
        Assert.Contains($"HOME={folder}\n", said, StringComparison.Ordinal);
    }

    /// <summary>A browser that notes where it runs and how it was called.</summary>
    private static string Script(TemporaryHome home, string then)
    {
        var path = home.Write(
            "browser",
            $"#!/bin/sh\npwd > {home.File("where")}\nprintf '%s\\n' \"$@\" HOME=\"$HOME\" > {home.File("said")}\n{then}\n"
        );
        File.SetUnixFileMode(
            path,
            UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute
        );
        return path;
    }

    private static string Folder(TemporaryHome home) => File.ReadAllText(home.File("where")).Trim();

    private static string Words(PdfDocument pdf) =>
        Squeezed(string.Concat(pdf.GetPages().Select(p => p.Text)));

    /// <summary>Without spaces: a PDF holds places on a page, and where a line ended is not told from a space.</summary>
    private static string Squeezed(string text) =>
        string.Concat(text.Where(c => !char.IsWhiteSpace(c) && c != '\u00AD'));

    private Paper PaperOf(string name)
    {
        switch (name)
        {
            case "market":
                return MarketPaper.Of(
                    data.Market.Ask(
                        new MarketQuestion("childrens-homes") { By = MarketBy.Owner }
                    ).Value
                );
            case "tender":
                return TenderPaper.Of(
                    new TenderDesk(ShippedTenders.Book).Ask(
                        ShippedTenders
                            .Read(
                                File.ReadAllText(Repository.At("docs", "examples", "tender.yaml"))
                            )
                            .Value.Single()
                    )
                );
            case "evidence":
                return LibraryPaper.Of(GapMap.Of(EvidenceLibrary.Read(Repository.Root).Value));
            default:
                var path = Repository.At("docs", "examples", "case.yaml");
                var facts = CaseReader
                    .Read(
                        new TextFile(path, File.ReadAllText(path)),
                        ShippedLaw.Book,
                        null,
                        new DateOnly(2026, 5, 1)
                    )
                    .Value;
                return LeversPaper.Of(facts, new LeverDesk(ShippedLaw.Book).Ask(facts), null, null);
        }
    }
}
