using Evenhand.Rules.Facts;

namespace Evenhand.Law.Levers;

/// <summary>The facts of which the program itself makes use, beside those that rules name.</summary>
public static class LawFacts
{
    /// <summary>The day that picks the law.</summary>
    public const string Day = "decision.date";

    /// <summary>The nation.</summary>
    public const string Jurisdiction = "jurisdiction";

    /// <summary>Central or sub-central government.</summary>
    public const string ThresholdClass = "authority.threshold_class";

    /// <summary>Reserved, devolved or transferred.</summary>
    public const string Devolution = "authority.devolution";

    /// <summary>Services, goods or works.</summary>
    public const string Kind = "contract.kind";

    /// <summary>Whether it is a concession.</summary>
    public const string Concession = "contract.concession";

    /// <summary>The value with VAT.</summary>
    public const string ValueIncVat = "contract.value_inc_vat";

    /// <summary>The main code.</summary>
    public const string Cpv = "contract.cpv_main";

    /// <summary>Worked out: whether the main code is a light touch one.</summary>
    public const string LightTouch = "contract.light_touch";

    /// <summary>Worked out: whether the value reaches the threshold of the day.</summary>
    public const string AboveThreshold = "contract.above_threshold";

    /// <summary>Worked out: whether a notice is due below the threshold.</summary>
    public const string Notifiable = "contract.notifiable_below_threshold";

    /// <summary>What each must be declared as.</summary>
    internal static IReadOnlyList<(string Id, FactType Type)> Needed { get; } =
    [
        (Day, FactType.Date),
        (Jurisdiction, FactType.OneOf),
        (ThresholdClass, FactType.OneOf),
        (Devolution, FactType.OneOf),
        (Kind, FactType.OneOf),
        (Concession, FactType.Boolean),
        (ValueIncVat, FactType.Number),
        (Cpv, FactType.Text),
        (LightTouch, FactType.Boolean),
        (AboveThreshold, FactType.Boolean),
        (Notifiable, FactType.Boolean),
    ];
}
