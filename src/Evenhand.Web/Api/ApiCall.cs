namespace Evenhand.Web.Api;

/// <summary>What a parameter of a call holds.</summary>
internal enum ApiValue
{
    /// <summary>Words.</summary>
    Text,

    /// <summary>A whole number.</summary>
    Whole,

    /// <summary>A number.</summary>
    Number,

    /// <summary>A date as 2025-03-31.</summary>
    Day,

    /// <summary><c>yes</c>, or left out.</summary>
    Box,
}

/// <summary>A parameter of a call.</summary>
/// <param name="Name">Its name in the address.</param>
/// <param name="Description">What it means, with the value that is taken when it is left out.</param>
/// <param name="Value">What it holds.</param>
internal sealed record ApiParameter(string Name, string Description, ApiValue Value = ApiValue.Text)
{
    /// <summary>The words that it may hold; null where any will do.</summary>
    public IReadOnlyList<string>? Words { get; init; }

    /// <summary>A value to try, for those that stand in the path.</summary>
    public string? Example { get; init; }

    /// <summary>Whether it stands in the path.</summary>
    public bool InPath { get; init; }

    /// <summary>Whether a call makes no sense without it.</summary>
    public bool Required { get; init; }
}

/// <summary>A file that is posted.</summary>
/// <param name="Types">The media types that are taken.</param>
/// <param name="MostBytes">The most bytes.</param>
/// <param name="Description">What it holds.</param>
/// <param name="Example">One that can be posted as it stands.</param>
/// <param name="FileName">What a person would call it.</param>
internal sealed record ApiBody(
    IReadOnlyList<string> Types,
    long MostBytes,
    string Description,
    string Example,
    string FileName
)
{
    /// <summary>YAML, by its registered name (RFC 9512) and by those that tools still send.</summary>
    public static IReadOnlyList<string> Yaml { get; } =
    ["application/yaml", "application/x-yaml", "text/yaml"];

    /// <summary>The parts of a form, where more than one file is needed: its name, what it holds, and whether it must be there.</summary>
    public IReadOnlyList<(string Name, string Description, bool Required)> Parts { get; init; } =
    [];

    /// <summary>Whether a form with parts is taken, alone or beside the file by itself.</summary>
    public bool TakesForm => Parts.Count > 0;
}

/// <summary>A call that programs make, as it is declared once: the route, the checks, the OpenAPI document and the page are all made from it.</summary>
/// <param name="Id">Its name in the OpenAPI document.</param>
/// <param name="Summary">What it does, in a line.</param>
/// <param name="Verb">What one would say at the prompt; the JSON is the same.</param>
/// <param name="Result">The name of the schema of its result, as <c>evenhand schema</c> has it; empty where it has none.</param>
internal sealed record ApiCall(string Id, string Summary, string Verb, string Result)
{
    /// <summary>Its parameters, those of the path among them.</summary>
    public IReadOnlyList<ApiParameter> Parameters { get; init; } = [];

    /// <summary>The file that it takes; null where it takes none.</summary>
    public ApiBody? Body { get; init; }

    /// <summary>The query of the example on the page, without a question mark; null for none.</summary>
    public string? Example { get; init; }

    /// <summary>A parameter by which a posted file is named.</summary>
    public static ApiParameter FileName { get; } =
        new(
            "name",
            "The name by which results and problems speak of the file (default: that of the example)"
        );

    /// <summary>The seed of draws.</summary>
    public static ApiParameter Seed { get; } =
        new(
            "seed",
            "The seed of the draws, from 0; the same seed gives the same figures (default: 1)",
            ApiValue.Whole
        );
}
