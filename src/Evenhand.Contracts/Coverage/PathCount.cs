using System.Runtime.InteropServices;

namespace Evenhand.Contracts.Coverage;

/// <summary>How often a path holds something.</summary>
/// <param name="Releases">In how many releases it holds at least one value that is not empty.</param>
/// <param name="Values">How many such values it holds in all of them; what stands in an array counts one by one.</param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct PathCount(long Releases, long Values);
