using Evenhand.Web.Pages.Shared;

namespace Evenhand.Web.Pages.Merger;

/// <summary>Where the plan of a merger begins.</summary>
public sealed class IndexModel : QuestionPage;
