using Evenhand.Design.Components;
using Evenhand.Papers;
using Evenhand.Transition.Desk;
using Evenhand.Transition.Publishing;
using Evenhand.Transition.Readiness;
using Evenhand.Web.Tables;

namespace Evenhand.Web.Pages.Merger;

/// <summary>The readiness board: what the first day needs, what is there, what is not, and what nobody has answered.</summary>
public sealed class ReadyModel(MergerDesk desk) : MergerPage(desk)
{
    /// <summary>Readiness; null where the address cannot be read.</summary>
    public ReadinessReport? Report { get; private set; }

    /// <summary>The gates by state, what is missing first.</summary>
    public IReadOnlyList<(string State, string Title, IReadOnlyList<Gate> Gates)> Board =>
        [
            .. new[] { ("no", "Not met"), ("unknown", "Not known"), ("yes", "Met") }.Select(s =>
                (
                    s.Item1,
                    s.Item2,
                    (IReadOnlyList<Gate>)[.. Report!.Gates.Where(g => g.State == s.Item1)]
                )
            ),
        ];

    /// <summary>All gates as a table, to be sorted and taken away.</summary>
    public TableView Gates =>
        Whole(ReadinessPaper.Gates(Report!), "ready", "gates", PlanColumns.Gates);

    /// <summary>The word of a state on the board.</summary>
    public static string Word(string state) =>
        state switch
        {
            "yes" => "Met",
            "no" => "Not met",
            _ => "Not known",
        };

    /// <summary>The colour of a state; the word beside it says the same.</summary>
    public static TagColour Colour(string state) =>
        state switch
        {
            "yes" => TagColour.Green,
            "no" => TagColour.Red,
            _ => TagColour.Grey,
        };

    /// <summary>A task by its id and name.</summary>
    public string TaskName(string id) =>
        (
            Library.Playbook.Tasks.FirstOrDefault(t => t.Id == id)?.Name
            ?? Merger!.File.Added.FirstOrDefault(a => a.Id == id)?.Name
        )
            is { } name
            ? $"{id} ({name})"
            : id;

    /// <summary>Where a gate is answered; null where only the mapping in the file answers it.</summary>
    public string? AnswerLink(Gate gate) =>
        Merger!.File.Holdings.Count + Merger.File.Budgets.Count > 0 && !GateQuestions.IsAsked(gate)
            ? To("/merger/file")
            : To(Path + "/gate", ("gate", gate.Id));

    /// <summary>What cases tell of moving the date.</summary>
    public TableView Cases(string id, ResultTable table) =>
        TableView.Sorted(
            table,
            Request,
            id,
            FileOf($"ready/{id}.csv"),
            ("name", row => MergerTable.Case((string)row[0]!)),
            [
                new("Case", new ShownValue("name", "")),
                new("What happened", new ShownValue("what", "")),
            ]
        );

    /// <summary>Asks.</summary>
    public void OnGet() => Report = Read() is { } asked ? Take(Desk.Ready(asked.File)) : null;
}
