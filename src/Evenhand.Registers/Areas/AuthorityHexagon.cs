using Evenhand.Vocabulary;

namespace Evenhand.Registers.Areas;

/// <summary>Where an authority stands on the hexagon map.</summary>
/// <param name="Code">Its GSS code.</param>
/// <param name="Label">A short name that fits a hexagon.</param>
/// <param name="Column">The column, from the west.</param>
/// <param name="Row">The row, counted northwards; odd rows stand half a hexagon to the east.</param>
public sealed record AuthorityHexagon(AreaCode Code, string Label, int Column, int Row);
