using Evenhand.Contracts.Facts;

namespace Evenhand.Contracts.Quality;

/// <summary>Organisations: names, roles, identifiers.</summary>
internal static class PartyChecks
{
    public static void Look(ReleaseLook look)
    {
        var facts = look.Facts;
        var (role, more) = (0, 0);
        for (var party = 0; party < facts.Parties.Count; party++)
        {
            if (!facts.Parties[party, PartyField.Name].Says)
            {
                look.Fault(FaultKinds.PartyNameMissing, facts.Parties, PartyField.Name);
            }

            var roles = RolesOf(facts, party, ref role);
            if (roles == Roles.None)
            {
                look.Fault(FaultKinds.PartyRoleMissing, facts.PartyRoles);
            }

            Identifiers(look, party, roles, ref more);
        }

        RolesWhereNamed(look);
    }

    private static void Identifiers(ReleaseLook look, int party, Roles roles, ref int more)
    {
        var (facts, table) = (look.Facts, look.Facts.Parties);
        var scheme = table[party, PartyField.Scheme];
        var id = table[party, PartyField.Identifier];
        var isCharity = IsCharity(facts, scheme);
        var first = more;
        for (
            ;
            more < facts.PartyIdentifiers.Count && facts.PartyIdentifiers.ParentOf(more) == party;
            more++
        )
        {
            var further = facts.PartyIdentifiers[more, ClassificationField.Scheme];
            isCharity |= IsCharity(facts, further);
            Judge(
                look,
                facts.PartyIdentifiers,
                ClassificationField.Scheme,
                ClassificationField.Id,
                further,
                facts.PartyIdentifiers[more, ClassificationField.Id]
            );
        }

        if (scheme.Says || id.Says)
        {
            Judge(look, table, PartyField.Scheme, PartyField.Identifier, scheme, id);
        }
        else if (IsEmptyId(facts.Raw(table[party, PartyField.Id])))
        {
            look.Fault(
                FaultKinds.IdentifierEmpty,
                table,
                PartyField.Id,
                table[party, PartyField.Id]
            );
        }
        else if (
            more == first
            && (roles & Roles.Matters) != Roles.None
            && !table[party, PartyField.NoIdentifierRationale].Says
        )
        {
            look.Fault(FaultKinds.IdentifierMissing, table, PartyField.Identifier);
        }

        if (isCharity && SaysNoVcse(facts, party) is { } flag)
        {
            look.Fault(FaultKinds.CharityNotVcse, table, flag, table[party, flag]);
        }
    }

    private static PartyField? SaysNoVcse(ProcessFacts facts, int party) =>
        facts.Parties[party, PartyField.Vcse].Kind == PieceKind.False ? PartyField.Vcse
        : facts.Parties[party, PartyField.OldVco].Kind == PieceKind.False ? PartyField.OldVco
        : null;

    private static bool IsCharity(ProcessFacts facts, Piece scheme) =>
        facts.Is(scheme, "GB-CHC"u8) || facts.Is(scheme, "GB-SC"u8) || facts.Is(scheme, "GB-NIC"u8);

    /// <summary>GB-COH- and nothing after it.</summary>
    private static bool IsEmptyId(ReadOnlySpan<byte> id) =>
        id.Length is > 4 and < 12 && id[2] == (byte)'-' && id[^1] == (byte)'-';

    private static void Judge<TField>(
        ReleaseLook look,
        FactTable<TField> table,
        TField schemeField,
        TField idField,
        Piece scheme,
        Piece id
    )
        where TField : struct, Enum
    {
        if (!id.Says)
        {
            if (scheme.Says)
            {
                look.Fault(FaultKinds.IdentifierEmpty, table, idField, scheme);
            }

            return;
        }

        if (!scheme.Says)
        {
            look.Fault(FaultKinds.SchemeMissing, table, schemeField, id);
            return;
        }

        var kind = IdentifierForms.Judge(look.Facts.Raw(scheme), look.Facts.Raw(id));
        if (kind == FaultKinds.SchemeUnknown)
        {
            look.Fault(kind, table, schemeField, scheme);
        }
        else if (kind is not null)
        {
            look.Fault(kind, table, idField, id);
        }
    }

    private static void RolesWhereNamed(ReleaseLook look)
    {
        var facts = look.Facts;
        if (facts.Parties.Count == 0)
        {
            return;
        }

        Span<Roles> roles =
            facts.Parties.Count <= 64
                ? stackalloc Roles[facts.Parties.Count]
                : new Roles[facts.Parties.Count];
        var row = 0;
        for (var party = 0; party < roles.Length; party++)
        {
            roles[party] = RolesOf(facts, party, ref row);
        }

        var buyer = look.Parties.Find(facts[ProcessField.BuyerId]);
        if (buyer is { } its && Lacks(roles[its], Roles.Buyer))
        {
            look.Fault(
                FaultKinds.BuyerWithoutRole,
                facts.Process,
                ProcessField.BuyerId,
                facts[ProcessField.BuyerId]
            );
        }

        for (var i = 0; i < facts.AwardSuppliers.Count; i++)
        {
            var id = facts.AwardSuppliers[i, OrganisationField.Id];
            var supplier = look.Parties.Find(id);
            if (supplier is { } party && Lacks(roles[party], Roles.Supplier))
            {
                look.Fault(
                    FaultKinds.SupplierWithoutRole,
                    facts.AwardSuppliers,
                    OrganisationField.Id,
                    id
                );
            }
        }
    }

    private static bool Lacks(Roles roles, Roles role) =>
        roles != Roles.None && (roles & role) == Roles.None;

    /// <summary>The roles of a party, read on from a row of the table of roles.</summary>
    private static Roles RolesOf(ProcessFacts facts, int party, ref int row)
    {
        var roles = Roles.None;
        for (; row < facts.PartyRoles.Count && facts.PartyRoles.ParentOf(row) == party; row++)
        {
            var role = facts.PartyRoles[row, LiteralField.Value];
            roles |=
                facts.Is(role, "buyer"u8) ? Roles.Buyer
                : facts.Is(role, "supplier"u8) ? Roles.Supplier
                : facts.Is(role, "tenderer"u8) || facts.Is(role, "procuringEntity"u8)
                    ? Roles.OtherThatMatters
                : Roles.Other;
        }

        return roles;
    }

    [Flags]
    private enum Roles
    {
        None = 0,
        Buyer = 1,
        Supplier = 2,
        OtherThatMatters = 4,
        Other = 8,
        Matters = Buyer | Supplier | OtherThatMatters,
    }
}
