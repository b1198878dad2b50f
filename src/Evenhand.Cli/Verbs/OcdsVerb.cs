using System.CommandLine;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Evenhand.Cli.Terminal;
using Evenhand.Market.Publishing;
using Evenhand.Ocds.Merging;
using Evenhand.Ocds.Reading;
using Evenhand.Ocds.Validating;
using Evenhand.Vocabulary;

namespace Evenhand.Cli.Verbs;

internal sealed class OcdsVerb : IVerb
{
    private readonly Argument<FileInfo> file = new("FILE")
    {
        Description =
            "Releases, packages of releases or records, an array of them, or one of them a line; plain or gzip",
    };
    private readonly Option<FileInfo?> schema = new("--schema")
    {
        Description = "The release schema whose merge rules hold (default: that of version 1.1)",
        HelpName = "FILE",
    };
    private readonly Option<bool> versioned = Options.Flag(
        "--versioned",
        "Keep all values of each field, with the releases that they came with"
    );

    private readonly Option<DirectoryInfo?> extensions = new("--extensions")
    {
        Description =
            "A folder of extensions to check by, each in a folder named as in its address (default: the extension of the Cabinet Office alone)",
        HelpName = "DIR",
    };
    private readonly Option<OutputFormat> format = Options.Format();

    public Command Build(CommandEnvironment environment) =>
        new Command("ocds", "Work on files of the Open Contracting Data Standard")
        {
            new Command(
                "compile",
                "Merge the releases of each contracting process: one process as a JSON object, several as one a line"
            )
            {
                file,
                schema,
                versioned,
            }.Does(environment, Compile),
            new Command(
                "validate",
                "Check a file against the schemas of version 1.1; exit code 1 when something is not as they say"
            )
            {
                file,
                extensions,
                format,
            }.DoesAsync(environment, Validate),
        };

    /// <summary>The merge rules of version 1.1.</summary>
    internal static Outcome<MergeSchema> Rules(Session session) =>
        ReadSchema(
            Path.Combine(Bundled(session), "1.1", "release-schema.json"),
            "release-schema.json"
        );

    private static string Bundled(Session session) =>
        Path.Combine(session.Environment.ProgramRoot, "data", "ocds");

    private async Task<int> Validate(Session session)
    {
        var shelf = SchemaShelf.Open(Bundled(session), session.Get(extensions)?.ToString());
        if (!shelf.IsOk)
        {
            return session.Printer.Problems(shelf.Problems);
        }

        var report = await ReleaseValidator.CheckAsync(
            session.Get(file)!.ToString(),
            shelf.Value,
            session.Cancel
        );
        return session.End(
            report,
            r =>
            {
                session.Printer.Print(session.Get(format), r, OcdsTables.Of(r), p => Show(p, r));
                return r.Valid ? ExitCode.Done : ExitCode.No;
            }
        );
    }

    private static void Show(Printer printer, ValidationReport report)
    {
        printer.Line(
            $"{Plain.Counted(report.Releases, "release", "releases")}, {Plain.Counted(report.ReleasePackages, "release package", "release packages")}, "
                + $"{Plain.Counted(report.RecordPackages, "record package", "record packages")}, {Plain.Counted(report.VersionedReleases, "versioned release", "versioned releases")}: "
                + (
                    report.Valid
                        ? "as the schemas of version 1.1 say."
                        : $"{Plain.Counted(report.Faults.Count, "kind of fault", "kinds of fault")}, {Plain.Count(report.Faults.Sum(f => f.Count))} in all."
                )
        );
        if (!report.Valid)
        {
            printer.Table(OcdsTables.Of(report));
        }

        foreach (var extension in report.UncheckedExtensions)
        {
            printer.Line("Not checked, because it is not at hand: " + extension);
        }

        foreach (var reference in report.UncheckedReferences)
        {
            printer.Line("Not followed, because an extension points outside: " + reference);
        }
    }

    private int Compile(Session session)
    {
        var rules = session.Get(schema) is { } named
            ? ReadSchema(named.FullName, named.ToString())
            : Rules(session);
        return session.End(
            rules.Then(r =>
                ReleaseFile
                    .Open(session.Get(file)!.ToString(), session.Cancel)
                    .Then(f => Outcome<(MergeSchema, ReleaseFile)>.Ok((r, f)))
            ),
            opened =>
            {
                using var releases = opened.Item2;
                return Compile(session, opened.Item1, releases);
            }
        );
    }

    private int Compile(Session session, MergeSchema rules, ReleaseFile releases)
    {
        foreach (var problem in releases.Problems)
        {
            session.Printer.Say(problem.ToString());
        }

        var warnings = 0;
        foreach (var process in releases.Processes)
        {
            session.Cancel.ThrowIfCancellationRequested();
            ReleaseMerger merger = session.Get(versioned)
                ? new VersionedRelease(rules.Release)
                : new CompiledRelease(rules.Release);
            foreach (var release in releases.Releases(process))
            {
                session.Cancel.ThrowIfCancellationRequested();
                merger.Add(release);
            }

            session.Printer.Line(Text(merger, indented: releases.Processes.Count == 1));
            foreach (var warning in merger.Warnings)
            {
                warnings++;
                session.Printer.Say($"{process.Ocid}: {Say(warning)}");
            }
        }

        session.Printer.Say(
            $"{Plain.Counted(releases.ReleasesKept, "release", "releases")} of {Plain.Count(releases.ReleasesFound)} merged into "
                + $"{Plain.Counted(releases.Processes.Count, "contracting process", "contracting processes")}; {Plain.Counted(warnings, "warning", "warnings")}."
        );
        return ExitCode.Done;
    }

    private static Outcome<MergeSchema> ReadSchema(string path, string name) =>
        File.Exists(path)
            ? MergeSchema.Read(name, File.ReadAllBytes(path))
            : Outcome<MergeSchema>.Failed(
                new Problem("There is no such file") { File = name, Field = "--schema" }
            );

    private static string Text(ReleaseMerger merger, bool indented)
    {
        using var memory = new MemoryStream();
        using (
            var writer = new Utf8JsonWriter(
                memory,
                new JsonWriterOptions
                {
                    Indented = indented,
                    NewLine = "\n",
                    // For programs and files, never put into a page: quotes and accents may stand as they are.
                    Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
                }
            )
        )
        {
            merger.Write(writer);
        }

        return Encoding.UTF8.GetString(memory.GetBuffer(), 0, (int)memory.Length);
    }

    private static string Say(MergeWarning warning) =>
        (
            warning.Kind == MergeWarningKind.DuplicateId
                ? $"objects of one release share an id in {warning.Path} ({Problem.Excerpt(warning.Example)}) and were merged into one"
                : $"{warning.Path} changed its type ({warning.Example})"
        ) + (warning.Count > 1 ? $", {Plain.Count(warning.Count)} times." : ".");
}
