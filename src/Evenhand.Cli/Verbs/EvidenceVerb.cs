using System.CommandLine;
using Evenhand.Cli.Terminal;
using Evenhand.Evidence.Pooling;
using Evenhand.Evidence.Publishing;
using Evenhand.Evidence.Questions;
using Evenhand.Evidence.Studies;
using Evenhand.Statistics.Pooling;
using Evenhand.Vocabulary;

namespace Evenhand.Cli.Verbs;

internal sealed class EvidenceVerb : IVerb
{
    private readonly Option<FileInfo?> data = new("--data")
    {
        Description = "A CSV file with a line of headings and a row for each study",
        HelpName = "FILE.csv",
    };
    private readonly IReadOnlyDictionary<string, Option<string?>> inputs =
        PoolWish.Inputs.ToDictionary(
            i => i,
            i => Options.Text($"--{i}", PoolWish.Meaning(i), "COLUMN"),
            StringComparer.Ordinal
        );
    private readonly Option<string?> measure = Options.Text(
        "--escalc",
        "Work the estimates out, as this measure: "
            + string.Join(", ", EffectMeasures.All.Select(m => m.Code)),
        "MEASURE"
    );
    private readonly Option<string?> method = Options.Text(
        "--method",
        "How the variance between studies is estimated: "
            + string.Join(", ", HeterogeneityCodes.All)
            + " (default: REML)",
        "METHOD"
    );
    private readonly Option<bool> knappHartung = Options.Flag(
        "--knapp-hartung",
        "Standard errors and tests after Knapp and Hartung"
    );
    private readonly Option<string?> mods = Options.Text(
        "--mods",
        "Columns that may explain why studies differ (of a question: maryland, year, country, interest); words become groups",
        "COLUMN,..."
    );
    private readonly Option<double> level = new("--level")
    {
        Description = "The coverage of intervals, above 0 and below 1",
        DefaultValueFactory = _ => 0.95,
        HelpName = "SHARE",
    };
    private readonly Option<string?> label = Options.Text(
        "--label",
        "The column that names each study (default: study, author, trial or id)",
        "COLUMN"
    );
    private readonly Option<string?> question = Options.Text(
        "--question",
        "A question of the library, by its id, in place of a file",
        "ID"
    );
    private readonly Option<bool> independent = Options.Flag(
        "--without-interest",
        "Of a question: leave out sources that promote, oppose or deliver a model"
    );
    private readonly Option<int?> maryland = new("--maryland")
    {
        Description = "Of a question: the least level on the Maryland scale, 1 to 5",
        HelpName = "LEVEL",
    };
    private readonly Option<bool> ratio = Options.Flag(
        "--ratio",
        "Estimates and bounds are ratios as printed, and no logarithms; needs --ci-low and --ci-high"
    );
    private readonly Option<bool> twoFewer = Options.Flag(
        "--prediction-k-2",
        "The interval for another study from t with k - 2 degrees of freedom"
    );
    private readonly Option<string[]> with = EvidenceWith.Option();
    private readonly Option<bool> all = Options.All();
    private readonly Output output = new();

    public Command Build(CommandEnvironment environment)
    {
        var pool = new Command(
            "pool",
            "Pool the estimates of studies, or regress them on what differs"
        )
        {
            data,
            question,
            independent,
            maryland,
            twoFewer,
            ratio,
            measure,
            method,
            knappHartung,
            mods,
            level,
            label,
            with,
            all,
        };
        foreach (var option in inputs.Values)
        {
            pool.Options.Add(option);
        }

        return new Command("evidence", "What studies of delivery models say")
        {
            output.For(pool, environment, Pool),
            EvidenceLists.List(environment),
            EvidenceSearch.Command(environment),
            EvidenceLists.Show(environment),
            EvidenceLists.Map(environment),
            EvidencePreconditions.Command(environment),
            EvidenceOwn.Command(environment),
            EvidenceSummary.Command(environment),
            EvidenceQuestions.Command(environment),
            EvidenceImport.Command(environment),
        };
    }

    private int Pool(Session session) =>
        (session.Get(data), session.Get(question)) switch
        {
            ({ }, null) when session.Get(with) is { Length: > 0 } => session.Printer.Problems([
                new Problem("A file of studies is pooled as it is, without the library")
                {
                    Field = "--with",
                    ToDo = "Ask a question of the library with --question, or leave --with out.",
                },
            ]),
            ({ } file, null) => OfFile(session, file),
            (null, { } id) => OfQuestion(session, id),
            _ => session.Printer.Problems([
                new Problem("Say which studies are pooled: those of a file, or those of a question")
                {
                    Field = "--data",
                    Expected = "--data FILE.csv, or --question ID",
                },
            ]),
        };

    private int OfFile(Session session, FileInfo file) =>
        session.End(
            Read(file.ToString())
                .Then(bytes => StudyTable.Read(file.ToString(), bytes))
                .Then(table => Wish(session).Ask(table)),
            report =>
                output.Give(
                    session,
                    report,
                    PoolPaper.Of(report, file.Name),
                    printer => Show(session, printer, report, PoolWords.Headline(report))
                )
        );

    private int OfQuestion(Session session, string id) =>
        session.End(
            EvidenceWith
                .Desk(session, with)
                .Then(desk =>
                    desk.Question(id)
                        .Then(asked =>
                            Wish(session)
                                .How()
                                .Then(how =>
                                    desk.Ask(
                                        asked,
                                        how,
                                        new(
                                            session.Get(independent),
                                            session.Get(maryland),
                                            PoolWish.Words(session.Get(mods))
                                        )
                                    )
                                )
                        )
                        .Then(report => Outcome<(EvidenceDesk, QuestionReport)>.Ok((desk, report)))
                ),
            found =>
            {
                var (desk, report) = found;
                return output.Give(
                    session,
                    report,
                    QuestionPaper.Of(desk.Library, report),
                    printer =>
                    {
                        Show(session, printer, report.Pool, QuestionPaper.Headline(report));
                        printer.Table(QuestionPaper.NotPooled(report));
                        if (report.Question.Published is { } known)
                        {
                            printer.Line("Note: " + known.WhyDifferent);
                        }

                        foreach (var sentence in QuestionPaper.Added(report))
                        {
                            printer.Line("Note: " + sentence);
                        }
                    }
                );
            }
        );

    private static Outcome<byte[]> Read(string path) =>
        CaseFile.Obstacle(path, StudyTable.MaximumBytes) is { } problem
            ? Outcome<byte[]>.Failed(problem with { Field = "--data" })
            : Outcome<byte[]>.Ok(File.ReadAllBytes(path));

    private PoolWish Wish(Session session) =>
        new()
        {
            Measure = session.Get(measure),
            Columns = inputs
                .Select(p => (p.Key, Column: session.Get(p.Value)))
                .Where(p => p.Column is not null)
                .ToDictionary(p => p.Key, p => p.Column!, StringComparer.Ordinal),
            Moderators = session.Get(mods),
            Label = session.Get(label),
            IsRatio = session.Get(ratio),
            Method = session.Get(method),
            KnappHartung = session.Get(knappHartung),
            Level = session.Get(level),
            TwoFewer = session.Get(twoFewer),
            Prefix = "--",
        };

    private void Show(
        Session session,
        Printer printer,
        PoolReport report,
        IReadOnlyList<string> headline
    )
    {
        printer.Line(string.Join(System.Environment.NewLine, headline));
        printer.Line();
        printer.Table(PoolPaper.Coefficients(report));
        printer.Table(PoolPaper.Spread(report));
        printer.Table(PoolPaper.Studies(report), session.Get(all) ? null : Printer.RowsShown);
        if (report.LeftOut.Count > 0)
        {
            printer.Table(PoolPaper.LeftOut(report), session.Get(all) ? null : Printer.RowsShown);
        }

        foreach (var note in report.Notes)
        {
            printer.Line("Note: " + note);
        }
    }
}
