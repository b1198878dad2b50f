using System.Globalization;
using System.Text.RegularExpressions;
using Evenhand.Law.Answers;
using Evenhand.Law.Levers;
using Evenhand.Rules.Facts;
using Evenhand.Testing;
using Evenhand.Vocabulary;
using Xunit;

namespace Evenhand.Tests.Law;

/// <summary>Each date, amount and number of the law is moved by one, and a scenario or a boundary has to notice.</summary>
public sealed partial class MutationTests
{
    private static readonly ILookup<string, (LawCase Case, LeverOutcome Outcome)> Expected =
        ShippedLaw
            .AllScenarios.SelectMany(s => s.Expected.Select(e => (e.Lever, (s.Case, e.Outcome))))
            .ToLookup(e => e.Lever, e => e.Item2, StringComparer.Ordinal);

    [Fact]
    public void Moving_any_date_amount_or_number_by_one_is_noticed()
    {
        var mutants = Mutants().ToList();
        var survived = mutants.Where(m => !IsNoticed(m.Texts)).Select(m => m.What).ToList();

        Console.WriteLine(
            $"Mutation test of the law: {mutants.Count - survived.Count} of {mutants.Count} changes noticed ({Plain.Percent(1 - (survived.Count / (double)mutants.Count))})."
        );
        Assert.True(mutants.Count > 400, $"{mutants.Count} mutants");
        Assert.Empty(survived);
    }

    [Fact]
    public void The_law_as_it_ships_is_not_noticed() =>
        Assert.Empty(Boundaries.Broken(ShippedLaw.Book));

    private static bool IsNoticed(LawTexts texts)
    {
        var read = LawBookReader.Read(TemporaryHome.Libraries.Rules, texts);
        return !read.IsOk
            || Boundaries.Broken(read.Value).Any()
            || read.Value.Levers.Any(l =>
                Expected[l.Id]
                    .Any(e =>
                        new LeverDesk(read.Value).Ask(l, Under(read.Value, e.Case)).Outcome
                        != e.Outcome
                    )
            );
    }

    private static LawCase Under(LawBook book, LawCase facts) =>
        new(
            book,
            facts.Title,
            ShippedLaw
                .Book.Facts.Where(f => facts.States(f.Id))
                .ToDictionary(f => f.Id, f => facts.Find(f.Id)!, StringComparer.Ordinal),
            facts.AsOf
        );

    /// <summary>A lever is read alone: what is moved in it changes no other.</summary>
    private static IEnumerable<(string What, LawTexts Texts)> Mutants()
    {
        var none = ShippedLaw.Texts with { Levers = [] };
        foreach (var file in ShippedLaw.Texts.Levers)
        {
            foreach (var (what, changed) in Moved(file))
            {
                yield return (what, none with { Levers = [changed] });
            }
        }

        foreach (var (what, changed) in Moved(ShippedLaw.Texts.Thresholds))
        {
            yield return (what, none with { Thresholds = changed });
        }

        foreach (var (what, changed) in Moved(ShippedLaw.Texts.TimeLimits))
        {
            yield return (what, none with { TimeLimits = changed });
        }
    }

    private static IEnumerable<(string What, TextFile Changed)> Moved(TextFile file)
    {
        foreach (Match match in Movable().Matches(file.Text))
        {
            foreach (var step in new[] { -1, 1 })
            {
                var old = match.Groups["old"];
                var moved = DateOnly.TryParseExact(
                    old.Value,
                    "yyyy-MM-dd",
                    CultureInfo.InvariantCulture,
                    DateTimeStyles.None,
                    out var day
                )
                    ? day.AddDays(step).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)
                    : (long.Parse(old.Value, CultureInfo.InvariantCulture) + step).ToString(
                        CultureInfo.InvariantCulture
                    );
                yield return (
                    $"{file.Name}: {match.Value.Trim()} becomes {moved}",
                    file with
                    {
                        Text =
                            file.Text[..old.Index] + moved + file.Text[(old.Index + old.Length)..],
                    }
                );
            }
        }
    }

    // "read_on" is no date of the law; a version is no number of it.
    [GeneratedRegex(
        @"^ +(?:from|to|value|amount_gbp|days|working_days|months): (?<old>\d{4}-\d\d-\d\d|\d+)$",
        RegexOptions.Multiline,
        1000
    )]
    private static partial Regex Movable();
}
