using System.CommandLine;
using Evenhand.Cli.Terminal;
using Evenhand.Law;
using Evenhand.Law.Levers;
using Evenhand.Law.Publishing;
using Evenhand.Law.Reforms;
using Evenhand.Law.Scenarios;
using Evenhand.Law.TenderChecks;
using Evenhand.Market;
using Evenhand.Market.Publishing;
using Evenhand.Vocabulary;

namespace Evenhand.Cli.Verbs;

internal sealed class RulesVerb : IVerb
{
    public Command Build(CommandEnvironment environment)
    {
        var folder = new Argument<DirectoryInfo?>("DIR")
        {
            Description =
                "A folder that holds rules/ and data/ (default: the rules that ship with Evenhand)",
            Arity = ArgumentArity.ZeroOrOne,
        };
        var format = Options.Format();
        var check = new Command(
            "check",
            "Read every rule file strictly, run its worked cases and scenarios, and list what none covers"
        )
        {
            folder,
            format,
        }.Does(
            environment,
            session =>
                session.End(
                    Find(session.Get(folder)?.FullName ?? environment.ProgramRoot).Then(Read),
                    all =>
                    {
                        session.Printer.Print(
                            session.Get(format),
                            all.Coverage,
                            RuleTables.Of(all.Coverage),
                            p => Print(p, all)
                        );
                        return ExitCode.Done;
                    }
                )
        );
        return new Command("rules", "Keep the rules in order")
        {
            check,
            RulesDiff.Build(environment),
            Docs(environment),
        };
    }

    private static Outcome<Rulebooks> Read(string root) =>
        Libraries
            .Read(root)
            .Then(libraries =>
                LawLibrary
                    .Read(root, libraries.Rules)
                    .Then(law =>
                        LawLibrary
                            .Journey(root, law)
                            .Then(_ => LawLibrary.Scenarios(root, law))
                            .Then(scenarios =>
                                LawLibrary
                                    .Check(law, scenarios)
                                    .Then(coverage =>
                                        Tenders(root, law)
                                            .Then(tenders =>
                                                ReformLibrary
                                                    .Read(root, law, libraries)
                                                    .Then(reforms =>
                                                        Outcome<Rulebooks>.Ok(
                                                            new Rulebooks(
                                                                libraries,
                                                                law,
                                                                scenarios,
                                                                coverage,
                                                                tenders.Book,
                                                                tenders.Scenarios,
                                                                reforms
                                                            )
                                                        )
                                                    )
                                            )
                                    )
                            )
                    )
            );

    /// <summary>The checks of tenders, when every worked one holds and each check has one each way.</summary>
    private static Outcome<(TenderBook Book, IReadOnlyList<TenderScenario> Scenarios)> Tenders(
        string root,
        LawBook law
    ) =>
        LawLibrary
            .Tenders(root, law)
            .Then(book =>
                LawLibrary
                    .TenderScenarios(root, book)
                    .Then(scenarios =>
                        LawLibrary
                            .Check(book, scenarios)
                            .Then(_ =>
                                Outcome<(TenderBook, IReadOnlyList<TenderScenario>)>.Ok(
                                    (book, scenarios)
                                )
                            )
                    )
            );

    private static void Print(Printer p, Rulebooks all)
    {
        var (libraries, law, scenarios, coverage, tenders, worked, reforms) = all;
        p.Line(
            $"{libraries.Rules.Facts.Count} facts, {libraries.Rules.Definitions.Count} definitions, "
                + $"{libraries.Rules.Definitions.Sum(d => d.Cases.Count)} worked cases, {libraries.Services.Services.Count} services: all sound."
        );
        p.Line(
            $"{law.Facts.Count - libraries.Rules.Facts.Count} more facts, {law.Levers.Count} levers, constraints, duties and remedies, {law.Thresholds.Rows.Count} dated amounts, "
                + $"{scenarios.Count} scenarios with {coverage.Outcomes} outcomes: all sound, and all agree."
        );
        p.Line(
            $"{tenders.Rules.Count} checks of tenders, {tenders.Facts.Count} facts, {worked.Count} worked tenders: all sound, all agree, and each check has one each way."
        );
        p.Line(
            $"{law.TimeLimits.Limits.Count} limits of time, bank holidays of {law.Calendar.FirstPublished} to {law.Calendar.LastPublished}, {reforms.Reforms.Count} levers that would have to be made, {reforms.Promises.Count} promises: all sound."
        );
        var open = coverage.Entries.Where(e => !e.EachWay).ToList();
        p.Line(
            $"{coverage.Entries.Count - open.Count} of {coverage.Entries.Count} have a scenario each way."
        );
        Name("No scenario speaks of", open.Where(e => e.Yes + e.No + e.Open == 0));
        Name(
            "No scenario in which this is available or applies",
            open.Where(e => e.Yes == 0 && e.No + e.Open > 0)
        );
        Name("Only scenarios in which this is available or applies", open.Where(e => e.Yes > 0));

        void Name(string what, IEnumerable<LeverCoverage> entries)
        {
            var ids = entries.Select(e => e.Id).ToList();
            if (ids.Count > 0)
            {
                p.Line($"{what}: {string.Join(", ", ids)}");
            }
        }
    }

    private static Command Docs(CommandEnvironment environment)
    {
        var folder = new Argument<DirectoryInfo>("DIR") { Description = "Where the pages go" };
        return new Command("docs", "Write a page in Markdown for every rule") { folder }.Does(
            environment,
            session =>
                session.End(
                    Read(environment.ProgramRoot),
                    all =>
                    {
                        var target = session.Get(folder)!;
                        target.Create();
                        var definitions = all.Libraries.Rules.Definitions;
                        File.WriteAllText(
                            Path.Combine(target.FullName, "README.md"),
                            RulePage.Index(definitions)
                        );
                        foreach (var definition in definitions)
                        {
                            File.WriteAllText(
                                Path.Combine(target.FullName, definition.Id + ".md"),
                                RulePage.Of(definition)
                            );
                        }

                        var levers = target.CreateSubdirectory("levers").FullName;
                        File.WriteAllText(
                            Path.Combine(levers, "README.md"),
                            LeverPage.Index(all.Law.Levers)
                        );
                        foreach (var lever in all.Law.Levers)
                        {
                            File.WriteAllText(
                                Path.Combine(levers, lever.Id + ".md"),
                                LeverPage.Of(lever, all.Law, all.Scenarios)
                            );
                        }

                        var tenders = target.CreateSubdirectory("tender").FullName;
                        File.WriteAllText(
                            Path.Combine(tenders, "README.md"),
                            TenderRulePage.Index(all.Tenders.Rules)
                        );
                        foreach (var rule in all.Tenders.Rules)
                        {
                            File.WriteAllText(
                                Path.Combine(tenders, rule.Id + ".md"),
                                TenderRulePage.Of(rule, all.WorkedTenders)
                            );
                        }

                        session.Printer.Line(
                            $"Wrote {definitions.Count + all.Law.Levers.Count + all.Tenders.Rules.Count + 3} pages to {target.FullName}."
                        );
                        return ExitCode.Done;
                    }
                )
        );
    }

    private static Outcome<string> Find(string folder)
    {
        string[] needed =
        [
            "rules/facts.yaml",
            "rules/services.yaml",
            "rules/definitions",
            "data/reference",
            .. LawLibrary.Needed,
            .. ReformLibrary.Needed,
        ];
        return !Directory.Exists(folder)
                ? Outcome<string>.Failed(new Problem("There is no such folder") { File = folder })
            : needed.FirstOrDefault(n => !Path.Exists(Path.Combine(folder, n))) is { } missing
                ? Outcome<string>.Failed(
                    new Problem("This folder holds no rules")
                    {
                        File = folder,
                        Found = $"no {missing}",
                        Expected = "a folder with " + string.Join(", ", needed),
                    }
                )
            : Outcome<string>.Ok(folder);
    }

    private sealed record Rulebooks(
        Libraries Libraries,
        LawBook Law,
        IReadOnlyList<Scenario> Scenarios,
        RuleCoverage Coverage,
        TenderBook Tenders,
        IReadOnlyList<TenderScenario> WorkedTenders,
        ReformLibrary Reforms
    );
}
