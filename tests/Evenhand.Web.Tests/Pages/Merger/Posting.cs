using Evenhand.Testing.Serving;
using Evenhand.Web.Tests.Serving;
using Xunit;

namespace Evenhand.Web.Tests.Pages.Merger;

/// <summary>Posts forms as a browser does, with the token of the page.</summary>
internal static class Posting
{
    public static async Task<Answered> PostAsync(
        Sites sites,
        string path,
        params (string Name, string Value)[] fields
    )
    {
        var form = await sites.GetAsync(path, Served.Empty);
        var token = form.Page.QuerySelector("input[name='__RequestVerificationToken']")!;
        using var request = new HttpRequestMessage(
            HttpMethod.Post,
            new Uri(path, UriKind.Relative)
        );
        using var content = new MultipartFormDataContent
        {
            { new StringContent(token.GetAttribute("value")!), "__RequestVerificationToken" },
        };
        foreach (var (name, value) in fields)
        {
            content.Add(new StringContent(value), name);
        }

        request.Content = content;
        using var response = await sites
            .Homes.Of(Served.Empty)
            .Client.SendAsync(request, TestContext.Current.CancellationToken);
        return await Answered.ReadAsync(response);
    }
}
