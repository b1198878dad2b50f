using Evenhand.Lake;
using Xunit;

namespace Evenhand.Tests.Lake;

public sealed class PipelineTests
{
    private static readonly Pipeline Sums = new(
        new Step("numbers", "SELECT unnest(range(1, 6)) AS n", "The numbers from one to five"),
        new Step(
            "squares",
            "SELECT n * n AS n FROM numbers WHERE n > $least",
            "The squares of those above the least"
        ),
        new Step("order", "SELECT sum(n) AS total FROM squares", "Their sum")
    );

    [Fact]
    public void The_last_step_is_the_result()
    {
        using var connection = DuckDb.OpenForBuilding(":memory:");

        Assert.Equal([25 + 16 + 9], Sums.Run(connection, r => r.Count("total"), ("least", 2)));
    }

    [Fact]
    public void Any_step_can_be_looked_at_by_itself()
    {
        using var connection = DuckDb.OpenForBuilding(":memory:");

        Assert.Equal([1, 2, 3, 4, 5], connection.Query(Sums.Sql("numbers"), r => r.Count("n")));
        Assert.Equal(
            [16, 25],
            connection.Query(Sums.Sql("squares"), r => r.Count("n"), ("least", 3))
        );
    }

    [Fact]
    public void The_statement_up_to_a_step_has_no_later_one_and_tells_what_each_is() =>
        Assert.Equal(
            """
            WITH
            -- The numbers from one to five
            "numbers" AS (
            SELECT unnest(range(1, 6)) AS n
            ),
            -- The squares of those above the least
            "squares" AS (
            SELECT n * n AS n FROM numbers WHERE n > $least
            )
            SELECT * FROM "squares"
            """,
            Sums.Sql("squares")
        );

    [Fact]
    public void More_steps_can_follow_and_the_pipeline_itself_stays_as_it_was()
    {
        using var connection = DuckDb.OpenForBuilding(":memory:");

        var twice = Sums.With(
            new Step("twice", "SELECT 2 * total AS total FROM \"order\"", "Twice the sum")
        );

        Assert.Equal([100], twice.Run(connection, r => r.Count("total"), ("least", 2)));
        Assert.Equal([50], Sums.Run(connection, r => r.Count("total"), ("least", 2)));
    }

    [Fact]
    public void Two_steps_of_one_name_are_refused()
    {
        var again = new Step("squares", "SELECT 1", "Something else");

        Assert.Throws<ArgumentException>(() => Sums.With(again));
        Assert.Throws<ArgumentException>(() => new Pipeline(again, again));
    }

    [Fact]
    public void A_pipeline_without_steps_is_refused() =>
        Assert.Throws<ArgumentException>(() => new Pipeline());

    [Fact]
    public void A_step_that_is_not_there_is_refused_by_name()
    {
        var fault = Assert.Throws<ArgumentException>(() => Sums.Sql("cubes"));

        Assert.Contains("cubes", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_value_is_never_part_of_the_statement()
    {
        using var connection = DuckDb.OpenForBuilding(":memory:");
        var echo = new Pipeline(new Step("echo", "SELECT $text AS text", "What was given"));

        Assert.Equal(
            ["'; DROP TABLE x; --"],
            echo.Run(connection, r => r.Text("text"), ("text", "'; DROP TABLE x; --"))
        );
        Assert.Equal([null], echo.Run(connection, r => r.OptionalText("text"), ("text", null)));
    }
}
