using Evenhand.Design.Components;
using Evenhand.Law.Calendar;
using Evenhand.Law.Deadlines;
using Evenhand.Law.Tables;
using Evenhand.Web.Pages.Shared;
using Evenhand.Web.Questions;

namespace Evenhand.Web.Pages.Levers;

/// <summary>Days by which, until which and from which something is to be done.</summary>
public sealed class DeadlinesModel(DeadlineDesk desk) : QuestionPage
{
    /// <summary>What follows; null where no day is given or the question has a problem.</summary>
    public DeadlinesReport? Report { get; private set; }

    /// <summary>The law that is asked about; the usual one where none is, or one that there is not.</summary>
    public Regime Regime =>
        desk.Regimes.FirstOrDefault(r => r.Id == Asked("regime"))
        ?? desk.Regimes.First(r => r.Id == DeadlineQuery.UsualRegime);

    /// <summary>What sets clocks off under it.</summary>
    public IReadOnlyList<Trigger> Triggers => desk.Triggers(Regime.Id);

    /// <summary>Laws to choose from.</summary>
    public IReadOnlyList<Choice> Regimes => [.. desk.Regimes.Select(r => new Choice(r.Id, r.Name))];

    /// <summary>Nations to choose from.</summary>
    public static IReadOnlyList<Choice> NationChoices { get; } =
    [.. Nations.All.Select(n => new Choice(n.Word(), n.Name()))];

    /// <summary>Whether the contract is light touch, to choose from.</summary>
    public static IReadOnlyList<Choice> LightTouch { get; } =
    [new("", "I don't know"), new("yes", "Yes"), new("no", "No")];

    /// <summary>The months in which something falls.</summary>
    public IReadOnlyList<MonthSheet> Months =>
        Report is null
            ? []
            : MonthSheet.Of(
                Report,
                desk.Working(Report.Regime, Nations.Find(Report.Nation)!.Value)
            );

    /// <summary>The address of a file of this result.</summary>
    public string FileAddress(string name) => Address.With(Request, "/levers/deadlines/" + name);

    /// <summary>Counts, where a day is given.</summary>
    public void OnGet()
    {
        var asked = DeadlineQuery.Read(Request.Query, desk);
        if (asked is { IsOk: true, Value.Days.Count: 0 })
        {
            return;
        }

        Report = Take(
            asked.Then(desk.Ask),
            ["nation", "regime", "light-touch", .. Triggers.Select(t => t.Id), "name"]
        );
    }
}
