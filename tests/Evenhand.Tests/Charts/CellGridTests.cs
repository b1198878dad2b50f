using System.Xml.Linq;
using Evenhand.Charts;
using Xunit;

namespace Evenhand.Tests.Charts;

public sealed class CellGridTests
{
    [Fact]
    public void An_empty_cell_holds_its_words_and_no_circle()
    {
        var image = Draw(new GridCell(0, null, "nothing here"), new GridCell(4, 2, "four here"));

        // One in the cell, two in the key.
        Assert.Equal(3, image.Descendants().Count(e => e.Name.LocalName == "circle"));
        Assert.Equal(
            ["none", "found"],
            image.Descendants().Where(e => e.Value is "none" or "found").Select(e => e.Value)
        );
    }

    [Fact]
    public void A_row_with_a_cell_missing_is_refused() =>
        Assert.Throws<ArgumentException>(() => Draw(new GridCell(0, null, "one")));

    private static XElement Draw(params GridCell[] cells) =>
        XElement.Parse(
            CellGrid.Svg(new("t", "d", ["A", "B"], [new("row", cells)], "none found", ["1", "2"]))
        );
}
