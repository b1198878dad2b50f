namespace Evenhand.Web.Questions;

/// <summary>A page whose form is posted because it changes something, or because no address could hold it. All other pages refuse a post.</summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Method)]
public sealed class TakesPostsAttribute : Attribute;
