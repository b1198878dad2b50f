using Evenhand.Lake;
using Xunit;

namespace Evenhand.Tests.Lake;

public sealed class RowTests
{
    [Fact]
    public void Values_come_by_the_name_of_their_column()
    {
        Assert.Equal("a", Read("'a'", r => r.Text("x")));
        Assert.Equal("", Read("''", r => r.Text("x")));
        Assert.Equal(7, Read("7", r => r.Count("x")));
        Assert.Equal(7, Read("7::UTINYINT", r => r.OptionalCount("x")));
        Assert.Equal(new DateOnly(2025, 3, 31), Read("DATE '2025-03-31'", r => r.Date("x")));
        Assert.Equal(
            new DateOnly(2025, 3, 31),
            Read("TIMESTAMP '2025-03-31 23:59:59'", r => r.Date("x"))
        );
        Assert.True(Read("true", r => r.Flag("x")));
        Assert.False(Read("false", r => r.Flag("x")));
    }

    [Fact]
    public void Nothing_is_null_where_it_may_be_missing()
    {
        Assert.Null(Read("NULL::VARCHAR", r => r.OptionalText("x")));
        Assert.Null(Read("NULL::INTEGER", r => r.OptionalCount("x")));
        Assert.Null(Read("NULL::HUGEINT", r => r.OptionalCount("x")));
        Assert.Null(Read("NULL::DATE", r => r.OptionalDate("x")));
    }

    [Fact]
    public void Nothing_is_a_fault_that_names_the_column_where_it_may_not_be_missing()
    {
        Assert.Contains(
            "x",
            Fault("NULL::VARCHAR", r => r.Text("x")).Message,
            StringComparison.Ordinal
        );
        Assert.Contains(
            "x",
            Fault("NULL::INTEGER", r => r.Count("x")).Message,
            StringComparison.Ordinal
        );
        Assert.Contains(
            "x",
            Fault("NULL::DATE", r => r.Date("x")).Message,
            StringComparison.Ordinal
        );
        Assert.Contains(
            "x",
            Fault("NULL::BOOLEAN", r => r.Flag("x")).Message,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void A_value_of_another_type_is_a_fault_and_not_nothing()
    {
        Fault("7", r => r.OptionalText("x"));
        Fault("7", r => r.OptionalDate("x"));
    }

    [Fact]
    public void Sums_of_128_bits_are_checked_to_fit()
    {
        Assert.Equal(long.MaxValue, Read("9223372036854775807::HUGEINT", r => r.Count("x")));
        Assert.Throws<OverflowException>(() =>
            Read("9223372036854775808::HUGEINT", r => r.Count("x"))
        );
    }

    private static InvalidOperationException Fault<T>(string value, Func<Row, T> read) =>
        Assert.Throws<InvalidOperationException>(() => Read(value, read));

    private static T Read<T>(string value, Func<Row, T> read)
    {
        using var connection = DuckDb.OpenForBuilding(":memory:");
        return Assert.Single(connection.Query($"SELECT {value} AS x", read));
    }
}
