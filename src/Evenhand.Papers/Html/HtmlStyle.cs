using System.Security.Cryptography;
using System.Text;

namespace Evenhand.Papers.Html;

/// <summary>The style sheet of HTML papers. Nothing in it is told by colour alone, and it prints on A4.</summary>
internal static class HtmlStyle
{
    /// <summary>The sheet.</summary>
    public const string Sheet = """

        html { color: #0b0c0c; background: #fff; font: 1rem/1.5 arial, sans-serif; }
        body { margin: 0 auto; padding: 0 1rem 3rem; max-width: 72rem; }
        .skip { position: absolute; left: -999rem; }
        .skip:focus { position: static; }
        a { color: #1a4f8b; }
        a:focus, .scroll:focus { outline: 3px solid #0b0c0c; outline-offset: 2px; }
        header { border-bottom: 4px solid #0b0c0c; margin-bottom: 2rem; }
        header p { margin: 0.75rem 0; font-weight: bold; }
        h1 { font-size: 2rem; line-height: 1.2; margin: 0 0 0.5rem; max-width: 48rem; }
        h2 { font-size: 1.5rem; line-height: 1.25; margin: 2.5rem 0 0.75rem; border-top: 1px solid #b1b4b6; padding-top: 1rem; }
        h3 { font-size: 1.2rem; line-height: 1.3; margin: 2rem 0 0.5rem; }
        p, ul, dl { max-width: 44rem; margin: 0 0 1rem; }
        .subtitle { font-size: 1.2rem; color: #505a5f; }
        .lead { font-size: 1.2rem; }
        nav ul { padding: 0; display: flex; flex-wrap: wrap; gap: 0.25rem 1.25rem; list-style: none; }
        li { margin-bottom: 0.4rem; }
        dt { font-weight: bold; }
        dd { margin: 0 0 0.75rem; }
        figure { margin: 1rem 0 1.5rem; }
        figcaption { font-size: 0.9rem; color: #505a5f; max-width: 44rem; }
        .scroll { overflow-x: auto; margin-bottom: 1.5rem; }
        svg { display: block; height: auto; }
        table { border-collapse: collapse; width: 100%; font-size: 0.9rem; line-height: 1.35; }
        caption { text-align: left; font-weight: bold; padding-bottom: 0.5rem; }
        th, td { text-align: left; vertical-align: top; padding: 0.3rem 0.75rem 0.3rem 0; border-bottom: 1px solid #b1b4b6; }
        thead th { vertical-align: bottom; border-bottom: 2px solid #0b0c0c; }
        tbody th { font-weight: normal; min-width: 8rem; }
        .figure { text-align: right; font-variant-numeric: tabular-nums; }
        th:last-child, td:last-child { padding-right: 0; }
        main { overflow-wrap: break-word; }
        code { font: 0.9em monospace; overflow-wrap: anywhere; }
        @page { size: A4; margin: 18mm 16mm 20mm; @bottom-right { content: "Page " counter(page) " of " counter(pages); font: 8pt arial, sans-serif; } }
        @page wide { size: A4 landscape; }
        @media print {
          html { font-size: 10pt; line-height: 1.4; }
          body { padding: 0; max-width: none; }
          .skip, nav { display: none; }
          header { border-bottom-width: 2px; margin-bottom: 1rem; }
          h1 { font-size: 20pt; }
          h2 { font-size: 14pt; }
          h3 { font-size: 11.5pt; }
          .subtitle, .lead { font-size: 11pt; }
          .scroll { overflow: visible; }
          .wide { page: wide; }
          svg { max-width: 100%; width: auto; height: auto; max-height: 215mm; }
          .wide svg { max-height: 125mm; }
          h1, h2, h3, caption, thead { break-after: avoid; }
          thead { display: table-header-group; }
          tr, figure, li, dt { break-inside: avoid; }
          dt { break-after: avoid; }
          table { font-size: 8.5pt; }
          a { color: inherit; text-decoration: none; }
        }

        """;

    /// <summary>The only inline style that the Content-Security-Policy of the file lets in.</summary>
    public static string Hash { get; } =
        "sha256-"
        + Convert.ToBase64String(
            SHA256.HashData(Encoding.UTF8.GetBytes(Sheet.ReplaceLineEndings("\n")))
        );
}
