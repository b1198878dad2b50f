namespace Evenhand.Registers.Contracts;

/// <summary>Who publishes the releases of a file: few, and each is worked out once. Not for several threads.</summary>
/// <param name="inPackage">The publisher's name in the package; null where there is none.</param>
public sealed class ReleasePublishers(string? inPackage)
{
    private const int PrefixLength = 11;

    // A file may hold anything for a prefix.
    private const int Most = 1024;
    private readonly Dictionary<string, ReleasePublisher> known = new(StringComparer.Ordinal);

    /// <summary>The same as <see cref="ReleasePublisher.Of"/>.</summary>
    public ReleasePublisher Of(string ocid)
    {
        // Of a longer one, nothing but the prefix counts.
        if (ocid.Length <= PrefixLength)
        {
            return ReleasePublisher.Of(ocid, inPackage);
        }

        var byPrefix = known.GetAlternateLookup<ReadOnlySpan<char>>();
        var prefix = ocid.AsSpan(0, PrefixLength);
        if (!byPrefix.TryGetValue(prefix, out var publisher))
        {
            publisher = ReleasePublisher.Of(ocid, inPackage);
            if (known.Count < Most)
            {
                byPrefix[prefix] = publisher;
            }
        }

        return publisher;
    }
}
