namespace Evenhand.Vocabulary;

/// <summary>Finds what a person names by its id.</summary>
public static class Named
{
    private const int MostListed = 15;

    /// <summary>The one thing of an id, in letters of either size; or what is near it, else what there is.</summary>
    /// <param name="things">The things.</param>
    /// <param name="idOf">The id of each.</param>
    /// <param name="id">The id as a person wrote it.</param>
    /// <param name="field">The argument or option.</param>
    /// <param name="what">What a thing is called.</param>
    public static Outcome<T> Found<T>(
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
                        : string.Join(", ", all.Select(idOf).Take(MostListed))
                            + (all.Count > MostListed ? " ..." : ""),
                }
            );
    }
}
