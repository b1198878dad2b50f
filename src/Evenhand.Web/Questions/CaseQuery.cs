using Evenhand.Law.Journey;
using Evenhand.Law.Scenarios;
using Evenhand.Vocabulary;
using Microsoft.AspNetCore.Http;

namespace Evenhand.Web.Questions;

/// <summary>A case in an address, so that it can be shared by link and nothing of it is kept on the server.</summary>
internal static class CaseQuery
{
    /// <summary>What stands for "I don't know".</summary>
    public const string Unknown = "unknown";

    /// <summary>The longest address that browsers, mail and proxies are sure to carry, with room for a host name.</summary>
    public const int LongestAddress = 6000;

    private const string SourceKey = "source.";
    private const int LongestText = 200;

    /// <summary>Reads the case of an address. What is not about the case is left to others.</summary>
    /// <param name="query">The address.</param>
    /// <param name="book">Questions and wishes.</param>
    /// <param name="without">A fact that is just being answered; null for none.</param>
    public static Outcome<CaseAnswers> Read(
        IQueryCollection query,
        JourneyBook book,
        string? without = null
    )
    {
        var problems = new List<Problem>();
        var answers = new List<CaseAnswer>();
        foreach (var (key, values) in query)
        {
            if (key == without || book.Question(key) is not { } question || values.Count != 1)
            {
                continue;
            }

            var text = values.ToString();
            if (text == Unknown)
            {
                answers.Add(new CaseAnswer(key, null, CaseAnswers.Answered));
            }
            else if (text.Length > 0)
            {
                var value = CaseReader.Value(question.Fact, text);
                problems.AddRange(value.Problems);
                if (value.IsOk)
                {
                    answers.Add(
                        new CaseAnswer(
                            key,
                            value.Value,
                            Text(query, SourceKey + key, problems) ?? CaseAnswers.Answered
                        )
                    );
                }
            }
        }

        var wish = Text(query, "wish", problems);
        if (wish is not null && wish != CaseAnswers.NoWish && book.Wish(wish) is null)
        {
            problems.Add(
                new Problem("There is no such wish")
                {
                    Field = "wish",
                    Found = Problem.Excerpt(wish),
                    Expected = "one of " + string.Join(", ", book.Wishes.Select(w => w.Id)),
                }
            );
        }

        var said = new CaseAnswers(
            Text(query, "title", problems),
            Text(query, "ask", problems),
            wish,
            answers
        );
        return problems.Count > 0
            ? Outcome<CaseAnswers>.Failed(problems)
            : Outcome<CaseAnswers>.Ok(said);
    }

    /// <summary>Problems as a page tells them that has some of the fields alone: those of the others are named in words.</summary>
    /// <param name="problems">The problems.</param>
    /// <param name="book">The questions.</param>
    /// <param name="shown">The fields that the page has.</param>
    public static IReadOnlyList<Problem> Told(
        IEnumerable<Problem> problems,
        JourneyBook book,
        params IReadOnlyList<string> shown
    ) =>
        [
            .. problems.Select(p =>
                p.Field is not { } field || shown.Contains(field)
                    ? p
                    : p with
                    {
                        What = $"{book.Name(field)} {p.What}",
                        Field = null,
                    }
            ),
        ];

    /// <summary>What an address of a case holds, in order.</summary>
    public static IEnumerable<(string Key, string? Value)> Values(CaseAnswers said) =>
        said
            .Answers.SelectMany(a =>
                new (string, string?)[]
                {
                    (a.Fact, a.Value?.ToString() ?? Unknown),
                    (
                        SourceKey + a.Fact,
                        a.Value is null || a.Source == CaseAnswers.Answered ? null : a.Source
                    ),
                }
            )
            .Append(("wish", said.Wish))
            .Append(("title", said.Title))
            .Append(("ask", said.Ask))
            .Where(v => !string.IsNullOrEmpty(v.Item2));

    /// <summary>The address of a case at a path.</summary>
    public static string Address(
        string path,
        CaseAnswers said,
        params IEnumerable<(string Key, string? Value)> more
    ) => Questions.Address.To(path, Values(said).Concat(more));

    /// <summary>A case from a file, or why no address can hold it.</summary>
    public static Outcome<CaseAnswers> FromFile(WrittenCase written, JourneyBook book)
    {
        var problems = new List<Problem>();
        var said = CaseAnswers.Of(written);
        if (said.Wish is { } wish && book.Wish(wish) is null)
        {
            problems.Add(
                new Problem("There is no such wish")
                {
                    Field = "case",
                    Found = Problem.Excerpt(wish),
                    Expected = "one of " + string.Join(", ", book.Wishes.Select(w => w.Id)),
                }
            );
        }

        foreach (
            var (what, text) in said
                .Answers.Select(a => ($"The source of {a.Fact}", a.Source))
                .Append(("The title", said.Title ?? ""))
                .Append(("What is asked", said.Ask ?? ""))
                .Where(t => t.Item2.Length > LongestText)
        )
        {
            problems.Add(
                new Problem($"{what} is too long for a link")
                {
                    Field = "case",
                    Found = $"{text.Length} characters",
                    Expected = $"at most {LongestText}",
                }
            );
        }

        foreach (var answer in said.Answers.Where(a => book.Question(a.Fact) is null))
        {
            problems.Add(
                new Problem("This fact is about a provider and is not asked for here")
                {
                    Field = "case",
                    Found = answer.Fact,
                    ToDo = "Take it out of the file, or ask with 'evenhand levers'.",
                }
            );
        }

        if (
            problems.Count == 0
            && Address("/levers/answer", said).Length is var length and > LongestAddress
        )
        {
            problems.Add(
                new Problem("The case is too long for a link")
                {
                    Field = "case",
                    Found = $"{length} characters",
                    Expected = $"at most {LongestAddress}",
                    ToDo = "Shorten the sources, or ask with 'evenhand levers'.",
                }
            );
        }

        return problems.Count > 0
            ? Outcome<CaseAnswers>.Failed(problems)
            : Outcome<CaseAnswers>.Ok(said);
    }

    private static string? Text(IQueryCollection query, string key, List<Problem> problems)
    {
        var text = query[key].ToString().Trim();
        if (text.Length > LongestText)
        {
            problems.Add(
                new Problem("This is too long")
                {
                    Field = key,
                    Found = Problem.Excerpt(text, 40),
                    Expected = $"at most {LongestText} characters",
                }
            );
            return null;
        }

        return text.Length > 0 ? Plain.OneLine(text) : null;
    }
}
