using Evenhand.Transition.Library;
using Evenhand.Vocabulary;
using Microsoft.Data.Sqlite;

namespace Evenhand.Transition.Lessons;

/// <summary>Full text of lessons, held in memory: SQLite FTS5 with Porter stems, ranked by BM25.</summary>
public sealed class LessonIndex : IDisposable
{
    // What people write around their question; it says nothing of its subject.
    private static readonly HashSet<string> Small = new(StringComparer.Ordinal)
    {
        "a",
        "an",
        "and",
        "any",
        "are",
        "as",
        "at",
        "be",
        "been",
        "before",
        "but",
        "by",
        "can",
        "could",
        "did",
        "do",
        "does",
        "for",
        "from",
        "had",
        "has",
        "have",
        "how",
        "if",
        "in",
        "is",
        "it",
        "its",
        "may",
        "more",
        "must",
        "new",
        "no",
        "not",
        "of",
        "on",
        "one",
        "or",
        "our",
        "out",
        "over",
        "should",
        "so",
        "some",
        "than",
        "that",
        "the",
        "their",
        "them",
        "then",
        "there",
        "they",
        "this",
        "to",
        "us",
        "was",
        "we",
        "were",
        "what",
        "when",
        "where",
        "which",
        "who",
        "why",
        "will",
        "with",
        "would",
        "you",
        "your",
    };

    private readonly SqliteConnection connection;

    /// <summary>Takes the lessons in.</summary>
    public LessonIndex(MergerLibrary library)
    {
        connection = new SqliteConnection("Data Source=:memory:");
        connection.Open();
        Run(
            "create virtual table lesson using fts5(id unindexed, text, consequence, place, body, tokenize = 'porter unicode61')"
        );
        using var transaction = connection.BeginTransaction();
        using var insert = connection.CreateCommand();
        insert.CommandText = "insert into lesson values ($id, $text, $consequence, $place, $body)";
        string[] names = ["$id", "$text", "$consequence", "$place", "$body"];
        var cells = names.Select(n => insert.Parameters.Add(n, SqliteType.Text)).ToList();
        foreach (var lesson in library.Lessons)
        {
            string[] values =
            [
                lesson.Id,
                lesson.Text,
                lesson.Consequence,
                $"{Playbook.NameOf(library.Playbook.Workstreams, lesson.Workstream)} {Playbook.NameOf(library.Playbook.Phases, lesson.Phase)}",
                library.Cases.FirstOrDefault(c => c.Id == lesson.Case)?.Name ?? "",
            ];
            foreach (var (cell, value) in cells.Zip(values))
            {
                cell.Value = value;
            }

            insert.ExecuteNonQuery();
        }

        transaction.Commit();
    }

    /// <summary>The words of a question that are looked for.</summary>
    public static IReadOnlyList<string> Words(string question) =>
        [
            .. Plain
                .Fold(question)
                .Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)
                .Where(w => w.Length > 1 && w.All(char.IsLetterOrDigit) && !Small.Contains(w))
                .Distinct(StringComparer.Ordinal)
                .Take(40),
        ];

    /// <summary>For each lesson that has a word of a question, how well it fits: from above 0 to 1 for the best.</summary>
    public IReadOnlyDictionary<string, double> Find(string question)
    {
        var words = Words(question);
        if (words.Count == 0)
        {
            return new Dictionary<string, double>(StringComparer.Ordinal);
        }

        using var select = connection.CreateCommand();
        // bm25() is below 0, the best the furthest; the advice counts most, then what came of it.
        select.CommandText =
            "select id, -bm25(lesson, 0, 3.0, 2.0, 1.0, 1.0) from lesson where lesson match $words";
        select.Parameters.AddWithValue(
            "$words",
            string.Join(" or ", words.Select(w => $"\"{w}\""))
                .Replace(" or ", " OR ", StringComparison.Ordinal)
        );
        var found = new Dictionary<string, double>(StringComparer.Ordinal);
        using var rows = select.ExecuteReader();
        while (rows.Read())
        {
            found[rows.GetString(0)] = rows.GetDouble(1);
        }

        var best = found.Values.DefaultIfEmpty(1).Max();
        return found.ToDictionary(
            f => f.Key,
            f => best > 0 ? f.Value / best : 1,
            StringComparer.Ordinal
        );
    }

    /// <inheritdoc/>
    public void Dispose() => connection.Dispose();

    private void Run(string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }
}
