using Evenhand.Testing;
using Xunit;

namespace Evenhand.Tests.Cli;

/// <summary>What the shell is told: 0 done, 1 no, 2 bad input or usage, 3 our fault or the machine's.</summary>
public sealed class ExitCodeTests(RealData data) : IDisposable
{
    private readonly TemporaryHome home = new();

    public void Dispose() => home.Dispose();

    [Theory]
    [InlineData("nonsense", "nonsense")]
    [InlineData("market --service childrens-homes --nonsense", "--nonsense")]
    [InlineData("market", "--service")]
    [InlineData("simulate --service childrens-homes", "--definition")]
    [InlineData("load", "load --help")]
    [InlineData("market --service childrens-homes --format xml", "xml")]
    [InlineData("market --service childrens-homes --by nonsense", "nonsense")]
    [InlineData("market --service childrens-homes --edition one", "one")]
    [InlineData(
        "market --service childrens-homes --as-of 2025-02-30",
        "'2025-02-30' is not a day that exists; write it as 2025-03-31."
    )]
    [InlineData("market --service childrens-homes --as-of 31/03/2025", "31/03/2025")]
    [InlineData(
        "simulate --service childrens-homes --definition vcse --unknowns perhaps",
        "perhaps"
    )]
    [InlineData("market --service nonsense", "There is no such service")]
    [InlineData("market --service childrens-home", "perhaps childrens-homes")]
    [InlineData(
        "simulate --service childrens-homes --definition nonsense",
        "There is no such definition"
    )]
    [InlineData("simulate --service childrens-homes --definition vcsee", "perhaps vcse")]
    [InlineData("market --service childrens-homes --area Atlantis", "There is no such area")]
    [InlineData("market --service childrens-homes --edition 7", "There is no such edition")]
    [InlineData(
        "market --service childrens-homes --as-of 2001-01-01",
        "No list is loaded for that day or before it"
    )]
    [InlineData("market --service childrens-homes --measure money", "money")]
    [InlineData(
        "market --service residential-care --measure spending --year 2011-12",
        "expected one of 2008-09, 2010-11, 2012-13, 2013-14"
    )]
    [InlineData(
        "market --service residential-care --measure spending --year nonsense",
        "year: No loaded spending return of this year"
    )]
    [InlineData(
        "market --service boarding-schools --measure spending",
        "The spending return has no line for this service"
    )]
    [InlineData(
        "market --service residential-care --measure spending --by owner",
        "expected one of sector, area, region, year"
    )]
    [InlineData(
        "market --service residential-care --measure spending --as-of 2019-03-31",
        "Name the year with --year"
    )]
    [InlineData(
        "market --service residential-care --measure spending --neighbours any.csv",
        "Neighbours are compared by places, not by spending"
    )]
    [InlineData(
        "market --service residential-care --year 2013-14",
        "Add --measure spending, or name a day with --as-of"
    )]
    [InlineData(
        "market --service childrens-homes --area Leeds --neighbours nowhere.csv",
        "nowhere.csv: neighbours: There is no such file"
    )]
    [InlineData(
        "simulate --service childrens-homes --policy nonsense",
        "'nonsense' is not a policy"
    )]
    [InlineData("simulate --service childrens-homes --policy publik-only", "perhaps public-only?")]
    [InlineData(
        "simulate --service childrens-homes --policy run-off --definition charity",
        "A run-off needs the day"
    )]
    [InlineData(
        "simulate --service childrens-homes --policy run-off --definition charity --until 2030-02-30",
        "'2030-02-30' is not a day that exists"
    )]
    [InlineData(
        "simulate --service childrens-homes --policy open-to-all --until 2030-03-31",
        "Add --policy run-off, or leave out --until"
    )]
    [InlineData(
        "simulate --service childrens-homes --policy public-only --definition charity",
        "takes no definition"
    )]
    [InlineData(
        "simulate --service childrens-homes --policy new-registrations-only",
        "This policy needs a definition"
    )]
    [InlineData(
        "simulate --service childrens-homes --policy open-to-all --minimum 0",
        "expected a whole number from 1 to 1,000"
    )]
    [InlineData(
        "simulate --service childrens-homes --policy open-to-all --new-places -5",
        "expected a number from 0 to 1,000,000"
    )]
    [InlineData("definitions show nonsense", "There is no such definition")]
    [InlineData("definitions test vcse", "either --org URN or --facts FILE")]
    [InlineData(
        "definitions test vcse --org SC000000",
        "No loaded list has a provider of this number"
    )]
    [InlineData("definitions test vcse --facts nowhere.yaml", "There is no such file")]
    [InlineData("schema nonsense", "There is no such schema")]
    [InlineData("load nowhere.csv", "There is no such file")]
    [InlineData("load nowhere.csv --as nonsense", "There is no such reader")]
    [InlineData("rules check nowhere", "There is no such folder")]
    public async Task Bad_input_or_usage_is_2_and_says_what_is_wrong(string words, string message)
    {
        var said = await Prompt.Run([.. words.Split(' '), "--home", data.Home]);

        Assert.Equal((2, ""), (said.Code, said.Out));
        Assert.Contains(message, said.Error);
        Assert.DoesNotContain("   at ", said.Error);
    }

    [Theory]
    [InlineData("market --service childrens-homes")]
    [InlineData("simulate --service childrens-homes --definition vcse")]
    [InlineData("sources")]
    [InlineData("definitions test vcse --org SC900000")]
    public async Task A_question_before_anything_is_loaded_is_2_and_says_what_to_do(string words)
    {
        var said = await Prompt.In(home, words.Split(' '));

        Assert.Equal((2, ""), (said.Code, said.Out));
        Assert.Contains("Nothing is loaded yet. Run 'evenhand load data'", said.Error);
    }

    [Theory]
    [InlineData("", "This file names no area")]
    [InlineData("Area\n", "This file names no area")]
    [InlineData("Leeds\n", "No neighbour is named but the area itself")]
    [InlineData("area\nBradfrod\n", "found 'Bradfrod'; expected perhaps Bradford")]
    public async Task A_file_of_neighbours_that_cannot_be_used_is_2_and_says_why(
        string text,
        string message
    )
    {
        var file = home.Write("near.csv", text);

        var said = await Prompt.Run(
            "market",
            "--service",
            "childrens-homes",
            "--area",
            "Leeds",
            "--neighbours",
            file,
            "--home",
            data.Home
        );

        Assert.Equal((2, ""), (said.Code, said.Out));
        Assert.Contains(message, said.Error);
    }

    [Fact]
    public async Task A_file_of_neighbours_is_read_with_or_without_a_header_in_any_spelling()
    {
        var file = home.Write(
            "near.csv",
            "\uFEFFLocal authority,Why\r\nbradford,near\r\n\r\nE08000036,also\r\n"
        );

        var said = await Prompt.Run(
            "market",
            "--service",
            "childrens-homes",
            "--area",
            "Leeds",
            "--neighbours",
            file,
            "--format",
            "json",
            "--home",
            data.Home
        );

        Assert.Equal((0, ""), (said.Code, said.Error));
        Assert.All(
            said.Json.GetProperty("comparison").EnumerateArray(),
            c =>
                Assert.True(
                    c.GetProperty("neighbours").GetProperty("providers").GetInt64()
                        <= c.GetProperty("region").GetProperty("providers").GetInt64()
                )
        );
        Assert.NotEqual(0, said.Json.GetProperty("comparison").GetArrayLength());
    }

    [Fact]
    public async Task A_folder_without_rules_is_2_and_says_what_is_missing()
    {
        var said = await Prompt.Run("rules", "check", home.Path);

        Assert.Equal((2, ""), (said.Code, said.Out));
        Assert.Contains("This folder holds no rules; found 'no rules/facts.yaml'", said.Error);
    }

    [Fact]
    public async Task The_rules_that_ship_are_sound() =>
        Assert.Equal(0, (await Prompt.Run("rules", "check", Repository.Root)).Code);

    [Fact]
    public async Task Only_the_answer_no_is_1()
    {
        home.Load(
            home.Write(
                "list.csv",
                new MadeUpList()
                    .Add(urn: "SC900001")
                    .Add("Voluntary", urn: "SC900002")
                    .Add("", urn: "SC900003")
                    .ToString()
            )
        );

        Assert.Equal(
            1,
            (
                await Prompt.In(
                    home,
                    "definitions",
                    "test",
                    "ofsted-voluntary",
                    "--org",
                    "SC900001"
                )
            ).Code
        );
        Assert.Equal(
            0,
            (
                await Prompt.In(
                    home,
                    "definitions",
                    "test",
                    "ofsted-voluntary",
                    "--org",
                    "SC900002"
                )
            ).Code
        );
        Assert.Equal(
            0,
            (
                await Prompt.In(
                    home,
                    "definitions",
                    "test",
                    "ofsted-voluntary",
                    "--org",
                    "SC900003"
                )
            ).Code
        );
        Assert.Equal(
            0,
            (
                await Prompt.In(home, "definitions", "test", "vcse", "--org", "gb-ofsted-sc900002")
            ).Code
        );
    }

    [Fact]
    public async Task No_match_is_0()
    {
        home.Load(home.Write("list.csv", new MadeUpList().Add().ToString()));

        Assert.Equal(0, (await Prompt.In(home, "market", "--service", "boarding-schools")).Code);
        Assert.Equal(
            0,
            (
                await Prompt.In(
                    home,
                    "simulate",
                    "--service",
                    "boarding-schools",
                    "--definition",
                    "vcse"
                )
            ).Code
        );
        Assert.Equal(
            0,
            (
                await Prompt.In(
                    home,
                    "market",
                    "--service",
                    "childrens-homes",
                    "--area",
                    "Kent",
                    "--format",
                    "json"
                )
            ).Code
        );
    }

    [Fact]
    public async Task A_home_that_is_a_file_is_3()
    {
        var file = home.Write("file", "x");
        var list = home.Write("list.csv", new MadeUpList().Add().ToString());

        var said = await Prompt.Run("load", list, "--home", file);

        Assert.Equal((3, ""), (said.Code, said.Out));
        Assert.Contains("Nothing was changed.", said.Error);
    }

    [Fact]
    public async Task A_damaged_edition_is_3()
    {
        home.Load(home.Write("list.csv", new MadeUpList().Add().ToString()));
        await File.WriteAllTextAsync(
            Path.Combine(home.Path, "editions", "0001.duckdb"),
            new string('x', 20_000),
            TestContext.Current.CancellationToken
        );

        var said = await Prompt.In(home, "market", "--service", "childrens-homes");

        Assert.Equal((3, ""), (said.Code, said.Out));
        Assert.Contains("The database failed, which is our fault or the machine's", said.Error);
    }

    [Fact]
    public async Task When_the_file_of_rejects_cannot_be_written_nothing_was_changed_as_the_message_says()
    {
        home.Load(home.Write("list.csv", new MadeUpList().Add().ToString()));
        Directory.Delete(Path.Combine(home.Path, "rejects"), recursive: true);
        home.Write("rejects", "a file stands where the folder should be");

        var said = await Prompt.In(
            home,
            "load",
            home.Write(
                "next.csv",
                new MadeUpList { Title = "as at 31 March 2025" }
                    .Add()
                    .ToString()
            )
        );

        Assert.Equal(3, said.Code);
        Assert.Contains("Nothing was changed.", said.Error);
        Assert.Equal(1, home.Store.Current);
    }
}
