namespace Evenhand.Statistics.Decisions;

/// <summary>What a cell of a table of scores is made of.</summary>
/// <param name="Source">The unknown that it hangs on, from 0.</param>
/// <param name="Value">The value of the cell, from what the unknown turns out to be; without side effects.</param>
public sealed record ScoreCell(int Source, Func<double, double> Value);

/// <summary>
/// Scores that hang on unknowns, of which several cells may hang on the same: what is drawn for it holds for all of them, so
/// that two options that rest on one piece of evidence go up and down together.
/// </summary>
/// <param name="Sources">The unknowns, each independent of the others.</param>
/// <param name="Cells">For each option, its cell on each criterion.</param>
public sealed record SharedScores(
    IReadOnlyList<Score> Sources,
    IReadOnlyList<IReadOnlyList<ScoreCell>> Cells
)
{
    /// <summary>The value of each cell when each unknown takes its middle.</summary>
    public IReadOnlyList<IReadOnlyList<double>> Middles() =>
        [
            .. Cells.Select(row =>
                (IReadOnlyList<double>)[.. row.Select(c => c.Value(Sources[c.Source].Middle))]
            ),
        ];
}
