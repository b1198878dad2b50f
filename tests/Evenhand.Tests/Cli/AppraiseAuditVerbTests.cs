using Evenhand.Testing;
using Xunit;

namespace Evenhand.Tests.Cli;

/// <summary>Registering an appraisal and testing it afterwards, at the prompt.</summary>
public sealed class AppraiseAuditVerbTests
{
    private static readonly string Honest = Repository.At(
        "docs",
        "examples",
        "appraisal-distorted",
        "honest.yaml"
    );

    [Fact]
    public async Task What_was_registered_in_a_record_is_found_there_again()
    {
        using var home = new TemporaryHome();
        var record = home.File("r.jsonl");
        await Prompt.Run("record", "new", record, "--id", "hospital-at-home");

        var registered = await Prompt.Run("appraise", "register", Honest, "--record", record);
        var audited = await Prompt.Run(
            "appraise",
            "audit",
            Honest,
            "--record",
            record,
            "--format",
            "json"
        );

        Assert.Equal((0, 0, ""), (registered.Code, audited.Code, audited.Error));
        var check = audited.Json.GetProperty("registration");
        Assert.True(check.GetProperty("matches").GetBoolean());
        Assert.Equal(registered.Out.Trim(), check.GetProperty("in_record").GetString());
        Assert.Equal(1, check.GetProperty("entry").GetInt64());
    }

    [Fact]
    public async Task A_block_that_was_changed_after_it_was_registered_is_pointed_at()
    {
        using var home = new TemporaryHome();
        var record = home.File("r.jsonl");
        await Prompt.Run("record", "new", record, "--id", "hospital-at-home");
        await Prompt.Run("appraise", "register", Honest, "--record", record);
        var changed = home.Write(
            "changed.yaml",
            (await File.ReadAllTextAsync(Honest, TestContext.Current.CancellationToken)).Replace(
                "outcomes: [readmission, families]",
                "outcomes: [readmission]",
                StringComparison.Ordinal
            )
        );

        var audited = await Prompt.Run(
            "appraise",
            "audit",
            changed,
            "--record",
            record,
            "--format",
            "json"
        );

        Assert.Equal(0, audited.Code);
        Assert.Equal(1, audited.Json.GetProperty("pointing").GetInt32());
        Assert.Equal(
            "registration-differs",
            audited.Json.GetProperty("signs")[0].GetProperty("id").GetString()
        );
    }

    [Fact]
    public async Task An_earlier_version_of_the_file_can_stand_for_what_was_registered()
    {
        var weights = Repository.At("docs", "examples", "appraisal-distorted", "weights.yaml");

        var against = await Prompt.Run(
            "appraise",
            "audit",
            weights,
            "--registered",
            Honest,
            "--format",
            "json"
        );

        Assert.Equal(0, against.Code);
        Assert.Equal(
            0.17,
            against.Json.GetProperty("hindsight").GetProperty("drift").GetDouble(),
            9
        );
    }

    [Fact]
    public async Task A_record_that_was_changed_is_no_ground_for_a_test()
    {
        using var home = new TemporaryHome();
        var record = home.Write("r.jsonl", "{}\n");

        var said = await Prompt.Run("appraise", "audit", Honest, "--record", record);

        Assert.Equal(2, said.Code);
        Assert.Contains("does not verify", said.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_answer_comes_first_and_leaves_as_a_paper()
    {
        using var home = new TemporaryHome();

        var printed = await Prompt.Run("appraise", "audit", Honest, "--study-price", "100000");
        var written = await Prompt.Run(
            "appraise",
            "audit",
            Honest,
            "--out",
            home.File("test.docx")
        );

        Assert.Equal((0, 0), (printed.Code, written.Code));
        Assert.StartsWith(
            "“Charity's team visits at home” comes first",
            printed.Out,
            StringComparison.Ordinal
        );
        Assert.Contains("another study costs £100,000", printed.Out, StringComparison.Ordinal);
        Assert.True(File.Exists(home.File("test.docx")));
    }
}
