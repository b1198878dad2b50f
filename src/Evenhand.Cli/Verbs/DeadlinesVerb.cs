using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using Evenhand.Cli.Terminal;
using Evenhand.Law.Calendar;
using Evenhand.Law.Deadlines;
using Evenhand.Law.Levers;
using Evenhand.Law.Publishing;
using Evenhand.Vocabulary;

namespace Evenhand.Cli.Verbs;

/// <summary>Days by which, until which and from which something is to be done.</summary>
internal sealed class DeadlinesVerb : IVerb
{
    private readonly Option<string> nation = Options.Required(
        "--nation",
        "England, Wales, Scotland or northern-ireland",
        "NATION"
    );
    private readonly Option<string> regime = Options.Required(
        "--regime",
        "The law: act (Procurement Act 2023), psr (Provider Selection Regime), regulations-2015 or scotland-2015",
        "ID"
    );
    private readonly Option<(string Kind, DateOnly Day)[]> on = new("--on")
    {
        Description =
            "A day that has come, for instance contract-award-notice=2026-12-18; may be given several times. Without any, the kinds are listed",
        HelpName = "KIND=YYYY-MM-DD",
        CustomParser = Days,
        Arity = ArgumentArity.ZeroOrMore,
    };
    private readonly Option<string?> light = Options.Text(
        "--light-touch",
        "Whether the contract is light touch (default: not known, so that both are shown)",
        "yes|no"
    );
    private readonly Option<string?> name = Options.Text(
        "--name",
        "What you call the procurement; it names the events of a calendar, which then move with their days",
        "TEXT"
    );
    private readonly Option<OutputFormat> format = Options.Format(OutputFormat.Ics);

    public Command Build(CommandEnvironment environment)
    {
        light.AcceptOnlyFromAmong("yes", "no");
        var command = new Command(
            "deadlines",
            "Count standstill, challenge, notice and tender periods in working days, with each day passed over"
        )
        {
            nation,
            regime,
            on,
            light,
            name,
            format,
        }.Does(environment, Ask);
        command.Subcommands.Add(Holidays(environment));
        return command;
    }

    private int Ask(Session session) =>
        session.End(
            session.Law().Then(book => Count(session, book)),
            report =>
            {
                if (session.Get(format) == OutputFormat.Ics)
                {
                    session.Environment.Out.Write(
                        DeadlineCalendar.Write(report, session.Environment.Clock.GetUtcNow())
                    );
                    return ExitCode.Done;
                }

                session.Printer.Print(
                    session.Get(format),
                    report,
                    DeadlineTables.Of(report),
                    p => Print(p, report)
                );
                return ExitCode.Done;
            }
        );

    private Outcome<DeadlinesReport> Count(Session session, LawBook book)
    {
        if (Nations.Find(session.Get(nation)) is not { } where)
        {
            return Outcome<DeadlinesReport>.Failed(UnknownNation(session.Get(nation)!));
        }

        var days = session.Get(on) ?? [];
        var twice = days.GroupBy(d => d.Kind, StringComparer.Ordinal)
            .FirstOrDefault(g => g.Count() > 1);
        return twice is not null
            ? Outcome<DeadlinesReport>.Failed(
                new Problem("A day of one kind is given twice")
                {
                    Field = "--on",
                    Found = Problem.Excerpt(twice.Key),
                    Expected = "each kind once",
                }
            )
            : new DeadlineDesk(book.TimeLimits, book.Calendar).Ask(
                new DeadlinesQuestion(
                    where,
                    session.Get(regime)!,
                    days.ToDictionary(d => d.Kind, d => d.Day, StringComparer.Ordinal)
                )
                {
                    LightTouch = session.Get(light) is { } said ? said == "yes" : null,
                    Name = session.Get(name),
                }
            );
    }

    private static void Print(Printer p, DeadlinesReport report)
    {
        foreach (var sentence in DeadlineWords.Headline(report))
        {
            p.Line(sentence);
        }

        p.Line();
        p.Table(
            DeadlineTables.Of(report),
            only: ["day", "weekday", "gives", "name", "when", "citation", "confidence"]
        );
        foreach (var deadline in report.Deadlines)
        {
            p.Line($"{deadline.Name}: {DeadlineWords.Counted(deadline)}");
            foreach (var step in deadline.Counting)
            {
                p.Line("  " + DeadlineWords.Step(step));
            }

            if (deadline.EndNote is { } open)
            {
                p.Line("  " + open);
            }

            if (deadline.LawyerCheck is { } check)
            {
                p.Line("  For a lawyer to check: " + check);
            }
        }

        p.Line();
        foreach (var note in report.Notes)
        {
            p.Line(note);
        }
    }

    private static Command Holidays(CommandEnvironment environment)
    {
        var year = new Option<int>("--year")
        {
            Description = "The year, 1972 to 2199",
            HelpName = "YYYY",
            Required = true,
        };
        var where = Options.Text("--nation", "One nation (default: all)", "NATION");
        var form = Options.Format();
        return new Command(
            "holidays",
            "List the bank holidays of a year: published, or computed and marked so"
        )
        {
            year,
            where,
            form,
        }.Does(
            environment,
            session =>
                session.End(
                    session.Law().Then(book => Year(book, session.Get(year), session.Get(where))),
                    found =>
                    {
                        session.Printer.Print(
                            session.Get(form),
                            found,
                            DeadlineTables.Holidays(found),
                            p => p.Table(DeadlineTables.Holidays(found))
                        );
                        return ExitCode.Done;
                    }
                )
        );
    }

    private static Outcome<HolidayYear> Year(LawBook book, int year, string? nation)
    {
        if (year < DeadlineDesk.First.Year || year > DeadlineDesk.Last.Year)
        {
            return Outcome<HolidayYear>.Failed(
                new Problem("No bank holidays are held for this year")
                {
                    Field = "--year",
                    Found = year.ToString(CultureInfo.InvariantCulture),
                    Expected = $"{DeadlineDesk.First.Year} to {DeadlineDesk.Last.Year}",
                }
            );
        }

        var found = Nations.Find(nation);
        return nation is not null && found is null
            ? Outcome<HolidayYear>.Failed(UnknownNation(nation))
            : Outcome<HolidayYear>.Ok(
                HolidayYear.Of(
                    book.Calendar,
                    year,
                    found is { } one ? [one.Division()] : Divisions.All
                )
            );
    }

    private static Problem UnknownNation(string found) =>
        new("This nation is not known")
        {
            Field = "--nation",
            Found = Problem.Excerpt(found),
            Expected = string.Join(", ", Nations.All.Select(n => n.Word())),
        };

    private static (string, DateOnly)[] Days(ArgumentResult result)
    {
        var days = new List<(string, DateOnly)>();
        foreach (var token in result.Tokens)
        {
            var parts = token.Value.Split('=', 2);
            if (
                parts.Length == 2
                && DateOnly.TryParseExact(
                    parts[1],
                    "yyyy-MM-dd",
                    CultureInfo.InvariantCulture,
                    DateTimeStyles.None,
                    out var day
                )
            )
            {
                days.Add((parts[0], day));
                continue;
            }

            result.AddError(
                $"'{token.Value}' is not a kind and a day that exists; write it as contract-award-notice=2026-12-18."
            );
        }

        return [.. days];
    }
}
