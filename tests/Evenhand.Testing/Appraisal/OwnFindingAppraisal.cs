using System.Globalization;
using System.IO.Compression;
using System.Text;
using Evenhand.Evidence.Import;
using Evenhand.Evidence.Library;
using Evenhand.Store.Content;
using Evenhand.Store.Databases;
using Evenhand.Store.Rows;
using Microsoft.AspNetCore.WebUtilities;

namespace Evenhand.Testing.Appraisal;

/// <summary>A small appraisal of dialysis that rests on a finding which does not ship, and that finding. All made up.</summary>
public static class OwnFindingAppraisal
{
    private static readonly EvidenceLibrary Shipped = EvidenceLibrary.Read(Repository.Root).Value;

    /// <summary>The appraisal.</summary>
    /// <param name="evidence">What the score of the firm rests on.</param>
    public static string Text(string evidence = "findings: [W1]") =>
        $$$"""
            format: evenhand-appraisal-1
            id: dialysis
            title: Who should run dialysis?
            decision_maker: Wexmoor Trust (made up)
            service: dialysis
            on: 2026-05-01
            options:
              - {id: firm, kind: firm, name: Firm}
              - {id: charity, kind: charity, name: Charity}
            criteria:
              - {id: deaths, name: Deaths, unit: per cent a year, value: {worst: 60, best: 0}}
              - {id: travel, name: Travel, unit: minutes, value: {worst: 90, best: 0}}
            scores:
              - option: firm
                criterion: deaths
                evidence: {{{{evidence}}}, of: intervention, baseline: 15}
              - {option: charity, criterion: deaths, known: 15}
              - {option: firm, criterion: travel, known: 20}
              - {option: charity, criterion: travel, known: 30}

            """;

    /// <summary>The appraisal as an address holds it.</summary>
    /// <param name="evidence">What the score of the firm rests on.</param>
    public static string Packed(string evidence = "findings: [W1]")
    {
        using var packed = new MemoryStream();
        using (var deflate = new DeflateStream(packed, CompressionLevel.SmallestSize))
        {
            deflate.Write(Encoding.UTF8.GetBytes(Text(evidence)));
        }

        return WebEncoders.Base64UrlEncode(packed.ToArray());
    }

    /// <summary>A finding as people code it.</summary>
    /// <param name="id">What it is called.</param>
    /// <param name="hazard">The hazard ratio, with an interval of about a sixth to either side.</param>
    /// <param name="study">The study, which is its source too.</param>
    public static CodedFinding Finding(
        string id = "W1",
        double hazard = 1.2,
        string study = "made2024"
    ) => CodingSheet.Read(Cells(id, hazard, study), Shipped, "made up").Value;

    /// <summary>Adds one to the workspace of an organisation.</summary>
    /// <param name="workspace">Where.</param>
    /// <param name="writer">Who adds it.</param>
    /// <param name="hazard">The hazard ratio.</param>
    /// <param name="study">The study.</param>
    /// <param name="reviewed">Whether a second person reviews it.</param>
    /// <returns>Its id.</returns>
    public static async Task<Guid> AddAsync(
        Workspace workspace,
        Actor writer,
        double hazard,
        string study,
        bool reviewed
    )
    {
        var added = await new AddedFindings(workspace, writer).AddAsync(
            [Finding("new", hazard, study)],
            default
        );
        var row = added.Value[0];
        if (reviewed)
        {
            var second = writer with
            {
                UserId = new Guid(9, 0, 7, new byte[8]),
                Name = "Reviewer",
                Role = Role.Reviewer,
            };
            _ = (
                await new AddedFindings(workspace, second).ReviewAsync(
                    row.Id,
                    row.Version,
                    right: true,
                    null,
                    default
                )
            ).Value;
        }

        return row.Id;
    }

    private static Dictionary<string, string> Cells(string id, double hazard, string study) =>
        new(StringComparer.Ordinal)
        {
            ["id"] = id,
            ["study"] = study,
            ["unit"] = "study",
            ["service"] = "dialysis",
            ["intervention"] = "for_profit",
            ["comparator"] = "not_for_profit",
            ["outcome"] = "mortality",
            ["outcome_group"] = "mortality",
            ["better_when"] = "lower",
            ["measure"] = "HR",
            ["estimate"] = Number(hazard),
            ["ci_low"] = Number(hazard / 1.15),
            ["ci_high"] = Number(hazard * 1.15),
            ["ci_level"] = "0.95",
            ["design"] = "cohort",
            ["maryland"] = "3",
            ["country"] = "England",
            ["source"] = study,
            ["citation"] = "O'Made, A: \"a made-up study\" # of dialysis, 10% of it true",
            ["locator"] = "10.5555/made-up",
            ["interest"] = "independent",
        };

    private static string Number(double number) =>
        number.ToString("0.######", CultureInfo.InvariantCulture);
}
