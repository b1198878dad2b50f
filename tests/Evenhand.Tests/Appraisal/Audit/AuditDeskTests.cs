using Evenhand.Appraisal.Audit;
using Evenhand.Appraisal.Files;
using Evenhand.Appraisal.Reading;
using Evenhand.Testing;
using Evenhand.Testing.Appraisal;
using Evenhand.Vocabulary;
using Xunit;

namespace Evenhand.Tests.Appraisal.Audit;

/// <summary>The policy-based evidence test.</summary>
public sealed class AuditDeskTests
{
    private static readonly AppraisalShelf Shelf = AppraisalShelf.Read(Repository.Root).Value;

    [Fact]
    public void In_the_honest_appraisal_nothing_is_pointed_at()
    {
        var report = Ask(Read("honest"));

        Assert.Equal((0, "charity"), (report.Pointing, report.First));
        Assert.Contains(
            "would have been chosen anyway",
            report.Answer[0],
            StringComparison.Ordinal
        );
    }

    [Theory]
    [InlineData("weights", "weights-changed")]
    [InlineData("findings", "findings-left-out")]
    [InlineData("outcome", "outcome-not-reported")]
    [InlineData("discount", "discount-changed")]
    [InlineData("twice", "criterion-twice")]
    public void What_was_done_to_a_distorted_appraisal_is_named(string name, string rule)
    {
        var report = Ask(Read(name));

        Assert.Equal(rule, Assert.Single(report.Signs, s => s.Points).Id);
    }

    [Theory]
    [InlineData("weights", "weights")]
    [InlineData("findings", "evidence")]
    [InlineData("outcome", "outcomes")]
    [InlineData("discount", "discount")]
    [InlineData("twice", "criteria")]
    public void A_declared_choice_is_shown_with_its_figures_and_not_pointed_at(
        string name,
        string about
    )
    {
        var file = Read(name);
        var before = Ask(file);
        var declared = new DeclaredChoice(
            "chair of the board",
            new DateOnly(2026, 4, 1),
            "The evidence does not settle this; we choose what lasts.",
            "Some readmissions.",
            [about]
        );

        var after = Ask(file with { Declared = [declared] });

        Assert.Equal(0, after.Pointing);
        var pointed = before.Signs.Single(s => s.Points);
        var shown = after.Signs.Single(s => s.Id == pointed.Id);
        Assert.Equal(pointed.Words, shown.Words);
        Assert.Equal((declared.On, declared.Words), (shown.Declared!.On, shown.Declared.Words));
    }

    [Fact]
    public void A_choice_that_was_declared_about_something_else_explains_nothing()
    {
        var declared = new DeclaredChoice(
            "chair",
            new DateOnly(2026, 4, 1),
            "w",
            "f",
            ["discount"]
        );

        Assert.Equal(1, Ask(Read("weights") with { Declared = [declared] }).Pointing);
    }

    [Fact]
    public void Three_of_56_selections_of_five_from_eight_favour_the_first_option_as_much()
    {
        var selection = Assert.Single(Ask(Read("findings")).Selection);

        Assert.Equal(["E157", "E160", "E162"], selection.NotCited);
        Assert.Equal((56, 3.0 / 56), (selection.Selections, selection.Share));
        Assert.True(selection.Pooled < selection.PooledOfAll);
        Assert.NotNull(selection.Warning);
    }

    [Fact]
    public void Drift_is_half_the_sum_of_all_changes_of_weights()
    {
        var hindsight = Ask(Read("weights")).Hindsight!;

        Assert.Equal(0.17, hindsight.Drift, 9);
        Assert.InRange(hindsight.Point, 0.5, 1);
        Assert.Equal(("charity", "team"), (hindsight.FirstAtRegistered, hindsight.FirstAtFinal));
    }

    [Fact]
    public void In_honest_appraisals_it_points_in_fewer_than_one_of_twenty()
    {
        const int count = 60;

        var pointed = Enumerable
            .Range(1, count)
            .Count(i => AuditDesk.Ask(HonestAppraisals.Make(i), Shelf.Prices).Value.Pointing > 0);

        Assert.True(pointed < count / 20, $"{pointed} of {count}");
    }

    [Fact]
    public void The_kind_of_an_option_changes_nothing()
    {
        foreach (var name in new[] { "weights", "findings", "discount" })
        {
            var file = Read(name);
            var turned = file with
            {
                Options =
                [
                    .. file.Options.Select(o =>
                        o with
                        {
                            Kind = OptionKinds.All[^((int)o.Kind + 1)],
                        }
                    ),
                ],
            };

            Assert.Equal(
                Ask(file).Signs.Select(s => (s.Id, s.Words, s.Points)),
                Ask(turned).Signs.Select(s => (s.Id, s.Words, s.Points))
            );
        }
    }

    [Fact]
    public void Without_a_registration_the_test_says_what_it_cannot_say()
    {
        var report = Ask(Read("weights") with { Registered = null });

        Assert.Equal(0, report.Pointing);
        Assert.Contains(report.Signs, s => s.Id == "not-registered");
        Assert.Contains("cannot say what changed", report.Answer[0], StringComparison.Ordinal);
    }

    [Fact]
    public void An_option_that_is_worse_on_everything_is_one_that_no_weights_favour()
    {
        var file = Read("honest");
        var worse = file with
        {
            Options = [.. file.Options, new("other", OptionKind.Firm, "Another")],
            Scores =
            [
                .. file.Scores,
                new("other", "living", new ScoreBasis.Known(1)),
                new("other", "readmission", new ScoreBasis.Known(39)),
                new("other", "families", new ScoreBasis.Known(1)),
                new("other", "work", new ScoreBasis.Known(1)),
            ],
            Costs = file.Costs! with
            {
                Lines =
                [
                    .. file.Costs!.Lines,
                    .. file
                        .Costs.Lines.Where(l => l.Option == "team")
                        .Select(l =>
                            l with
                            {
                                Option = "other",
                                Amount = new(l.Amount.Middle * 2),
                            }
                        ),
                ],
            },
            Registered = file.Registered! with { Options = ["ward", "team", "charity", "other"] },
        };

        var report = Ask(worse);

        Assert.Equal(["other"], report.WeightSpace.Where(o => !o.Favoured).Select(o => o.Option));
        Assert.Equal("other", report.Reversal.Replaced);
        // Optimism bias was not asked of it, and it does not come first.
        Assert.Equal(0, report.Pointing);
        Assert.Equal(["other"], report.Costs.WithoutBias);
    }

    [Fact]
    public void A_registered_option_that_is_gone_is_pointed_at()
    {
        var file = Read("honest");

        var report = Ask(
            file with
            {
                Registered = file.Registered! with
                {
                    Options = [.. file.Registered!.Options, "mutual"],
                },
            }
        );

        Assert.Equal("option-dropped", Assert.Single(report.Signs, s => s.Points).Id);
    }

    [Fact]
    public void Criteria_that_the_weights_show_to_be_merged_are_listed_as_merged_and_nothing_else()
    {
        var file = Read("honest");
        var (parts, whole) = Parts(file);

        var changes = Ask(parts).Outcomes!;

        var merged = Assert.Single(changes.Merged);
        Assert.Equal((whole, true), (merged.Into, merged.IsPlain));
        Assert.Equal(["part-one", "part-two"], merged.From);
        Assert.Equal("its weight is the sum of theirs", merged.Why);
        Assert.Empty(changes.Added);
        Assert.Empty(changes.Dropped);
        Assert.Empty(changes.Missing);
        Assert.DoesNotContain(Ask(parts).Signs, s => s.Points);
        // The whole has the weight of its parts, so that no weight has moved.
        Assert.InRange(Ask(parts).Hindsight!.Drift, 0, 0.01);
    }

    [Fact]
    public void A_merger_that_the_file_alone_speaks_of_does_not_hide_an_outcome()
    {
        var file = Read("honest");
        var (parts, whole) = Parts(file, share: 0.1);
        var said = parts with
        {
            Criteria =
            [
                .. parts.Criteria.Select(c =>
                    c.Id == whole ? c with { Merges = ["part-one", "part-two"] } : c
                ),
            ],
        };

        var report = Ask(said);

        Assert.Equal("the file says so", Assert.Single(report.Outcomes!.Merged).Why);
        Assert.Contains(report.Signs, s => s is { Id: "criterion-merged", Points: true });
        Assert.Contains("part-one", report.Outcomes.Missing);
    }

    [Fact]
    public void A_criterion_named_after_two_registered_ones_is_the_two_merged()
    {
        var file = Read("honest");

        // The criterion "work" is called "Jobs and life chances".
        var report = Ask(
            file with
            {
                Registered = Without(file, "work", ["jobs", "chances"], 0.1),
            }
        );

        Assert.Equal("its name is made of theirs", Assert.Single(report.Outcomes!.Merged).Why);
    }

    /// <summary>The file as if one of its criteria had been registered as two, which have its weight, or a share of it, between them.</summary>
    private static (AppraisalFile File, string Whole) Parts(AppraisalFile file, double share = 1)
    {
        var whole = file.Registered!.Criteria.First(c => file.Registered!.Outcomes.Contains(c));
        return (
            file with
            {
                Registered = Without(file, whole, ["part-one", "part-two"], share),
            },
            whole
        );
    }

    private static Registered Without(
        AppraisalFile file,
        string whole,
        IReadOnlyList<string> parts,
        double share
    )
    {
        var block = file.Registered!;
        var points = block.Weights!.ToDictionary(w => w.Key, w => w.Value, StringComparer.Ordinal);
        points.Remove(whole, out var own);
        foreach (var part in parts)
        {
            points[part] = own * share / parts.Count;
        }

        return block with
        {
            Criteria = [.. block.Criteria.Where(c => c != whole), .. parts],
            Outcomes = [.. block.Outcomes.Where(c => c != whole), .. parts],
            Weights = points,
        };
    }

    [Fact]
    public void What_stands_as_registered_must_have_the_hash_of_the_record()
    {
        var file = Read("honest");
        var hash = RegisteredBlock.Hash(file.Id, file.Registered!);
        var recorded = new RecordedRegistration(hash, 1, DateTimeOffset.UnixEpoch);
        var moved = file with
        {
            Registered = file.Registered! with
            {
                Weights = file.Registered!.Weights!.ToDictionary(
                    w => w.Key,
                    w => w.Key == "work" ? 10 : w.Value,
                    StringComparer.Ordinal
                ),
            },
        };

        Assert.True(Ask(file, recorded).Registration!.Matches);
        var report = Ask(moved, recorded);
        Assert.False(report.Registration!.Matches);
        Assert.Contains(report.Signs, s => s is { Id: "registration-differs", Points: true });
        Assert.Null(Ask(file).Registration!.Matches);
    }

    [Fact]
    public void Words_say_nothing_of_motives()
    {
        foreach (var name in new[] { "weights", "findings", "outcome", "discount", "twice" })
        {
            var file = Read(name);
            var paper = AuditPaper.Of(Ask(file), file, name);
            var text = string.Join(
                ' ',
                paper.Tables.SelectMany(t => t.Table.Rows).SelectMany(r => r).OfType<string>()
            );

            foreach (var word in new[] { "cheat", "straw man", "loser", "manipulat", "grade" })
            {
                Assert.DoesNotContain(word, text, StringComparison.OrdinalIgnoreCase);
            }
        }
    }

    private static AppraisalFile Read(string name) =>
        AppraisalReader
            .Read(
                new TextFile(
                    name,
                    File.ReadAllText(
                        Repository.At("docs", "examples", "appraisal-distorted", name + ".yaml")
                    )
                ),
                Shelf
            )
            .Value;

    private static AuditReport Ask(AppraisalFile file, RecordedRegistration? recorded = null) =>
        AuditDesk
            .Ask(
                new AuditQuestion
                {
                    File = file,
                    Eligible = EligibleFindings.Of(file, file.Registered, Shelf),
                    Recorded = recorded,
                },
                Shelf.Prices
            )
            .Value;
}
