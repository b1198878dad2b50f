using Evenhand.Rules.Facts;

namespace Evenhand.Bench.Sections;

/// <summary>Facts about made-up organisations by a sum that C# and SQL work out alike.</summary>
internal static class MadeUpFacts
{
    private const long Prime = 1_000_003;

    /// <summary>The value of a fact about one organisation; null where it is not known, for three in ten.</summary>
    /// <param name="fact">Which fact.</param>
    /// <param name="place">Its place among the facts.</param>
    /// <param name="organisation">Number of the organisation, from 0.</param>
    public static FactValue? Value(FactDeclaration fact, int place, int organisation)
    {
        var drawn = (organisation * Step(place) + place) % Prime;
        if (drawn % 10 < 3)
        {
            return null;
        }

        var rest = drawn / 10;
        return fact.Type switch
        {
            FactType.Boolean => FactValue.Of(rest % 2 == 1),
            FactType.OneOf => FactValue.Of(fact.Values[(int)(rest % fact.Values.Count)]),
            _ => FactValue.Of((double)(rest % Numbers)),
        };
    }

    /// <summary>The same as an SQL expression over the number <c>i</c>.</summary>
    public static string Sql(FactDeclaration fact, int place)
    {
        var drawn = $"((i * {Step(place)} + {place}) % {Prime})";
        var rest = $"({drawn} // 10)";
        var value = fact.Type switch
        {
            FactType.Boolean => $"{rest} % 2 = 1",
            FactType.OneOf =>
                $"CAST(list_value({Words(fact)})[{rest} % {fact.Values.Count} + 1] AS ENUM({Words(fact)}))",
            _ => $"CAST({rest} % {Numbers} AS DOUBLE)",
        };
        return $"CASE WHEN {drawn} % 10 >= 3 THEN {value} END";
    }

    // Staff, percentages and thresholds of the rules lie within it.
    private const int Numbers = 501;

    // Odd steps of different size: facts of one organisation do not go together.
    private static long Step(int place) => 7_919 + 2_654 * place * 3L + 1;

    private static string Words(FactDeclaration fact) =>
        string.Join(", ", fact.Values.Select(v => $"'{v}'"));
}
