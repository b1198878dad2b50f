using Evenhand.Law.Levers;
using Evenhand.Rules.Facts;
using Evenhand.Rules.Yaml;
using Evenhand.Vocabulary;

namespace Evenhand.Law.Journey;

/// <summary>Reads questions and wishes, strictly: each fact, word and lever must be there, and each fact that a lever looks at must be asked for.</summary>
public static class JourneyReader
{
    /// <summary>Reads the files.</summary>
    /// <param name="book">The law.</param>
    /// <param name="questions">The questions.</param>
    /// <param name="wishes">The wishes.</param>
    /// <param name="services">The services to which a wish is put side by side.</param>
    public static Outcome<JourneyBook> Read(
        LawBook book,
        TextFile questions,
        TextFile wishes,
        TextFile services
    )
    {
        var asked = StrictYaml.Read(questions);
        var wished = StrictYaml.Read(wishes);
        if (!asked.IsOk || !wished.IsOk)
        {
            return Outcome<JourneyBook>.Failed([.. asked.Problems, .. wished.Problems]);
        }

        var groups = asked
            .Value.Maps("groups", required: true)
            .Select(map =>
            {
                var group = new QuestionGroup(map.Text("id"), map.Text("name"));
                map.Finish();
                return group;
            })
            .ToList();
        var list = Questions(asked.Value, book, groups);
        var after = asked.Value.Text("wish_after");
        var place = list.FindIndex(q => q.Fact.Id == after) + 1;
        if (place == 0)
        {
            asked.Value.Report(
                asked.Value.LineOf("wish_after"),
                "wish_after",
                "No question is about this fact",
                after,
                "a fact of the list below"
            );
        }

        asked.Value.Finish();
        var read = WishReader.Read(wished.Value, book);
        wished.Value.Finish();
        var profiles = ServiceProfile.Read(services, book);
        var problems = asked
            .Value.Problems.Concat(wished.Value.Problems)
            .Concat(profiles.Problems)
            .ToList();
        return problems.Count > 0
            ? Outcome<JourneyBook>.Failed(problems)
            : Outcome<JourneyBook>.Ok(
                new JourneyBook(book, groups, list, place, read, profiles.Value)
            );
    }

    private static List<Question> Questions(
        YamlMap top,
        LawBook book,
        IReadOnlyList<QuestionGroup> groups
    )
    {
        var questions = new List<Question>();
        foreach (var map in top.Maps("questions", required: true))
        {
            var id = map.Text("fact");
            var group = map.Word("group", [.. groups.Select(g => g.Id)]);
            var (text, hint) = (map.Text("question"), map.OptionalText("hint"));
            if (book.FindFact(id) is not { } fact)
            {
                map.Ignore("options");
                map.Report(
                    map.LineOf("fact"),
                    "fact",
                    "This fact is not declared",
                    id,
                    Plain.Nearest(id, book.Facts.Select(f => f.Id))
                );
            }
            else if (questions.Any(q => q.Fact.Id == id))
            {
                map.Ignore("options");
                map.Report(
                    map.LineOf("fact"),
                    "fact",
                    "This fact is asked for twice",
                    id,
                    "each once"
                );
            }
            else
            {
                questions.Add(
                    new Question(
                        fact,
                        text,
                        hint,
                        groups.FirstOrDefault(g => g.Id == group) ?? new QuestionGroup("", ""),
                        Options(map, fact)
                    )
                );
            }

            map.Finish();
        }

        foreach (
            var missing in book
                .Levers.SelectMany(l => l.Conditions)
                .SelectMany(c => book.FactsIn(c.Condition))
                .Select(f => f.Id)
                .Concat(LawFacts.Needed.Select(n => n.Id))
                .Distinct(StringComparer.Ordinal)
                .Except(questions.Select(q => q.Fact.Id), StringComparer.Ordinal)
        )
        {
            top.Report(
                top.LineOf("questions"),
                "questions",
                "A lever looks at a fact that no question asks for",
                missing,
                "a question for it"
            );
        }

        return questions;
    }

    private static Dictionary<string, string> Options(YamlMap map, FactDeclaration fact)
    {
        var options = new Dictionary<string, string>(StringComparer.Ordinal);
        if (map.Map("options", required: fact.Type == FactType.OneOf) is not { } written)
        {
            return options;
        }

        foreach (var word in fact.Values)
        {
            options[word] = written.Text(word);
        }

        written.Finish();
        return options;
    }
}
