using Evenhand.Ocds.Validating;
using Evenhand.Papers;

namespace Evenhand.Market.Publishing;

/// <summary>The tables of a check of a file of the Open Contracting Data Standard.</summary>
public static class OcdsTables
{
    /// <summary>What is not as the schemas say.</summary>
    public static ResultTable Of(ValidationReport report) =>
        new(
            $"{Path.GetFileName(report.File)}: what is not as the schemas of version 1.1 say",
            [
                new("in", "In"),
                new("path", "Field"),
                new("kind", "What is wrong"),
                new("count", "How often", CellKind.Count),
                new("line", "First in what begins on line", CellKind.Count),
                new("found", "Found the first time"),
            ],
            [
                .. report.Faults.Select(f =>
                    (IReadOnlyList<object?>)[f.In, f.Path, Say(f.Kind), f.Count, f.Line, f.Found]
                ),
            ]
        );

    /// <summary>A kind of fault in words; what has none stands for itself.</summary>
    private static string Say(string kind) =>
        kind switch
        {
            "PropertyRequired" => "is missing",
            "StringExpected" => "is no text",
            "NumberExpected" => "is no number",
            "IntegerExpected" => "is no whole number",
            "BooleanExpected" => "is neither true nor false",
            "ArrayExpected" => "is no list",
            "ObjectExpected" => "is no object",
            "NullExpected" or "NoTypeValidates" => "is not of a type that is allowed",
            "DateTimeExpected" => "is no date and time with its zone",
            "DateExpected" => "is no date",
            "UriExpected" => "is no web address",
            "EmailExpected" => "is no e-mail address",
            "NotInEnumeration" => "is not in the list of codes",
            "PatternMismatch" => "is not in the form expected",
            "StringTooShort" or "TooFewItems" or "TooFewProperties" => "is empty or too short",
            "StringTooLong" or "TooManyItems" => "is too long",
            "NumberTooSmall" or "IntegerTooBig" or "NumberTooBig" => "is out of range",
            "ItemsNotUnique" => "holds something twice",
            "NoAdditionalPropertiesAllowed" => "is a field that is not allowed",
            _ => kind,
        };
}
