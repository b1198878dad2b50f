using Evenhand.Testing;

namespace Evenhand.Tests.House;

/// <summary>The order of projects and namespaces as <c>eng/house.txt</c> has it.</summary>
/// <param name="Projects">Projects, ground first.</param>
/// <param name="Namespaces">All namespaces in order; a project without any listed stands for its own.</param>
internal sealed record HousePlan(IReadOnlyList<string> Projects, IReadOnlyList<string> Namespaces)
{
    public static HousePlan Read()
    {
        var projects = new List<string>();
        var namespaces = new List<string>();
        foreach (
            var line in File.ReadAllLines(Repository.At("eng", "house.txt"))
                .Where(l => l.Length > 0 && l[0] != '#')
        )
        {
            if (line[0] == ' ')
            {
                // The first namespace listed takes the place that the project held for itself.
                namespaces.Remove(projects[^1] + "/");
                namespaces.Add(line.Trim());
            }
            else
            {
                projects.Add(line);
                namespaces.Add(line + "/");
            }
        }

        return new HousePlan(projects, [.. namespaces.Select(n => n.TrimEnd('/'))]);
    }

    /// <summary>The place of a namespace: its own or that of the nearest one around it; -1 when it is none of ours.</summary>
    public int PlaceOf(string name)
    {
        for (
            var around = name;
            around.Length > 0;
            around = around.Contains('.') ? around[..around.LastIndexOf('.')] : ""
        )
        {
            for (var i = 0; i < Namespaces.Count; i++)
            {
                if (Namespaces[i] == around)
                {
                    return i;
                }
            }
        }

        return -1;
    }
}
