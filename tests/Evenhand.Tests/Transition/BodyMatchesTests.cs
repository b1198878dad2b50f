using Evenhand.Market.Contracts;
using Evenhand.Testing;
using Evenhand.Transition.Journey;
using Evenhand.Vocabulary;
using Xunit;

namespace Evenhand.Tests.Transition;

/// <summary>Which organisations the bodies of a journey may be. All made up.</summary>
public sealed class BodyMatchesTests : IDisposable
{
    private readonly TemporaryHome home = new();

    public void Dispose() => home.Dispose();

    [Fact]
    public void A_body_is_offered_the_buyers_of_which_one_name_is_a_part_of_the_other_the_same_name_first()
    {
        Load(
            Notice(1, "East Trust Estates", "RXF"),
            Notice(2, "East Trust Estates", "RXF"),
            Notice(3, "EAST TRUST", "rxe"),
            Notice(4, "The East Trust", "RXE"),
            Notice(5, "West Trust", "RXW")
        );

        var match = Assert.Single(Matches("East Trust"));

        Assert.Equal("East Trust", match.Name);
        Assert.Equal(
            [("GB-NHS-RXE", "EAST TRUST", 2L), ("GB-NHS-RXF", "East Trust Estates", 2L)],
            match.Candidates.Select(b => (b.Id, b.Name, b.Processes))
        );
    }

    [Fact]
    public void Who_stands_in_no_register_or_only_sells_is_not_offered_and_a_short_name_is_no_part_of_another()
    {
        Load(
            Notice(1, "Coast Board", null),
            Notice(2, "Moor Board", "RXM", role: "supplier"),
            Notice(3, "Stone Trust", "RXS")
        );

        Assert.Empty(Matches("Coast Board", "Moor Board", "One"));
    }

    [Fact]
    public void No_more_are_offered_than_a_person_can_choose_from()
    {
        Load([.. Enumerable.Range(1, 9).Select(n => Notice(n, $"Council of Area {n}", $"{n}"))]);

        Assert.Equal(BuyerIds.Most, Assert.Single(Matches("Council of Area")).Candidates.Count);
    }

    [Fact]
    public void Where_nothing_is_loaded_the_lists_of_public_bodies_are_asked()
    {
        Assert.Empty(Matches("East Trust"));

        var lancaster = Assert.Single(Matches("Lancaster city council")).Candidates[0];

        Assert.Equal(
            ("GB-LAE-LAC", "Lancaster City Council", 0L, "Non-metropolitan district"),
            (lancaster.Id, lancaster.Name, lancaster.Processes, lancaster.Listed?.Kind)
        );
    }

    [Fact]
    public void Who_is_listed_and_buys_is_offered_once_before_another_of_that_name_that_ended()
    {
        Load(
            Notice(1, "Somerset", "SMT", scheme: "GB-LAE"),
            Notice(2, "Somerset Council", "smt", scheme: "GB-LAE")
        );

        var somerset = Assert.Single(Matches("Somerset")).Candidates;

        Assert.Equal(("GB-LAE-SMT", 2L), (somerset[0].Id, somerset[0].Processes));
        Assert.Single(somerset, c => c.Id == "GB-LAE-SMT");
        Assert.Equal("2023-04-01", somerset.Single(c => c.Id == "GB-LAE-SOM").Listed?.To);
    }

    [Fact]
    public void What_is_chosen_stays_with_the_name_and_is_asked_for_again_where_names_change()
    {
        Load(Notice(1, "East Trust", "RXE"), Notice(2, "West Trust", "RXW"));
        var named = Answer(MergerDraft.Empty, MergerSteps.Old, ("name-1", "East Trust"));
        var chosen = Answer(named, MergerSteps.Which, ("is-0", "GB-NHS-RXE"));
        var staffed = Answer(chosen, MergerSteps.Old, ("name-1", "East Trust"), ("staff-1", "12"));
        var another = Answer(
            chosen,
            MergerSteps.Old,
            ("name-1", "West Trust"),
            ("name-2", "East Trust")
        );

        Assert.Equal("GB-NHS-RXE", Assert.Single(chosen.Old).Organisation);
        Assert.Equal(new("East Trust", 12, "GB-NHS-RXE"), Assert.Single(staffed.Old));
        Assert.Contains(MergerSteps.Which, staffed.Answered);
        Assert.Equal([null, "GB-NHS-RXE"], another.Old.Select(b => b.Organisation));
        Assert.DoesNotContain(MergerSteps.Which, another.Answered);
    }

    [Fact]
    public void What_is_chosen_goes_into_the_file_and_what_is_not_known_does_not()
    {
        Load(Notice(1, "East Trust", "RXE"), Notice(2, "West Trust", "RXW"));
        var named = Answer(
            MergerDraft.Empty with
            {
                Name = "Two trusts",
                Kind = "merger",
                Route = "order",
                Nation = "England",
                Sector = "health",
                New = [new DraftBody("Both Trusts")],
                Flags = ["has_staff"],
                Announced = new DateOnly(2027, 1, 4),
            },
            MergerSteps.Old,
            ("name-1", "East Trust"),
            ("name-2", "West Trust")
        );
        var chosen = Answer(
            named,
            MergerSteps.Which,
            ("is-0", "GB-NHS-RXE"),
            ("is-1", DraftBody.NotKnown)
        );

        var file = Mergers.Read(MergerDraftFile.Of(chosen, new DateOnly(2027, 1, 5))).Value;

        Assert.Equal(
            ["GB-NHS-RXE", null, null],
            file.Old.Concat(file.New).Select(b => b.Organisation)
        );
    }

    [Fact]
    public void Nothing_else_than_what_is_offered_is_taken_and_no_organisation_for_two_bodies()
    {
        Load(Notice(1, "East Trust", "RXE"));
        var named = Answer(
            MergerDraft.Empty,
            MergerSteps.Old,
            ("name-1", "East Trust"),
            ("name-2", "East Trust Estates")
        );

        Assert.Equal(
            "Choose one of these, or none",
            Assert.Single(Take(named, MergerSteps.Which, ("is-0", "GB-NHS-X")).Problems).What
        );
        Assert.Equal(
            ["is-0", "is-1"],
            Take(named, MergerSteps.Which, ("is-0", "GB-NHS-RXE"), ("is-1", "GB-NHS-RXE"))
                .Problems.Select(p => p.Field)
        );
        Assert.True(Take(named, MergerSteps.Which).IsOk);
    }

    private BodyMatches Bodies =>
        new(new BuyerIds(home.Store), TemporaryHome.Libraries.PublicBodies);

    private IReadOnlyList<BodyMatch> Matches(params string[] names) =>
        Bodies.Of(MergerDraft.Empty with { Old = [.. names.Select(n => new DraftBody(n))] });

    private MergerDraft Answer(
        MergerDraft draft,
        string step,
        params (string Field, string Value)[] given
    ) => Take(draft, step, given).Value;

    private Outcome<MergerDraft> Take(
        MergerDraft draft,
        string step,
        params (string Field, string Value)[] given
    ) =>
        MergerAnswers.Take(
            Mergers.Library,
            Bodies,
            draft,
            step,
            field => [.. given.Where(g => g.Field == field).Select(g => g.Value)]
        );

    private void Load(params string[] notices) =>
        Assert.Empty(home.Load(home.Write("notices.jsonl", string.Join('\n', notices))).Problems);

    private static string Notice(
        int number,
        string name,
        string? id,
        string role = "buyer",
        string scheme = "GB-NHS"
    ) =>
        $$$"""{"ocid":"ocds-b5fd17-{{{number}}}","id":"r","date":"2026-02-01T00:00:00Z","tag":["award"],"parties":[{"id":"b","name":"{{{name}}}","roles":["{{{role}}}"]{{{(id is null ? "" : $",\"identifier\":{{\"scheme\":\"{scheme}\",\"id\":\"{id}\"}}")}}}}],"buyer":{"id":"b","name":"{{{name}}}"},"tender":{"title":"x"}}""";
}
