using Evenhand.Appraisal.Audit;
using Evenhand.Appraisal.Files;
using Evenhand.Appraisal.Journey;
using Evenhand.Appraisal.Reading;
using Evenhand.Vocabulary;
using Xunit;

namespace Evenhand.Tests.Appraisal.Journey;

public sealed class AppraisalTextTests
{
    private static readonly string Example = AppraisalExample.Text;

    [Fact]
    public void Judgements_that_were_collected_apart_join_those_of_the_file_each_person_apart()
    {
        var file = Read(AppraisalText.WithJudgements(Example, [Given("work", "assessor 1")]));

        var people = Assert.IsType<ScoreBasis.Judged>(Score(file, "work").Basis).People;
        Assert.Equal(["economic development lead", "assessor 1"], people.Select(p => p.Assessor));
        Assert.Equal(new Judgement("assessor 1", 5, 7.5, 10), people[1]);
    }

    [Fact]
    public void Judgements_can_be_added_to_a_file_that_has_some()
    {
        var once = AppraisalText.WithJudgements(Example, [Given("work", "assessor 1")]);

        var file = Read(AppraisalText.WithJudgements(once, [Given("work", "it's assessor 2")]));

        Assert.Contains(
            "it's assessor 2",
            Assert
                .IsType<ScoreBasis.Judged>(Score(file, "work").Basis)
                .People.Select(p => p.Assessor)
        );
    }

    [Fact]
    public void A_score_that_rests_on_data_is_not_judged_too() =>
        Assert.Contains(
            "rests on something else",
            Assert
                .Single(
                    AppraisalReader
                        .Read(
                            new TextFile(
                                "a.yaml",
                                AppraisalText.WithJudgements(
                                    Example,
                                    [Given("inspection", "assessor 1")]
                                )
                            ),
                            ExampleAppraisal.Shelf
                        )
                        .Problems
                )
                .What,
            StringComparison.Ordinal
        );

    [Fact]
    public void A_plan_may_lack_scores_and_judgements_make_it_whole()
    {
        var without = string.Join(
            '\n',
            Example
                .Split("  - option: firm\n    criterion: work\n")
                .SelectMany((part, i) => i == 0 ? [part] : part.Split('\n').Skip(2))
        );
        var file = new TextFile("a.yaml", without);

        Assert.False(AppraisalReader.Read(file, ExampleAppraisal.Shelf).IsOk);
        var plan = AppraisalReader.ReadPlan(file, ExampleAppraisal.Shelf).Value;
        Assert.DoesNotContain(plan.Scores, s => (s.Option, s.Criterion) == ("firm", "work"));
        var whole = Read(
            AppraisalText.WithJudgements(
                without,
                [Given("work", "assessor 1") with { Option = "firm" }]
            )
        );
        Assert.Equal(ExampleAppraisal.Whole.Scores.Count, whole.Scores.Count);
    }

    [Fact]
    public void A_choice_is_declared_in_a_file_with_choices_and_in_one_without()
    {
        var choice = new DeclaredChoice(
            "cabinet",
            new DateOnly(2026, 11, 27),
            "We choose the charity: we value 'independence'",
            "Some of the saving",
            ["weights", "charity"]
        );
        var once = AppraisalText.WithDeclared(Example, choice);

        var twice = Read(AppraisalText.WithDeclared(once, choice with { By = "board" }));

        Assert.Equal(ExampleAppraisal.Whole.Declared.Count + 2, twice.Declared.Count);
        var read = twice.Declared.Single(d => d.By == "cabinet");
        Assert.Equal(
            (choice.On, choice.Words, choice.Forgone, "weights charity"),
            (read.On, read.Words, read.Forgone, string.Join(' ', read.About))
        );
    }

    [Fact]
    public void What_was_registered_comes_back_from_a_record_with_the_hash_under_which_it_stands()
    {
        var file = ExampleAppraisal.Whole with { Registered = null };
        var all = RegisteredBlock.Of(file);
        var block = all with
        {
            EvidenceSearch = "Studies since 2000: it's all of them",
            Weights = all.Weights!.ToDictionary(w => w.Key, w => Math.Round(w.Value, 4)),
        };
        var hash = RegisteredBlock.Hash(file.Id, block);
        using var json = System.Text.Json.JsonDocument.Parse(RegisteredBlock.Json(file.Id, block));
        var text = string.Join(
            '\n',
            Example
                .Split('\n')
                .TakeWhile(l => !l.StartsWith("registered:", StringComparison.Ordinal))
        );

        var read = Read(
            AppraisalText.WithRegistered(text, RegisteredBlock.Read(json.RootElement), hash)
        );

        Assert.Equal(hash, read.Registered!.Hash);
        Assert.Equal(hash, RegisteredBlock.Hash(read.Id, read.Registered));
    }

    private static AppraisalFile Read(string text) =>
        AppraisalReader.Read(new TextFile("a.yaml", text), ExampleAppraisal.Shelf).Value;

    private static OptionScore Score(AppraisalFile file, string criterion) =>
        file.Scores.Single(s => (s.Option, s.Criterion) == ("charity", criterion));

    private static CollectedJudgement Given(string criterion, string assessor) =>
        new("charity", criterion, assessor, 5, 7.5, 10, "What was seen: \"much\", it's said");
}
