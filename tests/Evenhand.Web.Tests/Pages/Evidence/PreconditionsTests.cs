using Evenhand.Web.Tests.Serving;
using Xunit;

namespace Evenhand.Web.Tests.Pages.Evidence;

public sealed class PreconditionsTests(Sites sites)
{
    private const string Mutual = "/evidence/preconditions?model=mutual_spinout";

    [Fact]
    public async Task A_gate_is_unknown_until_something_settles_it()
    {
        var (nothing, met, failed) = (
            await Answer(Mutual),
            await Answer(Mutual + "&staff_support=true&staff_kept_engaged=true"),
            await Answer(Mutual + "&staff_support=false")
        );

        Assert.Equal(("unknown", "yes", "no"), (nothing, met, failed));
    }

    [Fact]
    public async Task The_form_asks_only_what_the_gates_of_the_model_look_at()
    {
        var page = (await sites.GetAsync(Mutual)).Page;

        Assert.NotNull(page.QuerySelector("#staff_support"));
        Assert.Null(page.QuerySelector("#majority_users_on_board"));
    }

    private async Task<string> Answer(string path) =>
        (await sites.GetAsync(path)).Rows("gates").First(r => r[0] == "Buy-in of staff")[2];
}
