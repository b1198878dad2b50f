using Evenhand.Web.Tests.Serving;
using Xunit;

namespace Evenhand.Web.Tests.Pages.Workspace.Mergers;

public sealed class RiskTests
{
    private const string Form = "main form";
    private static readonly string New = TeamDesk.Live + "/risk?risk=new";
    private static readonly string First = TeamDesk.Live + "/risk?risk=RISK1";

    private static readonly (string, string)[] Flood =
    [
        ("name", "The archive is flooded"),
        ("probability", "15"),
        ("task-1", "M10"),
        ("best", "1"),
        ("likely", "2"),
        ("worst", "4"),
    ];

    [Fact]
    public async Task A_risk_is_added_changed_and_taken_out_and_the_file_keeps_every_version()
    {
        await using var desk = await TeamDesk.StartAsync();

        var added = await desk.SendAsync(New, Form, Flood);
        var changed = await desk.SendAsync(First, Form, ("probability", "40"));
        var file = (await desk.GetAsync(TeamDesk.Live + "/file/reorganisation.yaml")).Text;
        var without = await desk.SendAsync(First + "&doing=out", Form);

        Assert.Contains("The archive is flooded", added.Words("#risks"), StringComparison.Ordinal);
        Assert.Contains("40.0%", changed.Words("#risks"), StringComparison.Ordinal);
        Assert.Contains("probability: 0.4", file, StringComparison.Ordinal);
        Assert.DoesNotContain(
            "The archive is flooded",
            without.Words("#risks"),
            StringComparison.Ordinal
        );
        Assert.Contains("The board resigns", without.Words("#risks"), StringComparison.Ordinal);
        var versions = (await desk.GetAsync(TeamDesk.Live + "/versions")).Words("main");
        Assert.Contains("Risk added", versions, StringComparison.Ordinal);
        Assert.Contains("Risk RISK1: changed", versions, StringComparison.Ordinal);
        Assert.Contains("Risk RISK1: taken out", versions, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_wrong_is_told_beside_its_field_and_nothing_is_saved()
    {
        await using var desk = await TeamDesk.StartAsync();

        var refused = await desk.SendAsync(
            New,
            Form,
            [.. Flood.Where(f => f.Item1 is not ("task-1" or "worst")), ("worst", "0")]
        );

        Assert.Equal(400, refused.Status);
        Assert.Contains(
            "Choose the task",
            refused.Words("#task-1-error"),
            StringComparison.Ordinal
        );
        Assert.Contains("must rise", refused.Words("#worst-error"), StringComparison.Ordinal);
        Assert.DoesNotContain(
            "The archive is flooded",
            (await desk.GetAsync(TeamDesk.Live + "/file/reorganisation.yaml")).Text,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task Two_people_who_add_a_risk_at_once_both_find_theirs()
    {
        await using var desk = await TeamDesk.StartAsync();
        using var other = desk.Another();
        var (mine, theirs) = (await desk.GetAsync(New), await Forms.GetAsync(other, New));

        await Forms.SendAsync(other, theirs, Form, [.. Flood[1..], ("name", "Nobody applies")]);
        var sent = await Forms.SendAsync(desk.Client, mine, Form, Flood);

        Assert.Equal(302, sent.Status);
        var risks = (await desk.GetAsync(TeamDesk.Live + "/plan/risks.csv")).Text;
        Assert.Contains("RISK1,Nobody applies", risks, StringComparison.Ordinal);
        Assert.Contains("RISK2,The archive is flooded", risks, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Two_people_who_change_one_risk_at_once_are_told_and_nothing_is_overwritten_in_silence()
    {
        await using var desk = await TeamDesk.StartAsync();
        using var other = desk.Another();
        await desk.SendAsync(New, Form, Flood);
        var (mine, theirs) = (await desk.GetAsync(First), await Forms.GetAsync(other, First));
        await Forms.SendAsync(other, theirs, Form, ("probability", "30"));

        var told = await Forms.SendAsync(desk.Client, mine, Form, ("probability", "60"));

        Assert.Equal(400, told.Status);
        Assert.Contains(
            "Somebody else has changed this",
            told.Words(".govuk-error-summary"),
            StringComparison.Ordinal
        );
        Assert.Equal(
            "60",
            told.Page.QuerySelector("input[name=probability]")!.GetAttribute("value")
        );
        Assert.Contains(
            "probability: 0.3",
            (await desk.GetAsync(TeamDesk.Live + "/file/reorganisation.yaml")).Text,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task A_risk_that_there_is_not_is_not_found()
    {
        await using var desk = await TeamDesk.StartAsync();

        Assert.Equal(404, (await desk.GetAsync(TeamDesk.Live + "/risk?risk=Z99")).Status);
    }
}
