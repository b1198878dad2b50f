using DuckDB.NET.Data;
using Evenhand.Identity;
using Evenhand.Lake;
using Evenhand.Lake.Editions;
using Evenhand.Market.Catalogue;
using Evenhand.Market.Providers;
using Evenhand.Registers.Ofsted;
using Evenhand.Vocabulary;

namespace Evenhand.Market.Profiles;

/// <summary>Finds owners of providers, and shows one as the loaded lists write it.</summary>
/// <remarks>Owners stand as written: companies of one group are several owners. The names of people are not kept at all.</remarks>
public sealed class OwnerView(EditionStore store, Libraries libraries)
{
    /// <summary>Registrations that count, on every day, each with its list's day.</summary>
    private static readonly Pipeline Steps = new(
        new Step(
            "listed",
            """
            SELECT p.*, s.as_of FROM provision p JOIN source s USING (source_id)
            WHERE lower(p.status) IN ('active', 'suspended')
            """,
            "Registered providers of all kinds on each day that a list speaks of"
        )
    );

    private static readonly Pipeline OfOne = Steps.With(
        new Step("owned", "SELECT * FROM listed WHERE owner_key = $owner", "Those of one owner")
    );

    /// <summary>Searches by a part of the name, without regard to case, accents and punctuation.</summary>
    public Outcome<OwnersAnswer> List(OwnersQuestion question) =>
        Scope
            .OpenEdition(store, question.Edition)
            .Then(opened =>
            {
                using var connection = opened.Connection;
                return Scope
                    .FindDay(connection, question.AsOf)
                    .Then(day =>
                        Outcome<OwnersAnswer>.Ok(
                            Search(connection, opened.Edition, day, question.Text)
                        )
                    );
            });

    /// <summary>Shows one owner; a key that no list has comes back as a problem that names the nearest.</summary>
    /// <param name="key">The folded name.</param>
    /// <param name="asOf">The day; null takes the newest list that has the owner.</param>
    /// <param name="edition">The edition; null takes the current one.</param>
    public Outcome<OwnerProfile> Find(string key, DateOnly? asOf, int? edition) =>
        Scope
            .OpenEdition(store, edition)
            .Then(opened =>
            {
                using var connection = opened.Connection;
                var spellings = Spellings(connection, key);
                return spellings.Count == 0
                    ? Outcome<OwnerProfile>.Failed(NoSuch(connection, key))
                    : Scope
                        .FindDay(connection, asOf ?? spellings.Max(s => s.Last))
                        .Then(day =>
                            Outcome<OwnerProfile>.Ok(
                                Profile(connection, opened.Edition, key, day, spellings)
                            )
                        );
            });

    private static OwnersAnswer Search(
        DuckDBConnection connection,
        EditionInfo edition,
        DateOnly day,
        string? text
    )
    {
        var owners = Steps
            .With(
                new Step(
                    "found",
                    """
                    SELECT owner_key, mode(owner ORDER BY owner) AS name, count(*) AS providers, sum(places) AS places,
                        count(DISTINCT type_key) AS types, count(DISTINCT coalesce(area_code, area_written)) AS areas
                    FROM listed
                    WHERE as_of = $as_of AND owner_key IS NOT NULL AND NOT owner_is_person
                        AND (CAST($text AS VARCHAR) IS NULL OR contains(owner_key, $text))
                    GROUP BY owner_key
                    ORDER BY providers DESC, places DESC NULLS LAST, owner_key
                    """,
                    "Owners of that day whose name holds the text"
                )
            )
            .Run(
                connection,
                r => new OwnerEntry(
                    r.Text("owner_key"),
                    r.Text("name"),
                    r.Count("providers"),
                    r.OptionalCount("places"),
                    r.Count("types"),
                    r.Count("areas")
                ),
                ("as_of", day),
                ("text", text is null ? null : Plain.Fold(text))
            );
        var (people, notNamed) = Steps
            .With(
                new Step(
                    "unnamed",
                    """
                    SELECT count(*) FILTER (owner_is_person) AS people,
                        count(*) FILTER (owner_key IS NULL AND NOT owner_is_person) AS not_named
                    FROM listed WHERE as_of = $as_of
                    """,
                    "Providers without a page for their owner"
                )
            )
            .Run(connection, r => (r.Count("people"), r.Count("not_named")), ("as_of", day))
            .Single();
        return new OwnersAnswer(
            edition.Number,
            edition.ContentHash,
            day,
            text,
            owners,
            people,
            notNamed,
            Scope.SourcesOf(connection, day, ProviderList.ReaderId)
        );
    }

    private static IReadOnlyList<OwnerSpelling> Spellings(
        DuckDBConnection connection,
        string key
    ) =>
        OfOne
            .With(
                new Step(
                    "spelt",
                    """
                    SELECT owner, min(as_of) AS first, max(as_of) AS last, count(*) AS entries
                    FROM owned WHERE NOT owner_is_person AND owner IS NOT NULL
                    GROUP BY owner ORDER BY last DESC, entries DESC, owner
                    """,
                    "Every spelling of the name, those of the newest list first"
                )
            )
            .Run(
                connection,
                r => new OwnerSpelling(
                    r.Text("owner"),
                    r.Date("first"),
                    r.Date("last"),
                    r.Count("entries")
                ),
                ("owner", key)
            );

    private static Problem NoSuch(DuckDBConnection connection, string key)
    {
        var keys = Steps
            .With(
                new Step(
                    "keys",
                    "SELECT DISTINCT owner_key FROM listed WHERE owner_key IS NOT NULL ORDER BY 1",
                    "All owners"
                )
            )
            .Run(connection, r => r.Text("owner_key"));
        var near =
            keys.FirstOrDefault(k => k.StartsWith(key, StringComparison.Ordinal))
            ?? Plain.Nearest(key, keys);
        return new Problem("No loaded list has an owner of this name")
        {
            Field = "owner",
            Found = Problem.Excerpt(key),
            Expected = near is null
                ? "the name of an owner as a list writes it"
                : $"perhaps {near}",
        };
    }

    private OwnerProfile Profile(
        DuckDBConnection connection,
        EditionInfo edition,
        string key,
        DateOnly day,
        IReadOnlyList<OwnerSpelling> spellings
    )
    {
        var parts = new OwnerParts(OfOne, connection, libraries, key, day);
        var hint = NameHint.Of(spellings[0].Name);
        var (classes, facts) = parts.Classes();
        var profile = new OwnerProfile
        {
            Edition = edition.Number,
            ContentHash = edition.ContentHash,
            Key = key,
            Name = spellings[0].Name,
            AsOf = day,
            Headline = [],
            Spellings = spellings,
            Services = parts.Services(),
            Areas = parts.Areas(),
            Days = parts.Days(),
            Grades = parts.Grades(),
            Classes = classes,
            ToFindOut = facts,
            NameHint =
                hint == NameHint.None
                    ? null
                    : new HintEntry(
                        hint.Form,
                        hint.Confidence.ToString().ToLowerInvariant(),
                        hint.Reason
                    ),
            Notes =
            [
                "Owners stand as written: companies of one group are several owners here, and two bodies of one name would be one.",
                "The sector is a label that Ofsted prints, not a legal form.",
                Grades.Caution,
            ],
            Sources = Scope.SourcesOf(connection, null, ProviderList.ReaderId),
        };
        return profile with { Headline = [.. OwnerWords.Headline(profile)] };
    }
}
