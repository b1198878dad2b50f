using Evenhand.Evidence.Library;
using Evenhand.Statistics.Pooling;
using Evenhand.Vocabulary;

namespace Evenhand.Evidence.Questions;

/// <summary>The library with its questions: what every door asks.</summary>
public sealed class EvidenceDesk
{
    private EvidenceDesk(EvidenceLibrary library, IReadOnlyList<Question> questions) =>
        (Library, Questions) = (library, questions);

    /// <summary>The findings.</summary>
    public EvidenceLibrary Library { get; }

    /// <summary>The questions that findings may be pooled for.</summary>
    public IReadOnlyList<Question> Questions { get; }

    /// <summary>Reads both from a folder that holds <c>evidence/</c>.</summary>
    public static Outcome<EvidenceDesk> Read(string root) =>
        EvidenceLibrary
            .Read(root)
            .Then(library =>
                QuestionReader
                    .Read(root, library)
                    .Then(questions =>
                        Outcome<EvidenceDesk>.Ok(new EvidenceDesk(library, questions))
                    )
            );

    /// <summary>The same questions, asked of another library.</summary>
    public EvidenceDesk With(EvidenceLibrary library) => new(library, Questions);

    /// <summary>The question of an id; or that there is none, with the nearest.</summary>
    public Outcome<Question> Question(string id) =>
        Named.Found(Questions, q => q.Id, id, "--question", "question");

    /// <summary>The answer to a question.</summary>
    public Outcome<QuestionReport> Ask(
        Question question,
        PoolingOptions options,
        QuestionLimits limits
    ) => QuestionDesk.Ask(Library, question, options, limits);
}
