using System.Text.Json;
using Xunit;

namespace Evenhand.Web.Tests.Design;

/// <summary>The worked examples that GOV.UK Frontend ships: options in, HTML out.</summary>
internal static class GovukFixtures
{
    private static readonly string Components = Path.Combine(
        Repository(),
        "src/Evenhand.Design/node_modules/govuk-frontend/dist/govuk/components"
    );

    public sealed record Fixture(JsonElement Options, string Html);

    /// <summary>One example by its name. A name that is not there is a failure, not something to pass over.</summary>
    public static Fixture Find(string component, string name)
    {
        var path = Path.Combine(Components, component, "fixtures.json");
        if (!File.Exists(path))
        {
            throw new FileNotFoundException(
                "Run scripts/frontend.sh: the examples of GOV.UK Frontend are not there.",
                path
            );
        }

        using var file = JsonDocument.Parse(File.ReadAllText(path));
        var found = file
            .RootElement.GetProperty("fixtures")
            .EnumerateArray()
            .Where(fixture => fixture.GetProperty("name").ValueEquals(name))
            .ToList();
        Assert.True(
            found.Count == 1,
            $"GOV.UK Frontend has {found.Count} examples of {component} called '{name}'."
        );
        return new Fixture(
            found[0].GetProperty("options").Clone(),
            found[0].GetProperty("html").GetString()!
        );
    }

    private static string Repository()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "Evenhand.slnx")))
        {
            folder = folder.Parent;
        }

        return folder?.FullName
            ?? throw new DirectoryNotFoundException(
                $"No folder above {AppContext.BaseDirectory} has Evenhand.slnx."
            );
    }
}
