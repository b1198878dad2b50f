using Evenhand.Vocabulary;

namespace Evenhand.Web.Questions;

/// <summary>
/// Answers for which every release of an edition is read, which may take longer than a request. Each is worked out once,
/// beside the requests, and kept; who asks meanwhile waits a little and is then told to come again.
/// </summary>
/// <param name="patience">How long a request waits.</param>
/// <param name="stopping">Ends what is being worked out.</param>
public sealed class SlowAnswers(TimeSpan patience, CancellationToken stopping)
{
    /// <summary>How many answers are kept; those of all indicators over a large edition are some megabytes.</summary>
    public const int Most = 12;

    private readonly Lock gate = new();
    private readonly List<(object Question, Task Answer)> kept = [];

    /// <summary>The answer; null where it is still being worked out.</summary>
    /// <param name="question">A value that is equal to another only if both ask the same of the same edition.</param>
    /// <param name="ask">Finds the answer.</param>
    /// <param name="cancel">Ends the waiting, not the work.</param>
    public async Task<Outcome<T>?> AskAsync<T>(
        object question,
        Func<CancellationToken, Outcome<T>> ask,
        CancellationToken cancel
    )
    {
        var answer = Begin(question, ask);
        try
        {
            return await answer.WaitAsync(patience, cancel);
        }
        catch (TimeoutException)
        {
            // It may have been found in the moment between the end of the patience and here; what it failed with is told too.
            return answer.IsCompleted ? await answer : null;
        }
    }

    private Task<Outcome<T>> Begin<T>(object question, Func<CancellationToken, Outcome<T>> ask)
    {
        lock (gate)
        {
            // What failed is asked again: a disk may be back, a file loaded again.
            kept.RemoveAll(k =>
                k.Answer.IsFaulted
                || k.Answer.IsCanceled
                || (k.Question.Equals(question) && k.Answer is not Task<Outcome<T>>)
            );
            if (
                kept.FirstOrDefault(k => k.Question.Equals(question)).Answer
                is Task<Outcome<T>> known
            )
            {
                return known;
            }

            while (kept.Count >= Most)
            {
                kept.RemoveAt(0);
            }

            // Without the limit of the request that happens to ask first.
            using (ExecutionContext.SuppressFlow())
            {
                var answer = Task.Run(() => ask(stopping), stopping);
                kept.Add((question, answer));
                return answer;
            }
        }
    }
}
