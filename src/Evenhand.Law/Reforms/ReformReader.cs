using Evenhand.Law.Calendar;
using Evenhand.Law.Levers;
using Evenhand.Rules.Yaml;
using Evenhand.Vocabulary;

namespace Evenhand.Law.Reforms;

/// <summary>Reads levers that would have to be made, and promises, one a file.</summary>
internal sealed class ReformReader(LawBook book, IReadOnlyCollection<string> services)
{
    private static readonly string[] Confidences = ["verified", "known", "uncertain"];

    /// <summary>A lever that would have to be made.</summary>
    public Outcome<Reform> Reform(TextFile file) =>
        Read(
            file,
            map => new Reform(
                map.Text("id"),
                map.Version("version"),
                map.Text("wish"),
                ReadNations(map),
                map.Text("why_not_now"),
                [.. map.Texts("rests_on", required: true).Select(t => Lever(map, "rests_on", t))],
                [.. Each(map, "changes", required: true, Change)],
                [.. Each(map, "elsewhere", required: false, Elsewhere)],
                map.Date("read_on", required: true) ?? default,
                map.OptionalText("lawyer_check")
            ),
            r => r.Id
        );

    /// <summary>A promise.</summary>
    /// <param name="file">Its file.</param>
    /// <param name="own">Whether it is the user's own, whose file may have any name.</param>
    public Outcome<Promise> Promise(TextFile file, bool own) =>
        Read(
            file,
            map =>
            {
                var announced = Announced(map);
                var steps = Each(map, "steps", required: false, Step).ToList();
                foreach (var early in steps.Where(s => s.On < announced.On))
                {
                    map.Report(
                        map.LineOf("steps"),
                        "steps",
                        "A step lies before the announcement",
                        Plain.Iso(early.On),
                        $"{Plain.Iso(announced.On)} or later"
                    );
                }

                return new Promise(
                    map.Text("id"),
                    map.Version("version"),
                    map.Text("name"),
                    ReadNations(map),
                    map.Text("promised"),
                    announced,
                    [.. steps.OrderBy(s => s.On)],
                    map.OptionalText("open"),
                    Service(map),
                    map.Date("read_on", required: true) ?? default,
                    map.OptionalText("lawyer_check"),
                    own
                );
            },
            own ? null : p => p.Id
        );

    private static Outcome<T> Read<T>(TextFile file, Func<YamlMap, T> read, Func<T, string>? id)
    {
        var top = StrictYaml.Read(file);
        if (!top.IsOk)
        {
            return Outcome<T>.Failed(top.Problems);
        }

        var one = read(top.Value);
        var expected = Path.GetFileNameWithoutExtension(file.Name);
        if (id is not null && id(one) != expected)
        {
            top.Value.Report(
                top.Value.LineOf("id"),
                "id",
                "The id is not the file's name",
                id(one),
                expected
            );
        }

        top.Value.Finish();
        return top.Value.Problems.Count > 0
            ? Outcome<T>.Failed(top.Value.Problems)
            : Outcome<T>.Ok(one);
    }

    private static IEnumerable<T> Each<T>(
        YamlMap map,
        string key,
        bool required,
        Func<YamlMap, T> read
    )
    {
        foreach (var one in map.Maps(key, required))
        {
            yield return read(one);
            one.Finish();
        }
    }

    private static ReformChange Change(YamlMap map) =>
        new(
            map.Word("by", ["act", "regulations", "statement", "guidance"]) switch
            {
                "regulations" => ReformBy.Regulations,
                "statement" => ReformBy.Statement,
                "guidance" => ReformBy.Guidance,
                _ => ReformBy.Act,
            },
            map.Text("change"),
            map.Text("who"),
            map.Text("citation"),
            map.Text("source"),
            map.Word("confidence", Confidences)
        );

    private ReformElsewhere Elsewhere(YamlMap map)
    {
        var where = map.Text("where");
        var what = map.Text("what");
        var lever = map.Scalar("lever", required: true) is { } named
            ? Lever(map, "lever", named)
            : "";
        return new ReformElsewhere(where, what, lever, book.Find(lever)?.Citation ?? "");
    }

    private static Announcement Announced(YamlMap map)
    {
        if (map.Map("announced", required: true) is not { } inner)
        {
            return new Announcement(default, "", "", "", "");
        }

        var read = new Announcement(
            inner.Date("on", required: true) ?? default,
            inner.Text("by"),
            inner.Text("how"),
            inner.Text("source"),
            inner.Word("confidence", Confidences)
        );
        inner.Finish();
        return read;
    }

    private PromiseStep Step(YamlMap map) =>
        new(
            map.Date("on", required: true) ?? default,
            map.Text("what"),
            map.Scalar("lever", required: false) is { } named ? Lever(map, "lever", named) : null,
            map.Text("source"),
            map.Word("confidence", Confidences)
        );

    private string? Service(YamlMap map)
    {
        var service = map.Scalar("service", required: false);
        if (service is not null && !services.Contains(service.Text))
        {
            map.Report(
                service.Line,
                "service",
                "There is no such service",
                service.Text,
                Plain.Nearest(service.Text, services)
            );
        }

        return service?.Text;
    }

    private string Lever(YamlMap map, string key, YamlScalar named)
    {
        if (book.Find(named.Text) is null)
        {
            map.Report(
                named.Line,
                key,
                "No lever, constraint, duty or remedy has this id",
                named.Text,
                Plain.Nearest(named.Text, book.Levers.Select(l => l.Id))
            );
        }

        return named.Text;
    }

    private static IReadOnlyList<Nation> ReadNations(YamlMap map)
    {
        var nations = new List<Nation>();
        foreach (var text in map.Texts("nations", required: true))
        {
            if (Nations.Find(text.Text) is { } nation)
            {
                nations.Add(nation);
                continue;
            }

            map.Report(
                text.Line,
                "nations",
                "This nation is not known",
                text.Text,
                string.Join(", ", Nations.All.Select(n => n.Name()))
            );
        }

        return nations;
    }
}
