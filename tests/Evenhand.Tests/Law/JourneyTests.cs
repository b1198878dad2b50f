using Evenhand.Law;
using Evenhand.Law.Answers;
using Evenhand.Law.Journey;
using Evenhand.Law.Levers;
using Evenhand.Law.Scenarios;
using Evenhand.Testing;
using Evenhand.Vocabulary;
using Xunit;

namespace Evenhand.Tests.Law;

public sealed class JourneyTests
{
    private static readonly DateOnly Today = new(2026, 5, 1);

    private static readonly JourneyBook Book = LawLibrary
        .Journey(Repository.Root, ShippedLaw.Book)
        .Value;

    public static TheoryData<string> Scenarios() => [.. ShippedLaw.Scenarios.Select(s => s.Id)];

    [Theory]
    [MemberData(nameof(Scenarios))]
    public void Whoever_answers_only_what_is_asked_gets_the_outcomes_of_the_whole_case(string id)
    {
        var scenario = ShippedLaw.Scenarios.Single(s => s.Id == id);
        foreach (var wish in Book.Wishes)
        {
            var said = Answer(scenario, wish, all: false);

            var few = said.Case(Book.Law, null, Today);
            foreach (var route in wish.Routes)
            {
                Assert.Equal(
                    (route.Lever.Id, ShippedLaw.Outcome(route.Lever.Id, scenario.Case)),
                    (route.Lever.Id, ShippedLaw.Outcome(route.Lever.Id, few))
                );
            }
        }
    }

    [Fact]
    public void A_wish_needs_fewer_answers_than_all_entries_do()
    {
        var scenario = ShippedLaw.Scenarios[0];

        Assert.True(
            Answer(scenario, Book.Wish("supported_employment")!, all: false).Answers.Count
                < Answer(scenario, Book.Wish("supported_employment")!, all: true).Answers.Count
        );
    }

    [Fact]
    public void Every_lever_meets_some_wish_and_opening_and_lifting_are_among_them()
    {
        var met = Book.Wishes.SelectMany(w => w.Routes).Select(r => r.Lever.Id).ToHashSet();

        Assert.Empty(
            Book.Law.Levers.Where(l => l.Kind == LeverKind.Lever && !met.Contains(l.Id))
                .Select(l => l.Id)
        );
        Assert.All(["open", "lift", "in_house"], id => Assert.NotNull(Book.Wish(id)));
    }

    [Fact]
    public void A_case_survives_its_file_with_sources_and_what_is_not_known()
    {
        var said = Answer(ShippedLaw.Scenarios[0], Book.Wishes[0], all: false) with
        {
            Title = "It's: a \"title\"",
        };

        var again = CaseAnswers.Of(
            CaseReader.Written(new TextFile("case.yaml", said.Yaml()), Book.Law).Value
        );

        Assert.Equal(said.Title, again.Title);
        Assert.Equal(said.Wish, again.Wish);
        Assert.Equal(
            said.Answers.OrderBy(a => a.Fact, StringComparer.Ordinal),
            again.Answers.OrderBy(a => a.Fact, StringComparer.Ordinal)
        );
    }

    [Fact]
    public void Routes_are_in_the_order_that_the_decision_states()
    {
        string[] risks = ["low", "medium", "high"];
        foreach (var scenario in ShippedLaw.AllScenarios)
        {
            var report = ShippedLaw.Desk.Ask(scenario.Case);
            foreach (var wish in Book.Wishes)
            {
                var routes = RoutesReport.Of(wish, report, null);
                Assert.Equal(wish.Routes.Count, routes.Lawful.Count + routes.Closed.Count);
                foreach (var (a, b) in routes.Lawful.Zip(routes.Lawful.Skip(1)))
                {
                    Assert.True(Key(a).CompareTo(Key(b)) <= 0);
                }

                Assert.All(
                    routes.Closed,
                    r => Assert.Equal(LeverOutcome.NotAvailable, r.Answer.Outcome)
                );
            }
        }

        (int, int, int, int, int) Key(Route r) =>
            (
                r.Answer.Outcome == LeverOutcome.Available ? 0
                : r.Answer.Outcome == LeverOutcome.NeedsCondition ? 1
                : 2,
                (int)r.Meets,
                Array.IndexOf(risks, r.Answer.Challenge.Risk),
                r.Answer.Challenge.Grounds.Count,
                r.Changes ?? int.MaxValue
            );
    }

    [Theory]
    [InlineData(
        "questions",
        "question: Which nation",
        "hindt: x\n    question: Which nation",
        "hindt"
    )]
    [InlineData("questions", "fact: jurisdiction", "fact: jurisdicton", "jurisdicton")]
    [InlineData("questions", "      Wales: Wales\n", "", "Wales")]
    [InlineData(
        "wishes",
        "lever: PA23.s34, meets: most",
        "lever: PA23.s340, meets: most",
        "PA23.s340"
    )]
    [InlineData(
        "wishes",
        "lever: PSR.comp, meets: whole",
        "lever: PSR.comp, meets: part",
        "leaves"
    )]
    [InlineData("services", "service.kind: other", "service.kind: otter", "otter")]
    public void A_file_with_a_fault_is_refused_and_the_fault_is_named(
        string file,
        string was,
        string becomes,
        string named
    )
    {
        TextFile Read(string name)
        {
            var text = File.ReadAllText(Repository.At("rules", "journey", name + ".yaml"));
            if (name == file)
            {
                Assert.Contains(was, text, StringComparison.Ordinal);
                var at = text.IndexOf(was, StringComparison.Ordinal);
                text = string.Concat(text.AsSpan(0, at), becomes, text.AsSpan(at + was.Length));
            }

            return new TextFile(name + ".yaml", text);
        }

        var read = JourneyReader.Read(
            ShippedLaw.Book,
            Read("questions"),
            Read("wishes"),
            Read("services")
        );

        Assert.False(read.IsOk);
        Assert.Contains(
            read.Problems,
            p =>
                p.File == file + ".yaml"
                && p.Line is not null
                && p.ToString().Contains(named, StringComparison.Ordinal)
        );
    }

    /// <summary>Answers each question as the scenario does, or with "I don't know".</summary>
    private static CaseAnswers Answer(Scenario scenario, Wish wish, bool all)
    {
        var said = CaseAnswers.None with { Wish = wish.Id };
        while (JourneyPlan.Next(Book, said, Today, all).Next is { } question)
        {
            Assert.Null(said.Find(question.Fact.Id));
            said = said.With(
                new CaseAnswer(
                    question.Fact.Id,
                    question.Fact.Id == LawFacts.Day
                        ? Evenhand.Rules.Facts.FactValue.Of(scenario.Case.AsOf)
                        : scenario.Case.Stated.GetValueOrDefault(question.Fact.Id)?.Value,
                    CaseAnswers.Answered
                )
            );
        }

        return said;
    }
}
