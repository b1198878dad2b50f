using System.Text.Json;
using Evenhand.Testing.Serving;
using Evenhand.Web.Tests.Serving;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.AspNetCore.DataProtection.Repositories;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Xunit;

namespace Evenhand.Web.Tests;

public sealed class WebDoorTests(Sites sites)
{
    [Theory]
    [InlineData("localhost", 200)]
    [InlineData("127.0.0.1", 200)]
    [InlineData("evenhand.example", 400)]
    [InlineData("localhost.evenhand.example", 400)]
    public async Task A_name_that_another_site_points_at_this_machine_is_refused(
        string host,
        int status
    )
    {
        using var request = new HttpRequestMessage(
            HttpMethod.Get,
            new Uri("/market/childrens-homes", UriKind.Relative)
        );
        request.Headers.Host = host;

        using var response = await sites.Homes.Real.Client.SendAsync(
            request,
            TestContext.Current.CancellationToken
        );
        var answer = await Answered.ReadAsync(response);

        Assert.Equal(status, answer.Status);
        Assert.Equal(status == 200, answer.Text.Contains("3,320", StringComparison.Ordinal));
        Assert.True(
            status == 400
                ? answer.Text.Length == 0
                : answer.Headers.ContainsKey("Content-Security-Policy")
        );
    }

    [Fact]
    public void Keys_for_cookies_that_nothing_uses_are_not_written_to_the_profile_of_the_user()
    {
        var services = new ServiceCollection();
        services.AddLogging();
        services.AddEvenhand(new WebSettings(sites.Homes.EmptyHome, Testing.Repository.Root, 0));
        using var provider = services.BuildServiceProvider();

        var keys = provider
            .GetRequiredService<IOptions<KeyManagementOptions>>()
            .Value.XmlRepository;

        Assert.NotNull(keys);
        Assert.IsNotType<FileSystemXmlRepository>(keys);
    }

    [Theory]
    [InlineData(Served.Real, 1)]
    [InlineData(Served.MadeUp, 2)]
    [InlineData(Served.Empty, null)]
    public async Task Health_tells_the_edition_that_is_served(Served home, int? edition)
    {
        var answer = await sites.GetAsync("/health", home);

        var health = JsonDocument.Parse(answer.Text).RootElement;
        Assert.Equal("ok", health.GetProperty("status").GetString());
        Assert.Equal(
            edition,
            health.GetProperty("edition") is { ValueKind: JsonValueKind.Number } number
                ? number.GetInt32()
                : null
        );
    }

    [Fact]
    public async Task A_request_larger_than_any_question_is_refused()
    {
        using var body = new ByteArrayContent(new byte[65 * 1024]);
        using var response = await sites.Homes.Real.Client.PostAsync(
            new Uri("/what-if", UriKind.Relative),
            body,
            TestContext.Current.CancellationToken
        );

        Assert.True((int)response.StatusCode is >= 400 and < 500, $"{response.StatusCode}");
    }

    [Fact]
    public async Task An_edition_that_is_loaded_while_the_app_runs_is_served_at_once()
    {
        using var home = new Testing.TemporaryHome();
        await using var app = await ServedApp.StartAsync(home.Path);
        var address = new Uri("/market/childrens-homes", UriKind.Relative);
        using var before = await app.Client.GetAsync(
            address,
            TestContext.Current.CancellationToken
        );

        home.Load(
            home.Write("provider_at_march_2024.csv", new Testing.MadeUpList().Add().ToString())
        );
        using var after = await app.Client.GetAsync(address, TestContext.Current.CancellationToken);

        Assert.Equal((false, true), (await HasTableAsync(before), await HasTableAsync(after)));

        static async Task<bool> HasTableAsync(HttpResponseMessage response) =>
            (await Answered.ReadAsync(response)).Rows("groups").Count > 0;
    }
}
