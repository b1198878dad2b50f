using Evenhand.Bench.Measuring;
using Evenhand.Lake;
using Evenhand.Rules;
using Evenhand.Rules.Facts;
using Evenhand.Testing;

namespace Evenhand.Bench.Sections;

/// <summary>How long it takes to ask every definition about five million made-up organisations.</summary>
internal sealed class ClassifySection : Section
{
    private const int Count = 5_000_000;
    private const int WarmUp = 1;
    private const int Times = 7;

    private const string Bulk = "All definitions in bulk";
    private const string Sql = "The same conditions in SQL";

    private static readonly RuleBook Book = TemporaryHome.Libraries.Rules;

    /// <inheritdoc/>
    public override string Name => "classify";

    /// <inheritdoc/>
    public override string Title => "Classifying 5 million organisations by every definition";

    /// <inheritdoc/>
    public override IReadOnlyList<Part> Parts { get; } =
    [new("ours", _ => [InBulk()]), new("sql", _ => [InSql()])];

    /// <inheritdoc/>
    protected override IEnumerable<TextTable> Tables(IReadOnlyDictionary<string, Report> reports)
    {
        var (ours, sql) = (reports["ours"].Of(Bulk), reports["sql"].Of(Sql));
        var definitions = $"{Book.Definitions.Count} definitions";
        yield return new TextTable(
            $"""
            {Count:N0} organisations that are made up, {Book.Facts.Count} facts each, three in ten not known; {definitions}. DuckDB has the same facts as columns of one table in memory (truth values,
            enumerations, doubles) and writes one column of answers a definition: AND, OR and NOT over NULL are the same logic. Both give the same counts of yes, no and unknown under every definition, or
            the measurement fails. The making of the columns is not in the times and is in the peaks.
            """,
            ["What", "median", "p95", "DuckDB", "median", "ratio", "peak", "its peak"],
            [
                [
                    ours.What,
                    TextTable.Number(ours.Median, 0),
                    TextTable.Number(ours.Percentile(95), 0),
                    sql.What,
                    TextTable.Number(sql.Median, 0),
                    Ratio(ours, sql),
                    TextTable.Mebibytes(reports["ours"].PeakBytes),
                    TextTable.Mebibytes(reports["sql"].PeakBytes),
                ],
            ]
        );
    }

    private static Sample InBulk()
    {
        var known = new FactColumns(
            Count,
            Book.Facts.Select(
                (fact, f) =>
                    FactColumn.Of(
                        fact,
                        Enumerable.Range(0, Count).Select(i => MadeUpFacts.Value(fact, f, i))
                    )
            )
        );
        IReadOnlyList<Truth[]> answers = [];
        var sample = Stopped.Repeat(
            Bulk,
            WarmUp,
            Times,
            () =>
            {
                answers = [.. Book.Definitions.Select(d => Book.AskAll(d, known))];
                return "";
            }
        );
        // Counted outside of the time, as it is in SQL.
        return sample with
        {
            Result = string.Join(
                ' ',
                answers.Select(a =>
                {
                    var counts = new long[3];
                    foreach (var truth in a)
                    {
                        counts[(sbyte)truth + 1]++;
                    }

                    return $"{counts[2]}/{counts[0]}/{counts[1]}";
                })
            ),
        };
    }

    private static Sample InSql()
    {
        using var connection = DuckDb.OpenForBuilding(":memory:");
        connection.Run(
            $"CREATE TABLE organisation AS SELECT {string.Join(", ", Book.Facts.Select((fact, f) => $"{MadeUpFacts.Sql(fact, f)} AS {DuckDb.Identifier(fact.Id)}"))} FROM range({Count}) AS made(i)"
        );
        var answers = string.Join(
            ", ",
            Book.Definitions.Select(d =>
                $"{ConditionSql.Of(d.When, Book)} AS {DuckDb.Identifier(d.Id)}"
            )
        );
        var sample = Stopped.Repeat(
            Sql,
            WarmUp,
            Times,
            () =>
            {
                connection.Run(
                    $"CREATE OR REPLACE TEMP TABLE answer AS SELECT {answers} FROM organisation"
                );
                return "";
            }
        );
        return sample with
        {
            Result = string.Join(
                ' ',
                Book.Definitions.Select(d =>
                {
                    var answer = DuckDb.Identifier(d.Id);
                    return connection
                        .Query(
                            $"SELECT count(*) FILTER ({answer}) AS yes, count(*) FILTER (NOT {answer}) AS no, count(*) FILTER ({answer} IS NULL) AS unknown FROM answer",
                            r => $"{r.Count("yes")}/{r.Count("no")}/{r.Count("unknown")}"
                        )
                        .Single();
                })
            ),
        };
    }
}
