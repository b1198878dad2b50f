using NJsonSchema;
using NJsonSchema.References;

namespace Evenhand.Ocds.Validating;

/// <summary>Finds what a schema refers to within itself, and nowhere else.</summary>
internal sealed class NothingFetched(JsonSchemaAppender appender) : JsonReferenceResolver(appender)
{
    /// <inheritdoc/>
    public override Task<IJsonReference> ResolveFileReferenceAsync(
        string filePath,
        CancellationToken cancellationToken = default
    ) => throw Refused(filePath);

    /// <inheritdoc/>
    public override Task<IJsonReference> ResolveUrlReferenceAsync(
        string url,
        CancellationToken cancellationToken = default
    ) => throw Refused(url);

    private static InvalidOperationException Refused(string address) =>
        new($"The schema refers to {address}, which is not fetched.");
}
