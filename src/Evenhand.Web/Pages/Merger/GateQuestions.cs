using Evenhand.Transition.Files;
using Evenhand.Transition.Journey;
using Evenhand.Transition.Readiness;
using Evenhand.Vocabulary;
using Evenhand.Web.Pages.Shared;
using static Evenhand.Web.Pages.Merger.MergerFields;

namespace Evenhand.Web.Pages.Merger;

/// <summary>The form in which a gate is answered, and what is taken from it.</summary>
internal sealed class GateQuestions(Gate gate, DateOnly today)
{
    /// <summary>The gate of an id that a form can answer; those on the mapping are answered by the mapping.</summary>
    public static Outcome<Gate> Find(ReadinessReport report, string? id) =>
        report.Gates.FirstOrDefault(g => g.Id == id) is { } named && IsAsked(named)
            ? Outcome<Gate>.Ok(named)
            : Outcome<Gate>.Failed(
                new Problem("There is no such gate")
                {
                    Field = "gate",
                    Found = Problem.Excerpt(id ?? ""),
                }
            );

    /// <summary>Whether a form answers a gate.</summary>
    public static bool IsAsked(Gate gate) => !gate.Id.Contains('\'', StringComparison.Ordinal);

    /// <summary>The form.</summary>
    public AskedQuestion Of() =>
        new(
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
                        new(AskedAs.Select, "done", "Is it done?", Known)
                        {
                            Items =
                            [
                                new("", "Choose"),
                                new("yes", "Yes, and a document shows it"),
                                new("no", "No"),
                                new("unknown", "Not known"),
                            ],
                        },
                        Line("document", "Document", gate.Document) with
                        {
                            Hint = "Its title and version",
                        },
                        Line("owner", "Who sees to it, by post (optional)", gate.Owner),
                        Line("on", "Day of the answer", Plain.Date(gate.On ?? today)),
                    ]
                ),
            ]
        )
        {
            Button = "Put it on the board",
        };

    /// <summary>The answer that was given.</summary>
    /// <param name="given">The value of a field; null where it is empty.</param>
    public Outcome<GateAnswer> Take(Func<string, string?> given)
    {
        var problems = new List<Problem>();
        var (done, document) = (given("done"), given("document"));
        if (done is not ("yes" or "no" or "unknown"))
        {
            problems.Add(new Problem("Choose yes, no or not known") { Field = "done" });
        }

        if (done == "yes" && document is null)
        {
            problems.Add(new Problem("Name the document that shows it") { Field = "document" });
        }

        var on = given("on") is { } text ? MergerAnswers.Day(text) : today;
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
                    document,
                    given("owner"),
                    on,
                    0
                )
            );
    }

    private string Known => gate.Why == "Nobody has answered" ? "" : gate.State;
}
