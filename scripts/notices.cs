// Writes the licences of everything that a packaged program contains.
//   dotnet run scripts/notices.cs -- evenhand.deps.json PACKAGES NODE_MODULES OUTPUT
// What is in the program stands in its own list (evenhand.deps.json); licences stand in the packages that the build used.
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using System.Xml.Linq;

var (deps, packages, modules, output) = (args[0], args[1], args[2], args[3]);
using var list = JsonDocument.Parse(File.ReadAllText(deps));
var text = new StringBuilder(
    """
    Evenhand is built with the software below. Each part is under the licence that its authors chose, as they give it with
    the part; where they give the name of a licence and no text, the text stands at the end.

    """
);
var named = new SortedSet<string>(StringComparer.Ordinal);
foreach (
    var library in list
        .RootElement.GetProperty("libraries")
        .EnumerateObject()
        .Where(l => l.Value.GetProperty("type").GetString() is "package" or "runtimepack")
        .Select(l => l.Name.Replace("runtimepack.", "", StringComparison.Ordinal).Split('/'))
        .OrderBy(l => l[0], StringComparer.OrdinalIgnoreCase)
)
{
    var folder = Path.Combine(packages, library[0].ToLowerInvariant(), library[1]);
    var about = XDocument.Load(Directory.GetFiles(folder, "*.nuspec").Single()).Root!;
    string? Say(string name) =>
        about.Descendants().FirstOrDefault(e => e.Name.LocalName == name)?.Value.Trim();
    Add(
        $"{library[0]} {library[1]}",
        Say("copyright") ?? Say("authors"),
        Say("projectUrl"),
        Say("license") ?? Say("licenseUrl"),
        folder
    );
}

var govuk = Path.Combine(modules, "govuk-frontend");
using (var package = JsonDocument.Parse(File.ReadAllText(Path.Combine(govuk, "package.json"))))
{
    Add(
        $"govuk-frontend {package.RootElement.GetProperty("version").GetString()}",
        "Crown copyright, Government Digital Service",
        "https://github.com/alphagov/govuk-frontend",
        package.RootElement.GetProperty("license").GetString(),
        govuk
    );
}

foreach (var licence in named)
{
    text.AppendLine(new string('=', 78)).AppendLine(licence).AppendLine();
    text.AppendLine(
        licence switch
        {
            "MIT" => """
            Permission is hereby granted, free of charge, to any person obtaining a copy of this software and associated
            documentation files (the "Software"), to deal in the Software without restriction, including without limitation
            the rights to use, copy, modify, merge, publish, distribute, sublicense, and/or sell copies of the Software, and
            to permit persons to whom the Software is furnished to do so, subject to the following conditions:

            The above copyright notice and this permission notice shall be included in all copies or substantial portions of
            the Software.

            THE SOFTWARE IS PROVIDED "AS IS", WITHOUT WARRANTY OF ANY KIND, EXPRESS OR IMPLIED, INCLUDING BUT NOT LIMITED TO
            THE WARRANTIES OF MERCHANTABILITY, FITNESS FOR A PARTICULAR PURPOSE AND NONINFRINGEMENT. IN NO EVENT SHALL THE
            AUTHORS OR COPYRIGHT HOLDERS BE LIABLE FOR ANY CLAIM, DAMAGES OR OTHER LIABILITY, WHETHER IN AN ACTION OF
            CONTRACT, TORT OR OTHERWISE, ARISING FROM, OUT OF OR IN CONNECTION WITH THE SOFTWARE OR THE USE OR OTHER DEALINGS
            IN THE SOFTWARE.

            """,
            _ when licence.Contains("Apache-2.0", StringComparison.Ordinal) =>
                "Taken under the Apache License, Version 2.0, whose text is at https://www.apache.org/licenses/LICENSE-2.0.\n",
            _ => $"The text of this licence is at https://spdx.org/licenses/{licence}.html.\n",
        }
    );
}

File.WriteAllText(output, text.ToString());

void Add(string name, string? owner, string? home, string? licence, string folder)
{
    text.AppendLine(new string('=', 78)).AppendLine(name);
    foreach (var line in new[] { owner, home, licence is null ? null : $"Licence: {licence}" })
    {
        if (line is { Length: > 0 })
        {
            text.AppendLine(line);
        }
    }

    var files = Directory
        .EnumerateFiles(folder, "*", SearchOption.AllDirectories)
        .Where(f => Notice().IsMatch(Path.GetRelativePath(folder, f)))
        .Order(StringComparer.Ordinal)
        .ToList();
    if (files.Count == 0 && licence is not null)
    {
        named.Add(licence);
    }

    foreach (var file in files)
    {
        text.AppendLine()
            .AppendLine($"--- {Path.GetFileName(file)}")
            .AppendLine(File.ReadAllText(file).Trim());
    }

    text.AppendLine();
}

partial class Program
{
    // Beside the manifest of a package or in a folder of notices; not what a package for development carries further down.
    [GeneratedRegex(
        @"^(LICEN[CS]E|THIRD-?PARTY|NOTICE)[^/\\]*$|^Notices[/\\]",
        RegexOptions.IgnoreCase
    )]
    private static partial Regex Notice();
}
