using System.Text;
using Evenhand.Lake.Editions;
using Evenhand.Market.Building;
using Evenhand.Market.Payments;
using Evenhand.Testing;
using Xunit;

namespace Evenhand.Tests.Market.Payments;

public sealed class PaymentsViewTests : IDisposable
{
    private const string April = """
        Body Name,Date Paid,Supplier Name,Purpose,Net Amount
        Madeup Council,01/04/2025,Alpha Ltd,Grounds,1000.25
        Madeup Council,02/04/2025,ALPHA LIMITED,Grounds,500
        Madeup Council,03/04/2025,Alpha Ltd.,Care,-250.25
        Madeup Council,30/04/2025,REDACTED PERSONAL DATA,Care,70
        Madeup Council,30/04/2025,Mrs A Madeup,Care,30
        Madeup Council,30/04/2025,,Care,1
        """;

    private const string May = """
        Body Name,Date Paid,Supplier Name,Purpose,Net Amount
        Other Trust,31/05/2025,Béta CIC,Works,2000
        """;

    private readonly TemporaryHome home = new();

    public PaymentsViewTests() =>
        Assert.True(home.Load(home.Write("april.csv", April), home.Write("may.csv", May)).IsOk);

    public void Dispose() => home.Dispose();

    [Fact]
    public void Sums_show_paid_and_credited_apart_and_net_is_both()
    {
        var total = Ask(new PaymentsQuestion { Supplier = "alpha ltd" }).Total;

        Assert.Equal(
            (3, 1500.25m, 1, -250.25m, 1250m),
            (total.Payments, total.PaidGbp, total.Credits, total.CreditedGbp, total.NetGbp)
        );
        Assert.Equal(
            (new DateOnly(2025, 4, 1), new DateOnly(2025, 4, 3)),
            (total.FirstDay, total.LastDay)
        );
    }

    [Fact]
    public void By_supplier_spellings_that_law_takes_for_one_are_one_and_payments_without_a_name_say_why()
    {
        var answer = Ask(new PaymentsQuestion { By = PaymentsBy.Supplier });

        Assert.Equal(
            [
                ("Béta CIC", 1L, 2000m),
                ("ALPHA LIMITED", 3L, 1250m),
                ("Redacted by the publisher", 1L, 70m),
                ("A person, name not kept", 1L, 30m),
                ("No supplier given", 1L, 1m),
            ],
            answer.Groups.Select(g => (g.Name, g.Sum.Payments, g.Sum.NetGbp))
        );
        Assert.Equal(3, answer.Groups[1].Spellings);
        Assert.Equal((2, 1), (answer.Total.Redacted, answer.Total.WithoutSupplier));
        Assert.Equal(2.0 / 7, answer.Total.RedactedShare);
    }

    [Theory]
    [InlineData(PaymentsBy.Body)]
    [InlineData(PaymentsBy.Month)]
    [InlineData(PaymentsBy.Purpose)]
    [InlineData(PaymentsBy.Supplier)]
    public void Groups_add_up_to_the_total_however_they_are_made(PaymentsBy by)
    {
        var answer = Ask(new PaymentsQuestion { By = by });

        Assert.Equal(answer.Total.NetGbp, answer.Groups.Sum(g => g.Sum.NetGbp));
        Assert.Equal(answer.Total.Payments, answer.Groups.Sum(g => g.Sum.Payments));
        Assert.Equal(answer.Found, answer.Groups.Count);
    }

    [Fact]
    public void Each_condition_narrows_to_what_it_says()
    {
        Assert.Equal(["Béta CIC"], Suppliers(new PaymentsQuestion { Body = "OTHER trust" }));
        Assert.Equal(["Béta CIC"], Suppliers(new PaymentsQuestion { Supplier = "beta" }));
        Assert.Equal(
            ["Béta CIC"],
            Suppliers(new PaymentsQuestion { From = new DateOnly(2025, 5, 1) })
        );
        Assert.Equal(
            ["Alpha Ltd"],
            Suppliers(new PaymentsQuestion { To = new DateOnly(2025, 4, 1) })
        );
        Assert.Equal(["Alpha Ltd."], Suppliers(new PaymentsQuestion { Max = -1 }));
        Assert.Equal(["Béta CIC"], Suppliers(new PaymentsQuestion { Min = 1500 }));
        Assert.Equal(["Béta CIC"], Suppliers(new PaymentsQuestion { Purpose = "works" }));
    }

    [Fact]
    public void Pages_together_hold_every_payment_once()
    {
        var pages = Enumerable
            .Range(1, 4)
            .SelectMany(p => Ask(new PaymentsQuestion { Limit = 2, Page = p }).Payments)
            .ToList();

        Assert.Equal(7, pages.Count);
        Assert.Equal(7, pages.Select(p => (p.Source.Id, p.Source.Line)).Distinct().Count());
        Assert.Equal(
            pages.OrderByDescending(p => p.AmountGbp).Select(p => p.AmountGbp),
            pages.Select(p => p.AmountGbp)
        );
        Assert.Equal(4, Ask(new PaymentsQuestion { Limit = 2 }).Pages);
    }

    [Fact]
    public void A_payment_leads_to_the_bytes_that_were_kept_and_the_place_leads_back()
    {
        var found = Assert.Single(Ask(new PaymentsQuestion { Supplier = "beta" }).Payments);
        using var kept = File.OpenRead(new SourceShelf(home.Path).PathOf(found.Source.Sha256));
        var bytes = new byte[found.Source.Length];
        kept.Position = found.Source.Offset;
        kept.ReadExactly(bytes);

        Assert.Equal("Other Trust,31/05/2025,Béta CIC,Works,2000", Encoding.UTF8.GetString(bytes));
        Assert.Equal(
            found,
            new PaymentsView(home.Store).Find(found.Source.Id, found.Source.Line).Value
        );
        Assert.Null(new PaymentsView(home.Store).Find(found.Source.Id, 1).Value);
    }

    [Fact]
    public void The_first_sentences_say_how_much_how_names_stand_and_what_is_largest()
    {
        var headline = Ask(new PaymentsQuestion { By = PaymentsBy.Supplier }).Headline;

        Assert.Equal(
            [
                "7 payments of 2 bodies from 1 April 2025 to 31 May 2025 add up to £3,351: £3,601 paid, and £250 taken back in 1 credit.",
                "Suppliers' names are as written, 2 names in all; one supplier may stand under several, and 42.9% of payments name none.",
                "The largest sum is £2,000: Béta CIC.",
            ],
            headline
        );
    }

    [Fact]
    public void Nothing_found_is_an_answer_and_not_a_fault()
    {
        var answer = Ask(
            new PaymentsQuestion { Supplier = "nobody at all", By = PaymentsBy.Month }
        );

        Assert.Equal((0, 0, 0m), (answer.Total.Payments, answer.Found, answer.Total.NetGbp));
        Assert.Null(answer.Total.RedactedShare);
    }

    [Fact]
    public void What_cannot_be_asked_is_said()
    {
        var view = new PaymentsView(home.Store);

        Assert.Equal(
            "from",
            Assert
                .Single(
                    view.Ask(
                        new PaymentsQuestion
                        {
                            From = new DateOnly(2025, 2, 1),
                            To = new DateOnly(2025, 1, 1),
                        }
                    ).Problems
                )
                .Field
        );
        Assert.Equal(
            "min",
            Assert.Single(view.Ask(new PaymentsQuestion { Min = 2, Max = 1 }).Problems).Field
        );
        Assert.Equal(
            "limit",
            Assert.Single(view.Ask(new PaymentsQuestion { Limit = 0 }).Problems).Field
        );
        Assert.Equal(
            "page",
            Assert.Single(view.Ask(new PaymentsQuestion { Page = 0 }).Problems).Field
        );
    }

    [Fact]
    public void Other_bytes_for_a_source_are_refused_unless_they_are_to_replace_it()
    {
        var changed = home.Write(
            "april.csv",
            April.Replace("1000.25", "999.25", StringComparison.Ordinal)
        );

        Assert.Contains(
            "Another file is loaded",
            Assert.Single(home.Load(changed).Problems).What,
            StringComparison.Ordinal
        );
        Assert.True(home.Load(new LoadRequest([changed]) { Replace = true }).IsOk);
        Assert.Equal(3350m, Ask(new PaymentsQuestion()).Total.NetGbp);
        Assert.Equal(7, Ask(new PaymentsQuestion()).Total.Payments);
    }

    [Fact]
    public void A_mapping_beside_a_file_is_followed_and_a_wrong_one_is_refused_with_its_line()
    {
        var data = home.Write("june.csv", "Firm,Paid,Sum,Day\nGamma,7,9,01/06/2025\n");
        var mapping = home.Write(
            "june.csv.columns.yaml",
            "supplier: Firm\namount: Paid\ndate: Day\nbody: Third Body\n"
        );

        Assert.True(home.Load(data).IsOk);
        Assert.Equal(7m, Ask(new PaymentsQuestion { Body = "third" }).Total.NetGbp);

        File.WriteAllText(mapping, "supplier: Firm\npayee: Paid\n");
        var problem = Assert.Single(home.Load(data).Problems);
        Assert.Equal(
            ("This is none of the columns that can be named", 2L),
            (problem.What, problem.Line)
        );
    }

    private PaymentsAnswer Ask(PaymentsQuestion question) =>
        new PaymentsView(home.Store).Ask(question).Value;

    private IEnumerable<string?> Suppliers(PaymentsQuestion question) =>
        Ask(question).Payments.Select(p => p.Supplier);
}
