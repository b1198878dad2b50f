using Evenhand.Law.Calendar;

namespace Evenhand.Law.Reforms;

/// <summary>When a policy was announced.</summary>
/// <param name="On">The day.</param>
/// <param name="By">The government or office.</param>
/// <param name="How">In what.</param>
/// <param name="Source">What was read.</param>
/// <param name="Confidence"><c>verified</c>, <c>known</c> or <c>uncertain</c>.</param>
public sealed record Announcement(
    DateOnly On,
    string By,
    string How,
    string Source,
    string Confidence
);

/// <summary>What was enacted or done after it.</summary>
/// <param name="On">The day.</param>
/// <param name="What">What.</param>
/// <param name="Lever">The entry of the library that tells of it; null where there is none.</param>
/// <param name="Source">What was read.</param>
/// <param name="Confidence"><c>verified</c>, <c>known</c> or <c>uncertain</c>.</param>
public sealed record PromiseStep(
    DateOnly On,
    string What,
    string? Lever,
    string Source,
    string Confidence
);

/// <summary>A policy that was announced, with what came of it.</summary>
/// <param name="Id">For instance <c>right-to-provide</c>.</param>
/// <param name="Version">Raised by one whenever it changes.</param>
/// <param name="Name">What a person calls it.</param>
/// <param name="Nations">Where.</param>
/// <param name="Promised">What was said.</param>
/// <param name="Announced">When, and by whom.</param>
/// <param name="Steps">What came of it, in order.</param>
/// <param name="Open">What was not found out; null where nothing was noted.</param>
/// <param name="Service">The service whose market it is about; null where the data holds none.</param>
/// <param name="ReadOn">The day on which it was put together.</param>
/// <param name="LawyerCheck">What should be checked; null where nothing was noted.</param>
/// <param name="Own">Whether it comes from the user's own file.</param>
public sealed record Promise(
    string Id,
    int Version,
    string Name,
    IReadOnlyList<Nation> Nations,
    string Promised,
    Announcement Announced,
    IReadOnlyList<PromiseStep> Steps,
    string? Open,
    string? Service,
    DateOnly ReadOn,
    string? LawyerCheck,
    bool Own
);

/// <summary>One sector of the market on one day.</summary>
/// <param name="AsOf">The day of the list.</param>
/// <param name="When"><c>before</c> or <c>after</c> the announcement.</param>
/// <param name="Sector">The sector.</param>
/// <param name="Providers">How many providers.</param>
/// <param name="Places">Their places; null where the register gives none.</param>
/// <param name="ShareOfPlaces">Of all places on that day, from 0 to 1; null where places are not known.</param>
public sealed record PromiseFigure(
    DateOnly AsOf,
    string When,
    string Sector,
    long Providers,
    long? Places,
    double? ShareOfPlaces
);

/// <summary>A promise with what the market did before and after.</summary>
/// <param name="Promise">The promise.</param>
/// <param name="Figures">By day and sector; empty where the data holds none.</param>
/// <param name="WithoutFigures">Why there are none; null where there are some.</param>
/// <param name="Edition">The edition of the figures; null where there are none.</param>
public sealed record PromiseOutcome(
    Promise Promise,
    IReadOnlyList<PromiseFigure> Figures,
    string? WithoutFigures,
    int? Edition
);

/// <summary>The register of promises.</summary>
/// <param name="Promises">By the day of the announcement.</param>
public sealed record PromisesReport(IReadOnlyList<PromiseOutcome> Promises);
