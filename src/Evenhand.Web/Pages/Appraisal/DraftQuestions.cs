using System.Globalization;
using Evenhand.Appraisal.Costs;
using Evenhand.Appraisal.Files;
using Evenhand.Appraisal.Journey;
using Evenhand.Appraisal.Reading;
using Evenhand.Design.Components;
using Evenhand.Vocabulary;
using Evenhand.Web.Pages.Shared;

namespace Evenhand.Web.Pages.Appraisal;

/// <summary>The words and fields of each question of the journey.</summary>
internal sealed class DraftQuestions(AppraisalShelf shelf, AppraisalDraft draft)
{
    public AskedQuestion Of(DraftStep step) =>
        step.Kind switch
        {
            DraftStepKind.About => About(),
            DraftStepKind.Service => Service(),
            DraftStepKind.Options => Options(),
            DraftStepKind.Criteria => Criteria(),
            DraftStepKind.Source => Source(step.Of!),
            DraftStepKind.Carry => Carry(step.Of!),
            DraftStepKind.Score => Score(step.Of!),
            DraftStepKind.First => First(),
            DraftStepKind.Points => Points(),
            DraftStepKind.Rather => Rather(),
            DraftStepKind.Years => Years(),
            _ => Cost(step.Of!),
        };

    /// <summary>A service of the library in words.</summary>
    public static string ServiceName(string id) => Plain.Capital(id.Replace('_', ' '));

    /// <summary>A criterion in words.</summary>
    public string Criterion(string id) => Offered(id).Name;

    /// <summary>An option in words.</summary>
    public static string Option(string code) => OptionKinds.Of(code).Title();

    /// <summary>Which findings of a piece of evidence the organisation added itself; nothing where all ship.</summary>
    public static string OwnWords(DraftEvidence evidence) =>
        evidence.Own.Count == 0
            ? ""
            : $", added by your organisation: {string.Join(", ", evidence.Own)}";

    private OfferedCriterion Offered(string id) => shelf.Criteria.Criteria.First(c => c.Id == id);

    private AskedQuestion About() =>
        new(
            "What is decided, and by whom?",
            "The decision",
            ["Leave names of people out: the link holds what you write."],
            [
                new(
                    null,
                    null,
                    [
                        new(AskedAs.Input, "title", "What is decided", draft.Title)
                        {
                            Hint =
                                "For example, Who should run 60 places of residential care from April 2027?",
                            IsNumber = false,
                        },
                        new(AskedAs.Input, "decision-maker", "Who decides", draft.DecisionMaker)
                        {
                            Hint = "The body, for example Wexmoor Council",
                            IsNumber = false,
                        },
                    ]
                ),
            ]
        );

    private AskedQuestion Service() =>
        new(
            "Which service is it?",
            "The decision",
            [
                "The library of findings offers what it has for the service. For another service every score is judged.",
            ],
            [
                new(
                    null,
                    null,
                    [
                        new(AskedAs.Select, "service", "Service", draft.Service)
                        {
                            Items =
                            [
                                new("", "Choose a service"),
                                .. shelf
                                    .Library.Findings.Where(f => f.Analysed is not null)
                                    .Select(f => f.Service)
                                    .Distinct()
                                    .Order(StringComparer.Ordinal)
                                    .Select(s => new Choice(s, ServiceName(s))),
                                new("another_service", "Another service"),
                            ],
                        },
                    ]
                ),
            ]
        );

    private AskedQuestion Options() =>
        new(
            "Who might deliver it?",
            "The options",
            [],
            [
                new(
                    null,
                    null,
                    [
                        new(AskedAs.Checkboxes, "options", "Who might deliver it?", null)
                        {
                            Hint = "Choose two or more. All are asked the same.",
                            Items =
                            [
                                .. OptionKinds.All.Select(k => new Choice(k.Code(), k.Title())),
                            ],
                            Ticked = [.. draft.Options],
                        },
                    ]
                ),
            ]
        );

    private AskedQuestion Criteria() =>
        new(
            "What should the service be judged by?",
            "The criteria",
            [],
            [
                new(
                    null,
                    null,
                    [
                        new(
                            AskedAs.Checkboxes,
                            "criteria",
                            "What should the service be judged by?",
                            null
                        )
                        {
                            Hint =
                                "Choose what matters for this decision. Each stands for itself: none is folded into another.",
                            Items =
                            [
                                .. shelf.Criteria.Criteria.Select(c => new Choice(
                                    c.Id,
                                    c.Name,
                                    c.Description
                                )),
                            ],
                            Ticked = [.. draft.Criteria],
                        },
                    ]
                ),
            ]
        );

    private AskedQuestion Source(string criterion)
    {
        var title = $"What do you know about “{Criterion(criterion)}”?";
        return new(
            title,
            "The scores",
            [],
            [
                new(
                    null,
                    null,
                    [
                        new(
                            AskedAs.Radios,
                            "source",
                            title,
                            draft.Sources.GetValueOrDefault(criterion)?.From
                        )
                        {
                            Hint =
                                Offered(criterion).Description
                                + " A piece of evidence fits only where it measures this.",
                            Items =
                            [
                                new(
                                    DraftSource.Judgement,
                                    "People judge it",
                                    "Each option gets three numbers from 0 to 100, so that it shows how unsure the judgement is"
                                ),
                                .. DraftEvidence
                                    .Of(shelf, draft.Service)
                                    .Select(e => new Choice(
                                        e.Id,
                                        e.Title,
                                        Plain.Counted(e.Body.Findings.Count, "study", "studies")
                                            + OwnWords(e)
                                    )),
                            ],
                        },
                    ]
                ),
            ]
        );
    }

    private AskedQuestion Carry(string criterion)
    {
        var source = draft.Sources[criterion];
        var body = DraftEvidence.Taken(shelf, draft)[criterion].Body;
        var (with, without) = (
            shelf.Library.ModelName(body.Intervention),
            shelf.Library.ModelName(body.Comparator)
        );
        return new(
            $"Carry the evidence over to “{Criterion(criterion)}”",
            "The scores",
            [
                $"The evidence compares {with} with {without} ({body.Measure}). It says how they differ, not how good either is here: you give the score of {without}, and the other follows with its uncertainty.",
            ],
            [
                new(
                    "The scale",
                    null,
                    [
                        Number("baseline", $"Score of {without} here", source.Baseline) with
                        {
                            Hint = body.Measure is "OR" or "pp"
                                ? "In per cent"
                                : "In the unit that you count in, for example admissions a year",
                        },
                        Number(
                            "worst",
                            "The worst score that is worth telling apart",
                            source.Worst
                        ),
                        Number("best", "The best score that is worth telling apart", source.Best),
                    ]
                ),
                new(
                    "Which option is which?",
                    null,
                    [
                        .. draft.Options.Select(o => new AskedField(
                            AskedAs.Select,
                            "side-" + o,
                            Option(o),
                            source.Sides?.GetValueOrDefault(o) ?? ""
                        )
                        {
                            Items =
                            [
                                new("", "Choose one"),
                                new("intervention", "As in the evidence: " + with),
                                new("comparator", "As in the evidence: " + without),
                                new("judged", "Neither: people judge it"),
                            ],
                        }),
                    ]
                ),
            ]
        );
    }

    private AskedQuestion Score(string criterion)
    {
        var (source, offered) = (draft.Sources[criterion], Offered(criterion));
        return new(
            $"How well would each do on “{offered.Name}”?",
            "The scores",
            [
                source.From == DraftSource.Judgement
                    ? $"0 stands for: {offered.Worst}. 100 stands for: {offered.Best}."
                    : $"From {Figure(source.Worst)} (worst) to {Figure(source.Best)} (best), as in the evidence.",
                "Give the middle first: it is as likely above as below. Then a lower and an upper number so that you would bet even money on the truth lying between them.",
            ],
            [
                .. DraftPlan
                    .Judged(draft, criterion)
                    .Select(o =>
                        Quartiles(
                            Option(o),
                            o,
                            draft.Scores.GetValueOrDefault($"{criterion}/{o}"),
                            null
                        )
                    ),
            ]
        );
    }

    private AskedQuestion First() =>
        new(
            "Which step would you take first?",
            "The weights",
            [],
            [
                new(
                    null,
                    null,
                    [
                        new(
                            AskedAs.Radios,
                            "first",
                            "Which step would you take first?",
                            draft.First
                        )
                        {
                            Hint =
                                "Think of a service that is at the worst end on all of these. You may lift one of them to its best end. Which?",
                            Items =
                            [
                                .. draft.Criteria.Select(c => new Choice(c, Criterion(c), Step(c))),
                            ],
                        },
                    ]
                ),
            ]
        );

    private AskedQuestion Points() =>
        new(
            "What are the other steps worth?",
            "The weights",
            [
                $"The step on “{Criterion(draft.First!)}” is 100. Give each other step its worth against that: 50 is worth half, 0 is worth nothing.",
            ],
            [
                new(
                    null,
                    null,
                    [
                        .. draft
                            .Criteria.Where(c => c != draft.First)
                            .Select(c =>
                                Number(
                                    "points-" + c,
                                    Criterion(c),
                                    draft.Points.TryGetValue(c, out var points) ? points : null
                                ) with
                                {
                                    Hint = Step(c),
                                }
                            ),
                    ]
                ),
            ]
        );

    private AskedQuestion Rather()
    {
        var next = DraftPlan.AfterFirst(draft).Take(2).Select(Criterion).ToList();
        const string title = "Which would you rather have?";
        return new(
            title,
            "The weights",
            [],
            [
                new(
                    null,
                    null,
                    [
                        new(AskedAs.Radios, "rather", title, draft.Rather)
                        {
                            Hint =
                                "This checks the points. If the answers disagree, the result says so.",
                            Items =
                            [
                                new("first", $"The step on “{Criterion(draft.First!)}” alone"),
                                new("both", $"The steps on “{next[0]}” and “{next[1]}” together"),
                                new("same", "Either: they are worth the same"),
                            ],
                        },
                    ]
                ),
            ]
        );
    }

    private AskedQuestion Years() =>
        new(
            "Over which years is cost counted?",
            "The money",
            [
                "Amounts are in the prices of this year. Later years count less, by the discount rate of HM Treasury.",
            ],
            [
                new(
                    null,
                    null,
                    [
                        Number("first-year", "The year in which it starts", draft.FirstYear) with
                        {
                            Hint = "Set-up falls in this year, running cost begins in the next",
                        },
                        Number("years", "For how many years it then runs", draft.Years),
                    ]
                ),
            ]
        );

    private AskedQuestion Cost(string option)
    {
        var cost = draft.Costs.GetValueOrDefault(option);
        return new(
            $"What does it cost: {Option(option)}?",
            "The money",
            [
                "Every option is asked the same. Write 0 where there is no cost of a kind, and leave a field empty where nothing is known: the result says what was not stated.",
            ],
            [
                Quartiles("Running the service, each year", "running", cost?.Running, "£"),
                new(
                    "Once, in the first year",
                    null,
                    [.. DraftAnswers.Others.Where(o => o.Once).Select(o => Pounds(o.Kind))]
                ),
                new(
                    "Each year",
                    null,
                    [
                        .. DraftAnswers
                            .Others.Where(o => !o.Once && o.Kind != CostKind.Failure)
                            .Select(o => Pounds(o.Kind)),
                    ]
                ),
                new(
                    "If the provider fails",
                    null,
                    [
                        Pounds(CostKind.Failure) with
                        {
                            Label = "Cost to the public body",
                        },
                        Number("failure-chance", "Chance in a year", cost?.FailureChance * 100) with
                        {
                            Suffix = "%",
                        },
                    ]
                ),
                new(
                    "Optimism",
                    "First estimates of cost are usually too low. The same is asked of every option.",
                    [
                        Number("bias", "Share to add", (double?)cost?.Bias * 100) with
                        {
                            Suffix = "%",
                        },
                        new(
                            AskedAs.Input,
                            "bias-evidence",
                            "What that rests on",
                            cost?.BiasEvidence
                        )
                        {
                            IsNumber = false,
                        },
                    ]
                ),
            ]
        );

        AskedField Pounds(CostKind kind) =>
            Number(
                "cost-" + kind.Code(),
                kind.Title(),
                cost is not null && cost.Others.TryGetValue(kind.Code(), out var pounds)
                    ? (double)pounds
                    : null
            ) with
            {
                Prefix = "£",
            };
    }

    private string Step(string criterion)
    {
        var (source, offered) = (draft.Sources.GetValueOrDefault(criterion), Offered(criterion));
        return source is { From: not DraftSource.Judgement }
            ? $"From {Figure(source.Worst)} to {Figure(source.Best)}, as in the evidence"
            : $"From “{offered.Worst}” to “{offered.Best}”";
    }

    private static AskedGroup Quartiles(
        string legend,
        string name,
        DraftQuartiles? before,
        string? prefix
    ) =>
        new(
            legend,
            null,
            [
                Number("lower-" + name, "Lower", before?.Lower) with
                {
                    Prefix = prefix,
                },
                Number("median-" + name, "Middle", before?.Median) with
                {
                    Prefix = prefix,
                },
                Number("upper-" + name, "Upper", before?.Upper) with
                {
                    Prefix = prefix,
                },
            ]
        );

    private static AskedField Number(string name, string label, double? value) =>
        new(AskedAs.Input, name, label, Figure(value));

    private static string? Figure(double? value) =>
        value?.ToString("0.####", CultureInfo.InvariantCulture);
}
