using Evenhand.Lake;
using Evenhand.Law.Journey;
using Evenhand.Law.Levers;
using Evenhand.Law.Scenarios;
using Evenhand.Law.Tables;
using Evenhand.Law.TenderChecks;
using Evenhand.Market.Services;
using Evenhand.Rules;
using Evenhand.Vocabulary;

namespace Evenhand.Law;

/// <summary>Reads the law that ships with the program.</summary>
public static class LawLibrary
{
    private const string Facts = "rules/lever-facts.yaml";
    private const string Levers = "rules/levers";
    private const string Thresholds = "rules/law/thresholds.yaml";
    private const string CodeLists = "rules/law/cpv-lists.yaml";
    private const string TimeLimits = "rules/law/time-limits.yaml";
    private const string BankHolidays = "rules/calendar/bank-holidays.csv";
    private const string CpvNamesFile = "rules/law/cpv-names.tsv";
    private const string CpvWords = "rules/law/cpv-words.yaml";
    private const string Worked = "rules/scenarios";
    private const string Questions = "rules/journey/questions.yaml";
    private const string Wishes = "rules/journey/wishes.yaml";
    private const string JourneyServices = "rules/journey/services.yaml";
    private const string TenderFacts = "rules/tender-facts.yaml";
    private const string TenderRules = "rules/tender";
    private const string WorkedTenders = "rules/tender-scenarios";

    /// <summary>What the folder must hold.</summary>
    public static IReadOnlyList<string> Needed { get; } =
    [
        Facts,
        Levers,
        Thresholds,
        CodeLists,
        TimeLimits,
        BankHolidays,
        Worked,
        Questions,
        Wishes,
        JourneyServices,
        CpvNamesFile,
        CpvWords,
        TenderFacts,
        TenderRules,
        WorkedTenders,
    ];

    /// <summary>The texts of a folder that holds <c>rules/</c>.</summary>
    public static LawTexts Texts(string root) =>
        new(
            LibraryFolder.ReadFile(root, Facts),
            LibraryFolder.ReadAll(root, Levers),
            LibraryFolder.ReadFile(root, Thresholds),
            LibraryFolder.ReadFile(root, CodeLists),
            LibraryFolder.ReadFile(root, TimeLimits),
            LibraryFolder.ReadFile(root, BankHolidays)
        );

    /// <summary>Reads it; a file that somebody broke is reported with its line.</summary>
    public static Outcome<LawBook> Read(string root, RuleBook rules) =>
        LawBookReader.Read(rules, Texts(root));

    /// <summary>The worked scenarios that ship. Every word in them is one that a rule knows.</summary>
    public static Outcome<IReadOnlyList<Scenario>> Scenarios(string root, LawBook book)
    {
        var scenarios = new List<Scenario>();
        var problems = new List<Problem>();
        foreach (var file in LibraryFolder.ReadAll(root, Worked))
        {
            var read = ScenarioReader.Read(file, book);
            problems.AddRange(read.Problems);
            if (read.IsOk)
            {
                problems.AddRange(read.Value.Notes);
                scenarios.AddRange(read.Value.Scenarios);
            }
        }

        problems.AddRange(
            scenarios
                .GroupBy(s => s.Id, StringComparer.Ordinal)
                .Where(g => g.Count() > 1)
                .Select(g => new Problem("Two scenarios have one id")
                {
                    File = Worked,
                    Found = g.Key,
                    Expected = "each id once, over all files",
                })
        );
        return problems.Count > 0
            ? Outcome<IReadOnlyList<Scenario>>.Failed(problems)
            : Outcome<IReadOnlyList<Scenario>>.Ok(scenarios);
    }

    /// <summary>The questions and wishes of the web journey.</summary>
    public static Outcome<JourneyBook> Journey(string root, LawBook book) =>
        JourneyReader.Read(
            book,
            LibraryFolder.ReadFile(root, Questions),
            LibraryFolder.ReadFile(root, Wishes),
            LibraryFolder.ReadFile(root, JourneyServices)
        );

    /// <summary>The search for codes of what is bought.</summary>
    /// <param name="root">The folder that holds <c>rules/</c>.</param>
    /// <param name="services">Services, with the codes under which they are bought.</param>
    /// <param name="book">The lists of codes on which the law turns.</param>
    public static Outcome<CpvSearch> Cpv(
        string root,
        IReadOnlyList<Service> services,
        LawBook book
    ) =>
        CpvNames
            .Read(
                LibraryFolder.ReadFile(root, CpvNamesFile),
                LibraryFolder.ReadFile(root, CpvWords)
            )
            .Then(names => Outcome<CpvSearch>.Ok(new CpvSearch(names, services, book)));

    /// <summary>What the scenarios cover, or every outcome that is not the one expected.</summary>
    public static Outcome<RuleCoverage> Check(LawBook book, IReadOnlyList<Scenario> scenarios)
    {
        var report = ScenarioReport.Of(Worked, book, scenarios);
        var problems = report
            .Outcomes.Concat(report.Suppliers)
            .Where(o => !o.Agrees)
            .Select(o => new Problem($"Scenario {o.Scenario} does not hold: {o.Reason}")
            {
                File = Worked,
                Field = o.Lever,
                Found = o.Found,
                Expected = o.Expected,
            })
            .ToList();
        return problems.Count > 0
            ? Outcome<RuleCoverage>.Failed(problems)
            : Outcome<RuleCoverage>.Ok(RuleCoverage.Of(book, scenarios));
    }

    /// <summary>The checks of tenders that ship.</summary>
    public static Outcome<TenderBook> Tenders(string root, LawBook law) =>
        TenderBook.Read(
            law,
            LibraryFolder.ReadFile(root, TenderFacts),
            LibraryFolder.ReadAll(root, TenderRules)
        );

    /// <summary>The worked tenders that ship.</summary>
    public static Outcome<IReadOnlyList<TenderScenario>> TenderScenarios(
        string root,
        TenderBook book
    )
    {
        var read = LibraryFolder
            .ReadAll(root, WorkedTenders)
            .Select(f => TenderScenario.Read(f, book))
            .ToList();
        var problems = read.SelectMany(r => r.Problems).ToList();
        return problems.Count > 0
            ? Outcome<IReadOnlyList<TenderScenario>>.Failed(problems)
            : Outcome<IReadOnlyList<TenderScenario>>.Ok([.. read.SelectMany(r => r.Value)]);
    }

    /// <summary>What the worked tenders cover, or every outcome that is not the one expected.</summary>
    public static Outcome<IReadOnlyList<TenderRuleCoverage>> Check(
        TenderBook book,
        IReadOnlyList<TenderScenario> scenarios
    ) => TenderCoverage.Check(book, scenarios, WorkedTenders);
}
