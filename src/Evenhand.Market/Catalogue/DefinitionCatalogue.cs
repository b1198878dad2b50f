using Evenhand.Identity;
using Evenhand.Lake;
using Evenhand.Lake.Editions;
using Evenhand.Rules;
using Evenhand.Rules.Conditions;
using Evenhand.Vocabulary;

namespace Evenhand.Market.Catalogue;

/// <summary>The definitions as people read them, and what one says of one body.</summary>
public sealed class DefinitionCatalogue(EditionStore store, Libraries libraries)
{
    /// <summary>All definitions, by id.</summary>
    public DefinitionsReport List() =>
        new([.. libraries.Rules.Definitions.Select(d => Describe(d))]);

    /// <summary>One definition in full.</summary>
    public static DefinitionEntry Describe(Definition d) =>
        new(
            d.Id,
            d.SourceId,
            d.Name,
            d.Summary,
            d.Citation,
            d.Jurisdictions,
            d.From,
            d.To,
            d.ReadOn,
            d.Confidence,
            d.Source,
            d.Version,
            d.UsedBy,
            d.Notes,
            [.. Lines(d.When, 0)]
        );

    /// <summary>Asks a definition about a provider of the current edition, by Ofsted's reference number.</summary>
    public Outcome<DefinitionTest> TestProvider(Definition definition, string urn)
    {
        if (store.Current is not { } current)
        {
            return Outcome<DefinitionTest>.Failed(
                new Problem("Nothing is loaded yet") { ToDo = "Run 'evenhand load data' first." }
            );
        }

        const string scheme = "GB-OFSTED-";
        var number = urn.Trim().ToUpperInvariant();
        number = number.StartsWith(scheme, StringComparison.Ordinal)
            ? number[scheme.Length..]
            : number;
        using var connection = store.Open(current);
        var found = connection.Query(
            """
            SELECT p.urn, p.sector, p.line, p.owner, p.owner_key, s.file, s.as_of
            FROM provision p JOIN source s USING (source_id) WHERE p.urn = $urn ORDER BY s.as_of DESC LIMIT 1
            """,
            r =>
                (
                    Provider: new KnownProvider(
                        r.Text("urn"),
                        Sectors.Parse(r.Text("sector")),
                        $"{r.Text("file")}, line {r.Count("line")}",
                        r.Date("as_of")
                    ),
                    Owner: r.OptionalText("owner")
                ),
            ("urn", number)
        );
        if (found.Count == 0)
        {
            return Outcome<DefinitionTest>.Failed(
                new Problem("No loaded list has a provider of this number")
                {
                    Field = "org",
                    Found = Problem.Excerpt(urn),
                    Expected = "a reference number of Ofsted, as SC009423 or 2611190",
                }
            );
        }

        var (provider, owner) = found[0];
        var answer = libraries.Rules.Ask(definition, ProviderFacts.Of(provider), provider.AsOf);
        var hint = NameHint.Of(owner);
        return Outcome<DefinitionTest>.Ok(
            new DefinitionTest(
                definition.Id,
                definition.Name,
                provider.Urn,
                owner,
                provider.AsOf,
                answer.Truth,
                answer.InForce,
                answer.Trace,
                Missing(answer),
                hint == NameHint.None
                    ? null
                    : new HintEntry(
                        hint.Form,
                        hint.Confidence.ToString().ToLowerInvariant(),
                        hint.Reason
                    )
            )
        );
    }

    /// <summary>Asks a definition about a body whose facts stand in a file.</summary>
    public Outcome<DefinitionTest> TestFacts(
        Definition definition,
        TextFile file,
        DateOnly? asOf
    ) =>
        RuleBookReader
            .ReadFactSet(file, libraries.Rules)
            .Then(facts =>
            {
                var answer = libraries.Rules.Ask(definition, facts, asOf);
                return Outcome<DefinitionTest>.Ok(
                    new DefinitionTest(
                        definition.Id,
                        definition.Name,
                        file.Name,
                        null,
                        asOf,
                        answer.Truth,
                        answer.InForce,
                        answer.Trace,
                        Missing(answer),
                        null
                    )
                );
            });

    private IReadOnlyList<MissingFact> Missing(Answer answer) =>
        [
            .. answer
                .ToFindOut.Select(id => libraries.Rules.FindFact(id)!)
                .Select(f => new MissingFact(f.Id, f.Meaning, f.HowToFind)),
        ];

    /// <summary>A condition as indented lines.</summary>
    private static IEnumerable<string> Lines(Condition condition, int depth)
    {
        var indent = new string(' ', depth * 2);
        switch (condition)
        {
            case AllOf all:
                return Group(depth == 0 ? "All of these:" : "all of these:", all.Parts);
            case AnyOf any:
                return Group("any of these:", any.Parts);
            case NotThat not:
                return Group("not:", [not.Part]);
            case Meets meets:
                return [$"{indent}meets the definition {meets.DefinitionId}"];
            default:
                var leaf = (FactCondition)condition;
                return
                [
                    $"{indent}{leaf.Text}{(leaf.Why is null ? "" : $" ({leaf.Why.TrimEnd('.')})")}",
                ];
        }

        IEnumerable<string> Group(string title, IReadOnlyList<Condition> parts) =>
            parts.SelectMany(p => Lines(p, depth + 1)).Prepend(indent + title);
    }
}

/// <summary>All definitions.</summary>
public sealed record DefinitionsReport(IReadOnlyList<DefinitionEntry> Definitions);

/// <summary>One definition.</summary>
public sealed record DefinitionEntry(
    string Id,
    string? SourceId,
    string Name,
    string Summary,
    string Citation,
    IReadOnlyList<string> Jurisdictions,
    DateOnly InForceFrom,
    DateOnly? InForceTo,
    DateOnly ReadOn,
    string Confidence,
    string Source,
    int Version,
    IReadOnlyList<string> UsedBy,
    string Notes,
    IReadOnlyList<string> Conditions
);

/// <summary>What a definition says of one body, and why.</summary>
/// <param name="Definition">Id of the definition.</param>
/// <param name="DefinitionName">Its name.</param>
/// <param name="Subject">Reference number of the provider, or the file of facts.</param>
/// <param name="Owner">The owner as written; null where not known.</param>
/// <param name="AsOf">The day asked about; null takes the newest facts.</param>
/// <param name="Answer">yes, no or unknown.</param>
/// <param name="InForce">Whether the definition was in force on that day.</param>
/// <param name="Trace">Every condition with its answer.</param>
/// <param name="ToFindOut">The facts that could still settle it.</param>
/// <param name="NameHint">What the owner's name hints at, which is no fact.</param>
public sealed record DefinitionTest(
    string Definition,
    string DefinitionName,
    string Subject,
    string? Owner,
    DateOnly? AsOf,
    Truth Answer,
    bool InForce,
    TraceNode Trace,
    IReadOnlyList<MissingFact> ToFindOut,
    HintEntry? NameHint
);

/// <summary>A fact that is missing, and where it would be found.</summary>
public sealed record MissingFact(string Fact, string Meaning, string HowToFind);

/// <summary>What a name hints at.</summary>
public sealed record HintEntry(string Form, string Confidence, string Reason);
