using Evenhand.Law.Answers;
using Evenhand.Law.Levers;
using Evenhand.Rules.Facts;
using Evenhand.Rules.Yaml;
using Evenhand.Vocabulary;

namespace Evenhand.Law.Scenarios;

/// <summary>Reads a case file: <c>title</c>, what is <c>ask</c>ed, and <c>facts</c>; or the facts alone.</summary>
public static class CaseReader
{
    private static readonly string[] TopKeys = ["facts", "title", "ask", "wish", "id"];

    /// <summary>Reads it.</summary>
    /// <param name="file">The file.</param>
    /// <param name="book">The law.</param>
    /// <param name="asOf">The day asked about; null takes the day that the case states.</param>
    /// <param name="today">The day taken when neither is given.</param>
    public static Outcome<LawCase> Read(
        TextFile file,
        LawBook book,
        DateOnly? asOf,
        DateOnly today
    ) =>
        Written(file, book)
            .Then(written => Outcome<LawCase>.Ok(Case(written, file.Name, book, asOf, today)));

    /// <summary>The case that the law is asked about.</summary>
    /// <param name="written">What the file says.</param>
    /// <param name="file">The name of the file, for a case without a title.</param>
    /// <param name="book">The law.</param>
    /// <param name="asOf">The day asked about; null takes the day that the case states.</param>
    /// <param name="today">The day taken when neither is given.</param>
    public static LawCase Case(
        WrittenCase written,
        string file,
        LawBook book,
        DateOnly? asOf,
        DateOnly today
    ) =>
        new(
            book,
            written.Title ?? Path.GetFileNameWithoutExtension(file),
            written.Facts,
            asOf ?? (written.Facts.TryGetValue(LawFacts.Day, out var day) ? day.Value.Day : today)
        );

    /// <summary>Reads what the file says, without a day of its own choosing.</summary>
    /// <param name="file">The file.</param>
    /// <param name="book">The law.</param>
    public static Outcome<WrittenCase> Written(TextFile file, LawBook book)
    {
        var top = StrictYaml.Read(file);
        if (!top.IsOk)
        {
            return Outcome<WrittenCase>.Failed(top.Problems);
        }

        var map = top.Value;
        var facts = map;
        var written = new WrittenCase(null, null, null, new Dictionary<string, Fact>(), []);
        if (TopKeys.Any(map.Has))
        {
            map.OptionalText("id");
            // A scenario may be asked as a case; what it expects is no fact of it.
            foreach (var key in ScenarioReader.BesideFacts)
            {
                map.Ignore(key);
            }

            written = written with
            {
                Title = map.OptionalText("title"),
                Ask = map.OptionalText("ask"),
                Wish = map.OptionalText("wish"),
            };
            facts = map.Map("facts", required: true);
        }

        var unknown = new List<string>();
        written = written with
        {
            Facts = facts is null ? written.Facts : Facts(facts, book, file.Name, null, unknown),
            Unknown = unknown,
        };
        map.Finish();
        return map.Problems.Count > 0
            ? Outcome<WrittenCase>.Failed(map.Problems)
            : Outcome<WrittenCase>.Ok(written);
    }

    /// <summary>One value as a person wrote it for a fact.</summary>
    /// <param name="fact">The fact.</param>
    /// <param name="text">What was written.</param>
    public static Outcome<FactValue> Value(FactDeclaration fact, string text) =>
        !FactReader.TryParse(fact, text, out var value)
            ? Refused(fact.Id, text, "This is not an answer", FactReader.Expected(fact))
        : Fault(fact.Id, value) is var (what, expected) ? Refused(fact.Id, text, what, expected)
        : Outcome<FactValue>.Ok(value);

    private static Outcome<FactValue> Refused(
        string field,
        string found,
        string what,
        string expected
    ) =>
        Outcome<FactValue>.Failed(
            new Problem(what)
            {
                Field = field,
                Found = Problem.Excerpt(found),
                Expected = expected,
            }
        );

    /// <summary>The facts of a mapping, each a value or <c>value</c> with its <c>source</c>.</summary>
    /// <param name="map">The mapping.</param>
    /// <param name="book">The law.</param>
    /// <param name="file">The file, for the source of each fact.</param>
    /// <param name="notes">Takes facts and words that no rule knows, which then change no answer; null refuses them.</param>
    /// <param name="unknown">Takes the facts of which the file says that they are not known.</param>
    internal static Dictionary<string, Fact> Facts(
        YamlMap map,
        LawBook book,
        string file,
        List<Problem>? notes = null,
        List<string>? unknown = null
    )
    {
        var facts = new Dictionary<string, Fact>(StringComparer.Ordinal);
        foreach (var id in map.Keys.ToList())
        {
            if (book.FindFact(id) is not { } declaration)
            {
                // Looked at, so that it is told of once and in these words.
                map.Ignore(id);
                Refuse(map, id, Plain.Nearest(id, book.Facts.Select(f => f.Id)), notes);
                continue;
            }

            var (scalar, source) = Written(map, id);
            if (scalar is null || IsUnknown(scalar))
            {
                unknown?.Add(id);
                continue;
            }

            if (
                notes is not null
                && declaration.Type == FactType.OneOf
                && !declaration.Values.Contains(scalar.Text)
            )
            {
                notes.Add(
                    new Problem(
                        "No rule knows this word, so it only says that the fact is something else"
                    )
                    {
                        File = file,
                        Line = scalar.Line,
                        Field = id,
                        Found = Problem.Excerpt(scalar.Text),
                        Expected = "one of " + string.Join(", ", declaration.Values),
                    }
                );
                declaration = declaration with { OtherWordsAllowed = true };
            }

            if (FactReader.Value(map, declaration, id, scalar) is { } value)
            {
                Check(map, id, value, scalar);
                facts[id] = new Fact(id, value, source ?? $"{file}, line {scalar.Line}");
            }
        }

        return facts;
    }

    private static void Refuse(YamlMap map, string id, string? near, List<Problem>? notes)
    {
        const string what = "This fact is not declared";
        var expected = near is null ? "a fact of lever-facts.yaml or facts.yaml" : $"'{near}'?";
        if (notes is null)
        {
            map.Report(map.LineOf(id), id, what, id, expected);
            return;
        }

        notes.Add(
            new Problem(what + ", so it changes no answer")
            {
                File = map.File,
                Line = map.LineOf(id),
                Field = id,
                Expected = expected,
            }
        );
    }

    /// <summary>"I don't know" is an answer, and the same as leaving the fact out.</summary>
    private static bool IsUnknown(YamlScalar scalar) => scalar.Text is "unknown" or "null" or "~";

    private static (YamlScalar? Value, string? Source) Written(YamlMap map, string id)
    {
        if (!map.IsMap(id))
        {
            return (map.Scalar(id, required: true), null);
        }

        var within = map.Map(id, required: true)!;
        var value = within.Scalar("value", required: true);
        var source = within.OptionalText("source");
        within.Finish();
        return (value, source);
    }

    private static void Check(YamlMap map, string id, FactValue value, YamlScalar written)
    {
        if (Fault(id, value) is var (what, expected))
        {
            map.Report(written.Line, id, what, written.Text, expected);
        }
    }

    private static (string What, string Expected)? Fault(string id, FactValue value) =>
        id == LawFacts.Cpv && Tables.CpvList.Digits(value.Word ?? "") is null
            ? (
                "This is not a code of the Common Procurement Vocabulary",
                "eight digits, as '85312100', in quotation marks"
            )
        : value.Type == FactType.Number && value.Number < 0
            ? ("A number here is never below nought", "0 or more")
        : null;
}
