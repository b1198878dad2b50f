using System.Net.Http.Headers;
using Evenhand.Testing.Serving;
using Evenhand.Web.Tests.Serving;
using Xunit;

namespace Evenhand.Web.Tests.Api;

/// <summary>Sends files as programs do: without cookies, and without a token of a form.</summary>
internal static class Posting
{
    /// <summary>Posts a file.</summary>
    public static async Task<Answered> PostAsync(
        this ServedApp app,
        string path,
        string? type,
        byte[] file
    )
    {
        using var content = new ByteArrayContent(file);
        content.Headers.ContentType = type is null ? null : MediaTypeHeaderValue.Parse(type);
        using var response = await app.Client.PostAsync(
            new Uri(path, UriKind.Relative),
            content,
            TestContext.Current.CancellationToken
        );
        return await Answered.ReadAsync(response);
    }

    /// <summary>Posts files as parts of a form.</summary>
    public static async Task<Answered> PostFormAsync(
        this ServedApp app,
        string path,
        params IReadOnlyList<(string Part, string Name, byte[] File)> parts
    )
    {
        using var form = new MultipartFormDataContent();
        foreach (var (part, name, file) in parts)
        {
            form.Add(new ByteArrayContent(file), part, name);
        }

        using var response = await app.Client.PostAsync(
            new Uri(path, UriKind.Relative),
            form,
            TestContext.Current.CancellationToken
        );
        return await Answered.ReadAsync(response);
    }
}
