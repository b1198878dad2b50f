using System.CommandLine;
using Evenhand.Cli.Terminal;
using Evenhand.Evidence.Import;
using Evenhand.Evidence.Library;
using Evenhand.Evidence.Publishing;
using Evenhand.Papers;
using Evenhand.Papers.Files;
using Evenhand.Vocabulary;

namespace Evenhand.Cli.Verbs;

/// <summary>The verb that takes findings and sources out of files.</summary>
internal static class EvidenceImport
{
    private const string SheetFile = "to-code.csv";
    private const string RejectsFile = "rejects.csv";

    public static Command Command(CommandEnvironment environment)
    {
        var files = new Argument<string[]>("FILE")
        {
            Description =
                "Findings or sources as CSV in the columns of the library, a coding sheet that was filled in, or references as RIS (.ris) or BibTeX (.bib)",
            Arity = ArgumentArity.OneOrMore,
        };
        var folder = Options.Text(
            "--out",
            $"A folder to write to: {EvidenceWith.FindingsFile}, {EvidenceWith.SourcesFile}, {SheetFile} and {RejectsFile}; it is made where there is none",
            "DIR"
        );
        var strict = Options.Flag("--strict", "Refuse all files for one bad row");
        var format = Options.Format();
        var all = Options.All();
        return new Command(
            "import",
            "Take findings and sources out of files, and say what is wrong in them"
        )
        {
            files,
            folder,
            strict,
            format,
            all,
        }.Does(
            environment,
            session =>
                session.End(
                    EvidenceLibrary
                        .Read(environment.ProgramRoot)
                        .Then(library =>
                            EvidenceWith
                                .Files(session.Get(files)!, "FILE")
                                .Then(read =>
                                    new ImportDesk(library).Read(read, session.Get(strict))
                                )
                        )
                        .Then(report =>
                            session.Get(folder) is { } path
                                ? Write(path, report)
                                    .Then(written =>
                                        Outcome<(ImportReport, IReadOnlyList<string>)>.Ok(
                                            (report, written)
                                        )
                                    )
                                : Outcome<(ImportReport, IReadOnlyList<string>)>.Ok((report, []))
                        ),
                    found =>
                    {
                        var (report, written) = found;
                        session.Printer.Print(
                            session.Get(format),
                            report,
                            ImportPaper.Rejects(report),
                            printer => Show(printer, report, session.Get(all))
                        );
                        foreach (var path in written)
                        {
                            session.Printer.Say($"Wrote {path}.");
                        }

                        return ExitCode.Done;
                    }
                )
        );
    }

    private static void Show(Printer printer, ImportReport report, bool all)
    {
        foreach (var sentence in ImportPaper.Headline(report))
        {
            printer.Line(sentence);
        }

        printer.Line();
        printer.Table(ImportPaper.Files(report));
        if (report.ToCode.Count > 0)
        {
            printer.Table(
                ImportPaper.Sheet(report.ToCode) with
                {
                    Caption = "Studies still to be coded",
                },
                all ? null : Printer.RowsShown,
                ["source", "title", "year", "locator"]
            );
        }

        if (report.Rejects.Count > 0)
        {
            printer.Table(ImportPaper.Rejects(report), all ? null : Printer.RowsShown);
        }

        foreach (var note in report.Notes)
        {
            printer.Line("Note: " + note);
        }
    }

    private static Outcome<IReadOnlyList<string>> Write(string folder, ImportReport report)
    {
        IReadOnlyList<(string Name, ResultTable Table)> files =
        [
            (EvidenceWith.FindingsFile, ImportPaper.Findings(report)),
            (EvidenceWith.SourcesFile, ImportPaper.Sources(report)),
            (SheetFile, ImportPaper.Sheet(report.ToCode)),
            (RejectsFile, ImportPaper.Rejects(report)),
        ];
        if (File.Exists(folder))
        {
            return Outcome<IReadOnlyList<string>>.Failed(
                new Problem("A file has this name")
                {
                    File = folder,
                    Field = "--out",
                    Expected = "a folder",
                }
            );
        }

        if (
            files.FirstOrDefault(f => File.Exists(Path.Combine(folder, f.Name))) is
            { Name: { } taken }
        )
        {
            // It may be a sheet that somebody has filled in.
            return Outcome<IReadOnlyList<string>>.Failed(
                new Problem(
                    "An import was written to this folder before, and nothing of it is replaced"
                )
                {
                    File = Path.Combine(folder, taken),
                    Field = "--out",
                    ToDo = "Name another folder, or move what is in this one.",
                }
            );
        }

        Directory.CreateDirectory(folder);
        var written = new List<string>();
        foreach (var (name, table) in files.Where(f => f.Table.Rows.Count > 0))
        {
            using var memory = new MemoryStream();
            table.WriteCsv(memory, forSpreadsheet: false);
            var file = WholeFile.Write(Path.Combine(folder, name), memory.ToArray());
            if (!file.IsOk)
            {
                return Outcome<IReadOnlyList<string>>.Failed(file.Problems);
            }

            written.Add(Path.Combine(folder, name));
        }

        return Outcome<IReadOnlyList<string>>.Ok(written);
    }
}
