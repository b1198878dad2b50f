using System.CommandLine;
using Evenhand.Evidence.Library;

namespace Evenhand.Cli.Terminal;

/// <summary>The options that choose findings.</summary>
internal sealed class FindingFilterOptions
{
    private readonly Option<string?> model = Options.Text(
        "--model",
        "The model, on either side of the comparison",
        "ID"
    );
    private readonly Option<string?> service = Options.Text("--service", "The service", "ID");
    private readonly Option<string?> outcome = Options.Text(
        "--outcome",
        "The kind of outcome",
        "ID"
    );
    private readonly Option<string?> design = Options.Text(
        "--design",
        "How it was studied, as the findings say it",
        "WORDS"
    );
    private readonly Option<bool> independent = Options.Flag(
        "--without-interest",
        "Leave out sources that promote, oppose or deliver the model"
    );
    private readonly Option<int?> level = new("--maryland")
    {
        Description = "The least level on the Maryland scale, 1 to 5",
        HelpName = "LEVEL",
    };

    /// <summary>Gives them to a command.</summary>
    public void AddTo(Command command)
    {
        foreach (var option in new Option[] { model, service, outcome, design, independent, level })
        {
            command.Options.Add(option);
        }
    }

    /// <summary>What was asked for.</summary>
    public FindingFilter Of(Session session) =>
        new()
        {
            Model = session.Get(model),
            Service = session.Get(service),
            Outcome = session.Get(outcome),
            Design = session.Get(design),
            Maryland = session.Get(level),
            WithoutInterest = session.Get(independent),
        };
}
