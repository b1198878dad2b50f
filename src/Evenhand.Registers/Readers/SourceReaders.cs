using Evenhand.Registers.Areas;
using Evenhand.Registers.Ofsted;
using Evenhand.Registers.Payments;
using Evenhand.Registers.Section251;
using Evenhand.Registers.Text;
using Evenhand.Vocabulary;

namespace Evenhand.Registers.Readers;

/// <summary>What a person says of files that are to be read, and what reading them needs.</summary>
/// <param name="Authorities">For joining names of authorities.</param>
public sealed record ReadingRequest(AuthorityIndex Authorities)
{
    /// <summary>The day that the files speak of, where they do not say so.</summary>
    public DateOnly? AsOf { get; init; }

    /// <summary>Which column is for what, for readers that guess; null lets them.</summary>
    public ColumnMapping? Columns { get; init; }
}

/// <summary>A reader of one kind of source file.</summary>
/// <param name="Id">Its id, for instance <c>s251-outturn</c>.</param>
/// <param name="Kind">What it reads, in the plural.</param>
/// <param name="Recognise">Whether a file is of this kind, by its first rows.</param>
/// <param name="Read">Reads a file whole.</param>
public sealed record SourceReader(
    string Id,
    string Kind,
    Func<SourceText, Recognition> Recognise,
    Func<SourceText, ReadingRequest, CancellationToken, Outcome<SourceReading>> Read
);

/// <summary>All readers.</summary>
public static class SourceReaders
{
    /// <summary>The readers, those of the more particular kinds first.</summary>
    public static IReadOnlyList<SourceReader> All { get; } =
    [
        new(
            MovementList.ReaderId,
            "Ofsted lists of joiners and leavers",
            MovementList.Recognise,
            (file, asked, cancel) =>
                Untyped(MovementList.Read(file, asked.Authorities, asked.AsOf, cancel))
        ),
        new(
            ProviderList.ReaderId,
            "Ofsted provider lists",
            ProviderList.Recognise,
            (file, asked, cancel) =>
                Untyped(ProviderList.Read(file, asked.Authorities, asked.AsOf, cancel))
        ),
        new(
            OutturnReturn.ReaderId,
            "section 251 outturn returns",
            OutturnReturn.Recognise,
            (file, asked, cancel) =>
                Untyped(OutturnReturn.Read(file, asked.Authorities, asked.AsOf, cancel))
        ),
        new(
            PaymentFile.ReaderId,
            "files of payments",
            file => PaymentFile.Recognise(file, null),
            (file, asked, cancel) =>
                PaymentFile
                    .Read(file, asked.AsOf, asked.Columns, cancel)
                    .Then(reading => Outcome<SourceReading>.Ok(reading))
        ),
    ];

    /// <summary>The reader of an id.</summary>
    public static Outcome<SourceReader> Of(string id) =>
        Outcome<SourceReader>.Ok(All.First(r => r.Id == id));

    /// <summary>Finds the reader of a file by its first rows.</summary>
    /// <returns>The reader; or the problem of the kind that the file is nearest to.</returns>
    public static Outcome<SourceReader> For(SourceText file)
    {
        Recognition? nearest = null;
        foreach (var reader in All)
        {
            var recognition = reader.Recognise(file);
            if (recognition.IsThisKind)
            {
                return Outcome<SourceReader>.Ok(reader);
            }

            nearest =
                nearest is null || recognition.Distance < nearest.Distance ? recognition : nearest;
        }

        // Half of the columns there is a near miss worth naming; less is some other kind of file.
        return Outcome<SourceReader>.Failed(
            nearest!.Distance <= 0.5
                ? nearest.Otherwise!
                : nearest.Otherwise! with
                {
                    What = NotAKnownKind,
                    Expected = string.Join(", ", All.Select(r => r.Kind)),
                }
        );
    }

    /// <summary>What is said of a file that no reader knows.</summary>
    public const string NotAKnownKind = "This kind of file is not known";

    private static Outcome<SourceReading> Untyped<TRow>(Outcome<SourceReading<TRow>> outcome) =>
        outcome.Then(reading => Outcome<SourceReading>.Ok(reading));
}
