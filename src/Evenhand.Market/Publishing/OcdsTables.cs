using Evenhand.Ocds.Validating;
using Evenhand.Papers;

namespace Evenhand.Market.Publishing;

/// <summary>The tables of a check of a file of the Open Contracting Data Standard.</summary>
public static class OcdsTables
{
    /// <summary>What is not as the schemas say.</summary>
    public static ResultTable Of(ValidationReport report) =>
        new(
            $"{Path.GetFileName(report.File)}: what is not as the schemas of version 1.1 say",
            [
                new("in", "In"),
                new("path", "Field"),
                new("kind", "What is wrong"),
                new("count", "How often", CellKind.Count),
                new("line", "First in what begins on line", CellKind.Count),
                new("found", "Found the first time"),
            ],
            [
                .. report.Faults.Select(f =>
                    (IReadOnlyList<object?>)[f.In, f.Path, f.Kind, f.Count, f.Line, f.Found]
                ),
            ]
        );
}
