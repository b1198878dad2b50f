using Evenhand.Appraisal.Reading;
using Evenhand.Vocabulary;
using Microsoft.AspNetCore.Http;

namespace Evenhand.Web.Questions;

/// <summary>An appraisal file in an address, compressed, so that it can be shared by link and nothing of it is kept on the server.</summary>
internal static class AppraisalQuery
{
    /// <summary>The key of the file in an address.</summary>
    public const string File = "file";

    /// <summary>The key of the example.</summary>
    public const string Example = "example";

    /// <summary>The text of the file that an address holds or names.</summary>
    public static Outcome<TextFile> Read(IQueryCollection query)
    {
        if (query.ContainsKey(Example))
        {
            return Outcome<TextFile>.Ok(new("appraisal.yaml", AppraisalExample.Text));
        }

        return
            query[File].ToString() is { Length: > 0 } packed
            && AddressText.Unpack(packed) is { } text
            ? Outcome<TextFile>.Ok(new("appraisal.yaml", text))
            : Outcome<TextFile>.Failed(
                new Problem("The address holds no appraisal that can be read")
                {
                    Field = File,
                    ToDo = "Start again, or give the file.",
                }
            );
    }
}
