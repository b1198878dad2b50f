using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;
using Evenhand.Rules.Conditions;
using Evenhand.Rules.Facts;
using Evenhand.Rules.Yaml;
using Evenhand.Vocabulary;

namespace Evenhand.Law.TenderChecks;

/// <summary>Reads one check a file.</summary>
internal sealed partial class TenderRuleReader(IReadOnlyDictionary<string, FactDeclaration> facts)
{
    private const string FactFile = "tender-facts.yaml";

    /// <summary>Reads a file; all that is wrong goes to <paramref name="problems"/>.</summary>
    public TenderRule? Read(TextFile file, List<Problem> problems)
    {
        var top = StrictYaml.Read(file);
        if (!top.IsOk)
        {
            problems.AddRange(top.Problems);
            return null;
        }

        var map = top.Value;
        var conditions = new ConditionReader(
            facts,
            FactFile,
            (target, line) =>
                map.Report(
                    line,
                    "meets",
                    "A tender meets no definition",
                    target,
                    "a fact of " + FactFile
                )
        );
        var rule = new TenderRule
        {
            Id = map.Text("id"),
            Version = map.Version("version"),
            Title = map.Text("title"),
            Asks = map.Text("asks"),
            Severity = map.Word("severity", ["high", "medium", "low"]) switch
            {
                "high" => TenderSeverity.High,
                "medium" => TenderSeverity.Medium,
                _ => TenderSeverity.Low,
            },
            Basis = map.Word("basis", ["law", "guidance", "judgement"]) switch
            {
                "law" => TenderBasis.Law,
                "guidance" => TenderBasis.Guidance,
                _ => TenderBasis.Judgement,
            },
            AppliesWhen = map.Map("applies_when", required: false) is { } applies
                ? conditions.Read(applies)
                : null,
            BarrierWhen = map.Map("barrier_when", required: true) is { } barrier
                ? conditions.Read(barrier)
                : new AllOf([]),
            Found = Template(map, "found"),
            Limit = map.Text("limit"),
            Source = map.Text("source"),
            ReadOn = map.Date("read_on", required: true) ?? default,
            Confidence = map.Word("confidence", ["verified", "known", "uncertain"]),
            LawyerCheck = map.OptionalText("lawyer_check"),
            Affects = map.Text("affects"),
            Suggestion = Template(map, "suggestion"),
            Sha256 = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(file.Text))),
            File = file.Name,
        };
        var expected = Path.GetFileNameWithoutExtension(file.Name);
        if (rule.Id != expected || rule.Id.Any(c => !char.IsAsciiLetterLower(c) && c != '-'))
        {
            map.Report(
                map.LineOf("id"),
                "id",
                "The id is not the file's name in small letters and hyphens",
                rule.Id,
                expected
            );
        }

        map.Finish();
        problems.AddRange(map.Problems);
        return rule;
    }

    private string Template(YamlMap map, string key)
    {
        var text = map.Text(key);
        foreach (Match name in Names().Matches(text))
        {
            if (!facts.ContainsKey(name.Groups["fact"].Value))
            {
                map.Report(
                    map.LineOf(key),
                    key,
                    "This fact is not declared",
                    name.Value,
                    $"a fact of {FactFile} in braces"
                );
            }
        }

        return text;
    }

    [GeneratedRegex(@"\{(?<fact>[^{}]*)\}", RegexOptions.ExplicitCapture, 1000)]
    internal static partial Regex Names();
}
