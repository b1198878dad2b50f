using Evenhand.Store.Rows;
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
        using var home = new TemporaryHome();
        await using var app = await ServedApp.StartAsync(
            home.Path,
            accounts: new AccountSettings("the passphrase of this home")
        );
        using var person = await Person.JoinAsync(app, home.Path, "Ours", "Ann", Role.Reader);
        var folder = Path.Combine(home.Path, "keys");

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
        var refused = Assert.Single(
            WebDoor.Problems(
                new WebSettings(home.Path, "", 0)
                {
                    Accounts = new AccountSettings("another passphrase"),
                }
            )
        );
        Assert.Equal("EVENHAND_KEY_PASSPHRASE", refused.Field);
        Assert.DoesNotContain("another", refused.What, StringComparison.Ordinal);
    }
}
