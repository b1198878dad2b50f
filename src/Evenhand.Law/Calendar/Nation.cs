using Evenhand.Vocabulary;

namespace Evenhand.Law.Calendar;

/// <summary>A nation of the United Kingdom.</summary>
public enum Nation
{
    /// <summary>England.</summary>
    England,

    /// <summary>Wales.</summary>
    Wales,

    /// <summary>Scotland.</summary>
    Scotland,

    /// <summary>Northern Ireland.</summary>
    NorthernIreland,
}

/// <summary>What nations are called, and whose bank holidays they keep.</summary>
public static class Nations
{
    /// <summary>All four.</summary>
    public static IReadOnlyList<Nation> All { get; } = Enum.GetValues<Nation>();

    /// <summary>What a person calls it, as rules write it.</summary>
    public static string Name(this Nation nation) =>
        nation == Nation.NorthernIreland ? "Northern Ireland" : nation.ToString();

    /// <summary>Its word in addresses, for instance <c>northern-ireland</c>.</summary>
    public static string Word(this Nation nation) =>
        nation.Name().ToLowerInvariant().Replace(' ', '-');

    /// <summary>Whose bank holidays it keeps.</summary>
    public static Division Division(this Nation nation) =>
        nation switch
        {
            Nation.Scotland => Calendar.Division.Scotland,
            Nation.NorthernIreland => Calendar.Division.NorthernIreland,
            _ => Calendar.Division.EnglandAndWales,
        };

    /// <summary>The nation that a person means, by name or word; null when it is none.</summary>
    public static Nation? Find(string? text) =>
        text is null
            ? null
            : All.Where(n => Plain.Fold(n.Name()) == Plain.Fold(text))
                .Select(n => (Nation?)n)
                .FirstOrDefault();
}
