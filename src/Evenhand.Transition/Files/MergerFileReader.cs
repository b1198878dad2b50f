using Evenhand.Law.Calendar;
using Evenhand.Rules.Yaml;
using Evenhand.Statistics.Schedules;
using Evenhand.Transition.Library;
using Evenhand.Vocabulary;

namespace Evenhand.Transition.Files;

/// <summary>Reads the file of a reorganisation strictly: an unknown key, flag, task or body is a problem with its line.</summary>
/// <remarks>What is only unfinished (a function without a successor, shares that do not make 100) is no fault of the file; readiness names it.</remarks>
public static class MergerFileReader
{
    private static readonly string[] Kinds =
    [
        "merger",
        "council",
        "department",
        "health",
        "abolition",
        "split",
        "status",
        "shared-leadership",
    ];

    private static readonly string[] Routes = ["act", "order", "mog", "administrative"];

    private static readonly string[] Nations =
    [
        "UK",
        "GB",
        "England",
        "England and Wales",
        "Scotland",
        "Wales",
        "Northern Ireland",
    ];

    private static readonly string[] Shapes = ["pert", "triangular"];
    private static readonly string[] OnOff = ["on", "off"];

    /// <summary>The reorganisation of a file, or all that is wrong with it.</summary>
    public static Outcome<MergerFile> Read(TextFile file, MergerLibrary library) =>
        StrictYaml.Read(file).Then(map => Of(map, library.Playbook, library.Lessons));

    private static Outcome<MergerFile> Of(
        YamlMap map,
        Playbook playbook,
        IReadOnlyList<Lesson> lessons
    )
    {
        var old = Bodies(map, "old");
        var bodies = Bodies(map, "new");
        var decided = new DecisionParts(map, playbook, lessons);
        var parts = new MergerParts(
            map,
            playbook,
            [.. old.Select(b => b.Id)],
            [.. bodies.Select(b => b.Id)],
            decided.Tasks
        );
        var (announced, wished) = (
            map.Date("announced", required: true),
            map.Date("wished", required: false)
        );
        if (announced >= wished)
        {
            map.Report(
                map.LineOf("wished"),
                "wished",
                "The wished opening does not lie after the announcement",
                Plain.Iso(wished.Value),
                $"a day after {Plain.Iso(announced.Value)}"
            );
        }

        var tasks = map.Map("tasks", required: false);
        var own = parts.Added(tasks);
        var decisions = decided.Read(parts);
        IReadOnlyList<OwnTask> added =
        [
            .. own,
            .. decisions.Select(d => d.AsTask).OfType<OwnTask>(),
        ];
        var merger = new MergerFile
        {
            File = map.File,
            Id = map.Text("id"),
            Name = map.Text("name"),
            Kind = map.Word("kind", Kinds),
            Route = map.Word("route", Routes),
            Sector = map.Text("sector"),
            Nation = map.Word("nation", Nations),
            Divisions = DivisionsOf(map.OptionalText("nation")),
            Announced = announced ?? default,
            Wished = wished,
            Flags = parts.Flags(),
            Old = old,
            New = bodies,
            Holdings = parts.Holdings(),
            Budgets = parts.Budgets(),
            Added = added,
            Removed = parts.Removed(tasks),
            Changed = parts.Changed(tasks, added),
            Risks = [.. parts.Risks(added), .. decisions.Select(d => d.AsRisk).OfType<PlanRisk>()],
            Decisions = decisions,
            Evidence = parts.Evidence(added),
            Local = parts.Local(),
            Contracts = parts.Contracts(),
            Settings = Settings(map.Map("plan", required: false)),
        };
        tasks?.Finish();
        map.Finish();
        return map.Problems.Count > 0
            ? Outcome<MergerFile>.Failed([.. map.Problems.OrderBy(p => p.Line)])
            : Outcome<MergerFile>.Ok(merger);
    }

    private static List<Body> Bodies(YamlMap map, string key)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        return
        [
            .. map.Maps(key, required: true)
                .Select(m =>
                {
                    var body = new Body(
                        m.Text("id"),
                        m.Text("name"),
                        MergerParts.Number(m, "staff", required: false),
                        m.OptionalText("organisation")
                    )
                    {
                        Also = [.. m.Texts("also", required: false).Select(t => t.Text)],
                    };
                    if (!seen.Add(body.Id))
                    {
                        m.Report(m.Line, "id", "Two bodies have one id", body.Id, "each id once");
                    }

                    m.Finish();
                    return body;
                }),
        ];
    }

    private static PlanSettings Settings(YamlMap? map)
    {
        var otherwise = PlanSettings.Default;
        if (map is null)
        {
            return otherwise;
        }

        var correlation = MergerParts.Number(map, "correlation", required: false);
        if (correlation >= 1)
        {
            map.Report(
                map.LineOf("correlation"),
                "correlation",
                "The correlation is out of range",
                $"{correlation}",
                "from 0 to below 1"
            );
        }

        var settings = new PlanSettings(
            correlation ?? otherwise.Correlation,
            map.MayHave("durations") && map.Word("durations", Shapes) == "triangular"
                ? SpreadShape.Triangular
                : SpreadShape.PertBeta,
            !map.MayHave("calendar") || map.Word("calendar", OnOff) != "off",
            map.Whole("passes", 1, PlanSettings.MostPasses, required: false) ?? otherwise.Passes,
            map.Whole("seed", 0, int.MaxValue, required: false) ?? otherwise.Seed
        );
        map.Finish();
        return settings;
    }

    private static IReadOnlyList<Division> DivisionsOf(string? nation) =>
        nation switch
        {
            "Scotland" => [Division.Scotland],
            "Northern Ireland" => [Division.NorthernIreland],
            "GB" => [Division.EnglandAndWales, Division.Scotland],
            "UK" => Divisions.All,
            _ => [Division.EnglandAndWales],
        };
}
