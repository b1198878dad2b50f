using System.Text;
using Evenhand.Law;
using Evenhand.Law.TenderChecks;
using Evenhand.Law.Tenders;
using Evenhand.Testing;
using Evenhand.Vocabulary;
using Xunit;

namespace Evenhand.Tests.Law.Tenders;

/// <summary>The checks that ship, and tenders put to them.</summary>
internal static class ShippedTenders
{
    public static TenderBook Book { get; } =
        LawLibrary.Tenders(Repository.Root, ShippedLaw.Book).Value;

    public static IReadOnlyList<TenderScenario> Scenarios { get; } =
        LawLibrary.TenderScenarios(Repository.Root, Book).Value;

    public static TenderDesk Desk { get; } = new(Book);

    public static TenderFile Reader { get; } = new(Book, TemporaryHome.Libraries.MergeRules);

    public static Outcome<IReadOnlyList<Tender>> Read(string text, string name = "tender.json") =>
        Reader.Read(Encoding.UTF8.GetBytes(text), name, TestContext.Current.CancellationToken);

    /// <summary>A release with a tender of these members.</summary>
    public static Tender Release(string tender, string more = "") =>
        Read(
            $$"""{"ocid":"ocds-1","id":"1","date":"2025-03-03T00:00:00Z","tag":["tender"]{{more}},"tender":{{tender}}}"""
        )
            .Value.Single();
}
