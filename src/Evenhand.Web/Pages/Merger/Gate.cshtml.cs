using Evenhand.Transition.Desk;
using Evenhand.Transition.Files;
using Evenhand.Transition.Journey;
using Evenhand.Transition.Readiness;
using Evenhand.Vocabulary;
using Evenhand.Web.Pages.Shared;
using Evenhand.Web.Questions;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;

namespace Evenhand.Web.Pages.Merger;

/// <summary>Asks whether something that the first day needs is there; the answer goes on in the address.</summary>
public sealed class GateModel(MergerDesk desk, TimeProvider clock) : MergerPage(desk)
{
    /// <summary>The form; null where the address names no gate.</summary>
    public new AskedForm? Form { get; private set; }

    /// <summary>Takes an answer and goes back to the board, or asks.</summary>
    public IActionResult OnGet()
    {
        if (Read() is not { } asked)
        {
            return Page();
        }

        var found = Desk.Ready(asked.File)
            .Then(r =>
                r.Gates.FirstOrDefault(g => g.Id == Asked("gate")) is { } named
                && !named.Id.Contains('\'', StringComparison.Ordinal)
                    ? Outcome<Gate>.Ok(named)
                    : Outcome<Gate>.Failed(
                        new Problem("There is no such gate")
                        {
                            Field = "gate",
                            Found = Problem.Excerpt(Asked("gate") ?? ""),
                        }
                    )
            );
        if (Take(found) is not { } gate)
        {
            return Page();
        }

        if (Asked("answering") is not null)
        {
            var answered = Answer(gate)
                .Then(answer =>
                    MergerEdit.Of(
                        Desk,
                        MergerFileText.WithAnswer(asked.Text.Text, asked.File, answer)
                    )
                );
            if (answered.IsOk)
            {
                return LocalRedirect(
                    Address.To(
                        Path + "/ready",
                        (MergerQuery.File, answered.Value),
                        ("said", gate.Id)
                    )
                );
            }

            Problems = answered.Problems;
            Response.StatusCode = StatusCodes.Status400BadRequest;
        }

        Form = Ask(gate);
        return Page();
    }

    private Outcome<GateAnswer> Answer(Gate gate)
    {
        var problems = new List<Problem>();
        var done = Asked("done");
        if (done is not ("yes" or "no" or "unknown"))
        {
            problems.Add(new Problem("Choose yes, no or not known") { Field = "done" });
        }

        if (done == "yes" && Asked("document") is null)
        {
            problems.Add(new Problem("Name the document that shows it") { Field = "document" });
        }

        var on = Asked("on") is { } text ? MergerAnswers.Day(text) : Today;
        if (on is null)
        {
            problems.Add(
                new Problem("This is not a day. Write it as 11 January 2027") { Field = "on" }
            );
        }

        return problems.Count > 0
            ? Outcome<GateAnswer>.Failed(problems)
            : Outcome<GateAnswer>.Ok(
                new GateAnswer(
                    gate.Id,
                    done switch
                    {
                        "yes" => true,
                        "no" => false,
                        _ => null,
                    },
                    Asked("document"),
                    Asked("owner"),
                    on,
                    0
                )
            );
    }

    private AskedForm Ask(Gate gate) =>
        new(
            new AskedQuestion(
                $"Is this done? {gate.Name}",
                $"Gate {gate.Id}",
                [
                    $"Shown by: {gate.ShownBy ?? "a document that you name"}. Yes needs the document that shows it; what is not known is an answer too.",
                ],
                [
                    new(
                        null,
                        null,
                        [
                            new(AskedAs.Select, "done", "Is it done?", Known(gate))
                            {
                                Items =
                                [
                                    new("", "Choose"),
                                    new("yes", "Yes, and a document shows it"),
                                    new("no", "No"),
                                    new("unknown", "Not known"),
                                ],
                            },
                            new(AskedAs.Input, "document", "Document", gate.Document)
                            {
                                IsNumber = false,
                                Hint = "Its title and version",
                            },
                            new(
                                AskedAs.Input,
                                "owner",
                                "Who sees to it, by post (optional)",
                                gate.Owner
                            )
                            {
                                IsNumber = false,
                            },
                            new(
                                AskedAs.Input,
                                "on",
                                "Day of the answer",
                                Plain.Date(gate.On ?? Today)
                            )
                            {
                                IsNumber = false,
                            },
                        ]
                    ),
                ]
            )
            {
                Button = "Put it on the board",
            },
            this,
            Path + "/gate",
            [.. MergerEdit.Held(Request), ("gate", gate.Id), ("answering", "yes")]
        );

    private DateOnly Today => DateOnly.FromDateTime(clock.GetLocalNow().DateTime);

    private static string Known(Gate gate) => gate.Why == "Nobody has answered" ? "" : gate.State;
}
