using System.CommandLine;
using Evenhand.Cli.Terminal;
using Evenhand.Law.Answers;
using Evenhand.Law.Levers;
using Evenhand.Law.Publishing;
using Evenhand.Law.Scenarios;
using Evenhand.Vocabulary;

namespace Evenhand.Cli.Verbs;

/// <summary>What changes in the law between two days, and for a case.</summary>
internal static class RulesDiff
{
    public static Command Build(CommandEnvironment environment)
    {
        var from = Options.Day("--from", "The first day");
        var to = Options.Day("--to", "The second day");
        from.Required = true;
        to.Required = true;
        var file = Options.Text(
            "--case",
            "A case file: show which of its answers differ between the days",
            "FILE"
        );
        var format = Options.Format();
        return new Command("diff", "Show what changes in the law between two days")
        {
            from,
            to,
            file,
            format,
        }.Does(
            environment,
            session =>
            {
                var (first, second) = (session.Get(from)!.Value, session.Get(to)!.Value);
                if (second < first)
                {
                    return session.Printer.Problems([
                        new Problem("The second day lies before the first")
                        {
                            Field = "--to",
                            Found = Plain.Iso(second),
                            Expected = $"{Plain.Iso(first)} or later",
                        },
                    ]);
                }

                return session.End(
                    session
                        .Law()
                        .Then(book =>
                            Compare(book, first, second, session.Get(file))
                                .Then(c =>
                                    Outcome<(LawBook Book, RuleChanges Changes)>.Ok((book, c))
                                )
                        ),
                    found =>
                    {
                        session.Printer.Print(
                            session.Get(format),
                            found.Changes,
                            RuleTables.Of(found.Changes),
                            p => Print(p, found.Changes, found.Book)
                        );
                        return ExitCode.Done;
                    }
                );
            }
        );
    }

    private static Outcome<RuleChanges> Compare(
        LawBook book,
        DateOnly from,
        DateOnly to,
        string? path
    ) =>
        path is null
            ? Outcome<RuleChanges>.Ok(RuleChanges.Between(book, from, to))
            : CaseFile
                .Read(path)
                .Then(text =>
                    CaseReader
                        .Read(text, book, from, from)
                        .Then(first =>
                            CaseReader
                                .Read(text, book, to, to)
                                .Then(second =>
                                    Outcome<RuleChanges>.Ok(
                                        RuleChanges.Between(book, from, to, first, second)
                                    )
                                )
                        )
                );

    private static void Print(Printer p, RuleChanges changes, LawBook book)
    {
        if (changes.Changes.Count == 0)
        {
            p.Line(
                $"Nothing that Evenhand holds changes after {Plain.Date(changes.From)}, up to {Plain.Date(changes.To)}."
            );
        }
        else
        {
            p.Table(RuleTables.Of(changes));
        }

        if (changes.Case is null)
        {
            return;
        }

        if (changes.Answers.Count == 0)
        {
            p.Line($"{changes.Case}: every answer is the same on both days.");
        }
        else
        {
            p.Table(RuleTables.Answers(changes, book));
        }
    }
}
