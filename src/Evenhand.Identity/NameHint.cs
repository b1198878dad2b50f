using System.Text.RegularExpressions;
using Evenhand.Vocabulary;

namespace Evenhand.Identity;

/// <summary>How far a hint may be trusted.</summary>
public enum HintConfidence
{
    /// <summary>Common words that many kinds of body use.</summary>
    Weak,

    /// <summary>Usually right.</summary>
    Fair,

    /// <summary>The law keeps the words for one kind of body, or asks for them.</summary>
    Strong,
}

/// <summary>
/// What an owner's name suggests about its legal form. A hint is never a fact: it enters no rule, and no figure of a
/// simulation rests on it. It says where to look first.
/// </summary>
/// <param name="Form">Key of the form suggested, for instance <c>community-interest-company</c>; <c>none</c> when nothing is.</param>
/// <param name="Confidence">How far to trust it.</param>
/// <param name="Reason">Why the words say so.</param>
public sealed partial record NameHint(string Form, HintConfidence Confidence, string Reason)
{
    /// <summary>The name says nothing.</summary>
    public static readonly NameHint None = new(
        "none",
        HintConfidence.Weak,
        "The name has no word of a legal form."
    );

    // The first that fits counts: a "Community Interest Company Limited" is hinted at by its rarer words.
    private static readonly (Regex Words, NameHint Hint)[] Hints =
    [
        (
            Cic(),
            new(
                "community-interest-company",
                HintConfidence.Strong,
                "Only community interest companies may end their name so (2004 c.27 s.33)."
            )
        ),
        (
            BenefitSociety(),
            new(
                "community-benefit-society",
                HintConfidence.Fair,
                "The words name a form of registered society, but the law does not keep them for it."
            )
        ),
        (
            Cio(),
            new(
                "charitable-incorporated-organisation",
                HintConfidence.Fair,
                "CIO is part of the name of many charitable incorporated organisations."
            )
        ),
        (
            NhsBody(),
            new(
                "nhs-body",
                HintConfidence.Fair,
                "NHS trusts carry these words; companies that they own may too."
            )
        ),
        (
            Council(),
            new(
                "local-authority",
                HintConfidence.Fair,
                "Councils carry these words; charities and companies sometimes do (a council for the deaf, for instance)."
            )
        ),
        (
            AcademyTrust(),
            new(
                "academy-trust",
                HintConfidence.Fair,
                "Academy trusts carry these words; they are companies limited by guarantee."
            )
        ),
        (
            Llp(),
            new(
                "limited-liability-partnership",
                HintConfidence.Strong,
                "A limited liability partnership must end its name so (2000 c.12 Sch.)."
            )
        ),
        (
            Plc(),
            new(
                "public-limited-company",
                HintConfidence.Strong,
                "A public limited company must end its name so (2006 c.46 s.58)."
            )
        ),
        (
            Limited(),
            new(
                "limited-company-or-society",
                HintConfidence.Fair,
                "Limited stands behind companies limited by shares and by guarantee, and behind registered societies: the word cannot tell profit from not-for-profit."
            )
        ),
        (
            Charity(),
            new(
                "charity",
                HintConfidence.Weak,
                "The words are usual for charities, but firms use them too."
            )
        ),
    ];

    /// <summary>Reads a name.</summary>
    public static NameHint Of(string? name)
    {
        if (string.IsNullOrWhiteSpace(name))
        {
            return None;
        }

        var folded = Plain.Fold(name);
        foreach (var (words, hint) in Hints)
        {
            if (words.IsMatch(folded))
            {
                return hint;
            }
        }

        return None;
    }

    [GeneratedRegex(@"\b(?:cic|c i c|community interest company)\b", RegexOptions.None, 1000)]
    private static partial Regex Cic();

    [GeneratedRegex(@"\bcommunity benefit society\b", RegexOptions.None, 1000)]
    private static partial Regex BenefitSociety();

    [GeneratedRegex(@"\b(?:cio|charitable incorporated organisation)\b", RegexOptions.None, 1000)]
    private static partial Regex Cio();

    [GeneratedRegex(@"\bnhs\b", RegexOptions.None, 1000)]
    private static partial Regex NhsBody();

    [GeneratedRegex(@"\b(?:council|borough|mbc|metropolitan district)\b", RegexOptions.None, 1000)]
    private static partial Regex Council();

    [GeneratedRegex(@"\b(?:academy|academies|schools|education) trust\b", RegexOptions.None, 1000)]
    private static partial Regex AcademyTrust();

    [GeneratedRegex(@"\b(?:llp|l l p)$", RegexOptions.None, 1000)]
    private static partial Regex Llp();

    [GeneratedRegex(@"\b(?:plc|p l c)$", RegexOptions.None, 1000)]
    private static partial Regex Plc();

    [GeneratedRegex(@"\b(?:ltd|limited)\b", RegexOptions.None, 1000)]
    private static partial Regex Limited();

    [GeneratedRegex(
        @"\b(?:charity|charitable|charities|foundation|trust|society|fellowship|ymca|barnardos)\b",
        RegexOptions.None,
        1000
    )]
    private static partial Regex Charity();
}
