using Evenhand.Appraisal.Files;
using Evenhand.Rules.Yaml;
using Evenhand.Vocabulary;

namespace Evenhand.Appraisal.Reading;

/// <summary>Reads an appraisal file strictly: what it does not know, or what cannot be, is refused with line and words.</summary>
public static class AppraisalReader
{
    /// <summary>The most options.</summary>
    public const int MostOptions = 30;

    /// <summary>The appraisal that a file holds.</summary>
    /// <param name="file">Its text, with its name.</param>
    /// <param name="shelf">Prices, rates and findings.</param>
    public static Outcome<AppraisalFile> Read(TextFile file, AppraisalShelf shelf) =>
        StrictYaml.Read(file).Then(top => Of(top, shelf, mayLack: false));

    /// <summary>The appraisal that a file plans: as <see cref="Read"/>, but scores may be missing, because they are yet to be judged. It cannot be run.</summary>
    /// <inheritdoc cref="Read"/>
    public static Outcome<AppraisalFile> ReadPlan(TextFile file, AppraisalShelf shelf) =>
        StrictYaml.Read(file).Then(top => Of(top, shelf, mayLack: true));

    private static Outcome<AppraisalFile> Of(YamlMap top, AppraisalShelf shelf, bool mayLack)
    {
        if (top.Scalar("format", required: true) is { Text: not "evenhand-appraisal-1" } other)
        {
            top.Report(
                other.Line,
                "format",
                "This is not an appraisal file of this version",
                other.Text,
                "evenhand-appraisal-1"
            );
        }

        var options = Options(top);
        string[] ids = [.. options.Select(o => o.Id)];
        var criteria = CriteriaReader.Read(top);
        var broken = top.Problems.Count > 0;
        // Where the tree does not stand, what hangs on it would only be told wrong.
        var tree = new ValueTree(broken ? [] : criteria);
        if (broken)
        {
            foreach (var key in new[] { "scores", "judgements", "weights", "declared_choices" })
            {
                top.Ignore(key);
            }
        }

        var own = OwnFindingReader.Read(top, shelf.Library);
        // Questions pool what ships and what the file carries, so that it gives the same digits to everybody.
        var held = shelf.With(own);
        var appraisal = new AppraisalFile
        {
            Id = Words.Id(top),
            Title = top.Text("title"),
            DecisionMaker = top.Text("decision_maker"),
            Service = top.Text("service"),
            Area = top.OptionalText("area"),
            On = top.Date("on", required: true) ?? DateOnly.MinValue,
            DecideBy = top.Date("decide_by", required: false),
            Options = options,
            Criteria = criteria,
            Scores = broken ? [] : new ScoreReader(held, options, tree.Leaves, mayLack).Read(top),
            Weights = broken ? Weighting.Open : WeightReader.Read(top, tree),
            Costs = new CostReader(shelf.Prices, ids).Read(top),
            Registered = RegisteredReader.Read(top, shelf.Prices),
            Declared = broken
                ? []
                : RegisteredReader.Declared(top, [.. ids, .. criteria.Select(c => c.Id)]),
            Own = own,
        };
        top.Finish();
        if (
            !broken
            && tree.Leaves.FirstOrDefault(l => l.IsCost) is { } cost
            && appraisal.Costs is null
        )
        {
            top.Report(
                top.LineOf("criteria"),
                "costs",
                "A criterion is scored from cost, and no costs are given",
                cost.Id,
                "'costs:' with lines"
            );
        }

        CheckScale(top, appraisal, tree);
        if (top.Problems.Count > 0)
        {
            return Outcome<AppraisalFile>.Failed(top.Problems);
        }

        return appraisal.Weights.Region(tree) is { IsOk: false } weights
            ? Outcome<AppraisalFile>.Failed([
                .. weights.Problems.Select(p =>
                    p with
                    {
                        File = top.File,
                        Line = top.LineOf("weights"),
                    }
                ),
            ])
            : Outcome<AppraisalFile>.Ok(appraisal);
    }

    private static List<AppraisalOption> Options(YamlMap top)
    {
        var options = new List<AppraisalOption>();
        foreach (var map in top.Maps("options", required: true))
        {
            var id = Words.Id(map);
            if (options.Exists(o => o.Id == id))
            {
                map.Report(map.LineOf("id"), "id", "Two options have one id", id, "its own");
            }

            options.Add(
                new(
                    id,
                    OptionKinds.Of(map.Word("kind", [.. OptionKinds.Codes])),
                    map.Text("name"),
                    map.OptionalText("description")?.Trim()
                )
            );
            map.Finish();
        }

        if (options.Count is < 2 or > MostOptions)
        {
            top.Report(
                top.LineOf("options"),
                "options",
                "An appraisal compares options",
                $"{options.Count}",
                $"2 to {MostOptions} options"
            );
        }

        return options;
    }

    /// <summary>A score in the middle that lies beyond the scale would count as its end, and nobody would see.</summary>
    private static void CheckScale(YamlMap top, AppraisalFile appraisal, ValueTree tree)
    {
        foreach (var score in appraisal.Scores)
        {
            var value = tree.Leaves.FirstOrDefault(l => l.Id == score.Criterion)?.Value;
            double[] middles = score.Basis switch
            {
                ScoreBasis.Known known => [known.Value],
                ScoreBasis.Measured measured => [measured.Value],
                ScoreBasis.Counted counted => [100.0 * counted.Events / counted.Of],
                ScoreBasis.Judged judged => [.. judged.People.Select(p => p.Median)],
                _ => [],
            };
            foreach (var middle in middles.Where(m => value?.Holds(m) == false))
            {
                top.Report(
                    top.LineOf("scores"),
                    "scores",
                    $"The score of '{score.Option}' on '{score.Criterion}' lies beyond the scale of that criterion",
                    $"{middle}",
                    $"{value!.Worst} to {value.Best}; or a wider scale under 'value'"
                );
            }
        }
    }
}
