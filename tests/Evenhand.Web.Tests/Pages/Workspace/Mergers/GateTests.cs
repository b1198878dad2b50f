using Xunit;

namespace Evenhand.Web.Tests.Pages.Workspace.Mergers;

public sealed class GateTests
{
    private const string Form = "main form";
    private static readonly string G05 = TeamDesk.Live + "/gate?gate=G05";

    [Fact]
    public async Task An_answer_stands_on_the_board_with_its_document_and_in_a_new_version_of_the_file()
    {
        await using var desk = await TeamDesk.StartAsync();

        var refused = await desk.SendAsync(G05, Form, ("done", "yes"));
        var answered = await desk.SendAsync(
            G05,
            Form,
            ("done", "yes"),
            ("document", "Letters of appointment"),
            ("owner", "Chair")
        );

        Assert.Equal(400, refused.Status);
        Assert.Contains(
            "Name the document that shows it",
            refused.Words(".govuk-error-summary"),
            StringComparison.Ordinal
        );
        Assert.Contains(
            "Letters of appointment",
            answered.Words("#gates"),
            StringComparison.Ordinal
        );
        Assert.Contains(
            "Gate G05: yes",
            (await desk.GetAsync(TeamDesk.Live + "/versions")).Words("main"),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task A_gate_that_there_is_not_is_not_found()
    {
        await using var desk = await TeamDesk.StartAsync();

        Assert.Equal(404, (await desk.GetAsync(TeamDesk.Live + "/gate?gate=Z99")).Status);
    }
}
