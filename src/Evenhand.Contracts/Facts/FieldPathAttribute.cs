namespace Evenhand.Contracts.Facts;

/// <summary>Where a field stands below the object that its row is made of; empty where the value itself is the row.</summary>
/// <param name="path">Names joined by <c>/</c>, for instance <c>value/amount</c>.</param>
[AttributeUsage(AttributeTargets.Field)]
internal sealed class FieldPathAttribute(string path) : Attribute
{
    /// <summary>Names joined by <c>/</c>.</summary>
    public string Path { get; } = path;
}
