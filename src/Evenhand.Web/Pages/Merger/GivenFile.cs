using System.Text;
using Evenhand.Transition.Desk;
using Evenhand.Vocabulary;
using Evenhand.Web.Questions;
using Microsoft.AspNetCore.Http;

namespace Evenhand.Web.Pages.Merger;

/// <summary>A merger file that a form gives, uploaded or pasted.</summary>
/// <param name="Text">What was given.</param>
/// <param name="Packed">The same for an address; null where it is wrong.</param>
/// <param name="Problems">What is wrong with it.</param>
internal sealed record GivenFile(string Text, string? Packed, IReadOnlyList<Problem> Problems)
{
    /// <summary>Reads what a form gives.</summary>
    /// <param name="request">The request.</param>
    /// <param name="desk">Reads the file.</param>
    /// <param name="which">What the names of the fields end with.</param>
    public static async Task<GivenFile> ReadAsync(
        HttpRequest request,
        MergerDesk desk,
        string which = ""
    )
    {
        var field = "file" + which;
        var text = request.Form[field].ToString();
        var upload = request.Form.Files["upload" + which];
        if (upload is { Length: > 0 and <= AddressText.MostBytes })
        {
            using var reader = new StreamReader(upload.OpenReadStream(), Encoding.UTF8);
            text = await reader.ReadToEndAsync(request.HttpContext.RequestAborted);
        }

        text = text.ReplaceLineEndings("\n");
        if (Math.Max(upload?.Length ?? 0, Encoding.UTF8.GetByteCount(text)) > AddressText.MostBytes)
        {
            return Refused(
                "The merger is too large for a page",
                $"at most {Plain.Count(AddressText.MostBytes)} bytes; the prompt takes more"
            );
        }

        if (string.IsNullOrWhiteSpace(text))
        {
            return Refused("Choose a file or paste a merger", null);
        }

        var read = desk.Read(new TextFile(MergerQuery.FileName, text))
            .Then(merger => desk.Ready(merger));
        if (!read.IsOk)
        {
            // A line of the file is no field of the form.
            return new(
                text,
                null,
                [
                    .. read.Problems.Select(p =>
                        p with
                        {
                            What = p.Line is { } line
                                ? $"Line {line}{(p.Field is { } f ? ", " + f : "")}: {p.What}"
                                : p.What,
                            Field = field,
                        }
                    ),
                ]
            );
        }

        return AddressText.ForAddress(text) is { } packed
            ? new(text, packed, [])
            : Refused(
                "The merger is too long for a link",
                "plan it at the prompt: evenhand merger plan FILE"
            );

        GivenFile Refused(string what, string? expected) =>
            new(text, null, [new Problem(what) { Field = field, Expected = expected }]);
    }
}
