using System.Globalization;
using System.Text;
using Evenhand.Vocabulary;
using Microsoft.Data.Sqlite;

namespace Evenhand.Lake;

/// <summary>A column of texts that are searched.</summary>
/// <param name="Name">What it is called.</param>
/// <param name="Weight">How much a word in it counts beside one in a column of weight 1.</param>
public sealed record TextColumn(string Name, double Weight);

/// <summary>A text that is searched.</summary>
/// <param name="Id">Its id; no other text has it.</param>
/// <param name="Texts">A text for each column.</param>
public sealed record TextEntry(string Id, IReadOnlyList<string> Texts);

/// <summary>A text in which a word of the question was found.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Score">How well it fits, above 0; larger is better. It compares hits of one question alone.</param>
/// <param name="Words">The words of the question that were found in it.</param>
public sealed record TextHit(string Id, double Score, IReadOnlyList<string> Words);

/// <summary>A piece of a text.</summary>
/// <param name="Text">The piece.</param>
/// <param name="Matched">Whether it is a word that was looked for.</param>
public sealed record TextPiece(string Text, bool Matched);

/// <summary>
/// Full text held in memory: SQLite FTS5 with Porter stems, without accents, ranked by BM25. Whatever a person writes is a question: signs are
/// passed over. Many may ask at the same time.
/// </summary>
public sealed class TextIndex : IDisposable
{
    private const char Begin = '\u0002';
    private const char End = '\u0003';
    private const int MostWords = 40;

    // What people write around their question; it says nothing of its subject.
    private static readonly HashSet<string> Small = new(
        (
            "a an and any are as at be been before but by can could did do does for from had has have how if in is it its may more must new no "
            + "not of on one or our out over should so some than that the their them then there they this to us was we were what when where "
            + "which who why will with would you your"
        ).Split(' '),
        StringComparer.Ordinal
    );

    private readonly Lock gate = new();
    private readonly SqliteConnection connection = new("Data Source=:memory:");
    private readonly IReadOnlyList<TextColumn> columns;
    private readonly List<string> ids = [];
    private readonly Dictionary<string, long> rows = new(StringComparer.Ordinal);
    private readonly HashSet<string> known = new(StringComparer.Ordinal);

    /// <summary>Takes the texts in.</summary>
    /// <param name="columns">The columns that each has.</param>
    /// <param name="entries">The texts.</param>
    public TextIndex(IReadOnlyList<TextColumn> columns, IEnumerable<TextEntry> entries)
    {
        this.columns = columns;
        connection.Open();
        string[] names = [.. columns.Select((_, i) => $"c{i}")];
        using (var create = connection.CreateCommand())
        {
            create.CommandText =
                $"create virtual table entry using fts5({string.Join(", ", names)}, tokenize = 'porter unicode61 remove_diacritics 2')";
            create.ExecuteNonQuery();
        }

        using var transaction = connection.BeginTransaction();
        using var insert = connection.CreateCommand();
        insert.CommandText =
            $"insert into entry(rowid, {string.Join(", ", names)}) values ($row, {string.Join(", ", names.Select(n => "$" + n))})";
        var row = insert.Parameters.Add("$row", SqliteType.Integer);
        var cells = names.Select(n => insert.Parameters.Add("$" + n, SqliteType.Text)).ToList();
        foreach (var entry in entries)
        {
            ids.Add(entry.Id);
            rows.Add(entry.Id, ids.Count);
            row.Value = (long)ids.Count;
            foreach (var (cell, text) in cells.Zip(entry.Texts))
            {
                cell.Value = Tidy(text);
                known.UnionWith(Folded(text));
            }

            insert.ExecuteNonQuery();
        }

        transaction.Commit();
    }

    /// <summary>The words of a question that are looked for: at least two letters or digits, none of those that say nothing of a subject.</summary>
    public static IReadOnlyList<string> Words(string question) =>
        [
            .. Folded(question)
                .Where(w => !Small.Contains(w))
                .Distinct(StringComparer.Ordinal)
                .Take(MostWords),
        ];

    /// <summary>The texts that have a word of a question: those with most of its words first, then those that fit best.</summary>
    public IReadOnlyList<TextHit> Find(string question)
    {
        var words = Words(question);
        if (words.Count == 0)
        {
            return [];
        }

        lock (gate)
        {
            var found = new Dictionary<long, List<string>>();
            foreach (var word in words)
            {
                foreach (var (row, _) in Ask(Quoted(word), "0"))
                {
                    if (!found.TryGetValue(row, out var list))
                    {
                        found.Add(row, list = []);
                    }

                    list.Add(word);
                }
            }

            // bm25() is below 0, the best the furthest.
            var weights = string.Join(
                ", ",
                columns.Select(c => c.Weight.ToString("0.0##", CultureInfo.InvariantCulture))
            );
            return
            [
                .. Ask(Any(words), $"-bm25(entry, {weights})")
                    .Select(h => new TextHit(ids[(int)h.Row - 1], h.Value, found[h.Row]))
                    .OrderByDescending(h => h.Words.Count)
                    .ThenByDescending(h => h.Score)
                    .ThenBy(h => h.Id, StringComparer.Ordinal),
            ];
        }
    }

    /// <summary>The text of a hit, column by column, in pieces that say which words were looked for; a column without any gives one piece.</summary>
    /// <param name="question">The question.</param>
    /// <param name="id">The id of a text that was found for it.</param>
    public IReadOnlyList<IReadOnlyList<TextPiece>> Marked(string question, string id)
    {
        lock (gate)
        {
            using var select = connection.CreateCommand();
            select.CommandText =
                $"select {string.Join(", ", columns.Select((_, i) => $"highlight(entry, {i}, $begin, $end)"))} from entry where entry match $words and rowid = $row";
            select.Parameters.AddWithValue("$begin", Begin.ToString());
            select.Parameters.AddWithValue("$end", End.ToString());
            select.Parameters.AddWithValue("$words", Any(Words(question)));
            select.Parameters.AddWithValue("$row", rows[id]);
            using var reader = select.ExecuteReader();
            return reader.Read()
                ? [.. columns.Select((_, i) => Pieces(reader.GetString(i)))]
                : [.. columns.Select(_ => (IReadOnlyList<TextPiece>)[])];
        }
    }

    /// <summary>The word of the texts that is nearest to one that was not found; null where none is near.</summary>
    public string? Nearest(string word) => Plain.Nearest(word, known.Where(k => k.Length > 3));

    /// <inheritdoc/>
    public void Dispose() => connection.Dispose();

    private List<(long Row, double Value)> Ask(string words, string value)
    {
        using var select = connection.CreateCommand();
        select.CommandText = $"select rowid, {value} from entry where entry match $words";
        select.Parameters.AddWithValue("$words", words);
        var found = new List<(long, double)>();
        using var reader = select.ExecuteReader();
        while (reader.Read())
        {
            found.Add((reader.GetInt64(0), reader.GetDouble(1)));
        }

        return found;
    }

    private static List<TextPiece> Pieces(string marked)
    {
        var pieces = new List<TextPiece>();
        var text = new StringBuilder();
        var inside = false;
        foreach (var letter in marked)
        {
            if (letter is not (Begin or End))
            {
                text.Append(letter);
                continue;
            }

            Close();
            inside = letter == Begin;
        }

        Close();
        return pieces;

        void Close()
        {
            if (text.Length > 0)
            {
                pieces.Add(new(text.ToString(), inside));
                text.Clear();
            }
        }
    }

    private static IEnumerable<string> Folded(string text) =>
        Plain
            .Fold(text)
            .Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)
            .Where(w => w.Length > 1 && w.All(char.IsLetterOrDigit));

    private static string Tidy(string text) =>
        text.Any(char.IsControl)
            ? string.Concat(text.Select(c => char.IsControl(c) ? ' ' : c))
            : text;

    private static string Any(IReadOnlyList<string> words) =>
        string.Join(" OR ", words.Select(Quoted));

    // Folded words hold no quotation mark.
    private static string Quoted(string word) => $"\"{word}\"";
}
