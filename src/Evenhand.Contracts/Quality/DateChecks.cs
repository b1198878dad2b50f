using Evenhand.Contracts.Facts;

namespace Evenhand.Contracts.Quality;

/// <summary>Dates and periods.</summary>
internal static class DateChecks
{
    public static void Look(ReleaseLook look)
    {
        var facts = look.Facts;
        var process = facts.Process;
        One(look, process, ProcessField.Date);
        One(look, process, ProcessField.DatePublished);
        One(look, process, ProcessField.EnquiriesEnd);
        One(look, process, ProcessField.BidsOpened);
        Periods(look, process, ProcessField.TenderStarts, ProcessField.TenderEnds);
        Periods(look, process, ProcessField.AwardPeriodStarts, ProcessField.AwardPeriodEnds);
        Periods(look, process, ProcessField.ContractStarts, ProcessField.ContractEnds);
        Periods(look, facts.Lots, LotField.Starts, LotField.Ends, LotField.LatestEnd);
        One(look, facts.Awards, AwardField.Date);
        One(look, facts.Awards, AwardField.DatePublished);
        One(look, facts.Awards, AwardField.StandstillEnds);
        Periods(look, facts.Awards, AwardField.Starts, AwardField.Ends, AwardField.LatestEnd);
        One(look, facts.Contracts, ContractField.DateSigned);
        One(look, facts.Contracts, ContractField.EndedOn);
        Periods(
            look,
            facts.Contracts,
            ContractField.Starts,
            ContractField.Ends,
            ContractField.LatestEnd
        );
        One(look, facts.Bids, BidField.Date);
        One(look, facts.PlanningDocuments, DocumentField.DatePublished);
        One(look, facts.TenderDocuments, DocumentField.DatePublished);
        One(look, facts.AwardDocuments, DocumentField.DatePublished);
        One(look, facts.ContractDocuments, DocumentField.DatePublished);
        One(look, facts.TenderAmendments, AmendmentField.Date);
        One(look, facts.ContractAmendments, AmendmentField.Date);
        Order(look);
    }

    private static void One<TField>(ReleaseLook look, FactTable<TField> table, TField field)
        where TField : struct, Enum
    {
        for (var row = 0; row < table.Count; row++)
        {
            Moment(look, table, row, field);
        }
    }

    private static void Periods<TField>(
        ReleaseLook look,
        FactTable<TField> table,
        TField starts,
        TField ends,
        TField? latestEnds = null
    )
        where TField : struct, Enum
    {
        for (var row = 0; row < table.Count; row++)
        {
            var start = Moment(look, table, row, starts);
            var end = Moment(look, table, row, ends);
            if (end < start)
            {
                look.Fault(FaultKinds.EndBeforeStart, table, ends, table[row, ends]);
            }

            if (latestEnds is { } latest && Moment(look, table, row, latest) < (end ?? start))
            {
                look.Fault(FaultKinds.EndBeforeStart, table, latest, table[row, latest]);
            }
        }
    }

    private static DateTimeOffset? Moment<TField>(
        ReleaseLook look,
        FactTable<TField> table,
        int row,
        TField field
    )
        where TField : struct, Enum
    {
        var piece = table[row, field];
        if (!piece.Says)
        {
            return null;
        }

        var moment = look.Facts.Moment(piece);
        if (moment is null)
        {
            look.Fault(FaultKinds.DateUnreadable, table, field, piece);
        }
        else if (moment.Value.Year < look.Settings.EarliestYear)
        {
            look.Fault(FaultKinds.DateFarPast, table, field, piece);
        }
        else if (moment.Value.Year > look.Settings.LatestYear)
        {
            look.Fault(FaultKinds.DateFarFuture, table, field, piece);
        }

        return moment;
    }

    /// <summary>Bids, then the award, then the signature. A day's time is often left out, so whole days are compared.</summary>
    private static void Order(ReleaseLook look)
    {
        var facts = look.Facts;
        var due = facts.Moment(facts[ProcessField.TenderEnds]);
        for (var row = 0; row < facts.Awards.Count; row++)
        {
            var date = facts.Awards[row, AwardField.Date];
            if (due is not null && facts.Moment(date)?.Date < due.Value.Date)
            {
                look.Fault(FaultKinds.AwardBeforeDeadline, facts.Awards, AwardField.Date, date);
            }
        }

        for (var row = 0; row < facts.Contracts.Count; row++)
        {
            var signed = facts.Contracts[row, ContractField.DateSigned];
            if (
                signed.Says
                && look.Awards.Find(facts.Contracts[row, ContractField.AwardId]) is { } award
                && facts.Moment(signed)?.Date
                    < facts.Moment(facts.Awards[award, AwardField.Date])?.Date
            )
            {
                look.Fault(
                    FaultKinds.SignedBeforeAward,
                    facts.Contracts,
                    ContractField.DateSigned,
                    signed
                );
            }
        }
    }
}
