using Evenhand.Law.Answers;
using Xunit;

namespace Evenhand.Tests.Law;

public sealed class RuleChangesTests
{
    [Theory]
    [InlineData("2026-02-03", "2026-02-04", "LG.order2026", "comes into force")]
    [InlineData("2025-02-23", "2025-02-24", "PA23.s33", "comes into force")]
    [InlineData("2025-02-23", "2025-02-24", "PCR15.reg77", "is no longer in force")]
    [InlineData("2026-01-06", "2026-01-07", "SCT.pre76A", "is no longer in force")]
    [InlineData(
        "2025-12-31",
        "2026-01-01",
        "Procurement Act 2023 Sch.1, goods_services, sub_central",
        "£214,904 with VAT becomes £207,720 with VAT"
    )]
    [InlineData("2025-02-23", "2025-02-24", "light-touch", "comes into force")]
    [InlineData("2025-02-23", "2025-02-24", "public-service-mutual", "comes into force")]
    public void A_change_is_told_of_the_day_on_which_it_begins_to_hold(
        string from,
        string to,
        string id,
        string change
    )
    {
        var found = Between(from, to).Changes.Where(c => c.Id == id);

        Assert.Equal(
            (to, change),
            Assert.Single(found) is var c ? ($"{c.Day:O}", c.Change) : default
        );
    }

    [Fact]
    public void An_amount_that_stays_the_same_is_no_change() =>
        Assert.DoesNotContain(
            Between("2025-12-31", "2026-01-01").Changes,
            c => c.Id == "Procurement Act 2023 Sch.1, light_touch, any except utility"
        );

    [Fact]
    public void One_day_beside_itself_changes_nothing() =>
        Assert.Empty(Between("2026-01-01", "2026-01-01").Changes);

    [Fact]
    public void Times_laid_end_to_end_tell_of_every_change_once()
    {
        var all = Between("1900-01-01", "2100-01-01").Changes;
        var parts = new[] { "1900-01-01", "2024-06-30", "2025-02-24", "2026-01-01", "2100-01-01" };

        Assert.Equal(
            all,
            parts.Zip(parts.Skip(1)).SelectMany(p => Between(p.First, p.Second).Changes)
        );
    }

    [Fact]
    public void A_case_is_told_which_of_its_answers_differ_and_why()
    {
        var worked = ShippedLaw.Scenarios.Single(s => s.Id == "S06").Case;
        var before = worked.With([
            new Change(
                "decision.date",
                null,
                Evenhand.Rules.Facts.FactValue.Of(new DateOnly(2025, 12, 31))
            ),
        ]);

        var changes = RuleChanges.Between(
            ShippedLaw.Book,
            before.AsOf,
            worked.AsOf,
            before,
            worked
        );

        var councils = changes.Answers.Single(a => a.Id == "LG.sme_vcse");
        Assert.Equal(
            (LeverOutcome.Available, LeverOutcome.NotAvailable),
            (councils.From, councils.To)
        );
        Assert.Equal(["contract.above_threshold"], councils.DecidedBy);
        // 2025: not yet in force; 2026: above the threshold. The same answer for another reason is no change.
        Assert.DoesNotContain(changes.Answers, a => a.Id == "LG.order2026");
    }

    private static RuleChanges Between(string from, string to) =>
        RuleChanges.Between(
            ShippedLaw.Book,
            DateOnly.ParseExact(from, "yyyy-MM-dd"),
            DateOnly.ParseExact(to, "yyyy-MM-dd")
        );
}
