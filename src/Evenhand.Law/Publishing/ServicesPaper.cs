using Evenhand.Law.Journey;
using Evenhand.Papers;
using Evenhand.Vocabulary;

namespace Evenhand.Law.Publishing;

/// <summary>The paper of one wish put to every service.</summary>
public static class ServicesPaper
{
    /// <summary>Makes it.</summary>
    /// <param name="asked">The answers.</param>
    /// <param name="book">Questions, for words.</param>
    public static Paper Of(EveryService asked, JourneyBook book) =>
        new()
        {
            Title = "One wish, every service: " + asked.WishName,
            Subtitle = $"{asked.Case}, by the law of {Plain.Date(asked.AsOf)}",
            Headline = ServiceTables.Headline(asked),
            Sections =
            [
                new PaperSection("Which routes exist for which service")
                {
                    Tables = [new("routes", "Routes", ServiceTables.Of(asked, book))],
                },
                new PaperSection("What each service stands for")
                {
                    Tables = [new("services", "Services", ServiceTables.Services(asked))],
                },
            ],
            MainTable = "routes",
            Notes =
            [
                "Not legal advice. What is not known counts as not known: “needs a condition” may only mean that a fact is missing.",
            ],
            Method =
            [
                "The facts of the case are the same for all services; each service brings its own facts beside them. Where the answers differ, the facts that decide and are not the same for all services are named.",
            ],
            FileName = "levers-services-" + Plain.Iso(asked.AsOf),
        };
}
