using Evenhand.Registers.Text;
using Evenhand.Vocabulary;

namespace Evenhand.Registers.Ofsted;

/// <summary>What a column of a list of joiners and leavers is for.</summary>
internal enum MovementColumn
{
    Urn,
    ProvisionType,
    Sector,
    LocalAuthority,
    Places,
    Joiner,
    Leaver,
    JoinedOn,
    ResignedOn,
    ClosedOn,
    CancelledOn,
    LeftOn,
    Reason,
}

/// <summary>How the headers of lists of joiners and leavers name their columns.</summary>
internal static class MovementColumns
{
    private static readonly Dictionary<string, MovementColumn> Headers = new(StringComparer.Ordinal)
    {
        ["urn"] = MovementColumn.Urn,
        ["unique reference number"] = MovementColumn.Urn,
        ["provision type"] = MovementColumn.ProvisionType,
        ["provider type"] = MovementColumn.ProvisionType,
        ["sector"] = MovementColumn.Sector,
        ["local authority"] = MovementColumn.LocalAuthority,
        ["local authority name"] = MovementColumn.LocalAuthority,
        ["places"] = MovementColumn.Places,
        ["number of places"] = MovementColumn.Places,
        ["joiner status"] = MovementColumn.Joiner,
        ["joiner"] = MovementColumn.Joiner,
        ["leaver status"] = MovementColumn.Leaver,
        ["leaver"] = MovementColumn.Leaver,
        ["registration date"] = MovementColumn.JoinedOn,
        ["first effective date that the provider became active"] = MovementColumn.JoinedOn,
        ["first effective date that the provider became resigned"] = MovementColumn.ResignedOn,
        ["first effective date that the provider closed"] = MovementColumn.ClosedOn,
        ["first effective date that the provider became cancelled"] = MovementColumn.CancelledOn,
        ["cancelled or resigned date"] = MovementColumn.LeftOn,
        ["reason"] = MovementColumn.Reason,
    };

    /// <summary>The columns.</summary>
    public static ColumnBook<MovementColumn> Book { get; } =
        new(
            "an Ofsted list of joiners and leavers",
            [
                MovementColumn.Urn,
                MovementColumn.ProvisionType,
                MovementColumn.LocalAuthority,
                MovementColumn.Sector,
                MovementColumn.Places,
                MovementColumn.Joiner,
                MovementColumn.Leaver,
            ],
            header => Headers.TryGetValue(Plain.Fold(header), out var column) ? column : null,
            Example
        );

    private static string Example(MovementColumn column) =>
        column switch
        {
            MovementColumn.Urn => "URN",
            MovementColumn.ProvisionType => "Provision type",
            MovementColumn.LocalAuthority => "Local authority",
            MovementColumn.Joiner => "Joiner status",
            MovementColumn.Leaver => "Leaver status",
            _ => column.ToString(),
        };
}
