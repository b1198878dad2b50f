using Evenhand.Testing.Serving;
using Evenhand.Web.Tests.Serving;
using Xunit;

namespace Evenhand.Web.Tests;

public sealed class SecurityHeadersTests(Sites sites)
{
    public static TheoryData<string, Served> Addresses
    {
        get
        {
            var data = new TheoryData<string, Served>();
            foreach (var visit in Visit.Pages.Concat(Visit.Files))
            {
                data.Add(visit.Path, visit.Home);
            }

            data.Add("/assets/evenhand.css", Served.Real);
            data.Add("/assets/evenhand.js", Served.Real);
            return data;
        }
    }

    [Theory]
    [MemberData(nameof(Addresses))]
    public async Task Every_answer_forbids_what_is_inline_or_from_elsewhere(
        string path,
        Served home
    )
    {
        var headers = (await sites.GetAsync(path, home)).Headers;

        var policy = headers["Content-Security-Policy"]
            .Split(';', StringSplitOptions.TrimEntries)
            .Select(d => d.Split(' ', 2))
            .ToDictionary(d => d[0], d => d[1], StringComparer.Ordinal);
        Assert.Equal(
            ("'none'", "'self'", "'self'"),
            (policy["default-src"], policy["script-src"], policy["style-src"])
        );
        Assert.Equal(("'none'", "'none'"), (policy["frame-ancestors"], policy["base-uri"]));
        Assert.All(policy.Values, v => Assert.Contains(v, (string[])["'none'", "'self'"]));
        Assert.Equal("nosniff", headers["X-Content-Type-Options"]);
        Assert.DoesNotContain("Server", headers.Keys);
        Assert.DoesNotContain("Set-Cookie", headers.Keys);
    }
}
