using Evenhand.Testing;
using Evenhand.Testing.Serving;
using Evenhand.Web.Tests.Serving;
using Xunit;

namespace Evenhand.Web.Tests.Pages.Workspace.Adding;

public sealed class AddTests
{
    private const string Form = "form[action^='/workspace/findings/add']";

    private static readonly (string Name, string Value)[] Filled =
    [
        ("source", "new"),
        ("citation", "Brown, B (2024) Dialysis by owner. Made-up Journal."),
        ("locator", "10.5555/made-up"),
        ("year", "2024"),
        ("interest", "independent"),
        ("study", "brown2024"),
        ("unit", "study"),
        ("design", "other"),
        ("design_other", "register study"),
        ("maryland", "3"),
        ("country", "England"),
        ("service", "dialysis"),
        ("intervention", "for_profit"),
        ("comparator", "not_for_profit"),
        ("outcome", "mortality"),
        ("outcome_group", "mortality"),
        ("better_when", "lower"),
        ("measure", "HR"),
        ("estimate", "1.2"),
        ("ci_low", "1.1"),
        ("ci_high", "1.31"),
    ];

    [Fact]
    public async Task A_finding_added_by_the_form_is_marked_wherever_it_shows_and_can_be_left_out()
    {
        using var home = new TemporaryHome();
        await using var app = await ServedApp.StartAsync(home.Path);
        var page = await Forms.GetAsync(app.Client, "/workspace/findings/add");

        var added = await Forms.SendAsync(app.Client, page, Form, Filled);
        var shown = await Forms.GetAsync(app.Client, added.Headers["Location"]);

        Assert.Equal(302, added.Status);
        Assert.Equal("Not reviewed by a second person", shown.Words("#state"));
        Assert.Contains(
            "nobody can be the second person",
            shown.Words("main"),
            StringComparison.Ordinal
        );
        Assert.Empty(shown.Page.QuerySelectorAll("form[action$='handler=review']"));

        foreach (
            var path in new[]
            {
                "/evidence?service=dialysis",
                "/evidence?q=brown2024",
                "/evidence/findings/W1",
                "/evidence/questions/dialysis-mortality",
            }
        )
        {
            Assert.Contains(
                "added by your organisation, not reviewed by a second person",
                (await Forms.GetAsync(app.Client, path)).Words("main"),
                StringComparison.Ordinal
            );
        }

        Assert.Contains(
            "1 added",
            (await Forms.GetAsync(app.Client, "/evidence/map/cells.csv")).Text,
            StringComparison.Ordinal
        );
        foreach (var choice in new[] { "none", "reviewed" })
        {
            Assert.DoesNotContain(
                "W1",
                (await Forms.GetAsync(app.Client, $"/evidence/all.csv?added={choice}")).Text,
                StringComparison.Ordinal
            );
        }
    }

    [Fact]
    public async Task What_was_written_stays_in_the_form_where_something_is_wrong()
    {
        using var home = new TemporaryHome();
        await using var app = await ServedApp.StartAsync(home.Path);
        var page = await Forms.GetAsync(app.Client, "/workspace/findings/add");

        var refused = await Forms.SendAsync(
            app.Client,
            page,
            Form,
            [
                .. Filled.Where(f => f.Name is not ("ci_low" or "service")),
                ("ci_low", "1.4"),
                ("service", ""),
            ]
        );

        Assert.Equal(400, refused.Status);
        Assert.Equal("1.4", refused.Page.QuerySelector("#ci_low")!.GetAttribute("value"));
        Assert.Equal(
            "register study",
            refused.Page.QuerySelector("#design_other")!.GetAttribute("value")
        );
        Assert.NotNull(refused.Page.QuerySelector("#service-error"));
        Assert.All(
            refused.Page.QuerySelectorAll(".govuk-error-summary a"),
            a => Assert.NotNull(refused.Page.QuerySelector(a.GetAttribute("href")!))
        );
        Assert.Contains(
            "No findings yet",
            (await Forms.GetAsync(app.Client, "/workspace/findings")).Words("main"),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task A_finding_put_in_the_place_of_another_keeps_it_with_the_reason()
    {
        using var home = new TemporaryHome();
        await MadeUpWorkspace.WriteAsync(home.Path);
        await using var app = await ServedApp.StartAsync(home.Path);
        var page = await Forms.GetAsync(
            app.Client,
            $"/workspace/findings/add?replaces={MadeUpWorkspace.Reviewed}"
        );
        Assert.Equal("1.38", page.Page.QuerySelector("#ci_high")!.GetAttribute("value"));
        (string, string)[] chosen =
        [
            .. page
                .Page.QuerySelectorAll("select")
                .Select(s =>
                    (
                        s.GetAttribute("name")!,
                        s.QuerySelector("option[selected]")!.GetAttribute("value")!
                    )
                ),
        ];

        var silent = await Forms.SendAsync(app.Client, page, Form, [.. chosen, ("ci_high", "1.4")]);
        var replaced = await Forms.SendAsync(
            app.Client,
            page,
            Form,
            [.. chosen, ("ci_high", "1.4"), ("why", "Misread")]
        );
        var old = await Forms.GetAsync(
            app.Client,
            $"/workspace/findings/{MadeUpWorkspace.Reviewed}"
        );

        Assert.NotNull(silent.Page.QuerySelector("#why-error"));
        Assert.Equal(302, replaced.Status);
        Assert.Equal("No longer stands", old.Words("#state"));
        Assert.Contains(
            "Misread W5 stands in its place",
            old.Words("main"),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task A_finding_coded_of_a_reference_is_named_by_it_and_whoever_is_second_may_send_again()
    {
        using var home = new TemporaryHome();
        await MadeUpWorkspace.WriteAsync(home.Path);
        await using var app = await ServedApp.StartAsync(home.Path);
        var reference = $"/workspace/references/{MadeUpWorkspace.ToCode}";
        var page = await Forms.GetAsync(
            app.Client,
            $"/workspace/findings/add?reference={MadeUpWorkspace.ToCode}"
        );
        // Source, study and reference stand as the list has them.
        (string Name, string Value)[] coded =
        [
            .. Filled.Where(f =>
                f.Name is not ("citation" or "locator" or "year" or "study" or "outcome")
            ),
        ];

        var wrong = await Forms.SendAsync(app.Client, page, Form, [.. coded, ("outcome", "")]);
        var first = await Forms.SendAsync(
            app.Client,
            wrong,
            Form,
            [.. coded, ("outcome", "deaths")]
        );
        var late = await Forms.SendAsync(app.Client, page, Form, [.. coded, ("outcome", "falls")]);
        var again = await Forms.SendAsync(app.Client, late, Form, [.. coded, ("outcome", "falls")]);

        Assert.Equal((400, 302), (wrong.Status, first.Status));
        Assert.Equal(400, late.Status);
        Assert.Contains(
            "Somebody else has done something with this reference",
            late.Words(".govuk-error-summary"),
            StringComparison.Ordinal
        );
        Assert.Contains("Coded already as W5", late.Words("#version"), StringComparison.Ordinal);
        Assert.Equal("falls", late.Page.QuerySelector("#outcome")!.GetAttribute("value"));
        Assert.Equal(302, again.Status);
        var shown = await Forms.GetAsync(app.Client, reference);
        Assert.Equal("Coded", shown.Words("#state"));
        Assert.Contains("Coded as W5 (deaths)", shown.Words("main"), StringComparison.Ordinal);
        Assert.Contains("Coded as W6 (falls)", shown.Words("main"), StringComparison.Ordinal);
        Assert.Contains(
            "made2021",
            (await Forms.GetAsync(app.Client, first.Headers["Location"])).Words("main"),
            StringComparison.Ordinal
        );
    }
}
