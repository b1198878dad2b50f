using AngleSharp.Html.Parser;
using Evenhand.Design.Components;
using Xunit;

namespace Evenhand.Web.Tests.Design;

/// <summary>What comes from a register or from a reader is shown as the words it is, and never run.</summary>
public sealed class EncodingTests
{
    private const string Nasty = "\"><script>alert('x')</script>&amp;";

    public static TheoryData<string> Components => [.. Tags.Keys];

    private static readonly Dictionary<string, Tag> Tags = new(StringComparer.Ordinal)
    {
        ["input"] = new(
            "eh-input",
            new InputTagHelper
            {
                Name = Nasty,
                Label = Nasty,
                LabelClass = Nasty,
                Hint = Nasty,
                Error = Nasty,
                Value = Nasty,
                Prefix = Nasty,
                Suffix = Nasty,
                Type = Nasty,
                DescribedBy = Nasty,
                GroupClass = Nasty,
            }
        ),
        ["select"] = new(
            "eh-select",
            new SelectTagHelper
            {
                Name = Nasty,
                Label = Nasty,
                Items = [new(Nasty, Nasty, Nasty)],
                Selected = Nasty,
            }
        ),
        ["radios"] = new(
            "eh-radios",
            new RadiosTagHelper
            {
                Name = Nasty,
                Legend = Nasty,
                Hint = Nasty,
                Error = Nasty,
                Items = [new(Nasty, Nasty, Nasty)],
            }
        ),
        ["error summary"] = new(
            "eh-error-summary",
            new ErrorSummaryTagHelper
            {
                Title = Nasty,
                Description = Nasty,
                Errors = [new(Nasty, Nasty), new(Nasty)],
            }
        ),
        ["button"] = new("eh-button", new ButtonTagHelper { Href = Nasty }),
        ["breadcrumbs"] = new("eh-breadcrumbs", new BreadcrumbsTagHelper { Label = Nasty })
        {
            Tags = [new("eh-breadcrumb", new BreadcrumbTagHelper { Href = Nasty })],
        },
        ["details"] = new("eh-details", new DetailsTagHelper { Summary = Nasty }),
        ["warning text"] = new("eh-warning-text", new WarningTextTagHelper { Fallback = Nasty }),
        ["inset text"] = new Tag("eh-inset-text", new InsetTextTagHelper())
            .With("id", Nasty)
            .With("class", Nasty),
        ["tag"] = new Tag("eh-tag", new TagTagHelper()).With("title", Nasty),
        ["summary list"] = new("eh-summary-list", new SummaryListTagHelper())
        {
            Tags =
            [
                new("eh-summary-row", new SummaryRowTagHelper { Key = Nasty })
                {
                    Tags =
                    [
                        new(
                            "eh-summary-action",
                            new SummaryActionTagHelper { Href = Nasty, HiddenText = Nasty }
                        ),
                    ],
                },
            ],
        },
        ["pagination"] = new(
            "eh-pagination",
            new PaginationTagHelper
            {
                Pages = 9,
                Current = 5,
                UrlFormat = Nasty + "{0}",
                PreviousText = Nasty,
                NextText = Nasty,
                Label = Nasty,
            }
        ),
        ["neighbours"] = new(
            "eh-pagination",
            new PaginationTagHelper
            {
                PreviousHref = Nasty,
                PreviousLabel = Nasty,
                NextHref = Nasty,
                NextLabel = Nasty,
            }
        ),
        ["notification banner"] = new(
            "eh-notification-banner",
            new NotificationBannerTagHelper
            {
                Text = Nasty,
                Title = Nasty,
                TitleId = Nasty,
            }
        ),
    };

    [Theory]
    [MemberData(nameof(Components))]
    public async Task Words_from_a_model_stay_words(string component)
    {
        var html = await Rendered.Html(Tags[component]);
        var document = new HtmlParser().ParseDocument("<body>" + html);

        Assert.Empty(document.QuerySelectorAll("script"));
        Assert.Contains("&quot;&gt;&lt;script&gt;", html, StringComparison.Ordinal);
        var values = document
            .All.SelectMany(element => element.Attributes)
            .Select(attribute => attribute.Value);
        Assert.Contains(
            values.Append(document.Body!.TextContent),
            text => text.Contains(Nasty, StringComparison.Ordinal)
        );
    }

    [Fact]
    public async Task A_search_with_braces_does_not_upset_the_page_numbers()
    {
        var html = await Rendered.Html(
            new Tag(
                "eh-pagination",
                new PaginationTagHelper { Pages = 2, UrlFormat = "/market?q={x}&page={0}" }
            )
        );

        Assert.Contains("/market?q={x}&amp;page=2", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nothing_wrong_and_nowhere_else_to_go_show_nothing()
    {
        Assert.Empty(await Rendered.Html(new Tag("eh-error-summary", new ErrorSummaryTagHelper())));
        Assert.Empty(
            await Rendered.Html(new Tag("eh-pagination", new PaginationTagHelper { Pages = 1 }))
        );
    }

    [Fact]
    public async Task A_field_without_a_label_is_refused()
    {
        var tag = new Tag("eh-input", new InputTagHelper { Name = "area" });

        var refusal = await Assert.ThrowsAsync<InvalidOperationException>(() => Rendered.Html(tag));
        Assert.Contains("label", refusal.Message, StringComparison.Ordinal);
    }
}
