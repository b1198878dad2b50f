using CsvHelper;
using Evenhand.Vocabulary;

namespace Evenhand.Cli.Terminal;

/// <summary>A person's own list of areas to compare with: names or GSS codes in the first column of a CSV file.</summary>
internal static class NeighbourFile
{
    private const long LargestFile = 1_000_000;
    private const int MostNeighbours = 200;

    private static readonly string[] Headers =
    [
        "area",
        "code",
        "name",
        "gss code",
        "authority",
        "local authority",
        "neighbour",
    ];

    /// <summary>Reads it; no file gives no neighbours.</summary>
    public static Outcome<IReadOnlyList<string>> Read(FileInfo? file)
    {
        if (file is null)
        {
            return Outcome<IReadOnlyList<string>>.Ok([]);
        }

        if (!file.Exists)
        {
            return Failed(file, "There is no such file", null, "a CSV file of areas");
        }

        if (file.Length > LargestFile)
        {
            return Failed(
                file,
                "This file is too large for a list of neighbours",
                Plain.Counted(file.Length, "byte", "bytes"),
                $"at most {LargestFile:N0} bytes"
            );
        }

        var areas = new List<string>();
        using var csv = CsvReader.FromFile(
            file.FullName,
            CsvReaderOptions.Default with
            {
                Separator = ',',
                HasHeader = false,
            }
        );
        while (csv.Read())
        {
            var area = csv.FieldCount > 0 ? csv.GetString(0).Trim() : "";
            if (area.Length > 0 && !(areas.Count == 0 && Headers.Contains(Plain.Fold(area))))
            {
                areas.Add(area);
            }
        }

        return areas.Count switch
        {
            0 => Failed(
                file,
                "This file names no area",
                null,
                "one name or GSS code a line, in the first column"
            ),
            > MostNeighbours => Failed(
                file,
                "This file names too many areas",
                Plain.Count(areas.Count),
                $"at most {MostNeighbours}"
            ),
            _ => Outcome<IReadOnlyList<string>>.Ok(areas),
        };
    }

    private static Outcome<IReadOnlyList<string>> Failed(
        FileInfo file,
        string what,
        string? found,
        string expected
    ) =>
        Outcome<IReadOnlyList<string>>.Failed(
            new Problem(what)
            {
                File = file.ToString(),
                Field = "neighbours",
                Found = found,
                Expected = expected,
            }
        );
}
