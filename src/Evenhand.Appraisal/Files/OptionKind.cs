namespace Evenhand.Appraisal.Files;

/// <summary>Who would deliver the service. All kinds are asked the same.</summary>
public enum OptionKind
{
    /// <summary>The public body itself.</summary>
    InHouse,

    /// <summary>A company that the public body owns.</summary>
    ArmsLengthCompany,

    /// <summary>A mutual of staff, or of staff with others.</summary>
    Mutual,

    /// <summary>A co-operative of workers, users or several groups.</summary>
    CoOperative,

    /// <summary>An organisation led by those who use its services.</summary>
    UserLedOrganisation,

    /// <summary>A charity or other not-for-profit body.</summary>
    Charity,

    /// <summary>A firm for profit.</summary>
    Firm,

    /// <summary>A joint venture of the public body and others.</summary>
    JointVenture,

    /// <summary>A grant in place of a contract.</summary>
    Grant,

    /// <summary>Users choose and hold the budget.</summary>
    UserChoice,

    /// <summary>Going on as now.</summary>
    DoNothing,
}

/// <summary>The words for kinds of option.</summary>
public static class OptionKinds
{
    private static readonly (OptionKind Kind, string Code, string Title)[] Known =
    [
        (OptionKind.InHouse, "in_house", "In-house"),
        (OptionKind.ArmsLengthCompany, "arms_length_company", "Arm's-length company"),
        (OptionKind.Mutual, "mutual", "Mutual"),
        (OptionKind.CoOperative, "co_operative", "Co-operative"),
        (OptionKind.UserLedOrganisation, "user_led_organisation", "User-led organisation"),
        (OptionKind.Charity, "charity", "Charity or other not-for-profit body"),
        (OptionKind.Firm, "firm", "Firm"),
        (OptionKind.JointVenture, "joint_venture", "Joint venture"),
        (OptionKind.Grant, "grant", "Grant"),
        (OptionKind.UserChoice, "user_choice", "User choice"),
        (OptionKind.DoNothing, "do_nothing", "Go on as now"),
    ];

    /// <summary>All kinds, in the order in which they are offered.</summary>
    public static IReadOnlyList<OptionKind> All { get; } = [.. Known.Select(k => k.Kind)];

    /// <summary>The words of files.</summary>
    public static IReadOnlyList<string> Codes { get; } = [.. Known.Select(k => k.Code)];

    /// <summary>The word of files for a kind.</summary>
    public static string Code(this OptionKind kind) => Known[(int)kind].Code;

    /// <summary>What people read.</summary>
    public static string Title(this OptionKind kind) => Known[(int)kind].Title;

    /// <summary>The kind of a word that is among <see cref="Codes"/>.</summary>
    public static OptionKind Of(string code) =>
        Known.Where(k => k.Code == code).Select(k => k.Kind).FirstOrDefault();
}
