using System.Globalization;
using Evenhand.Design.Components;
using Evenhand.Transition.Journey;
using Evenhand.Transition.Library;
using Evenhand.Vocabulary;
using Evenhand.Web.Pages.Shared;
using static Evenhand.Web.Pages.Merger.MergerFields;

namespace Evenhand.Web.Pages.Merger;

/// <summary>The words and fields of each question of the journey.</summary>
internal sealed class MergerQuestions(MergerLibrary library, BodyMatches matches, MergerDraft draft)
{
    private const string TheChange = "The change";
    private const string TheBodies = "The bodies";
    private const string TheThings = "What they have and do";
    private const int LeastRows = 4;

    public AskedQuestion Of(string step) =>
        step switch
        {
            MergerSteps.Name => Name(),
            MergerSteps.Kind => Radios(
                "What kind of change is it?",
                "kind",
                draft.Kind,
                ChangeWords.Kinds
            ),
            MergerSteps.Route => Radios(
                "By which legal route?",
                "route",
                draft.Route,
                ChangeWords.Routes,
                "If it is not settled, choose the likeliest; you can change it and see what that does to the dates."
            ),
            MergerSteps.Where => Where(),
            MergerSteps.Old => Bodies(
                "Which bodies are there now?",
                "Name each body that changes. Staff may be left out.",
                draft.Old,
                withStaff: true
            ),
            MergerSteps.New => Bodies(
                "Which bodies will there be?",
                "One, or several where something is divided. A body that stays is named here too.",
                draft.New,
                withStaff: false
            ),
            MergerSteps.Which => Which(),
            MergerSteps.Days => Days(),
            MergerSteps.Behind => Behind(),
            MergerSteps.Flags => Flags(),
            MergerSteps.Shares => Shares(),
            MergerSteps.Budgets => Budgets(),
            MergerSteps.Local => Local(),
            _ => Things(step),
        };

    /// <summary>An answer in words.</summary>
    public string Answer(string step) =>
        step switch
        {
            MergerSteps.Name => draft.Name!,
            MergerSteps.Kind => ChangeWords.Kind(draft.Kind!),
            MergerSteps.Route => ChangeWords.Route(draft.Route!),
            MergerSteps.Where => $"{Nations.Name(draft.Nation!)}; {draft.Sector}",
            MergerSteps.Old => List(
                draft.Old.Select(b =>
                    b.Staff is { } staff ? $"{b.Name} ({Plain.Count((long)staff)} staff)" : b.Name
                )
            ),
            MergerSteps.New => List(draft.New.Select(b => b.Name)),
            MergerSteps.Which => List(
                draft
                    .Bodies.DistinctBy(b => b.Name)
                    .Select(b => $"{b.Name}: {b.Organisation ?? "not known"}")
            ),
            MergerSteps.Days =>
                $"Announced {Plain.Date(draft.Announced!.Value)}; {(draft.Wished is { } day ? $"to open {Plain.Date(day)}" : "no opening wished for")}",
            MergerSteps.Behind => List(
                MergerSteps
                    .Deciding(library.Playbook)
                    .Where(t => draft.Behind.Contains(t.Id))
                    .Select(t => t.Name)
            ),
            MergerSteps.Flags => List(
                draft.Flags.Select(f => Playbook.NameOf(library.Playbook.Flags, f))
            ),
            MergerSteps.Shares => List(
                draft
                    .Holdings.Where(h => h.To is DraftHolding.Shared or DraftHolding.Ends)
                    .Select(h =>
                        h.To == DraftHolding.Ends
                            ? $"{h.Name}: ends, {h.Reason}"
                            : $"{h.Name}: {string.Join(" to ", (h.Shares ?? []).Select(s => Figure((double)s)))}"
                    )
            ),
            MergerSteps.Budgets => List(
                draft.Budgets.Select(b => $"{b.Name}: {Plain.Pounds(b.Pounds)} a year")
            ),
            MergerSteps.Local => List(draft.Local.Select(l => l.Note)),
            MergerSteps.Others => List(
                Known(step).Select(h => $"{Plain.Capital(h.What)}: {h.Name} ({Goes(h)})")
            ),
            _ => List(Known(step).Select(h => $"{h.Name} ({Goes(h)})")),
        };

    private string Goes(DraftHolding holding) =>
        holding.To switch
        {
            DraftHolding.Open => "nobody has said where it goes",
            DraftHolding.Ends => "ends",
            DraftHolding.Shared => "shared",
            var place => "to " + draft.New[int.Parse(place, CultureInfo.InvariantCulture)].Name,
        };

    private AskedQuestion Name() =>
        new(
            "What is the change called?",
            TheChange,
            ["Leave names of people out: the link holds what you write."],
            [
                new(
                    null,
                    null,
                    [
                        Line("name", "Name of the change", draft.Name) with
                        {
                            Hint = "For example, Wold and Vale, two unitary councils",
                        },
                    ]
                ),
            ]
        );

    private AskedQuestion Where() =>
        new(
            "Where is it, and in which sector?",
            TheChange,
            [
                "Bank holidays of the nation are passed over. Like cases are found by nation and sector.",
            ],
            [
                new(
                    null,
                    null,
                    [
                        new(AskedAs.Select, "nation", "Nation", draft.Nation)
                        {
                            Items =
                            [
                                new("", "Choose where"),
                                .. Nations.All.Select(n => new Choice(n, Nations.Name(n))),
                            ],
                        },
                        new(AskedAs.Select, "sector", "Sector", draft.Sector)
                        {
                            Items =
                            [
                                new("", "Choose a sector"),
                                .. library
                                    .Cases.Select(c => c.Sector)
                                    .Distinct()
                                    .Order(StringComparer.Ordinal)
                                    .Select(s => new Choice(s, Plain.Capital(s))),
                                new(Nations.OtherSector, "Another sector"),
                            ],
                        },
                    ]
                ),
            ]
        );

    private static AskedQuestion Bodies(
        string title,
        string words,
        IReadOnlyList<DraftBody> bodies,
        bool withStaff
    ) =>
        new(
            title,
            TheBodies,
            [words],
            [
                .. Rows(bodies.Count)
                    .Select(i =>
                    {
                        var body = bodies.ElementAtOrDefault(i - 1);
                        AskedField[] staff = withStaff
                            ?
                            [
                                new(
                                    AskedAs.Input,
                                    $"staff-{i}",
                                    "Staff (optional)",
                                    Figure(body?.Staff)
                                ),
                            ]
                            : [];
                        return new AskedGroup(
                            $"Body {i}",
                            null,
                            [Line($"name-{i}", "Name of the body", body?.Name), .. staff]
                        );
                    }),
            ]
        )
        {
            More = "Add more bodies",
        };

    private AskedQuestion Which()
    {
        const string Words =
            "Lists of public bodies, and notices of contracts, name organisations like these. If you choose one, its contracts are found by its id and its other names too. If you are not sure, leave it as it is.";
        var asked = matches.Of(draft);
        return new(
            asked is [var only]
                ? $"Which of these is {only.Name}?"
                : "Which organisations are these bodies?",
            TheBodies,
            [
                asked.Count > 0
                    ? Words
                    : "Neither the lists of public bodies nor the notices that are loaded name organisations like these.",
            ],
            [
                new(
                    null,
                    null,
                    [
                        .. asked
                            .Index()
                            .Select(m => new AskedField(
                                AskedAs.Radios,
                                $"is-{m.Index}",
                                $"Which of these is {m.Item.Name}?",
                                draft.Bodies.First(b => b.Name == m.Item.Name).Organisation
                                    ?? DraftBody.NotKnown
                            )
                            {
                                Hint = asked.Count == 1 ? Words : null,
                                Items =
                                [
                                    .. m.Item.Candidates.Select(c => new Choice(
                                        c.Id,
                                        c.Name,
                                        Described(c)
                                    )),
                                    new(DraftBody.NotKnown, "None of these, or not known"),
                                ],
                            }),
                    ]
                ),
            ]
        );
    }

    private string Described(BodyCandidate candidate) =>
        string.Join(
            "; ",
            new[]
            {
                candidate.Id,
                candidate.Listed?.Kind,
                candidate.Listed is { } listed ? matches.Bodies.Ending(listed) : null,
                candidate.Processes > 0
                    ? $"buyer in {Plain.Counted(candidate.Processes, "contracting process", "contracting processes")}"
                    : null,
            }.OfType<string>()
        );

    private AskedQuestion Days() =>
        new(
            "When was it announced, and when is it wished to open?",
            TheChange,
            ["Weeks are counted from the announcement."],
            [
                new(
                    null,
                    null,
                    [
                        Line("announced", "Day of the announcement", Day(draft.Announced)) with
                        {
                            Hint =
                                "For example, 11 January 2027. If it is not announced yet, the day that is planned",
                        },
                        Line(
                            "wished",
                            "Day on which it is wished to open (optional)",
                            Day(draft.Wished)
                        ) with
                        {
                            Hint = "For example, 1 April 2029",
                        },
                    ]
                ),
            ]
        );

    private AskedQuestion Behind() =>
        new(
            "Which of these was done before the announcement?",
            TheChange,
            [],
            [
                new(
                    null,
                    null,
                    [
                        new(
                            AskedAs.Checkboxes,
                            "behind",
                            "Which of these was done before the announcement?",
                            null
                        )
                        {
                            Hint =
                                "What is done is left out of the plan. What was announced and not yet worked out stays in.",
                            Items =
                            [
                                .. MergerSteps
                                    .Deciding(library.Playbook)
                                    .Select(t => new Choice(
                                        t.Id,
                                        t.Name,
                                        $"Shown by: {t.Evidence}"
                                    )),
                            ],
                            Ticked = [.. draft.Behind],
                        },
                    ]
                ),
            ]
        );

    private AskedQuestion Flags() =>
        new(
            "What is true of the change?",
            TheChange,
            [],
            [
                new(
                    null,
                    null,
                    [
                        new(AskedAs.Checkboxes, "flags", "What is true of the change?", null)
                        {
                            Hint = draft.Answered.Contains(MergerSteps.Flags)
                                ? "Each brings tasks with it."
                                : "Each brings tasks with it. Ticked is what usually holds of a change of this kind and route: change what is different here.",
                            Items =
                            [
                                .. MergerSteps
                                    .Asked(library.Playbook)
                                    .Select(f => new Choice(f.Id, f.Name)),
                            ],
                            Ticked = draft.Answered.Contains(MergerSteps.Flags)
                                ? [.. draft.Flags]
                                : [.. MergerSteps.Usual(draft, library.Playbook)],
                        },
                    ]
                ),
            ]
        );

    private IEnumerable<DraftHolding> Known(string step) =>
        draft.Holdings.Where(h => MergerSteps.Kinds(step).Contains(h.What));

    private AskedQuestion Things(string step)
    {
        var (title, one, example) = step switch
        {
            "function" => (
                "What do the bodies do?",
                "Function",
                "For example, Adult social care, or Licences"
            ),
            "system" => (
                "Which systems do they run?",
                "System",
                "For example, the ledger, payroll, or the system for cases"
            ),
            "site" => ("Which buildings do they occupy?", "Building", "For example, County Hall"),
            "contract" => (
                "Which contracts run on?",
                "Contract",
                "The largest first; all of them can be added in the file"
            ),
            _ => (
                "Which assets, data and caseloads do they hold?",
                "Thing",
                "For example, a fleet of vehicles (asset), the register of licences (dataset), or complaints that are open (caseload)"
            ),
        };
        var known = Known(step).ToList();
        return new(
            title,
            TheThings,
            [
                "Say where each goes. What nobody has said yet stands as open, and the readiness board names it.",
                $"{example}. Leave all empty if there is none.",
            ],
            [
                .. Rows(known.Count)
                    .Select(i =>
                    {
                        var holding = known.ElementAtOrDefault(i - 1);
                        return new AskedGroup(
                            $"{one} {i}",
                            null,
                            [
                                .. What(step, i, holding?.What),
                                Line($"name-{i}", "Name", holding?.Name),
                                .. From(i, holding?.From),
                                new(AskedAs.Select, $"to-{i}", "Where it goes", holding?.To ?? "")
                                {
                                    Items =
                                    [
                                        new("", "Choose"),
                                        .. draft.New.Select(
                                            (b, n) =>
                                                new Choice(
                                                    n.ToString(CultureInfo.InvariantCulture),
                                                    b.Name
                                                )
                                        ),
                                        .. draft.New.Count > 1
                                            ? [new Choice(DraftHolding.Shared, "Several share it")]
                                            : Array.Empty<Choice>(),
                                        new(DraftHolding.Ends, "It ends"),
                                        new(DraftHolding.Open, "Nobody has said yet"),
                                    ],
                                },
                            ]
                        );
                    }),
            ]
        )
        {
            More = "Add more",
        };
    }

    private AskedQuestion Shares() =>
        new(
            "How are these shared, and why do others end?",
            TheThings,
            [
                "Shares of each are in per cent and should make 100; where they do not, the readiness board says so.",
            ],
            [
                .. draft
                    .Holdings.Index()
                    .Where(h => h.Item.To is DraftHolding.Shared or DraftHolding.Ends)
                    .Select(h => new AskedGroup(
                        $"{Plain.Capital(h.Item.What)}: {h.Item.Name}",
                        null,
                        h.Item.To == DraftHolding.Ends
                            ? [Line($"reason-{h.Index}", "Why it ends", h.Item.Reason)]
                            :
                            [
                                .. draft.New.Select(
                                    (b, n) =>
                                        Share(
                                            $"share-{h.Index}-{n}",
                                            b.Name,
                                            h.Item.Shares?.ElementAtOrDefault(n)
                                        )
                                ),
                            ]
                    )),
            ]
        );

    private AskedQuestion Budgets() =>
        new(
            "Which budgets move?",
            TheThings,
            [
                draft.New.Count > 1
                    ? "Give the amount of a year, and the share of each new body in per cent. Leave all empty if you have none at hand."
                    : "Give the amount of a year. Leave all empty if you have none at hand.",
            ],
            [
                .. Rows(draft.Budgets.Count)
                    .Select(i =>
                    {
                        var budget = draft.Budgets.ElementAtOrDefault(i - 1);
                        AskedField[] shares =
                            draft.New.Count > 1
                                ?
                                [
                                    .. draft.New.Select(
                                        (b, n) =>
                                            Share(
                                                $"share-{i}-{n}",
                                                $"Share of {b.Name}",
                                                budget?.Shares.ElementAtOrDefault(n)
                                            )
                                    ),
                                ]
                                : [];
                        return new AskedGroup(
                            $"Budget {i}",
                            null,
                            [
                                Line($"name-{i}", "Name", budget?.Name),
                                .. From(i, budget?.From),
                                new(
                                    AskedAs.Input,
                                    $"pounds-{i}",
                                    "Pounds a year",
                                    Figure((double?)budget?.Pounds)
                                )
                                {
                                    Prefix = "£",
                                },
                                .. shares,
                            ]
                        );
                    }),
            ]
        )
        {
            More = "Add more budgets",
        };

    private AskedQuestion Local() =>
        new(
            "What do people of the bodies know that others do not?",
            "Local knowledge",
            [
                "For example: only one office knows how the files of the tribunal are kept. It stands beside the plan and is not overwritten by it. Leave names of people out; a post is enough.",
            ],
            [
                .. Rows(draft.Local.Count, 2)
                    .Select(i =>
                    {
                        var fact = draft.Local.ElementAtOrDefault(i - 1);
                        return new AskedGroup(
                            $"Piece of knowledge {i}",
                            null,
                            [
                                Line($"note-{i}", "What they know", fact?.Note),
                                Line(
                                    $"about-{i}",
                                    "The task, system, contract or place that it is about",
                                    fact?.About
                                ),
                                Line($"by-{i}", "Whose knowledge, by post (optional)", fact?.By),
                                Line(
                                    $"review-{i}",
                                    "Look at it again by (optional)",
                                    Day(fact?.Review)
                                ) with
                                {
                                    Hint = "For example, 1 March 2028",
                                },
                            ]
                        );
                    }),
            ]
        )
        {
            More = "Add more",
        };

    private static AskedField[] What(string step, int row, string? what) =>
        MergerSteps.Kinds(step) is [_]
            ? []
            :
            [
                new(AskedAs.Select, $"what-{row}", "What it is", what ?? "")
                {
                    Items =
                    [
                        new("", "Choose"),
                        .. MergerSteps.Kinds(step).Select(k => new Choice(k, Plain.Capital(k))),
                    ],
                },
            ];

    private AskedField[] From(int row, int? from) =>
        draft.Old.Count == 1
            ? []
            :
            [
                new(
                    AskedAs.Select,
                    $"from-{row}",
                    "Whose it is now",
                    from?.ToString(CultureInfo.InvariantCulture) ?? ""
                )
                {
                    Items =
                    [
                        new("", "Choose the body"),
                        .. draft.Old.Select(
                            (b, n) => new Choice(n.ToString(CultureInfo.InvariantCulture), b.Name)
                        ),
                    ],
                },
            ];

    /// <summary>As many rows as are filled and two more, so that there is always room.</summary>
    private static IEnumerable<int> Rows(int filled, int least = LeastRows) =>
        Enumerable.Range(1, Math.Min(MergerAnswers.MostRows, Math.Max(least, filled + 2)));

    private static AskedQuestion Radios(
        string title,
        string field,
        string? value,
        IReadOnlyList<(string Code, string Words)> words,
        string? hint = null
    ) =>
        new(
            title,
            TheChange,
            [],
            [
                new(
                    null,
                    null,
                    [
                        new(AskedAs.Radios, field, title, value)
                        {
                            Hint = hint,
                            Items = [.. words.Select(w => new Choice(w.Code, w.Words))],
                        },
                    ]
                ),
            ]
        );

    private static AskedField Share(string name, string label, decimal? value) =>
        new(AskedAs.Input, name, label + ", per cent", Figure((double?)value)) { Suffix = "%" };

    private static string? Day(DateOnly? day) => day is { } known ? Plain.Date(known) : null;

    private static string List(IEnumerable<string> parts) =>
        string.Join("; ", parts) is { Length: > 0 } words ? words : "None";

    private static string? Figure(double? value) =>
        value?.ToString("0.####", CultureInfo.InvariantCulture);
}
