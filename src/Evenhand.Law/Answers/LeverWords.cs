using System.Globalization;
using Evenhand.Law.Levers;

namespace Evenhand.Law.Answers;

/// <summary>Answers as people read them.</summary>
public static class LeverWords
{
    /// <summary>An outcome in plain English.</summary>
    public static string Of(LeverKind kind, LeverOutcome outcome) =>
        outcome switch
        {
            LeverOutcome.Available => "available",
            LeverOutcome.NotAvailable => "not available",
            LeverOutcome.Applies => "applies",
            LeverOutcome.DoesNotApply => "does not apply",
            _ => kind == LeverKind.Lever ? "needs a condition" : "depends",
        };

    /// <summary>An outcome as files and other tools have it.</summary>
    public static string Key(this LeverOutcome outcome) =>
        outcome switch
        {
            LeverOutcome.Available => "available",
            LeverOutcome.NotAvailable => "not_available",
            LeverOutcome.Applies => "applies",
            LeverOutcome.DoesNotApply => "does_not_apply",
            _ => "needs_condition",
        };

    /// <summary>What an entry is, in plain English.</summary>
    public static string Of(LeverKind kind) =>
        kind switch
        {
            LeverKind.Constraint => "constraint",
            LeverKind.Duty => "duty",
            LeverKind.Remedy => "remedy",
            _ => "lever",
        };

    /// <summary>What several entries of a kind are called.</summary>
    public static string Many(LeverKind kind) =>
        kind switch
        {
            LeverKind.Lever => "Levers",
            LeverKind.Constraint => "Constraints",
            LeverKind.Duty => "Duties",
            _ => "Remedies",
        };

    /// <summary>What it means that a condition does not hold.</summary>
    public static string IfNot(LeverKind kind, OnFail onFail) =>
        kind != LeverKind.Lever ? "it does not apply"
        : onFail == OnFail.NeedsCondition ? "it is there once this is met"
        : "it is not available";

    /// <summary>A value as rule files write it; "not known" for none.</summary>
    public static string Value(object? value) =>
        value switch
        {
            null => "not known",
            bool truth => truth ? "true" : "false",
            double number => number.ToString("0.##########", CultureInfo.InvariantCulture),
            _ => Convert.ToString(value, CultureInfo.InvariantCulture) ?? "",
        };

    /// <summary>Whether something is met: yes, no, or not known.</summary>
    public static string Met(bool? met) =>
        met switch
        {
            true => "yes",
            false => "no",
            null => "not known",
        };

    /// <summary>When an entry is in force, for instance <c>from 4 February 2026</c>.</summary>
    public static string InForce(Lever lever, Func<DateOnly, string> date) =>
        (lever.From, lever.To) switch
        {
            ({ } from, { } to) => $"from {date(from)} to {date(to)}",
            ({ } from, null) => $"from {date(from)}",
            (null, { } to) => $"until {date(to)}",
            _ => "no first or last day is recorded",
        };
}
