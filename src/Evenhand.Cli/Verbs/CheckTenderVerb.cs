using System.CommandLine;
using System.Text;
using Evenhand.Cli.Terminal;
using Evenhand.Law.Publishing;
using Evenhand.Law.TenderChecks;
using Evenhand.Law.Tenders;
using Evenhand.Market.Providers;
using Evenhand.Papers.Files;
using Evenhand.Vocabulary;

namespace Evenhand.Cli.Verbs;

internal sealed class CheckTenderVerb : IVerb
{
    private const int MostBarriers = 10;

    private readonly Argument<FileInfo[]> files = new("FILE")
    {
        Description =
            "An OCDS release or package, a notice of Contracts Finder or Find a Tender as JSON, or requirements as YAML; with --all any number, or folders",
        Arity = ArgumentArity.OneOrMore,
    };
    private readonly Option<bool> all = Options.Flag(
        "--all",
        "Count the barriers of all notices in these files and folders"
    );
    private readonly Option<string?> ocid = Options.Text(
        "--ocid",
        "The contracting process to check, where the file holds several",
        "OCID"
    );
    private readonly Option<string?> area = Options.Text(
        "--area",
        "An authority or English region, by name or GSS code (default: the region of delivery that the notice names)",
        "AREA"
    );
    private readonly Option<string?> service = Options.Text(
        "--service",
        "The service whose providers could bid (default: the one bought under the notice's code)",
        "ID"
    );
    private readonly Option<string?> definition = Options.Text(
        "--definition",
        "Count only providers that meet this definition",
        "ID"
    );
    private readonly Option<string?> page = Options.Text(
        "--page",
        "With --all: write the ten most frequent barriers to this file as Markdown, too",
        "FILE"
    );
    private readonly Output output = new();

    public Command Build(CommandEnvironment environment) =>
        output.For(
            new Command(
                "check-tender",
                "Show what in a tender shuts people out, and how many providers could bid"
            )
            {
                files,
                all,
                ocid,
                area,
                service,
                definition,
                page,
            },
            environment,
            session => session.Get(all) ? All(session) : One(session)
        );

    private int One(Session session)
    {
        var paths = session.Get(files)!;
        return paths.Length > 1
            ? session.Printer.Problems([
                new Problem("One tender is checked at a time")
                {
                    Found = $"{paths.Length} files",
                    Expected = "one file, or --all to count the barriers of several",
                },
            ])
            : session.End(
                session
                    .Tenders()
                    .Then(book =>
                        Read(session, book, paths[0].ToString()).Then(t => Report(session, book, t))
                    ),
                report =>
                    output.Give(
                        session,
                        report,
                        TenderPaper.Of(report),
                        p => TenderPrint.Report(p, report)
                    )
            );
    }

    private Outcome<TenderReport> Report(Session session, TenderBook book, Tender tender) =>
        session
            .Libraries()
            .Then(libraries =>
                new TenderInquiry(
                    book,
                    new TenderMarketView(new BidderView(session.Store, libraries), libraries, book),
                    session.Store
                ).Ask(tender, session.Get(service), session.Get(area), session.Get(definition))
            );

    private Outcome<Tender> Read(Session session, TenderBook book, string path)
    {
        // How large it may be is said by the reader itself, which knows another way for a large one.
        if (CaseFile.Obstacle(path, long.MaxValue) is { } obstacle)
        {
            return Outcome<Tender>.Failed(obstacle);
        }

        return TenderReaderFor(session, book)
            .Then(reader => reader.Read(Bytes(new FileInfo(path)), path, session.Cancel))
            .Then(tenders =>
                TenderFile.Choose(
                    tenders,
                    path,
                    (session.Get(ocid), "--ocid"),
                    "Name one with --ocid, or count the barriers of all with --all."
                )
            );
    }

    private static byte[] Bytes(FileInfo info)
    {
        var bytes = new byte[(int)Math.Min(info.Length, TenderFile.MaximumBytes + 1L)];
        using var stream = info.OpenRead();
        stream.ReadExactly(bytes);
        return bytes;
    }

    private static Outcome<TenderFile> TenderReaderFor(Session session, TenderBook book) =>
        OcdsVerb
            .Rules(session)
            .Then(rules => Outcome<TenderFile>.Ok(new TenderFile(book, rules.Release)));

    private int All(Session session) =>
        session.End(
            session
                .Tenders()
                .Then(book =>
                    TenderReaderFor(session, book).Then(reader => Count(session, book, reader))
                )
                .Then(report => WritePage(session, report)),
            report =>
                output.Give(
                    session,
                    report,
                    TenderPaper.Of(report),
                    p => TenderPrint.Barriers(p, report, MostBarriers)
                )
        );

    private Outcome<BarrierReport> WritePage(Session session, BarrierReport report) =>
        session.Get(page) is not { } path
            ? Outcome<BarrierReport>.Ok(report)
            : WholeFile
                .Write(path, Encoding.UTF8.GetBytes(BarrierPage.Of(report, session.Today)))
                .Then(_ => Outcome<BarrierReport>.Ok(report));

    private Outcome<BarrierReport> Count(Session session, TenderBook book, TenderFile reader)
    {
        var total = new BarrierTally(book);
        var read = new List<string>();
        foreach (var path in session.Get(files)!.SelectMany(Within))
        {
            var before = total.Tenders;
            var problems = CountOne(session, book, reader, path, total);
            foreach (var problem in problems)
            {
                session.Printer.Say("Left out: " + problem);
            }

            if (total.Tenders > before)
            {
                read.Add(
                    $"{path.Name}: {Plain.Counted(total.Tenders - before, "tender", "tenders")}"
                );
            }
        }

        return total.Tenders > 0
            ? Outcome<BarrierReport>.Ok(total.Report(read))
            : Outcome<BarrierReport>.Failed(
                new Problem("No tender was found in these files")
                {
                    Field = "FILE",
                    Expected = "files of the Open Contracting Data Standard, or notices",
                }
            );
    }

    private static IReadOnlyList<Problem> CountOne(
        Session session,
        TenderBook book,
        TenderFile reader,
        FileInfo path,
        BarrierTally total
    )
    {
        // A small file is read whole, in whatever shape; a large one a release at a time.
        if (path.Exists && path.Length <= TenderFile.MaximumBytes && path.Extension != ".gz")
        {
            var whole = reader.Read(File.ReadAllBytes(path.FullName), path.Name, session.Cancel);
            foreach (var tender in whole.IsOk ? whole.Value : [])
            {
                total.Add(tender);
            }

            return whole.Problems;
        }

        var reading = Processes.Read(
            session,
            path.FullName,
            () => new BarrierTally(book),
            (tally, facts) => tally.Add(reader.Read(facts, path.Name))
        );
        foreach (var tally in reading.IsOk ? reading.Value.Workers : [])
        {
            total.Add(tally);
        }

        return reading.Problems;
    }

    private static IEnumerable<FileInfo> Within(FileInfo path) =>
        Directory.Exists(path.FullName)
            ? new DirectoryInfo(path.FullName)
                .EnumerateFiles("*", SearchOption.AllDirectories)
                .Where(f => f.Extension is ".json" or ".jsonl" or ".gz" or ".yaml")
                .OrderBy(f => f.FullName, StringComparer.Ordinal)
            : [path];
}
