using Evenhand.Lake;
using Evenhand.Law.Levers;
using Evenhand.Market;
using Evenhand.Vocabulary;

namespace Evenhand.Law.Reforms;

/// <summary>Levers that would have to be made, and the register of promises.</summary>
/// <param name="Reforms">By id.</param>
/// <param name="Promises">By the day of the announcement.</param>
public sealed record ReformLibrary(IReadOnlyList<Reform> Reforms, IReadOnlyList<Promise> Promises)
{
    private const string ReformFolder = "rules/reforms";
    private const string PromiseFolder = "rules/promises";

    /// <summary>What the folder must hold.</summary>
    public static IReadOnlyList<string> Needed { get; } = [ReformFolder, PromiseFolder];

    /// <summary>A promise; an id that none has is a problem.</summary>
    public Outcome<Promise> Find(string id) =>
        Promises.FirstOrDefault(p => p.Id == id) is { } found
            ? Outcome<Promise>.Ok(found)
            : Outcome<Promise>.Failed(
                new Problem("The register holds no such promise")
                {
                    Field = "id",
                    Found = Problem.Excerpt(id),
                    Expected = string.Join(", ", Promises.Select(p => p.Id)),
                }
            );

    /// <summary>The reforms that rest on a lever, or name it as law elsewhere.</summary>
    public IEnumerable<Reform> ReformsOf(string lever) =>
        Reforms.Where(r => r.RestsOn.Contains(lever) || r.Elsewhere.Any(e => e.Lever == lever));

    /// <summary>The promises of which a lever came.</summary>
    public IEnumerable<Promise> PromisesOf(string lever) =>
        Promises.Where(p => p.Steps.Any(s => s.Lever == lever));

    /// <summary>Reads those that ship, and a file of the user's own beside them.</summary>
    /// <param name="root">The folder that holds <c>rules/</c>.</param>
    /// <param name="book">The law.</param>
    /// <param name="libraries">The services.</param>
    /// <param name="own">A promise of the user's own; null for none.</param>
    public static Outcome<ReformLibrary> Read(
        string root,
        LawBook book,
        Libraries libraries,
        TextFile? own = null
    )
    {
        var reader = new ReformReader(book, [.. libraries.Services.Services.Select(s => s.Id)]);
        var problems = new List<Problem>();
        var reforms = All(LibraryFolder.ReadAll(root, ReformFolder), reader.Reform);
        var promises = All(
            LibraryFolder.ReadAll(root, PromiseFolder),
            f => reader.Promise(f, own: false)
        );
        if (own is not null)
        {
            promises.AddRange(All([own], f => reader.Promise(f, own: true)));
            var twice = promises
                .GroupBy(p => p.Id, StringComparer.Ordinal)
                .FirstOrDefault(g => g.Count() > 1);
            if (twice is not null)
            {
                problems.Add(
                    new Problem("A promise that ships has this id")
                    {
                        File = own.Name,
                        Line = 1,
                        Field = "id",
                        Found = twice.Key,
                        Expected = "another id",
                    }
                );
            }
        }

        return problems.Count > 0
            ? Outcome<ReformLibrary>.Failed(problems)
            : Outcome<ReformLibrary>.Ok(
                new ReformLibrary(reforms, [.. promises.OrderBy(p => p.Announced.On)])
            );

        List<T> All<T>(IEnumerable<TextFile> files, Func<TextFile, Outcome<T>> read)
        {
            var all = new List<T>();
            foreach (var one in files.Select(read))
            {
                problems.AddRange(one.Problems);
                if (one.IsOk)
                {
                    all.Add(one.Value);
                }
            }

            return all;
        }
    }
}
