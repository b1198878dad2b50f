using System.Text;
using Evenhand.Contracts.Coverage;

namespace Evenhand.Contracts.Facts;

/// <summary>
/// The names that are looked for in a release, as a tree made from the paths of the tables. It grows by the names that are met,
/// so that a name is known again at once, and what stands there can be counted.
/// </summary>
internal sealed class PathTree
{
    /// <summary>How many paths are counted one by one, those that are looked for included.</summary>
    internal const int MostPaths = 20_000;

    /// <summary>Paths longer than this are not counted one by one, so that 20,000 of them need little memory.</summary>
    internal const int LongestPath = 1_000;

    private readonly List<PathNode> touched = [];
    private int paths;
    private int touchedOther;
    private long otherValues;
    private long releases;
    private long release = 1;

    public PathTree(ProcessFacts facts)
    {
        foreach (var table in facts.Tables)
        {
            var at = Make(Root, table.Path);
            if (table.Fields is [""])
            {
                at.Literals = table;
                continue;
            }

            at.Rows = table;
            for (var field = 0; field < table.Fields.Count; field++)
            {
                var slot = Make(at, table.Fields[field]);
                (slot.Table, slot.Field) = (table, field);
            }
        }

        foreach (var name in OfPackage)
        {
            Make(Root, name).IsOfPackage = true;
        }
    }

    /// <summary>What a package holds in an array, and a release not at all.</summary>
    private static readonly string[] OfPackage = ["releases", "records"];

    /// <summary>The release itself.</summary>
    public PathNode Root { get; } = new([], null);

    /// <summary>Stands for all paths that are not counted one by one.</summary>
    public PathNode Other { get; } = new([], null);

    /// <summary>Stands for all that is of no interest.</summary>
    public PathNode Nothing { get; } = new([], null);

    /// <summary>The place of a name in an object.</summary>
    public PathNode Find(PathNode parent, ReadOnlySpan<byte> name) =>
        parent == Other || parent == Nothing ? parent
        : parent.Find(name) is { } known ? known
        : paths >= MostPaths || parent.PathLength + name.Length >= LongestPath ? Other
        : Add(parent, name);

    /// <summary>A value that is not empty stands here.</summary>
    public void Count(PathNode node)
    {
        if (node == Other)
        {
            touchedOther++;
        }
        else if (node.InRelease == release)
        {
            node.Met++;
        }
        else
        {
            (node.InRelease, node.Met) = (release, 1);
            touched.Add(node);
        }
    }

    /// <summary>The release is read. What was counted in it holds, unless it turned out to be none.</summary>
    public void End(bool holds)
    {
        if (holds)
        {
            releases++;
            otherValues += touchedOther;
            foreach (var node in touched)
            {
                node.Releases++;
                node.Values += node.Met;
            }
        }

        touched.Clear();
        touchedOther = 0;
        release++;
    }

    public CoverageCount Total()
    {
        var counts = new Dictionary<string, PathCount>();
        var path = new StringBuilder();
        Visit(Root, 0);
        return new(releases, counts, otherValues);

        void Visit(PathNode parent, int length)
        {
            foreach (var node in parent.Children)
            {
                path.Length = length;
                path.Append(parent == Root ? "" : "/").Append(Escaped(node.Name));
                if (node.Releases > 0)
                {
                    counts.Add(path.ToString(), new(node.Releases, node.Values));
                }

                Visit(node, path.Length);
            }
        }
    }

    private static string Escaped(byte[] name) =>
        Encoding
            .UTF8.GetString(name)
            .Replace("~", "~0", StringComparison.Ordinal)
            .Replace("/", "~1", StringComparison.Ordinal);

    private PathNode Make(PathNode from, string path)
    {
        foreach (var name in path.Split('/', StringSplitOptions.RemoveEmptyEntries))
        {
            var bytes = Encoding.UTF8.GetBytes(name);
            from = from.Find(bytes) ?? Add(from, bytes);
            from.IsSought = true;
        }

        return from;
    }

    private PathNode Add(PathNode parent, ReadOnlySpan<byte> name)
    {
        paths++;
        return parent.Add(name);
    }
}
