// Draws the house: every project in the order of eng/house.txt, its namespaces, and an arrow for each reference between them.
//   dotnet run scripts/plan.cs            writes docs/plan.svg
//   dotnet run scripts/plan.cs -- --check says whether docs/plan.svg is up to date (exit code 1 when not)
using System.Text;
using System.Text.RegularExpressions;
using System.Xml.Linq;

var root = FindRoot();
var svg = Draw(ReadHouse(root));
var file = Path.Combine(root, "docs", "plan.svg");
if (args.Contains("--check"))
{
    var same = File.Exists(file) && File.ReadAllText(file) == svg;
    Console.WriteLine(
        same
            ? "docs/plan.svg is up to date."
            : "docs/plan.svg is out of date: run 'dotnet run scripts/plan.cs' and look at the change."
    );
    return same ? 0 : 1;
}

File.WriteAllText(file, svg);
Console.WriteLine("Wrote docs/plan.svg");
return 0;

static string FindRoot()
{
    for (
        var folder = new DirectoryInfo(Directory.GetCurrentDirectory());
        folder is not null;
        folder = folder.Parent
    )
    {
        if (File.Exists(Path.Combine(folder.FullName, "Evenhand.slnx")))
        {
            return folder.FullName;
        }
    }

    throw new InvalidOperationException("Run this within a checkout of Evenhand.");
}

static IReadOnlyList<Project> ReadHouse(string root)
{
    var projects = new List<Project>();
    foreach (
        var line in File.ReadAllLines(Path.Combine(root, "eng", "house.txt"))
            .Where(l => l.Length > 0 && l[0] != '#')
    )
    {
        if (line[0] == ' ')
        {
            projects[^1].Namespaces.Add(line.Trim());
        }
        else
        {
            projects.Add(ReadProject(root, line));
        }
    }

    foreach (var project in projects)
    {
        if (project.Namespaces.Count == 0)
        {
            project.Namespaces.Add(project.Name);
        }

        ReadNamespaceArrows(root, project);
    }

    return projects;
}

static Project ReadProject(string root, string name)
{
    var xml = XDocument.Load(Path.Combine(root, "src", name, name + ".csproj"));
    return new Project(
        name,
        xml.Descendants("Description").First().Value.Trim(),
        [
            .. xml.Descendants("ProjectReference")
                .Select(r => Path.GetFileNameWithoutExtension(r.Attribute("Include")!.Value)),
        ],
        [],
        []
    );
}

// Within a project an arrow is a using directive: the compiled types are looked at by the house test, this is a picture.
static void ReadNamespaceArrows(string root, Project project)
{
    foreach (
        var path in Directory.EnumerateFiles(
            Path.Combine(root, "src", project.Name),
            "*.cs",
            SearchOption.AllDirectories
        )
    )
    {
        if (path.Contains("node_modules", StringComparison.Ordinal))
        {
            continue;
        }

        var text = File.ReadAllText(path);
        var from = Regex
            .Match(text, @"^namespace ([\w.]+);", RegexOptions.Multiline)
            .Groups[1]
            .Value;
        foreach (Match match in Regex.Matches(text, @"^using ([\w.]+);", RegexOptions.Multiline))
        {
            var to = match.Groups[1].Value;
            if (to != from && project.Namespaces.Contains(to) && project.Namespaces.Contains(from))
            {
                project.Arrows.Add((from, to));
            }
        }

        // A namespace sees those around it without saying so; it is taken to use the nearest that is listed.
        var around = from.Contains('.') ? from[..from.LastIndexOf('.')] : "";
        if (
            project.Namespaces.Contains(around)
            && project.Namespaces.IndexOf(around) < project.Namespaces.IndexOf(from)
        )
        {
            project.Arrows.Add((from, around));
        }
    }
}

static string Draw(IReadOnlyList<Project> projects)
{
    const int left = 20,
        width = 640,
        headHeight = 46,
        rowHeight = 24,
        gap = 18,
        arcRoom = 250;
    var svg = new StringBuilder();
    var tops = new List<int>();
    var y = 20;
    foreach (var project in projects)
    {
        tops.Add(y);
        y += headHeight + (project.Namespaces.Count * rowHeight) + 10 + gap;
    }

    Line(
        $"""<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {left + width + arcRoom} {y}" width="{left + width + arcRoom}" height="{y}" role="img" font-family="sans-serif">"""
    );
    Line("<title>The projects and namespaces of Evenhand</title>");
    Line(
        "<desc>Projects from the ground up in the order in which data flows. Every arrow goes up, to something earlier.</desc>"
    );
    Line(
        """<defs><marker id="tip" viewBox="0 0 10 10" refX="9" refY="5" markerWidth="7" markerHeight="7" orient="auto-start-reverse"><path d="M0 0L10 5L0 10z" fill="#12436d"/></marker></defs>"""
    );
    Line("""<rect width="100%" height="100%" fill="#ffffff"/>""");
    for (var i = 0; i < projects.Count; i++)
    {
        var project = projects[i];
        var height = headHeight + (project.Namespaces.Count * rowHeight) + 10;
        Line(
            $"""<rect x="{left}" y="{tops[i]}" width="{width}" height="{height}" rx="4" fill="#f1f4f7" stroke="#12436d"/>"""
        );
        Line(
            $"""<text x="{left + 12}" y="{tops[i] + 20}" font-size="15" font-weight="bold" fill="#0b0c0c">{project.Name}</text>"""
        );
        Line(
            $"""<text x="{left + 12}" y="{tops[i] + 38}" font-size="12" fill="#484949">{Escape(project.Description)}</text>"""
        );
        DrawNamespaces(project, tops[i] + headHeight);
    }

    DrawReferences();
    Line("</svg>");
    return svg.ToString();

    void DrawNamespaces(Project project, int top)
    {
        for (var n = 0; n < project.Namespaces.Count; n++)
        {
            var row = top + (n * rowHeight);
            Line(
                $"""<rect x="{left + 12}" y="{row}" width="270" height="{rowHeight - 6}" rx="2" fill="#ffffff" stroke="#8fa3b5"/>"""
            );
            Line(
                $"""<text x="{left + 20}" y="{row + 13}" font-size="11" fill="#0b0c0c">{project.Namespaces[n]}</text>"""
            );
        }

        foreach (
            var (from, to) in project
                .Arrows.OrderBy(a => a.From, StringComparer.Ordinal)
                .ThenBy(a => a.To, StringComparer.Ordinal)
        )
        {
            var (a, b) = (project.Namespaces.IndexOf(from), project.Namespaces.IndexOf(to));
            Arc(
                left + 282,
                top + (a * rowHeight) + 9,
                top + (b * rowHeight) + 9,
                24 + (16 * Math.Abs(a - b)),
                "#8fa3b5"
            );
        }
    }

    void DrawReferences()
    {
        for (var i = 0; i < projects.Count; i++)
        {
            foreach (
                var j in projects[i]
                    .References.Select(r => projects.ToList().FindIndex(p => p.Name == r))
                    .Order()
            )
            {
                // Each pair of ends has a height of its own, so that arrows do not run into one another at a box.
                Arc(
                    left + width,
                    tops[i] + 12 + (3 * j),
                    tops[j] + 12 + (3 * i),
                    26 + (24 * (i - j)),
                    "#12436d"
                );
            }
        }
    }

    void Arc(int x, int from, int to, int reach, string colour) =>
        Line(
            $"""<path d="M{x} {from}C{x + reach} {from} {x + reach} {to} {x} {to}" fill="none" stroke="{colour}" marker-end="url(#tip)" stroke-opacity="0.8"/>"""
        );

    void Line(string text) => svg.Append(text).Append('\n');
}

static string Escape(string text) => text.Replace("&", "&amp;").Replace("<", "&lt;");

internal sealed record Project(
    string Name,
    string Description,
    IReadOnlyList<string> References,
    List<string> Namespaces,
    HashSet<(string From, string To)> Arrows
);
