using System.Text;
using Evenhand.Contracts.Facts;

namespace Evenhand.Contracts.Indicators;

/// <summary>A few words that a piece may be, compared byte by byte.</summary>
internal sealed class WordSet(IEnumerable<string> words)
{
    private readonly byte[][] all = [.. words.Select(Encoding.UTF8.GetBytes)];

    public bool IsEmpty => all.Length == 0;

    public bool Holds(ProcessFacts facts, Piece piece)
    {
        if (all.Length == 0 || !piece.Says)
        {
            return false;
        }

        var raw =
            piece.Kind == PieceKind.EscapedText
                ? Encoding.UTF8.GetBytes(facts.Text(piece)!)
                : facts.Raw(piece);
        foreach (var word in all)
        {
            if (raw.SequenceEqual(word))
            {
                return true;
            }
        }

        return false;
    }
}
