using Evenhand.Appraisal.Files;
using Evenhand.Rules.Yaml;
using Evenhand.Vocabulary;

namespace Evenhand.Appraisal.Reading;

/// <summary>Reads the value tree that is offered, <c>rules/appraisal/criteria.yaml</c>.</summary>
internal static class CriteriaBookReader
{
    public const string Name = "rules/appraisal/criteria.yaml";

    public static Outcome<CriteriaBook> Read(TextFile file) =>
        StrictYaml
            .Read(file)
            .Then(top =>
            {
                var groups = new List<(string Id, string Name)>();
                foreach (var map in top.Maps("groups", required: true))
                {
                    groups.Add((Words.Id(map), map.Text("name")));
                    map.Finish();
                }

                var criteria = new List<OfferedCriterion>();
                foreach (var map in top.Maps("criteria", required: true))
                {
                    criteria.Add(
                        new(
                            Words.Id(map),
                            map.Word("under", [.. groups.Select(g => g.Id)]),
                            map.Text("name"),
                            map.Text("description").Trim(),
                            map.Text("worst"),
                            map.Text("best")
                        )
                    );
                    map.Finish();
                }

                top.Finish();
                return top.Problems.Count > 0
                    ? Outcome<CriteriaBook>.Failed(top.Problems)
                    : Outcome<CriteriaBook>.Ok(new(groups, criteria));
            });
}
