using Evenhand.Law.Calendar;
using Evenhand.Law.Tables;
using Evenhand.Rules;
using Evenhand.Rules.Facts;
using Evenhand.Rules.Yaml;
using Evenhand.Vocabulary;

namespace Evenhand.Law.Levers;

/// <summary>The texts that a <see cref="LawBook"/> is made from.</summary>
/// <param name="Facts">What levers ask about a case.</param>
/// <param name="Levers">One file a lever.</param>
/// <param name="Thresholds">Dated amounts.</param>
/// <param name="CodeLists">Lists of codes.</param>
/// <param name="TimeLimits">Limits of time.</param>
/// <param name="BankHolidays">The published bank holidays.</param>
public sealed record LawTexts(
    TextFile Facts,
    IReadOnlyList<TextFile> Levers,
    TextFile Thresholds,
    TextFile CodeLists,
    TextFile TimeLimits,
    TextFile BankHolidays
);

/// <summary>Makes a <see cref="LawBook"/>. All files are sound, or none is taken.</summary>
public static class LawBookReader
{
    /// <summary>Reads all files.</summary>
    /// <returns>The book, or every problem of the tables and facts, or else of the levers.</returns>
    public static Outcome<LawBook> Read(RuleBook rules, LawTexts texts)
    {
        var problems = new List<Problem>();
        var facts = rules.Facts.ToDictionary(f => f.Id, StringComparer.Ordinal);
        var choosable = ReadFacts(texts.Facts, facts, problems);
        var thresholds = Take(ThresholdTable.Read(texts.Thresholds), problems);
        var lists = Take(CpvList.Read(texts.CodeLists), problems) ?? [];
        var limits = Take(TimeLimitReader.Read(texts.TimeLimits), problems);
        var calendar = Take(HolidayCalendar.Read(texts.BankHolidays), problems);
        CheckTables(texts, facts, lists, problems);
        if (problems.Count > 0)
        {
            // Whatever a lever names would be missing, and the faults that matter would drown.
            return Outcome<LawBook>.Failed(problems);
        }

        var reader = new LeverReader(rules, facts, limits!.Limits);
        var levers = new Dictionary<string, Lever>(StringComparer.Ordinal);
        foreach (var file in texts.Levers.OrderBy(f => f.Name, StringComparer.Ordinal))
        {
            if (reader.Read(file, problems) is { } lever && !levers.TryAdd(lever.Id, lever))
            {
                problems.Add(
                    new Problem("Two files have this id")
                    {
                        File = file.Name,
                        Line = 1,
                        Field = "id",
                        Found = lever.Id,
                        Expected = $"another id than in {levers[lever.Id].File}",
                    }
                );
            }
        }

        return problems.Count > 0
            ? Outcome<LawBook>.Failed(problems)
            : Outcome<LawBook>.Ok(
                new LawBook(
                    rules,
                    facts,
                    choosable,
                    [.. levers.Values],
                    thresholds!,
                    lists,
                    limits,
                    calendar!
                )
            );
    }

    private static HashSet<string> ReadFacts(
        TextFile file,
        Dictionary<string, FactDeclaration> facts,
        List<Problem> problems
    )
    {
        var choosable = new HashSet<string>(StringComparer.Ordinal);
        var top = StrictYaml.Read(file);
        if (!top.IsOk)
        {
            problems.AddRange(top.Problems);
            return choosable;
        }

        foreach (var map in top.Value.Maps("facts", required: true))
        {
            var declaration = FactReader.Declaration(map);
            if (map.MayHave("authority_can_choose") && map.Flag("authority_can_choose"))
            {
                choosable.Add(declaration.Id);
            }

            if (declaration.Id.Length > 0 && !facts.TryAdd(declaration.Id, declaration))
            {
                map.Report(
                    map.LineOf("id"),
                    "id",
                    "This fact is declared twice, here or in facts.yaml",
                    declaration.Id,
                    "each id once"
                );
            }

            map.Finish();
        }

        top.Value.Finish();
        problems.AddRange(top.Value.Problems);
        return choosable;
    }

    private static void CheckTables(
        LawTexts texts,
        Dictionary<string, FactDeclaration> facts,
        IReadOnlyList<CpvList> lists,
        List<Problem> problems
    )
    {
        // What the program works out must be declared as it works it out, or an answer would rest on nothing.
        foreach (
            var (id, type) in lists.Select(l => (l.Fact, FactType.Boolean)).Concat(LawFacts.Needed)
        )
        {
            if (facts.GetValueOrDefault(id)?.Type != type)
            {
                problems.Add(
                    new Problem("A fact that the dated tables rest on is not declared so")
                    {
                        File = texts.Facts.Name,
                        Line = 1,
                        Field = "facts",
                        Found = facts.ContainsKey(id) ? $"{id} of another type" : $"no {id}",
                        Expected = $"{id}, type {type.ToString().ToLowerInvariant()}",
                    }
                );
            }
        }
    }

    private static T? Take<T>(Outcome<T> outcome, List<Problem> problems)
        where T : class
    {
        problems.AddRange(outcome.Problems);
        return outcome.IsOk ? outcome.Value : null;
    }
}
