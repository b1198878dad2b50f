using System.Xml.Linq;
using ArchUnitNET.Domain;
using ArchUnitNET.Loader;
using Evenhand.Testing;
using Xunit;

namespace Evenhand.Tests.House;

/// <summary>Stages depend in one direction. A project is held by its references, a namespace only by this test.</summary>
public sealed class DirectionTests
{
    private static readonly HousePlan Plan = HousePlan.Read();

    private static readonly Architecture House = new ArchLoader()
        .LoadAssemblies([
            .. Plan
                .Projects.Where(p => p != "Evenhand.Host")
                .Select(System.Reflection.Assembly.Load),
        ])
        .Build();

    // What touches disk and network; readers and writers over a text in memory do not.
    private static readonly string[] Outside =
    [
        "System.IO.File",
        "System.IO.FileInfo",
        "System.IO.FileStream",
        "System.IO.Directory",
        "System.IO.DirectoryInfo",
        "System.IO.StreamReader",
        "System.IO.StreamWriter",
        "System.Net",
        "System.Diagnostics.Process",
        "Microsoft.EntityFrameworkCore",
    ];

    public static TheoryData<string> Projects() => [.. Plan.Projects];

    [Theory]
    [MemberData(nameof(Projects))]
    public void A_project_refers_to_earlier_projects_only(string project)
    {
        var place = Plan.Projects.ToList().IndexOf(project);
        var references = XDocument
            .Load(Repository.At("src", project, project + ".csproj"))
            .Descendants("ProjectReference")
            .Select(r => Path.GetFileNameWithoutExtension(r.Attribute("Include")!.Value));

        var later = references.Where(r =>
            Plan.Projects.ToList().IndexOf(r) is var other && (other < 0 || other >= place)
        );

        // The two doors stand side by side, and the host opens both.
        Assert.Empty(later);
        Assert.DoesNotContain(
            references,
            r =>
                (project, r) is ("Evenhand.Cli", "Evenhand.Web") or ("Evenhand.Web", "Evenhand.Cli")
        );
    }

    [Fact]
    public void Every_project_of_the_solution_has_its_place_in_the_plan()
    {
        var projects = XDocument
            .Load(Repository.At("Evenhand.slnx"))
            .Descendants("Project")
            .Select(p => p.Attribute("Path")!.Value)
            .Where(p => p.StartsWith("src/", StringComparison.Ordinal))
            .Select(p => Path.GetFileNameWithoutExtension(p)!);

        Assert.Equal(projects, Plan.Projects);
    }

    [Fact]
    public void Every_namespace_has_its_place_in_the_plan()
    {
        var missing = OurTypes()
            .Select(t => t.Namespace.FullName)
            .Distinct(StringComparer.Ordinal)
            .Where(n => !Plan.Namespaces.Contains(n));

        Assert.Empty(missing);
    }

    [Fact]
    public void A_namespace_names_earlier_namespaces_only() => Assert.Empty(Violations(Plan));

    [Fact]
    public void The_test_of_direction_finds_a_namespace_that_names_a_later_one()
    {
        var turnedRound = Plan with { Namespaces = [.. Plan.Namespaces.Reverse()] };

        Assert.NotEmpty(Violations(turnedRound));
    }

    [Theory]
    [InlineData("Evenhand.Vocabulary")]
    [InlineData("Evenhand.Rules")]
    [InlineData("Evenhand.Record")]
    [InlineData("Evenhand.Statistics")]
    [InlineData("Evenhand.Identity")]
    [InlineData("Evenhand.Law.Tables")]
    [InlineData("Evenhand.Law.Levers")]
    [InlineData("Evenhand.Law.Answers")]
    [InlineData("Evenhand.Law.Scenarios")]
    [InlineData("Evenhand.Market.Services")]
    [InlineData("Evenhand.Market.Providers")]
    [InlineData("Evenhand.Market.Simulation")]
    [InlineData("Evenhand.Market.Catalogue")]
    public void A_stage_touches_neither_disk_nor_network(string stage)
    {
        var touching = OurTypes()
            .Where(t =>
                t.Namespace.FullName == stage
                || t.Namespace.FullName.StartsWith(stage + ".", StringComparison.Ordinal)
            )
            .SelectMany(t =>
                t.Dependencies.Select(d => (Type: t.FullName, Target: d.Target.FullName))
            )
            .Where(d =>
                Outside.Any(o =>
                    d.Target == o || d.Target.StartsWith(o + ".", StringComparison.Ordinal)
                )
            )
            .Distinct();

        Assert.Empty(touching);
    }

    private static IEnumerable<IType> OurTypes() =>
        House.Types.Where(t =>
            t.Namespace.FullName.StartsWith("Evenhand.", StringComparison.Ordinal)
        );

    private static IEnumerable<string> Violations(HousePlan plan) =>
        OurTypes()
            .SelectMany(t =>
                t.Dependencies.Select(d =>
                    (
                        From: t.Namespace.FullName,
                        To: d.Target.Namespace?.FullName ?? "",
                        Type: t.Name,
                        Target: d.Target.Name
                    )
                )
            )
            .Where(d => d.To.StartsWith("Evenhand.", StringComparison.Ordinal) && d.From != d.To)
            .Where(d => plan.PlaceOf(d.To) > plan.PlaceOf(d.From))
            .Select(d => $"{d.From}.{d.Type} names {d.To}.{d.Target}")
            .Distinct(StringComparer.Ordinal)
            .Order(StringComparer.Ordinal);
}
