namespace Evenhand.Charts;

/// <summary>A cell of a grid.</summary>
/// <param name="Count">How many; 0 draws the words for nothing.</param>
/// <param name="Step">A step from 1 up to the number of steps, its shade; null where nothing is counted.</param>
/// <param name="Words">What it holds, for those who do not see it.</param>
/// <param name="Address">Where it leads; null for nowhere.</param>
public sealed record GridCell(int Count, int? Step, string Words, string? Address = null);

/// <summary>A row of a grid.</summary>
public sealed record GridRow(string Name, IReadOnlyList<GridCell> Cells);

/// <summary>Rows against columns, with a circle in each cell: its area is a count, its shade a step.</summary>
/// <param name="Title">What it shows, for those who do not see it.</param>
/// <param name="Description">The same in sentences.</param>
/// <param name="Columns">The names of the columns.</param>
/// <param name="Rows">The rows, each with a cell a column.</param>
/// <param name="Nothing">What an empty cell says, in two short words at most.</param>
/// <param name="Steps">The names of the steps, from the first.</param>
public sealed record CellGridSpec(
    string Title,
    string Description,
    IReadOnlyList<string> Columns,
    IReadOnlyList<GridRow> Rows,
    string Nothing,
    IReadOnlyList<string> Steps
);
