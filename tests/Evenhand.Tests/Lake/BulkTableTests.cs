using System.Text;
using CsCheck;
using Evenhand.Lake;
using Evenhand.Testing;
using Xunit;

namespace Evenhand.Tests.Lake;

public sealed class BulkTableTests
{
    /// <summary>As long as fits into a cell, longer, longer than a block of memory, and none.</summary>
    private static readonly Gen<string?> Texts = Gen.Frequency(
        (1, Gen.Const((string?)null)),
        (6, Gen.String[Gen.Char["aé€z"], 0, 14].Select(t => (string?)t)),
        (3, Gen.String[Gen.Char["aé€z"], 10, 200].Select(t => (string?)t)),
        (1, Gen.Int[16_000, 70_000].Select(n => (string?)new string('x', n)))
    );

    [Fact]
    public void Every_text_comes_back_as_it_was_added()
    {
        using var home = new TemporaryHome();
        var number = 0;
        Texts
            .Array[0, 40]
            .Sample(
                texts =>
                {
                    var path = home.File($"{Interlocked.Increment(ref number)}.duckdb");
                    using var draft = DuckDb.OpenDraft(path);
                    draft.Run("CREATE TABLE t (n BIGINT, one VARCHAR, other VARCHAR)");
                    using (var rows = new BulkTable(draft, "t"))
                    {
                        // More than are handed over at a time.
                        for (var i = 0; i < 5_000 && texts.Length > 0; i++)
                        {
                            var text = texts[i % texts.Length];
                            text = i < 100 || text is not { Length: > 1000 } ? text : "short";
                            rows.Count(i).Text(text).Text(Encoding.UTF8.GetBytes(text ?? "")).End();
                        }

                        rows.Finish();
                    }

                    var read = draft.Query(
                        "SELECT one, other FROM t ORDER BY n",
                        r => (r.OptionalText("one"), r.OptionalText("other"))
                    );
                    for (var i = 0; i < read.Count; i++)
                    {
                        var text = texts[i % texts.Length];
                        text = i < 100 || text is not { Length: > 1000 } ? text : "short";
                        text = text is "" ? null : text;
                        Assert.Equal((text, text), read[i]);
                    }

                    Assert.Equal(texts.Length == 0 ? 0 : 5_000, read.Count);
                },
                iter: 10
            );
    }

    [Fact]
    public void A_draft_that_is_closed_is_one_file_that_anybody_can_open()
    {
        using var home = new TemporaryHome();
        var path = home.File("it's a draft.duckdb");
        using (var draft = DuckDb.OpenDraft(path))
        {
            draft.Run("CREATE TABLE t AS SELECT range AS n FROM range(100000)");
            using var another = draft.OpenAnother();
            another.Run("INSERT INTO t VALUES (-1)");
            draft.Run("CHECKPOINT");
        }

        Assert.Equal([path], Directory.EnumerateFileSystemEntries(Path.GetDirectoryName(path)!));
        using var read = DuckDb.OpenForReading(path);
        Assert.Equal([100_001], read.Query("SELECT count(*) AS n FROM t", r => r.Count("n")));
    }
}
