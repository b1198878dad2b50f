using System.Text.Json;
using Evenhand.Appraisal.Audit;
using Evenhand.Appraisal.Files;
using Evenhand.Appraisal.Journey;
using Evenhand.Appraisal.Reading;
using Evenhand.Record.Canonical;
using Evenhand.Record.Entries;
using Evenhand.Record.Files;
using Evenhand.Store.Content;
using Evenhand.Store.Rows;
using Evenhand.Vocabulary;
using Actor = Evenhand.Store.Rows.Actor;

namespace Evenhand.Web.Questions;

/// <summary>An appraisal that is kept as a draft of the workspace: with its record, and with what assessors gave.</summary>
/// <param name="records">The records.</param>
/// <param name="judgements">What assessors gave.</param>
/// <param name="own">Appraisals with the findings of the organisation.</param>
/// <param name="actor">Who asks.</param>
/// <param name="clock">The time.</param>
public sealed class KeptAppraisal(
    Records records,
    Judgements judgements,
    OrganisationAppraisals own,
    Actor actor,
    TimeProvider clock
)
{
    /// <summary>The kind of a draft that is one.</summary>
    public const string DraftKind = "appraisal";

    /// <summary>The kind of an entry that holds a later version.</summary>
    public const string VersionKind = "appraisal-version";

    /// <summary>The kind of an entry that holds a declared choice.</summary>
    public const string ChoiceKind = "declared-choice";

    private const int WeightDigits = 4;

    // A text that is longer is kept by its hash alone: an entry has its limit.
    private const int LongestKept = 400_000;

    /// <summary>The plan of the appraisal, whose scores may be missing.</summary>
    public Task<Outcome<AppraisalFile>> PlanAsync(Draft draft, CancellationToken cancel) =>
        PlanAsync(draft.Title, draft.Text, cancel);

    /// <summary>A text that is to be kept, with the findings of the organisation that it rests on: they may be withdrawn, and it is still to say the same.</summary>
    public async Task<string> CarryingAsync(string text, CancellationToken cancel) =>
        await own.WholeAsync(new TextFile("", text), cancel) is { IsOk: true } whole
            ? whole.Value.Text
            : text;

    /// <summary>The criteria that assessors judge: those on which an option has no score, or one that rests on judgement.</summary>
    public static IReadOnlyList<Criterion> Judged(AppraisalFile plan) =>
        [.. plan.Tree().Leaves.Where(c => !c.IsCost && OptionsJudged(plan, c.Id).Count > 0)];

    /// <summary>The options that assessors judge on a criterion.</summary>
    public static IReadOnlyList<AppraisalOption> OptionsJudged(
        AppraisalFile plan,
        string criterion
    ) =>
        [
            .. plan.Options.Where(o =>
                plan.Scores.FirstOrDefault(s => s.Option == o.Id && s.Criterion == criterion)?.Basis
                    is null
                        or ScoreBasis.Judged
            ),
        ];

    /// <summary>The text of the appraisal with all that was given beside it and with what was registered of it.</summary>
    public async Task<string> WholeAsync(Draft draft, AppraisalFile plan, CancellationToken cancel)
    {
        var all = await judgements.AllAsync(draft.Id, cancel);
        var names = Judgements.Numbered(all);
        var text = AppraisalText.WithJudgements(
            draft.Text,
            [
                .. all.Where(j =>
                        OptionsJudged(plan, j.Criterion).Any(o => o.Id == j.Option)
                        && plan.Tree().Leaves.Any(l => l.Id == j.Criterion)
                    )
                    .Select(j => new CollectedJudgement(
                        j.Option,
                        j.Criterion,
                        names[j.CreatedBy],
                        j.LowerQuartile,
                        j.Median,
                        j.UpperQuartile,
                        j.Reason
                    )),
            ]
        );
        if (
            plan.Registered is not null
            || await RegistrationAsync(draft, cancel) is not { } entry
            || entry.Field(RegisteredBlock.Field) is not { } json
        )
        {
            return await CarryingAsync(text, cancel);
        }

        using var block = JsonDocument.Parse(json);
        return await CarryingAsync(
            AppraisalText.WithRegistered(
                text,
                RegisteredBlock.Read(block.RootElement),
                entry.Refers.First(r => r.Type == RegisteredBlock.ReferenceType).Hash
            ),
            cancel
        );
    }

    /// <summary>Whether the file says that something else was registered than what stands in the record.</summary>
    public static bool Differs(AppraisalFile plan, ShownEntry registration) =>
        plan.Registered is { } block
        && registration.Refers.First(r => r.Type == RegisteredBlock.ReferenceType).Hash
            != RegisteredBlock.Hash(plan.Id, block);

    /// <summary>The entry by which the plan was registered; null where it was not.</summary>
    public async Task<ShownEntry?> RegistrationAsync(Draft draft, CancellationToken cancel) =>
        await records.OfDraftAsync(draft.Id, cancel) is { } record
            ? (await records.EntriesAsync(record.Id, cancel)).FirstOrDefault(e =>
                e.Kind == RegisteredBlock.Kind
            )
            : null;

    /// <summary>Writes criteria, options, weights, outcomes and the search for evidence into the record of the draft, which is begun by it.</summary>
    /// <param name="draft">The draft.</param>
    /// <param name="search">How evidence was, or will be, searched for; what the file itself registers comes first.</param>
    /// <param name="cancel">Gives up.</param>
    public async Task<Outcome<SealedEntry>> RegisterAsync(
        Draft draft,
        string search,
        CancellationToken cancel
    )
    {
        var plan = await PlanAsync(draft, cancel);
        if (!plan.IsOk)
        {
            return Outcome<SealedEntry>.Failed(plan.Problems);
        }

        if (await RegistrationAsync(draft, cancel) is { } before)
        {
            return Outcome<SealedEntry>.Failed(
                new Problem("The plan was registered before, and that stands")
                {
                    Found = LondonTime.Show(before.At),
                    ToDo = "Record a later version instead; the test shows what has changed.",
                }
            );
        }

        var block = RegisteredBlock.Of(plan.Value);
        if (plan.Value.Registered is null)
        {
            block = block with
            {
                On = LondonTime.Day(clock.GetUtcNow()),
                EvidenceSearch = Plain.OneLine(search) is { Length: > 0 } said ? said : null,
                // The middle of what is held possible is drawn: more digits than these would be chance, and no file gives them back.
                Weights = block.Weights?.ToDictionary(
                    w => w.Key,
                    w => Math.Round(w.Value, WeightDigits),
                    StringComparer.Ordinal
                ),
            };
        }

        using var json = JsonDocument.Parse(RegisteredBlock.Json(plan.Value.Id, block));
        var scored = plan.Value.Scores.Count;
        var cells = plan.Value.Options.Count * plan.Value.Tree().Leaves.Count(l => !l.IsCost);
        return await AddAsync(
            draft,
            RegisteredBlock.Kind,
            [
                new(
                    RegisteredBlock.ReferenceType,
                    plan.Value.Id,
                    RegisteredBlock.Hash(plan.Value.Id, block)
                ),
                Reference(draft),
            ],
            new Dictionary<string, object>(StringComparer.Ordinal)
            {
                [RegisteredBlock.Field] = json.RootElement,
                ["scores-there"] = $"{scored} of {cells}",
                ["judgements-there"] = (await judgements.AllAsync(draft.Id, cancel)).Count,
            },
            cancel
        );
    }

    /// <summary>Writes the text of the draft as it is now into its record.</summary>
    /// <param name="draft">The draft.</param>
    /// <param name="note">What has changed and why; empty for nothing said.</param>
    /// <param name="cancel">Gives up.</param>
    public async Task<Outcome<SealedEntry>> RecordAsync(
        Draft draft,
        string note,
        CancellationToken cancel
    )
    {
        var said = new Dictionary<string, object>(StringComparer.Ordinal)
        {
            ["title"] = draft.Title,
        };
        if (note.Trim().Length > 0)
        {
            said["note"] = note.Trim();
        }

        if (draft.Text.Length <= LongestKept)
        {
            said["text"] = draft.Text;
        }

        return await AddAsync(draft, VersionKind, [Reference(draft)], said, cancel);
    }

    /// <summary>"The evidence does not settle this; we choose X because we value Y": into the appraisal, where the test shows it, and into the record.</summary>
    /// <param name="draft">The draft.</param>
    /// <param name="version">The version that the page showed.</param>
    /// <param name="by">Who decides, by role.</param>
    /// <param name="words">What is chosen and why.</param>
    /// <param name="forgone">What is forgone by it.</param>
    /// <param name="about">What it explains.</param>
    /// <param name="cancel">Gives up.</param>
    public async Task<Outcome<Draft>> DeclareAsync(
        Draft draft,
        int version,
        string by,
        string words,
        string forgone,
        IReadOnlyList<string> about,
        CancellationToken cancel
    )
    {
        Problem[] missing =
        [
            .. new[]
            {
                ("by", by, "Say who chooses"),
                ("words", words, "Say what you choose, and because you value what"),
                ("forgone", forgone, "Say what is forgone by it"),
            }
                .Where(f => f.Item2.Trim().Length is 0 or > 2000)
                .Select(f => new Problem(f.Item3)
                {
                    Field = f.Item1,
                    Expected = "at most 2,000 characters",
                }),
        ];
        if (missing.Length > 0)
        {
            return Outcome<Draft>.Failed(missing);
        }

        var choice = new DeclaredChoice(
            by.Trim(),
            LondonTime.Day(clock.GetUtcNow()),
            Plain.OneLine(words),
            Plain.OneLine(forgone),
            about
        );
        var text = AppraisalText.WithDeclared(draft.Text, choice);
        var read = await PlanAsync(draft.Title, text, cancel);
        return read.IsOk
            ? await records.SaveAsync(
                (await records.BeginAsync(draft, cancel)).Id,
                draft.Id,
                version,
                text,
                ChoiceKind,
                [Reference(draft.Id, version + 1, text)],
                Fields(
                    new Dictionary<string, object>(StringComparer.Ordinal)
                    {
                        ["by"] = choice.By,
                        ["declared-by"] = actor.Name,
                        ["words"] = choice.Words,
                        ["forgone"] = choice.Forgone,
                        ["about"] = choice.About,
                    }
                ),
                cancel
            )
            : Outcome<Draft>.Failed(read.Problems);
    }

    private async Task<Outcome<AppraisalFile>> PlanAsync(
        string title,
        string text,
        CancellationToken cancel
    ) =>
        (await own.WholeAsync(new TextFile(title, text), cancel)).Then(whole =>
            AppraisalReader.ReadPlan(whole, own.Shipped)
        );

    private async Task<Outcome<SealedEntry>> AddAsync(
        Draft draft,
        string kind,
        IReadOnlyList<Reference> refers,
        Dictionary<string, object> said,
        CancellationToken cancel
    ) =>
        await records.AddAsync(
            (await records.BeginAsync(draft, cancel)).Id,
            kind,
            refers,
            Fields(said),
            cancel
        );

    private static Dictionary<string, JsonElement> Fields(Dictionary<string, object> said) =>
        said.ToDictionary(
            f => f.Key,
            f => JsonSerializer.SerializeToElement(f.Value),
            StringComparer.Ordinal
        );

    private static Reference Reference(Draft draft) =>
        Reference(draft.Id, draft.Version, draft.Text);

    private static Reference Reference(Guid draft, int version, string text) =>
        new(
            "draft",
            $"{draft} version {version}",
            Digest.Of(System.Text.Encoding.UTF8.GetBytes(text))
        );
}
