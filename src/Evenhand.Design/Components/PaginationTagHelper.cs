using System.Globalization;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Evenhand.Design.Components;

/// <summary>The way from page to page of a long list, or from one document to its neighbours.</summary>
/// <remarks>A list of one page shows nothing.</remarks>
[HtmlTargetElement("eh-pagination", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class PaginationTagHelper : TagHelper
{
    private static readonly HtmlString ArrowBack = new(
        """<svg class="govuk-pagination__icon govuk-pagination__icon--prev" xmlns="http://www.w3.org/2000/svg" height="13" width="15" aria-hidden="true" focusable="false" viewBox="0 0 15 13"><path d="m6.5938-0.0078125-6.7266 6.7266 6.7441 6.4062 1.377-1.449-4.1856-3.9768h12.896v-2h-12.984l4.2931-4.293-1.414-1.414z"></path></svg>"""
    );

    private static readonly HtmlString ArrowOn = new(
        """<svg class="govuk-pagination__icon govuk-pagination__icon--next" xmlns="http://www.w3.org/2000/svg" height="13" width="15" aria-hidden="true" focusable="false" viewBox="0 0 15 13"><path d="m8.107-0.0078125-1.4136 1.414 4.2926 4.293h-12.986v2h12.896l-4.1855 3.9766 1.377 1.4492 6.7441-6.4062-6.7246-6.7266z"></path></svg>"""
    );

    /// <summary>The number of the present page, from 1.</summary>
    [HtmlAttributeName("current")]
    public int Current { get; set; } = 1;

    /// <summary>How many pages there are; 0 where pages have no numbers and only the neighbours are shown.</summary>
    [HtmlAttributeName("pages")]
    public int Pages { get; set; }

    /// <summary>The address of a page, with <c>{0}</c> where its number goes.</summary>
    [HtmlAttributeName("url-format")]
    public string? UrlFormat { get; set; }

    /// <summary>How many neighbours of the present page are shown at each side of it.</summary>
    [HtmlAttributeName("around")]
    public int Around { get; set; } = 1;

    /// <summary>The address of what comes before, where it does not follow from the number.</summary>
    [HtmlAttributeName("previous-href")]
    public string? PreviousHref { get; set; }

    /// <summary>The words for what comes before, in place of "Previous page".</summary>
    [HtmlAttributeName("previous-text")]
    public string? PreviousText { get; set; }

    /// <summary>The name of what comes before; shown only where pages have no numbers.</summary>
    [HtmlAttributeName("previous-label")]
    public string? PreviousLabel { get; set; }

    /// <summary>The address of what comes after, where it does not follow from the number.</summary>
    [HtmlAttributeName("next-href")]
    public string? NextHref { get; set; }

    /// <summary>The words for what comes after, in place of "Next page".</summary>
    [HtmlAttributeName("next-text")]
    public string? NextText { get; set; }

    /// <summary>The name of what comes after; shown only where pages have no numbers.</summary>
    [HtmlAttributeName("next-label")]
    public string? NextLabel { get; set; }

    /// <summary>The name of the landmark; say which list it belongs to where a page has two.</summary>
    [HtmlAttributeName("label")]
    public string Label { get; set; } = "Pagination";

    /// <inheritdoc />
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var back = PreviousHref ?? (Current > 1 && Pages > 0 ? Url(Current - 1) : null);
        var on = NextHref ?? (Current < Pages ? Url(Current + 1) : null);
        var numbered = Pages > 1;
        if (!numbered && back is null && on is null)
        {
            output.SuppressOutput();
            return;
        }

        var nav = Markup
            .Element(
                "nav",
                Markup.Classes("govuk-pagination", numbered ? null : "govuk-pagination--block")
            )
            .TakeFrom(output)
            .With("aria-label", Label);
        if (back is not null)
        {
            nav.Holding(
                Neighbour("prev", back, Words("Previous", PreviousText), PreviousLabel, numbered)
            );
        }

        if (numbered)
        {
            nav.Holding(Numbers());
        }

        if (on is not null)
        {
            nav.Holding(Neighbour("next", on, Words("Next", NextText), NextLabel, numbered));
        }

        output.Show(nav);
    }

    // Not string.Format: the rest of the address is the reader's own search and may hold braces.
    private string Url(int page) =>
        (
            UrlFormat
            ?? throw new InvalidOperationException("<eh-pagination> with pages needs a url-format.")
        ).Replace("{0}", page.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal);

    private TagBuilder Numbers()
    {
        var list = Markup.Element("ul", "govuk-pagination__list");
        var before = 0;
        for (var page = 1; page <= Pages; page++)
        {
            if (page != 1 && page != Pages && Math.Abs(page - Current) > Around)
            {
                continue;
            }

            if (page > before + 1)
            {
                list.Holding(
                    Markup
                        .Element("li", "govuk-pagination__item govuk-pagination__item--ellipsis")
                        .Holding("\u22ef")
                );
            }

            list.Holding(Number(page));
            before = page;
        }

        return list;
    }

    private TagBuilder Number(int page)
    {
        var number = page.ToString(CultureInfo.InvariantCulture);
        return Markup
            .Element(
                "li",
                Markup.Classes(
                    "govuk-pagination__item",
                    page == Current ? "govuk-pagination__item--current" : null
                )
            )
            .Holding(
                Markup
                    .Element("a", "govuk-link govuk-pagination__link")
                    .With("href", Url(page))
                    .With("aria-label", "Page " + number)
                    .With("aria-current", page == Current ? "page" : null)
                    .Holding(number)
            );
    }

    private static IHtmlContent[] Words(string word, string? text) =>
        text is null
            ? [new HtmlString(word), Markup.VisuallyHidden(" page")]
            : [Markup.Element("span").Holding(text).InnerHtml];

    private static TagBuilder Neighbour(
        string rel,
        string href,
        IHtmlContent[] words,
        string? label,
        bool numbered
    )
    {
        var labelled = !numbered && label is not null;
        var title = Markup
            .Element(
                "span",
                Markup.Classes(
                    "govuk-pagination__link-title",
                    numbered || labelled ? null : "govuk-pagination__link-title--decorated"
                )
            )
            .Holding(words);
        var link = Markup
            .Element("a", "govuk-link govuk-pagination__link")
            .With("href", href)
            .With("rel", rel);
        if (rel == "prev")
        {
            link.Holding(ArrowBack, title);
        }
        else
        {
            link.Holding(numbered ? null : ArrowOn, title);
        }

        if (labelled)
        {
            link.Holding(
                Markup.VisuallyHidden(":"),
                Markup.Element("span", "govuk-pagination__link-label").Holding(label)
            );
        }

        return Markup
            .Element("div", "govuk-pagination__" + rel)
            .Holding(rel == "next" && numbered ? link.Holding(ArrowOn) : link);
    }
}
