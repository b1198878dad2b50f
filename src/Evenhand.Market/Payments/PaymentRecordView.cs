using System.Security.Cryptography;
using Evenhand.Lake;
using Evenhand.Lake.Editions;
using Evenhand.Market.Building;
using Evenhand.Market.Providers;
using Evenhand.Ocds.Reading;
using Evenhand.Registers.Text;
using Evenhand.Vocabulary;

namespace Evenhand.Market.Payments;

/// <summary>Follows a payment to the bytes of its source file. A record in which somebody may stand who is not to be named is not given out.</summary>
public sealed class PaymentRecordView(EditionStore store)
{
    private readonly SourceShelf shelf = new(store.Home);

    /// <summary>One payment by where it stands; a place at which there is none is a problem of the field "payment".</summary>
    /// <param name="source">The source's key, for instance payments/lambeth/2012-06-29.</param>
    /// <param name="line">The line on which the record begins, from 1.</param>
    /// <param name="edition">The edition; null takes the current one.</param>
    /// <exception cref="IOException">The kept file is shorter than the one that was loaded.</exception>
    public Outcome<PaymentRecord> Find(string source, long line, int? edition) =>
        Scope
            .OpenEdition(store, edition)
            .Then(opened =>
            {
                using var connection = opened.Connection;
                var found = connection.Query(
                    PaymentsView.SelectOne,
                    r => Read(r, opened.Edition),
                    ("source", source),
                    ("line", line)
                );
                return found is [var record]
                    ? Outcome<PaymentRecord>.Ok(record)
                    : Outcome<PaymentRecord>.Failed(
                        new Problem("There is no such payment in this edition")
                        {
                            Field = "payment",
                            Found = Problem.Excerpt($"{source}, line {line}"),
                            Expected =
                                $"a line of a payments file of edition {opened.Edition.Number} that was kept",
                        }
                    );
            });

    private PaymentRecord Read(Row row, EditionInfo edition)
    {
        var payment = PaymentsView.One(row);
        var encoding = row.Text("encoding");
        var record = new PaymentRecord
        {
            Edition = edition.Number,
            ContentHash = edition.ContentHash,
            Payment = payment,
            Title = row.Text("title"),
            Encoding = encoding,
            IsPacked = false,
            Text = null,
            LeftOut = 0,
            Sha256 = null,
            NotShown = null,
            Sources = [PaymentsView.SourceWords(row)],
        };
        if (!shelf.Has(payment.Source.Sha256))
        {
            return record with
            {
                NotShown =
                    "The source file is not kept any more on the machine that serves this page; load it again.",
            };
        }

        using var reader = new ShelfReader(shelf);
        record = record with { IsPacked = reader.IsPacked(payment.Source.Sha256) };
        if (WhyHidden(payment.Redacted) is { } hidden)
        {
            return record with { NotShown = hidden };
        }

        var bytes = new byte[payment.Source.Length];
        reader.Read(payment.Source.Sha256, payment.Source.Offset, bytes);
        Span<byte> start = stackalloc byte[(int)Math.Min(2, payment.Source.Offset)];
        reader.Read(payment.Source.Sha256, 0, start);
        var text = TextEncodings.Of(encoding, start).GetString(bytes);
        long leftOut = 0;
        return record with
        {
            Text = PersonalText.LeaveOut(text, ref leftOut),
            LeftOut = leftOut,
            Sha256 = Convert.ToHexStringLower(SHA256.HashData(bytes)),
        };
    }

    private static string? WhyHidden(string? redacted) =>
        redacted switch
        {
            "person" =>
                "The supplier is a person by the look of the name, which Evenhand does not keep or show.",
            "redacted" =>
                "The publisher redacted the supplier, and other columns of the record may still say who it is.",
            _ => null,
        };
}
