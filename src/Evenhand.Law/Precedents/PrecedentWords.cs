using Evenhand.Law.Levers;
using Evenhand.Vocabulary;

namespace Evenhand.Law.Precedents;

/// <summary>Precedents in plain words, the same in every door.</summary>
public static class PrecedentWords
{
    /// <summary>What a field is called.</summary>
    public static string Of(PrecedentField field) =>
        field switch
        {
            PrecedentField.Reserved => "reserved participation",
            PrecedentField.Method => "procurement method",
            PrecedentField.MethodDetails => "procurement method in words",
            PrecedentField.Rationale => "rationale",
            PrecedentField.Title => "title",
            _ => "description",
        };

    /// <summary>A sign as one says it.</summary>
    public static string Of(PrecedentSign sign) =>
        $"{string.Join(" or ", sign.Fields.Select(Of))}: "
        + string.Join(", ", sign.Codes.Concat(sign.Words.Select(w => $"\u201C{w}\u201D")))
        + (
            sign.LegalBases.Count == 0
                ? ""
                : $"; legal basis {string.Join(" or ", sign.LegalBases)}"
        )
        + (
            sign.OcidPrefixes.Count == 0
                ? ""
                : $"; processes whose id begins with {string.Join(" or ", sign.OcidPrefixes)}"
        );

    /// <summary>Where a use shows, in a line.</summary>
    public static string Of(FoundSign found) => $"{Plain.Capital(Of(found.Field))}: {found.Text}";

    /// <summary>What can be said of one lever.</summary>
    public static string Headline(LeverPrecedents lever, PrecedentsReport report) =>
        !lever.Recognised
            ? $"How a use of this lever is recognised in a notice is not said, so that edition {report.Edition} was not searched for it."
        : lever.Precedents.Count == 0
            ? $"None of the {Plain.Counted(report.Processes, "contracting process", "contracting processes")} in edition {report.Edition} shows that this lever was used."
        : $"Notices of {Plain.Counted(lever.Authorities, "authority", "authorities")} show that this lever was used: {Plain.Counted(lever.Precedents.Count, "process", "processes")} of the {Plain.Count(report.Processes)} in edition {report.Edition}, by the signs that its rule names.";

    /// <summary>What can be said of all.</summary>
    public static string Headline(PrecedentsReport report) =>
        $"Of {Plain.Counted(report.Levers.Count, "lever", "levers")}, {Plain.Count(report.Levers.Count(l => l.Precedents.Count > 0))} show in the {Plain.Counted(report.Processes, "contracting process", "contracting processes")} of edition {report.Edition}; "
        + $"{Plain.Count(report.Levers.Count(l => l.Recognised && l.Precedents.Count == 0))} were looked for and not found, and of {Plain.Count(report.Levers.Count(l => !l.Recognised))} it is not said how a use is recognised.";
}
