using System.Text;
using Evenhand.Market.Building;
using Evenhand.Market.Services;
using Evenhand.Vocabulary;

namespace Evenhand.Market.Contracts;

/// <summary>A question as conditions of SQL with their values.</summary>
internal sealed class ContractFilter
{
    private readonly StringBuilder sql = new("true");
    private readonly List<(string Name, object? Value)> values = [];

    private ContractFilter() { }

    /// <summary>Conditions on <c>contract</c> as <c>c</c> and <c>process</c> as <c>p</c>.</summary>
    public string Sql => sql.ToString();

    /// <summary>The values in them.</summary>
    public IReadOnlyList<(string Name, object? Value)> Values => values;

    /// <summary>Makes it; a service that is not there, or without codes, is a problem.</summary>
    public static Outcome<ContractFilter> Of(ContractQuestion question, ServiceBook services)
    {
        var filter = new ContractFilter();
        filter.Add("p.ocid = $ocid", ("ocid", question.Ocid));
        filter.Add("contains(p.buyer_key, $buyer)", ("buyer", Key(question.Buyer)));
        filter.Add("p.buyer_key = $buyer_is", ("buyer_is", Key(question.BuyerIs)));
        filter.Add(
            """
            EXISTS (FROM party b WHERE b.ocid = c.ocid
                AND (contains(b.roles, 'buyer') OR contains(b.roles, 'procuringEntity') OR b.party_id = p.buyer_id)
                AND (upper(b.party_id) = upper($buyer_id)
                    OR upper(b.scheme) || '-' || ltrim(upper(b.identifier), '0')
                        = regexp_replace(upper($buyer_id), '-0+([^-]*)$', '-\1')))
            """,
            ("buyer_id", question.BuyerId?.Trim())
        );
        filter.Add(
            "EXISTS (FROM contract_supplier s WHERE s.ocid = c.ocid AND s.position = c.position AND contains(s.name_key, $supplier))",
            ("supplier", Key(question.Supplier))
        );
        filter.Add("lower(c.status) = $status", ("status", question.Status?.ToLowerInvariant()));
        filter.Add("c.value_gbp >= $least", ("least", question.From));
        filter.Add("c.value_gbp <= $most", ("most", question.To));
        filter.Add("CAST(p.last_released AS DATE) >= $since", ("since", question.PublishedFrom));
        filter.Add("CAST(p.last_released AS DATE) <= $until", ("until", question.PublishedTo));
        filter.Add(
            "c.starts <= $live AND c.ends >= $live AND NOT c.terminated AND coalesce(lower(c.status) NOT IN ('cancelled', 'unsuccessful', 'terminated'), true)",
            ("live", question.Live)
        );
        filter.Add("c.ends >= $ends_from", ("ends_from", question.EndingFrom));
        filter.Add("c.ends <= $ends_to", ("ends_to", question.EndingTo));
        filter.Add(
            "EXISTS (FROM release r JOIN source f USING (source_id) WHERE r.ocid = c.ocid AND (f.file = $in_file OR f.sha256 = $in_file))",
            ("in_file", question.InFile)
        );
        filter.Add(
            "EXISTS (FROM release r JOIN source f USING (source_id) WHERE r.ocid = c.ocid AND (f.file = $in_file OR f.sha256 = $in_file) AND $at >= r.byte_offset AND $at < r.byte_offset + r.byte_length)",
            ("at", question.InFile is null ? null : question.AtOffset)
        );
        filter.AddArea(question.Area);
        filter.AddCodes("code", Codes(question.Cpv));
        if (WithoutLetters(question) is { } problem)
        {
            return Outcome<ContractFilter>.Failed(problem);
        }

        if (question.Service is not { } service)
        {
            return Outcome<ContractFilter>.Ok(filter);
        }

        return services
            .Find(service)
            .Then(found =>
                found.CpvCodes.Count > 0
                    ? Outcome<ContractFilter>.Ok(filter.AddCodes("of_service", found.CpvCodes))
                    : Outcome<ContractFilter>.Failed(
                        new Problem(
                            "No code of the Common Procurement Vocabulary stands for this service"
                        )
                        {
                            Field = "service",
                            Found = found.Id,
                            Expected =
                                "one of "
                                + string.Join(
                                    ", ",
                                    services
                                        .Services.Where(s => s.CpvCodes.Count > 0)
                                        .Select(s => s.Id)
                                ),
                            ToDo = "Ask with --cpv for the codes that you mean.",
                        }
                    )
            );
    }

    /// <summary>The beginnings of codes, without noughts at their end: 85300000 means all of 853.</summary>
    private static IReadOnlyList<string> Codes(string? written) =>
        [
            .. (written ?? "")
                .Split([',', ' '], StringSplitOptions.RemoveEmptyEntries)
                .Select(Beginning),
        ];

    private static string Beginning(string code)
    {
        const int wholeCode = 8;
        var digits = code.Split('-')[0];
        var beginning = digits.TrimEnd('0');
        return digits.Length == wholeCode && beginning.Length >= 2 ? beginning
            : digits.Length == wholeCode ? digits[..2]
            : digits;
    }

    /// <summary>A name of which nothing is left without its punctuation would find everything.</summary>
    private static Problem? WithoutLetters(ContractQuestion question)
    {
        foreach (
            var (option, asked) in new[]
            {
                ("buyer", question.Buyer),
                ("buyer", question.BuyerIs),
                ("buyer", question.BuyerId),
                ("supplier", question.Supplier),
                ("area", question.Area),
            }
        )
        {
            if (asked is not null && string.IsNullOrEmpty(Plain.Fold(asked)))
            {
                return new Problem("There is no letter or digit in this")
                {
                    Field = option,
                    Found = Problem.Excerpt(asked),
                    Expected = "part of a name",
                };
            }
        }

        return null;
    }

    private static string? Key(string? name) =>
        name is null ? null : EditionTables.OwnerKey(name.Trim());

    private void Add(string condition, (string Name, object? Value) value)
    {
        if (value.Value is not null)
        {
            sql.Append("\n    AND ").Append(condition);
            values.Add(value);
        }
    }

    private void AddArea(string? area)
    {
        if (string.IsNullOrWhiteSpace(area))
        {
            return;
        }

        sql.Append(
            "\n    AND EXISTS (FROM process_place a WHERE a.ocid = c.ocid AND a.kind IN ('delivery', 'buyer') AND (contains(a.region_key, $area) OR "
        );
        values.Add(("area", Plain.Fold(area)));
        var codes = UkRegions.Codes(area) is { Count: > 0 } known ? known : [area.Trim()];
        for (var i = 0; i < codes.Count; i++)
        {
            sql.Append(i > 0 ? " OR " : "").Append($"starts_with(upper(a.region), $region{i})");
            values.Add(($"region{i}", codes[i].ToUpperInvariant()));
        }

        sql.Append("))");
    }

    private ContractFilter AddCodes(string name, IReadOnlyList<string> codes)
    {
        if (codes.Count > 0)
        {
            var any = string.Join(
                " OR ",
                codes.Select((_, i) => $"starts_with(k.code, ${name}{i})")
            );
            sql.Append(
                $"\n    AND (EXISTS (FROM process_code k WHERE k.ocid = c.ocid AND upper(k.scheme) = 'CPV' AND ({any})))"
            );
            values.AddRange(codes.Select((code, i) => ($"{name}{i}", (object?)Beginning(code))));
        }

        return this;
    }
}
