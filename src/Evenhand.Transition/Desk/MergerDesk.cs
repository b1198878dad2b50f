using Evenhand.Lake;
using Evenhand.Law.Calendar;
using Evenhand.Rules;
using Evenhand.Statistics.Discounting;
using Evenhand.Transition.Files;
using Evenhand.Transition.Forecasts;
using Evenhand.Transition.Lessons;
using Evenhand.Transition.Library;
using Evenhand.Transition.Plans;
using Evenhand.Transition.Readiness;
using Evenhand.Vocabulary;

namespace Evenhand.Transition.Desk;

/// <summary>All that can be asked of a reorganisation, with the library that ships.</summary>
/// <param name="root">The folder that holds <c>mergers/</c>.</param>
/// <param name="library">The library, which may lack cases that are replayed.</param>
/// <param name="holidays">The bank holidays.</param>
/// <param name="rules">The kernel of rules.</param>
/// <param name="deflator">Prices by year.</param>
public sealed class MergerDesk(
    string root,
    MergerLibrary library,
    HolidayCalendar holidays,
    RuleBook rules,
    PriceBase deflator
)
{
    /// <summary>How many lessons are shown: a screenful.</summary>
    public const int Screenful = 10;

    /// <summary>The example that is a county and four districts.</summary>
    public const string County = "county-into-two-unitaries.yaml";

    /// <summary>The desk with what ships; a file that somebody broke is reported with its line.</summary>
    public static Outcome<MergerDesk> Read(string root, RuleBook rules, PriceBase deflator) =>
        MergerLibrary
            .Read(root)
            .Then(library =>
                MergerLibrary
                    .Holidays(root)
                    .Then(holidays =>
                        Outcome<MergerDesk>.Ok(new(root, library, holidays, rules, deflator))
                    )
            );

    /// <summary>The library.</summary>
    public MergerLibrary Library => library;

    /// <summary>Prices by year.</summary>
    public PriceBase Deflator => deflator;

    /// <summary>An example that ships.</summary>
    public TextFile Example(string name) =>
        LibraryFolder.ReadFile(root, "mergers/examples/" + name) with
        {
            Name = name,
        };

    /// <summary>The reorganisation of a file, or all that is wrong with it.</summary>
    public Outcome<MergerFile> Read(TextFile text) => MergerFileReader.Read(text, library);

    /// <summary>Its plan.</summary>
    /// <param name="merger">The reorganisation.</param>
    /// <param name="passes">How many draws of durations; null for what the file says.</param>
    /// <param name="seed">Their seed; null for what the file says.</param>
    public Outcome<PlanReport> Plan(MergerFile merger, int? passes = null, int? seed = null) =>
        new Planner(library, holidays).Ask(merger, passes, seed);

    /// <summary>What like changes took and cost.</summary>
    public ForecastReport Forecast(MergerFile merger) =>
        new Forecaster(library, deflator).Ask(merger);

    /// <summary>Whether it can open.</summary>
    public Outcome<ReadinessReport> Ready(MergerFile merger) =>
        new ReadinessDesk(rules, library).Ask(merger);

    /// <summary>The lessons that fit it.</summary>
    public Outcome<LessonReport> Lessons(MergerFile merger, LessonQuestion question) =>
        new LessonDesk(library).Ask(merger, question);

    /// <summary>Lessons of the whole library.</summary>
    public Outcome<LessonReport> Search(LessonQuestion question) =>
        new LessonDesk(library).Search(question);

    /// <summary>The desk as it would be without what some cases left.</summary>
    /// <param name="cases">The ids of the cases.</param>
    public MergerDesk Without(IReadOnlyCollection<string> cases) =>
        new(root, library.Without(cases), holidays, rules, deflator);
}
