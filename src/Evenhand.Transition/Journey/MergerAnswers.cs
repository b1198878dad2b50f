using System.Globalization;
using Evenhand.Transition.Library;
using Evenhand.Vocabulary;

namespace Evenhand.Transition.Journey;

/// <summary>Takes the answer to one question of the journey into the draft.</summary>
public sealed class MergerAnswers : GivenAnswers
{
    /// <summary>The most rows of one question.</summary>
    public const int MostRows = 20;

    private const double MostStaff = 2_000_000;
    private const double MostPounds = 1_000_000_000_000;
    private static readonly string[] Days = ["yyyy-MM-dd", "d MMMM yyyy", "d MMM yyyy", "d/M/yyyy"];

    private readonly MergerLibrary library;
    private readonly BodyMatches matches;
    private readonly MergerDraft draft;

    private MergerAnswers(
        MergerLibrary library,
        BodyMatches matches,
        MergerDraft draft,
        Func<string, IReadOnlyList<string>> given
    )
        : base(given) => (this.library, this.matches, this.draft) = (library, matches, draft);

    /// <summary>The draft with the answer.</summary>
    /// <param name="library">Words and tasks.</param>
    /// <param name="matches">Which organisations bodies may be.</param>
    /// <param name="draft">The draft before.</param>
    /// <param name="step">The question.</param>
    /// <param name="given">What was given in each field.</param>
    public static Outcome<MergerDraft> Take(
        MergerLibrary library,
        BodyMatches matches,
        MergerDraft draft,
        string step,
        Func<string, IReadOnlyList<string>> given
    )
    {
        var answers = new MergerAnswers(library, matches, draft, given);
        var taken = answers.Of(step);
        return answers.Taken(
            taken with
            {
                Answered = [.. taken.Answered.Where(a => a != step), step],
            }
        );
    }

    /// <summary>A day as people write it; null where it is none.</summary>
    public static DateOnly? Day(string text) =>
        DateOnly.TryParseExact(
            text,
            Days,
            CultureInfo.InvariantCulture,
            DateTimeStyles.AllowInnerWhite,
            out var day
        )
            ? day
            : null;

    private MergerDraft Of(string step) =>
        step switch
        {
            MergerSteps.Name => draft with { Name = Text("name", "Say what the change is called") },
            MergerSteps.Kind => draft with
            {
                Kind = Word("kind", [.. ChangeWords.Kinds.Select(k => k.Code)], "Choose one"),
            },
            MergerSteps.Route => draft with
            {
                Route = Word("route", [.. ChangeWords.Routes.Select(k => k.Code)], "Choose one"),
            },
            MergerSteps.Where => draft with
            {
                Nation = Word("nation", Nations.All, "Choose where"),
                Sector = Word(
                    "sector",
                    [.. library.Cases.Select(c => c.Sector).Append(Nations.OtherSector)],
                    "Choose a sector"
                ),
            },
            MergerSteps.Old => Old(),
            MergerSteps.New => New(),
            MergerSteps.Which => Which(),
            MergerSteps.Days => AnnouncedAndWished(),
            MergerSteps.Behind => draft with
            {
                Behind = Ticked(
                    "behind",
                    [.. MergerSteps.Deciding(library.Playbook).Select(t => t.Id)]
                ),
            },
            MergerSteps.Flags => draft with
            {
                Flags = Ticked("flags", [.. MergerSteps.Asked(library.Playbook).Select(f => f.Id)]),
            },
            MergerSteps.Shares => Shares(),
            MergerSteps.Budgets => draft with { Budgets = [.. Budgets()] },
            MergerSteps.Local => draft with { Local = [.. Local()] },
            _ => Things(step),
        };

    private MergerDraft Old()
    {
        var bodies = Bodies("Name a body that is there now").ToList();
        var with = Named(draft with { Old = bodies });
        return bodies.Select(b => b.Name).SequenceEqual(draft.Old.Select(b => b.Name))
            ? with
            : Anew(with);
    }

    private MergerDraft New()
    {
        var bodies = Bodies("Name the new body").ToList();
        var with = Named(draft with { New = bodies });
        return bodies.Count == draft.New.Count ? with : Anew(with);
    }

    // Other names are other organisations; who keeps its name stays the one that it was.
    private MergerDraft Named(MergerDraft next)
    {
        if (next.Bodies.Select(b => b.Name).SequenceEqual(draft.Bodies.Select(b => b.Name)))
        {
            return next;
        }

        return next with
        {
            MayBeKnown = matches.Of(next).Count > 0,
            Answered = [.. next.Answered.Except([MergerSteps.Which])],
        };
    }

    private MergerDraft Which()
    {
        var asked = matches.Of(draft);
        var chosen = new Dictionary<string, string?>(StringComparer.Ordinal);
        foreach (var (i, match) in asked.Index())
        {
            var id = One($"is-{i}");
            chosen[match.Name] = id is "" or DraftBody.NotKnown ? null : id;
            if (chosen[match.Name] is not null && match.Candidates.All(b => b.Id != id))
            {
                Refuse($"is-{i}", "Choose one of these, or none");
            }
        }

        var with = draft with { Old = Chosen(draft.Old), New = Chosen(draft.New) };
        foreach (var (i, match) in asked.Index())
        {
            if (Shared(with.Old, match.Name) || Shared(with.New, match.Name))
            {
                Refuse($"is-{i}", "Two bodies cannot be one organisation");
            }
        }

        return with;

        IReadOnlyList<DraftBody> Chosen(IReadOnlyList<DraftBody> bodies) =>
            [
                .. bodies.Select(b =>
                    chosen.TryGetValue(b.Name, out var id) ? b with { Organisation = id } : b
                ),
            ];

        static bool Shared(IReadOnlyList<DraftBody> bodies, string name) =>
            bodies.FirstOrDefault(b => b.Name == name)?.Organisation is { } id
            && bodies.Count(b => b.Organisation == id) > 1;
    }

    // What hung on a body that is named anew, or at another place, is asked again.
    private static MergerDraft Anew(MergerDraft draft) =>
        draft with
        {
            Holdings = [],
            Budgets = [],
            Answered =
            [
                .. draft.Answered.Except([
                    .. MergerSteps.Things,
                    MergerSteps.Shares,
                    MergerSteps.Budgets,
                ]),
            ],
        };

    private IEnumerable<DraftBody> Bodies(string otherwise)
    {
        var seen = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (var i in Rows("name", "staff"))
        {
            var name = Text($"name-{i}", "Give its name");
            if (name.Length > 0 && !seen.Add(name))
            {
                Refuse($"name-{i}", "Two bodies have this name");
            }

            yield return new DraftBody(
                name,
                One($"staff-{i}").Length > 0 ? Number($"staff-{i}", 0, MostStaff) : null,
                draft.Bodies.FirstOrDefault(b => b.Name == name)?.Organisation
            );
        }

        if (seen.Count == 0 && ProblemCount == 0)
        {
            Refuse("name-1", otherwise);
        }
    }

    private MergerDraft AnnouncedAndWished()
    {
        var announced = Date("announced", required: true);
        var wished = Date("wished", required: false);
        if (announced >= wished)
        {
            Refuse("wished", "The opening must come after the announcement");
        }

        return draft with
        {
            Announced = announced,
            Wished = wished,
        };
    }

    private MergerDraft Things(string step)
    {
        var kinds = MergerSteps.Kinds(step);
        var places = draft.New.Select((_, i) => i.ToString(CultureInfo.InvariantCulture));
        string[] ways =
        [
            .. places,
            DraftHolding.Open,
            DraftHolding.Ends,
            .. draft.New.Count > 1 ? [DraftHolding.Shared] : Array.Empty<string>(),
        ];
        var named = new List<DraftHolding>();
        foreach (var i in Rows("name"))
        {
            var what = kinds is [var only] ? only : Word($"what-{i}", kinds, "Choose what it is");
            var name = Text($"name-{i}", "Give its name");
            var holding = new DraftHolding(
                what,
                name,
                Place($"from-{i}"),
                Word($"to-{i}", ways, "Say where it goes, or that nobody has said yet")
            );
            var before = draft.Holdings.FirstOrDefault(h => h.What == what && h.Name == name);
            named.Add(
                before?.To == holding.To
                    ? holding with
                    {
                        Shares = before.Shares,
                        Reason = before.Reason,
                    }
                    : holding
            );
        }

        var lacking = named.Any(h =>
            (h.To == DraftHolding.Shared && h.Shares is null)
            || (h.To == DraftHolding.Ends && h.Reason is null)
        );
        return draft with
        {
            Holdings = [.. draft.Holdings.Where(h => !kinds.Contains(h.What)), .. named],
            Answered = [.. draft.Answered.Where(a => !lacking || a != MergerSteps.Shares)],
        };
    }

    private MergerDraft Shares()
    {
        var holdings = new List<DraftHolding>();
        foreach (var (i, holding) in draft.Holdings.Index())
        {
            holdings.Add(
                holding.To switch
                {
                    DraftHolding.Shared => holding with
                    {
                        Shares =
                        [
                            .. draft.New.Select(
                                (_, n) => (decimal)Number($"share-{i}-{n}", 0, 100)
                            ),
                        ],
                    },
                    DraftHolding.Ends => holding with
                    {
                        Reason = Text($"reason-{i}", "Say why it ends"),
                    },
                    _ => holding,
                }
            );
        }

        return draft with
        {
            Holdings = holdings,
        };
    }

    private IEnumerable<DraftBudget> Budgets()
    {
        foreach (var i in Rows("name", "pounds"))
        {
            yield return new DraftBudget(
                Text($"name-{i}", "Give its name"),
                Place($"from-{i}"),
                (decimal)Number($"pounds-{i}", 0, MostPounds),
                draft.New.Count == 1
                    ? [100]
                    : [.. draft.New.Select((_, n) => (decimal)Number($"share-{i}-{n}", 0, 100))]
            );
        }
    }

    private IEnumerable<DraftFact> Local()
    {
        foreach (var i in Rows("note", "about", "by", "review"))
        {
            yield return new DraftFact(
                Text($"note-{i}", "Say what they know"),
                Text($"about-{i}", "Say what it is about"),
                One($"by-{i}") is { Length: > 0 and <= LongestText } by ? by : null,
                Date($"review-{i}", required: false)
            );
        }
    }

    /// <summary>The numbers of the rows in which something stands.</summary>
    private List<int> Rows(params string[] fields) =>
        [.. Enumerable.Range(1, MostRows).Where(i => fields.Any(f => One($"{f}-{i}").Length > 0))];

    private int Place(string field)
    {
        if (draft.Old.Count == 1)
        {
            return 0;
        }

        var word = Word(
            field,
            [.. draft.Old.Select((_, i) => i.ToString(CultureInfo.InvariantCulture))],
            "Choose the body"
        );
        return int.TryParse(word, CultureInfo.InvariantCulture, out var place) ? place : 0;
    }

    private DateOnly? Date(string field, bool required)
    {
        var text = One(field);
        if (text.Length == 0)
        {
            if (required)
            {
                Refuse(field, "Give a day, such as 11 January 2027");
            }

            return null;
        }

        if (Day(text) is { Year: >= 1900 and < 2200 } day)
        {
            return day;
        }

        Refuse(field, "This is not a day. Write it as 11 January 2027");
        return null;
    }

    private double Number(string field, double from, double to)
    {
        var number = Within(field, NumberStyles.AllowDecimalPoint, from, to);
        if (number is null)
        {
            Refuse(
                field,
                FormattableString.Invariant($"Give a number from {from:#,0} to {to:#,0}")
            );
        }

        return number ?? 0;
    }
}
