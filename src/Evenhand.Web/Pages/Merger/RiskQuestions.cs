using System.Globalization;
using Evenhand.Transition.Files;
using Evenhand.Transition.Journey;
using Evenhand.Transition.Library;
using Evenhand.Vocabulary;
using Evenhand.Web.Pages.Shared;
using static Evenhand.Web.Pages.Merger.MergerFields;

namespace Evenhand.Web.Pages.Merger;

/// <summary>The form in which one risk of a plan is changed, taken out or added.</summary>
internal sealed class RiskQuestions(MergerFile merger, Playbook playbook)
{
    /// <summary>The form for a risk; or why there is none.</summary>
    /// <param name="id">The risk; <see cref="PlanAnswers.New"/> for one that is not there yet.</param>
    /// <param name="doing"><see cref="PlanAnswers.Out"/> to take it out.</param>
    public Outcome<AskedQuestion> Of(string id, string? doing) =>
        RiskAnswers.Refusal(merger, id) is { } refusal
            ? Outcome<AskedQuestion>.Failed(refusal)
            : Outcome<AskedQuestion>.Ok(
                (merger.Risks.FirstOrDefault(r => r.Id == id), doing) switch
                {
                    ({ } risk, PlanAnswers.Out) => Without(risk),
                    var (risk, _) => Ask(risk),
                }
            );

    private static AskedQuestion Without(PlanRisk risk) =>
        new($"Take out of the plan: {risk.Name}", $"Risk {risk.Id}", [], [])
        {
            Button = "Take it out",
        };

    private AskedQuestion Ask(PlanRisk? risk) =>
        new(
            risk?.Name ?? "Add a risk",
            risk is null ? "A risk of your own" : $"Risk {risk.Id}",
            [
                "Something that may happen or not. It happens in its share of the draws of the plan, and then makes each of its tasks longer.",
            ],
            [
                new(
                    "What it is",
                    null,
                    [
                        Line("name", "What may happen", risk?.Name),
                        new(
                            AskedAs.Input,
                            "probability",
                            "How likely is it, in per cent?",
                            (risk?.Probability * 100)?.ToString(
                                "0.########",
                                CultureInfo.InvariantCulture
                            )
                        )
                        {
                            Hint =
                                "From 0 to 100. Of plans like this one, in how many of 100 would it happen?",
                            Suffix = "%",
                        },
                    ]
                ),
                new(
                    "Tasks that it makes longer",
                    "At least one. A task that is not in the plan stays as it is.",
                    [
                        .. Rows(risk?.Tasks ?? [])
                            .Select(
                                (t, i) =>
                                    Select(
                                        $"task-{i + 1}",
                                        $"Task {i + 1}",
                                        Tasks(merger, playbook, null),
                                        t,
                                        "None"
                                    )
                            ),
                    ]
                ),
                new(
                    "By how many weeks it makes each of them longer",
                    null,
                    [
                        Weeks("best", "At best", risk?.Weeks.Optimistic),
                        Weeks("likely", "Most likely", risk?.Weeks.Likely),
                        Weeks("worst", "At worst", risk?.Weeks.Pessimistic),
                    ]
                ),
            ]
        )
        {
            Button = risk is null ? "Add the risk" : "Change the risk",
        };
}
