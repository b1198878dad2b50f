using Evenhand.Design.Components;
using Evenhand.Evidence.Preconditions;
using Evenhand.Evidence.Publishing;
using Evenhand.Rules.Facts;
using Evenhand.Web.Pages.Shared;
using Evenhand.Web.Questions;
using Evenhand.Web.Tables;

namespace Evenhand.Web.Pages.Evidence;

/// <summary>The gates of a model, and the case that a person fills in. Nothing of it is kept.</summary>
public sealed class PreconditionsModel(GateBook book) : QuestionPage
{
    /// <summary>The answers; null where a field has a problem.</summary>
    public PreconditionsReport? Report { get; private set; }

    /// <summary>The models to choose from.</summary>
    public IReadOnlyList<Choice> Models => Shelf.Of("All models", book.Models);

    /// <summary>Yes, no, or nothing, to choose from.</summary>
    public static IReadOnlyList<Choice> Answers { get; } =
    [new("", "Not known"), new("true", "Yes"), new("false", "No")];

    /// <summary>What the form asks: the facts of the gates of the chosen model; nothing before one is chosen.</summary>
    public IReadOnlyList<FactDeclaration> Facts =>
        Asked("model") is { } model && book.Models.Any(m => m.Id == model) ? book.Facts(model) : [];

    /// <summary>The gates as a table.</summary>
    public TableView Table =>
        TableView.Sorted(
            PreconditionsPaper.Gates(Report!),
            Request,
            "gates",
            Address.With(
                Request,
                "/evidence/preconditions/gates.csv",
                ("gates-sort", null),
                ("gates-order", null)
            ),
            level: 2
        );

    /// <summary>A value as people read it.</summary>
    public static string Said(string value) =>
        value switch
        {
            "true" => "Yes",
            "false" => "No",
            _ => value,
        };

    /// <summary>Asks.</summary>
    public void OnGet() =>
        Report = Take(
            EvidenceQuery.Gates(Request.Query, book),
            ["model", .. Facts.Select(f => f.Id)]
        );
}
