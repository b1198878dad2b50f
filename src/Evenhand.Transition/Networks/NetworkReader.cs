using System.Text.Json;
using Evenhand.Statistics.Schedules;
using Evenhand.Vocabulary;

namespace Evenhand.Transition.Networks;

/// <summary>Reads a bare network from JSON. Members that it does not know are passed over, because other tools write more.</summary>
public static class NetworkReader
{
    /// <summary>The largest file, in bytes.</summary>
    public const int MaximumBytes = 100_000_000;

    private const int MostProblems = 20;

    private const string Shape =
        """{"tasks":[{"id":"A","duration":2,"predecessors":[{"id":"B","lag":0}]}, ...]}""";

    /// <summary>The network that a file holds.</summary>
    public static Outcome<PlainNetwork> Read(TextFile file)
    {
        try
        {
            using var document = JsonDocument.Parse(file.Text);
            return
                document.RootElement.ValueKind == JsonValueKind.Object
                && document.RootElement.TryGetProperty("tasks", out var tasks)
                && tasks.ValueKind == JsonValueKind.Array
                ? Of(tasks, file.Name)
                : Outcome<PlainNetwork>.Failed(
                    new Problem("The file holds no list of tasks")
                    {
                        File = file.Name,
                        Field = "tasks",
                        Expected = Shape,
                    }
                );
        }
        catch (JsonException fault)
        {
            return Outcome<PlainNetwork>.Failed(
                new Problem("This is not JSON")
                {
                    File = file.Name,
                    Line = fault.LineNumber + 1,
                    Expected = Shape,
                }
            );
        }
    }

    private static Outcome<PlainNetwork> Of(JsonElement tasks, string file)
    {
        var problems = new List<Problem>();
        var names = new List<string>();
        var places = new Dictionary<string, int>(StringComparer.Ordinal);
        var durations = new List<DurationSpread>();
        foreach (var task in tasks.EnumerateArray())
        {
            if (Id(task) is not { } id)
            {
                Report($"task {names.Count + 1}", "A task has no id", null, "\"id\": \"A\"");
                id = $"task {names.Count + 1}";
            }

            if (!places.TryAdd(id, names.Count))
            {
                Report(id, "Two tasks have one id", id, "each id once");
            }

            names.Add(id);
            durations.Add(Duration(task, id) ?? DurationSpread.Known(0));
        }

        var links = new List<ScheduleLink>();
        foreach (var (place, task) in tasks.EnumerateArray().Index())
        {
            foreach (var link in Predecessors(task, names[place]))
            {
                if (places.TryGetValue(link.Id, out var from))
                {
                    links.Add(new ScheduleLink(from, place, link.Lag));
                }
                else
                {
                    Report(
                        names[place],
                        "A predecessor is no task of this network",
                        link.Id,
                        Plain.Nearest(link.Id, names) is { } near
                            ? $"'{near}'?"
                            : "the id of a task in the same file"
                    );
                }
            }
        }

        return problems.Count > 0
            ? Outcome<PlainNetwork>.Failed([.. problems.Take(MostProblems)])
            : Named(ScheduleNetwork.Of(names, links), file)
                .Then(n => Outcome<PlainNetwork>.Ok(new PlainNetwork(n, durations)));

        void Report(string field, string what, string? found, string expected) =>
            problems.Add(
                new Problem(what)
                {
                    File = file,
                    Field = Problem.Excerpt(field),
                    Found = found is null ? null : Problem.Excerpt(found),
                    Expected = expected,
                }
            );

        DurationSpread? Duration(JsonElement task, string id)
        {
            var one = Number(task, "duration");
            double?[] three = [Number(task, "o"), Number(task, "m"), Number(task, "p")];
            var given = three.Count(x => x is not null);
            if ((one is null) == (given == 0) || given is 1 or 2)
            {
                Report(
                    id,
                    "A task has one duration or three",
                    one is null ? $"{given} of o, m and p" : "duration beside o, m and p",
                    "'duration', or all of 'o', 'm' and 'p', as numbers"
                );
                return null;
            }

            var spread = one is { } known
                ? DurationSpread.Known(known)
                : new DurationSpread(three[0]!.Value, three[1]!.Value, three[2]!.Value);
            if (spread.Fault is { } fault)
            {
                Report(
                    id,
                    one is null ? fault.What : "A duration cannot be below 0",
                    one is null ? fault.Found : $"{one}",
                    one is null ? fault.Expected! : "0 or more"
                );
            }

            return spread;
        }

        IEnumerable<(string Id, double Lag)> Predecessors(JsonElement task, string id)
        {
            if (
                task.ValueKind != JsonValueKind.Object
                || !task.TryGetProperty("predecessors", out var list)
                || list.ValueKind == JsonValueKind.Null
            )
            {
                yield break;
            }

            if (list.ValueKind != JsonValueKind.Array)
            {
                Report(id, "The predecessors are no list", null, """[{"id":"B","lag":0}]""");
                yield break;
            }

            foreach (var link in list.EnumerateArray())
            {
                var plain = link.ValueKind == JsonValueKind.String;
                var lag = plain || !link.TryGetProperty("lag", out _) ? 0 : Number(link, "lag");
                if ((plain ? link.GetString() : Id(link)) is { } name && lag is { } later)
                {
                    yield return (name, later);
                }
                else
                {
                    Report(
                        id,
                        "A predecessor cannot be read",
                        link.GetRawText(),
                        """{"id":"B","lag":0}, the lag a number"""
                    );
                }
            }
        }
    }

    private static Outcome<ScheduleNetwork> Named(Outcome<ScheduleNetwork> read, string file) =>
        read.IsOk
            ? read
            : Outcome<ScheduleNetwork>.Failed([
                .. read.Problems.Select(p => p with { File = file }),
            ]);

    private static string? Id(JsonElement element) =>
        element.ValueKind == JsonValueKind.Object && element.TryGetProperty("id", out var id)
            ? id.ValueKind switch
            {
                JsonValueKind.String when id.GetString() is { Length: > 0 } text => text,
                JsonValueKind.Number => id.GetRawText(),
                _ => null,
            }
            : null;

    private static double? Number(JsonElement element, string member) =>
        element.ValueKind == JsonValueKind.Object
        && element.TryGetProperty(member, out var value)
        && value.ValueKind == JsonValueKind.Number
        && value.TryGetDouble(out var number)
        && double.IsFinite(number)
            ? number
            : null;
}
