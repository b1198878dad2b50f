using System.Diagnostics;
using System.Text.Json;
using Evenhand.Testing;
using Xunit;

namespace Evenhand.Tests.Cli;

/// <summary>Records at the prompt.</summary>
public sealed class RecordVerbTests
{
    [Fact]
    public async Task A_record_is_begun_added_to_redacted_signed_and_verified()
    {
        using var home = new TemporaryHome();
        var (record, key, pub) = (home.File("r.jsonl"), home.File("k.pem"), home.File("k.pub.pem"));
        Assert.Equal(0, (await Prompt.Run("record", "key", "new", "--out", key)).Code);
        Assert.Equal(
            0,
            (await Prompt.Run("record", "new", record, "--id", "day-care", "--sign", key)).Code
        );
        var added = await Prompt.Run(
            "record",
            "add",
            record,
            "--kind",
            "note",
            "--field",
            "words=Said so",
            "--refer",
            $"file={pub}",
            "--sign",
            key
        );
        Assert.Equal(0, added.Code);
        var redacted = await Prompt.Run(
            "record",
            "redact",
            record,
            "--entry",
            "1",
            "--field",
            "words",
            "--reason",
            "asked for",
            "--out",
            record,
            "--sign",
            key
        );
        Assert.Equal((0, ""), (redacted.Code, redacted.Code == 0 ? "" : redacted.Error));

        var verified = await Prompt.Run(
            "record",
            "verify",
            record,
            "--expect-head",
            redacted.Out.Trim(),
            "--key",
            pub,
            "--format",
            "json"
        );

        Assert.Equal((0, ""), (verified.Code, verified.Error));
        var json = verified.Json;
        Assert.True(json.GetProperty("ok").GetBoolean());
        Assert.Equal(2, json.GetProperty("entries").GetInt64());
        Assert.Equal(redacted.Out.Trim(), json.GetProperty("head").GetString());
        Assert.True(json.GetProperty("head_checked").GetBoolean());
        Assert.Equal("valid", json.GetProperty("signature").GetString());
        Assert.Equal(JsonValueKind.Null, json.GetProperty("broken_at").ValueKind);
        Assert.Equal(JsonValueKind.Null, json.GetProperty("reason").ValueKind);
        var shown = await Prompt.Run("record", "show", record, "--format", "json");
        Assert.DoesNotContain("Said so", shown.Out, StringComparison.Ordinal);
        Assert.Contains("asked for", shown.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_changed_record_answers_no_with_the_place()
    {
        using var home = new TemporaryHome();
        var record = home.File("r.jsonl");
        await Prompt.Run("record", "new", record, "--id", "day-care");
        await Prompt.Run("record", "add", record, "--kind", "note", "--field", "words=Said so");
        await File.WriteAllTextAsync(
            record,
            (await File.ReadAllTextAsync(record, TestContext.Current.CancellationToken)).Replace(
                "Said so",
                "Said no",
                StringComparison.Ordinal
            ),
            TestContext.Current.CancellationToken
        );

        var said = await Prompt.Run("record", "verify", record, "--format", "json");

        Assert.Equal(1, said.Code);
        Assert.Equal(1, said.Json.GetProperty("broken_at").GetInt64());
        Assert.False(said.Json.GetProperty("ok").GetBoolean());
        var add = await Prompt.Run("record", "add", record, "--kind", "note");
        Assert.Equal(2, add.Code);
        Assert.Contains("does not verify", add.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_signed_record_is_not_added_to_without_its_key()
    {
        using var home = new TemporaryHome();
        var (record, key) = (home.File("r.jsonl"), home.File("k.pem"));
        await Prompt.Run("record", "key", "new", "--out", key);
        await Prompt.Run("record", "new", record, "--id", "day-care", "--sign", key);
        var before = await File.ReadAllBytesAsync(record, TestContext.Current.CancellationToken);

        var said = await Prompt.Run("record", "add", record, "--kind", "note");

        Assert.Equal(2, said.Code);
        Assert.Contains("--sign", said.Error, StringComparison.Ordinal);
        Assert.Equal(
            before,
            await File.ReadAllBytesAsync(record, TestContext.Current.CancellationToken)
        );
    }

    [Theory]
    [InlineData("no-such-file.jsonl", null, "no such file")]
    [InlineData(null, "ABC", "64 small hexadecimal digits")]
    public async Task What_cannot_be_asked_is_bad_input(string? file, string? head, string says)
    {
        using var home = new TemporaryHome();
        var record = home.File("r.jsonl");
        await Prompt.Run("record", "new", record, "--id", "day-care");
        string[] words =
        [
            "record",
            "verify",
            file ?? record,
            .. head is null ? [] : new[] { "--expect-head", head },
        ];

        var said = await Prompt.Run(words);

        Assert.Equal(2, said.Code);
        Assert.Contains(says, said.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nobody_but_its_owner_may_read_a_private_key()
    {
        if (OperatingSystem.IsWindows())
        {
            // Windows has no such modes.
            return;
        }

        using var home = new TemporaryHome();
        var key = home.File("k.pem");

        await Prompt.Run("record", "key", "new", "--out", key);

        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(key));
        Assert.Equal(2, (await Prompt.Run("record", "key", "new", "--out", key)).Code);
    }

    [Fact]
    public async Task What_the_format_promises_holds_with_other_tools_too()
    {
        Assert.SkipUnless(
            File.Exists("/usr/bin/jq") && File.Exists("/usr/bin/openssl"),
            "jq and openssl are not here."
        );
        using var home = new TemporaryHome();
        var (record, key, pub) = (home.File("r.jsonl"), home.File("k.pem"), home.File("k.pub.pem"));
        await Prompt.Run("record", "key", "new", "--out", key);
        await Prompt.Run("record", "new", record, "--id", "day-care", "--sign", key);
        await Prompt.Run(
            "record",
            "add",
            record,
            "--kind",
            "note",
            "--field",
            "words=Said so",
            "--sign",
            key
        );

        // The commands that docs/decisions/0030-record.md gives.
        var script = $$"""
            set -e
            test "$(sed -n 2p '{{record}}' | jq -jcS .entry | sha256sum | cut -c1-64)" = "$(sed -n 2p '{{record}}' | jq -r .hash)"
            test "$(sed -n 2p '{{record}}' | jq -jcS '.open[0]' | sha256sum | cut -c1-64)" = "$(sed -n 2p '{{record}}' | jq -r .entry.fields.words)"
            test "$(sed -n 1p '{{record}}' | jq -r .hash)" = "$(sed -n 2p '{{record}}' | jq -r .entry.prev)"
            tail -n 1 '{{record}}' | jq -jcS .end.statement > '{{home.File("statement")}}'
            tail -n 1 '{{record}}' | jq -r .end.signature | base64 -d > '{{home.File("signature")}}'
            openssl dgst -sha256 -verify '{{pub}}' -signature '{{home.File(
                "signature"
            )}}' '{{home.File("statement")}}'
            """;
        using var shell = Process.Start(
            new ProcessStartInfo("/bin/bash", ["-c", script])
            {
                RedirectStandardOutput = true,
                UseShellExecute = false,
            }
        )!;
        await shell.WaitForExitAsync(TestContext.Current.CancellationToken);

        Assert.Equal(0, shell.ExitCode);
    }
}
