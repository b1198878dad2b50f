using Evenhand.Testing;
using Evenhand.Testing.Serving;
using Evenhand.Web.Accounts;
using Xunit;

namespace Evenhand.Web.Tests.Accounts;

/// <summary>The keys for cookies, where they lie.</summary>
public sealed class KeyTests
{
    [Fact]
    public async Task Keys_lie_encrypted_in_the_home_beside_a_file_that_its_owner_alone_may_read()
    {
        await using var club = await Club.StartAsync();
        using var person = await club.JoinAsync("Ours", "Ann");
        var folder = Path.Combine(club.Home, "keys");

        var keys = Directory.GetFiles(folder, "key-*.xml");

        Assert.NotEmpty(keys);
        Assert.All(
            keys,
            k =>
            {
                var text = File.ReadAllText(k);
                Assert.Contains("EncryptedData", text, StringComparison.Ordinal);
                Assert.DoesNotContain("<masterKey", text, StringComparison.Ordinal);
            }
        );
        if (!OperatingSystem.IsWindows())
        {
            Assert.Equal(
                UnixFileMode.UserRead | UnixFileMode.UserWrite,
                File.GetUnixFileMode(Path.Combine(folder, "protect.pfx"))
            );
        }
    }

    [Fact]
    public async Task The_same_passphrase_opens_the_keys_again_and_another_one_does_not()
    {
        using var home = new TemporaryHome();
        var settings = new AccountSettings("the passphrase of this home");
        await using (await ServedApp.StartAsync(home.Path, accounts: settings)) { }

        await using (await ServedApp.StartAsync(home.Path, accounts: settings)) { }
        await Assert.ThrowsAsync<InvalidOperationException>(() =>
            ServedApp.StartAsync(home.Path, accounts: new AccountSettings("another passphrase"))
        );
    }
}
