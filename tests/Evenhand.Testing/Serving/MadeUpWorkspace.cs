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

    /// <summary>A finding that the local user added, which nobody has reviewed.</summary>
    public static Guid Proposed { get; } = new(3, 0, 7, new byte[8]);

    /// <summary>A finding that somebody added who is no longer here, and the local user reviewed.</summary>
    public static Guid Reviewed { get; } = new(4, 0, 7, new byte[8]);

    /// <summary>A finding that somebody else added, waiting for the local user.</summary>
    public static Guid Waiting { get; } = new(5, 0, 7, new byte[8]);

    /// <summary>A finding that no longer stands.</summary>
    public static Guid Superseded { get; } = new(6, 0, 7, new byte[8]);

    /// <summary>A reference that is still to be coded, whose title would do harm on a careless page.</summary>
    public static Guid ToCode { get; } = new(1, 0, 7, new byte[8]);

    /// <summary>A reference that <see cref="Proposed"/> was coded of.</summary>
    public static Guid Coded { get; } = new(2, 0, 7, new byte[8]);

    /// <summary>A reference that was set aside.</summary>
    public static Guid SetAside { get; } = new(3, 0, 7, new byte[8]);

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

        await records.RedactAsync(Record, 1, "note", "asked for by the person", default);
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

        await WriteFindingsAsync(workspace);
        await WriteReferencesAsync(workspace);
    }

    private static async Task WriteReferencesAsync(Workspace workspace)
    {
        await WriteReferenceAsync(
            workspace,
            Actor.Local,
            ToCode,
            1,
            $"Foster care by owner {ServedHomes.Hostile}"
        );
        await WriteReferenceAsync(workspace, Actor.Local, Coded, 2, "A made-up study of dialysis");
        await WriteReferenceAsync(workspace, Actor.Local, SetAside, 3, "Bees of the Wexmoor hills");
        await new ReferenceList(workspace, Actor.Local).SetAsideAsync(
            SetAside,
            1,
            "It compares no models",
            default
        );
        await using var db = await workspace.OpenAsync(Actor.Local, default);
        db.References.Single(r => r.Id == Coded).State = ReferenceState.Coded;
        db.Add(
            new ReferenceStep
            {
                ReferenceId = Coded,
                Number = 2,
                State = ReferenceState.Coded,
                FindingId = Proposed,
            }
        );
        await db.SaveChangesAsync();
    }

    /// <summary>Writes a reference that is still to be coded.</summary>
    /// <param name="workspace">Where to.</param>
    /// <param name="actor">Who keeps it.</param>
    /// <param name="id">Its id.</param>
    /// <param name="line">The line of the file on which it begins; no two of an organisation have the same.</param>
    /// <param name="title">Its title.</param>
    public static async Task WriteReferenceAsync(
        Workspace workspace,
        Actor actor,
        Guid id,
        int line,
        string title
    )
    {
        await using var db = await workspace.OpenAsync(actor, default);
        db.Add(
            new KeptReference
            {
                Id = id,
                ShortName = $"made{2020 + line}",
                Title = title,
                Authors = "Made, A; Up, B",
                Year = 2020 + line,
                Publication = "Made-up Journal",
                Doi = $"10.5555/made-up-{line}",
                Abstract = "A made-up abstract.",
                FileName = "list.ris",
                Line = line,
                LikenessHash = $"{line}".PadLeft(64, '0'),
            }
        );
        await db.SaveChangesAsync();
    }

    private static async Task WriteFindingsAsync(Workspace workspace)
    {
        var colleague = Actor.Local with { UserId = new Guid(98, 0, 7, new byte[8]) };
        await WriteFindingAsync(
            workspace,
            Actor.Local,
            Proposed,
            1,
            $"deaths {ServedHomes.Hostile}",
            "made2024"
        );
        await WriteFindingAsync(workspace, colleague, Reviewed, 2, "mortality", "made2023");
        await WriteFindingAsync(workspace, colleague, Waiting, 3, "mortality", "made2022");
        await WriteFindingAsync(workspace, Actor.Local, Superseded, 4, "mortality", "made2021");
        var findings = new AddedFindings(workspace, Actor.Local);
        await findings.ReviewAsync(Reviewed, 1, right: true, "As printed in table 2", default);
        await findings.WithdrawAsync(Superseded, 1, "The study was retracted", default);
    }

    /// <summary>Writes a finding of a made-up study.</summary>
    /// <param name="workspace">Where to.</param>
    /// <param name="actor">Who adds it.</param>
    /// <param name="id">Its id.</param>
    /// <param name="number">Its number in the organisation.</param>
    /// <param name="outcome">What was measured.</param>
    /// <param name="study">The study: a word of four letters and the year.</param>
    public static async Task WriteFindingAsync(
        Workspace workspace,
        Actor actor,
        Guid id,
        int number,
        string outcome,
        string study
    )
    {
        await using var theirs = await workspace.OpenAsync(actor, default);
        theirs.Add(
            new AddedFinding
            {
                Id = id,
                Number = number,
                Service = "dialysis",
                Outcome = outcome,
                Coded = JsonSerializer.Serialize(
                    new Dictionary<string, string>(StringComparer.Ordinal)
                    {
                        ["study"] = study,
                        ["unit"] = "study",
                        ["service"] = "dialysis",
                        ["intervention"] = "for_profit",
                        ["comparator"] = "not_for_profit",
                        ["outcome"] = outcome,
                        ["outcome_group"] = "mortality",
                        ["better_when"] = "lower",
                        ["measure"] = "HR",
                        ["estimate"] = "1.2",
                        ["ci_low"] = "1.05",
                        ["ci_high"] = "1.38",
                        ["ci_level"] = "0.95",
                        ["design"] = "cohort",
                        ["maryland"] = "3",
                        ["country"] = "England",
                        ["source"] = study,
                        ["citation"] = $"Made, A ({study[4..]}) A made-up study of dialysis.",
                        ["locator"] = "none given",
                        ["interest"] = "unknown",
                    }
                ),
            }
        );
        await theirs.SaveChangesAsync();
    }
}
