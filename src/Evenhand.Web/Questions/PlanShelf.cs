using Evenhand.Transition.Desk;
using Evenhand.Transition.Files;
using Evenhand.Transition.Library;
using Evenhand.Transition.Plans;
using Evenhand.Transition.Readiness;
using Evenhand.Vocabulary;

namespace Evenhand.Web.Questions;

/// <summary>What can be asked of the text of a reorganisation that the workspace keeps.</summary>
/// <param name="desk">Answers.</param>
/// <param name="memory">Holds the plans worked out last.</param>
public sealed class PlanShelf(MergerDesk desk, MergerMemory memory)
{
    /// <summary>What a file is called.</summary>
    public const string FileName = "reorganisation.yaml";

    /// <summary>The desk.</summary>
    public MergerDesk Desk => desk;

    /// <summary>The library that ships.</summary>
    public MergerLibrary Library => desk.Library;

    /// <summary>The reorganisation of a text, or all that is wrong with it.</summary>
    public Outcome<MergerFile> Read(string text) => desk.Read(new TextFile(FileName, text));

    /// <summary>The plan of a text.</summary>
    public Outcome<PlanReport> Plan(string text) => memory.Plan(new TextFile(FileName, text));

    /// <summary>Whether a reorganisation can open.</summary>
    public Outcome<ReadinessReport> Ready(MergerFile merger) => desk.Ready(merger);
}
