using Evenhand.Cli.Terminal;
using Evenhand.Law.Answers;
using Evenhand.Law.Journey;
using Evenhand.Law.Levers;
using Evenhand.Law.Publishing;
using Evenhand.Law.Scenarios;
using Evenhand.Vocabulary;

namespace Evenhand.Cli.Verbs;

/// <summary>Answers about levers as a person reads them at the prompt.</summary>
internal static class LeverPrint
{
    // What is not off the page, without the changes, which need lines of their own.
    private static readonly string[] Columns =
    [
        "id",
        "name",
        "outcome",
        "decided_by",
        "challenge_risk",
    ];

    public static void One(Printer p, LeversReport report)
    {
        p.Line($"{report.Case}, by the law of {Plain.Date(report.AsOf)}");
        One(p, report.Levers[0]);
    }

    public static void Services(Printer p, EveryService asked, JourneyBook book)
    {
        p.Line($"{asked.WishName}: {asked.Case}, by the law of {Plain.Date(asked.AsOf)}");
        foreach (var sentence in ServiceTables.Headline(asked))
        {
            p.Line(sentence);
        }

        p.Line();
        p.Table(
            ServiceTables.Of(asked, book),
            only: ["name", "meets", .. asked.Services.Select(s => s.Id)]
        );
        foreach (var route in asked.Routes.Where(r => !r.IsSame))
        {
            p.Line(
                $"{route.Name} ({route.Id}) differs. {ServiceTables.Differs(route, asked, book)}"
            );
        }

        p.Table(ServiceTables.Services(asked));
        p.Line("Not legal advice. What is not known counts as not known.");
    }

    public static void Report(Printer p, LeversReport report, RoutesReport? routes)
    {
        p.Line($"{report.Case}, by the law of {Plain.Date(report.AsOf)}");
        if (routes is not null)
        {
            Routes(p, report, routes);
        }

        var levers = report.Levers.Where(l => l.Kind == LeverKind.Lever).ToList();
        var others = report.Levers.Where(l => l.Kind != LeverKind.Lever).ToList();
        p.Line(
            $"{Plain.Counted(Count(levers, LeverOutcome.Available), "lever is", "levers are")} available, "
                + $"{Plain.Count(Count(levers, LeverOutcome.NeedsCondition))} need a condition or a fact, {Plain.Count(Count(levers, LeverOutcome.NotAvailable))} are not available."
        );
        p.Line(
            $"{Plain.Counted(Count(others, LeverOutcome.Applies), "constraint, duty or remedy applies", "constraints, duties and remedies apply")}; "
                + $"for {Plain.Count(Count(others, LeverOutcome.NeedsCondition))} it depends on what is not known."
        );
        p.Line("Not legal advice. Each entry names its source and what a lawyer should check.");
        p.Line();
        foreach (var worked in report.Derived)
        {
            p.Line(
                $"{worked.Field}: {(worked.Value is { } value ? value ? "yes" : "no" : "not known")}. {worked.Why}"
            );
        }

        p.Line();
        p.Table(LeverTables.Of(levers, "Levers"), only: Columns);
        Suggestions(p, levers);
        p.Table(LeverTables.Of(others, "Constraints, duties and remedies"), only: Columns);
        p.Line("'--lever ID' shows one in full; --format json or csv gives everything.");
    }

    private static void Routes(Printer p, LeversReport report, RoutesReport routes)
    {
        p.Line($"The wish: {routes.Wish.Name}. {routes.Wish.Summary}");
        if (routes.Wish.Beside is { } beside)
        {
            p.Line(beside);
        }

        foreach (var sentence in LeverSentences.Of(report, routes).SkipLast(1))
        {
            p.Line(sentence);
        }

        p.Line();
        p.Table(
            LeverTables.Routes(routes),
            only: ["rank", "id", "name", "outcome", "meets", "risk", "grounds", "changes"]
        );
        foreach (var route in routes.Lawful)
        {
            p.Line($"The case against {route.Answer.Name} ({route.Answer.Id}):");
            foreach (var against in route.Against)
            {
                p.Line("  " + against);
            }
        }

        p.Line();
        foreach (var route in routes.Closed)
        {
            p.Line(
                $"Not there: {route.Answer.Name} ({route.Answer.Id}). {LeverTables.WhyNot(route.Answer)}"
            );
        }

        foreach (var myth in routes.Myths)
        {
            p.Line($"“{myth.Claim}” People think so because: {myth.Because}");
            p.Line($"  What is so: {myth.Truth} ({myth.Rule.Citation})");
        }

        p.Line();
    }

    public static void Scenarios(Printer p, ScenarioReport report)
    {
        foreach (var line in report.Outcomes)
        {
            Line(p, line);
        }

        foreach (var line in report.Suppliers)
        {
            Line(p, line);
        }

        if (report.Suppliers.Count > 0)
        {
            p.Line(
                $"Suppliers against definitions: {report.SuppliersAgree} of {report.Suppliers.Count} as expected"
            );
        }

        p.Line($"{report.Agree} agree, {report.Differ} differ");
    }

    private static void Line(Printer p, ScenarioLine line) =>
        p.Line(
            line.Agrees
                ? $"{line.Scenario} {line.Lever}: {line.Found}, as expected"
                : $"{line.Scenario} {line.Lever}: {line.Found}, expected {line.Expected} ({line.Reason}); decided by {(line.Deciding.Count == 0 ? "nothing that fails" : string.Join(", ", line.Deciding))}"
        );

    private static void Suggestions(Printer p, IReadOnlyList<LeverAnswer> levers)
    {
        foreach (var lever in levers.Where(l => l.WouldMakeAvailable.Count > 0))
        {
            p.Line($"{lever.Id} would be available with:");
            foreach (var set in lever.WouldMakeAvailable)
            {
                p.Line("  " + string.Join(" and ", set.Select(Say)));
            }

            if (lever.WouldMakeAvailableTruncated)
            {
                p.Line("  There are more ways; these are the first.");
            }
        }

        p.Line();
    }

    private static string Say(SuggestedChange change) =>
        $"{change.Field} = {LeverWords.Value(change.To)} (now {LeverWords.Value(change.From)})";

    private static void One(Printer p, LeverAnswer l)
    {
        p.Line($"{l.Name} ({l.Id}, {LeverWords.Of(l.Kind)}, version {l.Version})");
        p.Line($"Answer: {LeverWords.Of(l.Kind, l.Outcome)}");
        p.Line();
        p.Line(l.Effect);
        p.Line($"Limits: {l.Limits ?? "none recorded."}");
        p.Line($"Whom it helps: {l.WhoItFavours}");
        p.Line();
        p.Table(LeverTables.Reasons(l));
        if (l.Missing.Count > 0)
        {
            p.Line("What would have to be found out: " + string.Join(", ", l.Missing));
        }

        Suggestions(p, [l]);
        foreach (var beyond in l.BeyondChoice)
        {
            p.Line(
                $"Not the authority's to choose: {beyond.Field} (now {LeverWords.Value(beyond.Value)}; asked: {beyond.Expected})"
            );
        }

        p.Line("What to record: " + string.Join("; ", l.WhatToRecord));
        p.Line(
            $"Grounds of challenge: {string.Join("; ", l.Challenge.Grounds)}. Risk: {l.Challenge.Risk}."
        );
        if (l.Challenge.TimeLimit is { } limit)
        {
            p.Line($"Time to challenge: {limit} ({l.Challenge.TimeLimitCitation})");
        }

        if (l.Challenge.LastDate is { } last)
        {
            p.Line(
                $"Counted from the day asked about, a challenge must come by {Plain.Date(last)}."
            );
        }

        if (l.Challenge.LastDateNote is { } note)
        {
            p.Line(note);
        }

        p.Line(
            $"Citation: {l.Citation}. Read on {Plain.Date(l.ReadOn)} in {l.Source}. Confidence: {l.Confidence}."
        );
        p.Line($"For a lawyer to check: {l.LawyerCheck ?? "nothing noted."} Not legal advice.");
    }

    private static int Count(IReadOnlyList<LeverAnswer> answers, LeverOutcome outcome) =>
        answers.Count(a => a.Outcome == outcome);
}
