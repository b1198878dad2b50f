namespace Evenhand.Web.Questions;

/// <summary>
/// What programs ask. Who asks is told by a token alone, never by a cookie, so that a page of another site can send nothing in
/// anybody's name.
/// </summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Method)]
public sealed class ForProgramsAttribute : Attribute;
