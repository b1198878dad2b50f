namespace Evenhand.Law.Calendar;

/// <summary>A part of the United Kingdom with bank holidays of its own.</summary>
public enum Division
{
    /// <summary>England and Wales.</summary>
    EnglandAndWales,

    /// <summary>Scotland.</summary>
    Scotland,

    /// <summary>Northern Ireland.</summary>
    NorthernIreland,
}

/// <summary>What divisions are called.</summary>
public static class Divisions
{
    /// <summary>All three.</summary>
    public static IReadOnlyList<Division> All { get; } = Enum.GetValues<Division>();

    /// <summary>What a person calls it.</summary>
    public static string Name(this Division division) =>
        division switch
        {
            Division.EnglandAndWales => "England and Wales",
            Division.Scotland => "Scotland",
            _ => "Northern Ireland",
        };

    /// <summary>Its word in files and addresses, for instance <c>england-and-wales</c>.</summary>
    public static string Word(this Division division) =>
        division.Name().ToLowerInvariant().Replace(' ', '-');

    /// <summary>Several, as one says them.</summary>
    public static string Names(IReadOnlyCollection<Division> divisions) =>
        divisions.Count == All.Count
            ? "the whole United Kingdom"
            : string.Join(" and ", divisions.Order().Select(Name));
}
