using System.Security.Cryptography;
using System.Text;
using Evenhand.Law.Tables;
using Evenhand.Rules;
using Evenhand.Rules.Conditions;
using Evenhand.Rules.Facts;
using Evenhand.Rules.Yaml;
using Evenhand.Vocabulary;

namespace Evenhand.Law.Levers;

/// <summary>Reads one lever a file.</summary>
internal sealed class LeverReader(
    RuleBook rules,
    IReadOnlyDictionary<string, FactDeclaration> facts,
    IReadOnlyList<TimeLimit> limits
)
{
    private static readonly string[] Nations = ["England", "Wales", "Scotland", "Northern Ireland"];

    /// <summary>Reads a file; all that is wrong goes to <paramref name="problems"/>.</summary>
    public Lever? Read(TextFile file, List<Problem> problems)
    {
        var top = StrictYaml.Read(file);
        if (!top.IsOk)
        {
            problems.AddRange(top.Problems);
            return null;
        }

        var map = top.Value;
        var force = map.Map("in_force", required: false);
        var from = force?.Date("from", required: false);
        var to = force?.Date("to", required: false);
        force?.Finish();
        if (from > to)
        {
            map.Report(
                force!.LineOf("to"),
                "to",
                "This entry ends before it begins",
                to?.ToString("O"),
                $"{from:O} or later"
            );
        }

        var applies = map.Map("applies_to", required: true);
        var lever = new Lever
        {
            Id = map.Text("id"),
            Version = map.Version("version"),
            Name = map.Text("name"),
            Kind = map.Word("kind", ["lever", "constraint", "duty", "remedy"]) switch
            {
                "constraint" => LeverKind.Constraint,
                "duty" => LeverKind.Duty,
                "remedy" => LeverKind.Remedy,
                _ => LeverKind.Lever,
            },
            Jurisdictions = [.. map.Texts("jurisdictions", required: true).Select(j => j.Text)],
            Citation = map.Text("citation"),
            From = from,
            To = to,
            ReadOn = map.Date("read_on", required: true) ?? default,
            Confidence = map.Word("confidence", ["verified", "known", "uncertain"]),
            Source = map.Text("source"),
            LawyerCheck = map.OptionalText("lawyer_check"),
            WhoItFavours = map.Text("who_it_favours"),
            Authorities = Words(applies, "authorities"),
            Services = Words(applies, "services"),
            ThresholdNote = applies?.OptionalText("threshold"),
            Conditions = ReadConditions(map),
            Effect = map.Text("effect"),
            Limits = map.OptionalText("limits"),
            WhatToRecord = [.. map.Texts("what_to_record", required: true).Select(w => w.Text)],
            Challenge = ReadChallenge(map),
            Precedent = PrecedentSignReader.Read(map),
            Sha256 = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(file.Text))),
            File = file.Name,
        };
        applies?.Finish();
        CheckNames(map, lever);
        map.Finish();
        problems.AddRange(map.Problems);
        return lever;
    }

    private static IReadOnlyList<string> Words(YamlMap? map, string key) =>
        map is null ? [] : [.. map.Texts(key, required: false).Select(t => t.Text)];

    private IReadOnlyList<LeverCondition> ReadConditions(YamlMap map)
    {
        // Whoever forgets the conditions would make an entry that always holds; it has to be said.
        if (map.MayHave("unconditional") && map.Flag("unconditional"))
        {
            return [];
        }

        var reader = new ConditionReader(
            facts,
            "facts.yaml or lever-facts.yaml",
            (target, line) =>
            {
                if (rules.Find(target) is null)
                {
                    map.Report(
                        line,
                        "meets",
                        "No definition has this id",
                        target,
                        Plain.Nearest(target, rules.Definitions.Select(d => d.Id))
                    );
                }
            }
        );
        var conditions = new List<LeverCondition>();
        foreach (var one in map.Maps("conditions", required: true))
        {
            var onFail = one.Word("on_fail", ["not_available", "needs_condition"]);
            var why = one.OptionalText("why");
            conditions.Add(
                new LeverCondition(
                    reader.Read(one),
                    onFail == "needs_condition" ? OnFail.NeedsCondition : OnFail.NotAvailable,
                    why
                )
            );
        }

        return conditions;
    }

    private LeverChallenge ReadChallenge(YamlMap map)
    {
        if (map.Map("challenge", required: true) is not { } challenge)
        {
            return new LeverChallenge([], "", null);
        }

        var id = challenge.OptionalText("time_limit");
        var limit = limits.FirstOrDefault(l => l.Id == id);
        if (id is not null && limit is null)
        {
            challenge.Report(
                challenge.LineOf("time_limit"),
                "time_limit",
                "There is no such time limit",
                id,
                string.Join(", ", limits.Select(l => l.Id))
            );
        }

        var read = new LeverChallenge(
            [.. challenge.Texts("grounds", required: true).Select(g => g.Text)],
            challenge.Word("risk", ["low", "medium", "high"]),
            limit
        );
        challenge.Finish();
        return read;
    }

    private static void CheckNames(YamlMap map, Lever lever)
    {
        var expected = Path.GetFileNameWithoutExtension(lever.File);
        if (
            lever.Id != expected
            || lever.Id.Any(c => !char.IsAsciiLetterOrDigit(c) && c is not ('.' or '_'))
        )
        {
            map.Report(
                map.LineOf("id"),
                "id",
                "The id is not the file's name in letters, digits, dots and underscores",
                lever.Id,
                expected
            );
        }

        foreach (var nation in lever.Jurisdictions.Where(j => !Nations.Contains(j)))
        {
            map.Report(
                map.LineOf("jurisdictions"),
                "jurisdictions",
                "This nation is not known",
                nation,
                string.Join(", ", Nations)
            );
        }

        if (
            lever.Jurisdictions.Distinct(StringComparer.Ordinal).Count()
            != lever.Jurisdictions.Count
        )
        {
            map.Report(
                map.LineOf("jurisdictions"),
                "jurisdictions",
                "A nation is named twice",
                null,
                "each once"
            );
        }
    }
}
