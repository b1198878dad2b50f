using System.Text.Json;
using Evenhand.Appraisal.Reading;
using Evenhand.Record.Entries;
using Evenhand.Store.Content;
using Evenhand.Store.Databases;
using Evenhand.Store.Rows;
using Actor = Evenhand.Store.Rows.Actor;

namespace Evenhand.Testing.Serving;

/// <summary>What the local user of a served home has written down, under ids that tests know. All made up.</summary>
public static class MadeUpWorkspace
{
    /// <summary>A draft in use, whose title and text would do harm on a careless page.</summary>
    public static Guid Draft { get; } = new(1, 0, 7, new byte[8]);

    /// <summary>A draft put away.</summary>
    public static Guid PutAway { get; } = new(2, 0, 7, new byte[8]);

    /// <summary>A draft of an appraisal, of which a criterion is judged by two assessors.</summary>
    public static Guid Appraisal { get; } = new(3, 0, 7, new byte[8]);

    /// <summary>The record of that draft: its plan, a version, and a choice that was declared.</summary>
    public static Guid Record { get; } = new(4, 0, 7, new byte[8]);

    /// <summary>The id of nothing.</summary>
    public static Guid None { get; } = new(99, 0, 7, new byte[8]);

    /// <summary>Writes it into the workspace of a home.</summary>
    public static async Task WriteAsync(string home)
    {
        using var workspace = new Workspace(WorkspaceDatabase.InHome(home), TimeProvider.System);
        await using var db = await workspace.OpenAsync(Actor.Local, default);
        db.AddRange(
            new Draft
            {
                Id = Draft,
                Kind = "note",
                Title =
                    $"Day care {ServedHomes.Hostile} with a name that is as long as names of papers for a committee are",
                Text = ServedHomes.Hostile,
            },
            new Draft
            {
                Id = PutAway,
                Kind = "note",
                Title = "Fostering, as it was before the summer",
                Text = "",
                ArchivedAt = new DateTimeOffset(2026, 7, 1, 23, 30, 0, TimeSpan.Zero),
            },
            new Draft
            {
                Id = Appraisal,
                Kind = "appraisal",
                Title = "Care homes in Wexmoor",
                Text = AppraisalExample.Text,
            },
            new KeptRecord
            {
                Id = Record,
                Title = "Care homes in Wexmoor",
                DraftId = Appraisal,
            }
        );
        await db.SaveChangesAsync();
        var records = new Records(workspace, Actor.Local, new RandomSalts());
        foreach (var kind in new[] { "appraisal-version", "declared-choice" })
        {
            await records.AddAsync(
                Record,
                kind,
                [new("draft", "made up", new string('0', 64))],
                new Dictionary<string, JsonElement>(StringComparer.Ordinal)
                {
                    ["note"] = JsonSerializer.SerializeToElement(ServedHomes.Hostile),
                    ["text"] = JsonSerializer.SerializeToElement(AppraisalExample.Text),
                },
                default
            );
        }

        foreach (var person in new[] { Actor.Local, Actor.Local with { UserId = None } })
        {
            await new Judgements(workspace, person).GiveAsync(
                Appraisal,
                "work",
                [
                    .. new[] { "in-house", "charity", "firm" }.Select(o => new GivenQuartiles(
                        o,
                        4,
                        6,
                        8.5,
                        ServedHomes.Hostile
                    )),
                ],
                default
            );
        }
    }
}
