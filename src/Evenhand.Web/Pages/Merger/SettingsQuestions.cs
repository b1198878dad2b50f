using System.Globalization;
using Evenhand.Statistics.Schedules;
using Evenhand.Transition.Files;
using Evenhand.Vocabulary;
using Evenhand.Web.Pages.Shared;

namespace Evenhand.Web.Pages.Merger;

/// <summary>The form that asks how a plan is drawn.</summary>
internal static class SettingsQuestions
{
    private static PlanSettings Otherwise => PlanSettings.Default;

    /// <summary>The form.</summary>
    /// <param name="merger">The reorganisation as it is.</param>
    public static AskedQuestion Of(MergerFile merger) =>
        new(
            "How the plan is drawn",
            merger.Name,
            ["Each draw gives every task a duration and lets each risk come or not."],
            [
                new(
                    null,
                    null,
                    [
                        new(
                            AskedAs.Input,
                            "correlation",
                            "How strongly are tasks of one workstream late together?",
                            Text(merger.Settings.Correlation)
                        )
                        {
                            Hint =
                                $"From 0, not at all, to below 1, always. {Text(Otherwise.Correlation)} unless you say otherwise, which is a judgement.",
                        },
                        new(
                            AskedAs.Radios,
                            "durations",
                            "How do durations lie between best and worst?",
                            merger.Settings.Shape == SpreadShape.Triangular ? "triangular" : "pert"
                        )
                        {
                            Hint = "PERT unless you say otherwise.",
                            Items =
                            [
                                new("pert", "PERT: most lie near the most likely"),
                                new("triangular", "Triangular: the ends weigh more"),
                            ],
                        },
                        new(
                            AskedAs.Radios,
                            "calendar",
                            "What is a week?",
                            merger.Settings.Calendar ? "on" : "off"
                        )
                        {
                            Hint = "Working days unless you say otherwise.",
                            Items =
                            [
                                new("on", "Five working days; bank holidays are passed over"),
                                new("off", "Seven days"),
                            ],
                        },
                        new(
                            AskedAs.Input,
                            "passes",
                            "How many draws?",
                            Plain.Count(merger.Settings.Passes)
                        )
                        {
                            Hint =
                                $"{Plain.Count(Otherwise.Passes)} unless you say otherwise, at most {Plain.Count(PlanSettings.MostPasses)}. More make shares steadier, and the page slower.",
                        },
                        new(AskedAs.Input, "seed", "Seed", Text(merger.Settings.Seed))
                        {
                            Hint =
                                $"A whole number, {Otherwise.Seed} unless you say otherwise. The same seed gives the same figures; another shows what is chance in them.",
                        },
                    ]
                ),
            ]
        )
        {
            Button = "Draw the plan so",
        };

    private static string Text(double number) =>
        number.ToString("0.##########", CultureInfo.InvariantCulture);
}
