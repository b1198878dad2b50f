using Evenhand.Lake;
using Evenhand.Law.Calendar;
using Evenhand.Vocabulary;

namespace Evenhand.Transition.Library;

/// <summary>What earlier reorganisations left behind: the playbook, cases, lessons and base rates, each with its sources.</summary>
/// <param name="Playbook">Tasks.</param>
/// <param name="Cases">Reorganisations that happened.</param>
/// <param name="Lessons">What they taught.</param>
/// <param name="BaseRates">Figures over many of them.</param>
/// <param name="Sources">The pages behind all this, by id.</param>
public sealed record MergerLibrary(
    Playbook Playbook,
    IReadOnlyList<PastCase> Cases,
    IReadOnlyList<Lesson> Lessons,
    IReadOnlyList<BaseRate> BaseRates,
    IReadOnlyDictionary<string, CaseSource> Sources
)
{
    private const string Folder = "mergers/";

    /// <summary>Reads the library that ships; a file that somebody broke is reported with its line.</summary>
    /// <param name="root">The folder that holds <c>mergers/</c>.</param>
    public static Outcome<MergerLibrary> Read(string root)
    {
        var sources = CaseReader.Sources(File(root, "sources.csv"));
        if (!sources.IsOk)
        {
            return Outcome<MergerLibrary>.Failed(sources.Problems);
        }

        var byId = sources.Value.ToDictionary(s => s.Id, StringComparer.Ordinal);
        var playbook = PlaybookReader.Read(File(root, "playbook.yaml"), byId.Keys);
        var cases = CaseReader.Cases(File(root, "mergers.csv"), byId.Keys);
        var rates = CaseReader.Rates(File(root, "base-rates.csv"), byId.Keys);
        if (!playbook.IsOk || !cases.IsOk || !rates.IsOk)
        {
            return Outcome<MergerLibrary>.Failed([
                .. playbook.Problems,
                .. cases.Problems,
                .. rates.Problems,
            ]);
        }

        return CaseReader
            .Lessons(
                File(root, "lessons.csv"),
                playbook.Value,
                [.. cases.Value.Select(c => c.Id)],
                byId.Keys
            )
            .Then(lessons =>
                Outcome<MergerLibrary>.Ok(
                    new MergerLibrary(playbook.Value, cases.Value, lessons, rates.Value, byId)
                )
            );
    }

    /// <summary>The bank holidays that ship.</summary>
    /// <param name="root">The folder that holds <c>rules/</c>.</param>
    public static Outcome<HolidayCalendar> Holidays(string root) =>
        HolidayCalendar.Read(LibraryFolder.ReadFile(root, "rules/calendar/bank-holidays.csv"));

    /// <summary>The same, where a person names the cases; one that there is not comes back as a problem.</summary>
    /// <param name="without">What the person wrote.</param>
    /// <param name="field">Where.</param>
    public Outcome<MergerLibrary> Without(IReadOnlyCollection<string> without, string field)
    {
        var ids = Cases.Select(c => c.Id).ToList();
        return without.FirstOrDefault(l => !ids.Contains(l)) is { } unknown
            ? Outcome<MergerLibrary>.Failed(
                new Problem("There is no such case")
                {
                    Field = field,
                    Found = Problem.Excerpt(unknown),
                    Expected = Plain.Nearest(unknown, ids) is { } near
                        ? $"'{near}'?"
                        : "an id of mergers/mergers.csv",
                }
            )
            : Outcome<MergerLibrary>.Ok(Without(without));
    }

    /// <summary>The library without what some cases left: as it would have been without them.</summary>
    /// <param name="without">The ids of the cases.</param>
    public MergerLibrary Without(IReadOnlyCollection<string> without) =>
        this with
        {
            Cases = [.. Cases.Where(c => !without.Contains(c.Id))],
            Lessons = [.. Lessons.Where(l => l.Case is null || !without.Contains(l.Case))],
        };

    /// <summary>The library with more lessons, each with the source that it stands on.</summary>
    /// <param name="more">Lessons whose ids the library does not have.</param>
    public MergerLibrary With(IReadOnlyList<(Lesson Lesson, CaseSource Source)> more) =>
        more.Count == 0
            ? this
            : this with
            {
                Lessons = [.. Lessons, .. more.Select(m => m.Lesson)],
                Sources = Sources
                    .Concat(more.Select(m => KeyValuePair.Create(m.Source.Id, m.Source)))
                    .ToDictionary(s => s.Key, s => s.Value, StringComparer.Ordinal),
            };

    private static TextFile File(string root, string name) =>
        LibraryFolder.ReadFile(root, Folder + name);
}
