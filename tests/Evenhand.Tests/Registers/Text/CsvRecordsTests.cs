using CsCheck;
using Evenhand.Registers.Text;
using Xunit;

namespace Evenhand.Tests.Registers.Text;

public sealed class CsvRecordsTests
{
    [Fact]
    public void A_quoted_field_may_go_over_lines_and_the_next_record_knows_its_own_line()
    {
        var records = Read("a,\"first\nsecond\r\nthird\",c\nd,e,f\n");

        Assert.Equal(
            [
                ["a", "first\nsecond\nthird", "c"],
                ["d", "e", "f"],
            ],
            Fields(records)
        );
        Assert.Equal([1, 4], records.Select(r => r.Line));
    }

    [Fact]
    public void A_doubled_quotation_mark_inside_a_quotation_is_one_mark() =>
        Assert.Equal(
            [
                ["say \"no\"", "\"", ""],
            ],
            Fields(Read("\"say \"\"no\"\"\",\"\"\"\",\"\"\n"))
        );

    [Fact]
    public void A_comma_inside_a_quotation_does_not_part_fields() =>
        Assert.Equal(
            [
                ["Birmingham, Hall Green", "4"],
            ],
            Fields(Read("\"Birmingham, Hall Green\",4"))
        );

    [Fact]
    public void A_mark_in_the_middle_of_an_unquoted_field_is_text() =>
        Assert.Equal(
            [
                ["5\" pipe", "x"],
                ["y", "z"],
            ],
            Fields(Read("5\" pipe,x\ny,z\n"))
        );

    [Theory]
    [InlineData("a,b\nc,d\n")]
    [InlineData("a,b\r\nc,d\r\n")]
    [InlineData("a,b\rc,d\r")]
    [InlineData("a,b\r\nc,d")]
    [InlineData("a,b\n\n\nc,d\n\n")]
    [InlineData("a,b\r\r\nc,d\n")]
    public void Every_way_to_end_a_line_gives_the_same_records(string text) =>
        Assert.Equal(
            [
                ["a", "b"],
                ["c", "d"],
            ],
            Fields(Read(text))
        );

    [Fact]
    public void A_last_line_without_an_ending_is_a_record() =>
        Assert.Equal(
            [
                ["a"],
                ["b"],
            ],
            Fields(Read("a\nb"))
        );

    [Fact]
    public void Nothing_holds_no_record() => Assert.Empty(Read(""));

    [Fact]
    public void A_quotation_that_is_never_closed_costs_its_own_line_only()
    {
        var records = Read("a,b\n\"open,x\nc,d\ne,f\n");

        Assert.Equal(
            [
                ["a", "b"],
                [],
                ["c", "d"],
                ["e", "f"],
            ],
            Fields(records)
        );
        var fault = records[1].Fault!;
        Assert.Equal((2, "A quotation mark is never closed"), (fault.Line, fault.Reason));
        Assert.Contains("open,x", fault.Found);
    }

    [Fact]
    public void Many_quotations_that_are_never_closed_cost_a_line_each()
    {
        // So far apart that neither can close the other.
        var lines = Enumerable.Range(0, 250).Select(i => i % 125 == 0 ? "\"open,x" : $"a{i},b");

        var records = Read(string.Join('\n', lines));

        Assert.Equal([1, 126], records.Where(r => r.Fault is not null).Select(r => r.Line));
        Assert.Equal(248, records.Count(r => r.Fault is null && r.Fields.Length == 2));
    }

    [Theory]
    [InlineData("\"a\"b,c")]
    [InlineData("x,\"a\" b")]
    public void Text_after_a_closing_mark_is_a_fault_of_its_record_only(string line)
    {
        var records = Read($"{line}\nd,e\n");

        Assert.Equal(
            (1, "Text follows a closing quotation mark"),
            (records[0].Fault!.Line, records[0].Fault!.Reason)
        );
        Assert.Equal(["d", "e"], records[1].Fields);
    }

    [Fact]
    public void Control_characters_stay_in_their_field()
    {
        var records = Read("a\0b,\u0007\nc,\"d\u001b\"\n");

        Assert.Equal(
            [
                ["a\0b", "\u0007"],
                ["c", "d\u001b"],
            ],
            Fields(records)
        );
    }

    [Fact]
    public void A_line_of_200_million_characters_is_a_fault_of_its_line_and_is_never_held()
    {
        using var text = new RepeatedText(
            ("a,b\n", 1),
            (new string('x', 1000), 200_000),
            ("\nc,d\n", 1)
        );
        var before = GC.GetAllocatedBytesForCurrentThread();

        var records = new CsvRecords(text).ReadAll().ToList();

        var allocated = GC.GetAllocatedBytesForCurrentThread() - before;
        Assert.Equal(
            [
                ["a", "b"],
                [],
                ["c", "d"],
            ],
            Fields(records)
        );
        Assert.Equal(
            (2, "The line is too long", "200,000,000 characters"),
            (records[1].Fault!.Line, records[1].Fault!.Reason, records[1].Fault!.Found)
        );
        Assert.Equal(3, records[2].Line);
        Assert.True(allocated < 20_000_000, $"{allocated:N0} bytes were allocated.");
    }

    [Fact]
    public void Whatever_is_written_as_CSV_is_read_back()
    {
        var field = Gen.String[Gen.Char["ab,\" \n;'é"], 0, 8];
        Gen.Select(
                field.Array[2, 5].Array[1, 8],
                Gen.OneOf(Gen.Const("\n"), Gen.Const("\r\n"), Gen.Const("\r"))
            )
            .Sample(
                (rows, ending) =>
                {
                    var text = string.Concat(
                        rows.Select(r => string.Join(',', r.Select(Quote)) + ending)
                    );
                    var read = Fields(Read(text));
                    return read.Count == rows.Length
                        && read.Zip(rows).All(p => p.First.SequenceEqual(p.Second));
                },
                iter: 2000,
                threads: 1
            );
    }

    [Fact]
    public void Whatever_stands_before_it_a_sound_block_of_lines_is_not_lost()
    {
        // 200 sound lines without any mark outlast every quotation that could have been opened above them.
        var sound = string.Concat(Enumerable.Range(0, 200).Select(i => $"sound,{i}\n"));
        Gen.String[Gen.Char["a,\" \n\r"], 0, 40]
            .Sample(
                noise =>
                {
                    var kept = Read(noise + "\n" + sound)
                        .Where(r => r.Fault is null && r.Fields is ["sound", _])
                        .ToList();
                    return kept.Count == 200;
                },
                iter: 500,
                threads: 1
            );
    }

    private static List<CsvRecord> Read(string text)
    {
        using var reader = new StringReader(text);
        return [.. new CsvRecords(reader).ReadAll()];
    }

    private static List<string[]> Fields(IEnumerable<CsvRecord> records) =>
        [.. records.Select(r => r.Fields)];

    private static string Quote(string field) =>
        $"\"{field.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
}
