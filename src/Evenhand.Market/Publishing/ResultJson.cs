using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Schema;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using Evenhand.Contracts.Indicators;
using Evenhand.Contracts.Quality;
using Evenhand.Market.Building;
using Evenhand.Market.Catalogue;
using Evenhand.Market.Contracts;
using Evenhand.Market.Maps;
using Evenhand.Market.Payments;
using Evenhand.Market.Providers;
using Evenhand.Market.Simulation;
using Evenhand.Market.Spending;
using Evenhand.Ocds.Validating;

namespace Evenhand.Market.Publishing;

/// <summary>Results as JSON, and the JSON Schema of each.</summary>
/// <remarks>Names in snake_case, dates in ISO form, shares from 0 to 1, not known is null. Fields may be added, never renamed.</remarks>
public static class ResultJson
{
    /// <summary>The schemas that can be asked for, by name.</summary>
    public static IReadOnlyDictionary<string, Type> Schemas { get; } =
        new SortedDictionary<string, Type>(StringComparer.Ordinal)
        {
            ["contracts"] = typeof(ContractAnswer),
            ["definition"] = typeof(DefinitionEntry),
            ["definition-test"] = typeof(DefinitionTest),
            ["definitions"] = typeof(DefinitionsReport),
            ["editions"] = typeof(EditionsReport),
            ["indicators"] = typeof(IndicatorReport),
            ["load"] = typeof(LoadReport),
            ["map"] = typeof(AreaMap),
            ["market"] = typeof(MarketAnswer),
            ["market-spending"] = typeof(SpendingAnswer),
            ["ocds-validate"] = typeof(ValidationReport),
            ["payments"] = typeof(PaymentsAnswer),
            ["quality"] = typeof(PublisherQualityReport),
            ["simulate"] = typeof(SimulationResult),
            ["sources"] = typeof(SourcesReport),
        };

    private static JsonSerializerOptions Options { get; } = Made();

    /// <summary>Sets other options to write as results are written.</summary>
    /// <param name="options">The options, which were not used yet.</param>
    public static void Configure(JsonSerializerOptions options)
    {
        options.PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower;
        options.DictionaryKeyPolicy = null;
        options.NumberHandling = JsonNumberHandling.Strict;
        options.WriteIndented = true;
        options.NewLine = "\n";
        // The output is JSON for programs and files, never put into a page: quotes and accents may stand as they are.
        options.Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping;
        options.RespectNullableAnnotations = true;
        options.Converters.Add(new JsonStringEnumConverter(JsonNamingPolicy.SnakeCaseLower));
    }

    private static JsonSerializerOptions Made()
    {
        var options = new JsonSerializerOptions
        {
            // Without it the options know no types before something was written, and a schema could not be made.
            TypeInfoResolver = new DefaultJsonTypeInfoResolver(),
        };
        Configure(options);
        return options;
    }

    /// <summary>A result as text.</summary>
    public static string Write<T>(T result) => JsonSerializer.Serialize(result, Options);

    /// <summary>The schema of a result, JSON Schema 2020-12.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="type">Its type.</param>
    public static string Schema(string name, Type type)
    {
        var settings = new JsonSchemaExporterOptions
        {
            TreatNullObliviousAsNonNullable = true,
            // A value of a fact; said in full, because some validators do not know the schema "true".
            TransformSchemaNode = (context, node) =>
                context.TypeInfo.Type == typeof(object)
                    ? new JsonObject
                    {
                        ["type"] = new JsonArray("boolean", "number", "string", "null"),
                    }
                    : node,
        };
        var schema = JsonSchemaExporter.GetJsonSchemaAsNode(Options, type, settings).AsObject();
        schema.Insert(0, "$schema", "https://json-schema.org/draft/2020-12/schema");
        schema.Insert(1, "title", JsonValue.Create($"evenhand {name}"));
        return schema.ToJsonString(Options);
    }
}
