using System.CommandLine;
using System.Reflection;
using Evenhand.Appraisal.Reading;
using Evenhand.Lake.Editions;
using Evenhand.Law;
using Evenhand.Law.Levers;
using Evenhand.Law.TenderChecks;
using Evenhand.Market;
using Evenhand.Store.Databases;
using Evenhand.Vocabulary;

namespace Evenhand.Cli.Terminal;

/// <summary>One run of one verb: what was asked, and what it works on.</summary>
internal sealed class Session(
    ParseResult asked,
    CommandEnvironment environment,
    CancellationToken cancel
)
{
    /// <summary>The option that every verb has.</summary>
    public static Option<DirectoryInfo?> HomeOption { get; } =
        new("--home")
        {
            Description =
                "The directory that holds all state (default: EVENHAND_HOME, or a folder among your own data)",
            HelpName = "DIR",
            Recursive = true,
        };

    public ParseResult Asked => asked;

    public CommandEnvironment Environment => environment;

    public CancellationToken Cancel => cancel;

    public Printer Printer { get; } = new(environment);

    public EditionStore Store { get; } = new(Home.Find(asked.GetValue(HomeOption)));

    /// <summary>The program's version, for instance 0.1.0.</summary>
    public static string Version { get; } =
        typeof(Session)
            .Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!
            .InformationalVersion.Split('+')[0];

    public T? Get<T>(Option<T> option) => asked.GetValue(option);

    public T? Get<T>(Argument<T> argument) => asked.GetValue(argument);

    public Outcome<Libraries> Libraries() => Market.Libraries.Read(environment.ProgramRoot);

    /// <summary>The law that ships, with the definitions that it rests on.</summary>
    public Outcome<LawBook> Law() =>
        Libraries().Then(l => LawLibrary.Read(environment.ProgramRoot, l.Rules));

    /// <summary>The checks of tenders that ship.</summary>
    public Outcome<TenderBook> Tenders() =>
        Law().Then(law => LawLibrary.Tenders(environment.ProgramRoot, law));

    /// <summary>What an appraisal rests on beside its file.</summary>
    public Outcome<AppraisalShelf> Appraisals() => AppraisalShelf.Read(environment.ProgramRoot);

    /// <summary>Where the workspace is: in the home, or where the environment says.</summary>
    public Outcome<WorkspaceDatabase> Database() =>
        WorkspaceDatabase.Find(
            Store.Home,
            System.Environment.GetEnvironmentVariable(WorkspaceDatabase.Variable)
        );

    /// <summary>The day it is.</summary>
    public DateOnly Today => DateOnly.FromDateTime(environment.Clock.GetLocalNow().DateTime);

    /// <summary>Ends a verb: with the exit code of its result, or by printing what stood in its way.</summary>
    public int End<T>(Outcome<T> outcome, Func<T, int> done) =>
        outcome.IsOk ? done(outcome.Value) : Printer.Problems(outcome.Problems);
}
