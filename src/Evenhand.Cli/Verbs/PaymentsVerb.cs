using System.CommandLine;
using Evenhand.Cli.Terminal;
using Evenhand.Market.Payments;
using Evenhand.Market.Publishing;

namespace Evenhand.Cli.Verbs;

internal sealed class PaymentsVerb : IVerb
{
    private readonly Option<string?> body = Options.Text(
        "--body",
        "Words in the name of the body that paid",
        "NAME"
    );
    private readonly Option<string?> supplier = Options.Text(
        "--supplier",
        "Words in the supplier's name",
        "NAME"
    );
    private readonly Option<DateOnly?> from = Options.Day("--from", "The first day of payment");
    private readonly Option<DateOnly?> to = Options.Day("--to", "The last day of payment");
    private readonly Option<decimal?> min = Pounds("--min", "The least amount");
    private readonly Option<decimal?> max = Pounds("--max", "The largest amount");
    private readonly Option<string?> purpose = Options.Text(
        "--purpose",
        "Words in the purpose or type of expense",
        "WORDS"
    );
    private readonly Option<PaymentsBy> by = new("--by")
    {
        Description = "By what to add up (default: each payment by itself)",
        DefaultValueFactory = _ => PaymentsBy.Payment,
    };
    private readonly Option<PaymentsOrder?> sort = new("--sort")
    {
        Description = "The order (default: the largest first; months by date)",
    };
    private readonly Option<int> limit = new("--limit")
    {
        Description = "How many payments or groups a page holds",
        HelpName = "N",
        DefaultValueFactory = _ => PaymentsQuestion.UsualOnAPage,
    };
    private readonly Option<int> page = new("--page")
    {
        Description = "The page, from 1",
        HelpName = "N",
        DefaultValueFactory = _ => 1,
    };
    private readonly Option<int?> edition = Options.Edition();
    private readonly Output output = new();

    public Command Build(CommandEnvironment environment) =>
        output.For(
            new Command("payments", "Show what public bodies paid, to whom and for what")
            {
                body,
                supplier,
                from,
                to,
                min,
                max,
                purpose,
                by,
                sort,
                limit,
                page,
                edition,
            },
            environment,
            Run
        );

    private int Run(Session session)
    {
        var question = new PaymentsQuestion
        {
            Body = session.Get(body),
            Supplier = session.Get(supplier),
            From = session.Get(from),
            To = session.Get(to),
            Min = session.Get(min),
            Max = session.Get(max),
            Purpose = session.Get(purpose),
            By = session.Get(by),
            Order = session.Get(sort),
            Limit = session.Get(limit),
            Page = session.Get(page),
            Edition = session.Get(edition),
        };
        return session.End(
            new PaymentsView(session.Store).Ask(question),
            answer =>
                output.Give(
                    session,
                    answer,
                    PaymentsPaper.Of(answer, question),
                    p =>
                    {
                        p.Line(string.Join(Environment.NewLine, answer.Headline));
                        p.Line();
                        var table = PaymentsTables.Of(answer);
                        p.Table(
                            table,
                            only:
                            [
                                .. table.Columns.Where(c => !c.OffPage).Select(c => c.Key),
                                "file",
                                "line",
                            ]
                        );
                        if (answer.Pages > 1)
                        {
                            p.Line(
                                $"Page {answer.Page} of {answer.Pages}; --page and --limit show others."
                            );
                        }

                        Trailer.Print(
                            p,
                            answer.Notes,
                            answer.Sources,
                            answer.Edition,
                            answer.ContentHash
                        );
                    }
                )
        );
    }

    private static Option<decimal?> Pounds(string name, string description) =>
        new(name)
        {
            Description = description + " in pounds; credits are below nought",
            HelpName = "POUNDS",
        };
}
