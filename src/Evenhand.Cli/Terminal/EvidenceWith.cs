using System.CommandLine;
using Evenhand.Evidence.Import;
using Evenhand.Evidence.Library;
using Evenhand.Evidence.Questions;
using Evenhand.Vocabulary;

namespace Evenhand.Cli.Terminal;

/// <summary>Findings and sources of a person's own that join the library for one run.</summary>
internal static class EvidenceWith
{
    // What an import writes into a folder.
    public const string FindingsFile = "findings.csv";
    public const string SourcesFile = "sources.csv";

    public static Option<string[]> Option() =>
        new("--with")
        {
            Description =
                "Findings and sources of your own beside the library, for this run: a folder that 'evidence import' wrote, or a CSV, RIS or BibTeX file; may be given several times",
            HelpName = "DIR_OR_FILE",
            DefaultValueFactory = _ => [],
        };

    /// <summary>The library, with what the option names.</summary>
    public static Outcome<EvidenceLibrary> Library(Session session, Option<string[]> with) =>
        EvidenceLibrary
            .Read(session.Environment.ProgramRoot)
            .Then(library => Join(session, library, session.Get(with) ?? []));

    /// <summary>The questions, asked of the library with what the option names.</summary>
    public static Outcome<EvidenceDesk> Desk(Session session, Option<string[]> with) =>
        EvidenceDesk
            .Read(session.Environment.ProgramRoot)
            .Then(desk =>
                Join(session, desk.Library, session.Get(with) ?? [])
                    .Then(library => Outcome<EvidenceDesk>.Ok(desk.With(library)))
            );

    /// <summary>The files that a person names, each read whole.</summary>
    public static Outcome<IReadOnlyList<ImportFile>> Files(IEnumerable<string> paths, string field)
    {
        var (files, problems) = (new List<ImportFile>(), new List<Problem>());
        foreach (var path in paths)
        {
            if (CaseFile.Obstacle(path, ImportDesk.MostBytes) is { } problem)
            {
                problems.Add(problem with { Field = field });
            }
            else
            {
                files.Add(new(path, File.ReadAllBytes(path)));
            }
        }

        return problems.Count > 0
            ? Outcome<IReadOnlyList<ImportFile>>.Failed(problems)
            : Outcome<IReadOnlyList<ImportFile>>.Ok(files);
    }

    private static Outcome<EvidenceLibrary> Join(
        Session session,
        EvidenceLibrary library,
        IReadOnlyList<string> named
    )
    {
        if (named.Count == 0)
        {
            return Outcome<EvidenceLibrary>.Ok(library);
        }

        var paths = new List<string>();
        foreach (var path in named)
        {
            if (!Directory.Exists(path))
            {
                paths.Add(path);
                continue;
            }

            var inside = new[] { SourcesFile, FindingsFile }
                .Select(f => Path.Combine(path, f))
                .Where(File.Exists)
                .ToList();
            if (inside.Count == 0)
            {
                return Outcome<EvidenceLibrary>.Failed(
                    new Problem("There are no findings or sources in this folder")
                    {
                        File = path,
                        Field = "--with",
                        Expected =
                            $"{FindingsFile} or {SourcesFile}, as 'evidence import' writes them",
                    }
                );
            }

            paths.AddRange(inside);
        }

        return Files(paths, "--with")
            .Then(files => new ImportDesk(library).Read(files))
            .Then(report =>
            {
                foreach (var file in report.Files.Where(f => f.Rejected > 0))
                {
                    session.Printer.Say(
                        $"{file.Name}: {Plain.Counted(file.Rejected, "row is", "rows are")} left out; 'evidence import {file.Name}' says why."
                    );
                }

                return library.With(report.Findings, report.Sources);
            });
    }
}
