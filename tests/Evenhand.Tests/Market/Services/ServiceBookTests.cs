using Evenhand.Market.Services;
using Evenhand.Testing;
using Evenhand.Vocabulary;
using Xunit;

namespace Evenhand.Tests.Market.Services;

/// <summary>services.yaml is read strictly: what is wrong with it is said with file, line and what was expected.</summary>
public sealed class ServiceBookTests
{
    private const string Sound = """
        services:
          - id: wide
            name: Wide
            summary: All of it.
            places: true
            provision_types: [Alpha, Beta]
            spending_lines: [Line one]
          - id: narrow
            part_of: wide
            name: Narrow
            summary: Some of it.
            places: true
            provision_types: [Alpha]
        """;

    [Fact]
    public void A_sound_book_is_read()
    {
        var book = Read(Sound).Value;

        var (wide, narrow) = (book.Services[0], book.Services[1]);
        Assert.Equal(["wide", "narrow"], book.Within(wide).Select(s => s.Id));
        Assert.Equal(["narrow"], book.Finest.Select(s => s.Id));
        Assert.Equal("wide", book.SpendingOf(narrow)!.Id);
    }

    [Theory]
    [InlineData("summary: Some of it.", "summry: Some of it.", 11, "summry")]
    [InlineData("id: narrow", "id: wide", 8, "id")]
    [InlineData("part_of: wide", "part_of: broad", 9, "part_of")]
    [InlineData("part_of: wide", "part_of: narrow", 9, "part_of")]
    [InlineData(
        "provision_types: [Alpha]",
        "provision_types: [Alpha, ALPHA]",
        13,
        "provision_types"
    )]
    [InlineData("part_of: wide\n", "places_too: 1\n", 9, "places_too")]
    [InlineData(
        "    places: true\n    provision_types: [Alpha]",
        "    provision_types: [Alpha]",
        null,
        "places"
    )]
    [InlineData("    provision_types: [Alpha]", "    provision_types: []", null, "provision_types")]
    [InlineData(
        "places: true\n    provision_types: [Alpha]",
        "places: perhaps\n    provision_types: [Alpha]",
        12,
        "places"
    )]
    [InlineData("services:", "service:", 1, "service")]
    [InlineData("name: Narrow", "name: [Narrow]", 10, "name")]
    public void A_fault_is_said_with_its_file_and_line(
        string sound,
        string faulty,
        int? line,
        string field
    )
    {
        Assert.Contains(sound, Sound);

        var problems = Read(Sound.Replace(sound, faulty, StringComparison.Ordinal)).Problems;

        Assert.All(problems, p => Assert.Equal("services.yaml", p.File));
        Assert.Contains(
            problems,
            p => p.Field == field && (line is null ? p.Line > 0 : p.Line == line)
        );
    }

    [Fact]
    public void A_service_cannot_be_part_of_one_that_is_part_of_it() =>
        Assert.Contains(
            Read(
                Sound.Replace(
                    "- id: wide",
                    "- id: wide\n    part_of: narrow",
                    StringComparison.Ordinal
                )
            ).Problems,
            p => p.Field == "part_of" && p.Line == 3
        );

    [Fact]
    public void Services_that_are_not_part_of_each_other_never_share_a_provision_type_or_a_line()
    {
        var another = """
              - id: other
                name: Other
                summary: Something else.
                places: false
                provision_types: [alpha]
                spending_lines: [Line  One]
            """;

        var problems = Read(Sound + "\n" + another.ReplaceLineEndings("\n")).Problems;

        Assert.Equal(
            [("provision_types", "alpha"), ("spending_lines", "Line  One")],
            problems.Select(p => (p.Field!, p.Found!))
        );
    }

    [Fact]
    public void The_book_that_ships_counts_no_provision_type_twice()
    {
        var book = TemporaryHome.Libraries.Services;

        var types = book.Finest.SelectMany(s => s.ProvisionTypes).Select(Plain.Fold).ToList();
        Assert.Equal(types.Distinct(), types);
        Assert.Equal(
            book.Services.SelectMany(s => s.ProvisionTypes).Select(Plain.Fold).Distinct().Order(),
            types.Order()
        );
    }

    private static Outcome<ServiceBook> Read(string text) =>
        ServiceBook.Read(new TextFile("services.yaml", text.ReplaceLineEndings("\n")));
}
