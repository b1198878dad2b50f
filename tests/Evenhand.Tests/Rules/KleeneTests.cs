using CsCheck;
using Evenhand.Rules;
using Evenhand.Rules.Conditions;
using Evenhand.Rules.Facts;
using Xunit;

namespace Evenhand.Tests.Rules;

/// <summary>The laws of Kleene's strong logic, on plain truth values and on random conditions, one by one and in bulk.</summary>
public sealed class KleeneTests
{
    private static readonly Truth[] Truths = [Truth.No, Truth.Unknown, Truth.Yes];

    [Fact]
    public void Yes_and_no_are_as_in_ordinary_logic()
    {
        foreach (
            var (a, b) in from a in new[] { false, true }
            from b in new[] { false, true }
            select (a, b)
        )
        {
            Assert.Equal(Kleene.Of(a && b), Kleene.Of(a).And(Kleene.Of(b)));
            Assert.Equal(Kleene.Of(a || b), Kleene.Of(a).Or(Kleene.Of(b)));
            Assert.Equal(Kleene.Of(!a), Kleene.Of(a).Not());
        }
    }

    [Fact]
    public void Unknown_gives_way_only_to_what_settles_the_matter()
    {
        Assert.Equal(
            [Truth.No, Truth.Unknown, Truth.Unknown],
            Truths.Select(t => t.And(Truth.Unknown))
        );
        Assert.Equal(
            [Truth.Unknown, Truth.Unknown, Truth.Yes],
            Truths.Select(t => t.Or(Truth.Unknown))
        );
        Assert.Equal(Truth.Unknown, Truth.Unknown.Not());
    }

    [Fact]
    public void Nothing_said_is_unknown() => Assert.Equal(Truth.Unknown, default);

    [Fact]
    public void Answers_have_the_words_of_the_rule_files() =>
        Assert.Equal(["no", "unknown", "yes"], Truths.Select(t => t.Word()));

    [Fact]
    public void Order_does_not_matter()
    {
        Law((a, b, _) => (All(a, b), All(b, a)));
        Law((a, b, _) => (Any(a, b), Any(b, a)));
    }

    [Fact]
    public void Grouping_does_not_matter()
    {
        Law((a, b, c) => (All(All(a, b), c), All(a, All(b, c))));
        Law((a, b, c) => (Any(Any(a, b), c), Any(a, Any(b, c))));
        Law((a, b, c) => (All(a, b, c), All(All(a, b), c)));
        Law((a, b, c) => (Any(a, b, c), Any(Any(a, b), c)));
    }

    [Fact]
    public void All_and_any_distribute_over_each_other()
    {
        Law((a, b, c) => (All(a, Any(b, c)), Any(All(a, b), All(a, c))));
        Law((a, b, c) => (Any(a, All(b, c)), All(Any(a, b), Any(a, c))));
    }

    [Fact]
    public void De_Morgan_holds()
    {
        Law((a, b, _) => (Not(All(a, b)), Any(Not(a), Not(b))));
        Law((a, b, _) => (Not(Any(a, b)), All(Not(a), Not(b))));
    }

    [Fact]
    public void Not_twice_is_nothing() => Law((a, _, _) => (Not(Not(a)), a));

    [Fact]
    public void Saying_it_twice_adds_nothing()
    {
        Law((a, _, _) => (All(a, a), a));
        Law((a, _, _) => (Any(a, a), a));
    }

    [Fact]
    public void A_part_absorbs_what_contains_it()
    {
        Law((a, b, _) => (All(a, Any(a, b)), a));
        Law((a, b, _) => (Any(a, All(a, b)), a));
    }

    [Fact]
    public void All_of_nothing_is_yes_and_any_of_nothing_is_no()
    {
        Law((a, _, _) => (All(a, All()), a));
        Law((a, _, _) => (Any(a, Any()), a));
    }

    [Fact]
    public void The_excluded_middle_does_not_hold_for_the_unknown()
    {
        var leaf = Leaf("made.up");

        Assert.Equal(Truth.Unknown, Ask(Any(leaf, Not(leaf)), FactSet.Empty));
        Assert.Equal(Truth.Unknown, Ask(All(leaf, Not(leaf)), FactSet.Empty));
    }

    [Fact]
    public void Two_absent_facts_stay_unknown()
    {
        Assert.Equal(Truth.Unknown, Ask(All(Leaf("made.up"), Leaf("made.up_too")), FactSet.Empty));
        Assert.Equal(Truth.Unknown, Ask(Any(Leaf("made.up"), Leaf("made.up_too")), FactSet.Empty));
    }

    [Fact]
    public void Learning_missing_facts_never_turns_a_yes_or_a_no() =>
        RandomRules
            .Books(assumptions: false)
            .SelectMany(book =>
                Gen.Select(RandomRules.Body(book.Facts), Gen.Bool.Array[book.Facts.Length])
                    .Select((body, hidden) => (Book: book, Body: body, Hidden: hidden))
            )
            .Sample(
                t =>
                {
                    var before = t.Body.Select((v, i) => t.Hidden[i] ? null : v).ToArray();
                    var read = t.Book.Read();
                    foreach (var definition in read.Definitions)
                    {
                        var less = read.Ask(
                            definition,
                            RandomRules.ToSet(t.Book.Facts, before)
                        ).Truth;
                        var more = read.Ask(
                            definition,
                            RandomRules.ToSet(t.Book.Facts, t.Body)
                        ).Truth;
                        Assert.True(less == Truth.Unknown || less == more, $"{less} became {more}");
                    }
                },
                iter: 300,
                print: t => t.Book.ToString()
            );

    [Fact]
    public void An_answer_that_rests_on_an_assumption_may_turn_when_the_fact_is_learnt()
    {
        var fact = Declare("made.up") with
        {
            Assumption = new Assumption(FactValue.Of(false), "By convention"),
        };
        var condition = new FactCondition(fact, Comparison.Eq, [FactValue.Of(false)], null);

        Assert.Equal(Truth.Yes, Ask(condition, FactSet.Empty));
        Assert.Equal(
            Truth.No,
            Ask(condition, new FactSet([new Fact("made.up", FactValue.Of(true), "register")]))
        );
    }

    /// <summary>Both sides say the same of every body, whatever the parts are.</summary>
    private static void Law(
        Func<Condition, Condition, Condition, (Condition Left, Condition Right)> law
    )
    {
        foreach (
            var (a, b, c) in from a in Truths
            from b in Truths
            from c in Truths
            select (a, b, c)
        )
        {
            var body = new FactSet(
                new[] { ("a", a), ("b", b), ("c", c) }
                    .Where(p => p.Item2 != Truth.Unknown)
                    .Select(p => new Fact(p.Item1, FactValue.Of(p.Item2 == Truth.Yes), "made up"))
            );
            var (left, right) = law(Leaf("a"), Leaf("b"), Leaf("c"));
            Assert.Equal(Ask(left, body), Ask(right, body));
        }

        RandomRules
            .Facts(assumptions: true)
            .SelectMany(facts =>
                Gen.Select(
                    RandomRules.Tree(facts, 0),
                    RandomRules.Tree(facts, 0),
                    RandomRules.Tree(facts, 0),
                    RandomRules.Body(facts).Array[1, 40],
                    (a, b, c, bodies) => (Facts: facts, A: a, B: b, C: c, Bodies: bodies)
                )
            )
            .Sample(
                t =>
                {
                    var (left, right) = law(t.A, t.B, t.C);
                    var columns = new FactColumns(
                        t.Bodies.Length,
                        t.Facts.Select((f, i) => FactColumn.Of(f, t.Bodies.Select(b => b[i])))
                    );
                    Assert.Equal(AskAll(left, columns), AskAll(right, columns));
                    foreach (var body in t.Bodies.Select(b => RandomRules.ToSet(t.Facts, b)))
                    {
                        Assert.Equal(Ask(left, body), Ask(right, body));
                    }
                },
                iter: 40
            );
    }

    private static readonly RuleBook Book = RuleTexts.Book();

    private static Truth Ask(Condition condition, FactSet body) =>
        Book.Ask(Book.Definitions[0] with { When = condition }, body).Truth;

    private static Truth[] AskAll(Condition condition, FactColumns bodies) =>
        Book.AskAll(Book.Definitions[0] with { When = condition }, bodies);

    private static FactDeclaration Declare(string id) =>
        new(id, FactType.Boolean, [], null, "Made up.", "Ask.", null);

    private static FactCondition Leaf(string id) =>
        new(Declare(id), Comparison.Eq, [FactValue.Of(true)], null);

    private static AllOf All(params Condition[] parts) => new(parts);

    private static AnyOf Any(params Condition[] parts) => new(parts);

    private static NotThat Not(Condition part) => new(part);
}
