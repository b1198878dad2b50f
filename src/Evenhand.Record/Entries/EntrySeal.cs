using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Evenhand.Record.Canonical;
using Evenhand.Vocabulary;

namespace Evenhand.Record.Entries;

/// <summary>Gives an entry its place: number, the hash of the one before, salts, commitments, and a hash of its own.</summary>
public static class EntrySeal
{
    /// <summary>How a time is written.</summary>
    public const string TimeFormat = "yyyy-MM-dd'T'HH:mm:ss.fff'Z'";

    /// <summary>The most bytes of an entry's line in a file, its line feed left out.</summary>
    public const int LongestLine = 1_048_576;

    private const int MostFields = 200;
    private const int MostReferences = 2000;
    private const int LongestId = 200;

    /// <summary>The entry that comes after a place; or what a person has to put right in it.</summary>
    /// <param name="record">The record's id.</param>
    /// <param name="after">Where the record ends now.</param>
    /// <param name="draft">What happened.</param>
    /// <param name="salts">Where salts come from.</param>
    public static Outcome<SealedEntry> Of(
        string record,
        RecordHead after,
        EntryDraft draft,
        ISaltSource salts
    )
    {
        var problems = Problems(record, after, draft).ToList();
        var open = new List<OpenField>();
        foreach (var (name, value) in draft.Fields.OrderBy(f => f.Key, StringComparer.Ordinal))
        {
            var field = Field(name, value, salts);
            problems.AddRange(field.Problems.Select(p => p with { Field = name }));
            if (field.IsOk)
            {
                open.Add(new OpenField(name, field.Value));
            }
        }

        if (problems.Count > 0)
        {
            return Outcome<SealedEntry>.Failed(problems);
        }

        return Canonical(Json(record, after, draft, open))
            .Then(json =>
            {
                var entry = new SealedEntry
                {
                    Seq = after.Seq + 1,
                    Hash = Digest.Of(json),
                    Previous = after.Hash,
                    Json = json,
                    Open = open,
                };
                var length = entry.Line().Length;
                return length <= LongestLine
                    ? Outcome<SealedEntry>.Ok(entry)
                    : Outcome<SealedEntry>.Failed(
                        new Problem("The entry is too long for a record")
                        {
                            Found = $"{length:N0} bytes",
                            Expected = $"at most {LongestLine:N0}",
                            ToDo = "Keep the file elsewhere and refer to it by its hash.",
                        }
                    );
            });
    }

    private static Outcome<byte[]> Field(string name, JsonElement value, ISaltSource salts)
    {
        Span<byte> salt = stackalloc byte[ISaltSource.Bytes];
        salts.Fill(salt);
        return Canonical(
            new JsonObject
            {
                ["name"] = name,
                ["salt"] = Convert.ToHexStringLower(salt),
                ["value"] = JsonNode.Parse(value.GetRawText()),
            }
        );
    }

    private static JsonObject Json(
        string record,
        RecordHead after,
        EntryDraft draft,
        List<OpenField> open
    )
    {
        var entry = new JsonObject
        {
            ["actor"] = new JsonObject { ["id"] = draft.Actor.Id, ["role"] = draft.Actor.Role },
            ["at"] = draft.At.UtcDateTime.ToString(TimeFormat, CultureInfo.InvariantCulture),
            ["fields"] = new JsonObject(
                open.Select(f => KeyValuePair.Create(f.Name, (JsonNode?)Digest.Of(f.Json.Span)))
            ),
            ["kind"] = draft.Kind,
            ["prev"] = after.Hash,
            ["record"] = record,
            ["refers"] = new JsonArray([
                .. draft.Refers.Select(r => new JsonObject
                {
                    ["hash"] = r.Hash,
                    ["id"] = r.Id,
                    ["type"] = r.Type,
                }),
            ]),
            ["seq"] = after.Seq + 1,
        };
        if (draft.Redacts is { } redacts)
        {
            entry["redacts"] = new JsonObject
            {
                ["entry"] = redacts.Entry,
                ["field"] = redacts.Field,
            };
        }

        return entry;
    }

    private static Outcome<byte[]> Canonical(JsonObject value) =>
        CanonicalJson.Of(Encoding.UTF8.GetBytes(value.ToJsonString()));

    private static IEnumerable<Problem> Problems(string record, RecordHead after, EntryDraft draft)
    {
        var names = Words
            .Check("record", record)
            .Concat(Words.Check("kind", draft.Kind))
            .Concat(Words.Check("actor", draft.Actor.Id))
            .Concat(Words.Check("role", draft.Actor.Role))
            .Concat(draft.Fields.Keys.SelectMany(f => Words.Check("field", f)))
            .Concat(draft.Refers.SelectMany(r => Words.Check("refers", r.Type)));
        foreach (var problem in names)
        {
            yield return problem;
        }

        foreach (var reference in draft.Refers)
        {
            if (
                !Digest.Is(reference.Hash)
                || reference.Id.Length is 0 or > LongestId
                || reference.Id.Any(char.IsControl)
            )
            {
                yield return new Problem(
                    "A reference names its thing and the SHA-256 of its content"
                )
                {
                    Field = "refers",
                    Found = Problem.Excerpt($"{reference.Type} {reference.Id} {reference.Hash}"),
                    Expected =
                        $"an id of at most {LongestId} characters and {Digest.Length} small hexadecimal digits",
                };
            }
        }

        if (draft.Fields.Count > MostFields || draft.Refers.Count > MostReferences)
        {
            yield return new Problem("An entry has too many fields or references")
            {
                Expected = $"at most {MostFields} fields and {MostReferences} references",
            };
        }

        if ((draft.Redacts is null) == (draft.Kind == EntryDraft.RedactionKind))
        {
            yield return new Problem(
                "An entry of the kind 'redaction', and no other, names what it takes out"
            )
            {
                Field = "kind",
                Found = draft.Kind,
            };
        }

        if (draft.Redacts is { } redacts && (redacts.Entry < 1 || redacts.Entry > after.Seq))
        {
            yield return new Problem("There is no such entry to take a field out of")
            {
                Field = "entry",
                Found = redacts.Entry.ToString(CultureInfo.InvariantCulture),
                Expected = $"1 to {after.Seq}",
            };
        }
    }
}
