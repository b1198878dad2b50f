using Evenhand.Appraisal.Journey;
using Evenhand.Vocabulary;
using Microsoft.AspNetCore.Http;

namespace Evenhand.Web.Questions;

/// <summary>The draft of an appraisal in an address: nothing of it is kept on the server.</summary>
internal static class DraftQuery
{
    /// <summary>The key of the draft.</summary>
    public const string Key = "draft";

    /// <summary>The draft of an address; an empty one where it holds none.</summary>
    public static Outcome<AppraisalDraft> Read(IQueryCollection query) =>
        query[Key].ToString() is not { Length: > 0 } packed
            ? Outcome<AppraisalDraft>.Ok(AppraisalDraft.Empty)
        : AddressText.Unpack(packed) is { } text && AppraisalDraft.Read(text) is { } draft
            ? Outcome<AppraisalDraft>.Ok(draft)
        : Outcome<AppraisalDraft>.Failed(
            new Problem("The address holds no draft that can be read")
            {
                Field = Key,
                ToDo = "Start again.",
            }
        );

    /// <summary>The draft for an address.</summary>
    public static string Pack(AppraisalDraft draft) => AddressText.Pack(draft.Write());

    /// <summary>A page about a draft.</summary>
    public static string Of(
        string path,
        AppraisalDraft draft,
        params IEnumerable<(string Key, string? Value)> more
    ) => Address.To(path, [(Key, Pack(draft)), .. more]);
}
