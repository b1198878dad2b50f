using System.CommandLine;
using System.Text;
using System.Text.Json;
using Evenhand.Cli.Terminal;
using Evenhand.Papers.Files;
using Evenhand.Record.Canonical;
using Evenhand.Record.Entries;
using Evenhand.Record.Files;
using Evenhand.Record.Keys;
using Evenhand.Vocabulary;

namespace Evenhand.Cli.Verbs;

/// <summary>Records of what was decided, as files that anyone can check.</summary>
internal sealed class RecordVerb : IVerb
{
    private readonly Argument<FileInfo> file = new("FILE")
    {
        Description = "A record as one file, a line an entry",
    };
    private readonly Option<string?> expectedHead = Options.Text(
        "--expect-head",
        "The head as you noted it elsewhere: 64 hexadecimal digits",
        "HASH"
    );
    private readonly Option<FileInfo?> key = new("--key")
    {
        Description = "The public key that should have signed the record",
        HelpName = "PEM",
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
    private readonly Option<string> role = new("--role")
    {
        Description = "In what role",
        DefaultValueFactory = _ => "keeper",
        HelpName = "ROLE",
    };

    public Command Build(CommandEnvironment environment) =>
        new("record", "Keep and check records that cannot be changed unseen")
        {
            Verify(environment),
            Show(environment),
            New(environment),
            Add(environment),
            Redact(environment),
            new Command("key", "Keys that sign records") { NewKey(environment) },
        };

    private Command Verify(CommandEnvironment environment)
    {
        var format = Options.Format();
        return new Command("verify", "Check that a record was not changed")
        {
            file,
            expectedHead,
            key,
            format,
        }.DoesAsync(
            environment,
            async session =>
            {
                var head = session.Get(expectedHead);
                if (head is not null && !Digest.Is(head))
                {
                    return session.Printer.Problems([
                        new Problem("This is no head of a record")
                        {
                            Field = "expect-head",
                            Found = Problem.Excerpt(head),
                            Expected = $"{Digest.Length} small hexadecimal digits",
                        },
                    ]);
                }

                var read = Key(session, key);
                if (Missing(session) is { } missing || !read.IsOk)
                {
                    return session.Printer.Problems(
                        Missing(session) is { } none ? [none] : read.Problems
                    );
                }

                using var signer = read.Value;
                await using var stream = session.Get(file)!.OpenRead();
                var report = await RecordVerifier.CheckAsync(stream, head, signer, session.Cancel);
                session.Printer.Print(
                    session.Get(format),
                    report,
                    RecordTables.Of(report),
                    printer => printer.Line(RecordTables.Words(report))
                );
                return report.Ok ? ExitCode.Done : ExitCode.No;
            }
        );
    }

    private Command Show(CommandEnvironment environment)
    {
        var format = Options.Format();
        var from = new Option<long>("--from")
        {
            Description = "The first entry to show",
            DefaultValueFactory = _ => 1,
            HelpName = "N",
        };
        var most = new Option<int>("--count")
        {
            Description = "The most entries to show",
            DefaultValueFactory = _ => 100,
            HelpName = "N",
        };
        var kind = Options.Text("--kind", "Only entries of this kind", "KIND");
        return new Command("show", "Show the entries of a record")
        {
            file,
            from,
            most,
            kind,
            key,
            format,
        }.DoesAsync(
            environment,
            async session =>
            {
                var read = Key(session, key);
                if (Missing(session) is { } missing || !read.IsOk)
                {
                    return session.Printer.Problems(
                        Missing(session) is { } none ? [none] : read.Problems
                    );
                }

                using var signer = read.Value;
                await using var stream = session.Get(file)!.OpenRead();
                var page = await RecordReader.PageAsync(
                    stream,
                    e =>
                        e.Seq >= session.Get(from)
                        && (session.Get(kind) is not { } asked || e.Kind == asked),
                    Math.Max(1, session.Get(most)),
                    signer,
                    session.Cancel
                );
                session.Printer.Say(RecordTables.Words(page.Verified));
                session.Printer.Print(
                    session.Get(format),
                    page,
                    RecordTables.Of(page),
                    printer => printer.Table(RecordTables.Of(page))
                );
                return page.Verified.Ok ? ExitCode.Done : ExitCode.No;
            }
        );
    }

    private Command New(CommandEnvironment environment)
    {
        var id = Options.Required(
            "--id",
            "What the record is called: small letters, digits and hyphens",
            "ID"
        );
        return new Command("new", "Begin a record") { file, id, sign }.DoesAsync(
            environment,
            async session =>
            {
                var path = session.Get(file)!.ToString();
                var name = session.Get(id)!;
                var read = Key(session, sign, mustSign: true);
                var problems = new List<Problem>(read.Problems);
                if (!Evenhand.Record.Entries.Words.Is(name))
                {
                    problems.Add(
                        new Problem("This is no id of a record")
                        {
                            Field = "id",
                            Found = Problem.Excerpt(name),
                            Expected = "small letters, digits and hyphens, at most 64",
                        }
                    );
                }

                if (File.Exists(path))
                {
                    problems.Add(
                        new Problem("There is a file of this name, which a record would replace")
                        {
                            File = path,
                        }
                    );
                }

                if (problems.Count > 0)
                {
                    return session.Printer.Problems(problems);
                }

                using var signer = read.Value;
                return session.End(
                    await WholeFile.WriteAsync(
                        path,
                        async stream =>
                            Outcome<RecordHead>.Ok(
                                await RecordWriter.WriteAsync(
                                    stream,
                                    name,
                                    AsyncEnumerable.Empty<SealedEntry>(),
                                    signer,
                                    session.Cancel
                                )
                            )
                    ),
                    head => Told(session, path, head)
                );
            }
        );
    }

    private Command Add(CommandEnvironment environment)
    {
        var kind = Options.Required("--kind", "What happened, for instance decision", "KIND");
        var fields = new Option<string[]>("--field")
        {
            Description = "What the entry says; may be given several times",
            HelpName = "NAME=TEXT",
        };
        var refers = new Option<string[]>("--refer")
        {
            Description =
                "A file that it rests on, by the hash of its content; may be given several times",
            HelpName = "TYPE=FILE",
        };
        return new Command("add", "Add an entry to a record")
        {
            file,
            kind,
            actor,
            role,
            fields,
            refers,
            sign,
        }.DoesAsync(
            environment,
            session =>
            {
                var problems = new List<Problem>();
                var said = new Dictionary<string, JsonElement>(StringComparer.Ordinal);
                foreach (var pair in session.Get(fields) ?? [])
                {
                    if (Split(pair, "field", problems) is var (name, value))
                    {
                        said[name] = JsonSerializer.SerializeToElement(value);
                    }
                }

                var rests = new List<Reference>();
                foreach (var pair in session.Get(refers) ?? [])
                {
                    if (Split(pair, "refer", problems) is var (type, path))
                    {
                        if (!File.Exists(path))
                        {
                            problems.Add(
                                new Problem("There is no such file")
                                {
                                    File = path,
                                    Field = "refer",
                                }
                            );
                            continue;
                        }

                        using var stream = File.OpenRead(path);
                        rests.Add(
                            new Reference(
                                type,
                                Path.GetFileName(path),
                                Convert.ToHexStringLower(
                                    System.Security.Cryptography.SHA256.HashData(stream)
                                )
                            )
                        );
                    }
                }

                return problems.Count > 0
                    ? Task.FromResult(session.Printer.Problems(problems))
                    : Change(
                        session,
                        session.Get(file)!.ToString(),
                        Draft(session, session.Get(kind)!) with
                        {
                            Fields = said,
                            Refers = rests,
                        }
                    );
            }
        );
    }

    private Command Redact(CommandEnvironment environment)
    {
        var entry = new Option<long>("--entry")
        {
            Description = "The number of the entry",
            HelpName = "N",
            Required = true,
        };
        var field = Options.Required("--field", "The field to take out", "FIELD");
        var reason = Options.Required("--reason", "Why; it stays in the record", "TEXT");
        var to = Options.Required("--out", "The file to write; it may be the same", "FILE");
        return new Command(
            "redact",
            "Take a field out of an entry for good; the record still verifies and says that and why"
        )
        {
            file,
            entry,
            field,
            reason,
            actor,
            role,
            to,
            sign,
        }.DoesAsync(
            environment,
            session =>
                Change(
                    session,
                    session.Get(to)!,
                    Draft(session, EntryDraft.RedactionKind) with
                    {
                        Redacts = new Redaction(session.Get(entry), session.Get(field)!),
                        Fields = new Dictionary<string, JsonElement>(StringComparer.Ordinal)
                        {
                            [EntryDraft.ReasonField] = JsonSerializer.SerializeToElement(
                                session.Get(reason)
                            ),
                        },
                    }
                )
        );
    }

    private static Command NewKey(CommandEnvironment environment)
    {
        var to = Options.Required(
            "--out",
            "The file of the private key; the public one gets the ending .pub.pem beside it",
            "FILE.pem"
        );
        return new Command("new", "Make a pair of keys") { to }.DoesAsync(
            environment,
            async session =>
            {
                var path = session.Get(to)!;
                var open = Path.ChangeExtension(path, ".pub.pem");
                if (new[] { path, open }.FirstOrDefault(File.Exists) is { } there)
                {
                    return session.Printer.Problems([
                        new Problem("There is a file of this name, and a key is never replaced")
                        {
                            File = there,
                            Field = "out",
                        },
                    ]);
                }

                using var made = RecordKey.New();
                var written = await WholeFile.WriteAsync(
                    path,
                    async stream =>
                    {
                        await stream.WriteAsync(Encoding.ASCII.GetBytes(made.PrivatePem()));
                        return Outcome<int>.Ok(0);
                    },
                    ownerOnly: true
                );
                return session.End(
                    written.Then(_ =>
                        WholeFile.Write(open, Encoding.ASCII.GetBytes(made.PublicPem()))
                    ),
                    _ =>
                    {
                        session.Printer.Line(made.Id);
                        session.Printer.Say(
                            $"Wrote {path}, which signs and is to be kept safe, and {open}, which checks and is to be given away. The line above is the id of both."
                        );
                        return ExitCode.Done;
                    }
                );
            }
        );
    }

    private EntryDraft Draft(Session session, string kind) =>
        new()
        {
            Kind = kind,
            Actor = new Actor(session.Get(actor)!, session.Get(role)!),
            At = session.Environment.Clock.GetUtcNow(),
        };

    private async Task<int> Change(Session session, string to, EntryDraft draft)
    {
        var read = Key(session, sign, mustSign: true);
        if (Missing(session) is { } missing || !read.IsOk)
        {
            return session.Printer.Problems(Missing(session) is { } none ? [none] : read.Problems);
        }

        using var signer = read.Value;
        return session.End(
            await RecordFile.AddAsync(session.Get(file)!, to, draft, signer, session.Cancel),
            head => Told(session, to, head)
        );
    }

    private static int Told(Session session, string path, RecordHead head)
    {
        session.Printer.Line(head.Hash);
        session.Printer.Say(
            $"Wrote {path}, {Plain.Counted(head.Seq, "entry", "entries")}. Note the line above, its head, where nobody can change it: it shows later that the record was not rewritten."
        );
        return ExitCode.Done;
    }

    private Problem? Missing(Session session) =>
        CaseFile.Obstacle(session.Get(file)!.ToString(), long.MaxValue);

    private static Outcome<RecordKey?> Key(
        Session session,
        Option<FileInfo?> option,
        bool mustSign = false
    ) =>
        session.Get(option) is not { } path
            ? Outcome<RecordKey?>.Ok(null)
            : RecordFile.Key(path.ToString(), mustSign).Then(k => Outcome<RecordKey?>.Ok(k));

    private static (string Name, string Value)? Split(
        string pair,
        string field,
        List<Problem> problems
    )
    {
        var at = pair.IndexOf('=', StringComparison.Ordinal);
        if (at > 0)
        {
            return (pair[..at], pair[(at + 1)..]);
        }

        problems.Add(
            new Problem("A name and what belongs to it are parted by =")
            {
                Field = field,
                Found = Problem.Excerpt(pair),
            }
        );
        return null;
    }
}
