using Evenhand.Web.Pages.Shared;

namespace Evenhand.Web.Pages.Appraisal;

/// <summary>Where appraisals begin.</summary>
public sealed class IndexModel : QuestionPage;
