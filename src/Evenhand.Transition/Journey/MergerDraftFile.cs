using System.Globalization;
using System.Text;
using Evenhand.Rules.Yaml;
using Evenhand.Vocabulary;

namespace Evenhand.Transition.Journey;

/// <summary>Writes a draft that is whole as a file of a reorganisation.</summary>
public static class MergerDraftFile
{
    /// <summary>Why tasks are left out that were ticked as done.</summary>
    public const string Done = "Done before the weeks began";

    /// <summary>The file.</summary>
    /// <param name="draft">A draft in which no question is open.</param>
    /// <param name="on">The day on which it is made.</param>
    public static string Of(MergerDraft draft, DateOnly on)
    {
        var file = new StringBuilder();
        void Line(FormattableString line) =>
            file.Append(FormattableString.Invariant(line)).Append('\n');
        var (old, bodies) = (Ids(draft.Old), Ids(draft.New));
        Line(
            $"# Made in the browser on {Plain.Iso(on)}. Change a line and run it again: evenhand merger plan FILE"
        );
        Line($"id: {YamlText.Slug(draft.Name!, "merger")}");
        Line($"name: {YamlText.Quoted(draft.Name!)}");
        Line($"kind: {draft.Kind}");
        Line($"route: {draft.Route}");
        Line($"sector: {YamlText.Quoted(draft.Sector!)}");
        Line($"nation: {draft.Nation}");
        Line($"announced: {Plain.Iso(draft.Announced!.Value)}");
        if (draft.Wished is { } wished)
        {
            Line($"wished: {Plain.Iso(wished)}");
        }

        Line(
            $"flags: [{string.Join(", ", MergerSteps.Follow(draft).Concat(draft.Flags).Distinct())}]"
        );
        Bodies("old", draft.Old, old);
        Bodies("new", draft.New, bodies);
        if (draft.Holdings.Count > 0)
        {
            Line($"holdings:");
        }

        foreach (var holding in draft.Holdings)
        {
            Line($"  - what: {holding.What}");
            Line($"    name: {YamlText.Quoted(holding.Name)}");
            Line($"    from: {old[holding.From]}");
            switch (holding.To)
            {
                case DraftHolding.Open:
                    break;
                case DraftHolding.Ends:
                    Line($"    ends: {YamlText.Quoted(holding.Reason ?? "")}");
                    break;
                case DraftHolding.Shared:
                    Line($"    shares: {Shares(holding.Shares ?? [], bodies)}");
                    break;
                case var place:
                    Line($"    to: {bodies[int.Parse(place, CultureInfo.InvariantCulture)]}");
                    break;
            }
        }

        if (draft.Budgets.Count > 0)
        {
            Line($"budgets:");
        }

        foreach (var budget in draft.Budgets)
        {
            Line($"  - name: {YamlText.Quoted(budget.Name)}");
            Line($"    from: {old[budget.From]}");
            Line($"    pounds: {budget.Pounds:0.##}");
            Line($"    shares: {Shares(budget.Shares, bodies)}");
        }

        if (draft.Behind.Count > 0)
        {
            Line($"tasks:");
            Line($"  remove:");
        }

        foreach (var id in draft.Behind)
        {
            Line($"    - {{id: {id}, reason: {YamlText.Quoted(Done)}}}");
        }

        if (draft.Local.Count > 0)
        {
            Line($"local:");
        }

        foreach (var fact in draft.Local)
        {
            Line($"  - note: {YamlText.Quoted(fact.Note)}");
            Line($"    about: {YamlText.Quoted(fact.About)}");
            if (fact.By is { } by)
            {
                Line($"    by: {YamlText.Quoted(by)}");
            }

            if (fact.Review is { } review)
            {
                Line($"    review: {Plain.Iso(review)}");
            }
        }

        return file.ToString();

        void Bodies(string key, IReadOnlyList<DraftBody> list, IReadOnlyList<string> ids)
        {
            Line($"{key}:");
            foreach (var (body, id) in list.Zip(ids))
            {
                Line($"  - id: {id}");
                Line($"    name: {YamlText.Quoted(body.Name)}");
                if (body.Staff is { } staff)
                {
                    Line($"    staff: {staff:0.##}");
                }

                if (body.Organisation is { } organisation)
                {
                    Line($"    organisation: {YamlText.Quoted(organisation)}");
                }
            }
        }
    }

    private static string Shares(IReadOnlyList<decimal> shares, IReadOnlyList<string> bodies) =>
        $"{{{string.Join(", ", bodies.Zip(shares, (b, s) => string.Create(CultureInfo.InvariantCulture, $"{b}: {s:0.####}")))}}}";

    /// <summary>An id for each body, made of its name.</summary>
    private static List<string> Ids(IReadOnlyList<DraftBody> bodies)
    {
        var ids = new List<string>();
        foreach (var (i, body) in bodies.Index())
        {
            var id = YamlText.Slug(body.Name, "body");
            ids.Add(
                ids.Contains(id) ? string.Create(CultureInfo.InvariantCulture, $"{id}-{i + 1}") : id
            );
        }

        return ids;
    }
}
