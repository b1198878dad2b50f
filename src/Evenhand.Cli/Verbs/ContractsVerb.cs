using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using Evenhand.Cli.Terminal;
using Evenhand.Market.Contracts;
using Evenhand.Market.Publishing;
using Evenhand.Vocabulary;

namespace Evenhand.Cli.Verbs;

internal sealed class ContractsVerb : IVerb
{
    private readonly Option<string?> buyer = Options.Text(
        "--buyer",
        "Part of the buyer's name, as written but for case and punctuation",
        "NAME"
    );
    private readonly Option<string?> supplier = Options.Text(
        "--supplier",
        "Part of a supplier's name, likewise",
        "NAME"
    );
    private readonly Option<string?> service = Options.Text(
        "--service",
        "A service, for instance childrens-homes: contracts with one of its CPV codes",
        "ID"
    );
    private readonly Option<string?> cpv = Options.Text(
        "--cpv",
        "A CPV code or the beginning of one; several are parted by commas",
        "CODE"
    );
    private readonly Option<string?> area = Options.Text(
        "--area",
        "Where it is delivered or where the buyer is: a region by name, or the beginning of a NUTS or ITL code",
        "AREA"
    );
    private readonly Option<decimal?> from = Pounds("--from", "The least value, in pounds");
    private readonly Option<decimal?> to = Pounds("--to", "The most value, in pounds");
    private readonly Option<DateOnly?> publishedFrom = Options.Day(
        "--published-from",
        "The newest notice was published on this day or later"
    );
    private readonly Option<DateOnly?> publishedTo = Options.Day(
        "--published-to",
        "The newest notice was published on this day or earlier"
    );
    private readonly Option<DateOnly?> live = Options.Day("--live", "It runs on this day");
    private readonly Option<string?> endingWithin = Options.Text(
        "--ending-within",
        "It ends between today and then: 90d, 12m, 2y, or a day",
        "TIME"
    );
    private readonly Option<string?> status = Options.Text(
        "--status",
        "active, pending, cancelled, terminated, unsuccessful ...",
        "STATUS"
    );
    private readonly Option<string?> ocid = Options.Text(
        "--ocid",
        "One contracting process",
        "OCID"
    );
    private readonly Option<string?> inFile = Options.Text(
        "--in",
        "With a release in this source file, by its name or its SHA-256",
        "FILE"
    );
    private readonly Option<long?> at = new("--at")
    {
        Description = "With --in: the process whose release holds this byte of the file, from 0",
        HelpName = "OFFSET",
    };
    private readonly Option<bool> source = Options.Flag(
        "--source",
        "With --ocid: print where its releases stand, and their bytes with people left out"
    );
    private readonly Option<bool> record = Options.Flag(
        "--record",
        "With --format ocds: a record package with the releases, not only what they add up to"
    );
    private readonly Option<ContractSort> sort = new("--sort")
    {
        Description = "In what order",
        DefaultValueFactory = _ => ContractSort.Published,
    };
    private readonly Option<int?> limit = new("--limit")
    {
        Description = "How many a page has (default: all)",
        HelpName = "N",
    };
    private readonly Option<int> page = new("--page")
    {
        Description = "Which page",
        DefaultValueFactory = _ => 1,
        HelpName = "N",
    };
    private readonly Option<int?> edition = Options.Edition();
    private readonly Option<bool> all = Options.All();
    private readonly Output output = new(OutputFormat.Ocds);

    public Command Build(CommandEnvironment environment) =>
        output.For(
            new Command("contracts", "Search what is contracted, with whom, until when")
            {
                buyer,
                supplier,
                service,
                cpv,
                area,
                from,
                to,
                publishedFrom,
                publishedTo,
                live,
                endingWithin,
                status,
                ocid,
                inFile,
                at,
                source,
                record,
                sort,
                limit,
                page,
                edition,
                all,
            },
            environment,
            Run
        );

    private static Option<decimal?> Pounds(string name, string description) =>
        new(name)
        {
            Description = description,
            HelpName = "POUNDS",
            CustomParser = ParsePounds,
        };

    private static decimal? ParsePounds(ArgumentResult result)
    {
        var text = result.Tokens.Count == 1 ? result.Tokens[0].Value : "";
        if (
            decimal.TryParse(
                text.TrimStart('£'),
                NumberStyles.AllowDecimalPoint | NumberStyles.AllowThousands,
                CultureInfo.InvariantCulture,
                out var pounds
            )
        )
        {
            return pounds;
        }

        result.AddError($"'{text}' is no amount of pounds; write it as 25000.");
        return null;
    }

    private int Run(Session session)
    {
        if (output.Asked(session) != OutputFormat.Ocds && !session.Get(source))
        {
            return Search(session);
        }

        if (session.Get(ocid) is not { } one)
        {
            return session.Printer.Problems([
                new Problem("Releases are given of one contracting process")
                {
                    Field = "ocid",
                    ToDo = "Name it with --ocid; 'evenhand contracts --format csv' lists them.",
                },
            ]);
        }

        return session.End(
            session
                .Libraries()
                .Then(libraries =>
                    Releases(session, new ReleaseView(session.Store, libraries), one)
                ),
            text => output.Give(session, text)
        );
    }

    private Outcome<string> Releases(Session session, ReleaseView view, string one)
    {
        var number = session.Get(edition);
        return session.Get(source)
                ? view.Texts(one, number).Then(t => Outcome<string>.Ok(Text(session, t)))
            : session.Get(record) ? view.Record(one, number)
            : view.Compiled(one, number);
    }

    private string Text(Session session, IReadOnlyList<KeptRelease> releases) =>
        output.Asked(session) == OutputFormat.Json
            ? ResultJson.Write(releases)
            : string.Join(
                "\n\n",
                releases.Select(r =>
                    $"# {r.File}: {Plain.Count(r.Length)} bytes from byte {Plain.Count(r.Offset)}, line {Plain.Count(r.Line)}; release {r.ReleaseId ?? "without id"} of {r.Released:yyyy-MM-dd HH:mm:ssK}\n"
                    + $"# SHA-256 {r.Sha256}, kept in {r.Kept}\n{r.Text}"
                )
            );

    private int Search(Session session) =>
        session.End(
            Within(session)
                .Then(until => Question(session, until))
                .Then(question =>
                    session
                        .Libraries()
                        .Then(libraries => new ContractView(session.Store, libraries).Ask(question))
                        .Then(answer =>
                            Outcome<(ContractQuestion, ContractAnswer)>.Ok((question, answer))
                        )
                ),
            found =>
            {
                var (question, answer) = found;
                return output.Give(
                    session,
                    answer,
                    ContractPaper.Of(answer, ContractWords.Asked(question)),
                    p => Show(session, p, answer)
                );
            }
        );

    private Outcome<ContractQuestion> Question(Session session, DateOnly? until) =>
        Outcome<ContractQuestion>.Ok(
            new ContractQuestion
            {
                Edition = session.Get(edition),
                Buyer = session.Get(buyer),
                Supplier = session.Get(supplier),
                Service = session.Get(service),
                Cpv = session.Get(cpv),
                Area = session.Get(area),
                From = session.Get(from),
                To = session.Get(to),
                PublishedFrom = session.Get(publishedFrom),
                PublishedTo = session.Get(publishedTo),
                Live = session.Get(live),
                EndingFrom = until is null ? null : Today(session),
                EndingTo = until,
                Status = session.Get(status),
                Ocid = session.Get(ocid),
                InFile = session.Get(inFile),
                AtOffset = session.Get(at),
                Sort = session.Get(sort),
                Page = session.Get(page),
                Size = session.Get(limit),
            }
        );

    private void Show(Session session, Printer printer, ContractAnswer answer)
    {
        printer.Line(string.Join(Environment.NewLine, answer.Headline));
        printer.Line();
        printer.Table(
            ContractTables.Of(answer),
            session.Get(all) || session.Get(limit) is not null ? null : Printer.RowsShown,
            ["buyer", "suppliers", "title", "value_gbp", "start", "end", "status", "ocid"]
        );
        if (answer.Pages > 1)
        {
            printer.Line($"Page {answer.Page} of {answer.Pages}; --page N gives another.");
        }

        Trailer.Print(printer, answer.Notes, answer.Sources, answer.Edition, answer.ContentHash);
    }

    private static DateOnly Today(Session session) =>
        DateOnly.FromDateTime(session.Environment.Clock.GetLocalNow().DateTime);

    private Outcome<DateOnly?> Within(Session session) =>
        session.Get(endingWithin) is not { } written
            ? Outcome<DateOnly?>.Ok(null)
            : Period.After(Today(session), written);
}
