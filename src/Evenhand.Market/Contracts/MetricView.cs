using System.Text;
using Evenhand.Contracts.Facts;
using Evenhand.Lake.Editions;
using Evenhand.Vocabulary;

namespace Evenhand.Market.Contracts;

/// <summary>Answers which key performance indicators contracts set. Editions only count them: the words are read from the kept files.</summary>
public sealed class MetricView(EditionStore store, Libraries libraries)
{
    /// <summary>Those of a process, as far as its files are kept; a process that the edition does not have is a problem.</summary>
    public Outcome<IReadOnlyList<ContractMetric>> Ask(string ocid, int? edition) =>
        new ReleaseView(store, libraries)
            .Compiled(ocid, edition)
            .Then(json =>
            {
                var reader = new ProcessReader(countCoverage: false);
                return reader.Read(Encoding.UTF8.GetBytes(json)) is { } problem
                    ? Outcome<IReadOnlyList<ContractMetric>>.Failed(problem)
                    : Outcome<IReadOnlyList<ContractMetric>>.Ok([.. Of(reader.Facts)]);
            });

    private static IEnumerable<ContractMetric> Of(ProcessFacts facts)
    {
        var metrics = facts.ContractMetrics;
        for (var i = 0; i < metrics.Count; i++)
        {
            yield return new ContractMetric(
                facts.Text(facts.Contracts[metrics.ParentOf(i), ContractField.Id]),
                facts.Text(metrics[i, MetricField.Title]),
                facts.Text(metrics[i, MetricField.Description])
            );
        }
    }
}

/// <summary>A key performance indicator that a contract sets.</summary>
/// <param name="ContractId">The contract's id.</param>
/// <param name="Title">What is measured, as written.</param>
/// <param name="How">How, as written.</param>
public sealed record ContractMetric(string? ContractId, string? Title, string? How);
