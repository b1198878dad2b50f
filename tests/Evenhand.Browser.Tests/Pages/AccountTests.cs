using Evenhand.Appraisal.Reading;
using Evenhand.Browser.Tests.Browsing;
using Evenhand.Store.Rows;
using Evenhand.Testing;
using Evenhand.Testing.Serving;
using Evenhand.Web.Accounts;
using Microsoft.Playwright;
using Xunit;

namespace Evenhand.Browser.Tests.Pages;

/// <summary>The walk of an administrator from an invitation to a record, without our scripts, each page looked at by axe.</summary>
public sealed class AccountTests(Browsers browsers)
{
    private const string Password = "marble otter railway";

    [Theory]
    [InlineData(320)]
    [InlineData(1280)]
    public async Task Somebody_joins_signs_in_keeps_an_appraisal_judges_and_registers_it_on_pages_without_faults(
        int width
    )
    {
        using var home = new TemporaryHome();
        await using var app = await ServedApp.StartAsync(
            home.Path,
            accounts: new AccountSettings("a passphrase of the tests")
        );
        await using var window = await browsers.OpenAsync(width, ours: false);
        var page = window.Page;
        var seen = 0;

        async Task Look(string path, string name)
        {
            if (path.Length > 0)
            {
                await window.GoAsync(app, path);
            }

            await window.ShootAsync($"account-{name}");
            await window.UnfoldAsync();
            Assert.Equal((name, ""), (name, string.Join('\n', await Axe.ViolationsAsync(page))));
            Assert.Equal((name, 0), (name, await window.OverhangAsync()));
            seen++;
        }

        await Look("/account/sign-in", "sign-in");
        await Look(
            await Invitations.LinkAsync(
                home.Path,
                "Wexmoor Council",
                "ann@wexmoor.example",
                Role.Administrator,
                TestContext.Current.CancellationToken
            ),
            "join"
        );
        await page.FillAsync("#name", "Ann");
        await page.FillAsync("#password", Password);
        await Press(page, "Continue");
        await Look("", "two-step");
        var phone = new AuthenticatorApp(
            (await page.InnerTextAsync("#key")).Replace(" ", "", StringComparison.Ordinal)
        );
        await page.FillAsync("#code", phone.Code());
        await Press(page, "Set up");
        await Look("", "codes");

        await window.GoAsync(app, "/account");
        await Press(page, "Sign out");
        await page.FillAsync("#email", "ann@wexmoor.example");
        await page.FillAsync("#password", Password);
        await Press(page, "Sign in");
        await Look("", "code");
        await page.FillAsync("#code", phone.Code());
        await Press(page, "Continue");

        await Look("/account", "account");
        await Look("/account/password", "password");
        await Look("/account/tokens", "tokens");
        await page.FillAsync("#name", "For a spreadsheet");
        await Press(page, "Make the token");
        await Look("", "token-made");
        await Look("/workspace/people", "people");
        await page.ClickAsync("text=Change");
        await Look("", "member");

        await Look("/workspace/drafts/new", "draft-new");
        await page.FillAsync("#title", "Care homes");
        await page.FillAsync("#text", AppraisalExample.Text);
        await Press(page, "Keep it");
        await Look("", "draft");
        var draft = new Uri(page.Url).AbsolutePath;
        await Press(page, "Register the plan");
        await Look(draft + "/judgements", "judgements-none");
        await Look(draft + "/judgements/work", "judge");
        await Press(page, "Give your judgement");
        await Look("", "judge-error");
        foreach (var option in new[] { "in-house", "charity", "firm" })
        {
            await page.FillAsync($"#{option}-lower", "5");
            await page.FillAsync($"#{option}-median", "7");
            await page.FillAsync($"#{option}-upper", "9.5");
            await page.FillAsync($"#{option}-reason", "Visits in June");
        }

        await Press(page, "Give your judgement");
        await Look("", "judgements");
        await Look("/workspace/records", "records");
        await page.ClickAsync("text=Care homes");
        await Look("", "record");

        Assert.Equal(19, seen);
        Assert.Contains(
            "The plan of the appraisal was registered",
            await page.InnerTextAsync("main"),
            StringComparison.Ordinal
        );
    }

    private static Task Press(IPage page, string button) =>
        page.GetByRole(AriaRole.Button, new() { Name = button, Exact = true }).ClickAsync();
}
