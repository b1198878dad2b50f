using System.Text;
using Evenhand.Testing;
using Evenhand.Testing.Serving;
using Evenhand.Web.Tests.Serving;
using Xunit;

namespace Evenhand.Web.Tests.Pages.Workspace.Adding;

public sealed class UploadTests
{
    private const string Findings =
        "id,study,unit,service,intervention,comparator,outcome,outcome_group,better_when,measure,estimate,ci_low,ci_high,ci_level,se,p,n,design,maryland,country,period,derived,source\n"
        + "N1,made2026,study,dialysis,for_profit,not_for_profit,mortality,mortality,lower,HR,1.3,1.1,1.54,0.95,,,900,cohort,3,England,2020-2025,,S018\n"
        + "N2,made2025,study,dialysis,for_profit,not_for_profit,mortality,mortality,lower,HR,1.3,1.54,1.1,0.95,,,900,cohort,3,England,2020-2025,,S018\n";

    private const string List =
        "TY  - JOUR\nAU  - Made, A\nTI  - A study of homes that nobody has coded yet\nPY  - 2024\nER  - \n";

    [Fact]
    public async Task Sound_rows_are_kept_once_and_bad_ones_are_told_with_their_line()
    {
        using var home = new TemporaryHome();
        await using var app = await ServedApp.StartAsync(home.Path);

        var first = await SendAsync(app, "mine.csv", Encoding.UTF8.GetBytes(Findings));
        var again = await SendAsync(app, "mine.csv", Encoding.UTF8.GetBytes(Findings));

        Assert.Equal(200, first.Status);
        Assert.Contains("1 kept, 1 left out", first.Words("main"), StringComparison.Ordinal);
        Assert.Equal(["3", "ci_low"], first.Rows("rejects")[0].Take(2));
        Assert.Contains("0 kept, 2 left out", again.Words("main"), StringComparison.Ordinal);
        Assert.Single((await Forms.GetAsync(app.Client, "/workspace/findings")).Rows("findings"));
    }

    [Fact]
    public async Task A_list_of_studies_gives_what_is_to_be_coded_and_a_sheet_and_keeps_nothing()
    {
        using var home = new TemporaryHome();
        await using var app = await ServedApp.StartAsync(home.Path);

        var shown = await SendAsync(app, "list.ris", Encoding.UTF8.GetBytes(List));
        var sheet = await SendAsync(
            app,
            "list.ris",
            Encoding.UTF8.GetBytes(List),
            "?handler=sheet"
        );
        var link = shown.Page.QuerySelector("#to-code ~ ul a")!.GetAttribute("href")!;
        var form = await Forms.GetAsync(app.Client, link);

        Assert.Equal("made2024", form.Page.QuerySelector("#study")!.GetAttribute("value"));
        Assert.Equal(
            "new",
            form.Page.QuerySelector("#source option[selected]")!.GetAttribute("value")
        );
        Assert.Equal("text/csv", sheet.Type);
        Assert.Equal("made2024-1", sheet.Csv[1][0]);
        Assert.Contains(
            "No findings yet",
            (await Forms.GetAsync(app.Client, "/workspace/findings")).Words("main"),
            StringComparison.Ordinal
        );
    }

    [Theory]
    [InlineData("mine.csv", "not in UTF-8", true)]
    [InlineData("mine.csv", "no such column", false)]
    [InlineData("mine.txt", "The ending of a file", false)]
    public async Task A_file_that_cannot_be_read_is_refused_in_words(
        string name,
        string said,
        bool latin
    )
    {
        using var home = new TemporaryHome();
        await using var app = await ServedApp.StartAsync(home.Path);

        var refused = await SendAsync(
            app,
            name,
            latin ? Encoding.Latin1.GetBytes("a,b\né,1\n") : Encoding.UTF8.GetBytes("a,b\n1,2\n")
        );

        Assert.Equal(400, refused.Status);
        Assert.Contains(said, refused.Words(".govuk-error-summary"), StringComparison.Ordinal);
        Assert.NotNull(refused.Page.QuerySelector("#file-error"));
    }

    private static async Task<Answered> SendAsync(
        ServedApp app,
        string name,
        byte[] bytes,
        string handler = ""
    )
    {
        var page = await Forms.GetAsync(app.Client, "/workspace/findings/upload");
        using var content = new MultipartFormDataContent();
        using var token = new StringContent(
            page.Page.QuerySelector("input[name='__RequestVerificationToken']")!
                .GetAttribute("value")!
        );
        using var file = new ByteArrayContent(bytes);
        content.Add(token, "__RequestVerificationToken");
        content.Add(file, "file", name);
        using var response = await app.Client.PostAsync(
            new Uri("/workspace/findings/upload" + handler, UriKind.Relative),
            content,
            TestContext.Current.CancellationToken
        );
        return await Answered.ReadAsync(response);
    }
}
