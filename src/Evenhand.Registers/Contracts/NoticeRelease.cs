using System.Globalization;
using System.Net;
using System.Text.Json;
using Evenhand.Ocds.Reading;

namespace Evenhand.Registers.Contracts;

/// <summary>
/// A notice of Contracts Finder's own search, as its second interface gives it and others keep it, said as a release. It holds
/// one supplier as a text, names with HTML escapes, and 0 for values that are not known.
/// </summary>
public static class NoticeRelease
{
    /// <summary>What every process of this kind begins with. It is none of the standard's prefixes: the notice does not name its process.</summary>
    public const string Prefix = "contracts-finder-notice:";

    private const string NotAwarded = "not awarded to supplier";
    private const string Supplier = "supplier";
    private const string Buyer = "buyer";

    /// <summary>The notice as a release.</summary>
    /// <param name="notice">The notice, a JSON object.</param>
    /// <param name="read">When the notice was fetched, which is the day that its state is of.</param>
    public static byte[] Write(ReadOnlyMemory<byte> notice, DateTimeOffset read)
    {
        using var document = JsonDocument.Parse(WellFormed.Mend(notice.ToArray()));
        using var memory = new MemoryStream();
        using (var json = new Utf8JsonWriter(memory))
        {
            Write(json, document.RootElement, read);
        }

        return memory.ToArray();
    }

    private static void Write(Utf8JsonWriter json, JsonElement notice, DateTimeOffset read)
    {
        var id = Text(notice, "id");
        var supplier = Text(notice, "awarded_supplier");
        if (
            supplier is not null
            && supplier.Trim().Equals(NotAwarded, StringComparison.OrdinalIgnoreCase)
        )
        {
            supplier = null;
        }

        var status = Text(notice, "status");
        json.WriteStartObject();
        json.WriteString("ocid", Prefix + id);
        json.WriteString("id", id);
        json.WriteString(
            "date",
            read.ToString("yyyy-MM-dd'T'HH:mm:ssK", CultureInfo.InvariantCulture)
        );
        json.WriteStartArray("tag");
        json.WriteStringValue(status == "awarded" ? "award" : "tender");
        json.WriteEndArray();
        json.WriteStartArray("parties");
        Party(json, Buyer, Text(notice, "organisation"), null);
        if (supplier is not null)
        {
            Party(json, Supplier, supplier, Flag(notice, "awarded_to_sme"));
        }

        json.WriteEndArray();
        json.WriteStartObject(Buyer);
        json.WriteString("id", Buyer);
        Optional(json, "name", Text(notice, "organisation"));
        json.WriteEndObject();
        Tender(json, notice, status);
        if (status == "awarded")
        {
            Award(json, notice, supplier);
        }

        json.WriteEndObject();
    }

    private static void Party(Utf8JsonWriter json, string role, string? name, bool? sme)
    {
        json.WriteStartObject();
        json.WriteString("id", role);
        Optional(json, "name", name);
        json.WriteStartArray("roles");
        json.WriteStringValue(role);
        json.WriteEndArray();
        if (sme is { } isSme)
        {
            json.WriteStartObject("details");
            json.WriteString("scale", isSme ? "sme" : "large");
            json.WriteEndObject();
        }

        json.WriteEndObject();
    }

    private static void Tender(Utf8JsonWriter json, JsonElement notice, string? status)
    {
        json.WriteStartObject("tender");
        Optional(json, "title", Text(notice, "title"));
        Optional(
            json,
            "status",
            status switch
            {
                "open" => "active",
                "awarded" => "complete",
                "withdrawn" => "withdrawn",
                "closed" => "closed",
                _ => status,
            }
        );
        Day(json, "datePublished", Text(notice, "published_date"));
        if (Text(notice, "deadline_date") is { } deadline)
        {
            json.WriteStartObject("tenderPeriod");
            Day(json, "endDate", deadline);
            json.WriteEndObject();
        }

        var codes = (Text(notice, "cpv_codes") ?? "").Split(
            [',', ' ', ';'],
            StringSplitOptions.RemoveEmptyEntries
        );
        if (codes.Length > 0)
        {
            json.WriteStartObject("classification");
            Code(json, codes[0], codes.Length == 1 ? Text(notice, "cpv_description") : null);
            json.WriteStartArray("additionalClassifications");
            foreach (var code in codes.Skip(1))
            {
                json.WriteStartObject();
                Code(json, code, null);
            }

            json.WriteEndArray();
        }

        // The higher bound is 0 where only one value is known.
        Money(json, "value", Number(notice, "value_high") ?? Number(notice, "value_low"));
        if (Number(notice, "value_high") is not null)
        {
            Money(json, "minValue", Number(notice, "value_low"));
        }

        if (Flag(notice, "suitable_for_sme") is { } suits)
        {
            json.WriteStartObject("suitability");
            json.WriteBoolean("sme", suits);
            json.WriteEndObject();
        }

        var regions = (Text(notice, "region") ?? "").Split(
            ',',
            StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries
        );
        var postcode = Text(notice, "postcode");
        if (regions.Length > 0 || postcode is not null)
        {
            json.WriteStartArray("items");
            json.WriteStartObject();
            json.WriteString("id", "1");
            json.WriteStartArray("deliveryAddresses");
            foreach (var region in regions)
            {
                json.WriteStartObject();
                json.WriteString("region", region);
                json.WriteEndObject();
            }

            if (postcode is not null)
            {
                json.WriteStartObject();
                json.WriteString("postalCode", postcode);
                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteEndObject();
            json.WriteEndArray();
        }

        json.WriteEndObject();
    }

    private static void Award(Utf8JsonWriter json, JsonElement notice, string? supplier)
    {
        json.WriteStartArray("awards");
        json.WriteStartObject();
        json.WriteString("id", "1");
        json.WriteString("status", supplier is null ? "unsuccessful" : "active");
        Day(json, "date", Text(notice, "awarded_date"));
        Money(json, "value", Number(notice, "awarded_value"));
        if (supplier is not null)
        {
            json.WriteStartArray("suppliers");
            json.WriteStartObject();
            json.WriteString("id", Supplier);
            json.WriteString("name", supplier);
            json.WriteEndObject();
            json.WriteEndArray();
        }

        json.WriteEndObject();
        json.WriteEndArray();
    }

    private static void Code(Utf8JsonWriter json, string code, string? words)
    {
        json.WriteString("scheme", "CPV");
        json.WriteString("id", code);
        Optional(json, "description", words);
        json.WriteEndObject();
    }

    private static void Money(Utf8JsonWriter json, string name, decimal? amount)
    {
        if (amount is { } known)
        {
            json.WriteStartObject(name);
            json.WriteNumber("amount", known);
            json.WriteString("currency", "GBP");
            json.WriteEndObject();
        }
    }

    private static void Day(Utf8JsonWriter json, string name, string? day) =>
        Optional(json, name, day is { Length: 10 } ? day + "T00:00:00Z" : day);

    private static void Optional(Utf8JsonWriter json, string name, string? value)
    {
        if (value is not null)
        {
            json.WriteString(name, value);
        }
    }

    private static string? Text(JsonElement notice, string name) =>
        notice.TryGetProperty(name, out var value)
        && value.ValueKind == JsonValueKind.String
        && WebUtility.HtmlDecode(value.GetString()!).Trim() is { Length: > 0 } text
            ? text
            : null;

    /// <summary>0 is written where a value is not known.</summary>
    private static decimal? Number(JsonElement notice, string name) =>
        notice.TryGetProperty(name, out var value)
        && value.ValueKind == JsonValueKind.Number
        && value.TryGetDecimal(out var number)
        && number != 0
            ? number
            : null;

    private static bool? Flag(JsonElement notice, string name) =>
        notice.TryGetProperty(name, out var value)
            ? value.ValueKind switch
            {
                JsonValueKind.True => true,
                JsonValueKind.False => false,
                _ => null,
            }
            : null;
}
