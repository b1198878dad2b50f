using System.Globalization;
using Evenhand.Market.Profiles;
using Evenhand.Market.Providers;
using Evenhand.Market.Simulation;
using Evenhand.Market.Spending;
using Evenhand.Vocabulary;
using Microsoft.AspNetCore.Http;

namespace Evenhand.Web.Questions;

/// <summary>Reads a question out of an address, so that every result has an address that can be shared.</summary>
internal static class QuestionQuery
{
    private const int LongestValue = 200;
    private const int MostNeighbours = 40;
    private const decimal MostPounds = 1_000_000_000_000_000;

    /// <summary>A question about a market: by, as-of, area, neighbours, edition.</summary>
    public static Outcome<MarketQuestion> Market(string service, IQueryCollection query)
    {
        var problems = new List<Problem>();
        var question = new MarketQuestion(service)
        {
            AsOf = Day(query, "as-of", problems),
            Area = Text(query, "area", problems),
            Edition = Number(query, "edition", problems),
            By = Word(query, "by", MarketBy.Sector, problems),
            Neighbours = Texts(query, "neighbours", problems),
        };
        return Given(question, problems);
    }

    /// <summary>
    /// A policy: service, policy, definition, as-of, area, unknowns, from, until, minimum, new-places, edition. An address with
    /// a definition and no policy means that only those who meet it may provide.
    /// </summary>
    public static Outcome<Policy> Policy(IQueryCollection query)
    {
        var problems = new List<Problem>();
        var definition = Text(query, "definition", problems);
        var service = Text(query, "service", problems);
        if (service is null)
        {
            problems.Add(new Problem("Choose a service") { Field = "service" });
        }

        var asked = Kind(query, definition, problems);
        var kind = asked ?? PolicyKind.NotForProfitOnly;
        var policy = new Policy(service ?? "", kind)
        {
            // The form sends every field; a kind that takes no definition passes one over.
            Definition = kind.TakesDefinition() ? definition : null,
            AsOf = Day(query, "as-of", problems),
            Area = Text(query, "area", problems),
            Edition = Number(query, "edition", problems),
            Unknowns = Word(query, "unknowns", Unknowns.Bounds, problems),
            From = Day(query, "from", problems),
            Until = kind == PolicyKind.RunOff ? Day(query, "until", problems) : null,
            Minimum = Number(query, "minimum", problems) ?? 2,
            NewPlacesPerYear = Number(query, "new-places", problems),
        };
        if (asked is not null && kind.TakesDefinition() && definition is null)
        {
            problems.Add(new Problem("Choose a definition") { Field = "definition" });
        }

        if (
            kind == PolicyKind.RunOff
            && policy.Until is null
            && problems.TrueForAll(p => p.Field != "until")
        )
        {
            problems.Add(
                new Problem("Enter the last day on which the others may go on") { Field = "until" }
            );
        }

        return Given(policy, problems);
    }

    /// <summary>A question about spending: year, by, area, edition.</summary>
    public static Outcome<SpendingQuestion> Spending(string service, IQueryCollection query)
    {
        var problems = new List<Problem>();
        var question = new SpendingQuestion(service)
        {
            Year = Text(query, "year", problems),
            Area = Text(query, "area", problems),
            Edition = Number(query, "edition", problems),
            By = Word(query, "by", SpendingBy.Sector, problems),
        };
        return Given(question, problems);
    }

    /// <summary>All policies at once: service, definition, as-of, area, unknowns, edition.</summary>
    public static Outcome<PoliciesQuestion> Policies(IQueryCollection query)
    {
        var problems = new List<Problem>();
        var question = new PoliciesQuestion(
            Chosen(query, "service", problems),
            Chosen(query, "definition", problems)
        )
        {
            AsOf = Day(query, "as-of", problems),
            Area = Text(query, "area", problems),
            Edition = Number(query, "edition", problems),
            Unknowns = Word(query, "unknowns", Unknowns.Bounds, problems),
        };
        return Given(question, problems);
    }

    /// <summary>All definitions at once: service, as-of, area, edition.</summary>
    public static Outcome<MarketQuestion> Definitions(IQueryCollection query)
    {
        var problems = new List<Problem>();
        var service = Chosen(query, "service", problems);
        return problems.Count == 0
            ? Market(service, query)
            : Outcome<MarketQuestion>.Failed(problems);
    }

    /// <summary>A value that the form makes one choose; empty, with a problem, where nothing was chosen.</summary>
    private static string Chosen(IQueryCollection query, string key, List<Problem> problems)
    {
        var before = problems.Count;
        var text = Text(query, key, problems);
        if (text is null && problems.Count == before)
        {
            problems.Add(new Problem($"Choose a {key}") { Field = key });
        }

        return text ?? "";
    }

    /// <summary>A search among owners: q, as-of, edition.</summary>
    public static Outcome<OwnersQuestion> Owners(IQueryCollection query)
    {
        var problems = new List<Problem>();
        var question = new OwnersQuestion
        {
            Text = Text(query, "q", problems),
            AsOf = Day(query, "as-of", problems),
            Edition = Number(query, "edition", problems),
        };
        return Given(question, problems);
    }

    /// <summary>A question about one owner, whose name stands in the path: as-of, edition.</summary>
    public static Outcome<(string Key, DateOnly? AsOf, int? Edition)> Owner(
        string slug,
        IQueryCollection query
    )
    {
        var problems = new List<Problem>();
        var question = (
            OwnerKey.FromSlug(slug),
            Day(query, "as-of", problems),
            Number(query, "edition", problems)
        );
        return Given(question, problems);
    }

    /// <summary>A search among areas: q, as-of, edition.</summary>
    public static Outcome<(string? Text, DateOnly? AsOf, int? Edition)> Areas(
        IQueryCollection query
    )
    {
        var problems = new List<Problem>();
        var question = (
            Text(query, "q", problems),
            Day(query, "as-of", problems),
            Number(query, "edition", problems)
        );
        return Given(question, problems);
    }

    /// <summary>A question about one area, whose code stands in the path: service, as-of, edition.</summary>
    public static Outcome<AreaQuestion> Area(string code, IQueryCollection query)
    {
        var problems = new List<Problem>();
        var question = new AreaQuestion(code)
        {
            Service = Text(query, "service", problems),
            AsOf = Day(query, "as-of", problems),
            Edition = Number(query, "edition", problems),
        };
        return Given(question, problems);
    }

    /// <summary>
    /// Whether an address asks for a policy's result and not only fills in the form: it names a definition, or a policy that
    /// takes none.
    /// </summary>
    public static bool AsksPolicy(IQueryCollection query) =>
        query.ContainsKey("definition")
        || PolicyKinds.Parse(query["policy"].ToString()) is { } kind && !kind.TakesDefinition();

    private static PolicyKind? Kind(
        IQueryCollection query,
        string? definition,
        List<Problem> problems
    )
    {
        var word = Text(query, "policy", problems);
        if (word is not null && PolicyKinds.Parse(word) is { } kind)
        {
            return kind;
        }

        if (word is not null || definition is null)
        {
            problems.Add(
                word is null
                    ? new Problem("Choose a policy") { Field = "policy" }
                    : new Problem("There is no such policy")
                    {
                        Field = "policy",
                        Found = Problem.Excerpt(word),
                        Expected =
                            "one of " + string.Join(", ", PolicyKinds.All.Select(k => k.Word())),
                    }
            );
            return null;
        }

        return PolicyKind.NotForProfitOnly;
    }

    /// <summary>The question, or what is wrong with it.</summary>
    internal static Outcome<T> Given<T>(T question, List<Problem> problems) =>
        problems.Count == 0 ? Outcome<T>.Ok(question) : Outcome<T>.Failed(problems);

    internal static string? Text(IQueryCollection query, string key, List<Problem> problems)
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

    /// <summary>Several values under one key, each once more or set apart by commas: a form repeats the key, a link does not.</summary>
    private static IReadOnlyList<string> Texts(
        IQueryCollection query,
        string key,
        List<Problem> problems
    )
    {
        var texts = query[key]
            .ToString()
            .Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        if (
            texts.Length <= MostNeighbours
            && Array.TrueForAll(texts, t => t.Length <= LongestValue)
        )
        {
            return texts;
        }

        problems.Add(
            new Problem("This is too long")
            {
                Field = key,
                Expected =
                    $"at most {MostNeighbours} areas, each of at most {LongestValue} characters",
            }
        );
        return [];
    }

    internal static DateOnly? Day(IQueryCollection query, string key, List<Problem> problems)
    {
        if (Text(query, key, problems) is not { } text)
        {
            return null;
        }

        if (
            DateOnly.TryParseExact(
                text,
                "yyyy-MM-dd",
                CultureInfo.InvariantCulture,
                DateTimeStyles.None,
                out var day
            )
        )
        {
            return day;
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

    internal static int? Number(IQueryCollection query, string key, List<Problem> problems)
    {
        if (Text(query, key, problems) is not { } text)
        {
            return null;
        }

        if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number))
        {
            return number;
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

    /// <summary>A whole number within bounds; what it is where the address says nothing.</summary>
    internal static Outcome<int> Whole(
        IQueryCollection query,
        string key,
        int otherwise,
        int from,
        int to
    )
    {
        var text = query[key].ToString();
        return text.Length == 0 ? Outcome<int>.Ok(otherwise)
            : int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            && number >= from
            && number <= to
                ? Outcome<int>.Ok(number)
            : Outcome<int>.Failed(
                new Problem("This is not a whole number in range")
                {
                    Field = key,
                    Found = Problem.Excerpt(text),
                    Expected = $"{Plain.Count(from)} to {Plain.Count(to)}",
                }
            );
    }

    /// <summary>An amount of pounds, with or without sign, thousands and pence.</summary>
    /// <param name="query">The address.</param>
    /// <param name="key">The key.</param>
    /// <param name="problems">Gets what is wrong.</param>
    /// <param name="below">Whether it may be below nought, as a credit is.</param>
    internal static decimal? Pounds(
        IQueryCollection query,
        string key,
        List<Problem> problems,
        bool below = false
    )
    {
        if (Text(query, key, problems) is not { } text)
        {
            return null;
        }

        var styles = NumberStyles.AllowDecimalPoint | NumberStyles.AllowThousands;
        if (
            decimal.TryParse(
                text.Replace("£", "", StringComparison.Ordinal).Replace('\u2212', '-'),
                below ? styles | NumberStyles.AllowLeadingSign : styles,
                CultureInfo.InvariantCulture,
                out var pounds
            )
            && Math.Abs(pounds) <= MostPounds
        )
        {
            return pounds;
        }

        problems.Add(
            new Problem("This is no amount of pounds")
            {
                Field = key,
                Found = Problem.Excerpt(text),
                Expected = below
                    ? "an amount such as 25000, or -100 for a credit"
                    : "an amount such as 25000",
            }
        );
        return null;
    }

    /// <summary>The page of a table; null where none is named that makes sense, which is no fault in any table.</summary>
    internal static int? Page(IQueryCollection query, string key) =>
        int.TryParse(query[key], NumberStyles.None, CultureInfo.InvariantCulture, out var page)
        && page > 0
            ? page
            : null;

    internal static T Word<T>(IQueryCollection query, string key, T usual, List<Problem> problems)
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
