using AngleSharp.Html.Dom;
using Xunit;

namespace Evenhand.Web.Tests.Serving;

/// <summary>Sends the forms of pages as a browser without scripts does.</summary>
public static class Forms
{
    /// <summary>Sends a form of a page with what its fields hold, and other values for some.</summary>
    /// <param name="client">Who sends; it keeps cookies.</param>
    /// <param name="page">The page.</param>
    /// <param name="form">Finds the form.</param>
    /// <param name="values">Names of fields and what is written in them.</param>
    public static async Task<Answered> SendAsync(
        HttpClient client,
        Answered page,
        string form,
        params IReadOnlyList<(string Name, string Value)> values
    )
    {
        var found = Assert.IsType<IHtmlFormElement>(
            Assert.Single(page.Page.QuerySelectorAll(form)),
            exactMatch: false
        );
        var fields = found
            .QuerySelectorAll("input[name]")
            .OfType<IHtmlInputElement>()
            .Where(i => i.Type is not ("radio" or "checkbox") || i.IsChecked)
            .Where(i => !values.Any(v => v.Name == i.Name))
            .Select(i => KeyValuePair.Create(i.Name!, i.Value))
            .Concat(
                found
                    .QuerySelectorAll("select[name]")
                    .OfType<IHtmlSelectElement>()
                    .Where(i => !values.Any(v => v.Name == i.Name))
                    .Select(i => KeyValuePair.Create(i.Name!, i.Value ?? ""))
            )
            .Concat(
                found
                    .QuerySelectorAll("textarea[name]")
                    .OfType<IHtmlTextAreaElement>()
                    .Where(i => !values.Any(v => v.Name == i.Name))
                    .Select(i => KeyValuePair.Create(i.Name!, i.Value))
            )
            .Concat(values.Select(v => KeyValuePair.Create(v.Name, v.Value)));
        using var content = new FormUrlEncodedContent(fields);
        using var response = await client.PostAsync(
            new Uri(found.GetAttribute("action")!, UriKind.Relative),
            content,
            TestContext.Current.CancellationToken
        );
        return await Answered.ReadAsync(response);
    }

    /// <summary>Asks for a page.</summary>
    public static async Task<Answered> GetAsync(HttpClient client, string path)
    {
        using var response = await client.GetAsync(
            new Uri(path, UriKind.Relative),
            TestContext.Current.CancellationToken
        );
        return await Answered.ReadAsync(response);
    }
}
