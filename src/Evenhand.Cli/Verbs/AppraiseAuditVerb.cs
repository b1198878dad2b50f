using System.CommandLine;
using System.Text.Json;
using Evenhand.Appraisal.Audit;
using Evenhand.Appraisal.Files;
using Evenhand.Appraisal.Reading;
using Evenhand.Cli.Terminal;
using Evenhand.Record.Entries;
using Evenhand.Vocabulary;

namespace Evenhand.Cli.Verbs;

/// <summary>Registers an appraisal before scores are seen, and asks afterwards whether it would have been chosen anyway.</summary>
internal sealed class AppraiseAuditVerb
{
    private readonly Argument<FileInfo> appraisal = new("FILE")
    {
        Description = "An appraisal file, YAML",
    };
    private readonly Option<FileInfo?> registered = new("--registered")
    {
        Description =
            "An earlier version of the appraisal, whose registered block (or, without one, whose content) counts as registered",
        HelpName = "FILE",
    };
    private readonly Option<FileInfo?> record = new("--record")
    {
        Description = "The record in which the appraisal was registered",
        HelpName = "FILE",
    };
    private readonly Option<FileInfo> to = new("--record")
    {
        Description = "The record to register it in",
        HelpName = "FILE",
        Required = true,
    };
    private readonly Option<FileInfo?> sign = new("--sign")
    {
        Description = "The private key to sign with; needed where the record is signed already",
        HelpName = "PEM",
    };
    private readonly Option<string> actor = new("--actor")
    {
        Description = "Who does it: a pseudonym in small letters, digits and hyphens, never a name",
        DefaultValueFactory = _ => "local",
        HelpName = "ID",
    };
    private readonly Option<decimal?> study = new("--study-price")
    {
        Description = "What another study would cost, in pounds",
        HelpName = "POUNDS",
    };
    private readonly Option<int> seed = new("--seed")
    {
        Description = "The seed of the draws; the same seed gives the same figures",
        DefaultValueFactory = _ => 1,
        HelpName = "S",
    };
    private readonly Output output = new();

    public Command Audit(CommandEnvironment environment) =>
        output.For(
            new Command("audit", "Ask of an appraisal: would we have chosen this anyway?")
            {
                appraisal,
                registered,
                record,
                study,
                seed,
            },
            environment,
            Ask
        );

    public Command Register(CommandEnvironment environment) =>
        new Command(
            "register",
            "Write what an appraisal lays down into a record, before scores are seen"
        )
        {
            appraisal,
            to,
            actor,
            sign,
        }.DoesAsync(environment, RegisterAsync);

    private int Ask(Session session)
    {
        var path = session.Get(appraisal)!;
        return session.End(
            session
                .Appraisals()
                .Then(shelf =>
                    Read(path, shelf)
                        .Then(file =>
                            Earlier(session, shelf)
                                .Then(earlier =>
                                    Recorded(session, file)
                                        .Then(recorded =>
                                            Test(session, shelf, file, earlier, recorded)
                                        )
                                )
                                .Then(report =>
                                    Outcome<(AppraisalFile, AuditReport)>.Ok((file, report))
                                )
                        )
                ),
            found =>
            {
                var (file, report) = found;
                var paper = AuditPaper.Of(report, file, path.Name);
                return output.Give(
                    session,
                    report,
                    paper,
                    printer =>
                    {
                        foreach (var sentence in paper.Headline)
                        {
                            printer.Line(sentence);
                        }

                        printer.Line();
                        foreach (var section in paper.Sections)
                        {
                            foreach (var paragraph in section.Paragraphs)
                            {
                                printer.Line(paragraph);
                            }

                            foreach (var table in section.Tables)
                            {
                                printer.Table(table.Table);
                            }
                        }
                    }
                );
            }
        );
    }

    private async Task<int> RegisterAsync(Session session)
    {
        var file = session.Appraisals().Then(shelf => Read(session.Get(appraisal)!, shelf));
        var key = session.Get(sign) is { } pem
            ? RecordFile
                .Key(pem.ToString(), mustSign: true)
                .Then(k => Outcome<Evenhand.Record.Keys.RecordKey?>.Ok(k))
            : Outcome<Evenhand.Record.Keys.RecordKey?>.Ok(null);
        Problem[] problems =
        [
            .. file.Problems,
            .. key.Problems,
            .. CaseFile.Obstacle(session.Get(to)!.ToString(), long.MaxValue) is { } missing
                ? new[] { missing with { ToDo = "'evenhand record new' begins a record." } }
                : [],
        ];
        if (problems.Length > 0)
        {
            return session.Printer.Problems(problems);
        }

        var block = RegisteredBlock.Of(file.Value);
        using var signer = key.Value;
        using var json = JsonDocument.Parse(RegisteredBlock.Json(file.Value.Id, block));
        var hash = RegisteredBlock.Hash(file.Value.Id, block);
        return session.End(
            await RecordFile.AddAsync(
                session.Get(to)!,
                session.Get(to)!.ToString(),
                new EntryDraft
                {
                    Kind = RegisteredBlock.Kind,
                    Actor = new Actor(session.Get(actor)!, "commissioner"),
                    At = session.Environment.Clock.GetUtcNow(),
                    Refers = [new(RegisteredBlock.ReferenceType, file.Value.Id, hash)],
                    Fields = new Dictionary<string, JsonElement>(StringComparer.Ordinal)
                    {
                        [RegisteredBlock.Field] = json.RootElement,
                    },
                },
                signer,
                session.Cancel
            ),
            head =>
            {
                session.Printer.Line(hash);
                session.Printer.Say(
                    $"Entry {head.Seq} of the record holds the line above, the hash of what was registered. The head of the record is now {head.Hash}: note it where nobody can change it."
                );
                return ExitCode.Done;
            }
        );
    }

    private static Outcome<AppraisalFile> Read(FileInfo path, AppraisalShelf shelf) =>
        CaseFile.Read(path.ToString()).Then(text => AppraisalReader.Read(text, shelf));

    private Outcome<AppraisalFile?> Earlier(Session session, AppraisalShelf shelf) =>
        session.Get(registered) is not { } path
            ? Outcome<AppraisalFile?>.Ok(null)
            : Read(path, shelf).Then(Outcome<AppraisalFile?>.Ok);

    private Outcome<AuditReport> Test(
        Session session,
        AppraisalShelf shelf,
        AppraisalFile file,
        AppraisalFile? earlier,
        RecordedRegistration? recorded
    )
    {
        var block = earlier is null ? null : RegisteredBlock.Of(earlier);
        return AuditDesk.Ask(
            new AuditQuestion
            {
                File = file,
                Registered = block,
                Eligible = EligibleFindings.Of(file, block ?? file.Registered, shelf, earlier),
                Recorded = recorded,
                StudyPrice = session.Get(study),
                Seed = session.Get(seed),
            },
            shelf.Prices
        );
    }

    /// <summary>The first registration of an appraisal in the record; a record that does not verify is refused.</summary>
    private Outcome<RecordedRegistration?> Recorded(Session session, AppraisalFile file)
    {
        if (session.Get(record) is not { } path)
        {
            return Outcome<RecordedRegistration?>.Ok(null);
        }

        if (CaseFile.Obstacle(path.ToString(), long.MaxValue) is { } missing)
        {
            return Outcome<RecordedRegistration?>.Failed(missing);
        }

        using var stream = path.OpenRead();
        // Files are read without waiting for anybody.
        return RecordedRegistration
            .ReadAsync(stream, path.ToString(), file.Id, session.Cancel)
            .GetAwaiter()
            .GetResult()
            .Then(found => Outcome<RecordedRegistration?>.Ok(found));
    }
}
