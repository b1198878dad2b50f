using System.CommandLine;
using System.CommandLine.Help;
using Evenhand.Cli.Terminal;
using Evenhand.Cli.Verbs;
using Evenhand.Lake.Editions;

namespace Evenhand.Cli;

/// <summary>The command line: takes the words apart, runs the verb, and turns what came of it into an exit code.</summary>
public static class CommandLine
{
    /// <summary>Runs one command.</summary>
    /// <returns>0 done, 1 a no to a yes/no question, 2 bad input or usage, 3 our fault or the machine's, 130 stopped.</returns>
    public static async Task<int> RunAsync(
        IReadOnlyList<string> arguments,
        CommandEnvironment environment
    )
    {
        var root = Root(environment);
        var asked = root.Parse(arguments);
        var configuration = new InvocationConfiguration
        {
            Output = environment.Out,
            Error = environment.Error,
            EnableDefaultExceptionHandler = false,
        };
        if (asked.Errors.Count > 0 && asked.Action is not HelpAction)
        {
            // The library would say 1 here, which for us is the answer "no".
            foreach (var error in asked.Errors)
            {
                environment.Error.WriteLine(error.Message);
            }

            environment.Error.WriteLine(
                $"Try 'evenhand {string.Join(' ', CommandPath(asked))} --help'.".Replace(
                    "  ",
                    " ",
                    StringComparison.Ordinal
                )
            );
            return ExitCode.BadInput;
        }

        try
        {
            return await asked.InvokeAsync(configuration);
        }
        catch (OperationCanceledException)
        {
            environment.Error.WriteLine("Stopped. Nothing was changed.");
            return ExitCode.Stopped;
        }
        catch (LoaderBusyException busy)
        {
            environment.Error.WriteLine(busy.Message);
            return ExitCode.Fault;
        }
        catch (Exception fault) when (MachineFault.Describe(fault) is { } description)
        {
            environment.Error.WriteLine(description);
            return ExitCode.Fault;
        }
    }

    private static IEnumerable<string> CommandPath(ParseResult asked)
    {
        var names = new Stack<string>();
        for (
            var command = asked.CommandResult;
            command?.Parent is not null;
            command = command.Parent as System.CommandLine.Parsing.CommandResult
        )
        {
            names.Push(command.Command.Name);
        }

        return names;
    }

    private static RootCommand Root(CommandEnvironment environment)
    {
        var root = new RootCommand(
            "Evenhand: who should deliver a public service, decided on evidence and within the law."
        );
        root.Options.Add(Session.HomeOption);
        foreach (var verb in Verbs())
        {
            root.Subcommands.Add(verb.Build(environment));
        }

        return root;
    }

    private static IReadOnlyList<IVerb> Verbs() =>
        [
            new DemoVerb(),
            new LoadVerb(),
            new EditionsVerb(),
            new SourcesVerb(),
            new MarketVerb(),
            new PaymentsVerb(),
            new SimulateVerb(),
            new DefinitionsVerb(),
            new LeversVerb(),
            new DeadlinesVerb(),
            new CheckTenderVerb(),
            new EvidenceVerb(),
            new AppraiseVerb(),
            new RecordVerb(),
            new MergerVerb(),
            new ContractsVerb(),
            new IndicatorsVerb(),
            new OcdsVerb(),
            new QualityVerb(),
            new RulesVerb(),
            new SchemaVerb(),
            new PackageVerb(),
            new ServeVerb(),
            new AccountVerb(),
        ];
}
