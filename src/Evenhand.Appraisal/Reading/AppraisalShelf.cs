using Evenhand.Appraisal.Files;
using Evenhand.Appraisal.Prices;
using Evenhand.Evidence.Library;
using Evenhand.Evidence.Questions;
using Evenhand.Lake;
using Evenhand.Vocabulary;

namespace Evenhand.Appraisal.Reading;

/// <summary>What an appraisal rests on beside its file: prices, rates, and the library of findings.</summary>
/// <param name="Prices">Prices and rates.</param>
/// <param name="Library">The findings.</param>
/// <param name="Questions">The questions that findings may be pooled for.</param>
/// <param name="Criteria">The criteria that are offered.</param>
public sealed record AppraisalShelf(
    PriceShelf Prices,
    EvidenceLibrary Library,
    IReadOnlyList<Question> Questions,
    CriteriaBook Criteria
)
{
    /// <summary>The findings beside the library that ships, which stand in the library here.</summary>
    public IReadOnlyList<OwnFinding> Own { get; private init; } = [];

    /// <summary>The same with findings of an organisation's own beside the library; of two with one name the first counts.</summary>
    /// <param name="own">The findings, which were read against the library that ships.</param>
    public AppraisalShelf With(IEnumerable<OwnFinding> own)
    {
        OwnFinding[] each = [.. own.DistinctBy(o => o.Id, StringComparer.Ordinal)];
        return each.Length == 0
            ? this
            : this with
            {
                Own = each,
                Library = Library
                    .With(
                        [.. each.Select(o => o.Coded.Finding)],
                        [
                            .. each.Select(o => o.Coded.Source)
                                .Where(s => s.Added is not null)
                                .DistinctBy(s => s.Id, StringComparer.Ordinal),
                        ]
                    )
                    .Value,
            };
    }

    /// <summary>Reads them from a folder that holds <c>rules/</c> and <c>evidence/</c>.</summary>
    public static Outcome<AppraisalShelf> Read(string root) =>
        PriceShelf
            .Read(root)
            .Then(prices => EvidenceDesk.Read(root).Then(e => Of(root, prices, e)));

    /// <summary>Reads what is not in the library of evidence, which was read before.</summary>
    public static Outcome<AppraisalShelf> Read(string root, EvidenceDesk evidence) =>
        PriceShelf.Read(root).Then(prices => Of(root, prices, evidence));

    private static Outcome<AppraisalShelf> Of(
        string root,
        PriceShelf prices,
        EvidenceDesk evidence
    ) =>
        CriteriaBookReader
            .Read(LibraryFolder.ReadFile(root, CriteriaBookReader.Name))
            .Then(criteria =>
                Outcome<AppraisalShelf>.Ok(
                    new(prices, evidence.Library, evidence.Questions, criteria)
                )
            );
}
