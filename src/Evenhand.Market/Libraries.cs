using Evenhand.Lake;
using Evenhand.Market.Services;
using Evenhand.Ocds.Merging;
using Evenhand.Registers.Areas;
using Evenhand.Registers.Bodies;
using Evenhand.Rules;
using Evenhand.Vocabulary;

namespace Evenhand.Market;

/// <summary>What ships with the program: rules, services, and the list of authorities.</summary>
/// <param name="Rules">Facts and definitions.</param>
/// <param name="Services">Services.</param>
/// <param name="Authorities">Local authorities.</param>
/// <param name="Root">The folder that holds <c>rules/</c> and <c>data/</c>.</param>
public sealed record Libraries(
    RuleBook Rules,
    ServiceBook Services,
    AuthorityIndex Authorities,
    string Root
)
{
    private readonly Lazy<IReadOnlyDictionary<AreaCode, AuthorityHexagon>> hexagons = new(() =>
        AuthorityList.ReadHexagons(ReferenceFolder(Root))
    );

    private readonly Lazy<MergeRule> mergeRules = new(() => ReadMergeRules(Root));

    private readonly Lazy<PublicBodyList> publicBodies = new(() => PublicBodyList.Read(Root));

    /// <summary>Public bodies with their org-ids; no part of an edition, and read when first asked.</summary>
    public PublicBodyList PublicBodies => publicBodies.Value;

    /// <summary>How releases of a process are merged, by the schema that ships; read when the first process is.</summary>
    /// <exception cref="IOException">The schema is not there, or somebody broke it.</exception>
    public MergeRule MergeRules => mergeRules.Value;

    /// <summary>
    /// Where authorities stand on the hexagon map; only drawn with, so no part of an edition, and read when the first map is
    /// drawn.
    /// </summary>
    public IReadOnlyDictionary<AreaCode, AuthorityHexagon> Hexagons => hexagons.Value;

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
                    root
                )
            )
            : Outcome<Libraries>.Failed([.. rules.Problems, .. services.Problems]);
    }

    /// <summary>A definition by its id, or the problem that there is none, with the nearest.</summary>
    public Outcome<Definition> FindDefinition(string id) =>
        Rules.Find(id) is { } definition
            ? Outcome<Definition>.Ok(definition)
            : Outcome<Definition>.Failed(
                new Problem("There is no such definition")
                {
                    Field = "definition",
                    Found = Problem.Excerpt(id),
                    Expected = Plain.Nearest(id, Rules.Definitions.Select(d => d.Id)) is { } near
                        ? $"perhaps {near}"
                        : "one of " + string.Join(", ", Rules.Definitions.Select(d => d.Id)),
                    ToDo = "'evenhand definitions' lists them.",
                }
            );

    /// <summary>Where the lists that every edition takes in lie.</summary>
    public static string ReferenceFolder(string root) => Path.Combine(root, "data", "reference");

    private static MergeRule ReadMergeRules(string root)
    {
        var path = Path.Combine(root, "data", "ocds", "1.1", "release-schema.json");
        var schema = MergeSchema.Read(path, File.ReadAllBytes(path));
        return schema.IsOk
            ? schema.Value.Release
            : throw new InvalidDataException(schema.Problems[0].ToString());
    }
}
