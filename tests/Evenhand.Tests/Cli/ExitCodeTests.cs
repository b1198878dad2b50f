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
