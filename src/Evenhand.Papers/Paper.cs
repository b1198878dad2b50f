namespace Evenhand.Papers;

/// <summary>A result as it leaves the program: for a committee, a colleague, a file.</summary>
/// <remarks>It holds what was found and nothing that a person has yet to decide; a writer gives it one of its forms.</remarks>
public sealed record Paper
{
    /// <summary>The most sentences of a headline; whoever reads no further has read these.</summary>
    public const int MostHeadlines = 3;

    private readonly IReadOnlyList<string> headline = [];

    /// <summary>The question, for instance "Who provides children's homes?".</summary>
    public required string Title { get; init; }

    /// <summary>Service, area and day, or what stands in their place.</summary>
    public required string Subtitle { get; init; }

    /// <summary>At most <see cref="MostHeadlines"/> plain sentences, with their uncertainty.</summary>
    /// <exception cref="ArgumentException">There are more.</exception>
    public required IReadOnlyList<string> Headline
    {
        get => headline;
        init =>
            headline =
                value.Count <= MostHeadlines
                    ? value
                    : throw new ArgumentException(
                        $"A headline of {value.Count} sentences is none.",
                        nameof(value)
                    );
    }

    /// <summary>What could be decided, each with its meaning; empty for a paper that no decision hangs on.</summary>
    public IReadOnlyList<PaperOption> Options { get; init; } = [];

    /// <summary>The figures, in the order in which they are read.</summary>
    public required IReadOnlyList<PaperSection> Sections { get; init; }

    /// <summary>Tables that only a file of one table holds, because the sections have the same rows in parts.</summary>
    public IReadOnlyList<PaperTable> ForFiles { get; init; } = [];

    /// <summary>The id of the table that a file of one table holds.</summary>
    public required string MainTable { get; init; }

    /// <summary>What a careful reader would want to know.</summary>
    public IReadOnlyList<string> Notes { get; init; } = [];

    /// <summary>How the figures were made.</summary>
    public IReadOnlyList<string> Method { get; init; } = [];

    /// <summary>The files and lists behind the figures.</summary>
    public IReadOnlyList<string> Sources { get; init; } = [];

    /// <summary>The edition that every figure comes from; null where there is none.</summary>
    public PaperEdition? Edition { get; init; }

    /// <summary>The web address of the same question within an installation, from its first slash; null where there is none.</summary>
    public string? Address { get; init; }

    /// <summary>What a file of it is called, without folder and ending: small letters, digits and hyphens.</summary>
    public required string FileName { get; init; }

    /// <summary>All its tables, in order.</summary>
    public IEnumerable<PaperTable> Tables => Sections.SelectMany(s => s.Tables);

    /// <summary>The table of that id; null where this paper has none.</summary>
    public PaperTable? Table(string id) => Tables.Concat(ForFiles).FirstOrDefault(t => t.Id == id);
}

/// <summary>Something that could be decided.</summary>
/// <param name="Name">What it is called.</param>
/// <param name="Meaning">What it would mean, in a sentence.</param>
/// <param name="Shown">Whether the figures of this paper are of this one.</param>
public sealed record PaperOption(string Name, string Meaning, bool Shown);

/// <summary>A part of a paper under a heading of its own.</summary>
/// <param name="Heading">The heading.</param>
public sealed record PaperSection(string Heading)
{
    /// <summary>Plain sentences before pictures and tables.</summary>
    public IReadOnlyList<string> Paragraphs { get; init; } = [];

    /// <summary>Its pictures.</summary>
    public IReadOnlyList<PaperPicture> Pictures { get; init; } = [];

    /// <summary>Its tables.</summary>
    public IReadOnlyList<PaperTable> Tables { get; init; } = [];
}

/// <summary>A table of a paper.</summary>
/// <param name="Id">Its id, the same in every paper of the kind: the name of its download.</param>
/// <param name="Name">A short name, for instance of a sheet.</param>
/// <param name="Table">The table.</param>
public sealed record PaperTable(string Id, string Name, ResultTable Table);

/// <summary>A picture of a paper.</summary>
/// <param name="Text">What it shows, for those who do not see it.</param>
/// <param name="Caption">What stands beneath it.</param>
/// <param name="Svg">Draws it; asked only by a form that shows pictures.</param>
public sealed record PaperPicture(string Text, string Caption, Func<string> Svg);

/// <summary>The edition that figures come from.</summary>
/// <param name="Number">Its number.</param>
/// <param name="ContentHash">SHA-256 of its content, in hexadecimal.</param>
public sealed record PaperEdition(int Number, string ContentHash)
{
    /// <summary>As it stands at the foot of a page.</summary>
    public string Footnote => $"Evenhand, edition {Number} ({ContentHash[..12]})";
}
