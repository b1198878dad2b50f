using Evenhand.Testing.Serving;
using Evenhand.Web.Tests.Serving;
using Xunit;

namespace Evenhand.Web.Tests;

public sealed class SecurityHeadersTests(Sites sites)
{
    private static IReadOnlyList<Visit> Visits { get; } = [.. Visit.Pages, .. Visit.Files];

    /// <summary>An answer of each route, and what pages take from us.</summary>
    public static TheoryData<string, Served> Addresses =>
        new(
            Visit
                .OfEachRoute(Visits)
                .Select(v => (v.Path, v.Home))
                .Append(("/assets/evenhand.css", Served.Real))
                .Append(("/assets/evenhand.js", Served.Real))
        );

    /// <summary>The other answers of the routes: filtered, sorted, empty, wrong.</summary>
    public static TheoryData<string, Served> OtherStates =>
        new(Visits.Except(Visit.OfEachRoute(Visits)).Select(v => (v.Path, v.Home)));

    [Theory]
    [MemberData(nameof(Addresses))]
    public Task Every_answer_forbids_what_is_inline_or_from_elsewhere(string path, Served home) =>
        ForbidsAsync(path, home);

    [Theory]
    [MemberData(nameof(OtherStates))]
    [Trait("Length", "Long")]
    public Task So_does_it_in_every_other_state(string path, Served home) =>
        ForbidsAsync(path, home);

    private async Task ForbidsAsync(string path, Served home)
    {
        // Somebody who was here before has the cookie of the forms, and is given none: ask as somebody who was not.
        using var stranger = new HttpClient(
            new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false }
        )
        {
            BaseAddress = sites.Homes.Of(home).Address,
        };
        var answer = await Forms.GetAsync(stranger, path);
        var headers = answer.Headers;

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
        var cookie = headers.GetValueOrDefault("Set-Cookie");
        if (
            answer.Type == "text/html"
            && answer.Page.QuerySelector("form[method='post']") is not null
        )
        {
            Assert.Matches("^evenhand-form=[^;,]+; path=/; samesite=strict; httponly$", cookie);
        }
        else
        {
            Assert.Null(cookie);
        }
    }
}
