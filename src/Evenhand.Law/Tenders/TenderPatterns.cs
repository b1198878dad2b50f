using System.Globalization;
using System.Text.RegularExpressions;

namespace Evenhand.Law.Tenders;

/// <summary>
/// The words by which running text states a requirement. Each pattern is narrow on purpose: what it does not find is unknown, and
/// a wrong figure would be worse than none.
/// </summary>
internal static partial class TenderPatterns
{
    /// <summary>A pattern takes no longer than this over one text.</summary>
    private const int TimeLimit = 1000;

    private const RegexOptions Options =
        RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant;

    private const string Figure = @"(?<n>\d{1,3}(?:[ ,]\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?)";
    private const string Unit =
        @"(?:\s?(?<u>million|milion|mn|m(?=rn|[^a-z]|$)|thousand|k(?=[^a-z]|$)))?";

    // 'GPB' is how some notices write it; a line break that lost its backslash reads 'rn'.
    private const string Pounds =
        @"(?:(?:£|GBP|GPB)\s?\[?"
        + Figure
        + @"\]?"
        + Unit
        + @"|\[?"
        + Figure
        + @"\]?"
        + Unit
        + @"\s?(?:GBP|GPB|pounds))";

    private const string Gap =
        @"(?:(?!liabilit|indemnity insurance|turnover|contract)[^.;]){0,90}?";
    private const string Number =
        @"(?<n>\d{1,3}|one|two|three|four|five|six|seven|eight|nine|ten)(?:\s?\(\d{1,2}\))?";

    /// <summary>Each pattern that gives a number, with the fact that it gives and the unit that follows.</summary>
    public static IReadOnlyList<(string Fact, Regex Pattern)> Numbers { get; } =
    [
        (TenderFacts.MinTurnover, Turnover()),
        (TenderFacts.InsuranceEmployers, Employers()),
        (TenderFacts.InsurancePublic, PublicLiability()),
        (TenderFacts.InsuranceProfessional, Professional()),
        (TenderFacts.YearsExperience, Experience()),
        (TenderFacts.References, ReferenceCount()),
        (TenderFacts.AuditedAccountsYears, AuditedAccounts()),
        (TenderFacts.PaymentDays, PaymentDays()),
        (TenderFacts.ByResultsShare, ByResultsShare()),
        (TenderFacts.MinPlaces, Places()),
    ];

    /// <summary>Each pattern that says yes or no, with the fact that it settles.</summary>
    public static IReadOnlyList<(string Fact, bool Says, Regex Pattern)> Flags { get; } =
    [
        (TenderFacts.InsuranceBeforeAward, true, InsuranceBeforeAward()),
        (TenderFacts.ReferencesAlike, true, ReferencesAlike()),
        (TenderFacts.Certificate, true, Certificate()),
        (TenderFacts.CertificateEquivalent, true, CertificateEquivalent()),
        (TenderFacts.ParentGuarantee, true, ParentGuarantee()),
        (TenderFacts.Bond, true, Bond()),
        (TenderFacts.InArrears, true, InArrears()),
        (TenderFacts.ByResults, true, ByResults()),
        (TenderFacts.ConsortiumAllowed, true, ConsortiumWelcome()),
        (TenderFacts.ConsortiumAllowed, false, ConsortiumBarred()),
        (TenderFacts.SubcontractingAllowed, true, SubcontractingAllowed()),
        (TenderFacts.SubcontractingAllowed, false, SubcontractingBarred()),
        (TenderFacts.TupeApplies, true, TupeApplies()),
        (TenderFacts.TupeApplies, false, TupeDoesNotApply()),
        (TenderFacts.TupeInformation, true, TupeInformation()),
        (TenderFacts.PensionInformation, true, PensionInformation()),
        (TenderFacts.VariantsAllowed, false, VariantsBarred()),
        (TenderFacts.PortalOnly, true, PortalOnly()),
        (TenderFacts.AccessibleFormats, true, AccessibleFormats()),
        (TenderFacts.UsersInDesign, true, UsersInDesign()),
        (TenderFacts.UsersInEvaluation, true, UsersInEvaluation()),
    ];

    /// <summary>The number that a match holds; null where it is none.</summary>
    public static double? Value(Match match)
    {
        var written = match.Groups["n"].Value;
        if (
            !double.TryParse(
                written
                    .Replace(",", "", StringComparison.Ordinal)
                    .Replace(" ", "", StringComparison.Ordinal),
                NumberStyles.AllowDecimalPoint,
                CultureInfo.InvariantCulture,
                out var number
            )
        )
        {
            string[] words =
            [
                "one",
                "two",
                "three",
                "four",
                "five",
                "six",
                "seven",
                "eight",
                "nine",
                "ten",
            ];
            var index = Array.IndexOf(words, written.ToLowerInvariant());
            return index < 0 ? null : index + 1;
        }

        return number
            * match.Groups["u"].Value.ToLowerInvariant() switch
            {
                "" => 1,
                "k" or "thousand" => 1_000,
                _ => 1_000_000,
            };
    }

    [GeneratedRegex(
        @"(?:(?:minimum|required to have|at least|must have|not less than)[^.;]{0,80}?\bturnover\b"
            + Gap
            + Pounds
            + @"|\bturnover\b[^.;]{0,40}?(?:at least|not less than|in excess of|exceed(?:s|ing)?|more than|minimum(?: of)?)\s*"
            + Pounds
            + ")",
        Options,
        TimeLimit
    )]
    private static partial Regex Turnover();

    [GeneratedRegex(
        @"employer.{0,3}s?\b[^.;]{0,25}?liabilit(?:y|ies)" + Gap + Pounds,
        Options,
        TimeLimit
    )]
    private static partial Regex Employers();

    [GeneratedRegex(
        @"\bpublic\b(?:\s?(?:/|and|&)\s?products?)?\s+liabilit(?:y|ies)" + Gap + Pounds,
        Options,
        TimeLimit
    )]
    private static partial Regex PublicLiability();

    [GeneratedRegex(@"\bprofessional\s+(?:indemnity|liability)" + Gap + Pounds, Options, TimeLimit)]
    private static partial Regex Professional();

    [GeneratedRegex(
        @"(?:minimum(?: of)?|at least|not less than|no less than)\s+"
            + Number
            + @"\s+years?.{0,2}\s+(?:of\s+)?(?:[a-z-]+\s+){0,4}experience\b(?!\s+as\s+an?\b)",
        Options,
        TimeLimit
    )]
    private static partial Regex Experience();

    [GeneratedRegex(
        @"(?:provide|submit|supply|give)\s+(?:(?!maximum|up\b)[a-z-]+\s+){0,5}?"
            + Number
            + @"\s+(?:[a-z-]+\s+){0,3}(?:references|examples|case studies|referees)\b",
        Options,
        TimeLimit
    )]
    private static partial Regex ReferenceCount();

    [GeneratedRegex(
        @"\b"
            + Number
            + @"\s+years.{0,2}\s+(?:of\s+)?(?:[a-z-]+\s+){0,2}audited\s+(?:[a-z-]+\s+){0,2}accounts",
        Options,
        TimeLimit
    )]
    private static partial Regex AuditedAccounts();

    [GeneratedRegex(
        @"\b(?:pay|paid|payment)\b[^.;]{0,60}?\bwithin\s+(?:[a-z]+\s+)?\(?"
            + Number
            + @"\)?\s+(?:calendar\s+)?days",
        Options,
        TimeLimit
    )]
    private static partial Regex PaymentDays();

    [GeneratedRegex(
        @"\b(?<n>\d{1,2}|100)\s?%[^.;%]{0,50}?\b(?:payments?\s+by\s+results|outcome[- ]based\s+payments?|payments?\s+on\s+outcomes?)",
        Options,
        TimeLimit
    )]
    private static partial Regex ByResultsShare();

    [GeneratedRegex(
        @"(?:minimum of|at least)\s+" + Number + @"\s+registered\s+(?:beds|places)\b",
        Options,
        TimeLimit
    )]
    private static partial Regex Places();

    [GeneratedRegex(
        @"(?:\b(?:obtain|in place|have|hold)\b[^.;]{0,60}?(?:prior to|before)\s+(?:the\s+)?(?:contract\s+)?award\b[^.;]{0,60}?\binsurance|\binsurances?\b[^.;]{0,120}?(?:in place|held|obtained)[^.;]{0,20}?(?:prior to|before|at the time of)\s+(?:the\s+)?(?:contract\s+award|award|tender|submission))",
        Options,
        TimeLimit
    )]
    private static partial Regex InsuranceBeforeAward();

    [GeneratedRegex(
        @"(?:\b(?:references|examples|case studies)\b[^.;]{0,120}?\bsimilar\s+(?:nature|size|scope|value|works?|services?|contracts?|in)\b|\bsimilar\s+(?:nature|size|scope|value|works?|services?|contracts?)\b[^.;]{0,60}?\b(?:references|examples)\b)",
        Options,
        TimeLimit
    )]
    private static partial Regex ReferencesAlike();

    [GeneratedRegex(
        @"\b(?:must|shall|required|requirement|hold|holds|evidence|certificate|accredit\w*|certifi\w+)\b[^.;]{0,120}?\b(?:ISO\s?(?:/IEC\s?)?(?:9001|14001|27001|45001)|Cyber\s+Essentials|CHAS|SafeContractor|OHSAS\s?18001)\b",
        Options,
        TimeLimit
    )]
    private static partial Regex Certificate();

    [GeneratedRegex(
        @"\b(?:ISO\s?(?:/IEC\s?)?(?:9001|14001|27001|45001)|Cyber\s+Essentials|CHAS|SafeContractor|OHSAS\s?18001)\b[^.;]{0,80}?\b(?:or\s+(?:an\s+)?equivalent|or\s+other\s+means\s+of\s+proof)",
        Options,
        TimeLimit
    )]
    private static partial Regex CertificateEquivalent();

    [GeneratedRegex(
        @"(?<!\b(?:no|not|without|nor)\b.{0,25})\b(?:parent\s+company\s+guarantee|guarantee\s+(?:from|by)\s+(?:its|their|a|the)\s+(?:ultimate\s+)?(?:parent|holding)\s+company)",
        Options,
        TimeLimit
    )]
    private static partial Regex ParentGuarantee();

    [GeneratedRegex(
        @"(?<!\b(?:no|not|without|nor)\b.{0,25})\b(?:performance\s+(?:guarantee\s+)?bonds?|bank\s+guarantee|on[- ]demand\s+bond|surety\s+bond)\b",
        Options,
        TimeLimit
    )]
    private static partial Regex Bond();

    [GeneratedRegex(
        @"\b(?:paid|payments?|invoiced?|invoices|invoicing)\b[^.;]{0,40}?\bin\s+arrears\b|\bin\s+arrears\b[^.;]{0,30}?\b(?:payments?|invoices?)\b",
        Options,
        TimeLimit
    )]
    private static partial Regex InArrears();

    [GeneratedRegex(
        @"(?<!\b(?:no|not|without|nor)\b.{0,25})\b(?:payments?\s+by\s+results|outcome[- ]based\s+payments?|payments?\s+on\s+outcomes?|social\s+impact\s+bond)\b",
        Options,
        TimeLimit
    )]
    private static partial Regex ByResults();

    [GeneratedRegex(
        @"\bconsorti(?:a|um|ums)\b(?:\s+(?:bids?|arrangements?|members?|tenders?))?\s+(?:are|is|will\s+be|may\s+be)\s+(?:welcome|welcomed|permitted|accepted|encouraged|allowed)",
        Options,
        TimeLimit
    )]
    private static partial Regex ConsortiumWelcome();

    [GeneratedRegex(
        @"\bconsorti(?:a|um|ums)\b[^.;]{0,40}?\b(?:are|is|will|shall|may)\s+not\s+(?:be\s+)?(?:permitted|accepted|allowed|considered)",
        Options,
        TimeLimit
    )]
    private static partial Regex ConsortiumBarred();

    [GeneratedRegex(
        @"\bsub-?\s?contract(?:ing|ors?)\b[^.;]{0,30}?\b(?:is|are|will\s+be)\s+(?:permitted|allowed|accepted|encouraged)",
        Options,
        TimeLimit
    )]
    private static partial Regex SubcontractingAllowed();

    [GeneratedRegex(
        @"\bsub-?\s?contract(?:ing|ors?|ed)?\b[^.;]{0,40}?\b(?:is|are|will|shall|may|must)\s+not\s+(?:be\s+)?(?:permitted|accepted|allowed|considered|used)",
        Options,
        TimeLimit
    )]
    private static partial Regex SubcontractingBarred();

    [GeneratedRegex(
        @"\b(?:TUPE|Transfer\s+of\s+Undertakings)\b[^.;]{0,80}?\b(?:will|may|is\s+likely\s+to|are\s+likely\s+to|is\s+expected\s+to|could|applies|apply\s+to)\b(?!\s+not)|\bsignificant\s+TUPE\s+implications",
        Options,
        TimeLimit
    )]
    private static partial Regex TupeApplies();

    [GeneratedRegex(
        @"\b(?:TUPE|Transfer\s+of\s+Undertakings)\b[^.;]{0,80}?\b(?:does\s+not|do\s+not|will\s+not|is\s+not\s+(?:likely|expected)\s+to)\s+apply|\bno\s+TUPE\b",
        Options,
        TimeLimit
    )]
    private static partial Regex TupeDoesNotApply();

    [GeneratedRegex(
        @"\bTUPE\s+(?:information|data|lists?|schedule|details)\b|\bemployee\s+liability\s+information\b",
        Options,
        TimeLimit
    )]
    private static partial Regex TupeInformation();

    [GeneratedRegex(
        @"\b(?:pension\s+admission|admission\s+agreement|New\s+Fair\s+Deal|pension\s+(?:information|liabilit\w+|provisions?))\b",
        Options,
        TimeLimit
    )]
    private static partial Regex PensionInformation();

    [GeneratedRegex(
        @"\bvariant(?:s|\s+bids?|\s+tenders?)?\b[^.;]{0,20}?\b(?:are|is|will|shall)\s+not\s+(?:be\s+)?(?:permitted|accepted|allowed|considered)",
        Options,
        TimeLimit
    )]
    private static partial Regex VariantsBarred();

    [GeneratedRegex(
        @"(?:\b(?:only|must\s+be|should\s+be)\b[^.;]{0,60}?\b(?:submitted|returned|received|made)\b[^.;]{0,40}?\b(?:via|through|using|on)\s+the\s+(?:[a-z-]+\s+){0,4}(?:portal|e-?tendering\s+(?:system|portal))|\bwill\s+only\s+be\s+accepted\s+(?:via|through)\b[^.;]{0,40}?\b(?:portal|system)|\b(?:e-?mailed?|postal|paper|hard\s+cop(?:y|ies))\b[^.;]{0,60}?\bwill\s+not\s+be\s+accepted)",
        Options,
        TimeLimit
    )]
    private static partial Regex PortalOnly();

    [GeneratedRegex(
        @"\b(?:accessible|alternative)\s+formats?\b|\blarge\s+print\b|\beasy\s+read\b|\bbraille\b",
        Options,
        TimeLimit
    )]
    private static partial Regex AccessibleFormats();

    [GeneratedRegex(
        @"\b(?:co-?\s?produc(?:ed|tion)|co-?\s?design(?:ed)?)\b|\b(?:service\s+users|people\s+who\s+(?:use|draw\s+on)|experts\s+by\s+experience|people\s+with\s+lived\s+experience)\b[^.;]{0,60}?\b(?:shaped|designed|helped\s+to\s+design|been\s+consulted|were\s+consulted)",
        Options,
        TimeLimit
    )]
    private static partial Regex UsersInDesign();

    [GeneratedRegex(
        @"\b(?:service\s+users?|young\s+people|people\s+who\s+(?:use|draw\s+on)|experts?\s+by\s+experience|lived\s+experience|parents\s+and\s+carers)\b[^.;]{0,80}?\b(?:evaluat(?:e|ing|ion)\s+(?:panel|bids|tenders|of)|evaluation\s+panel|scor(?:e|ing)\s+(?:of\s+)?(?:bids|tenders))",
        Options,
        TimeLimit
    )]
    private static partial Regex UsersInEvaluation();
}
