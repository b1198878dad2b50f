using System.Runtime.InteropServices;
using Evenhand.Ocds.Reading;

namespace Evenhand.Contracts.Facts;

/// <summary>
/// Walks along the bytes of a release, checks that they are JSON, fills the tables, and counts what is not empty. Publishers
/// write the same names in the same order again and again, so that the next name is guessed and compared, and only looked
/// up when it is another.
/// </summary>
/// <param name="tree">The names that are looked for.</param>
/// <param name="counts">Count what is not empty.</param>
internal sealed class ReleaseWalk(PathTree tree, bool counts)
{
    private readonly Frame[] frames = new Frame[ReleaseScanner.MostDepth + 1];
    private byte[] unescaped = new byte[256];
    private long objects;

    /// <summary>Where it is broken.</summary>
    public int Place { get; private set; }

    /// <summary>What would have been right there.</summary>
    public string Expected { get; private set; } = "";

    /// <summary>Walks along a release.</summary>
    /// <param name="json">Its bytes, in UTF-8.</param>
    /// <param name="place">Where its object begins.</param>
    /// <param name="replaced">Where names begin that a later one replaces; null where that is not known yet.</param>
    public WalkEnd Along(ReadOnlySpan<byte> json, int place, HashSet<int>? replaced)
    {
        var depth = 0;
        var at = tree.Root;
        frames[0].Set(at, number: 0, isArray: false, isMuted: true);
        while (true)
        {
            // A value begins.
            var first = JsonScan.At(json, place);
            if (first is (byte)'{' or (byte)'[')
            {
                if (depth == ReleaseScanner.MostDepth)
                {
                    return Broken(place, $"at most {ReleaseScanner.MostDepth} levels");
                }

                if (first == (byte)'[' && at.IsOfPackage)
                {
                    return WalkEnd.Package;
                }

                var isEmpty = Open(first, at, ref depth, json, ref place);
                if (!isEmpty)
                {
                    if (
                        first == (byte)'{'
                        && Name(json, ref place, depth, replaced, ref at) is { } end
                    )
                    {
                        return end;
                    }

                    continue;
                }
            }
            else if (!Literal(json, ref place, first, at, ref frames[depth]))
            {
                return Broken(place, "a value");
            }

            // A value has ended.
            while (true)
            {
                place = JsonScan.Blank(json, place);
                if (depth == 0)
                {
                    return place == json.Length ? WalkEnd.Whole : Broken(place, "nothing more");
                }

                ref var frame = ref frames[depth];
                var next = JsonScan.At(json, place);
                if (next == (byte)',')
                {
                    place = JsonScan.Blank(json, place + 1);
                    if (frame.IsArray)
                    {
                        at = frame.Node;
                    }
                    else if (Name(json, ref place, depth, replaced, ref at) is { } end)
                    {
                        return end;
                    }

                    break;
                }

                if (next != (frame.IsArray ? (byte)']' : (byte)'}'))
                {
                    return Broken(place, frame.IsArray ? "a comma or ]" : "a comma or }");
                }

                Close(ref frame, ref frames[--depth]);
                place++;
            }
        }
    }

    /// <returns>Whether it is closed again at once.</returns>
    private bool Open(
        byte first,
        PathNode at,
        ref int depth,
        ReadOnlySpan<byte> json,
        ref int place
    )
    {
        ref var above = ref frames[depth];
        ref var frame = ref frames[depth + 1];
        place = JsonScan.Blank(json, place + 1);
        if (first == (byte)'[')
        {
            if (JsonScan.At(json, place) == (byte)']')
            {
                place++;
                return true;
            }

            frame.Set(at, number: 0, isArray: true, isMuted: true);
        }
        else
        {
            at.Rows?.Open();
            if (JsonScan.At(json, place) == (byte)'}')
            {
                place++;
                return true;
            }

            frame.Set(at, ++objects, isArray: false, at.Rows is null && above.IsMuted);
        }

        depth++;
        return false;
    }

    private void Close(ref Frame frame, ref Frame above)
    {
        if (frame.Says)
        {
            above.Says = true;
            if (!frame.IsArray)
            {
                tree.Count(frame.Node);
            }
        }
    }

    /// <summary>Goes over a name and its colon to where its value begins.</summary>
    /// <returns>Null where all is well; else how the walk ends.</returns>
    private WalkEnd? Name(
        ReadOnlySpan<byte> json,
        ref int place,
        int depth,
        HashSet<int>? replaced,
        ref PathNode at
    )
    {
        if (JsonScan.At(json, place) != (byte)'"')
        {
            return Broken(place, "a name");
        }

        ref var frame = ref frames[depth];
        var start = place;
        var guess = frame.Last is { } last ? last.After : frame.Node.First;
        if (guess is not null && json[(place + 1)..].StartsWith(guess.Quoted))
        {
            place += guess.Quoted.Length + 1;
        }
        else
        {
            var end = JsonScan.Text(json, place + 1, out var isEscaped);
            if (end < 0)
            {
                return Broken(place, "a name that ends with a quotation mark");
            }

            guess = Find(ref frame, json[(place + 1)..end], isEscaped);
            place = end + 1;
        }

        place = JsonScan.Blank(json, place);
        if (JsonScan.At(json, place) != (byte)':')
        {
            return Broken(place, "a colon");
        }

        place = JsonScan.Blank(json, place + 1);
        if (guess == tree.Other)
        {
            at = guess;
        }
        else
        {
            frame.Last = guess;
            at = guess;
        }

        if (replaced?.Contains(start) == true || !(counts || at.IsSought))
        {
            at = tree.Nothing;
        }
        else if (at.InObject == frame.Number && at.Parent is not null)
        {
            return WalkEnd.NameRepeated;
        }
        else
        {
            at.InObject = frame.Number;
        }

        return null;
    }

    private PathNode Find(ref Frame frame, ReadOnlySpan<byte> name, bool isEscaped)
    {
        if (isEscaped)
        {
            if (unescaped.Length < name.Length)
            {
                unescaped = new byte[name.Length];
            }

            name = unescaped.AsSpan(0, JsonText.Unescape(name, unescaped));
        }

        var found = tree.Find(frame.Node, name);
        if (found.Parent is not null)
        {
            if (frame.Last is { } last)
            {
                last.After = found;
            }
            else
            {
                frame.Node.First = found;
            }
        }

        return found;
    }

    /// <returns>Whether it is one.</returns>
    private bool Literal(
        ReadOnlySpan<byte> json,
        ref int place,
        byte first,
        PathNode at,
        ref Frame frame
    )
    {
        Piece piece;
        int end;
        switch (first)
        {
            case (byte)'"':
                end = JsonScan.Text(json, place + 1, out var isEscaped);
                piece = new(
                    place + 1,
                    end - place - 1,
                    isEscaped ? PieceKind.EscapedText : PieceKind.Text
                );
                end++;
                break;
            case (byte)'t' when json[place..].StartsWith("true"u8):
                end = place + 4;
                piece = new(place, 4, PieceKind.True);
                break;
            case (byte)'f' when json[place..].StartsWith("false"u8):
                end = place + 5;
                piece = new(place, 5, PieceKind.False);
                break;
            case (byte)'n' when json[place..].StartsWith("null"u8):
                end = place + 4;
                piece = new(place, 4, PieceKind.Null);
                break;
            default:
                end = JsonScan.Number(json, place);
                piece = new(place, end - place, PieceKind.Number);
                break;
        }

        if (end <= 0)
        {
            return false;
        }

        place = end;
        if (counts && piece.Says && at != tree.Nothing)
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

        return true;
    }

    private WalkEnd Broken(int place, string expected)
    {
        (Place, Expected) = (place, expected);
        return WalkEnd.Broken;
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

        public void Set(PathNode node, long number, bool isArray, bool isMuted)
        {
            (Node, Last, Number) = (node, null, number);
            (IsArray, IsMuted, Says) = (isArray, isMuted, false);
        }
    }
}
