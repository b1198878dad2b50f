using Evenhand.Rules.Facts;

namespace Evenhand.Law.Tenders;

/// <summary>One thing that a tender states, or that follows from what it states.</summary>
/// <param name="Id">The fact, from <c>rules/tender-facts.yaml</c>.</param>
/// <param name="Value">Its value.</param>
/// <param name="Path">Where it stands: a JSON pointer, a line of a file, or the facts that it was worked out from.</param>
/// <param name="Quote">The words it was read from; null where the value stands there by itself.</param>
public sealed record TenderFact(string Id, FactValue Value, string Path, string? Quote = null);
