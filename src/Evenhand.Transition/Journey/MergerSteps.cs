using Evenhand.Transition.Files;
using Evenhand.Transition.Library;

namespace Evenhand.Transition.Journey;

/// <summary>Which question comes next.</summary>
public static class MergerSteps
{
    /// <summary>What the change is called.</summary>
    public const string Name = "name";

    /// <summary>The kind of change.</summary>
    public const string Kind = "kind";

    /// <summary>The legal route.</summary>
    public const string Route = "route";

    /// <summary>Nation and sector.</summary>
    public const string Where = "where";

    /// <summary>The bodies that are there.</summary>
    public const string Old = "old";

    /// <summary>The bodies that will be.</summary>
    public const string New = "new";

    /// <summary>Which organisations the bodies are.</summary>
    public const string Which = "which";

    /// <summary>Announcement and wished opening.</summary>
    public const string Days = "days";

    /// <summary>What is behind the bodies already.</summary>
    public const string Behind = "behind";

    /// <summary>What is true of the change.</summary>
    public const string Flags = "flags";

    /// <summary>Things of the kinds that have no question of their own.</summary>
    public const string Others = "others";

    /// <summary>How things are shared, and why others end.</summary>
    public const string Shares = "shares";

    /// <summary>Budgets.</summary>
    public const string Budgets = "budgets";

    /// <summary>Local knowledge.</summary>
    public const string Local = "local";

    /// <summary>The questions that ask for things: one for each of the commonest kinds, and one for all others.</summary>
    public static IReadOnlyList<string> Things { get; } =
    ["function", "system", "site", "contract", Others];

    /// <summary>The kinds of thing that a question asks for.</summary>
    public static IReadOnlyList<string> Kinds(string step) =>
        step == Others ? [.. Holding.Kinds.Except(Things)] : [step];

    /// <summary>All questions of a draft in their order.</summary>
    public static IReadOnlyList<string> Of(MergerDraft draft) =>
        [
            Name,
            Kind,
            Route,
            Where,
            Old,
            New,
            .. draft.MayBeKnown ? [Which] : Array.Empty<string>(),
            Days,
            Behind,
            Flags,
            .. Things,
            .. draft.Holdings.Any(h => h.To is DraftHolding.Shared or DraftHolding.Ends)
                ? [Shares]
                : Array.Empty<string>(),
            Budgets,
            Local,
        ];

    /// <summary>The first question without an answer; null where all have one.</summary>
    public static string? Next(MergerDraft draft) =>
        Of(draft).FirstOrDefault(s => !draft.Answered.Contains(s));

    /// <summary>The flags that follow from kind, route and bodies, so that nobody is asked for them.</summary>
    public static IReadOnlyList<string> Follow(MergerDraft draft) =>
        [
            .. draft.Route switch
            {
                "act" => ["needs_legislation", "route_act"],
                "order" => ["needs_legislation", "route_order"],
                "mog" => ["route_mog"],
                _ => Array.Empty<string>(),
            },
            .. draft.Kind == "council" ? ["is_council"] : Array.Empty<string>(),
            .. draft.New.Count > 1 ? ["is_split"] : Array.Empty<string>(),
        ];

    /// <summary>The flags that are asked for.</summary>
    public static IReadOnlyList<PlaybookWord> Asked(Playbook playbook) =>
        [
            .. playbook.Flags.Where(f =>
                f.Id
                    is not (
                        "needs_legislation"
                        or "route_act"
                        or "route_order"
                        or "route_mog"
                        or "is_council"
                        or "is_split"
                    )
            ),
        ];

    /// <summary>The usual flags of a change of this kind and route.</summary>
    public static IReadOnlyList<string> Usual(MergerDraft draft, Playbook playbook)
    {
        var profile = (draft.Kind, draft.Route) switch
        {
            ("council", _) => "council_split",
            ("department", _) or (_, "mog") => "department_mog",
            (_, "act") => "statutory_alb_merger",
            (_, "order") => "order_alb_merger",
            _ => "agency_admin",
        };
        var asked = Asked(playbook).Select(f => f.Id).ToHashSet(StringComparer.Ordinal);
        return [.. playbook.Profiles.First(p => p.Id == profile).Flags.Where(asked.Contains)];
    }

    /// <summary>The tasks of deciding, which may be behind the bodies when they begin to plan.</summary>
    public static IReadOnlyList<PlaybookTask> Deciding(Playbook playbook) =>
        [.. playbook.Tasks.Where(t => t.Phase == "decide")];
}
