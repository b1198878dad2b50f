using Evenhand.Registers;
using Evenhand.Registers.Ofsted;
using Evenhand.Registers.Text;
using Evenhand.Testing;
using Xunit;

namespace Evenhand.Tests.Registers.Ofsted;

/// <summary>The six lists that ship with Evenhand; rows counted once outside of it.</summary>
public sealed class BundledListsTests
{
    [Theory]
    [InlineData(2017, 2688, 0)]
    [InlineData(2018, 2797, 0)]
    [InlineData(2019, 2864, 0)]
    [InlineData(2021, 3402, 0)]
    [InlineData(2023, 3546, 0)]
    [InlineData(2025, 5600, 4)]
    public void Every_row_of_a_bundled_list_is_taken_and_every_authority_joins_a_code(
        int year,
        int rows,
        int inWales
    )
    {
        var reading = Read(year);

        Assert.Equal(
            (rows, rows, 0),
            (reading.Source.RowsRead, reading.Source.RowsKept, reading.Source.RowsRejected)
        );
        Assert.Equal(rows, reading.Rows.Count);
        Assert.Empty(reading.Rejects);
        Assert.Equal(new DateOnly(year, 3, 31), reading.Source.Key.AsOf);
        Assert.DoesNotContain(reading.Rows, r => r.Area is null);
        Assert.Equal(inWales, reading.Rows.Count(r => r.Area!.Value.ToString()[0] == 'W'));
        Assert.All(reading.Rows, r => Assert.Contains(r.Area!.Value.ToString()[0], "EW"));
    }

    [Theory]
    [InlineData(2017)]
    [InlineData(2018)]
    [InlineData(2019)]
    [InlineData(2021)]
    [InlineData(2023)]
    [InlineData(2025)]
    public void Every_authority_that_a_row_is_joined_to_existed_on_the_day_of_the_list(int year)
    {
        var day = new DateOnly(year, 3, 31);
        var existing = TemporaryHome
            .Libraries.Authorities.Authorities.Where(a => a.ExistedOn(day))
            .Select(a => a.Code)
            .ToHashSet();

        Assert.All(
            Read(year).Rows.Select(r => r.Area!.Value).Distinct(),
            code => Assert.Contains(code, existing)
        );
    }

    [Theory]
    [InlineData(2017, false)]
    [InlineData(2018, true)]
    [InlineData(2019, true)]
    [InlineData(2021, true)]
    [InlineData(2023, true)]
    [InlineData(2025, true)]
    public void Owners_are_read_where_the_list_has_them_and_grades_in_every_year(
        int year,
        bool owners
    )
    {
        var reading = Read(year);

        Assert.Equal(owners, reading.Rows.Any(r => r.Owner is not null));
        Assert.Equal(
            !owners,
            reading.Source.Notes.Contains("This list has no column for the owner.")
        );
        Assert.True(reading.Rows.Count(r => r.Grade is not null) > reading.Rows.Count / 2);
        Assert.True(reading.Rows.Count(r => r.Inspected is not null) > reading.Rows.Count / 2);
        Assert.DoesNotContain(
            reading.Rows,
            r => r.Inspected > new DateOnly(year, 3, 31).AddMonths(3)
        );
    }

    private static SourceReading<ProviderRow> Read(int year) =>
        SourceText
            .Examine(
                Repository.At("data", "ofsted", $"provider_at_march_{year}.csv.gz"),
                CancellationToken.None
            )
            .Then(text =>
                ProviderList.Read(
                    text,
                    TemporaryHome.Libraries.Authorities,
                    null,
                    CancellationToken.None
                )
            )
            .Value;
}
