using Evenhand.Law.Answers;
using Evenhand.Law.Levers;
using Evenhand.Law.Scenarios;
using Evenhand.Vocabulary;

namespace Evenhand.Law.Journey;

/// <summary>A case from a file, with the wish whose routes are asked for.</summary>
/// <param name="Journey">The law with its wishes.</param>
/// <param name="Case">The case.</param>
/// <param name="Wish">The wish; null where none is asked for or stated.</param>
public sealed record WishedCase(JourneyBook Journey, LawCase Case, Wish? Wish)
{
    /// <summary>Reads it.</summary>
    /// <param name="file">The file.</param>
    /// <param name="journey">The law with its wishes.</param>
    /// <param name="asOf">The day asked about; null takes the day that the case states.</param>
    /// <param name="today">The day taken when neither is given.</param>
    /// <param name="asked">The wish that was asked for beside the file, if any, and how that is said at the door.</param>
    /// <param name="needed">Whether there must be a wish.</param>
    public static Outcome<WishedCase> Read(
        TextFile file,
        JourneyBook journey,
        DateOnly? asOf,
        DateOnly today,
        (string? Wish, string Field) asked,
        bool needed
    ) =>
        CaseReader
            .Written(file, journey.Law)
            .Then(written =>
                Wished(journey, written.Wish, asked, needed)
                    .Then(wish =>
                        Outcome<WishedCase>.Ok(
                            new(
                                journey,
                                CaseReader.Case(written, file.Name, journey.Law, asOf, today),
                                wish
                            )
                        )
                    )
            );

    /// <summary>The routes to the wish; null where there is none.</summary>
    /// <param name="report">What the law says of the case.</param>
    public RoutesReport? Routes(LeversReport report) =>
        Wish is null
            ? null
            : RoutesReport.Of(Wish, report, Case.Find(LawFacts.Jurisdiction)?.Value.Word);

    private static Outcome<Wish?> Wished(
        JourneyBook journey,
        string? stated,
        (string? Wish, string Field) asked,
        bool needed
    ) =>
        (asked.Wish ?? stated) is { } id
            ? Named
                .Found(
                    journey.Wishes,
                    w => w.Id,
                    id,
                    asked.Wish is null ? "wish" : asked.Field,
                    "wish"
                )
                .Then(found => Outcome<Wish?>.Ok(found))
        : needed
            ? Outcome<Wish?>.Failed(
                new Problem("Say which wish is put to every service")
                {
                    Field = asked.Field,
                    Expected = "one of " + string.Join(", ", journey.Wishes.Select(w => w.Id)),
                }
            )
        : Outcome<Wish?>.Ok(null);
}
