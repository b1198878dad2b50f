using Evenhand.Appraisal.Files;
using Evenhand.Vocabulary;

namespace Evenhand.Appraisal.Audit;

/// <summary>What all parts found, before it is put into words.</summary>
internal sealed record AuditFound
{
    public required AppraisalFile File { get; init; }

    public required Registered? Block { get; init; }

    public required string First { get; init; }

    public required RegistrationCheck? Registration { get; init; }

    public required Hindsight? Hindsight { get; init; }

    public required IReadOnlyList<OptionInSpace> Space { get; init; }

    public required IReadOnlyList<Selection> Selection { get; init; }

    public required OutcomeChanges? Outcomes { get; init; }

    public required Dependence Dependence { get; init; }

    public required SpecificationCurve Specification { get; init; }

    public required EvenCosts Costs { get; init; }

    public required Reversal Reversal { get; init; }

    /// <summary>What people call an option.</summary>
    public string Name(string option) =>
        File.Options.FirstOrDefault(o => o.Id == option)?.Name ?? option;

    public AuditReport Report(IReadOnlyList<AuditSign> signs, int seed) =>
        new()
        {
            Id = File.Id,
            Title = File.Title,
            Answer = Answer(signs),
            First = First,
            Pointing = signs.Count(s => s.Points),
            Signs = signs,
            Declared = [.. File.Declared.Select(Shown)],
            Registration = Registration,
            Hindsight = Hindsight,
            WeightSpace = Space,
            Selection = Selection,
            Outcomes = Outcomes,
            Dependence = Dependence,
            Specification = Specification,
            Costs = Costs,
            Reversal = Reversal,
            Seed = seed,
            Notes =
            [
                "The test asks the same of every kind of option. It points at a change that nobody explained and that bears on the choice; it does not say why the change was made.",
                "A choice that was declared is shown with its figures and is not pointed at: values are a reason.",
                .. OwnFinding.Notes(File.Own),
            ],
        };

    public static DeclaredShown Shown(DeclaredChoice choice) =>
        new(choice.By, choice.On, choice.Words, choice.Forgone, choice.About);

    private List<string> Answer(IReadOnlyList<AuditSign> signs)
    {
        var pointing = signs.Count(s => s.Points);
        var others = signs
            .Where(s => s.Points && s.Leader is not null && s.Leader != First)
            .Select(s => Name(s.Leader!))
            .Distinct()
            .ToList();
        var declared = signs.FirstOrDefault(s =>
            s.Declared is not null && s.Leader is not null && s.Leader != First
        );
        var own = Space.First(o => o.Option == First);
        return
        [
            Block is null
                ? $"Nothing was registered before scores were seen, so the test cannot say what changed. “{Name(First)}” comes first."
            : pointing > 0
                ? $"“{Name(First)}” comes first. {Plain.Capital(Plain.Counted(pointing, "unexplained change bears", "unexplained changes bear"))} on that"
                    + (
                        others.Count == 0 ? "."
                        : pointing == 1 ? $"; without it “{others[0]}” would come first."
                        : $"; without one of them {string.Join(" or ", others.Select(o => $"“{o}”"))} would come first."
                    )
            : declared is not null
                ? $"“{Name(First)}” comes first by a choice that was declared; without it “{Name(declared.Leader!)}” would."
            : $"“{Name(First)}” comes first, and no unexplained change bears on that: on what was registered, it would have been chosen anyway.",
            $"Of {Plain.Counted(Specification.Specifications, "specification", "specifications")} that are taken as equivalent, {Plain.Percent(Specification.Share)} put it first; of the weights held possible, {Plain.Percent(own.Share)} do.",
            Radius(),
        ];
    }

    private string Radius() =>
        Space.Where(o => o.Option != First && o.FlipRadius is not null).MinBy(o => o.FlipRadius)
            is { } nearest
            ? $"If {Plain.Percent(nearest.FlipRadius)} of all weight moved, “{Name(nearest.Option)}” could draw level."
            : "No weights put another option first.";
}
