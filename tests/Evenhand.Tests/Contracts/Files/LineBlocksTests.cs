using System.Text;
using CsCheck;
using Evenhand.Contracts.Files;
using Xunit;

namespace Evenhand.Tests.Contracts.Files;

public sealed class LineBlocksTests
{
    [Fact]
    public void Blocks_of_any_size_add_up_to_the_file_less_lines_that_are_too_long() =>
        Gen.Select(
                Gen.OneOf("", "a", "bc", "d\r", new string('x', 30), new string('y', 90)).List[
                    0,
                    20
                ],
                Gen.Int[1, 40],
                Gen.Bool
            )
            .Sample(
                (lines, size, ended) =>
                {
                    var text = string.Join('\n', lines) + (ended ? "\n" : "");
                    var bytes = Encoding.UTF8.GetBytes("\uFEFF" + text);
                    using var stream = new MemoryStream(bytes);
                    var blocks = new LineBlocks(stream, size, 80);
                    var (block, read) = (new LineBlock(), new List<(long, string)>());
                    var tooLong = new List<long>();
                    while (blocks.Next(block))
                    {
                        if (block.IsTooLong)
                        {
                            tooLong.Add(block.Line);
                            continue;
                        }

                        var part = Encoding.UTF8.GetString(block.Buffer, 0, block.Length);
                        Assert.Equal(
                            part,
                            Encoding.UTF8.GetString(bytes, (int)block.Offset, block.Length)
                        );
                        read.AddRange(part.Split('\n').Select((l, i) => (block.Line + i, l)));
                    }

                    var all = text.Split('\n').Select((l, i) => ((long)i + 1, l)).ToList();
                    var filled = all.Where(l => l.l.Length > 0).ToList();
                    Assert.Equal(
                        filled.Select(l => l.Item1),
                        read.Where(l => l.Item2.Length > 0)
                            .Select(l => l.Item1)
                            .Concat(tooLong)
                            .Order()
                    );
                    Assert.All(
                        read.Where(l => l.Item2.Length > 0),
                        l => Assert.Equal(all[(int)l.Item1 - 1].l, l.Item2)
                    );
                    Assert.All(tooLong, l => Assert.Equal(90, all[(int)l - 1].l.Length));
                }
            );
}
