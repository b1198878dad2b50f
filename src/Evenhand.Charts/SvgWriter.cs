using System.Globalization;
using System.Text;
using System.Xml;

namespace Evenhand.Charts;

/// <summary>
/// Writes an SVG image piece by piece: always well-formed, every text escaped, numbers with at most two decimals and a point
/// whatever the machine's language, no script and no style attribute, and the same bytes for the same calls.
/// </summary>
public sealed class SvgWriter : IDisposable
{
    private const string Namespace = "http://www.w3.org/2000/svg";

    private readonly StringBuilder text = new();
    private readonly XmlWriter xml;
    private int open;

    private SvgWriter() =>
        xml = XmlWriter.Create(
            text,
            new XmlWriterSettings
            {
                OmitXmlDeclaration = true,
                Indent = true,
                NewLineChars = "\n",
            }
        );

    /// <summary>Begins an image.</summary>
    /// <param name="width">In pixels, where nothing says how wide it is to be shown.</param>
    /// <param name="height">Likewise.</param>
    /// <param name="title">What it shows, in a few words.</param>
    /// <param name="description">The same in sentences, for those who do not see it.</param>
    /// <param name="attributes">More for the root, such as a class.</param>
    public static SvgWriter Begin(
        double width,
        double height,
        string title,
        string description,
        params IReadOnlyList<(string Name, object? Value)> attributes
    )
    {
        var svg = new SvgWriter();
        svg.xml.WriteStartElement("svg", Namespace);
        svg.Attributes([
            ("viewBox", $"0 0 {Number(width)} {Number(height)}"),
            ("width", width),
            ("height", height),
            ("font-family", "Arial, Helvetica, sans-serif"),
            .. attributes,
        ]);
        svg.Say(title, description);
        return svg;
    }

    /// <summary>Opens an element; it ends when what comes back is disposed of.</summary>
    public IDisposable Open(
        string element,
        params IReadOnlyList<(string Name, object? Value)> attributes
    )
    {
        xml.WriteStartElement(element, Namespace);
        Attributes(attributes);
        open++;
        return new Closing(this);
    }

    /// <summary>Opens a group.</summary>
    public IDisposable Group(params IReadOnlyList<(string Name, object? Value)> attributes) =>
        Open("g", attributes);

    /// <summary>Opens a link; without an address it is a group that leads nowhere.</summary>
    public IDisposable Link(
        string? address,
        params IReadOnlyList<(string Name, object? Value)> attributes
    ) => address is null ? Group(attributes) : Open("a", [("href", address), .. attributes]);

    /// <summary>Says what the element that is open shows; these must be its first words.</summary>
    public void Say(string title, string? description = null)
    {
        xml.WriteElementString("title", Namespace, Clean(title));
        if (description is not null)
        {
            xml.WriteElementString("desc", Namespace, Clean(description));
        }
    }

    /// <summary>A closed shape with these corners.</summary>
    public void Polygon(
        IEnumerable<(double X, double Y)> corners,
        params IReadOnlyList<(string Name, object? Value)> attributes
    ) =>
        Shape(
            "polygon",
            [
                ("points", string.Join(' ', corners.Select(c => $"{Number(c.X)},{Number(c.Y)}"))),
                .. attributes,
            ]
        );

    /// <summary>A rectangle.</summary>
    public void Rectangle(
        double x,
        double y,
        double width,
        double height,
        params IReadOnlyList<(string Name, object? Value)> attributes
    ) => Shape("rect", [("x", x), ("y", y), ("width", width), ("height", height), .. attributes]);

    /// <summary>A straight line.</summary>
    public void Line(
        double fromX,
        double fromY,
        double toX,
        double toY,
        params IReadOnlyList<(string Name, object? Value)> attributes
    ) => Shape("line", [("x1", fromX), ("y1", fromY), ("x2", toX), ("y2", toY), .. attributes]);

    /// <summary>Any element without content, such as a circle or a path.</summary>
    public void Shape(string element, params IReadOnlyList<(string Name, object? Value)> attributes)
    {
        using (Open(element, attributes)) { }
    }

    /// <summary>A line of text whose baseline begins at a point.</summary>
    public void Text(
        double x,
        double y,
        string words,
        params IReadOnlyList<(string Name, object? Value)> attributes
    )
    {
        xml.WriteStartElement("text", Namespace);
        Attributes([("x", x), ("y", y), .. attributes]);
        xml.WriteString(Clean(words));
        xml.WriteEndElement();
    }

    /// <summary>Ends the image and gives it as text.</summary>
    /// <exception cref="InvalidOperationException">An element is still open.</exception>
    public string End()
    {
        if (open > 0)
        {
            throw new InvalidOperationException("An element of the image is still open.");
        }

        xml.WriteEndElement();
        xml.Flush();
        return text.ToString();
    }

    /// <inheritdoc/>
    public void Dispose() => xml.Dispose();

    /// <summary>A number with at most two decimals; never in the form 1E-05, never −0.</summary>
    internal static string Number(double value) =>
        Math.Round(value, 2) is 0
            ? "0"
            : Math.Round(value, 2).ToString("0.##", CultureInfo.InvariantCulture);

    // Names come from registers, where a stray control character is not unheard of; an image with one in it is no image.
    internal static string Clean(string words) =>
        string.Concat(
            words.EnumerateRunes().Where(r => !r.IsBmp || XmlConvert.IsXmlChar((char)r.Value))
        );

    private void Attributes(IEnumerable<(string Name, object? Value)> attributes)
    {
        foreach (var (name, value) in attributes)
        {
            var words = value switch
            {
                null => null,
                double number => Number(number),
                _ => Clean(Convert.ToString(value, CultureInfo.InvariantCulture) ?? ""),
            };
            if (words is not null)
            {
                xml.WriteAttributeString(name, words);
            }
        }
    }

    private void Close()
    {
        xml.WriteEndElement();
        open--;
    }

    private sealed class Closing(SvgWriter svg) : IDisposable
    {
        public void Dispose() => svg.Close();
    }
}
