using Evenhand.Vocabulary;

namespace Evenhand.Market;

/// <summary>
/// Keeps answers that were given. An edition never changes, so an answer to a question that names its edition is right for
/// as long as the rules that the program read at its start.
/// </summary>
public interface IAnswerMemory
{
    /// <summary>The answer kept under a question; null where there is none, or no longer.</summary>
    /// <param name="question">A value that is equal to another only if both ask the same of the same edition.</param>
    object? Find(object question);

    /// <summary>Keeps an answer, perhaps for a while only.</summary>
    /// <param name="question">As above.</param>
    /// <param name="answer">What nobody changes any more.</param>
    void Keep(object question, object answer);
}

/// <summary>Asking with a memory, or without one.</summary>
public static class AnswerMemories
{
    /// <summary>The answer kept, or a new one, which is then kept. Problems are not.</summary>
    /// <param name="memory">Null for none.</param>
    /// <param name="question">With its edition; null where nothing is loaded to answer from.</param>
    /// <param name="ask">Finds the answer.</param>
    public static Outcome<T> Recall<T>(
        this IAnswerMemory? memory,
        object? question,
        Func<Outcome<T>> ask
    )
        where T : class
    {
        if (memory is null || question is null)
        {
            return ask();
        }

        if (memory.Find(question) is T kept)
        {
            return Outcome<T>.Ok(kept);
        }

        var answer = ask();
        if (answer.IsOk)
        {
            memory.Keep(question, answer.Value);
        }

        return answer;
    }
}
