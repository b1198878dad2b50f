using System.Text.Json;

namespace Evenhand.Ocds.Publishing;

/// <summary>
/// Writes JSON as it stands, but for what is personal: contact points, people behind organisations, e-mail addresses and
/// telephone numbers wherever they stand, and the street and postcode of whoever may be a person trading alone. All else,
/// the order of members and the digits of numbers too, stays as it is.
/// </summary>
public sealed class WithoutPeople
{
    private static readonly HashSet<string> Personal = new(StringComparer.OrdinalIgnoreCase)
    {
        "beneficialOwners",
        "significantControl",
        "associatedPersons",
        "connectedPersons",
        "persons",
        "persones",
        "people",
        "email",
        "e-mail",
        "emailAddress",
        "telephone",
        "telephoneNumber",
        "phone",
        "mobile",
        "fax",
        "faxNumber",
    };

    // Schemes that number suppliers of every kind, people among them: one of these says nothing of whether it is a body.
    private static readonly HashSet<string> OfAnyone = new(StringComparer.OrdinalIgnoreCase)
    {
        "GB-PPON",
        "GB-FTS",
        "GB-SRS",
        "GB-CFS",
        "GB-VAT",
        "VAT",
    };

    private static readonly string[] PublicRoles = ["buyer", "procuringEntity", "reviewBody"];

    private long leftOut;

    /// <summary>How many members and pieces of text were left out so far.</summary>
    public long LeftOut => leftOut;

    /// <summary>Writes a value.</summary>
    public void Write(JsonElement value, Utf8JsonWriter to) => Write(value, to, keepsStreet: true, isPublic: false);

    private void Write(JsonElement value, Utf8JsonWriter to, bool keepsStreet, bool isPublic)
    {
        switch (value.ValueKind)
        {
            case JsonValueKind.Object:
                WriteObject(value, to, keepsStreet, isPublic);
                break;
            case JsonValueKind.Array:
                to.WriteStartArray();
                foreach (var item in value.EnumerateArray())
                {
                    Write(item, to, keepsStreet, isPublic);
                }

                to.WriteEndArray();
                break;
            case JsonValueKind.String:
                to.WriteStringValue(PersonalText.LeaveOut(value.GetString()!, ref leftOut));
                break;
            default:
                value.WriteTo(to);
                break;
        }
    }

    private void WriteObject(
        JsonElement value,
        Utf8JsonWriter to,
        bool keepsStreet,
        bool isPublic
    )
    {
        to.WriteStartObject();
        foreach (var member in value.EnumerateObject())
        {
            if (
                IsPersonal(member.Name)
                || (!keepsStreet && member.Name is "streetAddress" or "postalCode")
            )
            {
                leftOut++;
                continue;
            }

            to.WritePropertyName(member.Name);
            Write(
                member.Value,
                to,
                member.Name == "address" ? isPublic || IsBody(value) : keepsStreet,
                // A buyer named beside the parties is a public body whatever it says of itself.
                member.Name is "buyer" or "procuringEntity"
            );
        }

        to.WriteEndObject();
    }

    private static bool IsPersonal(string name) =>
        Personal.Contains(name)
        || (
            name.StartsWith("contact", StringComparison.OrdinalIgnoreCase)
            && !name.StartsWith("contract", StringComparison.OrdinalIgnoreCase)
        )
        || name.EndsWith("contactPoint", StringComparison.OrdinalIgnoreCase)
        || name.EndsWith("contactPoints", StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether a party is surely a body: it buys for the public, or a register of bodies has it.</summary>
    private static bool IsBody(JsonElement party) =>
        (
            party.TryGetProperty("roles", out var roles)
            && roles.ValueKind == JsonValueKind.Array
            && roles
                .EnumerateArray()
                .Any(r =>
                    r.ValueKind == JsonValueKind.String
                    && Array.IndexOf(PublicRoles, r.GetString()) >= 0
                )
        )
        || (party.TryGetProperty("identifier", out var main) && NamesBody(main))
        || (
            party.TryGetProperty("additionalIdentifiers", out var more)
            && more.ValueKind == JsonValueKind.Array
            && more.EnumerateArray().Any(NamesBody)
        );

    private static bool NamesBody(JsonElement identifier) =>
        identifier.ValueKind == JsonValueKind.Object
        && identifier.TryGetProperty("scheme", out var scheme)
        && scheme.ValueKind == JsonValueKind.String
        && scheme.GetString() is { Length: > 0 } said
        && !OfAnyone.Contains(said)
        && identifier.TryGetProperty("id", out var id)
        && id.ValueKind is JsonValueKind.String or JsonValueKind.Number;
}
