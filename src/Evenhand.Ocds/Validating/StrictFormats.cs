using System.Globalization;
using System.Text.RegularExpressions;
using Newtonsoft.Json.Linq;
using NJsonSchema;
using NJsonSchema.Validation;
using NJsonSchema.Validation.FormatValidators;

namespace Evenhand.Ocds.Validating;

/// <summary>How dates and addresses are checked: as the standards say that JSON Schema rests on. The library itself takes 2020-13-01 for a date and time.</summary>
internal static partial class StrictFormats
{
    /// <summary>The library's checks with ours in place of its own.</summary>
    public static JsonSchemaValidatorSettings Settings { get; } = Make();

    private static JsonSchemaValidatorSettings Make()
    {
        var settings = new JsonSchemaValidatorSettings();
        IFormatValidator[] ours = [new Moment(), new Address()];
        settings.FormatValidators =
        [
            .. settings.FormatValidators.Where(v => ours.All(o => o.Format != v.Format)),
            .. ours,
        ];
        return settings;
    }

    /// <summary>A date, a time and its zone. Source: RFC 3339, section 5.6.</summary>
    private sealed partial class Moment : IFormatValidator
    {
        public string Format => JsonFormatStrings.DateTime;

        public ValidationErrorKind ValidationErrorKind => ValidationErrorKind.DateTimeExpected;

        public bool IsValid(string value, JTokenType tokenType)
        {
            var match = Shape().Match(value);
            return match.Success
                && DateTime.TryParseExact(
                    match.Groups["moment"].Value.ToUpperInvariant(),
                    "yyyy-MM-dd'T'HH:mm:ss",
                    CultureInfo.InvariantCulture,
                    DateTimeStyles.None,
                    out _
                );
        }

        [GeneratedRegex(
            @"\A(?<moment>[0-9]{4}-[0-9]{2}-[0-9]{2}[Tt][0-9]{2}:[0-9]{2}:[0-9]{2})(\.[0-9]+)?([Zz]|[+-]([01][0-9]|2[0-3]):[0-5][0-9])\z",
            RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking
        )]
        private static partial Regex Shape();
    }

    /// <summary>An absolute address. Source: RFC 3986, section 3; letters beyond ASCII are let pass, as browsers do.</summary>
    private sealed partial class Address : IFormatValidator
    {
        public string Format => JsonFormatStrings.Uri;

        public ValidationErrorKind ValidationErrorKind => ValidationErrorKind.UriExpected;

        public bool IsValid(string value, JTokenType tokenType) =>
            Shape().IsMatch(value) && Uri.TryCreate(value, UriKind.Absolute, out _);

        [GeneratedRegex(
            @"\A[A-Za-z][A-Za-z0-9+.-]*:[^\s""<>\\^`{|}]+\z",
            RegexOptions.NonBacktracking
        )]
        private static partial Regex Shape();
    }
}
