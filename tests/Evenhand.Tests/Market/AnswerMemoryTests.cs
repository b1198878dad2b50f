using Evenhand.Market;
using Evenhand.Market.Providers;
using Evenhand.Market.Simulation;
using Evenhand.Testing;
using Xunit;

namespace Evenhand.Tests.Market;

public sealed class AnswerMemoryTests : IDisposable
{
    private readonly TemporaryHome home = new();
    private readonly Shelf shelf = new();

    public void Dispose() => home.Dispose();

    [Fact]
    public void The_same_question_is_answered_from_memory_and_the_same_question_to_a_newer_edition_is_not()
    {
        Load(2022, providers: 1);
        var market = new MarketView(home.Store, TemporaryHome.Libraries, shelf);

        var first = market.Ask(new MarketQuestion("childrens-homes")).Value;
        var second = market.Ask(new MarketQuestion("childrens-homes")).Value;
        Load(2024, providers: 3);
        var newer = market.Ask(new MarketQuestion("childrens-homes")).Value;
        var older = market.Ask(new MarketQuestion("childrens-homes") { Edition = 1 }).Value;

        Assert.Same(first, second);
        Assert.Equal((1, 3), (first.Totals.Providers, newer.Totals.Providers));
        Assert.Same(first, older);
    }

    [Fact]
    public void Questions_that_differ_in_anything_are_answered_each_by_itself()
    {
        Load(2024, providers: 2);
        var simulator = new Simulator(home.Store, TemporaryHome.Libraries, shelf);
        var asked = new Policy("childrens-homes", "charity");

        Assert.Equal(2, simulator.Run(asked).Value.Unknown.Providers);
        Assert.Equal(
            2,
            simulator.Run(asked with { Unknowns = Unknowns.In }).Value.Retained.Providers
        );
        Assert.Equal(
            2,
            simulator.Run(asked with { Unknowns = Unknowns.Out }).Value.Excluded.Providers
        );
    }

    [Fact]
    public void A_problem_is_not_kept()
    {
        Load(2024, providers: 1);
        var market = new MarketView(home.Store, TemporaryHome.Libraries, shelf);

        var answer = market.Ask(new MarketQuestion("childrens-homes") { Area = "Nowhere" });

        Assert.False(answer.IsOk);
        Assert.Empty(shelf.Kept);
    }

    private void Load(int year, int providers)
    {
        var list = new MadeUpList { Title = $"as at 31 March {year}" };
        for (var i = 0; i < providers; i++)
        {
            list.Add();
        }

        home.Load(home.Write($"provider_at_march_{year}.csv", list.ToString())).Value.ToString();
    }

    private sealed class Shelf : IAnswerMemory
    {
        public Dictionary<object, object> Kept { get; } = [];

        public object? Find(object question) => Kept.GetValueOrDefault(question);

        public void Keep(object question, object answer) => Kept.Add(question, answer);
    }
}
