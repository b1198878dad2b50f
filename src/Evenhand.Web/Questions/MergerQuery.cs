using Evenhand.Transition.Desk;
using Evenhand.Transition.Files;
using Evenhand.Transition.Journey;
using Evenhand.Transition.Plans;
using Evenhand.Vocabulary;
using Microsoft.AspNetCore.Http;

namespace Evenhand.Web.Questions;

/// <summary>A reorganisation that an address holds.</summary>
/// <param name="Text">The file.</param>
/// <param name="File">The same, read.</param>
public sealed record AskedMerger(TextFile Text, MergerFile File);

/// <summary>A file or a draft of a reorganisation in an address: nothing of it is kept on the server.</summary>
internal static class MergerQuery
{
    /// <summary>The key of the file in an address.</summary>
    public const string File = "file";

    /// <summary>The key of an example.</summary>
    public const string Example = "example";

    /// <summary>The key of a draft.</summary>
    public const string Draft = "draft";

    /// <summary>The name of a file that somebody pasted.</summary>
    public const string FileName = "merger.yaml";

    /// <summary>The text that an address holds or names, under the key of the file or one that stands in its place.</summary>
    public static Outcome<TextFile> Text(
        IQueryCollection query,
        MergerDesk desk,
        string key = File
    ) =>
        query[key].ToString() is { Length: > 0 } packed
            ? AddressText.Unpack(packed) is { } text
                ? Outcome<TextFile>.Ok(new(FileName, text))
                : Broken(key)
            : key == File && query[Example].ToString() is { Length: > 0 } example
                ? ExampleOf(example, desk)
                : Broken(key);

    /// <summary>The reorganisation of an address, or all that is wrong with it.</summary>
    public static Outcome<AskedMerger> Read(
        IQueryCollection query,
        MergerDesk desk,
        string key = File
    ) =>
        Text(query, desk, key)
            .Then(text =>
                desk.Read(text).Then(file => Outcome<AskedMerger>.Ok(new AskedMerger(text, file)))
            );

    /// <summary>The plan of an address.</summary>
    public static Outcome<PlanReport> Plan(
        IQueryCollection query,
        MergerDesk desk,
        MergerMemory memory
    ) => Text(query, desk).Then(memory.Plan);

    /// <summary>All that a board is shown.</summary>
    public static Outcome<MergerPack> Pack(
        IQueryCollection query,
        MergerDesk desk,
        MergerMemory memory
    ) =>
        Read(query, desk)
            .Then(asked =>
                memory.Plan(asked.Text).Then(plan => MergerPack.Of(desk, asked.File, plan))
            );

    /// <summary>The draft of an address; an empty one where it holds none.</summary>
    public static Outcome<MergerDraft> ReadDraft(IQueryCollection query) =>
        query[Draft].ToString() is not { Length: > 0 } packed
            ? Outcome<MergerDraft>.Ok(MergerDraft.Empty)
        : AddressText.Unpack(packed) is { } text && MergerDraft.Read(text) is { } draft
            ? Outcome<MergerDraft>.Ok(draft)
        : Outcome<MergerDraft>.Failed(
            new Problem("The address holds no draft that can be read")
            {
                Field = Draft,
                ToDo = "Start again.",
            }
        );

    /// <summary>A page about a draft.</summary>
    public static string Of(
        string path,
        MergerDraft draft,
        params IEnumerable<(string Key, string? Value)> more
    ) => Address.To(path, [(Draft, AddressText.Pack(draft.Write())), .. more]);

    private static Outcome<TextFile> ExampleOf(string name, MergerDesk desk) =>
        name switch
        {
            "county" => Outcome<TextFile>.Ok(desk.Example(MergerDesk.County)),
            "equality" => Outcome<TextFile>.Ok(desk.Example("three-equality-commissions.yaml")),
            "care" => Outcome<TextFile>.Ok(desk.Example("three-care-regulators.yaml")),
            _ => Outcome<TextFile>.Failed(
                new Problem("There is no such example")
                {
                    Field = Example,
                    Found = Problem.Excerpt(name),
                    Expected = "one of county, equality, care",
                }
            ),
        };

    private static Outcome<TextFile> Broken(string key) =>
        Outcome<TextFile>.Failed(
            new Problem("The address holds no merger that can be read")
            {
                Field = key,
                ToDo = "Start again, or give the file.",
            }
        );
}
