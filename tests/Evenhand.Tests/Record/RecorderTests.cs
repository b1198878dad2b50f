using System.Text.Json;
using Evenhand.Record.Entries;
using Evenhand.Record.Stores;
using Xunit;

namespace Evenhand.Tests.Record;

public sealed class RecorderTests
{
    [Fact]
    public async Task Many_who_write_at_once_make_one_chain_without_gaps()
    {
        var store = new MemoryStore();
        var recorder = new Recorder(store, new RandomSalts());

        await Parallel.ForAsync(
            0,
            200,
            TestContext.Current.CancellationToken,
            async (i, cancel) =>
                Assert.True(
                    (await recorder.AddAsync(MadeUpRecord.Id, MadeUpRecord.Draft(i), cancel)).IsOk
                )
        );

        var report = await MadeUpRecord.Check(await MadeUpRecord.File(store));
        Assert.True(report.Ok, report.Reason);
        Assert.Equal(200, report.Entries);
    }

    [Theory]
    [InlineData("actor", "Jane Doe")]
    [InlineData("actor", "jane@council.example")]
    [InlineData("kind", "Decision!")]
    [InlineData("role", "")]
    public void What_could_be_a_name_of_a_person_is_no_name_of_an_entry(string field, string text)
    {
        var draft = MadeUpRecord.Draft(1);
        draft = field switch
        {
            "actor" => draft with { Actor = draft.Actor with { Id = text } },
            "role" => draft with { Actor = draft.Actor with { Role = text } },
            _ => draft with { Kind = text },
        };

        var made = EntrySeal.Of("r", RecordBeginning.Head("r"), draft, new SeededSalts(1));

        Assert.Equal(field, Assert.Single(made.Problems).Field);
    }

    [Fact]
    public void An_entry_that_is_too_long_is_refused_before_it_is_kept()
    {
        var draft = MadeUpRecord.Draft(1) with
        {
            Fields = new Dictionary<string, JsonElement>(StringComparer.Ordinal)
            {
                ["file"] = JsonSerializer.SerializeToElement(
                    new string('x', EntrySeal.LongestLine)
                ),
            },
        };

        Assert.False(EntrySeal.Of("r", RecordBeginning.Head("r"), draft, new SeededSalts(1)).IsOk);
    }

    [Fact]
    public void The_same_salts_give_the_same_entry_and_times_are_kept_in_UTC()
    {
        var london = MadeUpRecord.Draft(1) with
        {
            At = new DateTimeOffset(2026, 7, 1, 10, 0, 0, TimeSpan.FromHours(1)),
        };
        var utc = london with { At = london.At.ToUniversalTime() };

        Assert.Equal(
            EntrySeal.Of("r", RecordBeginning.Head("r"), london, new SeededSalts(1)).Value.Hash,
            EntrySeal.Of("r", RecordBeginning.Head("r"), utc, new SeededSalts(1)).Value.Hash
        );
    }
}
