using Evenhand.Store.Rows;

namespace Evenhand.Web.Questions;

/// <summary>A page whose form is posted because it changes something, or because no address could hold it. All other pages refuse a post.</summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Method)]
public sealed class TakesPostsAttribute : Attribute
{
    /// <summary>Whoever may look may post: nothing is changed, or only what is the person's own.</summary>
    public TakesPostsAttribute() { }

    /// <summary>The post changes something.</summary>
    /// <param name="role">What the person must be to post.</param>
    public TakesPostsAttribute(Role role) => Role = role;

    /// <summary>What the person must be to post; null for no more than looking takes.</summary>
    public Role? Role { get; }
}
