using System.Text.RegularExpressions;
using Evenhand.Contracts.Facts;
using Evenhand.Law.Levers;
using Evenhand.Ocds.Reading;
using Evenhand.Vocabulary;

namespace Evenhand.Law.Precedents;

/// <summary>Looks for signs of levers in the facts of one process after another. One worker has one.</summary>
internal sealed class PrecedentFinder(IReadOnlyList<SoughtLever> levers)
{
    private const int Around = 60;

    private readonly List<(string Lever, string Ocid, IReadOnlyList<FoundSign> Found)> found = [];

    /// <summary>What was found so far.</summary>
    public IReadOnlyList<(string Lever, string Ocid, IReadOnlyList<FoundSign> Found)> Found =>
        found;

    /// <summary>Looks at one process.</summary>
    public void Look(ProcessFacts facts)
    {
        var ocid = facts.Text(facts[ProcessField.Ocid]);
        if (ocid is null)
        {
            return;
        }

        var texts = new Dictionary<PrecedentField, IReadOnlyList<string>>();
        var basis = facts.Text(facts[ProcessField.LegalBasisId]);
        foreach (var lever in levers)
        {
            var signs = new List<FoundSign>();
            foreach (var sign in lever.Signs)
            {
                if (
                    (sign.Sign.LegalBases.Count == 0 || sign.Sign.LegalBases.Contains(basis))
                    && (
                        sign.Sign.OcidPrefixes.Count == 0
                        || sign.Sign.OcidPrefixes.Any(p =>
                            ocid.StartsWith(p, StringComparison.Ordinal)
                        )
                    )
                )
                {
                    signs.AddRange(sign.Sign.Fields.SelectMany(f => In(sign, f, Texts(f))));
                }
            }

            if (signs.Count > 0)
            {
                found.Add((lever.Id, ocid, [.. signs.Distinct()]));
            }
        }

        IReadOnlyList<string> Texts(PrecedentField field)
        {
            if (!texts.TryGetValue(field, out var known))
            {
                texts[field] = known = [.. Read(facts, field).OfType<string>()];
            }

            return known;
        }
    }

    private static IEnumerable<FoundSign> In(
        SoughtSign sign,
        PrecedentField field,
        IReadOnlyList<string> texts
    )
    {
        foreach (var text in texts)
        {
            foreach (var code in sign.Sign.Codes.Where(c => c == text))
            {
                yield return new FoundSign(field, code, text);
            }

            foreach (var (words, pattern) in sign.Patterns)
            {
                var match = pattern.Match(text);
                if (match.Success)
                {
                    yield return new FoundSign(field, words, Excerpt(text, match));
                }
            }
        }
    }

    /// <summary>The words with some around them, cut between words.</summary>
    private static string Excerpt(string text, Match match)
    {
        var start = Math.Max(0, match.Index - Around);
        var end = Math.Min(text.Length, match.Index + match.Length + Around);
        start =
            start == 0 ? 0
            : text.IndexOf(' ', start, match.Index - start) is var s and >= 0 ? s
            : match.Index;
        var after = match.Index + match.Length;
        end =
            end == text.Length ? end
            : text.LastIndexOf(' ', end - 1, end - after) is var e and >= 0 ? e
            : after;
        var cut = PersonalText.LeaveOut(Plain.OneLine(text[start..end]))!;
        return (start > 0 ? "… " : "") + cut + (end < text.Length ? " …" : "");
    }

    private static IEnumerable<string?> Read(ProcessFacts facts, PrecedentField field) =>
        field switch
        {
            PrecedentField.Reserved => Enumerable
                .Range(0, facts.ReservedParticipation.Count)
                .Select(i => facts.Text(facts.ReservedParticipation[i, LiteralField.Value])),
            PrecedentField.Method => [facts.Text(facts[ProcessField.ProcurementMethod])],
            PrecedentField.MethodDetails =>
            [
                facts.Text(facts[ProcessField.ProcurementMethodDetails]),
            ],
            PrecedentField.Rationale =>
            [
                facts.Text(facts[ProcessField.ProcurementMethodRationale]),
                facts.Text(facts[ProcessField.PlanningRationale]),
            ],
            PrecedentField.Title =>
            [
                facts.Text(facts[ProcessField.TenderTitle]),
                facts.Text(facts[ProcessField.Title]),
                .. Enumerable
                    .Range(0, facts.Lots.Count)
                    .Select(i => facts.Text(facts.Lots[i, LotField.Title])),
            ],
            _ =>
            [
                facts.Text(facts[ProcessField.TenderDescription]),
                facts.Text(facts[ProcessField.Description]),
                .. Enumerable
                    .Range(0, facts.Lots.Count)
                    .Select(i => facts.Text(facts.Lots[i, LotField.Description])),
            ],
        };
}

/// <summary>A lever whose use can be recognised.</summary>
internal sealed record SoughtLever(string Id, IReadOnlyList<SoughtSign> Signs);

/// <summary>A sign with its words as patterns.</summary>
internal sealed record SoughtSign(
    PrecedentSign Sign,
    IReadOnlyList<(string Words, Regex Pattern)> Patterns
)
{
    /// <summary>Whole words in this order, in any case, with anything but letters and digits between them.</summary>
    public static SoughtSign Of(PrecedentSign sign) =>
        new(
            sign,
            [
                .. sign.Words.Select(w =>
                    (
                        w,
                        new Regex(
                            @"\b"
                                + string.Join(
                                    @"[\W_]+",
                                    Plain
                                        .Fold(w)
                                        .Split(' ', StringSplitOptions.RemoveEmptyEntries)
                                        .Select(Regex.Escape)
                                )
                                + @"\b",
                            RegexOptions.IgnoreCase
                                | RegexOptions.CultureInvariant
                                | RegexOptions.NonBacktracking
                        )
                    )
                ),
            ]
        );
}
