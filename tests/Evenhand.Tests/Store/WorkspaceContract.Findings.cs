using Evenhand.Evidence.Import;
using Evenhand.Evidence.Library;
using Evenhand.Store.Content;
using Evenhand.Store.Rows;
using Evenhand.Testing;
using Xunit;

namespace Evenhand.Tests.Store;

/// <summary>What holds of findings that people added.</summary>
public abstract partial class WorkspaceContract
{
    private static readonly EvidenceLibrary Shipped = EvidenceLibrary.Read(Repository.Root).Value;

    [Fact]
    public async Task A_finding_is_reviewed_by_a_second_person_and_never_by_who_added_it()
    {
        // Who adds may well be a reviewer too.
        var both = Ours with
        {
            Role = Role.Administrator,
        };
        var row = (await AddedAsync(both, "first"))[0];

        var own = await Of(both).ReviewAsync(row.Id, row.Version, right: true, null, Cancel);
        var analyst = await Of(Ours with { UserId = Id(77) })
            .ReviewAsync(row.Id, row.Version, right: true, null, Cancel);
        var second = await Of(Colleague)
            .ReviewAsync(row.Id, row.Version, right: true, "As printed", Cancel);

        Assert.Equal("reviewer", Assert.Single(own.Problems).Field);
        Assert.Equal("role", Assert.Single(analyst.Problems).Field);
        Assert.Equal(
            (FindingState.Reviewed, Colleague.UserId, Clock.Now, "As printed"),
            (
                second.Value.State,
                second.Value.ReviewedBy,
                second.Value.ReviewedAt,
                second.Value.ReviewNote
            )
        );
    }

    [Fact]
    public async Task The_database_refuses_a_review_by_who_added_it_whoever_writes_it()
    {
        var row = (await AddedAsync(Ours, "first"))[0];
        await using var db = await Workspace.OpenAsync(Colleague, Cancel);
        var kept = db.Findings.Single(f => f.Id == row.Id);
        (kept.State, kept.ReviewedBy) = (FindingState.Reviewed, Ours.UserId);

        await Assert.ThrowsAsync<InvalidOperationException>(() => db.SaveChangesAsync(Cancel));
    }

    [Fact]
    public async Task A_finding_that_is_not_right_goes_back_with_a_note_and_is_replaced_with_a_reason()
    {
        var row = (await AddedAsync(Ours, "first"))[0];

        var silent = await Of(Colleague)
            .ReviewAsync(row.Id, row.Version, right: false, " ", Cancel);
        var returned = await Of(Colleague)
            .ReviewAsync(
                row.Id,
                row.Version,
                right: false,
                "The interval is of another row",
                Cancel
            );
        var again = await Of(Colleague)
            .ReviewAsync(row.Id, returned.Value.Version, right: true, null, Cancel);
        var unsaid = await Of(Ours).ReplaceAsync(Coded("first", 1.4), row.Id, "", Cancel);
        var better = await Of(Ours)
            .ReplaceAsync(Coded("first", 1.4), row.Id, "The right interval", Cancel);
        var twice = await Of(Ours).ReplaceAsync(Coded("first", 1.5), row.Id, "Again", Cancel);
        var old = (await Of(Ours).FindAsync(row.Id, Cancel)).Value;

        Assert.Equal("note", Assert.Single(silent.Problems).Field);
        Assert.Equal(FindingState.Returned, returned.Value.State);
        Assert.Equal("state", Assert.Single(again.Problems).Field);
        Assert.Equal("why", Assert.Single(unsaid.Problems).Field);
        Assert.Equal((2, row.Id), (better.Value.Number, better.Value.Replaces));
        Assert.Equal("replaces", Assert.Single(twice.Problems).Field);
        Assert.Equal(
            (FindingState.Superseded, "The right interval", "The interval is of another row"),
            (old.State, old.SupersededWhy, old.ReviewNote)
        );
        Assert.Equal(2, (await Of(Ours).ListAsync(Cancel)).Count);
    }

    [Fact]
    public async Task Only_findings_that_stand_join_the_library_and_each_is_marked()
    {
        var rows = await AddedAsync(Ours, "reviewed", "waiting", "returned", "withdrawn");
        await Of(Colleague).ReviewAsync(rows[0].Id, 1, right: true, null, Cancel);
        await Of(Colleague).ReviewAsync(rows[2].Id, 1, right: false, "No", Cancel);
        await Of(Ours).WithdrawAsync(rows[3].Id, 1, "The study was retracted", Cancel);
        var all = await Of(Ours).ListAsync(Cancel);

        var none = JoinedEvidence.Join(Shipped, all, AddedScope.None);
        var some = JoinedEvidence.Join(Shipped, all, AddedScope.Reviewed);
        var most = JoinedEvidence.Join(Shipped, all, AddedScope.All);

        Assert.Same(Shipped, none.Library);
        Assert.Equal(["W1"], Added(some));
        Assert.Equal(["W1", "W2"], Added(most));
        Assert.Equal((1, 1), (most.Reviewed, most.NotReviewed));
        Assert.StartsWith(
            "added by your organisation, reviewed on ",
            most.Library.Finding("W1").Value.Added,
            StringComparison.Ordinal
        );
        Assert.Equal(
            "added by your organisation, not reviewed by a second person",
            most.Library.Finding("W2").Value.Added
        );
        Assert.Equal("reviewed", most.Library.Sources["made-reviewed"].Citation);
        Assert.Empty(most.LeftOut);

        static IEnumerable<string> Added(JoinedLibrary joined) =>
            joined.Library.Findings.Where(f => f.Added is not null).Select(f => f.Id);
    }

    [Fact]
    public async Task A_finding_of_another_organisation_is_neither_listed_nor_found_nor_changed()
    {
        var theirs = (await AddedAsync(Theirs, "secret"))[0];

        Assert.Empty(await Of(Ours).ListAsync(Cancel));
        foreach (
            var refused in new[]
            {
                await Of(Ours).FindAsync(theirs.Id, Cancel),
                await Of(Colleague).ReviewAsync(theirs.Id, 1, right: true, null, Cancel),
                await Of(Ours).WithdrawAsync(theirs.Id, 1, "Ours now", Cancel),
                await Of(Ours).ReplaceAsync(Coded("mine", 1.2), theirs.Id, "Ours now", Cancel),
            }
        )
        {
            Assert.Equal("id", Assert.Single(refused.Problems).Field);
        }

        Assert.Equal((await AddedAsync(Ours, "ours"))[0].Number, theirs.Number);
    }

    [Fact]
    public async Task A_reader_adds_nothing_and_a_change_of_an_older_version_is_refused()
    {
        var reader = Ours with { Role = Role.Reader };
        var row = (await AddedAsync(Ours, "first"))[0];
        await Of(Colleague).ReviewAsync(row.Id, 1, right: true, null, Cancel);

        var added = await Of(reader).AddAsync([Coded("other", 1.2)], Cancel);
        var withdrawn = await Of(reader).WithdrawAsync(row.Id, 2, "No", Cancel);
        var late = await Of(Ours).WithdrawAsync(row.Id, 1, "Late", Cancel);

        Assert.Equal("role", Assert.Single(added.Problems).Field);
        Assert.Equal("role", Assert.Single(withdrawn.Problems).Field);
        Assert.Equal("version", Assert.Single(late.Problems).Field);
        Assert.Equal(FindingState.Reviewed, (await Of(Ours).FindAsync(row.Id, Cancel)).Value.State);
    }

    [Fact]
    public async Task Many_who_add_at_once_get_numbers_of_their_own()
    {
        await Task.WhenAll(
            Enumerable.Range(0, 4).Select(i => Of(Ours).AddAsync([Coded($"study{i}", 1.2)], Cancel))
        );

        Assert.Equal([1, 2, 3, 4], (await Of(Ours).ListAsync(Cancel)).Select(f => f.Number));
    }

    private AddedFindings Of(Actor actor) => new(Workspace, actor);

    private async Task<IReadOnlyList<AddedFinding>> AddedAsync(
        Actor actor,
        params IReadOnlyList<string> studies
    ) => (await Of(actor).AddAsync([.. studies.Select(s => Coded(s, 1.3))], Cancel)).Value;

    private static CodedFinding Coded(string study, double estimate) =>
        CodingSheet
            .Read(
                new Dictionary<string, string>(StringComparer.Ordinal)
                {
                    ["id"] = "new",
                    ["study"] = study,
                    ["unit"] = "study",
                    ["service"] = "dialysis",
                    ["intervention"] = "for_profit",
                    ["comparator"] = "not_for_profit",
                    ["outcome"] = "mortality",
                    ["outcome_group"] = "mortality",
                    ["better_when"] = "lower",
                    ["measure"] = "HR",
                    ["estimate"] = estimate.ToString(
                        System.Globalization.CultureInfo.InvariantCulture
                    ),
                    ["ci_low"] = "1.1",
                    ["ci_high"] = "1.6",
                    ["ci_level"] = "0.95",
                    ["design"] = "cohort",
                    ["maryland"] = "3",
                    ["country"] = "England",
                    ["source"] = "made-" + study,
                    ["citation"] = study,
                    ["locator"] = "none given",
                    ["interest"] = "unknown",
                },
                Shipped,
                "made up"
            )
            .Value;
}
