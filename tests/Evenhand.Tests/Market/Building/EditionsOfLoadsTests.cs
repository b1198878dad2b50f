using CsCheck;
using Evenhand.Lake;
using Evenhand.Lake.Editions;
using Evenhand.Market;
using Evenhand.Market.Building;
using Evenhand.Testing;
using Evenhand.Tests.Cli;
using Xunit;

namespace Evenhand.Tests.Market.Building;

/// <summary>Which loads make a new edition, and what two editions have in common.</summary>
public sealed class EditionsOfLoadsTests : IDisposable
{
    private readonly TemporaryHome home = new();

    public void Dispose() => home.Dispose();

    [Fact]
    public async Task The_same_bytes_again_make_no_new_edition()
    {
        var path = home.Write("list.csv", List(2024));

        var first = await Prompt.In(home, "load", path, "--format", "json");
        var second = await Prompt.In(home, "load", path, "--format", "json");

        Assert.Equal((0, 0), (first.Code, second.Code));
        Assert.Equal(1, second.Json.GetProperty("edition").GetInt32());
        Assert.Equal(
            first.Json.GetProperty("content_hash").GetString(),
            second.Json.GetProperty("content_hash").GetString()
        );
        Assert.Equal([1], home.Store.Numbers);
    }

    [Fact]
    public async Task A_copy_under_another_name_makes_no_new_edition()
    {
        await Prompt.In(home, "load", home.Write("list.csv", List(2024)));

        var said = await Prompt.In(
            home,
            "load",
            home.Write("copy.csv", List(2024)),
            "--format",
            "json"
        );

        Assert.Equal(0, said.Code);
        Assert.False(said.Json.GetProperty("new_edition").GetBoolean());
        Assert.Equal(
            "already-loaded",
            said.Json.GetProperty("sources")[0].GetProperty("state").GetString()
        );
        Assert.Equal([1], home.Store.Numbers);
    }

    [Fact]
    public void A_copy_in_the_same_load_counts_once()
    {
        var report = home.Load(
            home.Write("list.csv", List(2024)),
            home.Write("copy.csv", List(2024))
        ).Value;

        Assert.Single(report.Sources);
    }

    [Fact]
    public async Task Other_bytes_for_the_same_day_are_refused_unless_replace_is_said_and_the_edition_before_still_opens()
    {
        await Prompt.In(home, "load", home.Write("list.csv", List(2024)));
        using var reader = home.Store.Open(1);
        var better = home.Write("better.csv", new MadeUpList().Add(places: "77").ToString());

        var refused = await Prompt.In(home, "load", better);

        Assert.Equal((2, 1), (refused.Code, home.Store.Current));
        Assert.Contains(
            "Another file is loaded for this source and day; found 'ofsted-provider-list/ofsted/2024-03-31 with SHA-256",
            refused.Error
        );
        Assert.Contains("--replace", refused.Error);

        var taken = await Prompt.In(home, "load", better, "--replace", "--format", "json");

        Assert.Equal((0, 2), (taken.Code, home.Store.Current));
        Assert.Equal(
            "replaced",
            taken.Json.GetProperty("sources")[0].GetProperty("state").GetString()
        );
        Assert.Equal([1, 2], home.Store.Numbers);
        // A reader that was there before sees what it saw; a new reader of the old number sees it too.
        Assert.Equal([4L], Places(reader));
        using var old = home.Store.Open(1);
        using var now = home.Store.Open(2);
        Assert.Equal([4L], Places(old));
        Assert.Equal([77L], Places(now));
        Assert.Equal(ContentHash.Of(old), home.Store.Describe(1).ContentHash);
    }

    [Fact]
    public void Two_different_files_of_one_day_are_refused_in_one_load()
    {
        var outcome = home.Load(
            home.Write("one.csv", List(2024)),
            home.Write("two.csv", new MadeUpList().Add(places: "77").ToString())
        );

        var problem = Assert.Single(outcome.Problems);
        Assert.Equal("Two different files are for one source and day", problem.What);
        Assert.EndsWith("two.csv", problem.File);
        Assert.EndsWith("one.csv", problem.Found);
        Assert.Null(home.Store.Current);
    }

    [Fact]
    public void A_load_adds_to_what_the_current_edition_holds()
    {
        home.Load(home.Write("a.csv", List(2024)));
        home.Load(home.Write("b.csv", List(2025)));

        Assert.Equal([new DateOnly(2024, 3, 31), new DateOnly(2025, 3, 31)], Days(2));
        Assert.Equal([new DateOnly(2024, 3, 31)], Days(1));
    }

    [Fact]
    public async Task A_folder_with_a_CSV_of_an_unknown_kind_passes_it_over_and_says_so()
    {
        var folder = Directory.CreateDirectory(home.File("folder")).FullName;
        await File.WriteAllTextAsync(
            Path.Combine(folder, "list.csv"),
            List(2024),
            TestContext.Current.CancellationToken
        );
        await File.WriteAllTextAsync(
            Path.Combine(folder, "other.csv"),
            "a,b\n1,2\n",
            TestContext.Current.CancellationToken
        );
        await File.WriteAllTextAsync(
            Path.Combine(folder, "notes.txt"),
            "no CSV at all",
            TestContext.Current.CancellationToken
        );

        var said = await Prompt.In(home, "load", folder, "--format", "json");

        Assert.Equal(0, said.Code);
        Assert.Contains(
            $"Passed over: {Path.Combine(folder, "other.csv")}. No reader knows this kind of file.",
            said.Error
        );
        Assert.DoesNotContain("notes.txt", said.Error);
        Assert.EndsWith(
            "other.csv",
            Assert
                .Single(said.Json.GetProperty("skipped").EnumerateArray())
                .GetProperty("file")
                .GetString()
        );
        Assert.Equal(
            "list.csv",
            Assert
                .Single(said.Json.GetProperty("sources").EnumerateArray())
                .GetProperty("file")
                .GetString()
        );
    }

    [Fact]
    public void A_damaged_file_in_a_folder_is_not_passed_over()
    {
        var folder = Directory.CreateDirectory(home.File("folder")).FullName;
        File.WriteAllText(Path.Combine(folder, "list.csv"), List(2024));
        File.WriteAllBytes(Path.Combine(folder, "other.csv.gz"), Pack.Gzip("a,b\n1,2\n"u8)[..^3]);

        Assert.False(home.Load(folder).IsOk);
        Assert.Null(home.Store.Current);
    }

    [Fact]
    public void Other_rules_make_a_new_edition_of_the_same_bytes()
    {
        var path = home.Write("list.csv", new MadeUpList().Add(sector: "Academy").ToString());
        home.Load(path);
        var root = CopyOfTheLibraries();
        var file = Path.Combine(root, "rules", "definitions", "ofsted-voluntary-or-public.yaml");
        var before = File.ReadAllText(file);
        File.WriteAllText(
            file,
            before.Replace(
                "voluntary, local-authority, health, academy]",
                "voluntary, local-authority, health]",
                StringComparison.Ordinal
            )
        );
        Assert.NotEqual(before, File.ReadAllText(file));

        var report = LoadWith(Libraries.Read(root).Value, path);

        Assert.Equal(
            (2, true, "already-loaded"),
            (report.Edition, report.NewEdition, report.Sources[0].State)
        );
        Assert.NotEqual(home.Store.Describe(1).ContentHash, report.ContentHash);
        Assert.Equal([1L], Answers(1));
        Assert.Equal([-1L], Answers(2));
        Assert.False(LoadWith(Libraries.Read(root).Value, path).NewEdition);
    }

    [Fact]
    public void A_definition_more_makes_a_new_edition_too()
    {
        var path = home.Write("list.csv", List(2024));
        home.Load(path);
        var root = CopyOfTheLibraries();
        var folder = Path.Combine(root, "rules", "definitions");
        File.WriteAllText(
            Path.Combine(folder, "ofsted-anything.yaml"),
            File.ReadAllText(Path.Combine(folder, "ofsted-voluntary.yaml"))
                .Replace(
                    "id: ofsted-voluntary\n",
                    "id: ofsted-anything\n",
                    StringComparison.Ordinal
                )
        );

        Assert.True(LoadWith(Libraries.Read(root).Value, path).NewEdition);
    }

    [Fact]
    public void The_same_content_has_the_same_hash_in_two_homes_at_two_times()
    {
        using var other = new TemporaryHome();
        var here = home.Load(home.Write("list.csv", List(2024))).Value;
        var later = new FixedClock(new DateTimeOffset(2031, 1, 1, 0, 0, 0, TimeSpan.Zero));
        var there = new Loader(other.Store, TemporaryHome.Libraries, later, "9.9.9")
            .Load(
                new LoadRequest([other.Write("list.csv", List(2024))]),
                _ => { },
                CancellationToken.None
            )
            .Value;

        Assert.Equal(here.ContentHash, there.ContentHash);
        Assert.Equal(
            (2031, "9.9.9"),
            (other.Store.Describe(1).CreatedAt.Year, other.Store.Describe(1).ProgramVersion)
        );
    }

    [Fact]
    public void The_hash_in_an_edition_is_that_of_its_content()
    {
        var report = home.Load(home.Write("list.csv", List(2024))).Value;

        using var edition = home.Store.Open(1);
        Assert.Equal(
            (report.ContentHash, report.ContentHash),
            (ContentHash.Of(edition), EditionStore.Describe(edition).ContentHash)
        );
    }

    [Fact]
    public void One_changed_cell_changes_the_hash()
    {
        using var other = new TemporaryHome();

        var here = home.Load(
            home.Write("list.csv", new MadeUpList().Add(places: "4").Add(places: "5").ToString())
        ).Value;
        var there = other
            .Load(
                other.Write(
                    "list.csv",
                    new MadeUpList().Add(places: "5").Add(places: "4").ToString()
                )
            )
            .Value;

        Assert.NotEqual(here.ContentHash, there.ContentHash);
    }

    [Fact]
    public void Every_order_of_three_lists_and_all_three_at_once_give_one_content()
    {
        (int, RandomRow[])[] lists =
        [
            (2023, [Home]),
            (2024, [Home with { Sector = "Voluntary" }, Home]),
            (2025, [Home with { Owner = "" }]),
        ];

        var hashes = Orders
            .Select(order => HashOf(lists, [.. order.Select(i => new[] { i })]))
            .Append(
                HashOf(
                    lists,
                    [
                        [0, 1, 2],
                    ]
                )
            );

        Assert.Single(hashes.Distinct(StringComparer.Ordinal));
    }

    [Fact]
    public void The_order_in_which_random_lists_are_loaded_does_not_matter() =>
        Gen.Select(
                RandomList.Rows,
                RandomList.Rows,
                RandomList.Rows,
                Gen.Shuffle(new[] { 0, 1, 2 })
            )
            .Sample(
                (first, second, third, order) =>
                {
                    var lists = new[] { (2023, first), (2024, second), (2025, third) };
                    return HashOf(
                            lists,
                            [
                                [order[0]],
                                [order[1], order[2]],
                            ]
                        )
                        == HashOf(
                            lists,
                            [
                                [0, 1, 2],
                            ]
                        );
                },
                iter: 4,
                threads: 1
            );

    private static readonly RandomRow Home = new(
        "Private",
        "4",
        "Leeds",
        "Example Care Limited",
        "Children's home",
        "Active"
    );

    private static readonly int[][] Orders =
    [
        [0, 1, 2],
        [0, 2, 1],
        [1, 0, 2],
        [1, 2, 0],
        [2, 0, 1],
        [2, 1, 0],
    ];

    private static string HashOf((int Year, RandomRow[] Rows)[] lists, int[][] loads)
    {
        using var one = new TemporaryHome();
        var last = "";
        foreach (var load in loads)
        {
            last = one.Load([
                .. load.Select(i =>
                    one.Write(
                        $"list{lists[i].Year}.csv",
                        RandomList.Of(lists[i].Rows, lists[i].Year)
                    )
                ),
            ]).Value.ContentHash;
        }

        return last;
    }

    private static string List(int year) =>
        new MadeUpList { Title = $"as at 31 March {year}" }
            .Add()
            .ToString();

    private static IEnumerable<long> Places(DuckDB.NET.Data.DuckDBConnection edition) =>
        edition.Query("SELECT places FROM provision", r => r.Count("places"));

    private IEnumerable<DateOnly> Days(int number)
    {
        using var edition = home.Store.Open(number);
        return edition.Query("SELECT as_of FROM source ORDER BY as_of", r => r.Date("as_of"));
    }

    private IEnumerable<long> Answers(int number)
    {
        using var edition = home.Store.Open(number);
        return edition.Query(
            "SELECT \"ofsted-voluntary-or-public\" AS answer FROM provision JOIN classification USING (class_id)",
            r => r.Count("answer")
        );
    }

    private LoadReport LoadWith(Libraries libraries, string path) =>
        new Loader(home.Store, libraries, TimeProvider.System, "test")
            .Load(new LoadRequest([path]), _ => { }, CancellationToken.None)
            .Value;

    private string CopyOfTheLibraries()
    {
        var root = home.File("libraries");
        foreach (var folder in new[] { "rules", Path.Combine("data", "reference") })
        {
            foreach (
                var file in Directory.EnumerateFiles(
                    Repository.At(folder),
                    "*",
                    SearchOption.AllDirectories
                )
            )
            {
                var copy = Path.Combine(root, Path.GetRelativePath(Repository.Root, file));
                Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
                File.Copy(file, copy);
            }
        }

        return root;
    }

    private sealed class FixedClock(DateTimeOffset now) : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => now;
    }
}
