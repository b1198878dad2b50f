using System.Text;
using Evenhand.Evidence.Import;
using Evenhand.Evidence.Library;
using Evenhand.Evidence.Publishing;
using Evenhand.Testing;
using Evenhand.Tests.Cli;
using Xunit;

namespace Evenhand.Tests.Evidence;

/// <summary>Findings and sources taken out of files.</summary>
public sealed class ImportTests
{
    private const string Headings =
        "id,study,unit,service,intervention,comparator,outcome,outcome_group,better_when,measure,estimate,ci_low,ci_high,ci_level,se,p,n,design,maryland,country,period,derived,source";
    private const string Sound =
        "N1,made2026,study,dialysis,for_profit,not_for_profit,mortality,mortality,lower,HR,1.3,1.1,1.54,0.95,,,900,cohort,3,England,2020-2025,,S018";

    private static readonly EvidenceLibrary Library = EvidenceLibrary.Read(Repository.Root).Value;

    [Fact]
    public void A_finding_in_the_columns_of_the_library_is_kept_and_marked()
    {
        var report = Csv(Sound);

        Assert.Equal((1, 1, 0), (report.Read, report.Kept, report.Rejected));
        Assert.Equal(
            ("N1", "imported from a.csv"),
            (report.Findings[0].Id, report.Findings[0].Added)
        );
        Assert.Empty(report.Sources);
    }

    [Theory]
    [InlineData(",1.3,1.1,1.54,", ",1.3,1.54,1.1,", "ci_low", "not below the upper bound")]
    [InlineData(",1.3,1.1,1.54,", ",1.9,1.1,1.54,", "estimate", "outside its interval")]
    [InlineData(",1.3,1.1,1.54,", ",-1.3,1.1,1.54,", "estimate", "A ratio is above 0")]
    [InlineData(",1.3,1.1,1.54,", ",1.3,,1.54,", "ci_low", "two bounds and a level")]
    [InlineData(",1.3,1.1,1.54,", ",,1.1,1.54,", "estimate", "estimate is missing")]
    [InlineData(",1.3,1.1,1.54,", ",NaN,1.1,1.54,", "estimate", "not a number")]
    [InlineData(",0.95,,,900,", ",0.95,-0.2,,900,", "se", "A standard error is above 0")]
    [InlineData(",0.95,,,900,", ",95,,,900,", "ci_level", "between 0 and 1")]
    [InlineData(",HR,", ",XR,", "measure", "not known here")]
    [InlineData("dialysis,for_profit", "dialysis,for_proft", "intervention", "not known here")]
    [InlineData(
        "for_profit,not_for_profit",
        "user_led_peer,usual_care",
        "intervention",
        "mixed four things"
    )]
    [InlineData(
        "for_profit,not_for_profit",
        "for_profit,for_profit",
        "comparator",
        "compared with itself"
    )]
    [InlineData(",3,England,", ",6,England,", "maryland", "level is not known")]
    [InlineData("S018", "S999", "source", "no such source")]
    [InlineData("N1,", "E052,", "id", "has a finding of this id")]
    [InlineData(",S018", ",S018,extra", null, "another number of fields")]
    public void A_bad_row_is_left_out_whole_with_its_line_and_the_others_are_kept(
        string sound,
        string broken,
        string? field,
        string said
    )
    {
        Assert.Contains(sound, Sound, StringComparison.Ordinal);
        var report = Csv(
            Sound
                .Replace("N1,", "N0,", StringComparison.Ordinal)
                .Replace("made2026", "made2025", StringComparison.Ordinal),
            Sound.Replace(sound, broken, StringComparison.Ordinal)
        );

        Assert.Equal((2, 1, 1), (report.Read, report.Kept, report.Rejected));
        Assert.Equal(["N0"], report.Findings.Select(f => f.Id));
        Assert.Contains(
            report.Rejects,
            r =>
                r.Field == field
                && r is { File: "a.csv", Line: 3, Expected: not null }
                && r.What.Contains(said, StringComparison.OrdinalIgnoreCase)
        );
    }

    [Fact]
    public void The_same_finding_under_another_name_is_left_out()
    {
        var row = File.ReadLines(Repository.At("evidence", "findings.csv"))
            .First(l => l.StartsWith("E052,", StringComparison.Ordinal));

        var report = Csv(
            row.Replace("E052,", "N1,", StringComparison.Ordinal),
            Sound,
            Sound.Replace("N1", "N2", StringComparison.Ordinal)
        );

        Assert.Equal(["N1"], report.Findings.Select(f => f.Id));
        Assert.Equal("made2026", report.Findings[0].Study);
        Assert.Equal((3, 1, 2), (report.Read, report.Kept, report.Rejected));
        Assert.All(
            report.Rejects,
            r => Assert.Contains("has this finding already", r.What, StringComparison.Ordinal)
        );
        Assert.Equal(["It is E052 there.", "It is N1 there."], report.Rejects.Select(r => r.ToDo));
    }

    [Fact]
    public void Findings_without_a_variance_and_of_several_measures_are_kept_and_that_is_said()
    {
        var report = Csv(
            Sound.Replace(",1.3,1.1,1.54,0.95,", ",1.3,,,,", StringComparison.Ordinal),
            "N2,made2024,study,dialysis,for_profit,not_for_profit,staff,staff,higher,MD,2,1,3,0.95,,,90,cohort,3,England,,,S018"
        );

        Assert.Equal(2, report.Kept);
        Assert.Contains(report.Notes, n => n.Contains("never pooled", StringComparison.Ordinal));
        Assert.Contains(report.Notes, n => n.Contains("2 measures", StringComparison.Ordinal));
    }

    [Fact]
    public void A_file_in_another_encoding_is_refused_whole_with_its_line()
    {
        var latin = Encoding.Latin1.GetBytes(
            $"{Headings}\n{Sound.Replace("cohort", "co\u00e9hort", StringComparison.Ordinal)}\n"
        );
        var wide = Encoding.Unicode.GetPreamble().Concat(Encoding.Unicode.GetBytes(Headings));

        var first = new ImportDesk(Library).Read([new("a.csv", latin)]);
        var second = new ImportDesk(Library).Read([new("b.ris", [.. wide])]);

        Assert.Equal(("a.csv", 2L, "The file is not in UTF-8"), At(first.Problems[0]));
        Assert.Equal(("b.ris", 1L, "The file is not in UTF-8"), At(second.Problems[0]));
        Assert.All(first.Problems.Concat(second.Problems), p => Assert.NotNull(p.ToDo));
    }

    [Theory]
    [InlineData("a.csv", "colour,size\nred,2\n", "There is no such column")]
    [InlineData("a.csv", "", "The file is empty")]
    [InlineData("a.csv", Headings + "\n\"N1,unclosed\n", "A quotation mark is out of place")]
    [InlineData("a.txt", "text", "The ending of a file")]
    [InlineData("a.ris", "nothing here", "no whole record")]
    [InlineData("a.bib", "nothing here", "no entry")]
    public void A_file_of_the_wrong_shape_is_refused_whole(string name, string text, string said)
    {
        var read = new ImportDesk(Library).Read([new(name, Encoding.UTF8.GetBytes(text))]);

        Assert.False(read.IsOk);
        Assert.Contains(
            read.Problems,
            p => p.What.Contains(said, StringComparison.Ordinal) && p.Expected is not null
        );
    }

    [Fact]
    public void A_list_in_RIS_gives_sources_to_be_coded()
    {
        var report = Text(
            "list.ris",
            "TY  - JOUR\r\nAU  - Àlvarez, Núria\r\nAU  - Brown, B\r\nTI  - Outcomes of staff-owned community\r\nservices: a cohort\r\nPY  - 2023/04/01\r\nJO  - Journal of Made-up Studies\r\nDO  - https://doi.org/10.1234/ABC.5\r\nAB  - Two lines\r\nof abstract.\r\nER  - \r\n"
        );
        var study = Assert.Single(report.ToCode);

        Assert.Equal("Outcomes of staff-owned community services: a cohort", study.Title);
        Assert.Equal(("alvarez2023", 2023, "10.1234/abc.5"), (study.Id, study.Year, study.Doi));
        Assert.Equal(["Àlvarez, Núria", "Brown, B"], study.Authors);
        Assert.Equal("Two lines of abstract.", study.Abstract);
        Assert.Equal(
            ("10.1234/abc.5", Interest.Unknown, "imported from list.ris"),
            (report.Sources[0].Locator, report.Sources[0].Interest, report.Sources[0].Added)
        );
    }

    [Fact]
    public void A_RIS_file_that_was_cut_in_half_keeps_its_whole_records_and_names_the_other()
    {
        var whole = string.Concat(
            Enumerable
                .Range(1, 10)
                .Select(i =>
                    $"TY  - JOUR\nAU  - Author{i}, A\nTI  - A made-up title of some length, number {i}\nPY  - 20{i:00}\nER  - \n\n"
                )
        );

        // Wherever it is cut.
        for (var cut = whole.Length / 2; cut < (whole.Length / 2) + 80; cut++)
        {
            var text = whole[..cut];
            var report = Text("cut.ris", text);
            var ends = text.Split("ER  -").Length - 1;

            Assert.Equal((ends, report.Read), (report.Kept, report.Kept + report.Rejected));
            if (text.TrimEnd().EndsWith("ER  -", StringComparison.Ordinal))
            {
                Assert.Empty(report.Rejects);
                continue;
            }

            var reject = Assert.Single(report.Rejects);
            Assert.Equal((ends * 6L) + 1, reject.Line);
            Assert.Contains("cut short", reject.ToDo, StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("TY  - JOUR\nAU  - A\nPY  - 2020\nER  - \n", "TI")]
    [InlineData("TY  - JOUR\nTI  - T\nPY  - soon\nER  - \n", "PY")]
    [InlineData("TY  - JOUR\nTI  - T\nTY  - JOUR\nTI  - Second\nER  - \n", "ER")]
    public void A_record_without_what_a_source_needs_is_left_out(string text, string field)
    {
        var report = Text("a.ris", text);

        Assert.Equal(field, Assert.Single(report.Rejects).Field);
        Assert.Equal(report.Read, report.Kept + report.Rejected);
    }

    [Fact]
    public void BibTeX_is_read_with_its_abbreviations_braces_and_accents()
    {
        var report = Text(
            "list.bib",
            """
            Post to me@example.org.
            @comment{not {an} entry}
            @string{jms = "Journal of Made-up Studies"}
            @article{muller_2021,
              author = {M{\"u}ller, J{\'o}zef and {Office for {Made-up} Numbers} and {\O}rsted, \v{C}},
              title = "The {NHS} and {\em co-operatives}: 10\% more",
              journal = jms # ", new series",
              year = 2021, doi = {10.5555/12345678},
            }
            @book(second, title = {A second work with a title of its own}, year = {1999})
            """
        );

        Assert.Empty(report.Rejects);
        Assert.Equal(["muller2021", "second"], report.ToCode.Select(s => s.Id));
        var study = report.ToCode[0];
        Assert.Equal(["Müller, Józef", "Office for Made-up Numbers", "Ørsted, Č"], study.Authors);
        Assert.Equal("The NHS and co-operatives: 10% more", study.Title);
        Assert.Equal("Journal of Made-up Studies, new series", study.Journal);
        Assert.Equal((2021, "10.5555/12345678"), (study.Year, study.Doi));
    }

    [Theory]
    [InlineData("@article{a, title = {Never closed, year = 2020}\n", "title", "Put it right")]
    [InlineData("@article{a, title = {Never {closed, year = 2020}\n", null, "cut short")]
    [InlineData("@article{a, title = \"Never closed, year = 2020}\n", "title", "cut short")]
    [InlineData("@article{a, title = {T} year = 2020}\n", null, "Put it right")]
    [InlineData("@article{a, title = nomacro, year = 2020}\n", "title", "Put it right")]
    [InlineData("@article{a, year = 2020}\n", "title", "Put it right")]
    [InlineData("@article{a, title = {T}, year = {forthcoming}}\n", "year", "Put it right")]
    public void An_entry_that_is_not_whole_is_left_out_and_the_next_is_read(
        string broken,
        string? field,
        string toDo
    )
    {
        var report = Text(
            "a.bib",
            broken + "@article{next, title = {The next one has a title}, year = 2020}\n"
        );

        Assert.Equal("next", Assert.Single(report.ToCode).Id);
        var reject = Assert.Single(report.Rejects);
        Assert.Equal(1, reject.Line);
        Assert.True(field is null || reject.Field == field || reject.Field is null);
        Assert.Contains(toDo, reject.ToDo, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(
        "TI  - Something else altogether here\nDO  - 10.1136/BMJ.b2732",
        "S001",
        "same DOI"
    )]
    [InlineData(
        "TI  - Quality of care in for-profit and not-for-profit nursing homes: systematic review & meta-analysis\nPY  - 2009",
        "S001",
        "same title"
    )]
    public void A_source_that_the_library_has_is_told_by_its_DOI_or_its_title_and_year(
        string lines,
        string source,
        string how
    )
    {
        var report = Text("a.ris", $"TY  - JOUR\n{lines}\nER  - \n");
        var reject = Assert.Single(report.Rejects);

        Assert.Empty(report.ToCode);
        Assert.Contains(how, reject.What, StringComparison.Ordinal);
        Assert.Contains(source, reject.ToDo, StringComparison.Ordinal);
    }

    [Fact]
    public void A_coding_sheet_that_was_filled_in_gives_findings_with_their_source()
    {
        var study = Text(
            "a.ris",
            "TY  - JOUR\nAU  - Made, A\nTI  - Homes that are run by those who live in them\nPY  - 2024\nER  - \n"
        ).ToCode;
        var sheet = ImportPaper.Sheet(study);
        using var memory = new MemoryStream();
        sheet.WriteCsv(memory, forSpreadsheet: false);
        var text = Encoding.UTF8.GetString(memory.ToArray());
        var filled = text.Replace(
            "made2024-1,made2024,,,,,,,,,,,,,,,,,,,,,made2024,",
            "made2024-1,made2024,study,mental_health,user_led_organisation,usual_care,recovery,recovery_wellbeing,higher,SMD,0.3,0.1,0.5,0.95,,,80,RCT,5,England,,,made2024,",
            StringComparison.Ordinal
        );

        var before = Text("sheet.csv", text);
        var after = Text("sheet.csv", filled);

        Assert.NotEqual(text, filled);
        Assert.Equal(
            (1, 1, 0, 1),
            (before.Read, before.Kept, before.Findings.Count, before.ToCode.Count)
        );
        Assert.Equal(
            (1, 1, 1, 0),
            (after.Read, after.Kept, after.Findings.Count, after.ToCode.Count)
        );
        Assert.Equal("made2024", Assert.Single(after.Sources).Id);
        Assert.True(Library.With(after.Findings, after.Sources).IsOk);
    }

    [Fact]
    public void Of_a_hundred_thousand_findings_each_is_kept_or_rejected_in_bounded_memory()
    {
        var text = new StringBuilder(Headings).Append('\n');
        for (var i = 0; i < 100_000; i++)
        {
            var row = Sound.Replace("N1,made2026", $"N{i},made{i}", StringComparison.Ordinal);
            text.Append(
                    i % 10 == 0
                        ? row.Replace("1.1,1.54", "1.54,1.1", StringComparison.Ordinal)
                        : row
                )
                .Append('\n');
        }

        var bytes = Encoding.UTF8.GetBytes(text.ToString());
        var before = GC.GetTotalMemory(forceFullCollection: true);
        var report = new ImportDesk(Library).Read([new("many.csv", bytes)]).Value;
        var library = Library.With(report.Findings, report.Sources).Value;
        var held = GC.GetTotalMemory(forceFullCollection: true) - before;

        Assert.Equal((100_000, 90_000, 10_000), (report.Read, report.Kept, report.Rejected));
        Assert.Equal(Library.Findings.Count + 90_000, library.Findings.Count);
        Assert.True(held < 1_000_000_000, $"{held}");
    }

    [Fact]
    public async Task An_import_is_written_to_a_folder_and_joins_the_library_for_a_run()
    {
        using var home = new TemporaryHome();
        await File.WriteAllTextAsync(
            home.File("mine.csv"),
            $"{Headings}\n{Sound}\n{Sound.Replace("HR", "XR", StringComparison.Ordinal)}\n",
            TestContext.Current.CancellationToken
        );
        var folder = home.File("imported");

        var imported = await Prompt.Run(
            "evidence",
            "import",
            home.File("mine.csv"),
            "--out",
            folder
        );
        var again = await Prompt.Run("evidence", "import", home.File("mine.csv"), "--out", folder);
        var strict = await Prompt.Run("evidence", "import", home.File("mine.csv"), "--strict");
        var pooled = await Prompt.Run(
            "evidence",
            "pool",
            "--question",
            "dialysis-mortality",
            "--with",
            folder,
            "--format",
            "json"
        );
        var listed = await Prompt.Run(
            "evidence",
            "list",
            "--service",
            "dialysis",
            "--with",
            home.File("mine.csv"),
            "--format",
            "csv"
        );
        var map = await Prompt.Run("evidence", "map", "--with", folder, "--format", "csv");
        var found = await Prompt.Run(
            "evidence",
            "search",
            "made2026",
            "--with",
            folder,
            "--format",
            "json"
        );
        var summed = await Prompt.Run(
            "evidence",
            "summary",
            "--question",
            "dialysis-mortality",
            "--with",
            folder,
            "--format",
            "json"
        );

        Assert.Equal((0, 2, 2), (imported.Code, again.Code, strict.Code));
        Assert.Contains("1 kept, 1 left out", imported.Out, StringComparison.Ordinal);
        Assert.Contains(
            "XR",
            await File.ReadAllTextAsync(
                Path.Combine(folder, "rejects.csv"),
                TestContext.Current.CancellationToken
            ),
            StringComparison.Ordinal
        );
        Assert.Equal(
            ["E052", "E053", "E054*", "N1"],
            pooled.Json.GetProperty("pooled").EnumerateArray().Select(p => p.GetString())
        );
        Assert.Equal(
            "imported from findings.csv",
            pooled.Json.GetProperty("added").GetProperty("N1").GetString()
        );
        Assert.Contains("imported from mine.csv", listed.Out, StringComparison.Ordinal);
        Assert.Contains("1 row is left out", listed.Error, StringComparison.Ordinal);
        Assert.Contains("1 added", map.Out, StringComparison.Ordinal);
        Assert.Equal(
            "imported from findings.csv",
            found.Json.GetProperty("hits")[0].GetProperty("added").GetString()
        );
        Assert.Equal(
            4,
            summed
                .Json.GetProperty("rows")[0]
                .GetProperty("answer")
                .GetProperty("pool")
                .GetProperty("k")
                .GetInt32()
        );
    }

    private static ImportReport Csv(params string[] rows) =>
        Text("a.csv", $"{Headings}\n{string.Join('\n', rows)}\n");

    private static ImportReport Text(string name, string text) =>
        new ImportDesk(Library).Read([new(name, Encoding.UTF8.GetBytes(text))]).Value;

    private static (string?, long?, string) At(Evenhand.Vocabulary.Problem problem) =>
        (problem.File, problem.Line, problem.What);
}
