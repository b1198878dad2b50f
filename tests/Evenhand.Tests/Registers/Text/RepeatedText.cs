namespace Evenhand.Tests.Registers.Text;

/// <summary>Texts in a row of which none is held as a whole: a piece, so many times.</summary>
internal sealed class RepeatedText(params (string Piece, int Times)[] parts) : TextReader
{
    private int part;
    private int time;
    private int place;

    public override int Read(char[] buffer, int index, int count)
    {
        var written = 0;
        while (written < count && part < parts.Length)
        {
            var (piece, times) = parts[part];
            if (time == times)
            {
                (part, time, place) = (part + 1, 0, 0);
                continue;
            }

            var length = Math.Min(count - written, piece.Length - place);
            piece.CopyTo(place, buffer, index + written, length);
            written += length;
            place += length;
            if (place == piece.Length)
            {
                (time, place) = (time + 1, 0);
            }
        }

        return written;
    }
}
