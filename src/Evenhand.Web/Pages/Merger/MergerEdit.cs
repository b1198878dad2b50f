using Evenhand.Transition.Desk;
using Evenhand.Vocabulary;
using Evenhand.Web.Questions;
using Microsoft.AspNetCore.Http;

namespace Evenhand.Web.Pages.Merger;

/// <summary>Takes a change of a file into the address.</summary>
internal static class MergerEdit
{
    /// <summary>The file for an address, or why it cannot go on in one.</summary>
    /// <param name="desk">Reads the file again.</param>
    /// <param name="text">The file with its change.</param>
    public static Outcome<string> Of(MergerDesk desk, string text) =>
        desk.Read(new TextFile(MergerQuery.FileName, text))
            .Then(merger => desk.Ready(merger))
            .Then(_ =>
                AddressText.ForAddress(text) is { } packed
                    ? Outcome<string>.Ok(packed)
                    : Outcome<string>.Failed(
                        new Problem("The merger has become too long for a link")
                        {
                            ToDo =
                                "Download the file and add it there, or keep it in the workspace.",
                        }
                    )
            );

    /// <summary>What a form hands on so that the merger stays in the address.</summary>
    public static IReadOnlyList<(string Name, string Value)> Held(HttpRequest request) =>
        [
            .. new[] { MergerQuery.File, MergerQuery.Example }
                .Select(k => (k, request.Query[k].ToString()))
                .Where(p => p.Item2.Length > 0),
        ];
}
