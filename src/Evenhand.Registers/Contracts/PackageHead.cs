using System.Text.Json;
using Evenhand.Ocds.Reading;
using Evenhand.Vocabulary;

namespace Evenhand.Registers.Contracts;

/// <summary>What the first package of a file says of itself.</summary>
/// <param name="Publisher">The publisher's name; null where it names none.</param>
/// <param name="Licence">The terms of use.</param>
internal sealed record PackageHead(string? Publisher, Licence Licence)
{
    private static readonly Licence NotStated = new("NOASSERTION", "Not stated in the file");

    private static readonly (string Part, Licence Licence)[] Known =
    [
        ("open-government-licence/version/3", Licence.OpenGovernment3),
        ("open-government-licence/version/2", new("OGL-UK-2.0", "Open Government Licence v2.0")),
        ("creativecommons.org/licenses/by/4.0", Licence.CreativeCommonsBy4),
        ("licenses/odc-pddl", new("PDDL-1.0", "Open Data Commons Public Domain Dedication")),
    ];

    /// <summary>Nothing is said.</summary>
    public static PackageHead None { get; } = new(null, NotStated);

    /// <summary>Reads it.</summary>
    /// <param name="package">A JSON object, or as much of its beginning as is at hand.</param>
    public static PackageHead Read(ReadOnlySpan<byte> package)
    {
        string? publisher = null;
        string? licence = null;
        var reader = new Utf8JsonReader(
            package,
            isFinalBlock: false,
            new JsonReaderState(new JsonReaderOptions { MaxDepth = ReleaseScanner.MostDepth })
        );
        if (!reader.Read() || reader.TokenType != JsonTokenType.StartObject)
        {
            return None;
        }

        while (
            (publisher is null || licence is null)
            && reader.Read()
            && reader.TokenType == JsonTokenType.PropertyName
        )
        {
            var isPublisher = reader.ValueTextEquals("publisher"u8);
            var isLicence = reader.ValueTextEquals("license"u8);
            if (!reader.Read())
            {
                break;
            }

            if (isPublisher && reader.TokenType == JsonTokenType.StartObject)
            {
                publisher = Name(ref reader);
            }
            else if (isLicence && reader.TokenType == JsonTokenType.String)
            {
                licence = WellFormed.Text(ref reader);
            }
            else if (!reader.TrySkip())
            {
                break;
            }
        }

        return new PackageHead(publisher, Terms(licence));
    }

    private static string? Name(ref Utf8JsonReader reader)
    {
        string? name = null;
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var isName = reader.ValueTextEquals("name"u8);
            if (!reader.Read())
            {
                break;
            }

            if (isName && reader.TokenType == JsonTokenType.String)
            {
                name = WellFormed.Text(ref reader);
            }
            else if (!reader.TrySkip())
            {
                break;
            }
        }

        return name;
    }

    private static Licence Terms(string? address)
    {
        if (string.IsNullOrWhiteSpace(address))
        {
            return NotStated;
        }

        var known = Known.FirstOrDefault(k =>
            address.Contains(k.Part, StringComparison.OrdinalIgnoreCase)
        );
        return known.Licence
            ?? new Licence("LicenseRef-as-stated", Problem.Excerpt(address.Trim()));
    }
}
