using Evenhand.Browser.Tests.Browsing;
using Evenhand.Testing.Serving;
using Xunit;

namespace Evenhand.Browser.Tests.Pages;

/// <summary>What holds for every page in every state, on a phone and on a desk.</summary>
public abstract class EveryPageTests(Browsers browsers, int width)
{
    /// <summary>A state of each page: one in which it has something to show, where there is one.</summary>
    public static TheoryData<string> Pages => [.. First().Select(v => v.Name)];

    /// <summary>The other states: filtered, sorted, empty, wrong.</summary>
    public static TheoryData<string> OtherStates =>
        [.. Visit.Wanted.Except(First()).Select(v => v.Name)];

    [Theory]
    [MemberData(nameof(Pages))]
    public Task A_page_is_accessible_and_whole_without_our_scripts(string page) => LookAsync(page);

    [Theory]
    [MemberData(nameof(OtherStates))]
    [Trait("Length", "Long")]
    public Task So_is_each_of_its_other_states(string page) => LookAsync(page);

    private static IEnumerable<Visit> First() => Visit.OfEachRoute(Visit.Wanted);

    private async Task LookAsync(string page)
    {
        var visit = Visit.Named(page);
        var window = await browsers.VisitingAsync(width);

        var status = await window.GoAsync(browsers.Homes.Of(visit.Home), visit.Path);
        var overhang = await window.OverhangAsync();
        await window.ShootAsync(page);
        await window.UnfoldAsync();
        await window.ShootAsync(page + "-unfolded");
        var violations = await Axe.ViolationsAsync(window.Page);

        Assert.Equal(visit.Status, status);
        AssertNone(violations);
        AssertNone(window.Faults);
        Assert.Equal((0, 0), (overhang, await window.OverhangAsync()));
    }

    private static void AssertNone(IEnumerable<string> faults)
    {
        // Told in full: which element is meant matters more than how many there are.
        if (string.Join('\n', faults) is { Length: > 0 } text)
        {
            Assert.Fail(text);
        }
    }
}

/// <summary>On a phone.</summary>
public sealed class EveryPageOnAPhoneTests(Browsers browsers) : EveryPageTests(browsers, 320);

/// <summary>On a desk.</summary>
public sealed class EveryPageOnADeskTests(Browsers browsers) : EveryPageTests(browsers, 1280);
