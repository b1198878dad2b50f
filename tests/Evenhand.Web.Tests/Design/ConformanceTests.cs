using Evenhand.Design.Components;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Xunit;

namespace Evenhand.Web.Tests.Design;

/// <summary>Our components against the worked examples of GOV.UK Frontend itself.</summary>
/// <remarks>Only examples whose every option we have are listed; an option that we lack fails the test that names it.</remarks>
public sealed class ConformanceTests
{
    [Theory]
    [InlineData("default")]
    [InlineData("with one level")]
    [InlineData("without the home section")]
    [InlineData("with last breadcrumb as current page")]
    [InlineData("with collapse on mobile")]
    [InlineData("inverse")]
    [InlineData("classes")]
    [InlineData("attributes")]
    [InlineData("item attributes")]
    [InlineData("html as text")]
    [InlineData("custom label")]
    public Task Breadcrumbs_are_those_of_govuk(string name) =>
        Compare(
            "breadcrumbs",
            name,
            options =>
                new Tag(
                    "eh-breadcrumbs",
                    new BreadcrumbsTagHelper
                    {
                        CollapseOnMobile = options.Flag("collapseOnMobile") ?? false,
                        Label = options.Text("labelText") ?? "Breadcrumb",
                    }
                )
                {
                    Attributes = options.Attributes(),
                    Tags = options.List(
                        "items",
                        item => new Tag(
                            "eh-breadcrumb",
                            new BreadcrumbTagHelper { Href = item.Text("href") }
                        )
                        {
                            Html = Rendered.Text(item.Text("text")!),
                            Attributes = item.Attributes(),
                        }
                    ),
                }.With("class", options.Text("classes"))
        );

    [Theory]
    [InlineData("default")]
    [InlineData("disabled")]
    [InlineData("link")]
    [InlineData("start")]
    [InlineData("start link")]
    [InlineData("secondary")]
    [InlineData("secondary disabled")]
    [InlineData("warning")]
    [InlineData("inverse")]
    [InlineData("attributes")]
    [InlineData("link attributes")]
    [InlineData("classes")]
    [InlineData("link classes")]
    [InlineData("name")]
    [InlineData("type")]
    [InlineData("value")]
    [InlineData("id")]
    [InlineData("don't prevent double click")]
    [InlineData("prevent double click")]
    public Task A_button_is_that_of_govuk(string name) =>
        Compare(
            "button",
            name,
            options =>
            {
                var classes = options.Text("classes");
                ButtonKind? kind = classes switch
                {
                    "govuk-button--secondary" => ButtonKind.Secondary,
                    "govuk-button--warning" => ButtonKind.Warning,
                    "govuk-button--inverse" => ButtonKind.Inverse,
                    _ => null,
                };
                return new Tag(
                    "eh-button",
                    new ButtonTagHelper
                    {
                        Kind = kind ?? ButtonKind.Primary,
                        Href = options.Text("href"),
                        Type = options.Text("type") ?? "submit",
                        Start = options.Flag("isStartButton") ?? false,
                        Disabled = options.Flag("disabled") ?? false,
                        PreventDoubleClick = options.Flag("preventDoubleClick"),
                    }
                )
                {
                    Attributes = options.Attributes(),
                    Html = Rendered.Text(options.Text("text")!),
                }
                    .With("class", kind is null ? classes : null)
                    .With("name", options.Text("name"))
                    .With("value", options.Text("value"))
                    .With("id", options.Text("id"));
            }
        );

    [Theory]
    [InlineData("with hint text and error message")]
    [InlineData("with describedBy")]
    [InlineData("attributes")]
    [InlineData("hint")]
    [InlineData("hint and describedBy")]
    [InlineData("error")]
    [InlineData("error and describedBy")]
    [InlineData("id")]
    public Task A_select_is_that_of_govuk(string name) => Compare("select", name, Select);

    // In the main examples one item cannot be chosen, which ours has no option for: a choice that is not one is left out.
    [Theory]
    [InlineData("default")]
    [InlineData("with label as page heading")]
    [InlineData("with full width override")]
    [InlineData("with selected value")]
    [InlineData("with optional form-group classes")]
    public Task A_select_is_that_of_govuk_but_for_items_that_cannot_be_chosen(string name) =>
        Compare(
            "select",
            name,
            Select,
            html => html.Replace(" disabled", "", StringComparison.Ordinal)
        );

    private static Tag Select(GovukOptions options)
    {
        string? selected = options.Text("value");
        var helper = new SelectTagHelper
        {
            Items = options.List(
                "items",
                item =>
                {
                    var value = item.Text("value")!;
                    selected = item.Flag("selected") == true ? value : selected;
                    item.Flag("disabled");
                    return new Choice(value, item.Text("text")!);
                }
            ),
        };
        helper.Selected = selected;
        return Field(new Tag("eh-select", helper), helper, options);
    }

    [Theory]
    [InlineData("default")]
    [InlineData("with hint text")]
    [InlineData("with error message")]
    [InlineData("with error and hint")]
    [InlineData("with width-2 class")]
    [InlineData("with label as page heading")]
    [InlineData("with prefix")]
    [InlineData("with suffix")]
    [InlineData("with prefix and suffix")]
    [InlineData("with prefix and suffix and error")]
    [InlineData("with prefix with html as text")]
    [InlineData("with extra letter spacing")]
    [InlineData("custom type")]
    [InlineData("value")]
    [InlineData("zero value")]
    [InlineData("attributes")]
    [InlineData("with error, hint and describedBy")]
    [InlineData("inputmode")]
    [InlineData("with autocomplete attribute")]
    [InlineData("with spellcheck disabled")]
    [InlineData("with optional form-group classes")]
    public Task An_input_is_that_of_govuk(string name) =>
        Compare(
            "input",
            name,
            options =>
            {
                var helper = new InputTagHelper
                {
                    Type = options.Text("type") ?? "text",
                    Value = options.Text("value"),
                    Prefix = options.TextOf("prefix"),
                    Suffix = options.TextOf("suffix"),
                };
                return Field(new Tag("eh-input", helper), helper, options)
                    .With("inputmode", options.Text("inputmode"))
                    .With("autocomplete", options.Text("autocomplete"))
                    .With("spellcheck", options.Text("spellcheck"));
            }
        );

    private static Tag Field(Tag tag, FieldTagHelper helper, GovukOptions options)
    {
        helper.Name = options.Text("name")!;
        helper.Id = options.Text("id");
        helper.Hint = options.TextOf("hint");
        helper.Error = options.TextOf("errorMessage");
        helper.DescribedBy = options.Text("describedBy");
        helper.GroupClass = options.Part("formGroup", group => group.Text("classes")!);
        options.Part(
            "label",
            label =>
            {
                helper.Label = label.Text("text")!;
                helper.LabelClass = label.Text("classes");
                helper.LabelIsHeading = label.Flag("isPageHeading") ?? false;
                return helper;
            }
        );
        return (tag with { Attributes = options.Attributes() }).With(
            "class",
            options.Text("classes")
        );
    }

    [Theory]
    [InlineData("default")]
    [InlineData("with hint")]
    [InlineData("inline")]
    [InlineData("without fieldset")]
    [InlineData("with fieldset and error message")]
    [InlineData("with very long option text")]
    [InlineData("small with hint")]
    [InlineData("small with error")]
    [InlineData("small inline")]
    [InlineData("with idPrefix")]
    [InlineData("attributes")]
    [InlineData("with hints on parent and items")]
    [InlineData("with hint, error message and describedBy")]
    [InlineData("with error message")]
    [InlineData("prechecked using value")]
    public Task Radios_are_those_of_govuk(string name) =>
        Compare(
            "radios",
            name,
            options =>
            {
                var (helper, ticked) = Choices(options, new RadiosTagHelper());
                helper.Selected = ticked.Count > 0 ? ticked[^1] : options.Text("value");
                return new Tag("eh-radios", helper) { Attributes = options.Attributes() }.With(
                    "class",
                    options.Text("classes")
                );
            }
        );

    [Theory]
    [InlineData("default")]
    [InlineData("with hint")]
    [InlineData("with legend as a page heading")]
    [InlineData("with error message")]
    [InlineData("with very long option text")]
    [InlineData("small")]
    [InlineData("small with error")]
    [InlineData("small with hint")]
    [InlineData("with idPrefix")]
    [InlineData("classes")]
    [InlineData("attributes")]
    [InlineData("with fieldset describedBy")]
    [InlineData("with checked item")]
    [InlineData("with error message and hint")]
    [InlineData("with error, hint and fieldset describedBy")]
    public Task Checkboxes_are_those_of_govuk(string name) =>
        Compare(
            "checkboxes",
            name,
            options =>
            {
                var (helper, ticked) = Choices(options, new CheckboxesTagHelper());
                helper.Selected = ticked;
                return new Tag("eh-checkboxes", helper) { Attributes = options.Attributes() }.With(
                    "class",
                    options.Text("classes")
                );
            }
        );

    [Theory]
    [InlineData("default")]
    [InlineData("without links")]
    [InlineData("mixed with and without links")]
    [InlineData("with description only")]
    [InlineData("with everything")]
    [InlineData("html as titleText")]
    [InlineData("html as descriptionText")]
    [InlineData("classes")]
    [InlineData("attributes")]
    [InlineData("error list with html as text")]
    [InlineData("error list with html as text link")]
    public Task An_error_summary_is_that_of_govuk(string name) =>
        Compare(
            "error-summary",
            name,
            options =>
                new Tag(
                    "eh-error-summary",
                    new ErrorSummaryTagHelper
                    {
                        Title = options.Text("titleText")!,
                        Description = options.Text("descriptionText"),
                        Errors = options.List(
                            "errorList",
                            error => new ErrorItem(error.Text("text")!, error.Text("href"))
                        ),
                    }
                )
                {
                    Attributes = options.Attributes(),
                }.With("class", options.Text("classes"))
        );

    [Theory]
    [InlineData("default")]
    [InlineData("with html")]
    [InlineData("classes")]
    [InlineData("id")]
    [InlineData("html as text")]
    [InlineData("attributes")]
    public Task Inset_text_is_that_of_govuk(string name) =>
        Compare(
            "inset-text",
            name,
            options =>
                Plain("eh-inset-text", new InsetTextTagHelper(), options)
                    .With("id", options.Text("id"))
        );

    [Theory]
    [InlineData("default")]
    [InlineData("multiple lines")]
    [InlineData("attributes")]
    [InlineData("classes")]
    [InlineData("html")]
    [InlineData("html as text")]
    [InlineData("icon fallback text only")]
    [InlineData("no icon fallback text")]
    public Task Warning_text_is_that_of_govuk(string name) =>
        Compare(
            "warning-text",
            name,
            options =>
            {
                var helper = new WarningTextTagHelper();
                helper.Fallback = options.Text("iconFallbackText") ?? helper.Fallback;
                return Plain("eh-warning-text", helper, options);
            }
        );

    [Theory]
    [InlineData("default")]
    [InlineData("expanded")]
    [InlineData("id")]
    [InlineData("html as text")]
    [InlineData("html")]
    [InlineData("summary html as text")]
    [InlineData("classes")]
    [InlineData("attributes")]
    [InlineData("with html")]
    public Task Details_are_those_of_govuk(string name) =>
        Compare(
            "details",
            name,
            options =>
            {
                var helper = new DetailsTagHelper
                {
                    Summary = options.Text("summaryText")!,
                    Open = options.Flag("open") ?? false,
                };
                return Plain("eh-details", helper, options).With("id", options.Text("id"));
            }
        );

    [Theory]
    [InlineData("default")]
    [InlineData("grey")]
    [InlineData("turquoise")]
    [InlineData("green")]
    [InlineData("purple")]
    [InlineData("pink")]
    [InlineData("red")]
    [InlineData("orange")]
    [InlineData("yellow")]
    [InlineData("attributes")]
    [InlineData("html as text")]
    [InlineData("html")]
    public Task A_tag_is_that_of_govuk(string name) =>
        Compare(
            "tag",
            name,
            options =>
            {
                var helper = new TagTagHelper();
                if (options.Text("classes") is { } classes)
                {
                    helper.Colour = Enum.Parse<TagColour>(
                        classes.Replace("govuk-tag--", "", StringComparison.Ordinal),
                        ignoreCase: true
                    );
                }

                return Plain("eh-tag", helper, options);
            }
        );

    // Content is `html`, or else `text`: inside a tag of ours both are what the page puts there.
    private static Tag Plain(string tag, TagHelper helper, GovukOptions options)
    {
        var text = options.Text("text");
        var html = options.Text("html") ?? (text is null ? string.Empty : Rendered.Text(text));
        var plain = new Tag(tag, helper) { Attributes = options.Attributes(), Html = html };
        return helper is TagTagHelper ? plain : plain.With("class", options.Text("classes"));
    }

    [Theory]
    [InlineData("default")]
    [InlineData("with actions")]
    [InlineData("with some actions")]
    [InlineData("no-border")]
    [InlineData("no-border on last row")]
    [InlineData("extreme")]
    [InlineData("attributes")]
    [InlineData("value with html")]
    [InlineData("actions href")]
    [InlineData("actions with attributes")]
    [InlineData("single action with anchor")]
    [InlineData("classes on items")]
    [InlineData("empty items array")]
    [InlineData("rows with classes")]
    public Task A_summary_list_is_that_of_govuk(string name) =>
        Compare(
            "summary-list",
            name,
            options =>
                new Tag("eh-summary-list", new SummaryListTagHelper())
                {
                    Attributes = options.Attributes(),
                    Tags = options.List("rows", SummaryRow),
                }.With("class", options.Text("classes"))
        );

    private static Tag SummaryRow(GovukOptions row) =>
        new Tag("eh-summary-row", new SummaryRowTagHelper { Key = row.TextOf("key")! })
        {
            Html = row.Part(
                "value",
                value => value.Text("html") ?? Rendered.Text(value.Text("text")!)
            )!,
            Tags = row.Part("actions", actions => actions.List("items", SummaryAction)) ?? [],
        }.With("class", row.Text("classes"));

    private static Tag SummaryAction(GovukOptions action) =>
        new Tag(
            "eh-summary-action",
            new SummaryActionTagHelper
            {
                Href = action.Text("href")!,
                HiddenText = action.Text("visuallyHiddenText"),
            }
        )
        {
            Html = Rendered.Text(action.Text("text")!),
            Attributes = action.Attributes(),
        }.With("class", action.Text("classes"));

    [Theory]
    [InlineData("default")]
    [InlineData("with many pages")]
    [InlineData("first page")]
    [InlineData("last page")]
    [InlineData("with prev and next only")]
    [InlineData("with prev and next only and labels")]
    [InlineData("with prev and next only and very long labels")]
    [InlineData("with previous only")]
    [InlineData("with next only")]
    [InlineData("with custom classes")]
    [InlineData("with custom attributes")]
    [InlineData("with custom navigation landmark")]
    public Task Pagination_is_that_of_govuk(string name) =>
        Compare(
            "pagination",
            name,
            options =>
            {
                var helper = new PaginationTagHelper { UrlFormat = "/page/{0}", Around = 2 };
                helper.Label = options.Text("landmarkLabel") ?? helper.Label;
                options.List(
                    "items",
                    item =>
                    {
                        // We are given the present page and the last one; the links and gaps between are for us to find.
                        helper.Pages = item.Count("number") ?? helper.Pages;
                        helper.Current =
                            item.Flag("current") == true ? helper.Pages : helper.Current;
                        item.Flag("ellipsis");
                        item.Text("href");
                        return item;
                    }
                );
                options.Part(
                    "previous",
                    link =>
                    {
                        (helper.PreviousHref, helper.PreviousText, helper.PreviousLabel) = Link(
                            link
                        );
                        return link;
                    }
                );
                options.Part(
                    "next",
                    link =>
                    {
                        (helper.NextHref, helper.NextText, helper.NextLabel) = Link(link);
                        return link;
                    }
                );
                return new Tag("eh-pagination", helper) { Attributes = options.Attributes() }.With(
                    "class",
                    options.Text("classes")
                );
            }
        );

    private static (string? Href, string? Text, string? Label) Link(GovukOptions link) =>
        (link.Text("href"), link.Text("text"), link.Text("labelText"));

    [Theory]
    [InlineData("default")]
    [InlineData("with text as html")]
    [InlineData("with type as success")]
    [InlineData("with long heading")]
    [InlineData("with lots of content")]
    [InlineData("custom title")]
    [InlineData("title html as text")]
    [InlineData("custom title heading level")]
    [InlineData("custom title id")]
    [InlineData("custom title id with type as success")]
    [InlineData("html as text")]
    [InlineData("custom role")]
    [InlineData("classes")]
    [InlineData("attributes")]
    [InlineData("role=alert overridden to role=region, with type as success")]
    public Task A_notification_banner_is_that_of_govuk(string name) =>
        Compare(
            "notification-banner",
            name,
            options =>
            {
                var helper = new NotificationBannerTagHelper
                {
                    Text = options.Text("text"),
                    Title = options.Text("titleText"),
                    Success = options.Text("type") == "success",
                };
                helper.TitleId = options.Text("titleId") ?? helper.TitleId;
                helper.HeadingLevel = options.Count("titleHeadingLevel") ?? helper.HeadingLevel;
                return new Tag("eh-notification-banner", helper)
                {
                    Attributes = options.Attributes(),
                    Html = options.Text("html") ?? string.Empty,
                }
                    .With("role", options.Text("role"))
                    .With("class", options.Text("classes"));
            }
        );

    private static async Task Compare(
        string component,
        string name,
        Func<GovukOptions, Tag> tag,
        Func<string, string>? but = null
    )
    {
        var fixture = GovukFixtures.Find(component, name);
        var html = await Rendered.Html(GovukOptions.Read(fixture.Options, tag));
        Assert.Equal(
            Rendered.Normal(but?.Invoke(fixture.Html) ?? fixture.Html),
            Rendered.Normal(html)
        );
    }

    /// <summary>What radio buttons and checkboxes have in common, and the values that are ticked.</summary>
    private static (T Helper, IReadOnlyList<string> Ticked) Choices<T>(
        GovukOptions options,
        T helper
    )
        where T : ChoicesTagHelper
    {
        var ticked = new List<string>();
        helper.Name = options.Text("name")!;
        helper.Id = options.Text("idPrefix");
        helper.Hint = options.TextOf("hint");
        helper.Error = options.TextOf("errorMessage");
        helper.GroupClass = options.Part("formGroup", group => group.Text("classes")!);
        helper.Items = options.List(
            "items",
            item =>
            {
                var value = item.Text("value")!;
                if (item.Flag("checked") == true)
                {
                    ticked.Add(value);
                }

                return new Choice(value, item.Text("text")!, item.TextOf("hint"));
            }
        );
        options.Part(
            "fieldset",
            fieldset =>
            {
                helper.DescribedBy = fieldset.Text("describedBy");
                return fieldset.Part(
                    "legend",
                    legend =>
                    {
                        helper.Legend = legend.Text("text");
                        helper.LegendClass = legend.Text("classes");
                        helper.LegendIsHeading = legend.Flag("isPageHeading") ?? false;
                        return helper;
                    }
                )!;
            }
        );
        return (helper, ticked);
    }
}
