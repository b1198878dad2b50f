using Evenhand.Market.Maps;
using Evenhand.Vocabulary;
using Microsoft.AspNetCore.Http;

namespace Evenhand.Web.Questions;

/// <summary>Reads a question about a map out of an address.</summary>
internal static class MapQuery
{
    /// <summary>A map of a market: measure, as-of, area, edition.</summary>
    public static Outcome<MapQuestion> Market(string service, IQueryCollection query) =>
        QuestionQuery
            .Market(service, query)
            .Then(question =>
                Outcome<MapQuestion>.Ok(
                    new MapQuestion(service)
                    {
                        Measure = Measure(query),
                        AsOf = question.AsOf,
                        Area = question.Area,
                        Edition = question.Edition,
                    }
                )
            );

    /// <summary>What to show; null where the address does not say.</summary>
    public static string? Measure(IQueryCollection query) =>
        query["measure"].ToString() is { Length: > 0 } text ? text : null;
}
