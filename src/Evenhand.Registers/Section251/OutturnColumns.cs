using Evenhand.Registers.Text;
using Evenhand.Vocabulary;

namespace Evenhand.Registers.Section251;

/// <summary>What a column of an outturn return is for.</summary>
internal enum OutturnColumn
{
    Year,
    Level,
    AuthorityCode,
    Authority,
    Region,
    SpendingLine,
    Own,
    Private,
    OtherPublic,
    AllPublic,
    Voluntary,
    Total,
    Income,
    Net,
}

/// <summary>
/// How outturn returns name their columns. Letters in brackets, which tie a column to the paper form, changed from year to
/// year and are passed over, and so is whether words are run together.
/// </summary>
internal static class OutturnColumns
{
    private static readonly Dictionary<string, OutturnColumn> Headers = new(StringComparer.Ordinal)
    {
        ["timeperiod"] = OutturnColumn.Year,
        ["year"] = OutturnColumn.Year,
        ["financialyear"] = OutturnColumn.Year,
        ["geographiclevel"] = OutturnColumn.Level,
        ["newlacode"] = OutturnColumn.AuthorityCode,
        ["laname"] = OutturnColumn.Authority,
        ["leaname"] = OutturnColumn.Authority,
        ["localauthority"] = OutturnColumn.Authority,
        ["localauthorityname"] = OutturnColumn.Authority,
        ["regionname"] = OutturnColumn.Region,
        ["s52linereference"] = OutturnColumn.SpendingLine,
        ["s251linereference"] = OutturnColumn.SpendingLine,
        ["cypservicedescription"] = OutturnColumn.SpendingLine,
        ["servicedescription"] = OutturnColumn.SpendingLine,
        ["descriptionofexpenditure"] = OutturnColumn.SpendingLine,
        ["own"] = OutturnColumn.Own,
        ["ownprovision"] = OutturnColumn.Own,
        ["private"] = OutturnColumn.Private,
        ["privateprovision"] = OutturnColumn.Private,
        ["otherpublic"] = OutturnColumn.OtherPublic,
        ["otherpublicprovision"] = OutturnColumn.OtherPublic,
        ["otherpublicsectorprovision"] = OutturnColumn.OtherPublic,
        ["public"] = OutturnColumn.AllPublic,
        ["publicprovision"] = OutturnColumn.AllPublic,
        ["voluntary"] = OutturnColumn.Voluntary,
        ["voluntaryprovision"] = OutturnColumn.Voluntary,
        ["totalexpenditure"] = OutturnColumn.Total,
        ["income"] = OutturnColumn.Income,
        ["netcurrentexpenditure"] = OutturnColumn.Net,
    };

    /// <summary>The columns.</summary>
    public static ColumnBook<OutturnColumn> Book { get; } =
        new(
            "a section 251 outturn return",
            [
                OutturnColumn.Authority,
                OutturnColumn.SpendingLine,
                OutturnColumn.Private,
                OutturnColumn.Voluntary,
                OutturnColumn.Total,
            ],
            Recognise,
            Example
        );

    private static OutturnColumn? Recognise(string header)
    {
        var bare = header;
        for (var open = bare.IndexOf('('); open > 0; open = bare.IndexOf('('))
        {
            bare = bare[..open];
        }

        var folded = Plain.Fold(bare.Replace('_', ' ')).Replace(" ", "", StringComparison.Ordinal);
        return Headers.TryGetValue(folded, out var column) ? column : null;
    }

    private static string Example(OutturnColumn column) =>
        column switch
        {
            OutturnColumn.Authority => "LA Name",
            OutturnColumn.SpendingLine => "CYPServiceDescription",
            OutturnColumn.Private => "PrivateProvision",
            OutturnColumn.Total => "TotalExpenditure",
            _ => column.ToString(),
        };
}
