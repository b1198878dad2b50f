using System.Globalization;
using Evenhand.Lake;
using Evenhand.Rules;
using Evenhand.Rules.Conditions;
using Evenhand.Rules.Facts;

namespace Evenhand.Bench.Sections;

/// <summary>A rule's condition as a person would write it in SQL, where NULL stands for unknown.</summary>
internal static class ConditionSql
{
    public static string Of(Condition condition, RuleBook book) =>
        condition switch
        {
            FactCondition leaf => Leaf(leaf),
            AllOf all => Group(all.Parts, " AND ", book),
            AnyOf any => Group(any.Parts, " OR ", book),
            NotThat not => $"(NOT {Of(not.Part, book)})",
            Meets meets => Of(book.Find(meets.DefinitionId)!.When, book),
            _ => throw new NotSupportedException(
                $"A condition of type {condition.GetType().Name} has no SQL."
            ),
        };

    private static string Group(IReadOnlyList<Condition> parts, string word, RuleBook book) =>
        $"({string.Join(word, parts.Select(p => Of(p, book)))})";

    private static string Leaf(FactCondition leaf)
    {
        var column = DuckDb.Identifier(leaf.Fact.Id);
        var fact = leaf.Fact.Assumption is { } assumption
            ? $"coalesce({column}, {Literal(assumption.Value)})"
            : column;
        var values = string.Join(", ", leaf.Values.Select(Literal));
        return leaf.Comparison switch
        {
            Comparison.Eq => $"({fact} = {values})",
            Comparison.Ne => $"({fact} <> {values})",
            Comparison.In => $"({fact} IN ({values}))",
            Comparison.Lt => $"({fact} < {values})",
            Comparison.Lte => $"({fact} <= {values})",
            Comparison.Gt => $"({fact} > {values})",
            _ => $"({fact} >= {values})",
        };
    }

    private static string Literal(FactValue value) =>
        value.Type switch
        {
            FactType.Boolean => value.Number != 0 ? "true" : "false",
            FactType.Number => value.Number.ToString("R", CultureInfo.InvariantCulture),
            _ => $"'{value.Word}'",
        };
}
