using Evenhand.Vocabulary;

namespace Evenhand.Web.Pages.Shared;

/// <summary>A problem as a page tells it: the field is linked to, so it is not named again.</summary>
internal static class ProblemWords
{
    public static string Of(Problem problem) =>
        (problem with { Field = null, File = null }).ToString();
}
