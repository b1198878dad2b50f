using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;
using Evenhand.Market.Payments;
using Evenhand.Ocds.Reading;
using Evenhand.Registers.Text;
using Evenhand.Testing;
using Xunit;

namespace Evenhand.Tests.Market.Payments;

public sealed class PaymentRecordViewTests : IDisposable
{
    private const string Head = "Body Name,Date Paid,Supplier Name,Purpose,Net Amount";
    private const string First = "Madeup Council,01/04/2025,Café Béta CIC,Catering,1000.25";
    private const string Second =
        "Madeup Council,02/04/2025,Alpha Ltd,\"Ask a.madeup@example.org, or 01632 960 123\",500";

    private readonly TemporaryHome home = new();

    public void Dispose() => home.Dispose();

    public static TheoryData<string, bool> Files
    {
        get
        {
            var files = new TheoryData<string, bool>();
            foreach (var encoding in new[] { "UTF-8", "UTF-16", "Windows-1252" })
            {
                files.Add(encoding, false);
                files.Add(encoding, true);
            }

            return files;
        }
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void A_record_is_shown_as_written_whatever_the_file_is_encoded_and_packed_in(
        string name,
        bool packed
    )
    {
        var encoding = TextEncodings.Of(name, [0xFF, 0xFE]);
        var record = Record(encoding, name == "UTF-16", packed, line: 2);

        Assert.Equal((First, 0L, packed), (record.Text, record.LeftOut, record.IsPacked));
        Assert.Equal(name, record.Encoding);
        var mark = name == "UTF-16" ? 2 : 0;
        Assert.Equal(
            (
                mark + encoding.GetByteCount(Head + "\r\n"),
                encoding.GetByteCount(First),
                Convert.ToHexStringLower(SHA256.HashData(encoding.GetBytes(First)))
            ),
            ((int)record.Payment.Source.Offset, record.Payment.Source.Length, record.Sha256)
        );
    }

    [Fact]
    public void An_email_address_and_a_telephone_number_are_left_out_of_what_is_shown_and_not_of_the_hash()
    {
        var record = Record(new UTF8Encoding(false), hasMark: false, packed: false, line: 3);

        Assert.Equal(
            $"Madeup Council,02/04/2025,Alpha Ltd,\"Ask {PersonalText.NoAddress}, or {PersonalText.NoNumber}\",500",
            record.Text
        );
        Assert.Equal(2, record.LeftOut);
        Assert.Equal(
            Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Second))),
            record.Sha256
        );
    }

    [Fact]
    public void A_record_whose_file_is_not_kept_any_more_says_so()
    {
        var record = Record(new UTF8Encoding(false), hasMark: false, packed: false, line: 2);
        File.Delete(home.File(Path.Combine("sources", record.Payment.Source.Sha256)));

        var again = new PaymentRecordView(home.Store).Find(Source, 2, null).Value;

        Assert.Equal((null, null), (again.Text, again.Sha256));
        Assert.Contains("load it again", again.NotShown, StringComparison.Ordinal);
    }

    private string Source { get; set; } = "";

    private PaymentRecord Record(Encoding encoding, bool hasMark, bool packed, long line)
    {
        var path = home.File(packed ? "payments.csv.gz" : "payments.csv");
        using (var file = File.Create(path))
        using (var content = packed ? new GZipStream(file, CompressionLevel.Fastest) : (Stream)file)
        {
            content.Write(hasMark ? encoding.GetPreamble() : []);
            content.Write(encoding.GetBytes($"{Head}\r\n{First}\r\n{Second}\r\n"));
        }

        Source = Assert.Single(home.Load(path).Value.Sources).Source;
        return new PaymentRecordView(home.Store).Find(Source, line, null).Value;
    }
}
