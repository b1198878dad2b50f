using System.Globalization;
using Evenhand.Statistics.Schedules;
using Evenhand.Transition.Files;
using Evenhand.Transition.Library;
using Evenhand.Vocabulary;

namespace Evenhand.Transition.Journey;

/// <summary>What forms about parts of a plan share: the weeks and the tasks that they name.</summary>
/// <param name="merger">The reorganisation as it was.</param>
/// <param name="playbook">The tasks of the playbook.</param>
/// <param name="given">What was given in each field.</param>
public abstract class PlanAnswers(
    MergerFile merger,
    Playbook playbook,
    Func<string, IReadOnlyList<string>> given
) : GivenAnswers(given)
{
    /// <summary>The id under which something new is asked for.</summary>
    public const string New = "new";

    /// <summary>What is done with something that leaves the plan.</summary>
    public const string Out = "out";

    /// <summary>How many rows a form offers beyond what is known.</summary>
    public const int MoreRows = 2;

    private const int MostRows = 20;

    /// <summary>The most weeks: ten years.</summary>
    protected const double MostWeeks = 520;

    /// <summary>The reorganisation as it was.</summary>
    protected MergerFile Merger => merger;

    /// <summary>The tasks of the playbook.</summary>
    protected Playbook Playbook => playbook;

    /// <summary>Weeks at best, most likely and at worst.</summary>
    protected DurationSpread Weeks()
    {
        var before = ProblemCount;
        var weeks = new DurationSpread(Number("best", 0), Number("likely", 0), Number("worst", 0));
        if (ProblemCount == before && weeks.Fault is not null)
        {
            Refuse("worst", "The three must rise: at best, likely, at worst");
        }

        return weeks;
    }

    /// <summary>A number of weeks.</summary>
    /// <param name="field">The field.</param>
    /// <param name="from">The least.</param>
    protected double Number(string field, double from)
    {
        var number = Within(
            field,
            NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingSign,
            from,
            MostWeeks
        );
        if (number is null)
        {
            Refuse(
                field,
                FormattableString.Invariant($"Give a number of weeks from {from} to {MostWeeks}")
            );
        }

        return number ?? 0;
    }

    /// <summary>A task that is chosen; null where none is.</summary>
    /// <param name="field">The field.</param>
    /// <param name="id">The task that the form is about, which does not wait for itself; null for none.</param>
    protected string? Task(string field, string? id)
    {
        var task = One(field);
        if (task.Length == 0)
        {
            return null;
        }

        if (task == id || merger.StandingOf(playbook, task) == TaskStanding.Nowhere)
        {
            Refuse(field, task == id ? "A task does not wait for itself" : "Choose a task");
        }

        return task;
    }

    /// <summary>The rows of a list of tasks. A file may name any number, and none of them is lost.</summary>
    /// <param name="known">How many the file names.</param>
    protected static IEnumerable<int> Rows(int known) =>
        Enumerable.Range(1, Math.Max(MostRows, known + MoreRows));

    /// <summary>The first id that is free.</summary>
    /// <param name="begins">What it begins with.</param>
    /// <param name="isFree">Whether an id is.</param>
    protected static string NextId(string begins, Func<string, bool> isFree) =>
        Enumerable
            .Range(1, int.MaxValue)
            .Select(i => FormattableString.Invariant($"{begins}{i}"))
            .First(isFree);
}
