using Evenhand.Market.Contracts;

namespace Evenhand.Transition.Contracts;

/// <summary>Suppliers of contracts put together: two entries with one identifier, or one name but for case, punctuation and legal form, are one.</summary>
internal sealed class SupplierGroups
{
    private readonly Dictionary<string, string> parents = new(StringComparer.Ordinal);

    /// <summary>Notes a supplier's identifier and name; null where it has neither.</summary>
    public string? Add(SupplierId supplier)
    {
        var (id, name) = (IdOf(supplier), BuyerView.KeyOf(supplier.Name));
        var keys = new[] { id is null ? null : "#" + id, name }.OfType<string>().ToList();
        foreach (var key in keys)
        {
            parents.TryAdd(key, key);
        }

        if (keys.Count == 2)
        {
            parents[Root(keys[0])] = Root(keys[1]);
        }

        return keys.Count == 0 ? null : keys[0];
    }

    /// <summary>What stands for all entries of the same supplier; ask when all are noted.</summary>
    public string Root(string key)
    {
        while (parents[key] != key)
        {
            key = parents[key];
        }

        return key;
    }

    /// <summary>An identifier in one form: scheme and number without noughts before it; null where there is none.</summary>
    public static string? IdOf(SupplierId supplier) =>
        string.IsNullOrWhiteSpace(supplier.Scheme) || string.IsNullOrWhiteSpace(supplier.Id)
            ? null
            : $"{supplier.Scheme.Trim().ToUpperInvariant()}-{supplier.Id.Trim().ToUpperInvariant().TrimStart('0')}";
}
