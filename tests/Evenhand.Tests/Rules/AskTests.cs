using CsCheck;
using Evenhand.Rules;
using Evenhand.Rules.Conditions;
using Evenhand.Rules.Facts;
using Evenhand.Vocabulary;
using Xunit;

namespace Evenhand.Tests.Rules;

/// <summary>What an answer tells beside yes and no.</summary>
public sealed class AskTests
{
    private static readonly RuleBook Book = RuleTexts.Book();
    private static readonly Definition Example = Book.Definitions[0];

    [Fact]
    public void The_trace_shows_each_fact_with_its_value_its_source_and_what_the_law_asks()
    {
        var answer = Book.Ask(
            Example,
            Known(("body.charity", FactValue.Of(true)), ("body.staff", FactValue.Of(250d)))
        );

        Assert.Equal("example", answer.DefinitionId);
        Assert.Equal(Truth.No, answer.Truth);
        Assert.Equal(
            ("all of", Truth.No, null),
            (answer.Trace.Text, answer.Trace.Truth, answer.Trace.Fact)
        );
        Assert.Equal(
            new TraceNode(
                "body.charity is true",
                Truth.Yes,
                "Is it a charity?",
                "body.charity",
                "true",
                "a list",
                false,
                []
            ),
            answer.Trace.Parts[0],
            SameNode
        );
        Assert.Equal(
            new TraceNode(
                "body.staff is below 250",
                Truth.No,
                null,
                "body.staff",
                "250",
                "a list",
                false,
                []
            ),
            answer.Trace.Parts[1],
            SameNode
        );
    }

    [Fact]
    public void A_missing_fact_has_no_value_and_no_source()
    {
        var node = Book.Ask(Example, FactSet.Empty).Trace.Parts[2];

        Assert.Equal("body.form is one of company, society", node.Text);
        Assert.Equal(Truth.Unknown, node.Truth);
        Assert.Null(node.Value);
        Assert.Null(node.Source);
        Assert.False(node.Assumed);
    }

    [Fact]
    public void An_assumption_is_shown_with_its_reason_and_settles_its_own_condition_only()
    {
        var answer = Book.Ask(Example, FactSet.Empty);

        Assert.Equal(
            new TraceNode(
                "body.barred is false",
                Truth.Yes,
                null,
                "body.barred",
                "false",
                "A bar would be on record.",
                true,
                []
            ),
            answer.Trace.Parts[3],
            SameNode
        );
        Assert.Equal(Truth.Unknown, answer.Truth);
        Assert.All(answer.Trace.Parts.Take(3), p => Assert.False(p.Assumed));
    }

    [Fact]
    public void A_known_fact_sets_its_assumption_aside()
    {
        var node = Book.Ask(Example, Known(("body.barred", FactValue.Of(true)))).Trace.Parts[3];

        Assert.Equal(
            (Truth.No, "true", "a list", false),
            (node.Truth, node.Value, node.Source, node.Assumed)
        );
    }

    [Fact]
    public void What_is_left_to_find_out_are_the_missing_facts_in_the_order_met()
    {
        Assert.Equal(
            ["body.charity", "body.staff", "body.form"],
            Book.Ask(Example, FactSet.Empty).ToFindOut
        );
        Assert.Equal(
            ["body.charity", "body.form"],
            Book.Ask(Example, Known(("body.staff", FactValue.Of(1d)))).ToFindOut
        );
    }

    [Fact]
    public void A_settled_answer_leaves_nothing_to_find_out() =>
        Assert.Empty(Book.Ask(Example, Known(("body.staff", FactValue.Of(900d)))).ToFindOut);

    [Fact]
    public void A_fact_asked_for_twice_is_to_be_found_out_once()
    {
        var charity = Leaf("body.charity", FactValue.Of(true));
        var condition = new AllOf([charity, new NotThat(charity), new AnyOf([charity, charity])]);

        Assert.Equal(["body.charity"], Ask(condition, FactSet.Empty).ToFindOut);
    }

    [Fact]
    public void A_fact_in_a_part_that_is_settled_need_not_be_found_out()
    {
        var settled = new AllOf([
            Leaf("body.charity", FactValue.Of(true)),
            Leaf("body.form", FactValue.Of("trust")),
        ]);
        var condition = new AnyOf([
            settled,
            new NotThat(settled),
            Leaf("body.staff", FactValue.Of(7d)),
        ]);
        var stillOpen = new AnyOf([settled, Leaf("body.staff", FactValue.Of(7d))]);
        var notCharity = Known(("body.charity", FactValue.Of(false)));

        Assert.Empty(Ask(condition, notCharity).ToFindOut);
        Assert.Equal(["body.staff"], Ask(stillOpen, notCharity).ToFindOut);
    }

    [Fact]
    public void Facts_that_are_not_to_be_found_out_cannot_settle_an_unknown_answer() =>
        RandomRules
            .Books(assumptions: false)
            .SelectMany(book =>
                Gen.Select(RandomRules.Body(book.Facts), RandomRules.Body(book.Facts))
                    .Select((known, learnt) => (Book: book, Known: known, Learnt: learnt))
            )
            .Sample(
                t =>
                {
                    var book = t.Book.Read();
                    foreach (var definition in book.Definitions)
                    {
                        var before = book.Ask(definition, RandomRules.ToSet(t.Book.Facts, t.Known));
                        Assert.Equal(before.Truth == Truth.Unknown, before.ToFindOut.Count > 0);
                        Assert.Distinct(before.ToFindOut);
                        Assert.All(
                            before.ToFindOut,
                            id =>
                                Assert.Null(t.Known[Array.FindIndex(t.Book.Facts, f => f.Id == id)])
                        );
                        var others = t
                            .Known.Select(
                                (v, i) =>
                                    v
                                    ?? (
                                        before.ToFindOut.Contains(t.Book.Facts[i].Id)
                                            ? null
                                            : t.Learnt[i]
                                    )
                            )
                            .ToArray();
                        var after = book.Ask(definition, RandomRules.ToSet(t.Book.Facts, others));
                        Assert.Equal(before.Truth, after.Truth);
                        Assert.Equal(before.ToFindOut, after.ToFindOut);
                    }
                },
                iter: 300,
                print: t => t.Book.ToString()
            );

    [Fact]
    public void Each_fact_to_be_found_out_can_still_settle_the_answer_where_each_is_asked_for_once()
    {
        var condition = new AnyOf([
            new AllOf([
                Leaf("body.charity", FactValue.Of(true)),
                Leaf("body.form", FactValue.Of("trust")),
            ]),
            new NotThat(Leaf("body.staff", FactValue.Of(7d))),
        ]);
        var settling = new Dictionary<string, (string Id, FactValue Value)[]>(
            StringComparer.Ordinal
        )
        {
            ["body.charity"] =
            [
                ("body.form", FactValue.Of("trust")),
                ("body.staff", FactValue.Of(7d)),
            ],
            ["body.form"] =
            [
                ("body.charity", FactValue.Of(true)),
                ("body.staff", FactValue.Of(7d)),
            ],
            ["body.staff"] = [("body.charity", FactValue.Of(false))],
        };
        Assert.Equal(settling.Keys, Ask(condition, FactSet.Empty).ToFindOut);
        foreach (var (id, others) in settling)
        {
            Assert.Equal([id], Ask(condition, Known(others)).ToFindOut);
        }
    }

    [Theory]
    [InlineData("2019-12-31", false)]
    [InlineData("2020-01-01", true)]
    [InlineData("2030-12-31", true)]
    [InlineData("2031-01-01", false)]
    public void A_definition_is_in_force_from_its_first_day_to_its_last(string day, bool inForce)
    {
        var asOf = DateOnly.ParseExact(day, "yyyy-MM-dd");

        Assert.Equal(inForce, Example.InForceOn(asOf));
        Assert.Equal(inForce, Book.Ask(Example, FactSet.Empty, asOf).InForce);
    }

    [Fact]
    public void A_definition_without_a_last_day_stays_in_force()
    {
        var open = RuleTexts
            .Read(RuleTexts.Definition.With("  to: 2030-12-31\n", ""))
            .Value.Definitions[0];

        Assert.True(open.InForceOn(DateOnly.MaxValue));
        Assert.False(open.InForceOn(new DateOnly(2019, 12, 31)));
    }

    [Fact]
    public void A_definition_that_is_not_in_force_still_answers()
    {
        var answer = Book.Ask(
            Example,
            Known(("body.staff", FactValue.Of(900d))),
            new DateOnly(1999, 1, 1)
        );

        Assert.Equal((false, Truth.No), (answer.InForce, answer.Truth));
    }

    [Fact]
    public void Facts_are_taken_as_they_held_on_the_day_asked_about()
    {
        var growing = new FactSet([
            new Fact(
                "body.staff",
                FactValue.Of(10d),
                "accounts 2020",
                new DateOnly(2020, 4, 1),
                new DateOnly(2021, 3, 31)
            ),
            new Fact("body.staff", FactValue.Of(900d), "accounts 2021", new DateOnly(2021, 4, 1)),
        ]);

        Assert.Equal(
            Truth.Unknown,
            Book.Ask(Example, growing, new DateOnly(2020, 3, 31)).Trace.Parts[1].Truth
        );
        Assert.Equal(
            Truth.Yes,
            Book.Ask(Example, growing, new DateOnly(2021, 3, 31)).Trace.Parts[1].Truth
        );
        Assert.Equal(Truth.No, Book.Ask(Example, growing, new DateOnly(2021, 4, 1)).Truth);
        Assert.Equal("accounts 2021", Book.Ask(Example, growing).Trace.Parts[1].Source);
    }

    [Fact]
    public void A_definition_that_rests_on_another_shows_the_trace_of_both()
    {
        var onTop = RuleTexts
            .Definition.With("id: example", "id: on-top")
            .With(
                "    - fact: body.charity\n      op: eq\n      value: true\n",
                "    - meets: example\n"
            );
        var book = RuleBookReader
            .Read(
                new TextFile("facts.yaml", RuleTexts.Facts),
                [
                    new TextFile("example.yaml", RuleTexts.Definition),
                    new TextFile("on-top.yaml", onTop),
                ]
            )
            .Value;

        var answer = book.Ask(book.Find("on-top")!, Known(("body.charity", FactValue.Of(false))));

        var node = answer.Trace.Parts[0];
        Assert.Equal(
            ("meets example", Truth.No, "Is it a charity?"),
            (node.Text, node.Truth, node.Why)
        );
        Assert.Equal("body.charity", Assert.Single(node.Parts).Parts[0].Fact);
        Assert.Equal(Truth.No, answer.Truth);
    }

    private static bool SameNode(TraceNode a, TraceNode b) =>
        (a with { Parts = [] }).ToString() == (b with { Parts = [] }).ToString();

    private static Answer Ask(Condition condition, FactSet body) =>
        Book.Ask(Example with { When = condition }, body);

    private static FactCondition Leaf(string id, FactValue value) =>
        new(Book.FindFact(id)!, Comparison.Eq, [value], null);

    private static FactSet Known(params IEnumerable<(string Id, FactValue Value)> facts) =>
        new(facts.Select(f => new Fact(f.Id, f.Value, "a list")));
}
