using System.Globalization;
using System.Text;
using System.Xml;
using System.Xml.Linq;
using Evenhand.Statistics.Schedules;
using Evenhand.Transition.Networks;
using Evenhand.Transition.Plans;
using Evenhand.Vocabulary;

namespace Evenhand.Transition.Exchange;

/// <summary>Plans as the XML of Microsoft Project (MSPDI), out and in. A week is 40 hours of work there; lags are in tenths of a minute.</summary>
public static class ProjectFile
{
    private const int HoursPerWeek = 40;
    private const int TenthsPerWeek = HoursPerWeek * 600;
    private const string FinishToStart = "1";
    private static readonly XNamespace Schema = "http://schemas.microsoft.com/project";

    /// <summary>A plan as a project file.</summary>
    public static string Write(PlanReport plan)
    {
        var numbers = plan
            .Tasks.Index()
            .ToDictionary(t => t.Item.Id, t => t.Index + 1, StringComparer.Ordinal);
        var project = new XElement(
            Schema + "Project",
            new XElement(Schema + "Name", plan.Merger),
            new XElement(Schema + "StartDate", Time(plan.Announced, "08:00:00")),
            new XElement(Schema + "ScheduleFromStart", 1),
            new XElement(Schema + "MinutesPerDay", 480),
            new XElement(Schema + "MinutesPerWeek", HoursPerWeek * 60),
            new XElement(
                Schema + "Tasks",
                plan.Tasks.Select(t => new XElement(
                    Schema + "Task",
                    new XElement(Schema + "UID", numbers[t.Id]),
                    new XElement(Schema + "ID", numbers[t.Id]),
                    new XElement(Schema + "Name", $"{t.Id} {t.Name}"),
                    new XElement(Schema + "WBS", t.Id),
                    new XElement(Schema + "Start", Time(t.Start, "08:00:00")),
                    new XElement(Schema + "Finish", Time(t.Finish, "17:00:00")),
                    new XElement(Schema + "Duration", Duration(t.Likely)),
                    new XElement(Schema + "DurationFormat", 9),
                    new XElement(Schema + "Milestone", t.Likely == 0 ? 1 : 0),
                    new XElement(Schema + "Summary", 0),
                    new XElement(Schema + "Critical", t.Critical ? 1 : 0),
                    t.Predecessors.Select(p => new XElement(
                        Schema + "PredecessorLink",
                        new XElement(Schema + "PredecessorUID", numbers[p.Id]),
                        new XElement(Schema + "Type", FinishToStart),
                        new XElement(Schema + "LinkLag", (long)Math.Round(p.Lag * TenthsPerWeek)),
                        new XElement(Schema + "LagFormat", 9)
                    ))
                ))
            )
        );
        return "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n" + project + "\n";
    }

    /// <summary>The network of a project file, in weeks. Summary tasks, which hold no work of their own, are passed over.</summary>
    /// <returns>The network, or what is wrong: a file that was cut off is refused whole.</returns>
    public static Outcome<PlainNetwork> Read(TextFile file)
    {
        XDocument document;
        try
        {
            using var reader = XmlReader.Create(
                new StringReader(file.Text),
                new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null }
            );
            document = XDocument.Load(reader, LoadOptions.SetLineInfo);
        }
        catch (XmlException fault)
        {
            return Failed(
                "This is not whole XML; the file may have been cut off",
                fault.LineNumber,
                null,
                "a project file that ends with </Project>"
            );
        }

        var tasks = document.Root?.Element(Schema + "Tasks")?.Elements(Schema + "Task").ToList();
        if (document.Root?.Name != Schema + "Project" || tasks is null)
        {
            return Failed(
                "This is no project file",
                1,
                document.Root?.Name.LocalName,
                "<Project xmlns=\"http://schemas.microsoft.com/project\"> with <Tasks>"
            );
        }

        return Of([.. tasks.Where(t => Text(t, "Summary") != "1" && Text(t, "IsNull") != "1")]);

        Outcome<PlainNetwork> Of(IReadOnlyList<XElement> rows)
        {
            var places = new Dictionary<string, int>(StringComparer.Ordinal);
            var (names, durations) = (new List<string>(), new List<DurationSpread>());
            foreach (var row in rows)
            {
                if (Text(row, "UID") is not { Length: > 0 } uid || !places.TryAdd(uid, names.Count))
                {
                    return Failed(
                        "A task has no UID of its own",
                        Line(row),
                        Text(row, "UID"),
                        "a number"
                    );
                }

                var name = Text(row, "WBS") ?? Text(row, "Name") ?? uid;
                names.Add(names.Contains(name) ? $"{name} ({uid})" : name);
                if (Weeks(Text(row, "Duration")) is not { } weeks)
                {
                    return Failed(
                        "A duration cannot be read",
                        Line(row),
                        Text(row, "Duration"),
                        "hours of work, such as PT40H0M0S"
                    );
                }

                durations.Add(DurationSpread.Known(weeks));
            }

            var links = new List<ScheduleLink>();
            foreach (var (place, row) in rows.Index())
            {
                foreach (var link in row.Elements(Schema + "PredecessorLink"))
                {
                    var lag = Text(link, "LinkLag") ?? "0";
                    if (
                        !places.TryGetValue(Text(link, "PredecessorUID") ?? "", out var from)
                        || (Text(link, "Type") ?? FinishToStart) != FinishToStart
                        || !double.TryParse(
                            lag,
                            NumberStyles.AllowLeadingSign,
                            CultureInfo.InvariantCulture,
                            out var tenths
                        )
                    )
                    {
                        return Failed(
                            $"A link of {names[place]} cannot be taken",
                            Line(link),
                            string.Join(
                                ' ',
                                link.Elements().Select(e => $"{e.Name.LocalName} {e.Value}")
                            ),
                            "a link from finish to start (Type 1) with a task of this file"
                        );
                    }

                    links.Add(new ScheduleLink(from, place, tenths / TenthsPerWeek));
                }
            }

            return ScheduleNetwork
                .Of(names, links)
                .Then(n => Outcome<PlainNetwork>.Ok(new PlainNetwork(n, durations)));
        }

        Outcome<PlainNetwork> Failed(string what, long line, string? found, string expected) =>
            Outcome<PlainNetwork>.Failed(
                new Problem(what)
                {
                    File = file.Name,
                    Line = line,
                    Found = found is null ? null : Problem.Excerpt(found),
                    Expected = expected,
                }
            );
    }

    private static string? Text(XElement element, string name) =>
        element.Element(Schema + name)?.Value;

    private static long Line(XElement element) => ((IXmlLineInfo)element).LineNumber;

    private static double? Weeks(string? duration)
    {
        try
        {
            return
                XmlConvert.ToTimeSpan(duration ?? "PT0H0M0S").TotalHours / HoursPerWeek
                    is >= 0
                        and var weeks
                ? weeks
                : null;
        }
        catch (Exception fault) when (fault is FormatException or OverflowException)
        {
            // The framework has no way to ask whether a duration can be read.
            return null;
        }
    }

    private static string Duration(double weeks)
    {
        var minutes = (long)Math.Round(weeks * HoursPerWeek * 60);
        var text = new StringBuilder("PT");
        text.Append(CultureInfo.InvariantCulture, $"{minutes / 60}H{minutes % 60}M0S");
        return text.ToString();
    }

    private static string Time(DateOnly day, string time) => $"{Plain.Iso(day)}T{time}";
}
