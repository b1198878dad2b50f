using System.CommandLine;
using System.CommandLine.Parsing;
using Evenhand.Cli.Terminal;
using Evenhand.Market.Publishing;
using Evenhand.Market.Simulation;
using Evenhand.Vocabulary;

namespace Evenhand.Cli.Verbs;

internal sealed class SimulateVerb : IVerb
{
    private readonly Option<string> service = Options.Service();
    private readonly Option<PolicyKind?> policy = new("--policy")
    {
        Description =
            "The kind of rule: "
            + string.Join(", ", PolicyKinds.All.Select(k => k.Word()))
            + " (none is the default; with --definition alone, not-for-profit-only)",
        HelpName = "POLICY",
        CustomParser = ParsePolicy,
    };
    private readonly Option<string?> definition = Options.Text(
        "--definition",
        "The definition that a provider must meet ('evenhand definitions' lists them)",
        "ID"
    );
    private readonly Option<string?> area = Options.Area();
    private readonly Option<Unknowns> unknowns = new("--unknowns")
    {
        Description = "What happens to providers of whom it cannot be said",
        DefaultValueFactory = _ => Unknowns.Bounds,
    };
    private readonly Option<DateOnly?> asOf = Options.Day(
        "--as-of",
        "The day of the list to apply it to (default: the newest)"
    );
    private readonly Option<DateOnly?> from = Options.Day(
        "--from",
        "When the rule would begin; decides whether the definition is in force"
    );
    private readonly Option<DateOnly?> until = Options.Day(
        "--until",
        "For run-off: the last day on which the others may go on"
    );
    private readonly Option<int> minimum = new("--minimum")
    {
        Description = "Count areas with fewer eligible providers than this",
        HelpName = "N",
        DefaultValueFactory = _ => 2,
    };
    private readonly Option<double?> newPlaces = new("--new-places")
    {
        Description =
            "New eligible places a year that you assume (providers, where the service has no places)",
        HelpName = "N",
    };
    private readonly Option<int?> edition = Options.Edition();
    private readonly Option<bool> all = Options.All();
    private readonly Output output = new();

    public Command Build(CommandEnvironment environment) =>
        output.For(
            new Command("simulate", "Show what a rule about who may provide a service would change")
            {
                service,
                policy,
                definition,
                area,
                unknowns,
                asOf,
                from,
                until,
                minimum,
                newPlaces,
                edition,
                all,
            },
            environment,
            Run
        );

    private int Run(Session session)
    {
        if (session.Get(policy) is null && session.Get(definition) is null)
        {
            return session.Printer.Problems([
                new Problem("Name a policy, or a definition that a provider must meet")
                {
                    Field = "policy",
                    Expected = "one of " + string.Join(", ", PolicyKinds.All.Select(k => k.Word())),
                    ToDo = "For instance --policy open-to-all, or --definition charity.",
                },
            ]);
        }

        if (session.Get(until) is { } last && session.Get(policy) != PolicyKind.RunOff)
        {
            return session.Printer.Problems([
                new Problem("Only a run-off has a day until which others may go on")
                {
                    Field = "until",
                    Found = Plain.Iso(last),
                    ToDo = "Add --policy run-off, or leave out --until.",
                },
            ]);
        }

        var asked = new Policy(
            session.Get(service)!,
            session.Get(policy) ?? PolicyKind.NotForProfitOnly
        )
        {
            Definition = session.Get(definition),
            AsOf = session.Get(asOf),
            Area = session.Get(area),
            Edition = session.Get(edition),
            Unknowns = session.Get(unknowns),
            From = session.Get(from),
            Until = session.Get(until),
            Minimum = session.Get(minimum),
            NewPlacesPerYear = session.Get(newPlaces),
        };
        return session.End(
            session
                .Libraries()
                .Then(libraries => new Simulator(session.Store, libraries).Run(asked)),
            result =>
                output.Give(
                    session,
                    result,
                    SimulationPaper.Of(result),
                    p => Show(session, p, result)
                )
        );
    }

    private void Show(Session session, Printer printer, SimulationResult result)
    {
        printer.Line(string.Join(Environment.NewLine, result.Headline));
        printer.Line();
        foreach (var need in result.Needs)
        {
            printer.Line("Needed: " + need);
        }

        printer.Table(SimulationTables.Totals(result));
        if (result.Definitions.Count > 0)
        {
            printer.Table(SimulationTables.Definitions(result), only: DefinitionColumns(result));
        }

        if (result.HintsAmongUnknown.Count > 0)
        {
            printer.Table(SimulationTables.Hints(result));
        }

        printer.Table(SimulationTables.Taking(result));
        printer.Table(SimulationTables.EligibleDays(result));
        if (result.WhatItWouldTake.Movements.Count > 0)
        {
            printer.Table(SimulationTables.EligibleMovements(result));
        }

        if (result.SpendingGbp is not null)
        {
            printer.Table(SimulationTables.Spending(result));
        }

        printer.Table(SimulationTables.Concentration(result));
        printer.Table(SimulationTables.Grades(result));
        printer.Line(result.GradesCaution);
        printer.Table(SimulationTables.Services(result));
        printer.Table(SimulationTables.Regions(result));
        printer.Table(SimulationTables.Areas(result), session.Get(all) ? null : Printer.RowsShown);
        printer.Line(SimulationWords.Below(result));
        Trailer.Print(printer, result.Notes, result.Sources, result.Edition, result.ContentHash);
    }

    /// <summary>The columns of the table of definitions that a prompt has room for: places, or providers where there are none.</summary>
    public static IReadOnlyList<string> DefinitionColumns(SimulationResult result)
    {
        var what = result.Totals.Places is null ? "providers" : "places";
        return
        [
            "id",
            "in_force",
            $"retained_{what}",
            $"excluded_{what}",
            $"unknown_{what}",
            "areas_surely_without_eligible_provider",
            "areas_without_eligible_provider",
        ];
    }

    private static PolicyKind? ParsePolicy(ArgumentResult result)
    {
        var text = result.Tokens.Count == 1 ? result.Tokens[0].Value : "";
        if (PolicyKinds.Parse(text) is { } kind)
        {
            return kind;
        }

        var words = PolicyKinds.All.Select(k => k.Word()).ToList();
        result.AddError(
            $"'{text}' is not a policy; "
                + (
                    Plain.Nearest(text, words) is { } near
                        ? $"perhaps {near}?"
                        : $"it is one of {string.Join(", ", words)}."
                )
        );
        return null;
    }
}
