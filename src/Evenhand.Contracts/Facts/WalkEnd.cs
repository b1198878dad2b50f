namespace Evenhand.Contracts.Facts;

/// <summary>How a walk along a release ended.</summary>
internal enum WalkEnd
{
    /// <summary>It went through.</summary>
    Whole,

    /// <summary>It is no JSON.</summary>
    Broken,

    /// <summary>A name is met twice in one object.</summary>
    NameRepeated,

    /// <summary>It is a package of releases or records.</summary>
    Package,
}
