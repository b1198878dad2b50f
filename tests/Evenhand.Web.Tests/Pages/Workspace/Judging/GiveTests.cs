using Evenhand.Store.Rows;
using Evenhand.Web.Tests.Accounts;
using Evenhand.Web.Tests.Serving;
using Xunit;

namespace Evenhand.Web.Tests.Pages.Workspace.Judging;

public sealed class GiveTests
{
    [Fact]
    public async Task Two_assessors_judge_apart_and_both_go_into_the_appraisal()
    {
        await using var club = await Club.StartAsync();
        using var ann = await club.JoinAsync("Ours", "Ann", Role.Analyst);
        using var bob = await club.JoinAsync("Ours", "Bob", Role.Analyst);
        var things = await Things.MakeAsync(club, ann, "Ours", "Ann");
        var address = $"/workspace/drafts/{things.Draft}";

        var given = await GiveAsync(ann, address, 50);
        var hidden = await Forms.GetAsync(bob.Client, address + "/judgements");
        var noResult = await Forms.GetAsync(bob.Client, address);
        await GiveAsync(bob, address, 60);
        var shown = await Forms.GetAsync(bob.Client, address + "/judgements");

        Assert.Equal(302, given.Status);
        Assert.Contains("1 assessor has judged it", hidden.Words("main"), StringComparison.Ordinal);
        Assert.Empty(hidden.Page.QuerySelectorAll("#given-work"));
        Assert.DoesNotContain("What Ann has seen", hidden.Text, StringComparison.Ordinal);
        Assert.Contains(
            "You see the result when you have given yours",
            noResult.Words("main"),
            StringComparison.Ordinal
        );
        Assert.Contains("assessor 1", shown.Words("#given-work"), StringComparison.Ordinal);
        // The file that is run holds both, without their names.
        var link = (await Forms.GetAsync(bob.Client, address))
            .Page.QuerySelector("a[href^='/appraisal/results']")!
            .GetAttribute("href")!;
        var file = await Forms.GetAsync(
            bob.Client,
            link.Replace(
                "/appraisal/results",
                "/appraisal/results/appraisal.yaml",
                StringComparison.Ordinal
            )
        );
        Assert.Contains("assessor: 'assessor 1', lower: 5,", file.Text, StringComparison.Ordinal);
        Assert.Contains("assessor: 'assessor 2', lower: 6,", file.Text, StringComparison.Ordinal);
        Assert.Equal(200, (await Forms.GetAsync(bob.Client, link)).Status);
    }

    [Fact]
    public async Task Figures_that_do_not_rise_are_told_beside_their_option_and_kept_in_the_form()
    {
        await using var club = await Club.StartAsync();
        using var ann = await club.JoinAsync("Ours", "Ann", Role.Analyst);
        var things = await Things.MakeAsync(club, ann, "Ours", "Ann");

        var refused = await GiveAsync(ann, $"/workspace/drafts/{things.Draft}", -50);

        Assert.Equal(400, refused.Status);
        Assert.Contains(
            "The quartiles are not in rising order",
            refused.Words(".govuk-error-summary"),
            StringComparison.Ordinal
        );
        Assert.Equal(
            "-5",
            refused.Page.QuerySelector("input[name='charity-lower']")!.GetAttribute("value")
        );
    }

    private static async Task<Answered> GiveAsync(Person person, string address, int tenths) =>
        await Forms.SendAsync(
            person.Client,
            await Forms.GetAsync(person.Client, address + "/judgements/work"),
            "form[action$='/judgements/work']",
            [
                .. new[] { "in-house", "charity", "firm" }.SelectMany(o =>
                    new[]
                    {
                        (o + "-lower", $"{tenths / 10}"),
                        (o + "-median", $"{tenths / 10 * 1.5}"),
                        (o + "-upper", $"{tenths / 10 * 2}"),
                        (o + "-reason", "What Ann has seen"),
                    }
                ),
            ]
        );
}
