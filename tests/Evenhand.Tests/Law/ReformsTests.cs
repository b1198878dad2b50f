using Evenhand.Law.Reforms;
using Evenhand.Market.Providers;
using Evenhand.Testing;
using Evenhand.Tests.Rules;
using Evenhand.Vocabulary;
using Xunit;

namespace Evenhand.Tests.Law;

/// <summary>Levers that would have to be made, and the register of promises.</summary>
public sealed class ReformsTests(RealData data)
{
    private static readonly string Promise = File.ReadAllText(
        Repository.At("rules", "promises", "england-profit-cap.yaml")
    );

    [Fact]
    public void All_that_ship_are_sound_and_say_what_was_read()
    {
        var library = Read().Value;

        Assert.NotEmpty(library.Reforms);
        Assert.All(library.Reforms, r => Assert.NotEmpty(r.Changes));
        Assert.All(library.Reforms, r => Assert.NotEmpty(r.RestsOn));
        Assert.All(library.Reforms.SelectMany(r => r.Elsewhere), e => Assert.NotEmpty(e.Citation));
        Assert.Equal(library.Promises.OrderBy(p => p.Announced.On), library.Promises);
        Assert.All(library.Promises, p => Assert.NotEmpty(p.Announced.Source));
    }

    [Fact]
    public void Figures_are_those_of_the_market_on_each_loaded_day_and_tell_before_from_after()
    {
        var promise = Read().Value.Find("england-profit-cap").Value;
        var market = new MarketView(
            new Evenhand.Lake.Editions.EditionStore(data.Home),
            TemporaryHome.Libraries
        );

        var outcome = new PromiseDesk(market).Ask(promise, null).Value;

        var days = outcome.Figures.Select(f => (f.AsOf, f.When)).Distinct().ToList();
        Assert.Contains((new DateOnly(2023, 3, 31), "before"), days);
        Assert.Contains((new DateOnly(2025, 3, 31), "after"), days);
        Assert.All(
            days,
            d => Assert.Equal(d.AsOf < promise.Announced.On ? "before" : "after", d.When)
        );
        var newest = outcome
            .Figures.Where(f => f.AsOf == outcome.Figures.Max(g => g.AsOf))
            .ToList();
        var asked = market
            .Ask(
                new MarketQuestion("childrens-homes")
                {
                    By = MarketBy.Sector,
                    AsOf = newest[0].AsOf,
                }
            )
            .Value;
        Assert.Equal(asked.Groups.Sum(g => g.Providers), newest.Sum(f => f.Providers));
    }

    [Fact]
    public void A_promise_about_another_nation_or_no_service_says_why_it_has_no_figures()
    {
        var library = Read().Value;
        var desk = new PromiseDesk(
            new MarketView(
                new Evenhand.Lake.Editions.EditionStore(data.Home),
                TemporaryHome.Libraries
            )
        );

        var mutuals = desk.Ask(library.Find("right-to-provide").Value, null).Value;
        var wales = desk.Ask(
            library.Find("england-profit-cap").Value with
            {
                Nations = [Evenhand.Law.Calendar.Nation.Wales],
            },
            null
        ).Value;

        Assert.Contains("No service is named", mutuals.WithoutFigures);
        Assert.Contains("those of England", wales.WithoutFigures);
    }

    [Fact]
    public void A_promise_of_ones_own_stands_beside_those_that_ship()
    {
        var library = Read(Promise.With("id: england-profit-cap", "id: mine")).Value;

        Assert.True(library.Find("mine").Value.Own);
        Assert.False(library.Find("england-profit-cap").Value.Own);
    }

    [Theory]
    [InlineData(
        "id: england-profit-cap",
        "id: right-to-provide",
        "A promise that ships has this id"
    )]
    [InlineData("service: childrens-homes", "service: childrens-home", "There is no such service")]
    [InlineData("on: 2025-06-19", "on: 2024-06-19", "A step lies before the announcement")]
    [InlineData("nations: [England]", "nations: [Narnia]", "This nation is not known")]
    [InlineData("  by: United", "  buy: United", "A key is missing")]
    [InlineData("confidence: known", "confidence: sure", "This word is not known here")]
    [InlineData("open: >-", "opened: >-", "This key is not known here")]
    [InlineData(
        "    source: 'parallelparliament.co.uk, Lords Chamber 19 June 2025'",
        "    lever: PA23.s999",
        "No lever, constraint, duty or remedy has this id"
    )]
    public void A_bad_promise_is_refused(string old, string changed, string what) =>
        Assert.Contains(
            Read(
                Promise
                    .With(
                        "id: england-profit-cap",
                        old.StartsWith("id:", StringComparison.Ordinal)
                            ? "id: england-profit-cap"
                            : "id: mine"
                    )
                    .With(old, changed)
            ).Problems,
            p => p.What == what && p.File == "mine.yaml" && p.Line >= 1
        );

    private static Outcome<ReformLibrary> Read(string? own = null) =>
        ReformLibrary.Read(
            Repository.Root,
            ShippedLaw.Book,
            TemporaryHome.Libraries,
            own is null ? null : new TextFile("mine.yaml", own)
        );
}
