using Evenhand.Market.Contracts;
using Evenhand.Market.Profiles;
using Evenhand.Vocabulary;
using Microsoft.AspNetCore.Http;

namespace Evenhand.Web.Questions;

/// <summary>Reads questions about buyers out of an address.</summary>
internal static class BuyerQuery
{
    /// <summary>A search: q, edition.</summary>
    public static Outcome<BuyersAnswer> List(BuyerView buyers, IQueryCollection query)
    {
        var problems = new List<Problem>();
        var text = QuestionQuery.Text(query, "q", problems);
        var edition = QuestionQuery.Number(query, "edition", problems);
        return problems.Count > 0
            ? Outcome<BuyersAnswer>.Failed(problems)
            : buyers.List(text, edition);
    }

    /// <summary>One buyer, whose name stands in the path: from, the day from which contracts end; edition.</summary>
    public static Outcome<BuyerProfile> Find(
        BuyerView buyers,
        string slug,
        IQueryCollection query,
        TimeProvider clock
    )
    {
        var problems = new List<Problem>();
        var from =
            QuestionQuery.Day(query, "from", problems)
            ?? DateOnly.FromDateTime(clock.GetLocalNow().DateTime);
        var edition = QuestionQuery.Number(query, "edition", problems);
        return problems.Count > 0
            ? Outcome<BuyerProfile>.Failed(problems)
            : buyers.Find(OwnerKey.FromSlug(slug), from, edition);
    }
}
