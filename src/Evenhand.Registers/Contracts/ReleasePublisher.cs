using System.Text;
using Evenhand.Vocabulary;

namespace Evenhand.Registers.Contracts;

/// <summary>Who publishes releases.</summary>
/// <param name="Id">For instance <c>find-a-tender</c>.</param>
/// <param name="Name">What a person calls it.</param>
public sealed record ReleasePublisher(string Id, string Name)
{
    private const int LongestId = 60;

    // Packages of Contracts Finder and of Find a Tender both name the Cabinet Office, older ones the firm that sent the
    // notice in: the prefix of the process says which service it is.
    private static readonly (string Prefix, ReleasePublisher Publisher)[] Known =
    [
        ("ocds-b5fd17", new("contracts-finder", "Contracts Finder")),
        ("ocds-h6vhtk", new("find-a-tender", "Find a Tender")),
        ("ocds-r6ebe6", new("public-contracts-scotland", "Public Contracts Scotland")),
        ("ocds-kuma6s", new("sell2wales", "Sell2Wales")),
    ];

    /// <summary>Contracts Finder.</summary>
    public static ReleasePublisher ContractsFinder => Known[0].Publisher;

    /// <summary>By the prefix of a process, or as the package says, or the prefix itself.</summary>
    /// <param name="ocid">A process of it.</param>
    /// <param name="inPackage">The publisher's name in the package; null where there is none.</param>
    public static ReleasePublisher Of(string ocid, string? inPackage)
    {
        foreach (var (prefix, publisher) in Known)
        {
            if (ocid.StartsWith(prefix, StringComparison.OrdinalIgnoreCase))
            {
                return publisher;
            }
        }

        return string.IsNullOrWhiteSpace(inPackage)
            ? new ReleasePublisher(IdOf(Prefix(ocid)), Prefix(ocid))
            : new ReleasePublisher(IdOf(inPackage), inPackage.Trim());
    }

    /// <summary>The registered prefix of a process: <c>ocds-</c> and six letters or digits; the process where it has none.</summary>
    public static string Prefix(string ocid)
    {
        const int length = 11;
        return ocid.Length > length && ocid.StartsWith("ocds-", StringComparison.OrdinalIgnoreCase)
            ? ocid[..length].ToLowerInvariant()
            : "other";
    }

    private static string IdOf(string name)
    {
        var id = new StringBuilder(
            string.Join('-', Plain.Fold(name).Split(' ', StringSplitOptions.RemoveEmptyEntries))
        );
        return id.Length == 0 ? "other" : id.ToString(0, Math.Min(id.Length, LongestId));
    }
}
