namespace Evenhand.Appraisal.Costs;

/// <summary>What a line of cost is for. The same list is put to every option.</summary>
public enum CostKind
{
    /// <summary>Buildings, equipment, systems.</summary>
    Capital,

    /// <summary>Running the service, or the price of the contract.</summary>
    Running,

    /// <summary>The move from today's model to this one.</summary>
    Transition,

    /// <summary>Staff who move with their terms (TUPE).</summary>
    StaffTransfer,

    /// <summary>Redundancy.</summary>
    Redundancy,

    /// <summary>Pensions: contributions, a bond or guarantee, a deficit.</summary>
    Pensions,

    /// <summary>VAT that cannot be recovered.</summary>
    Vat,

    /// <summary>Business rates, with the relief of the legal form.</summary>
    BusinessRates,

    /// <summary>Letting and watching a contract or agreement.</summary>
    Monitoring,

    /// <summary>What the public body bears if the provider fails.</summary>
    Failure,

    /// <summary>Stepping in and finding another provider.</summary>
    StepIn,

    /// <summary>Income to the public body.</summary>
    Income,

    /// <summary>What is left at the end.</summary>
    Residual,
}

/// <summary>The words for kinds of cost.</summary>
public static class CostKinds
{
    private static readonly (CostKind Kind, string Code, string Title)[] Known =
    [
        (CostKind.Capital, "capital", "Capital"),
        (CostKind.Running, "running", "Running the service"),
        (CostKind.Transition, "transition", "Transition"),
        (CostKind.StaffTransfer, "staff_transfer", "Staff who transfer (TUPE)"),
        (CostKind.Redundancy, "redundancy", "Redundancy"),
        (CostKind.Pensions, "pensions", "Pensions"),
        (CostKind.Vat, "vat", "VAT not recovered"),
        (CostKind.BusinessRates, "business_rates", "Business rates"),
        (CostKind.Monitoring, "monitoring", "Letting and monitoring"),
        (CostKind.Failure, "failure", "Failure of the provider"),
        (CostKind.StepIn, "step_in", "Stepping in"),
        (CostKind.Income, "income", "Income"),
        (CostKind.Residual, "residual", "Value at the end"),
    ];

    /// <summary>All kinds.</summary>
    public static IReadOnlyList<CostKind> All { get; } = [.. Known.Select(k => k.Kind)];

    /// <summary>The words of files.</summary>
    public static IReadOnlyList<string> Codes { get; } = [.. Known.Select(k => k.Code)];

    /// <summary>The kinds that every option should say something about, be it 0.</summary>
    public static IReadOnlyList<CostKind> Asked { get; } =
    [
        CostKind.Running,
        CostKind.Transition,
        CostKind.StaffTransfer,
        CostKind.Redundancy,
        CostKind.Pensions,
        CostKind.Vat,
        CostKind.BusinessRates,
        CostKind.Monitoring,
        CostKind.Failure,
        CostKind.StepIn,
    ];

    /// <summary>The word of files for a kind.</summary>
    public static string Code(this CostKind kind) => Known[(int)kind].Code;

    /// <summary>What people read.</summary>
    public static string Title(this CostKind kind) => Known[(int)kind].Title;

    /// <summary>The kind of a word that is among <see cref="Codes"/>.</summary>
    public static CostKind Of(string code) =>
        Known.Where(k => k.Code == code).Select(k => k.Kind).FirstOrDefault();

    /// <summary>Whether money of this kind comes in.</summary>
    public static bool ComesIn(this CostKind kind) => kind is CostKind.Income or CostKind.Residual;
}
