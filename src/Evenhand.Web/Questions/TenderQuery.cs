using Evenhand.Lake.Editions;
using Evenhand.Law.TenderChecks;
using Evenhand.Vocabulary;
using Microsoft.AspNetCore.Http;

namespace Evenhand.Web.Questions;

/// <summary>Tenders as addresses ask about them: requirements that were filled in, or a process of an edition.</summary>
public sealed class TenderQuery(
    TenderInquiry inquiry,
    BarrierDesk desk,
    SlowAnswers slow,
    EditionStore store
)
{
    /// <summary>The fields that say whose market is counted.</summary>
    public static IReadOnlyList<string> Market { get; } = ["service", "area", "definition"];

    /// <summary>Everything that the form asks for.</summary>
    public static IReadOnlyList<string> Keys { get; } = [.. TenderForm.Fields, .. Market];

    /// <summary>The checks.</summary>
    public TenderBook Book => inquiry.Book;

    /// <summary>An address with all that was filled in.</summary>
    /// <param name="path">The path.</param>
    /// <param name="query">The present address.</param>
    /// <param name="more">What else it says.</param>
    public static string To(
        string path,
        IQueryCollection query,
        params IEnumerable<(string Key, string? Value)> more
    ) => Address.To(path, Keys.Select(k => (k, (string?)query[k].ToString().Trim())).Concat(more));

    /// <summary>What the checks say of what was filled in.</summary>
    public Outcome<TenderReport> Filled(IQueryCollection query) =>
        TenderForm
            .Read(Book, field => query[field].ToString())
            .Then(tender => inquiry.Ask(tender, Word(query, 0), Word(query, 1), Word(query, 2)));

    /// <summary>What the checks say of a process of an edition.</summary>
    public Outcome<TenderReport> Process(
        string ocid,
        IQueryCollection query,
        CancellationToken cancel
    ) =>
        ContractQuery
            .Edition(query)
            .Then(edition => desk.Tender(ContractQuery.Ocid(ocid), edition, cancel))
            .Then(tender => inquiry.Ask(tender, Word(query, 0), Word(query, 1), Word(query, 2)));

    /// <summary>How often each barrier is found in an edition; null where that is still being worked out.</summary>
    public async Task<Outcome<BarrierReport>?> BarriersAsync(
        IQueryCollection query,
        CancellationToken cancel
    )
    {
        var edition = ContractQuery.Edition(query);
        return edition.IsOk
            ? await slow.AskAsync(
                ("barriers", edition.Value ?? store.Current),
                c => desk.Ask(edition.Value, c),
                cancel
            )
            : Outcome<BarrierReport>.Failed(edition.Problems);
    }

    private static string? Word(IQueryCollection query, int field) =>
        query[Market[field]].ToString().Trim() is { Length: > 0 } text ? text : null;
}
