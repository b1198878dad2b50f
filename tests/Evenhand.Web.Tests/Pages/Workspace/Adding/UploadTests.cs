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
    public async Task A_list_of_studies_is_kept_once_and_each_leads_to_the_form_that_codes_it()
    {
        using var home = new TemporaryHome();
        await using var app = await ServedApp.StartAsync(home.Path);

        var shown = await SendAsync(app, "list.ris", Encoding.UTF8.GetBytes(List));
        var again = await SendAsync(
            app,
            "again.ris",
            Encoding.UTF8.GetBytes(
                List
                    + List.Replace("A study", "Another study", StringComparison.Ordinal)
                    + "TY  - JOUR\nAU  - Made, A\nER  - \n"
            )
        );
        var link = shown.Page.QuerySelector("#to-code ~ ul a[href*='reference=']")!;
        var form = await Forms.GetAsync(app.Client, link.GetAttribute("href")!);

        Assert.Contains(
            "1 reference was read: 1 kept, 0 on your list already, 0 left out",
            shown.Words("main"),
            StringComparison.Ordinal
        );
        Assert.Equal("made2024", form.Page.QuerySelector("#study")!.GetAttribute("value"));
        Assert.Equal(
            "new",
            form.Page.QuerySelector("#source option[selected]")!.GetAttribute("value")
        );
        Assert.Contains(
            "3 references were read: 1 kept, 1 on your list already, 1 left out",
            again.Words("main"),
            StringComparison.Ordinal
        );
        Assert.Contains(
            "A study of homes that nobody has coded yet. The same title and year, to code",
            again.Words("#known ~ ul"),
            StringComparison.Ordinal
        );
        Assert.Equal("TI", again.Rows("rejects")[0][1]);
        Assert.Equal(
            ["list.ris", "again.ris"],
            (await Forms.GetAsync(app.Client, "/workspace/references/all.csv?references-sort=file"))
                .Csv.Skip(1)
                .Select(r => r[10])
                .OrderDescending(StringComparer.Ordinal)
        );
    }

    [Fact]
    public async Task A_coding_sheet_of_a_list_can_be_had_without_anything_being_kept()
    {
        using var home = new TemporaryHome();
        await using var app = await ServedApp.StartAsync(home.Path);

        var sheet = await SendAsync(
            app,
            "list.ris",
            Encoding.UTF8.GetBytes(List),
            "?handler=sheet"
        );

        Assert.Equal("text/csv", sheet.Type);
        Assert.Equal("made2024-1", sheet.Csv[1][0]);
        foreach (
            var (path, none) in new[]
            {
                ("findings", "No findings"),
                ("references", "No references"),
            }
        )
        {
            Assert.Contains(
                none + " yet",
                (await Forms.GetAsync(app.Client, "/workspace/" + path)).Words("main"),
                StringComparison.Ordinal
            );
        }
    }

    [Fact]
    public async Task A_sheet_of_the_list_that_is_filled_in_codes_the_references_that_are_in_it()
    {
        using var home = new TemporaryHome();
        await using var app = await ServedApp.StartAsync(home.Path);
        await SendAsync(
            app,
            "list.ris",
            Encoding.UTF8.GetBytes(
                List + List.Replace("A study", "Another study", StringComparison.Ordinal)
            )
        );
        var sheet = (await Forms.GetAsync(app.Client, "/workspace/references/sheet.csv")).Csv;
        var finding = Findings.Split('\n')[..2].Select(l => l.Split(',')).ToArray();
        var filled = sheet[1].ToArray();
        foreach (var (column, value) in finding[0].Zip(finding[1]))
        {
            var at = sheet[0].ToList().IndexOf(column);
            filled[at] = filled[at].Length > 0 ? filled[at] : value;
        }

        var sent = await SendAsync(
            app,
            "sheet.csv",
            Encoding.UTF8.GetBytes(
                string.Join(
                    '\n',
                    new[] { sheet[0], filled, sheet[2] }.Select(r =>
                        string.Join(',', r.Select(c => $"\"{c}\""))
                    )
                )
            )
        );
        var listed = await Forms.GetAsync(app.Client, "/workspace/references");

        Assert.Equal(200, sent.Status);
        Assert.NotEmpty(sent.Words("#known ~ ul"));
        Assert.Equal(
            ["coded W1", "to code"],
            listed.Rows("references").Select(r => r[3]).Order(StringComparer.Ordinal)
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
