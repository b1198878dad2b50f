using System.CommandLine;
using Evenhand.Cli.Terminal;
using Evenhand.Market.Catalogue;
using Evenhand.Market.Publishing;
using Evenhand.Market.Simulation;
using Evenhand.Papers;
using Evenhand.Rules;
using Evenhand.Vocabulary;

namespace Evenhand.Cli.Verbs;

internal sealed class DefinitionsVerb : IVerb
{
    public Command Build(CommandEnvironment environment)
    {
        var output = new Output();
        var command = output.For(
            new Command(
                "definitions",
                "List what counts as not-for-profit, mutual, user-led and the like"
            ),
            environment,
            session =>
                session.End(
                    Catalogue(session),
                    catalogue =>
                    {
                        var report = catalogue.List();
                        return output.Give(
                            session,
                            report,
                            CataloguePapers.Of(report),
                            p => p.Table(CatalogueTables.Of(report))
                        );
                    }
                )
        );
        command.Subcommands.Add(Show(environment));
        command.Subcommands.Add(Test(environment));
        return command;
    }

    private static Command Show(CommandEnvironment environment)
    {
        var id = new Argument<string>("ID") { Description = "The definition" };
        var format = Options.Format();
        return new Command("show", "Show one definition in full") { id, format }.Does(
            environment,
            session =>
                session.End(
                    Find(session, session.Get(id)!),
                    definition =>
                    {
                        var entry = DefinitionCatalogue.Describe(definition);
                        var one = CatalogueTables.Of(new DefinitionsReport([entry]));
                        session.Printer.Print(
                            session.Get(format),
                            entry,
                            one,
                            p => Print(p, entry)
                        );
                        return ExitCode.Done;
                    }
                )
        );
    }

    private static Command Test(CommandEnvironment environment)
    {
        var id = new Argument<string>("ID") { Description = "The definition" };
        var org = Options.Text("--org", "A provider, by Ofsted's reference number", "URN");
        var facts = Options.Text(
            "--facts",
            "A YAML file with the facts of a body under the key 'facts'",
            "FILE"
        );
        var asOf = Options.Day("--as-of", "The day asked about, for --facts");
        var format = Options.Format();
        return new Command(
            "test",
            "Ask a definition about one body, with the reasons. Exit code 1 means no; unknown is 0, like yes"
        )
        {
            id,
            org,
            facts,
            asOf,
            format,
        }.Does(
            environment,
            session =>
            {
                var (urn, file) = (session.Get(org), session.Get(facts));
                if ((urn is null) == (file is null))
                {
                    return session.Printer.Problems([
                        new Problem("Say which body is meant")
                        {
                            Expected = "either --org URN or --facts FILE",
                        },
                    ]);
                }

                var outcome = Find(session, session.Get(id)!)
                    .Then(definition =>
                        Catalogue(session)
                            .Then(catalogue =>
                                urn is not null
                                    ? catalogue.TestProvider(definition, urn)
                                    : CaseFile
                                        .Read(file!)
                                        .Then(text =>
                                            catalogue.TestFacts(definition, text, session.Get(asOf))
                                        )
                            )
                    );
                return session.End(
                    outcome,
                    test =>
                    {
                        session.Printer.Print(
                            session.Get(format),
                            test,
                            Conditions(test),
                            p => Print(p, test)
                        );
                        return test.Answer == Truth.No ? ExitCode.No : ExitCode.Done;
                    }
                );
            }
        );
    }

    private static Outcome<DefinitionCatalogue> Catalogue(Session session) =>
        session
            .Libraries()
            .Then(libraries =>
                Outcome<DefinitionCatalogue>.Ok(new DefinitionCatalogue(session.Store, libraries))
            );

    private static Outcome<Definition> Find(Session session, string id) =>
        session.Libraries().Then(libraries => libraries.FindDefinition(id));

    private static ResultTable Conditions(DefinitionTest test) =>
        new(
            $"{test.DefinitionName}: {test.Subject}",
            [
                new("condition", "Condition"),
                new("answer", "Answer"),
                new("value", "Value"),
                new("source", "Source"),
                new("why", "Why"),
            ],
            [
                .. Flatten(test.Trace)
                    .Select(n =>
                        (IReadOnlyList<object?>)[n.Text, n.Truth.Word(), n.Value, n.Source, n.Why]
                    ),
            ]
        );

    private static IEnumerable<TraceNode> Flatten(TraceNode node) =>
        node.Parts.SelectMany(Flatten).Prepend(node);

    private static void Print(Printer p, DefinitionEntry d)
    {
        p.Line($"{d.Name} ({d.Id}, version {d.Version})");
        p.Line(d.Summary);
        p.Line();
        p.Line($"Citation: {d.Citation}");
        p.Line($"Law of: {string.Join(", ", d.Jurisdictions)}");
        p.Line(
            $"In force: from {Plain.Date(d.InForceFrom)}{(d.InForceTo is { } to ? $" to {Plain.Date(to)}" : "")}"
        );
        p.Line($"Confidence: {d.Confidence}, read on {Plain.Date(d.ReadOn)} in {d.Source}");
        p.Line();
        foreach (var line in d.Conditions)
        {
            p.Line(line);
        }

        p.Line();
        p.Line(d.Notes);
        p.Line("Not legal advice.");
    }

    private static void Print(Printer p, DefinitionTest test)
    {
        p.Line(
            $"{test.DefinitionName}: {test.Subject}{(test.Owner is null ? "" : $", owned by {test.Owner}")}"
        );
        p.Line(
            $"Answer: {test.Answer.Word()}{(test.InForce ? "" : " (the definition is not in force on the day asked about: a what-if)")}"
        );
        p.Line();
        PrintTrace(p, test.Trace, 0);
        if (test.ToFindOut.Count > 0)
        {
            p.Line();
            p.Line("What would have to be found out:");
            foreach (var fact in test.ToFindOut)
            {
                p.Line($"  {fact.Fact}: {fact.Meaning} {fact.HowToFind}");
            }
        }

        if (test.NameHint is { } hint)
        {
            p.Line();
            p.Line(
                $"The owner's name hints at: {hint.Form.Replace('-', ' ')} ({hint.Confidence}). {hint.Reason} A hint is not a fact."
            );
        }
    }

    private static void PrintTrace(Printer p, TraceNode node, int depth)
    {
        var value = node.Value is null
            ? ""
            : $", it is {node.Value}{(node.Assumed ? " by assumption" : "")} ({node.Source})";
        p.Line($"{new string(' ', depth * 2)}{node.Truth.Word()}: {node.Text}{value}");
        foreach (var part in node.Parts)
        {
            PrintTrace(p, part, depth + 1);
        }
    }
}
