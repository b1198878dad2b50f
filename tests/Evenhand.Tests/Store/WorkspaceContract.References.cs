using Evenhand.Evidence.Import;
using Evenhand.Store.Content;
using Evenhand.Store.Publishing;
using Evenhand.Store.Rows;
using Xunit;

namespace Evenhand.Tests.Store;

/// <summary>What holds of references that findings are to be coded of.</summary>
public abstract partial class WorkspaceContract
{
    private const string LongTitle = "Dialysis by owner in six countries";

    [Fact]
    public async Task A_list_of_references_is_kept_in_its_order_with_what_it_said_and_how_it_came()
    {
        var whole = Study("brown2024", LongTitle, 2024, "10.5555/brown") with
        {
            Authors = ["Brown, B", "Ängström, Å"],
            Journal = "Made-up Journal",
            Url = "https://example.org/brown",
            Abstract = new string('a', ReferenceList.LongestAbstract),
        };
        var bare = Study("report", "A report", null, null) with
        {
            Line = 9,
            Abstract = new string('a', ReferenceList.LongestAbstract + 1),
        };

        var came = (await List(Ours).KeepAsync("list.ris", [whole, bare], Cancel)).Value;
        var listed = await List(Colleague).ListAsync(Cancel);

        Assert.Equal((2, 0), (came.Kept.Count, came.Known.Count));
        Assert.Equal(["brown2024", "report"], listed.Select(r => r.Row.ShortName));
        Assert.Equal(whole.Citation, ReferenceList.Study(listed[0].Row).Citation);
        Assert.Equal(
            ("10.5555/brown", "https://example.org/brown", whole.Abstract, "list.ris", 1L),
            (
                listed[0].Row.Doi,
                listed[0].Row.Url,
                listed[0].Row.Abstract,
                listed[0].Row.FileName,
                listed[0].Row.Line
            )
        );
        Assert.Equal(
            (Clock.Now, Ours.UserId, ReferenceState.ToCode, null, null),
            (
                listed[1].Row.CreatedAt,
                listed[1].Row.CreatedBy,
                listed[1].Row.State,
                listed[1].Row.Year,
                listed[1].Row.Abstract
            )
        );
    }

    [Fact]
    public async Task A_reference_that_is_there_is_not_kept_twice_and_is_named_with_where_it_stands()
    {
        var first = await KeptAsync(
            Ours,
            Study("brown2024", LongTitle, 2024, "10.5555/brown"),
            Study("green2023", LongTitle, 2023, null),
            Study("intro", "Introduction", 2020, null) with
            {
                Authors = ["White, W"],
            }
        );
        await List(Ours).SetAsideAsync(first[1].Id, 1, "No comparison", Cancel);

        var again = (
            await List(Colleague with { Role = Role.Administrator })
                .KeepAsync(
                    "again.bib",
                    [
                        Study("b", "Another title of the same work", 2025, "10.5555/brown"),
                        Study("g", "Dialysis, by Owner: in Six Countries!", 2023, "10.5555/g"),
                        Study("intro", "Introduction", 2020, null) with
                        {
                            Authors = ["White, W"],
                        },
                        Study("intro", "Introduction", 2020, null) with
                        {
                            Authors = ["Grey, G"],
                        },
                        Study("brown2024", LongTitle, 2022, null),
                    ],
                    Cancel
                )
        ).Value;

        Assert.Equal(
            [
                (first[0].Id, "the same DOI", ReferenceState.ToCode),
                (first[1].Id, "the same title and year", ReferenceState.SetAside),
                (first[2].Id, "the same title and year", ReferenceState.ToCode),
            ],
            again.Known.Select(k => (k.Row.Id, k.How, k.Row.State))
        );
        // Works of their own, under names that no other has.
        Assert.Equal(["intro-2", "brown2024-2"], again.Kept.Select(r => r.ShortName));
        Assert.Equal(5, (await List(Ours).ListAsync(Cancel)).Count);
    }

    [Fact]
    public async Task Many_who_keep_one_list_at_once_keep_each_reference_once()
    {
        StudySource[] list =
        [
            Study("brown2024", LongTitle, 2024, "10.5555/brown"),
            Study("green2023", LongTitle, 2023, null),
        ];

        var came = await Task.WhenAll(
            Enumerable.Range(0, 4).Select(_ => List(Ours).KeepAsync("list.ris", list, Cancel))
        );

        Assert.Equal(2, came.Sum(c => c.Value.Kept.Count));
        Assert.Equal(6, came.Sum(c => c.Value.Known.Count));
        Assert.Equal(2, (await List(Ours).ListAsync(Cancel)).Count);
    }

    [Fact]
    public async Task Long_lists_that_several_keep_at_once_in_another_order_each_are_kept_once()
    {
        StudySource[] list =
        [
            .. Enumerable
                .Range(1, 80)
                .Select(i => Study($"study{i}", $"{LongTitle} {i}", 2024, $"10.5555/{i}")),
        ];

        // Where one waits for what the other holds and the other way about, the database gives up one of the two.
        var came = await Task.WhenAll(
            Enumerable
                .Range(0, 4)
                .Select(i =>
                    List(Ours)
                        .KeepAsync("l.ris", [.. list[(i * 20)..], .. list[..(i * 20)]], Cancel)
                )
        );

        Assert.Equal(80, came.Sum(c => c.Value.Kept.Count));
        Assert.Equal(240, came.Sum(c => c.Value.Known.Count));
        Assert.Equal(80, (await List(Ours).ListAsync(Cancel)).Count);
    }

    [Fact]
    public async Task A_reference_is_set_aside_with_a_reason_and_put_back_and_every_step_is_kept()
    {
        var row = (await KeptAsync(Ours, Study("brown2024", LongTitle, 2024, null)))[0];

        var silent = await List(Ours).SetAsideAsync(row.Id, 1, " ", Cancel);
        var aside = await List(Ours).SetAsideAsync(row.Id, 1, " No comparison ", Cancel);
        var listed = Assert.Single(await List(Ours).ListAsync(Cancel));
        var twice = await List(Ours).SetAsideAsync(row.Id, 2, "Again", Cancel);
        var back = await List(Ours).PutBackAsync(row.Id, 2, Cancel);
        var idle = await List(Ours).PutBackAsync(row.Id, 3, Cancel);
        var shown = (await List(Ours).FindAsync(row.Id, Cancel)).Value;

        Assert.Equal("why", Assert.Single(silent.Problems).Field);
        Assert.Equal((ReferenceState.SetAside, "No comparison"), (aside.Value.State, listed.Why));
        Assert.Equal("state", Assert.Single(twice.Problems).Field);
        Assert.Equal(ReferenceState.ToCode, back.Value.State);
        Assert.Equal("state", Assert.Single(idle.Problems).Field);
        Assert.Null(shown.Why);
        Assert.Equal(
            [
                (2, ReferenceState.SetAside, "No comparison", Ours.UserId),
                (3, ReferenceState.ToCode, null, Ours.UserId),
            ],
            shown.Steps.Select(s => (s.Number, s.State, s.Why, s.CreatedBy))
        );
    }

    [Fact]
    public async Task A_finding_that_is_coded_of_a_reference_is_named_by_it_and_whoever_was_second_is_told()
    {
        var row = (await KeptAsync(Ours, Study("brown2024", LongTitle, 2024, null)))[0];

        var first = await Of(Ours).CodeAsync(Coded("brown2024", 1.3), row.Id, 1, Cancel);
        var late = await Of(Ours).CodeAsync(Coded("brown2024", 1.4), row.Id, 1, Cancel);
        var aside = await List(Ours).SetAsideAsync(row.Id, 1, "Late", Cancel);
        var second = await Of(Ours).CodeAsync(Coded("brown2024", 1.4), row.Id, 2, Cancel);
        var third = await Of(Ours).CodeAsync(Coded("brown2024", 1.5), row.Id, 2, Cancel);
        var listed = Assert.Single(await List(Ours).ListAsync(Cancel));

        Assert.True(first.IsOk);
        // Those of a reference that was coded before, too.
        foreach (var problems in new[] { late.Problems, aside.Problems, third.Problems })
        {
            Assert.Equal("version", Assert.Single(problems).Field);
        }

        Assert.True(second.IsOk);
        Assert.Equal(ReferenceState.Coded, listed.Row.State);
        Assert.Equal([1, 2], listed.Findings.Select(f => f.Number));
        Assert.Equal(2, (await Of(Ours).ListAsync(Cancel)).Count);
    }

    [Fact]
    public async Task Two_who_code_one_reference_at_once_leave_one_finding()
    {
        var row = (await KeptAsync(Ours, Study("brown2024", LongTitle, 2024, null)))[0];

        var coded = await Task.WhenAll(
            Enumerable
                .Range(0, 4)
                .Select(i =>
                    Of(Ours).CodeAsync(Coded("brown2024", 1.2 + (i / 10.0)), row.Id, 1, Cancel)
                )
        );

        Assert.Single(coded, c => c.IsOk);
        Assert.All(
            coded.Where(c => !c.IsOk),
            c => Assert.Equal("version", Assert.Single(c.Problems).Field)
        );
        Assert.Single(await Of(Ours).ListAsync(Cancel));
    }

    [Fact]
    public async Task A_reference_that_was_set_aside_is_not_coded_before_it_is_put_back()
    {
        var row = (await KeptAsync(Ours, Study("brown2024", LongTitle, 2024, null)))[0];
        await List(Ours).SetAsideAsync(row.Id, 1, "No comparison", Cancel);

        var refused = await Of(Ours).CodeAsync(Coded("brown2024", 1.3), row.Id, 2, Cancel);

        Assert.Equal("reference", Assert.Single(refused.Problems).Field);
        Assert.Empty(await Of(Ours).ListAsync(Cancel));
    }

    [Fact]
    public async Task A_reference_whose_findings_stand_no_longer_can_be_put_back_and_no_other_coded_one()
    {
        var row = (await KeptAsync(Ours, Study("brown2024", LongTitle, 2024, null)))[0];
        var finding = (await Of(Ours).CodeAsync(Coded("brown2024", 1.3), row.Id, 1, Cancel)).Value;

        var early = await List(Ours).PutBackAsync(row.Id, 2, Cancel);
        await Of(Ours).WithdrawAsync(finding.Id, 1, "Retracted", Cancel);
        var back = await List(Ours).PutBackAsync(row.Id, 2, Cancel);

        Assert.Equal("state", Assert.Single(early.Problems).Field);
        Assert.Equal(ReferenceState.ToCode, back.Value.State);
        Assert.Equal("W1", ReferenceTables.Of(await List(Ours).ListAsync(Cancel)).Rows[0][7]);
    }

    [Fact]
    public async Task Findings_that_come_in_a_sheet_code_the_references_that_their_sources_are()
    {
        var rows = await KeptAsync(
            Ours,
            // The source of a made-up finding is cited by the name of its study.
            Study("a", "A made-up study with a title of its own", null, null),
            Study("b", LongTitle, 2024, null)
        );

        await AddedAsync(Ours, "A made-up study with a title of its own", "somethingelse");
        var listed = await List(Ours).ListAsync(Cancel);

        Assert.Equal(
            [(rows[0].Id, "coded", "W1"), (rows[1].Id, "to code", "")],
            listed.Select(r =>
                (
                    r.Row.Id,
                    ReferenceTables.Words(r.Row.State),
                    string.Join(' ', r.Findings.Select(JoinedEvidence.NameOf))
                )
            )
        );
    }

    [Fact]
    public async Task A_reader_changes_no_reference_and_nobody_those_of_another_organisation()
    {
        var reader = Ours with { Role = Role.Reader };
        var ours = (await KeptAsync(Ours, Study("brown2024", LongTitle, 2024, null)))[0];
        var theirs = (await KeptAsync(Theirs, Study("brown2024", LongTitle, 2024, null)))[0];

        var kept = await List(reader).KeepAsync("list.ris", [], Cancel);
        var aside = await List(reader).SetAsideAsync(ours.Id, 1, "No", Cancel);
        var back = await List(reader).PutBackAsync(ours.Id, 1, Cancel);

        foreach (var problems in new[] { kept.Problems, aside.Problems, back.Problems })
        {
            Assert.Equal("role", Assert.Single(problems).Field);
        }

        foreach (
            var problems in new[]
            {
                (await List(Ours).FindAsync(theirs.Id, Cancel)).Problems,
                (await List(Ours).SetAsideAsync(theirs.Id, 1, "Ours now", Cancel)).Problems,
                (await List(Ours).PutBackAsync(theirs.Id, 1, Cancel)).Problems,
                (await Of(Ours).CodeAsync(Coded("brown2024", 1.3), theirs.Id, 1, Cancel)).Problems,
            }
        )
        {
            Assert.Equal("id", Assert.Single(problems).Field);
        }

        Assert.Equal([ours.Id], (await List(Ours).ListAsync(Cancel)).Select(r => r.Row.Id));
        Assert.Empty(await Of(Ours).ListAsync(Cancel));
    }

    [Fact]
    public async Task The_database_refuses_to_delete_a_reference_or_to_change_a_step()
    {
        var row = (await KeptAsync(Ours, Study("brown2024", LongTitle, 2024, null)))[0];
        await List(Ours).SetAsideAsync(row.Id, 1, "No comparison", Cancel);

        await using var first = await Workspace.OpenAsync(Ours, Cancel);
        first.Remove(first.References.Single());
        await Assert.ThrowsAsync<InvalidOperationException>(() => first.SaveChangesAsync(Cancel));
        await using var second = await Workspace.OpenAsync(Ours, Cancel);
        second.Remove(second.ReferenceSteps.Single());
        await Assert.ThrowsAsync<InvalidOperationException>(() => second.SaveChangesAsync(Cancel));
    }

    [Fact]
    public async Task A_list_that_is_too_long_is_refused_whole()
    {
        var refused = await List(Ours)
            .KeepAsync(
                "list.ris",
                [
                    .. Enumerable
                        .Range(0, ReferenceList.MostAtOnce + 1)
                        .Select(i => Study($"s{i}", $"A title of some length, {i}", 2024, null)),
                ],
                Cancel
            );

        Assert.Equal("file", Assert.Single(refused.Problems).Field);
        Assert.Empty(await List(Ours).ListAsync(Cancel));
    }

    private ReferenceList List(Actor actor) => new(Workspace, actor);

    private async Task<IReadOnlyList<KeptReference>> KeptAsync(
        Actor actor,
        params IReadOnlyList<StudySource> studies
    ) =>
        (
            await List(actor)
                .KeepAsync(
                    "list.ris",
                    [.. studies.Index().Select(s => s.Item with { Line = s.Index + 1 })],
                    Cancel
                )
        )
            .Value
            .Kept;

    private static StudySource Study(string id, string title, int? year, string? doi) =>
        new()
        {
            Id = id,
            Title = title,
            Authors = [],
            Year = year,
            Journal = null,
            Doi = doi,
            Url = null,
            Abstract = null,
            Line = 1,
        };
}
