using CsCheck;
using Evenhand.Rules;
using Evenhand.Rules.Facts;
using Xunit;

namespace Evenhand.Tests.Rules;

public sealed class BulkEvaluationTests
{
    /// <summary>Lengths without a common divisor: bodies repeat only after all combinations of values.</summary>
    private static readonly int[] Periods = [3, 5, 7, 11, 13, 17];

    [Fact]
    public void Many_bodies_are_answered_as_each_by_itself_and_as_a_second_opinion_says() =>
        Cases(Gen.Int[0, 140]).Sample(Check, iter: 150, print: t => t.Book.ToString());

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(8191)]
    [InlineData(8192)]
    [InlineData(8193)]
    [InlineData(20000)]
    public void Blocks_and_what_is_left_over_change_no_answer(int count) =>
        Cases(Gen.Const(count))
            .Sample(Check, iter: count > 10_000 ? 1 : 2, print: t => t.Book.ToString());

    [Fact]
    public void A_fact_without_a_column_is_unknown_for_all()
    {
        var book = RuleTexts.Book();

        var answers = book.AskAll(book.Definitions[0], new FactColumns(9000, []));

        Assert.Equal(9000, answers.Length);
        Assert.All(answers, a => Assert.Equal(Truth.Unknown, a));
    }

    [Fact]
    public void A_column_of_another_length_is_refused()
    {
        var charity = RuleTexts.Book().FindFact("body.charity")!;

        var fault = Assert.Throws<ArgumentException>(() =>
            new FactColumns(3, [FactColumn.Of(charity, [FactValue.Of(true), null])])
        );

        Assert.Contains(
            "body.charity has 2 values where 3 bodies are meant",
            fault.Message,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void A_value_of_another_type_or_outside_of_the_list_enters_no_column()
    {
        var book = RuleTexts.Book();

        Assert.Throws<ArgumentException>(() =>
            FactColumn.Of(book.FindFact("body.charity")!, [FactValue.Of(1d)])
        );
        Assert.Throws<ArgumentException>(() =>
            FactColumn.Of(book.FindFact("body.form")!, [FactValue.Of("circus")])
        );
    }

    [Theory]
    [InlineData(double.NaN)]
    [InlineData(double.PositiveInfinity)]
    [InlineData(double.NegativeInfinity)]
    public void A_number_that_is_not_finite_is_no_fact(double number) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => FactValue.Of(number));

    private static Gen<(RandomBook Book, FactValue?[][] Pools, int Count)> Cases(Gen<int> counts) =>
        RandomRules
            .Books(assumptions: true)
            .SelectMany(book =>
                Gen.Select(
                    RandomRules.Body(book.Facts).Array[Periods[^1]],
                    counts,
                    (bodies, count) =>
                        (
                            book,
                            book.Facts.Select(
                                    (_, i) => bodies[..Periods[i]].Select(b => b[i]).ToArray()
                                )
                                .ToArray(),
                            count
                        )
                )
            );

    private static void Check((RandomBook Book, FactValue?[][] Pools, int Count) t)
    {
        var (written, pools, count) = t;
        var book = written.Read();
        Assert.Equal(written.Conditions.Length, book.Definitions.Count);
        var known = new FactColumns(
            count,
            written.Facts.Select(
                (f, i) => FactColumn.Of(f, Enumerable.Range(0, count).Select(b => At(i, b)))
            )
        );
        for (var d = 0; d < written.Conditions.Length; d++)
        {
            var definition = book.Find(RandomBook.Id(d))!;
            var many = book.AskAll(definition, known);
            Assert.Equal(count, many.Length);
            for (var b = 0; b < count; b++)
            {
                var body = new FactValue?[written.Facts.Length];
                for (var i = 0; i < body.Length; i++)
                {
                    body[i] = At(i, b);
                }

                var set = RandomRules.ToSet(written.Facts, body);
                var one = book.Ask(definition, set).Truth;
                var bare = book.Decide(definition.When, set);
                var second = RandomBook.Truth(
                    written.SecondOpinion(
                        written.Conditions[d],
                        f => body[Array.IndexOf(written.Facts, f)]
                    )
                );
                if (many[b] != one || one != second || bare != one)
                {
                    Assert.Fail(
                        $"body {b}: {many[b]} in bulk, {one} by itself, {bare} without a trace, {second} by a second opinion"
                    );
                }
            }
        }

        FactValue? At(int fact, int body) => pools[fact][body % Periods[fact]];
    }
}
