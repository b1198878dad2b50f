using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Evenhand.Contracts.Indicators;

/// <summary>Flags in the form that the tool Cardinal prints: what is flagged, by kind, id and code, with its value.</summary>
public static class CardinalJson
{
    /// <summary>Writes the flags of a report.</summary>
    public static string Write(IndicatorReport report)
    {
        using var memory = new MemoryStream();
        using (
            var writer = new Utf8JsonWriter(
                memory,
                new JsonWriterOptions
                {
                    // For programs and files, never put into a page: quotes and accents may stand as they are.
                    Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
                }
            )
        )
        {
            writer.WriteStartObject();
            foreach (
                var kind in report
                    .Results.Where(r => r.State == IndicatorState.Flagged && r.Value is not null)
                    .GroupBy(r => r.Subject)
                    .OrderBy(g => g.Key)
            )
            {
                writer.WriteStartObject(
                    kind.Key == IndicatorSubject.Ocid ? "OCID" : kind.Key.ToString()
                );
                foreach (
                    var id in kind.GroupBy(r => r.Id, StringComparer.Ordinal)
                        .OrderBy(g => g.Key, StringComparer.Ordinal)
                )
                {
                    writer.WriteStartObject(id.Key);
                    foreach (var result in id)
                    {
                        writer.WritePropertyName(result.Code);
                        writer.WriteRawValue(Number(result.Value!.Value));
                    }

                    writer.WriteEndObject();
                }

                writer.WriteEndObject();
            }

            writer.WriteEndObject();
        }

        return Encoding.UTF8.GetString(memory.GetBuffer(), 0, (int)memory.Length);
    }

    // Always with a point, so that a reader takes it for a number with a fraction.
    private static string Number(double value)
    {
        var text = value.ToString("R", CultureInfo.InvariantCulture);
        return text.AsSpan().ContainsAny(".E") ? text : text + ".0";
    }
}
