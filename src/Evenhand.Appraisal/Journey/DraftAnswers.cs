using System.Globalization;
using Evenhand.Appraisal.Costs;
using Evenhand.Appraisal.Files;
using Evenhand.Appraisal.Reading;
using Evenhand.Statistics.Distributions;
using Evenhand.Vocabulary;

namespace Evenhand.Appraisal.Journey;

/// <summary>Takes the answer to one question of the journey into the draft.</summary>
public sealed class DraftAnswers : GivenAnswers
{
    /// <summary>The kinds of cost that the journey asks besides running cost, and whether each is once in year 0 or each year from 1.</summary>
    public static IReadOnlyList<(CostKind Kind, bool Once)> Others { get; } =
    [
        (CostKind.Capital, true),
        (CostKind.Transition, true),
        (CostKind.StaffTransfer, true),
        (CostKind.Redundancy, true),
        (CostKind.Pensions, false),
        (CostKind.Vat, false),
        (CostKind.BusinessRates, false),
        (CostKind.Monitoring, false),
        (CostKind.Failure, false),
    ];

    private const double Most = 1_000_000_000;

    private readonly AppraisalShelf shelf;
    private readonly AppraisalDraft draft;

    private DraftAnswers(
        AppraisalShelf shelf,
        AppraisalDraft draft,
        Func<string, IReadOnlyList<string>> given
    )
        : base(given) => (this.shelf, this.draft) = (shelf, draft);

    /// <summary>The draft with the answer.</summary>
    /// <param name="shelf">Findings and criteria.</param>
    /// <param name="draft">The draft before.</param>
    /// <param name="step">The question.</param>
    /// <param name="given">What was given in each field.</param>
    public static Outcome<AppraisalDraft> Take(
        AppraisalShelf shelf,
        AppraisalDraft draft,
        DraftStep step,
        Func<string, IReadOnlyList<string>> given
    )
    {
        var answers = new DraftAnswers(shelf, draft, given);
        return answers.Taken(answers.Of(step));
    }

    private AppraisalDraft Of(DraftStep step) =>
        step.Kind switch
        {
            DraftStepKind.About => draft with
            {
                Title = Text("title", "Say what is decided"),
                DecisionMaker = Text("decision-maker", "Say who decides"),
            },
            DraftStepKind.Service => draft with { Service = Text("service", "Choose a service") },
            DraftStepKind.Options => draft with
            {
                Options = Ticked("options", OptionKinds.Codes, 2, "Choose two options at least"),
            },
            DraftStepKind.Criteria => draft with
            {
                Criteria = Ticked(
                    "criteria",
                    [.. shelf.Criteria.Criteria.Select(c => c.Id)],
                    1,
                    "Choose one criterion at least"
                ),
            },
            DraftStepKind.Source => Source(step.Of!),
            DraftStepKind.Carry => Carry(step.Of!),
            DraftStepKind.Score => Score(step.Of!),
            DraftStepKind.First => First(),
            DraftStepKind.Points => Points(),
            DraftStepKind.Rather => draft with
            {
                Rather = Word("rather", ["first", "both", "same"], "Choose one of the three"),
            },
            DraftStepKind.Years => draft with
            {
                FirstYear = Whole("first-year", 1990, 2200),
                Years = Whole("years", 1, 60),
            },
            _ => draft with { Costs = AppraisalDraft.Set(draft.Costs, step.Of!, Cost()) },
        };

    private AppraisalDraft Source(string criterion)
    {
        var from = One("source");
        if (
            from != DraftSource.Judgement
            && !DraftEvidence.Of(shelf, draft.Service).Any(e => e.Id == from)
        )
        {
            Refuse("source", "Say where the scores come from");
        }

        return draft.Sources.GetValueOrDefault(criterion)?.From == from
            ? draft
            : draft with
            {
                Sources = AppraisalDraft.Set(
                    draft.Sources,
                    criterion,
                    new DraftSource { From = from }
                ),
            };
    }

    private AppraisalDraft Carry(string criterion)
    {
        var (worst, best, baseline) = (
            Number("worst", -Most, Most),
            Number("best", -Most, Most),
            Number("baseline", -Most, Most)
        );
        var source = draft.Sources[criterion];
        if (ProblemCount == 0 && worst == best)
        {
            Refuse("best", "Worst and best must be two different scores");
        }

        if (
            ProblemCount == 0
            && (baseline < Math.Min(worst, best) || baseline > Math.Max(worst, best))
        )
        {
            Refuse("baseline", "The score must lie between worst and best");
        }

        var evidence = DraftEvidence
            .Of(shelf, draft.Service)
            .FirstOrDefault(e => e.Id == source.From);
        if (evidence?.Body.Measure == "OR" && baseline is <= 0 or >= 100)
        {
            Refuse("baseline", "Give a share in per cent, above 0 and below 100");
        }

        var sides = draft.Options.ToDictionary(
            o => o,
            o => Word("side-" + o, ["intervention", "comparator", "judged"], "Choose one"),
            StringComparer.Ordinal
        );
        foreach (
            var option in sides
                .Where(s => s.Value != "judged")
                .Select(s => s.Key)
                .Where(o =>
                    evidence is not null
                    && EvidenceFinder.Refused(evidence.Body, OptionKinds.Of(o)) is not null
                )
        )
        {
            Refuse(
                "side-" + option,
                EvidenceFinder.Refused(evidence!.Body, OptionKinds.Of(option))!
            );
        }

        if (sides.Values.All(s => s != "intervention"))
        {
            Refuse(
                "side-" + draft.Options[0],
                "The evidence must say something of one option at least"
            );
        }

        return draft with
        {
            Sources = AppraisalDraft.Set(
                draft.Sources,
                criterion,
                source with
                {
                    Worst = worst,
                    Best = best,
                    Baseline = baseline,
                    Sides = sides,
                }
            ),
        };
    }

    private AppraisalDraft Score(string criterion)
    {
        var source = draft.Sources[criterion];
        var (low, high) = (source.Worst ?? 0, source.Best ?? 100);
        var scores = new Dictionary<string, DraftQuartiles>(draft.Scores, StringComparer.Ordinal);
        foreach (var option in DraftPlan.Judged(draft, criterion))
        {
            scores[$"{criterion}/{option}"] = Quartiles(
                option,
                Math.Min(low, high),
                Math.Max(low, high)
            );
        }

        return draft with
        {
            Scores = scores,
        };
    }

    private AppraisalDraft First()
    {
        var first = Word("first", draft.Criteria, "Choose the step that you would take first");
        return first == draft.First
            ? draft
            : draft with
            {
                First = first,
                Points = new Dictionary<string, double> { [first] = 100 },
                Rather = null,
            };
    }

    private AppraisalDraft Points()
    {
        var points = new Dictionary<string, double>(StringComparer.Ordinal)
        {
            [draft.First!] = 100,
        };
        foreach (var criterion in draft.Criteria.Where(c => c != draft.First))
        {
            points[criterion] = Number("points-" + criterion, 0, 100);
        }

        return draft with
        {
            Points = points,
            Rather = null,
        };
    }

    private DraftCost Cost()
    {
        var others = new Dictionary<string, decimal>(StringComparer.Ordinal);
        foreach (var (kind, _) in Others.Where(o => One("cost-" + o.Kind.Code()).Length > 0))
        {
            others[kind.Code()] = (decimal)Number("cost-" + kind.Code(), 0, Most);
        }

        var bias =
            One("bias").Length > 0 ? (decimal)Number("bias", -50, 300) / 100 : (decimal?)null;
        var evidence = One("bias-evidence");
        if (bias is not null && evidence.Length == 0)
        {
            Refuse("bias-evidence", "Say what the share rests on");
        }

        return new()
        {
            Running = Quartiles("running", 0, Most),
            Others = others,
            FailureChance =
                One("failure-chance").Length > 0 ? Number("failure-chance", 0, 100) / 100 : null,
            Bias = bias,
            BiasEvidence = evidence.Length > 0 ? evidence : null,
        };
    }

    private DraftQuartiles Quartiles(string name, double low, double high)
    {
        var before = ProblemCount;
        var (lower, median, upper) = (
            Number("lower-" + name, low, high),
            Number("median-" + name, low, high),
            Number("upper-" + name, low, high)
        );
        if (ProblemCount == before && !Metalog.OfQuartiles(lower, median, upper).IsOk)
        {
            Refuse(
                "lower-" + name,
                lower < median && median < upper
                    ? "One quarter is more than about two and a half times as wide as the other"
                    : "The three must rise: lower, middle, upper"
            );
        }

        return new(lower, median, upper);
    }

    private IReadOnlyList<string> Ticked(
        string field,
        IReadOnlyList<string> known,
        int least,
        string otherwise
    )
    {
        var ticked = Ticked(field, known);
        if (ticked.Count < least)
        {
            Refuse(field, otherwise);
        }

        return ticked;
    }

    private int Whole(string field, int from, int to)
    {
        var number = Number(field, from, to);
        if (number != Math.Floor(number))
        {
            Refuse(field, "Give a whole number");
        }

        return (int)number;
    }

    private double Number(string field, double from, double to)
    {
        var number = Within(
            field,
            NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingSign,
            from,
            to
        );
        if (number is null)
        {
            Refuse(
                field,
                One(field).Length == 0
                    ? "Give a number"
                    : string.Create(
                        CultureInfo.InvariantCulture,
                        $"Give a number from {from:#,0.###} to {to:#,0.###}"
                    )
            );
        }

        return number ?? from;
    }
}
