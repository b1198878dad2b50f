using Evenhand.Law.Calendar;
using Evenhand.Law.Tables;
using Evenhand.Rules.Facts;

namespace Evenhand.Law.Tenders;

/// <summary>What follows from what a tender states. A fact that is stated is not worked out.</summary>
/// <param name="stated">What it states.</param>
/// <param name="calendar">The bank holidays.</param>
/// <param name="isLightTouch">Whether a code of eight digits is one of the light touch services.</param>
internal sealed class TenderArithmetic(
    IReadOnlyDictionary<string, TenderFact> stated,
    HolidayCalendar calendar,
    Func<string, bool> isLightTouch
)
{
    private const double DaysInMonth = 365.25 / 12;

    /// <summary>Notices of standing arrangements are open for years; beyond this the days are of no use to anybody.</summary>
    private const int MostDays = 20 * 366;

    private readonly Dictionary<string, TenderFact> worked = new(StringComparer.Ordinal);

    public IReadOnlyCollection<TenderFact> WorkOut()
    {
        if (Find(TenderFacts.Cpv)?.Value.Word is { } code && CpvList.Digits(code) is { } digits)
        {
            Put(TenderFacts.LightTouch, FactValue.Of(isLightTouch(digits)), TenderFacts.Cpv);
        }

        Times();
        Money();
        return worked.Values;
    }

    private void Times()
    {
        var published = Day(TenderFacts.Published);
        var deadline = Day(TenderFacts.Deadline);
        var questions = Day(TenderFacts.QuestionsClose);
        // A notice of an award carries the deadline of long ago: nobody was given less than no time.
        if (published <= deadline)
        {
            string[] from = [TenderFacts.Published, TenderFacts.Deadline];
            Number(TenderFacts.DaysToDeadline, deadline?.DayNumber - published?.DayNumber, from);
            Number(
                TenderFacts.WorkingDaysToDeadline,
                Working(published!.Value, deadline!.Value),
                from
            );
        }

        if (published <= questions)
        {
            Number(
                TenderFacts.WorkingDaysForQuestions,
                Working(published!.Value, questions!.Value),
                TenderFacts.Published,
                TenderFacts.QuestionsClose
            );
        }

        if (questions <= deadline)
        {
            Number(
                TenderFacts.WorkingDaysAfterQuestions,
                Working(questions!.Value, deadline!.Value),
                TenderFacts.QuestionsClose,
                TenderFacts.Deadline
            );
        }

        var starts = Day(TenderFacts.ContractStarts);
        var ends = Day(TenderFacts.ContractEnds);
        if (starts < ends)
        {
            Number(
                TenderFacts.ContractMonths,
                Math.Round((ends!.Value.DayNumber - starts!.Value.DayNumber + 1) / DaysInMonth, 1),
                TenderFacts.ContractStarts,
                TenderFacts.ContractEnds
            );
        }
    }

    /// <summary>Working days where the service is delivered; in England and Wales where the notice does not say.</summary>
    private double? Working(DateOnly day, DateOnly upTo)
    {
        var division = (
            Find(TenderFacts.DeliveryRegion)?.Value.Word,
            Find(TenderFacts.Law)?.Value.Word
        ) switch
        {
            ("Northern Ireland", _) => Division.NorthernIreland,
            ("Scotland", _) or (null, "scotland_2015") => Division.Scotland,
            _ => Division.EnglandAndWales,
        };
        return upTo.DayNumber - day.DayNumber > MostDays
            ? null
            : new WorkingDays(calendar, [division]).CountAfter(day, upTo);
    }

    private void Money()
    {
        var value = Find(TenderFacts.ContractValue)?.Value.Number;
        // Less than a year is one payment: what it comes to in a year would be a figure of no contract.
        var years = Math.Max(1, Find(TenderFacts.ContractMonths)?.Value.Number / 12 ?? double.NaN);
        Number(
            TenderFacts.YearlyValue,
            value / years,
            TenderFacts.ContractValue,
            TenderFacts.ContractMonths
        );
        if (Find(TenderFacts.Lots)?.Value.Number is 1)
        {
            Number(TenderFacts.LargestLot, value, TenderFacts.ContractValue, TenderFacts.Lots);
        }

        Number(
            TenderFacts.LargestLotYearly,
            Find(TenderFacts.LargestLot)?.Value.Number / years,
            TenderFacts.LargestLot,
            TenderFacts.ContractMonths
        );
        var turnover = Find(TenderFacts.MinTurnover)?.Value.Number;
        Ratio(TenderFacts.TurnoverToContract, turnover, TenderFacts.ContractValue);
        Ratio(TenderFacts.TurnoverToYear, turnover, TenderFacts.YearlyValue);
        if (
            Find(TenderFacts.InArrears)?.Value == FactValue.Of(true)
            && Find(TenderFacts.PaymentDays) is { } days
        )
        {
            Number(
                TenderFacts.MonthsBeforePayment,
                Math.Round(1 + days.Value.Number / DaysInMonth, 1),
                TenderFacts.InArrears,
                TenderFacts.PaymentDays
            );
        }

        Number(
            TenderFacts.WorkingCapital,
            Find(TenderFacts.YearlyValue)?.Value.Number
                / 12
                * Find(TenderFacts.MonthsBeforePayment)?.Value.Number,
            TenderFacts.YearlyValue,
            TenderFacts.MonthsBeforePayment
        );
    }

    private void Ratio(string id, double? above, string below) =>
        Number(id, above / Find(below)?.Value.Number, TenderFacts.MinTurnover, below);

    private void Number(string id, double? value, params ReadOnlySpan<string> from)
    {
        if (value is { } number && double.IsFinite(number))
        {
            Put(id, FactValue.Of(number), from);
        }
    }

    private void Put(string id, FactValue value, params ReadOnlySpan<string> from)
    {
        if (!stated.ContainsKey(id))
        {
            worked[id] = new TenderFact(
                id,
                value,
                "worked out from " + string.Join(" and ", from.ToArray())
            );
        }
    }

    private TenderFact? Find(string id) =>
        stated.GetValueOrDefault(id) ?? worked.GetValueOrDefault(id);

    private DateOnly? Day(string id) => Find(id)?.Value.Day;
}
