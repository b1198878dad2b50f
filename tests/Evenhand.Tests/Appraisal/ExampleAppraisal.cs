using Evenhand.Appraisal.Files;
using Evenhand.Appraisal.Reading;
using Evenhand.Testing;
using Evenhand.Vocabulary;

namespace Evenhand.Tests.Appraisal;

/// <summary>The appraisal that ships as an example, and changed copies of its text.</summary>
internal static class ExampleAppraisal
{
    public static AppraisalShelf Shelf { get; } = AppraisalShelf.Read(Repository.Root).Value;

    public static string Text { get; } =
        File.ReadAllText(Repository.At("docs", "examples", "appraisal.yaml"));

    public static AppraisalFile Whole { get; } = Read(Text).Value;

    public static Outcome<AppraisalFile> Read(string text) =>
        AppraisalReader.Read(new TextFile("appraisal.yaml", text), Shelf);

    /// <summary>The example with one piece of its text replaced, which must be there.</summary>
    public static Outcome<AppraisalFile> With(string old, string other)
    {
        if (!Text.Contains(old, StringComparison.Ordinal))
        {
            throw new ArgumentException($"The example has no '{old}'.", nameof(old));
        }

        return Read(Text.Replace(old, other, StringComparison.Ordinal));
    }
}
