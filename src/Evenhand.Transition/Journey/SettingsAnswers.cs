using System.Globalization;
using Evenhand.Statistics.Schedules;
using Evenhand.Transition.Files;
using Evenhand.Vocabulary;

namespace Evenhand.Transition.Journey;

/// <summary>Takes what a form says of how a plan is drawn into a reorganisation.</summary>
public sealed class SettingsAnswers : GivenAnswers
{
    private SettingsAnswers(Func<string, IReadOnlyList<string>> given)
        : base(given) { }

    /// <summary>The reorganisation with its plan drawn as was said.</summary>
    /// <param name="merger">As it was.</param>
    /// <param name="given">What was given in each field.</param>
    public static Outcome<MergerFile> Take(
        MergerFile merger,
        Func<string, IReadOnlyList<string>> given
    )
    {
        var answers = new SettingsAnswers(given);
        return answers.Taken(merger with { Settings = answers.Settings() });
    }

    private PlanSettings Settings() =>
        new(
            Correlation(),
            Word("durations", ["pert", "triangular"], "Choose a shape") == "triangular"
                ? SpreadShape.Triangular
                : SpreadShape.PertBeta,
            Word("calendar", ["on", "off"], "Say what a week is") == "on",
            Whole("passes", 1, PlanSettings.MostPasses),
            Whole("seed", 0, int.MaxValue)
        );

    private double Correlation()
    {
        if (Within("correlation", NumberStyles.AllowDecimalPoint, 0, 1) is { } number and < 1)
        {
            return number;
        }

        Refuse("correlation", "Give a number from 0 to below 1, such as 0.3");
        return 0;
    }

    private int Whole(string field, int from, int to)
    {
        var number = Within(field, NumberStyles.None, from, to);
        if (number is null)
        {
            Refuse(field, $"Give a whole number from {Plain.Count(from)} to {Plain.Count(to)}");
        }

        return (int)(number ?? 0);
    }
}
