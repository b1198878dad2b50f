using Evenhand.Vocabulary;

namespace Evenhand.Identity;

/// <summary>What the loaded registers say of one provider, as far as rules may use it.</summary>
/// <param name="Urn">Ofsted's reference number.</param>
/// <param name="Sector">The sector that Ofsted printed.</param>
/// <param name="Source">File and line.</param>
/// <param name="AsOf">The day that the register speaks of.</param>
public sealed record KnownProvider(string Urn, Sector Sector, string Source, DateOnly AsOf);
