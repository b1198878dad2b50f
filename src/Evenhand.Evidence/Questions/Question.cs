using Evenhand.Evidence.Library;
using Evenhand.Lake;
using Evenhand.Rules.Yaml;
using Evenhand.Vocabulary;

namespace Evenhand.Evidence.Questions;

/// <summary>A question that findings may be pooled for: one comparison, one outcome, one measure.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Title">The question.</param>
/// <param name="Service">The service.</param>
/// <param name="Intervention">The model.</param>
/// <param name="Comparator">The model that it is compared with.</param>
/// <param name="Outcomes">The outcomes that count as one, the one that is taken first where a study has several.</param>
/// <param name="Measure">The measure of effect.</param>
/// <param name="Published">What a review published on it; null where none is in the library.</param>
public sealed record Question(
    string Id,
    string Title,
    string Service,
    string Intervention,
    string Comparator,
    IReadOnlyList<string> Outcomes,
    string Measure,
    PublishedPool? Published
);

/// <summary>A pooled estimate that was published.</summary>
/// <param name="Finding">The finding that holds it.</param>
/// <param name="WhyDifferent">Why ours may differ.</param>
public sealed record PublishedPool(string Finding, string WhyDifferent);

/// <summary>All questions.</summary>
public sealed record QuestionsReport(IReadOnlyList<Question> Questions);

/// <summary>Reads questions.</summary>
public static class QuestionReader
{
    private const string Name = "evidence/questions.yaml";

    /// <summary>The questions of a folder that holds <c>evidence/</c>.</summary>
    public static Outcome<IReadOnlyList<Question>> Read(string root, EvidenceLibrary library) =>
        StrictYaml
            .Read(LibraryFolder.ReadFile(root, Name))
            .Then(top =>
            {
                string[] models = [.. library.Models.Select(m => m.Id)];
                string[] findings = [.. library.Findings.Select(f => f.Id)];
                string[] services = [.. library.Services.Select(s => s.Id)];
                var questions = new List<Question>();
                foreach (var map in top.Maps("questions", required: true))
                {
                    var published = map.Map("published", required: false);
                    questions.Add(
                        new(
                            map.Text("id"),
                            map.Text("title"),
                            map.Word("service", services),
                            map.Word("intervention", models),
                            map.Word("comparator", models),
                            [.. map.Texts("outcomes", required: true).Select(o => o.Text)],
                            map.Text("measure"),
                            published is null
                                ? null
                                : new(
                                    published.Word("finding", findings),
                                    published.Text("why_different").Trim()
                                )
                        )
                    );
                    published?.Finish();
                    map.Finish();
                }

                top.Finish();
                return top.Problems.Count > 0
                    ? Outcome<IReadOnlyList<Question>>.Failed(top.Problems)
                    : Outcome<IReadOnlyList<Question>>.Ok(questions);
            });
}
