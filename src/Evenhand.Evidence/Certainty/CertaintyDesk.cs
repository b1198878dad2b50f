using Evenhand.Evidence.Questions;
using Evenhand.Lake;
using Evenhand.Rules.Yaml;
using Evenhand.Statistics.Pooling;
using Evenhand.Vocabulary;

namespace Evenhand.Evidence.Certainty;

/// <summary>Makes summaries of findings: what the rules suggest, and what people decided.</summary>
public sealed class CertaintyDesk
{
    private const string Name = "evidence/certainty.yaml";

    private readonly EvidenceDesk desk;
    private readonly IReadOnlyList<CertaintyDecision> decisions;

    private CertaintyDesk(EvidenceDesk desk, IReadOnlyList<CertaintyDecision> decisions) =>
        (this.desk, this.decisions) = (desk, decisions);

    /// <summary>Reads what people decided from a folder that holds <c>evidence/</c>.</summary>
    public static Outcome<CertaintyDesk> Read(string root, EvidenceDesk desk) =>
        Read(LibraryFolder.ReadFile(root, Name), desk);

    /// <summary>Reads what people decided.</summary>
    public static Outcome<CertaintyDesk> Read(TextFile file, EvidenceDesk desk) =>
        StrictYaml
            .Read(file)
            .Then(top =>
            {
                string[] questions = [.. desk.Questions.Select(q => q.Id)];
                var read = new List<CertaintyDecision>();
                top.Version("version");
                foreach (var map in top.Maps("decisions", required: false))
                {
                    var change = map.Word("change", ["-2", "-1", "0", "1"]);
                    read.Add(
                        new(
                            map.Word("question", questions),
                            map.Word("domain", [.. CertaintyRules.Domains]),
                            change switch
                            {
                                "-2" => -2,
                                "-1" => -1,
                                "1" => 1,
                                _ => 0,
                            },
                            map.Text("reason"),
                            map.Text("by"),
                            map.Date("on", required: true) ?? default
                        )
                    );
                    map.Finish();
                }

                top.Finish();
                return top.Problems.Count > 0
                    ? Outcome<CertaintyDesk>.Failed(top.Problems)
                    : Outcome<CertaintyDesk>.Ok(new CertaintyDesk(desk, read));
            });

    /// <summary>The summary of all questions, or of one.</summary>
    /// <param name="id">The question; null for all.</param>
    /// <param name="withoutInterest">Whether sources that promote, oppose or deliver a model are left out. What people decided is then not applied: they decided on all sources.</param>
    /// <param name="joined">The questions with a library that more was added to; null for the library that ships.</param>
    public Outcome<SummaryReport> Ask(
        string? id,
        bool withoutInterest = false,
        EvidenceDesk? joined = null
    )
    {
        var asked = joined ?? desk;
        return Ask(asked, id, new QuestionLimits(withoutInterest, null, []));
    }

    private Outcome<SummaryReport> Ask(EvidenceDesk desk, string? id, QuestionLimits limits) =>
        (
            id is null
                ? Outcome<IReadOnlyList<Question>>.Ok(desk.Questions)
                : desk.Question(id).Then(q => Outcome<IReadOnlyList<Question>>.Ok([q]))
        ).Then(questions =>
        {
            var (rows, without) = (new List<SummaryRow>(), new List<NotAnswered>());
            foreach (var question in questions)
            {
                var answer = desk.Ask(question, new PoolingOptions(), limits);
                if (answer.IsOk)
                {
                    rows.Add(Row(desk, answer.Value));
                }
                else
                {
                    without.Add(new(question.Title, answer.Problems[0].What));
                }
            }

            return Outcome<SummaryReport>.Ok(
                new(rows, without) { WithoutInterest = limits.WithoutInterest }
            );
        });

    private SummaryRow Row(EvidenceDesk desk, QuestionReport answer)
    {
        var pooled = answer.Pooled.Select(p => desk.Library.Finding(p.TrimEnd('*')).Value).ToList();
        var (start, why) = CertaintyRules.Start(pooled);
        List<DomainRating> domains =
        [
            .. CertaintyRules
                .Suggest(desk.Library, answer, pooled)
                .Select(s => new DomainRating(
                    s.Domain,
                    s.Steps,
                    s.Reason,
                    // The newest counts; those before it stay in the file.
                    decisions
                        .Where(d =>
                            !answer.Limits.WithoutInterest
                            && d.Question == answer.Question.Id
                            && d.Domain == s.Domain
                        )
                        .MaxBy(d => d.On)
                )),
        ];
        return new(
            answer,
            start,
            why,
            domains,
            Level(start, domains.Sum(d => d.Suggested)),
            Level(start, domains.Sum(d => d.Steps))
        );
    }

    private static CertaintyLevel Level(CertaintyLevel start, int steps) =>
        (CertaintyLevel)
            Math.Clamp((int)start + steps, (int)CertaintyLevel.VeryLow, (int)CertaintyLevel.High);
}
