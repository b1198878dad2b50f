using Evenhand.Contracts.Facts;
using Evenhand.Vocabulary;

namespace Evenhand.Contracts.Quality;

/// <summary>A look at one release: what it says, and where what is odd in it is put down.</summary>
/// <param name="settings">Where what is likely ends.</param>
/// <param name="files">The names of the files, by their numbers.</param>
internal sealed class ReleaseLook(QualitySettings settings, IReadOnlyList<string> files)
{
    private const int LongestFound = 60;
    private FaultTally tally = new(0);
    private Place place;
    private long release;
    private byte[] unescaped = new byte[4096];

    public ProcessFacts Facts { get; private set; } = new();

    public QualitySettings Settings => settings;

    /// <summary>The ids of the parties of the release.</summary>
    public PieceIndex Parties { get; } = new();

    /// <summary>The ids of its lots.</summary>
    public PieceIndex Lots { get; } = new();

    /// <summary>The ids of its awards.</summary>
    public PieceIndex Awards { get; } = new();

    /// <summary>Ids of any other table, for the length of one check.</summary>
    public PieceIndex Others { get; } = new();

    public void Begin(ProcessFacts facts, FaultTally counts, Place stands)
    {
        (Facts, tally, place) = (facts, counts, stands);
        release++;
        Parties.Fill(facts, facts.Parties, PartyField.Id);
        Lots.Fill(facts, facts.Lots, LotField.Id);
        Awards.Fill(facts, facts.Awards, AwardField.Id);
    }

    /// <summary>Puts a fault down.</summary>
    /// <param name="kind">What it is.</param>
    /// <param name="table">The kind of object.</param>
    /// <param name="field">The field of it.</param>
    /// <param name="found">What stands there, to be shown; default where nothing is.</param>
    public void Fault<TField>(
        FaultKind kind,
        FactTable<TField> table,
        TField field,
        Piece found = default
    )
        where TField : struct, Enum
    {
        if (tally.Count(kind.Number, release, place))
        {
            Keep(kind, table.PathOf(field), Shown(found));
        }
    }

    /// <summary>Puts a fault down that is of an object as a whole.</summary>
    public void Fault(FaultKind kind, FactTable table, Piece found = default)
    {
        if (tally.Count(kind.Number, release, place))
        {
            Keep(kind, table.Path, Shown(found));
        }
    }

    /// <summary>A text without its escapes, until the next is asked for.</summary>
    public ReadOnlySpan<byte> Plain(Piece text)
    {
        var raw = Facts.Raw(text);
        if (text.Kind != PieceKind.EscapedText)
        {
            return raw;
        }

        if (unescaped.Length < raw.Length)
        {
            unescaped = new byte[raw.Length * 2];
        }

        return unescaped.AsSpan(0, JsonText.Unescape(raw, unescaped));
    }

    private void Keep(FaultKind kind, string field, string? found) =>
        tally.Keep(
            kind.Number,
            place,
            new FaultExample(
                Facts.Text(Facts[ProcessField.Ocid]) is { } ocid ? Problem.Excerpt(ocid) : null,
                files[place.File],
                place.Line,
                place.Offset,
                field,
                found
            )
        );

    /// <summary>What may be shown: codes, numbers and dates. An address of a person may have slipped into any field.</summary>
    private string? Shown(Piece piece) =>
        piece.Kind switch
        {
            PieceKind.True => "true",
            PieceKind.False => "false",
            _ => Facts.Text(piece) is not { } text ? null
            : text.Contains('@', StringComparison.Ordinal) ? "(not shown: it holds an @)"
            : Problem.Excerpt(text, LongestFound),
        };
}
