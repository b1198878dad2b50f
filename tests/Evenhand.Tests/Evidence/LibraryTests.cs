using Evenhand.Evidence.Library;
using Evenhand.Evidence.Publishing;
using Evenhand.Evidence.Questions;
using Evenhand.Testing;
using Evenhand.Tests.Cli;
using Xunit;

namespace Evenhand.Tests.Evidence;

/// <summary>The findings that ship.</summary>
public sealed class LibraryTests
{
    private static readonly EvidenceLibrary Library = EvidenceLibrary.Read(Repository.Root).Value;

    [Fact]
    public void Peers_in_another_bodys_service_say_nothing_of_user_led_organisations()
    {
        var led = Library.Findings.Where(f => f.Intervention == "user_led_organisation");

        Assert.DoesNotContain(led, f => f.Id == "E118");
        Assert.Equal(
            "peer_worker_in_service",
            Library.Findings.First(f => f.Id == "E118").Intervention
        );
    }

    [Fact]
    public void A_model_of_which_nothing_was_found_has_a_row_that_says_so()
    {
        var map = GapMap.Of(Library);
        var cells = map.Cells.Where(c => c.Model == "user_led_organisation").ToList();

        Assert.Equal(map.OutcomeGroups.Count, cells.Count);
        Assert.All(cells, c => Assert.Equal((0, (int?)null), (c.Findings, c.Best)));
    }

    [Fact]
    public void The_map_counts_every_finding_once() =>
        Assert.Equal(Library.Findings.Count, GapMap.Of(Library).Cells.Sum(c => c.Findings));

    [Fact]
    public async Task An_empty_cell_is_said_to_hold_no_evidence()
    {
        var said = await Prompt.Run("evidence", "map", "--format", "csv");
        var row = said
            .Out.Split('\n')
            .First(l => l.StartsWith("User-led organisation,", StringComparison.Ordinal));

        Assert.All(row.Trim().Split(',').Skip(1), c => Assert.Equal("no evidence found", c));
    }

    [Theory]
    [InlineData("hospital-at-home-readmission", 8, 1.14, 0.97, 1.34)]
    [InlineData("hospital-at-home-mortality", 5, 0.88, 0.68, 1.13)]
    [InlineData("dialysis-mortality", 3, 1.08, 1.01, 1.15)]
    public async Task Questions_pool_to_what_the_material_says(
        string id,
        int k,
        double estimate,
        double low,
        double high
    )
    {
        var method = id == "dialysis-mortality" ? "DL" : "FE";
        var said = await Prompt.Run(
            "evidence",
            "pool",
            "--question",
            id,
            "--method",
            method,
            "--format",
            "json"
        );
        var pool = said.Json.GetProperty("pool");

        Assert.Equal(k, pool.GetProperty("k").GetInt32());
        Assert.Equal(estimate, Math.Exp(pool.GetProperty("beta")[0].GetDouble()), 0.005);
        Assert.Equal(low, Math.Exp(pool.GetProperty("ci_lb")[0].GetDouble()), 0.0051);
        Assert.Equal(high, Math.Exp(pool.GetProperty("ci_ub")[0].GetDouble()), 0.0051);
    }

    [Fact]
    public async Task A_finding_published_the_other_way_round_is_turned_and_marked()
    {
        var said = await Prompt.Run(
            "evidence",
            "pool",
            "--question",
            "dialysis-mortality",
            "--format",
            "json"
        );

        Assert.Equal(
            ["E052", "E053", "E054*"],
            said.Json.GetProperty("pooled").EnumerateArray().Select(p => p.GetString())
        );
    }

    [Fact]
    public async Task What_is_not_pooled_is_told_with_its_reason()
    {
        var said = await Prompt.Run(
            "evidence",
            "pool",
            "--question",
            "dialysis-mortality",
            "--format",
            "json"
        );
        var reasons = said
            .Json.GetProperty("not_pooled")
            .EnumerateArray()
            .ToDictionary(
                n => n.GetProperty("finding").GetString()!,
                n => n.GetProperty("reason").GetString()
            );

        Assert.Equal("a review: its studies would count twice", reasons["E051"]);
        Assert.Equal(
            "another outcome: mortality (adjusted for facility level and geography)",
            reasons["E055"]
        );
    }

    [Fact]
    public async Task The_published_estimate_stands_beside_ours_with_the_reason_for_a_difference()
    {
        var said = await Prompt.Run("evidence", "pool", "--question", "dialysis-mortality");

        Assert.Contains(
            "A published review (intjhs2021) has OR 1.07 (1.04 to 1.11).",
            said.Out,
            StringComparison.Ordinal
        );
        Assert.Contains("ours pools hazard ratios", said.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Findings_without_an_interested_source_are_fewer()
    {
        var all = await Prompt.Run(
            "evidence",
            "list",
            "--model",
            "mutual_spinout",
            "--format",
            "json"
        );
        var some = await Prompt.Run(
            "evidence",
            "list",
            "--model",
            "mutual_spinout",
            "--without-interest",
            "--format",
            "json"
        );

        Assert.True(
            some.Json.GetProperty("findings").GetArrayLength()
                < all.Json.GetProperty("findings").GetArrayLength()
        );
    }

    [Theory]
    [InlineData("show E999", "There is no such finding")]
    [InlineData("list --model mutuel_spinout", "This word is not known")]
    [InlineData("pool --question dialysis", "There is no such question")]
    [InlineData("pool", "Say which studies are pooled")]
    public async Task What_there_is_not_is_said(string words, string said)
    {
        var answer = await Prompt.Run(["evidence", .. words.Split(' ')]);

        Assert.Equal(2, answer.Code);
        Assert.Contains(said, answer.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(
        ",for_profit,",
        ",for_profitt,",
        "intervention: This word is not known here; found 'for_profitt'; expected perhaps for_profit"
    )]
    [InlineData(
        ",1.2,1.02,1.42,",
        ",1.2,1.42,1.02,",
        "The lower bound is not below the upper bound"
    )]
    [InlineData(",1.2,1.02,1.42,", ",1.9,1.02,1.42,", "The estimate lies outside its interval")]
    [InlineData(",1.2,1.02,1.42,", ",-1.2,1.02,1.42,", "A ratio is above 0")]
    [InlineData(",1.2,1.02,1.42,", ",1.2,,1.42,", "An interval has two bounds and a level")]
    [InlineData("E052,", "E053,", "id: Two findings have one id")]
    public void A_finding_that_cannot_be_is_refused_with_its_line(
        string sound,
        string broken,
        string said
    )
    {
        using var home = new TemporaryHome();
        var folder = Directory.CreateDirectory(home.File("evidence")).FullName;
        foreach (var file in Directory.EnumerateFiles(Repository.At("evidence")))
        {
            File.Copy(file, Path.Combine(folder, Path.GetFileName(file)));
        }

        var path = Path.Combine(folder, "findings.csv");
        var lines = File.ReadAllLines(path);
        var at = Array.FindIndex(lines, l => l.StartsWith("E052,", StringComparison.Ordinal));
        Assert.Contains(sound, lines[at], StringComparison.Ordinal);
        lines[at] = lines[at].Replace(sound, broken, StringComparison.Ordinal);
        File.WriteAllLines(path, lines);

        var read = EvidenceLibrary.Read(Path.GetDirectoryName(folder)!);

        Assert.False(read.IsOk);
        Assert.Contains(
            read.Problems,
            p => p.ToString().Contains(said, StringComparison.Ordinal) && p.Line is not null
        );
    }

    [Fact]
    public async Task Every_question_stands_beside_what_was_published_with_the_reason_for_a_difference()
    {
        var said = await Prompt.Run("evidence", "questions", "--format", "json");
        var rows = said.Json.GetProperty("rows").EnumerateArray().ToList();

        Assert.Equal(3, rows.Count);
        Assert.All(rows, r => Assert.NotEmpty(r.GetProperty("why").GetString()!));
        Assert.Equal(
            ["E051", "E164", "E163"],
            rows.Select(r => r.GetProperty("published").GetProperty("id").GetString())
        );
        Assert.Equal(
            [null, "FE", "REML"],
            rows.Select(r => r.GetProperty("same_digits").GetString())
        );
    }

    [Fact]
    public void The_page_of_pooled_questions_is_what_the_program_writes() =>
        Assert.Null(
            Golden.Differs(
                Repository.At("docs", "evidence", "questions.md"),
                PublishedPaper.Page(
                    Library,
                    PublishedDesk.Ask(EvidenceDesk.Read(Repository.Root).Value)
                )
            )
        );
}
