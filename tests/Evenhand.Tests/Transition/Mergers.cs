using Evenhand.Appraisal.Prices;
using Evenhand.Testing;
using Evenhand.Tests.Cli;
using Evenhand.Transition.Desk;
using Evenhand.Transition.Files;
using Evenhand.Transition.Library;
using Evenhand.Transition.Plans;
using Evenhand.Vocabulary;

namespace Evenhand.Tests.Transition;

/// <summary>What ships for reorganisations, and small files of them.</summary>
internal static class Mergers
{
    public const string County = "county-into-two-unitaries.yaml";

    public static MergerLibrary Library { get; } = MergerLibrary.Read(Repository.Root).Value;

    public static Planner Planner { get; } =
        new(Library, MergerLibrary.Holidays(Repository.Root).Value);

    public static MergerDesk Desk { get; } =
        MergerDesk
            .Read(
                Repository.Root,
                TemporaryHome.Libraries.Rules,
                PriceShelf.Read(Repository.Root).Value.Deflator.Base
            )
            .Value;

    public static string Path(string example) => Repository.At("mergers", "examples", example);

    /// <summary>The least that a file says, with more at its end.</summary>
    public static string Text(string more, string profile = "agency_admin") =>
        $$"""
            id: small
            name: Small
            kind: merger
            route: administrative
            sector: agency
            nation: England
            announced: 2027-01-04
            profile: {{profile}}
            old:
              - {id: one, name: One}
              - {id: two, name: Two}
            new:
              - {id: both, name: Both}
            {{more}}
            """.ReplaceLineEndings("\n");

    public static Outcome<MergerFile> Read(string text) =>
        MergerFileReader.Read(new TextFile("merger.yaml", text), Library);

    public static PlanReport Plan(string text, int passes = 2000) =>
        Planner.Ask(Read(text).Value, passes, 1).Value;

    public static async Task<Said> Run(string verb, string text, params string[] words)
    {
        using var home = new TemporaryHome();
        return await Prompt.Run(["merger", verb, home.Write("merger.yaml", text), .. words]);
    }
}
