using System.Globalization;
using Evenhand.Market.Providers;
using Evenhand.Market.Simulation;
using Evenhand.Vocabulary;
using Microsoft.AspNetCore.Http;

namespace Evenhand.Web.Questions;

/// <summary>Reads a question out of an address, so that every result has an address that can be shared.</summary>
internal static class QuestionQuery
{
    private const int LongestValue = 200;

    /// <summary>A question about a market: by, as-of, area, edition.</summary>
    public static Outcome<MarketQuestion> Market(string service, IQueryCollection query)
    {
        var problems = new List<Problem>();
        var question = new MarketQuestion(service)
        {
            AsOf = Day(query, "as-of", problems),
            Area = Text(query, "area", problems),
            Edition = Number(query, "edition", problems),
            By = Word(query, "by", MarketBy.Sector, problems),
        };
        return problems.Count == 0
            ? Outcome<MarketQuestion>.Ok(question)
            : Outcome<MarketQuestion>.Failed(problems);
    }

    /// <summary>A policy: service, definition, as-of, area, unknowns, from, edition.</summary>
    public static Outcome<Policy> Policy(IQueryCollection query)
    {
        var problems = new List<Problem>();
        var policy = new Policy(
            Text(query, "service", problems) ?? "",
            Text(query, "definition", problems) ?? ""
        )
        {
            AsOf = Day(query, "as-of", problems),
            Area = Text(query, "area", problems),
            Edition = Number(query, "edition", problems),
            Unknowns = Word(query, "unknowns", Unknowns.Bounds, problems),
            From = Day(query, "from", problems),
        };
        if (policy.Service.Length == 0)
        {
            problems.Add(new Problem("Choose a service") { Field = "service" });
        }

        if (policy.Definition.Length == 0)
        {
            problems.Add(new Problem("Choose a definition") { Field = "definition" });
        }

        return problems.Count == 0 ? Outcome<Policy>.Ok(policy) : Outcome<Policy>.Failed(problems);
    }

    private static string? Text(IQueryCollection query, string key, List<Problem> problems)
    {
        var text = query[key].ToString().Trim();
        if (text.Length <= LongestValue)
        {
            return text.Length == 0 ? null : text;
        }

        problems.Add(
            new Problem("This is too long")
            {
                Field = key,
                Expected = $"at most {LongestValue} characters",
            }
        );
        return null;
    }

    private static DateOnly? Day(IQueryCollection query, string key, List<Problem> problems)
    {
        var text = Text(query, key, problems);
        if (
            text is null
            || DateOnly.TryParseExact(
                text,
                "yyyy-MM-dd",
                CultureInfo.InvariantCulture,
                DateTimeStyles.None,
                out var day
            )
        )
        {
            return text is null
                ? null
                : DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);
        }

        problems.Add(
            new Problem("This is not a day that exists")
            {
                Field = key,
                Found = Problem.Excerpt(text),
                Expected = "a date as 2025-03-31",
            }
        );
        return null;
    }

    private static int? Number(IQueryCollection query, string key, List<Problem> problems)
    {
        var text = Text(query, key, problems);
        if (
            text is null
            || int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out _)
        )
        {
            return text is null ? null : int.Parse(text, CultureInfo.InvariantCulture);
        }

        problems.Add(
            new Problem("This is not a number")
            {
                Field = key,
                Found = Problem.Excerpt(text),
                Expected = "a whole number",
            }
        );
        return null;
    }

    private static T Word<T>(IQueryCollection query, string key, T usual, List<Problem> problems)
        where T : struct, Enum
    {
        var text = Text(query, key, problems);
        if (text is null)
        {
            return usual;
        }

        var found = Enum.GetValues<T>()
            .Where(v => string.Equals(v.ToString(), text, StringComparison.OrdinalIgnoreCase))
            .ToList();
        if (found.Count == 1)
        {
            return found[0];
        }

        problems.Add(
            new Problem("This choice is not known")
            {
                Field = key,
                Found = Problem.Excerpt(text),
                Expected =
                    "one of "
                    + string.Join(", ", Enum.GetNames<T>().Select(n => n.ToLowerInvariant())),
            }
        );
        return usual;
    }
}
