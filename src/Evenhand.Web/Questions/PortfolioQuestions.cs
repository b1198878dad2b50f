using Evenhand.Store.Mergers;
using Evenhand.Transition.Lessons;
using Evenhand.Transition.Plans;
using Evenhand.Vocabulary;

namespace Evenhand.Web.Questions;

/// <summary>What pages of reorganisations and their downloads both ask.</summary>
internal static class PortfolioQuestions
{
    /// <summary>The two plans of an address, compared.</summary>
    public static async Task<Outcome<ComparisonReport>> CompareAsync(
        Reorganisations rows,
        PlanShelf shelf,
        Guid id,
        int first,
        int second,
        CancellationToken cancel
    )
    {
        var (one, other) = (
            await rows.TextAsync(id, first, cancel),
            await rows.TextAsync(id, second, cancel)
        );
        return one.Then(a =>
            other.Then(b =>
                shelf
                    .Plan(a)
                    .Then(x =>
                        shelf
                            .Plan(b)
                            .Then(y =>
                                Outcome<ComparisonReport>.Ok(
                                    PlanComparison.Of(
                                        x,
                                        y,
                                        ($"version {first}", $"version {second}")
                                    )
                                )
                            )
                    )
            )
        );
    }

    /// <summary>The health of the library of an organisation.</summary>
    public static async Task<LibraryHealth> HealthAsync(
        OwnLessons lessons,
        Reorganisations rows,
        PlanShelf shelf,
        DateOnly today,
        CancellationToken cancel
    )
    {
        var all = (await rows.ListAsync(closed: false, cancel)).Concat(
            await rows.ListAsync(closed: true, cancel)
        );
        return LibraryHealth.Of(
            await lessons.LibraryAsync(shelf.Library, cancel),
            all.Select(r => shelf.Read(r.Text))
                .Where(r => r.IsOk)
                .SelectMany(r => r.Value.Decisions.Select(d => d.Lesson.Id)),
            today.Year
        );
    }
}
