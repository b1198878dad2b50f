using Evenhand.Vocabulary;

namespace Evenhand.Evidence.Library;

/// <summary>Finds things by their ids.</summary>
internal static class Ids
{
    /// <summary>The one thing of an id, in letters of either size; or what is near it.</summary>
    /// <param name="things">Where it is looked for.</param>
    /// <param name="idOf">The id of each.</param>
    /// <param name="id">The id.</param>
    /// <param name="field">The field of the problem.</param>
    /// <param name="what">What it is, in a word.</param>
    public static Outcome<T> Find<T>(
        IEnumerable<T> things,
        Func<T, string> idOf,
        string id,
        string field,
        string what
    )
    {
        var all = things.ToList();
        var found = all.Where(t => idOf(t).Equals(id, StringComparison.OrdinalIgnoreCase)).ToList();
        return found.Count > 0
            ? Outcome<T>.Ok(found[0])
            : Outcome<T>.Failed(
                new Problem($"There is no such {what}")
                {
                    Field = field,
                    Found = Problem.Excerpt(id),
                    Expected = Plain.Nearest(id, all.Select(idOf)) is { } near
                        ? $"perhaps {near}"
                        : string.Join(", ", all.Select(idOf).Take(10)),
                }
            );
    }
}
