using System.Text;
using Evenhand.Appraisal.Files;
using Evenhand.Appraisal.Reading;
using Evenhand.Evidence.Import;
using Evenhand.Evidence.Questions;
using Evenhand.Testing;
using Xunit;

namespace Evenhand.Tests.Appraisal;

/// <summary>Findings taken out of the library for an appraisal.</summary>
public sealed class EvidenceFinderTests
{
    private const string Headings =
        "id,study,unit,service,intervention,comparator,outcome,outcome_group,better_when,measure,estimate,ci_low,ci_high,ci_level,se,p,n,design,maryland,country,period,derived,source\n";

    private static readonly EvidenceDesk Desk = EvidenceDesk.Read(Repository.Root).Value;

    [Theory]
    [InlineData("peer_worker_in_service,usual_care", true)]
    [InlineData("usual_care,peer_worker_in_service", true)]
    [InlineData("peer_support_undetermined,usual_care", true)]
    [InlineData("user_led_organisation,usual_care", false)]
    [InlineData("user_led_organisation,peer_worker_in_service", false)]
    public void Nothing_that_was_added_on_peer_workers_is_scored_for_user_led_organisations(
        string comparison,
        bool refused
    )
    {
        var report = new ImportDesk(Desk.Library)
            .Read([
                new(
                    "mine.csv",
                    Encoding.UTF8.GetBytes(
                        $"{Headings}N1,made2026,study,mental_health,{comparison},recovery,recovery_wellbeing,higher,SMD,0.2,0.1,0.3,0.95,,,90,RCT,5,England,,,S063\n"
                    )
                ),
            ])
            .Value;
        var shelf = AppraisalShelf
            .Read(
                Repository.Root,
                Desk.With(Desk.Library.With(report.Findings, report.Sources).Value)
            )
            .Value;

        var body = EvidenceFinder.OfFindings(shelf, ["N1"]).Value;

        Assert.Equal(
            refused,
            EvidenceFinder.Refused(body, OptionKind.UserLedOrganisation) is not null
        );
        Assert.Null(EvidenceFinder.Refused(body, OptionKind.Charity));
    }

    [Fact]
    public void Findings_of_different_outcomes_are_refused_in_words()
    {
        var shelf = AppraisalShelf.Read(Repository.Root, Desk).Value;

        var refused = EvidenceFinder.OfFindings(shelf, ["E150", "E156"]);
        var pooled = EvidenceFinder.OfFindings(shelf, ["E150", "E151"]);

        var problem = Assert.Single(refused.Problems);
        Assert.Equal("Findings of another outcome are not pooled", problem.What);
        Assert.Equal("E156: readmission at 3 to 12 months", problem.Found);
        Assert.Equal(2, pooled.Value.Findings.Count);
    }
}
