using Evenhand.Record.Entries;
using Evenhand.Record.Keys;

namespace Evenhand.Record.Files;

/// <summary>Walks along a record, line after line, and keeps the first thing that does not hold.</summary>
internal sealed class ChainCheck(string? expectedHead, RecordKey? key)
{
    // More fields than this without a value, and none of them explained so far, is no record that anyone redacted by hand.
    private const int MostMissing = 1_000_000;

    private readonly HashSet<(long Entry, string Field)> missing = [];
    private RecordHead? head;
    private string? record;
    private CheckedLine? end;
    private string time = "";
    private long redacted;
    private long turnedBack;
    private long expectedAt = -1;

    public (long At, string Reason)? Broken { get; private set; }

    /// <summary>The number of the line to come: 0 is the beginning.</summary>
    private long Next =>
        head is null ? 0
        : end is null ? head.Seq + 1
        : head.Seq + 2;

    public void Take(CheckedLine line)
    {
        if (Broken is null && (line.Fault ?? Placed(line)) is { } reason)
        {
            Broken = (Next, reason);
        }
    }

    /// <summary>The file cannot be read on.</summary>
    public void Stop(string reason) => Broken ??= (Next, reason);

    public VerifyReport Report()
    {
        if (end is null)
        {
            Stop(
                head is null
                    ? "the file is empty"
                    : "the file ends without its last line: it was cut off"
            );
        }

        if (Broken is null && missing.Count > 0)
        {
            var (entry, field) = missing.Min();
            Broken = (
                entry,
                $"its field '{field}' has no value, and no later entry says that it was redacted"
            );
        }

        var signature = Signature();
        var headHolds = expectedHead is null || (Broken is null && head!.Hash == expectedHead);
        var signatureHolds = key is null || signature == "valid";
        var reason = Broken?.Reason ?? Unexpected(headHolds, signature);
        return new VerifyReport
        {
            Ok = Broken is null && headHolds && signatureHolds && signature != "invalid",
            Entries = head?.Seq ?? 0,
            Head = head?.Hash,
            HeadChecked = expectedHead is not null && headHolds,
            Signature = signature,
            BrokenAt = Broken?.At,
            Reason = reason,
            Proves = Proves(headHolds, signature),
            Record = record,
            Redacted = redacted,
            Key = end?.Signed?.Key,
            Notes = Notes(),
        };
    }

    private string? Placed(CheckedLine line)
    {
        if (end is not null)
        {
            return "there is something after the end";
        }

        if (head is null)
        {
            if (line.Kind != "begin")
            {
                return "the file does not begin as a record does";
            }

            record = line.Record;
            head = new RecordHead(0, line.Hash);
            Noted();
            return null;
        }

        if (line.Record != record)
        {
            return "it belongs to another record";
        }

        return line.Kind switch
        {
            "entry" => Entry(line),
            "end" => End(line),
            _ => "the record begins a second time",
        };
    }

    private string? Entry(CheckedLine line)
    {
        if (line.Seq != head!.Seq + 1)
        {
            return $"entry {line.Seq} stands where entry {head.Seq + 1} should: entries were left out, added or moved";
        }

        if (line.Previous != head.Hash)
        {
            return "it does not hold the hash of the entry before it: one of the two was replaced";
        }

        if (line.Redacts is { } redacts)
        {
            if (!missing.Remove((redacts.Entry, redacts.Field)))
            {
                return $"it says that field '{redacts.Field}' of entry {redacts.Entry} was redacted, which it was not";
            }

            redacted++;
        }

        if (missing.Count + line.Missing.Count > MostMissing)
        {
            return $"more than {MostMissing:N0} fields have no value, and no entry so far says why";
        }

        foreach (var field in line.Missing)
        {
            missing.Add((line.Seq, field));
        }

        turnedBack += string.CompareOrdinal(line.At, time) < 0 ? 1 : 0;
        time = line.At;
        head = new RecordHead(line.Seq, line.Hash);
        Noted();
        return null;
    }

    private string? End(CheckedLine line)
    {
        if (line.Seq != head!.Seq || line.Previous != head.Hash)
        {
            return $"it tells of {line.Seq} entries and another last hash: entries were left out or added";
        }

        end = line;
        return null;
    }

    private void Noted()
    {
        if (head!.Hash == expectedHead)
        {
            expectedAt = head.Seq;
        }
    }

    private string Signature() =>
        end?.Signed is not { } signed ? "absent"
        : key is null || key.Id != signed.Key ? "unknown-key"
        : key.Verify(signed.Statement, signed.Signature) ? "valid"
        : "invalid";

    private string? Unexpected(bool headHolds, string signature) =>
        !headHolds
            ? expectedAt >= 0
                ? $"the record has grown: the head that was expected is that of entry {expectedAt}, up to which nothing was changed; {head!.Seq - expectedAt} more follow"
                : "the record does not have the head that was expected: it was rewritten or cut, or the head is that of another one"
            : signature == "invalid"
                ? "the signature is not by this key over this head"
                : key is null || signature == "valid"
                    ? null
                    : signature == "absent"
                        ? "the record is not signed"
                        : "the record is signed by another key than the one given";

    private string Proves(bool headHolds, string signature) =>
        Broken is not null ? "The file is not as it was written."
        : !headHolds || signature == "invalid" || (key is not null && signature != "valid")
            ? "The file is consistent in itself, and is not the one that was expected."
        : (expectedHead, key) switch
        {
            (null, null) =>
                "The file is consistent in itself. Without a head or a key from elsewhere this does not show that it was not rewritten as a whole.",
            (_, null) => "The file is the one whose head was noted.",
            (null, _) => "The file is as the holder of this key signed it.",
            _ =>
                "The file is the one whose head was noted, and is as the holder of this key signed it.",
        };

    private List<string> Notes()
    {
        var notes = new List<string>();
        if (turnedBack > 0)
        {
            notes.Add(
                $"The times of {turnedBack} of the entries are earlier than that of the entry before: clocks of machines differ, and the order is that of the numbers."
            );
        }

        if (redacted > 0)
        {
            notes.Add(
                $"{redacted} of the fields were redacted; the entries that took them out say why."
            );
        }

        return notes;
    }
}
