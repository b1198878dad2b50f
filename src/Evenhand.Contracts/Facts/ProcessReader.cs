using System.Runtime.InteropServices;
using System.Text;
using System.Text.Json;
using System.Text.Unicode;
using Evenhand.Contracts.Coverage;
using Evenhand.Ocds.Reading;
using Evenhand.Vocabulary;

namespace Evenhand.Contracts.Facts;

/// <summary>
/// Reads what releases and compiled releases say into a <see cref="ProcessFacts"/>, one release after the other, in one walk
/// along its bytes. One object in place of an array, and an array in place of one object, are the same; anything else that is
/// not where it belongs gives nothing. Of a name that is given twice in one object the last value counts.
/// </summary>
public sealed class ProcessReader
{
    private static readonly JsonReaderOptions Options = new()
    {
        MaxDepth = ReleaseScanner.MostDepth,
    };

    private readonly PathTree tree;
    private readonly bool counts;
    private readonly Frame[] frames = new Frame[ReleaseScanner.MostDepth + 1];
    private byte[] unescaped = new byte[256];
    private long objects;

    /// <summary>The release that was read last is still to be added to the count.</summary>
    private bool isCounted;

    /// <summary>Makes a reader.</summary>
    /// <param name="countCoverage">Count which paths hold something, too; see <see cref="Coverage"/>.</param>
    public ProcessReader(bool countCoverage)
    {
        counts = countCoverage;
        tree = new PathTree(Facts);
    }

    /// <summary>What the release that was read last says; nothing where it could not be read.</summary>
    public ProcessFacts Facts { get; } = new();

    /// <summary>Which paths held something in all releases that were read; none where it is not counted.</summary>
    public CoverageCount Coverage
    {
        get
        {
            tree.End(holds: isCounted);
            isCounted = false;
            return counts ? tree.Total() : CoverageCount.None;
        }
    }

    /// <summary>What was read last is a package of releases or of records.</summary>
    internal bool IsPackage { get; private set; }

    /// <summary>Reads a release.</summary>
    /// <param name="release">One JSON object in UTF-8. <see cref="Facts"/> points into it until the next one is read.</param>
    /// <returns>Why it could not be read; null where it was.</returns>
    public Problem? Read(ReadOnlyMemory<byte> release)
    {
        tree.End(holds: isCounted);
        isCounted = false;
        IsPackage = false;
        Facts.Clear();
        Facts.Bytes = release;
        var bytes = release.Span;
        var problem = Look(bytes);
        if (problem is null)
        {
            try
            {
                problem = WalkOnce(bytes);
            }
            catch (JsonException broken)
            {
                problem = ReleaseScanner.NoJson(broken);
            }
        }

        isCounted = problem is null;
        if (!isCounted)
        {
            Facts.Clear();
        }

        return problem;
    }

    /// <summary>The release that was read last is not to be counted.</summary>
    internal void LeaveOut() => isCounted = false;

    private Problem? WalkOnce(ReadOnlySpan<byte> bytes)
    {
        var end = Walk(bytes, replaced: null);
        if (end == WalkEnd.NameRepeated)
        {
            tree.End(holds: false);
            Facts.Clear();
            end = Walk(bytes, RepeatedNames.Find(bytes, Options));
        }

        IsPackage = end == WalkEnd.Package;
        return IsPackage
            ? new Problem("This is a package of releases, not a release") { Expected = "a release" }
            : null;
    }

    private static Problem? Look(ReadOnlySpan<byte> bytes)
    {
        var first = bytes.TrimStart(" \t\r\n"u8);
        if (!Utf8.IsValid(bytes))
        {
            return new Problem("This is no UTF-8") { Expected = "JSON in UTF-8" };
        }

        return first.Length > 0 && first[0] == (byte)'{'
            ? null
            : new Problem("This is no release")
            {
                Found =
                    first.Length == 0
                        ? "nothing"
                        : Problem.Excerpt(
                            Encoding.UTF8.GetString(first[..Math.Min(first.Length, 80)]),
                            20
                        ),
                Expected = "an object",
            };
    }

    private WalkEnd Walk(ReadOnlySpan<byte> bytes, HashSet<long>? replaced)
    {
        var reader = new Utf8JsonReader(bytes, Options);
        var depth = 0;
        var at = tree.Root;
        frames[0] = new Frame { Node = tree.Root, IsMuted = true };
        while (reader.Read())
        {
            ref var frame = ref frames[depth];
            switch (reader.TokenType)
            {
                case JsonTokenType.PropertyName:
                    at = Find(ref frame, ref reader);
                    if (
                        !(counts || at.IsSought)
                        || replaced?.Contains(reader.TokenStartIndex) == true
                    )
                    {
                        reader.Skip();
                    }
                    else if (at.InObject == frame.Number && at != tree.Other)
                    {
                        return WalkEnd.NameRepeated;
                    }
                    else
                    {
                        at.InObject = frame.Number;
                    }

                    break;
                case JsonTokenType.StartObject:
                    at.Rows?.Open();
                    frames[++depth] = new Frame
                    {
                        Node = at,
                        Number = ++objects,
                        IsMuted = at.Rows is null && frame.IsMuted,
                    };
                    break;
                case JsonTokenType.StartArray:
                    if (at.IsOfPackage)
                    {
                        return WalkEnd.Package;
                    }

                    frames[++depth] = new Frame
                    {
                        Node = at,
                        IsMuted = true,
                        IsArray = true,
                    };
                    break;
                case JsonTokenType.EndObject or JsonTokenType.EndArray:
                    at = frame.Node;
                    depth--;
                    if (frame.Says)
                    {
                        frames[depth].Says = true;
                        if (!frame.IsArray)
                        {
                            tree.Count(at);
                        }
                    }

                    break;
                default:
                    Take(at, ref frame, ref reader);
                    break;
            }
        }

        return WalkEnd.Whole;
    }

    private PathNode Find(ref Frame frame, ref Utf8JsonReader reader)
    {
        var name = reader.ValueSpan;
        if (reader.ValueIsEscaped)
        {
            if (unescaped.Length < name.Length)
            {
                unescaped = new byte[name.Length];
            }

            name = unescaped.AsSpan(0, JsonText.Unescape(name, unescaped));
        }

        var guess = frame.Last is { } last ? last.After : frame.Node.First;
        if (guess is null || !name.SequenceEqual(guess.Name))
        {
            guess = tree.Find(frame.Node, name);
            if (guess == tree.Other)
            {
                return guess;
            }

            if (frame.Last is null)
            {
                frame.Node.First = guess;
            }
            else
            {
                frame.Last.After = guess;
            }
        }

        frame.Last = guess;
        return guess;
    }

    private void Take(PathNode at, ref Frame frame, ref Utf8JsonReader reader)
    {
        var piece = new Piece(
            (int)reader.TokenStartIndex + (reader.TokenType == JsonTokenType.String ? 1 : 0),
            reader.ValueSpan.Length,
            reader.TokenType switch
            {
                JsonTokenType.String => reader.ValueIsEscaped
                    ? PieceKind.EscapedText
                    : PieceKind.Text,
                JsonTokenType.Number => PieceKind.Number,
                JsonTokenType.True => PieceKind.True,
                JsonTokenType.False => PieceKind.False,
                _ => PieceKind.Null,
            }
        );
        if (counts && piece.Says)
        {
            frame.Says = true;
            tree.Count(at);
        }

        if (at.Table is { } table && !frame.IsMuted)
        {
            table.Set(at.Field, piece);
        }
        else if (
            at.Literals is { } literals
            && piece.Kind is PieceKind.Text or PieceKind.EscapedText or PieceKind.Number
        )
        {
            literals.Open();
            literals.Set(0, piece);
        }
    }

    private enum WalkEnd
    {
        /// <summary>It went through.</summary>
        Whole,

        /// <summary>A name is met twice in one object.</summary>
        NameRepeated,

        /// <summary>It is no release.</summary>
        Package,
    }

    /// <summary>An object or array that is open.</summary>
    [StructLayout(LayoutKind.Auto)]
    private struct Frame
    {
        /// <summary>Where it stands.</summary>
        public PathNode Node;

        /// <summary>The name in it that was met last.</summary>
        public PathNode? Last;

        /// <summary>Which object it is, counted over all releases; 0 for an array.</summary>
        public long Number;

        /// <summary>It is an array.</summary>
        public bool IsArray;

        /// <summary>No row is open that what stands in it could fill: there is an array in between, with no saying which of its values counts.</summary>
        public bool IsMuted;

        /// <summary>Something in it is not empty.</summary>
        public bool Says;
    }
}
