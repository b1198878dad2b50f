using Evenhand.Appraisal.Files;
using Evenhand.Appraisal.Prices;
using Evenhand.Vocabulary;

namespace Evenhand.Appraisal.Audit;

/// <summary>What the test is asked about an appraisal.</summary>
public sealed record AuditQuestion
{
    /// <summary>The appraisal.</summary>
    public required AppraisalFile File { get; init; }

    /// <summary>What was registered; null for the block in the file.</summary>
    public Registered? Registered { get; init; }

    /// <summary>For each body of findings, all that were eligible; where one is not there, those cited are all.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<CitedFinding>> Eligible { get; init; } =
        new Dictionary<string, IReadOnlyList<CitedFinding>>(StringComparer.Ordinal);

    /// <summary>What a record holds of the registration; null where none was looked at.</summary>
    public RecordedRegistration? Recorded { get; init; }

    /// <summary>The price of another study in pounds; null where none is known.</summary>
    public decimal? StudyPrice { get; init; }

    /// <summary>The seed of draws.</summary>
    public int Seed { get; init; } = 1;
}

/// <summary>The policy-based evidence test: would we have chosen this anyway?</summary>
public static class AuditDesk
{
    /// <summary>Runs all parts.</summary>
    public static Outcome<AuditReport> Ask(AuditQuestion question, PriceShelf prices) =>
        Trial
            .Of(question.File, prices)
            .Then(trial => Outcome<AuditReport>.Ok(Report(question, prices, trial)));

    private static AuditReport Report(AuditQuestion question, PriceShelf prices, Trial trial)
    {
        var file = question.File;
        var block = question.Registered ?? file.Registered;
        var final = RegisteredBlock.Mean(trial.Model.Region, trial.Leaves.Count);
        var registered = block is null
            ? null
            : RegisteredBlock.Weights(block, trial.Model.Tree, final);
        var evidence = new EvidenceParts(trial, prices, final, question.Seed);
        var costs = new CostParts(trial, prices, final);
        var changes = new ChangeParts(trial, final);
        var found = new AuditFound
        {
            File = file,
            Block = block,
            First = trial.First(final),
            Registration = block is null ? null : Registration(file, block, question),
            Hindsight = registered is null ? null : WeightParts.Hindsight(trial, registered, final),
            Space = WeightParts.Space(trial, final, question.Seed),
            Selection =
            [
                .. Trial
                    .Bodies(file)
                    .Select(b =>
                        evidence.Selected(
                            b,
                            question.Eligible.GetValueOrDefault(b.Id) ?? b.Findings
                        )
                    ),
            ],
            Outcomes = block is null ? null : changes.Outcomes(block),
            Dependence = evidence.Depends(),
            Specification = new SpecificationPart(trial, prices, question.Eligible).Curve(
                final,
                registered,
                block?.Discount
            ),
            Costs = costs.Costs(question.StudyPrice, question.Seed),
            Reversal = costs.Replace(),
        };
        var signs = new AuditSigns(found, changes).All(FirstAtDiscount(file, block, prices, final));
        return found.Report(
            [.. signs.OrderByDescending(s => s.Points).ThenBy(s => s.Part)],
            question.Seed
        );
    }

    /// <summary>The option that comes first at the registered discount rates; null where they are the same or are not known.</summary>
    private static string? FirstAtDiscount(
        AppraisalFile file,
        Registered? block,
        PriceShelf prices,
        IReadOnlyList<double> weights
    ) =>
        file.Costs is { } costs
        && block?.Discount is { } before
        && before != costs.Discount
        && Trial.Of(file with { Costs = costs with { Discount = before } }, prices)
            is { IsOk: true } other
            ? other.Value.First(weights)
            : null;

    private static RegistrationCheck Registration(
        AppraisalFile file,
        Registered block,
        AuditQuestion question
    )
    {
        var hash = RegisteredBlock.Hash(file.Id, block);
        string?[] others =
        [
            .. new[] { block.Hash, question.Recorded?.Hash }.Where(h => h is not null),
        ];
        return new RegistrationCheck(
            block.On,
            hash,
            block.Hash,
            question.Recorded?.Hash,
            question.Recorded?.Entry,
            question.Recorded?.At,
            others.Length > 0 ? Array.TrueForAll(others, h => h == hash)
                : question.Recorded is null ? null
                : false
        );
    }
}
