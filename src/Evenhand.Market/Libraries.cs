using Evenhand.Lake;
using Evenhand.Market.Services;
using Evenhand.Registers.Areas;
using Evenhand.Rules;
using Evenhand.Vocabulary;

namespace Evenhand.Market;

/// <summary>What ships with the program: rules, services, and the list of authorities.</summary>
/// <param name="Rules">Facts and definitions.</param>
/// <param name="Services">Services.</param>
/// <param name="Authorities">Local authorities.</param>
/// <param name="Hexagons">Where they stand on the hexagon map; only drawn with, so no part of an edition.</param>
/// <param name="Root">The folder that holds <c>rules/</c> and <c>data/</c>.</param>
public sealed record Libraries(
    RuleBook Rules,
    ServiceBook Services,
    AuthorityIndex Authorities,
    IReadOnlyDictionary<AreaCode, AuthorityHexagon> Hexagons,
    string Root
)
{
    /// <summary>Reads them; a rule file that somebody broke is reported with its line.</summary>
    public static Outcome<Libraries> Read(string root)
    {
        var rules = RuleBookReader.Read(
            LibraryFolder.ReadFile(root, "rules/facts.yaml"),
            LibraryFolder.ReadAll(root, "rules/definitions")
        );
        var services = ServiceBook.Read(LibraryFolder.ReadFile(root, "rules/services.yaml"));
        return rules.IsOk && services.IsOk
            ? Outcome<Libraries>.Ok(
                new Libraries(
                    rules.Value,
                    services.Value,
                    AuthorityList.Read(ReferenceFolder(root)),
                    AuthorityList.ReadHexagons(ReferenceFolder(root)),
                    root
                )
            )
            : Outcome<Libraries>.Failed([.. rules.Problems, .. services.Problems]);
    }

    /// <summary>Where the lists that every edition takes in lie.</summary>
    public static string ReferenceFolder(string root) => Path.Combine(root, "data", "reference");
}
