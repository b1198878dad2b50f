using CsCheck;
using Evenhand.Identity;
using Evenhand.Rules;
using Evenhand.Rules.Facts;
using Evenhand.Testing;
using Evenhand.Vocabulary;
using Xunit;

namespace Evenhand.Tests.Identity;

public sealed class ProviderFactsTests
{
    private const string PrintedSector = "provider.ofsted_sector";
    private static readonly DateOnly Day = new(2025, 3, 31);
    private static readonly RuleBook Book = TemporaryHome.Libraries.Rules;

    private static readonly Gen<KnownProvider> Providers = Gen.Select(
        Gen.Int[0, 99_999],
        Gen.Enum<Sector>(),
        (number, sector) => new KnownProvider($"SC{number}", sector, $"list.csv line {number}", Day)
    );

    [Theory]
    [InlineData(Sector.Private, "private")]
    [InlineData(Sector.Voluntary, "voluntary")]
    [InlineData(Sector.LocalAuthority, "local-authority")]
    [InlineData(Sector.Health, "health")]
    [InlineData(Sector.Academy, "academy")]
    public void The_printed_sector_is_a_fact_with_its_source_and_its_day(Sector sector, string word)
    {
        var fact = ProviderFacts
            .Of(new KnownProvider("SC1", sector, "list.csv line 7", Day))
            .Find(PrintedSector, null);

        Assert.Equal(new Fact(PrintedSector, FactValue.Of(word), "list.csv line 7", Day), fact);
    }

    [Fact]
    public void Before_the_day_of_the_list_nothing_is_known()
    {
        var facts = ProviderFacts.Of(
            new KnownProvider("SC1", Sector.Private, "list.csv line 7", Day)
        );

        Assert.Null(facts.Find(PrintedSector, Day.AddDays(-1)));
        Assert.NotNull(facts.Find(PrintedSector, Day));
    }

    [Fact]
    public void An_unknown_sector_gives_no_fact() =>
        Assert.Null(
            ProviderFacts
                .Of(new KnownProvider("SC1", Sector.Unknown, "list.csv line 7", Day))
                .Find(PrintedSector, null)
        );

    [Fact]
    public void No_other_fact_is_ever_read_off_a_register() =>
        Providers
            .Array[1, 20]
            .Sample(providers =>
            {
                var columns = ProviderFacts.Of(providers, Book);
                foreach (var fact in Book.Facts.Where(f => f.Id != PrintedSector))
                {
                    Assert.Null(columns.Find(fact.Id));
                    Assert.All(
                        providers,
                        p => Assert.Null(ProviderFacts.Of(p).Find(fact.Id, null))
                    );
                }
            });

    [Fact]
    public void Every_sector_that_can_be_known_is_a_value_that_the_rules_declare() =>
        Assert.Equal(
            Enum.GetValues<Sector>()
                .Where(s => s != Sector.Unknown)
                .Select(s => s.Key())
                .Order(StringComparer.Ordinal),
            Book.FindFact(PrintedSector)!.Values.Order(StringComparer.Ordinal)
        );

    [Fact]
    public void A_book_that_does_not_declare_the_printed_sector_is_told_so()
    {
        var fault = Assert.Throws<InvalidOperationException>(() =>
            ProviderFacts.Of([], Rules.RuleTexts.Book())
        );

        Assert.Contains(PrintedSector, fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void All_providers_are_classified_as_each_by_itself() =>
        Providers
            .Array[0, 60]
            .Sample(providers =>
            {
                var classification = Classification.Of(providers, Book);
                Assert.Equal(Book.Definitions, classification.Definitions);
                for (var d = 0; d < Book.Definitions.Count; d++)
                {
                    Assert.Equal(
                        providers.Select(p =>
                            Book.Ask(Book.Definitions[d], ProviderFacts.Of(p)).Truth
                        ),
                        classification.Answers[d]
                    );
                }
            });

    [Fact]
    public void Only_the_definitions_of_the_printed_label_have_an_answer_from_a_register()
    {
        var everySector = Enum.GetValues<Sector>()
            .Select(s => new KnownProvider("SC1", s, "list.csv", Day))
            .ToList();

        var classification = Classification.Of(everySector, Book);

        var answered = classification
            .Definitions.Where((_, d) => classification.Answers[d].Any(a => a != Truth.Unknown))
            .Select(d => d.Id);
        Assert.Equal(["ofsted-public", "ofsted-voluntary", "ofsted-voluntary-or-public"], answered);
    }

    [Fact]
    public void What_rules_may_know_of_a_provider_has_no_room_for_its_name_or_a_hint() =>
        Assert.Equal(
            ["AsOf", "Sector", "Source", "Urn"],
            typeof(KnownProvider).GetProperties().Select(p => p.Name).Order(StringComparer.Ordinal)
        );

    [Fact]
    public void No_hint_changes_an_answer()
    {
        // The owner's name can enter only by the source, which is shown and never weighed.
        string[] names =
        [
            "Example CIC",
            "Example Council",
            "Example Trust",
            "Example plc",
            "Example NHS Trust",
            "Example",
        ];
        Assert.Distinct(names.Select(n => NameHint.Of(n).Form));
        foreach (var sector in Enum.GetValues<Sector>())
        {
            var providers = names
                .Select((n, i) => new KnownProvider($"SC{i}", sector, n, Day))
                .ToList();

            var classification = Classification.Of(providers, Book);

            Assert.All(classification.Answers, answers => Assert.Single(answers.Distinct()));
        }
    }
}
