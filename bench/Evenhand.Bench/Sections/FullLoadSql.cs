namespace Evenhand.Bench.Sections;

/// <summary>
/// What somebody who knows DuckDB would write to get the tables of contracting processes out of JSON Lines: the file is read
/// once into one table of typed structures, and every table is made from that. Faster than reading the file for each table.
/// </summary>
internal static class FullLoadSql
{
    private const string Code = "STRUCT(scheme VARCHAR, id VARCHAR, description VARCHAR)";
    private const string Money =
        "STRUCT(amount DECIMAL(28, 9), amountGross DECIMAL(28, 9), currency VARCHAR)";
    private const string Period =
        "STRUCT(startDate VARCHAR, endDate VARCHAR, maxExtentDate VARCHAR)";
    private const string Documents = "STRUCT(noticeType VARCHAR)[]";
    private const string Amendments = "STRUCT(id VARCHAR, \"date\" VARCHAR, rationale VARCHAR)[]";
    private const string Items =
        $"STRUCT(classification {Code}, additionalClassifications {Code}[], deliveryAddresses STRUCT(region VARCHAR, postalCode VARCHAR, countryName VARCHAR, country VARCHAR)[])[]";
    private const string Organisation = "STRUCT(id VARCHAR, \"name\" VARCHAR)";

    /// <summary>The statements, each with the table that it makes.</summary>
    public static IReadOnlyList<(string Table, string Statement)> Tables { get; } =
    [
        ("release", Release),
        ("process", Process),
        ("lot", Lot),
        ("party", Party),
        ("award", Award),
        ("contract", Contract),
        ("contract_supplier", Supplier),
        ("bid_statistic", Statistic),
        ("amendment", Amendment),
        ("process_code", Codes),
        ("process_place", Place),
    ];

    /// <summary>Reads the file into the temporary table <c>staged</c>.</summary>
    public static string Stage(string path) =>
        $$"""
            SET TimeZone = 'UTC';
            CREATE TEMP TABLE staged AS
            SELECT *, try_cast("date" AS TIMESTAMPTZ)::TIMESTAMP AS released
            FROM read_json('{{path}}', format = 'newline_delimited', ignore_errors = true, filename = true, columns = {
                ocid: 'VARCHAR', id: 'VARCHAR', "date": 'VARCHAR', tag: 'VARCHAR[]', title: 'VARCHAR', buyer: '{{Organisation}}',
                planning: 'STRUCT(documents {{Documents}})',
                parties: 'STRUCT(id VARCHAR, "name" VARCHAR, identifier STRUCT(scheme VARCHAR, id VARCHAR), roles VARCHAR[], details STRUCT(scale VARCHAR, vcse BOOLEAN), sme BOOLEAN, vco BOOLEAN,
                    address STRUCT(region VARCHAR, countryName VARCHAR, country VARCHAR, postalCode VARCHAR))[]',
                tender: 'STRUCT(id VARCHAR, title VARCHAR, status VARCHAR, procuringEntity {{Organisation}}, procurementMethod VARCHAR, procurementMethodDetails VARCHAR, mainProcurementCategory VARCHAR,
                    classification {{Code}}, additionalClassifications {{Code}}[], items {{Items}}, legalBasis STRUCT(id VARCHAR, scheme VARCHAR), datePublished VARCHAR, tenderPeriod STRUCT(startDate VARCHAR, endDate VARCHAR),
                    "value" {{Money}}, suitability STRUCT(sme BOOLEAN, vcse BOOLEAN), xClassifications STRUCT(isSuitableForSme BOOLEAN, isSuitableForVco BOOLEAN),
                    otherRequirements STRUCT(reservedParticipation VARCHAR[]), aboveThreshold BOOLEAN, numberOfTenderers BIGINT, tenderers STRUCT(id VARCHAR)[],
                    techniques STRUCT(hasFrameworkAgreement BOOLEAN, hasDynamicPurchasingSystem BOOLEAN),
                    lots STRUCT(id VARCHAR, title VARCHAR, status VARCHAR, "value" {{Money}}, contractPeriod {{Period}}, suitability STRUCT(sme BOOLEAN, vcse BOOLEAN), hasRenewal BOOLEAN, hasOptions BOOLEAN)[],
                    documents {{Documents}}, amendments {{Amendments}})',
                bids: 'STRUCT(statistics STRUCT(measure VARCHAR, relatedLot VARCHAR, "value" DECIMAL(28, 9), currency VARCHAR)[])',
                awards: 'STRUCT(id VARCHAR, title VARCHAR, status VARCHAR, "date" VARCHAR, "value" {{Money}}, contractPeriod {{Period}}, mainProcurementCategory VARCHAR, relatedLots VARCHAR[],
                    suppliers {{Organisation}}[], items {{Items}}, documents {{Documents}})[]',
                contracts: 'STRUCT(id VARCHAR, awardID VARCHAR, title VARCHAR, status VARCHAR, dateSigned VARCHAR, period {{Period}}, "value" {{Money}}, items STRUCT(classification {{Code}})[], amendments {{Amendments}},
                    agreedMetrics STRUCT(id VARCHAR)[], documents {{Documents}}, terminationRationale VARCHAR, implementation STRUCT(finalStatus VARCHAR))[]' })
            WHERE ocid <> '' AND try_cast("date" AS TIMESTAMPTZ) IS NOT NULL
            """;

    private const string Release = """
        SELECT filename AS source_id, ocid, id AS release_id, released, array_to_string(tag, ' ') AS tags FROM staged
        """;

    private const string AllCodes = """
        list_concat([tender.classification], tender.additionalClassifications, list_transform(tender.items, lambda i: i.classification),
            flatten(list_transform(tender.items, lambda i: i.additionalClassifications)),
            flatten(list_transform(awards, lambda a: list_transform(a.items, lambda i: i.classification))),
            flatten(list_transform(awards, lambda a: flatten(list_transform(a.items, lambda i: i.additionalClassifications)))),
            flatten(list_transform(contracts, lambda c: list_transform(c.items, lambda i: i.classification))))
        """;

    private const string Process = $"""
        SELECT ocid,
            CASE left(ocid, 11) WHEN 'ocds-b5fd17' THEN 'contracts-finder' WHEN 'ocds-h6vhtk' THEN 'find-a-tender' WHEN 'ocds-r6ebe6' THEN 'public-contracts-scotland'
                WHEN 'ocds-kuma6s' THEN 'sell2wales' ELSE left(ocid, 11) END AS publisher,
            CASE left(ocid, 11) WHEN 'ocds-b5fd17' THEN 'Contracts Finder' WHEN 'ocds-h6vhtk' THEN 'Find a Tender' WHEN 'ocds-r6ebe6' THEN 'Public Contracts Scotland'
                WHEN 'ocds-kuma6s' THEN 'Sell2Wales' ELSE left(ocid, 11) END AS publisher_name,
            filename AS source_id, released AS first_released, released AS last_released, array_to_string(tag, ' ') AS tags,
            buyer.id AS buyer_id, named AS buyer, lower(strip_accents(named)) AS buyer_key, tender.procuringEntity.id AS entity_id,
            trim(coalesce(nullif(tender.procuringEntity."name", ''), parties[list_position(party_ids, tender.procuringEntity.id)]."name")) AS entity,
            coalesce(nullif(tender.title, ''), title) AS title, tender.status AS status, tender.procurementMethod AS method, tender.procurementMethodDetails AS method_details,
            tender.mainProcurementCategory AS category, cpv, left(cpv, 2) AS cpv_division, concat_ws(' ', tender.legalBasis.scheme, tender.legalBasis.id) AS legal_basis,
            coalesce(try_cast(left(tender.datePublished, 10) AS DATE), released::DATE) AS published, try_cast(left(tender.tenderPeriod.startDate, 10) AS DATE) AS tender_starts,
            try_cast(left(tender.tenderPeriod.endDate, 10) AS DATE) AS tender_ends, tender."value".amount AS "value", tender."value".amountGross AS value_gross, tender."value".currency AS currency,
            coalesce(tender.suitability.sme, tender.xClassifications.isSuitableForSme) AS suits_sme, coalesce(tender.suitability.vcse, tender.xClassifications.isSuitableForVco) AS suits_vcse,
            array_to_string(tender.otherRequirements.reservedParticipation, ' ') AS reserved, tender.aboveThreshold AS above_threshold,
            coalesce(tender.numberOfTenderers, len(tender.tenderers)) AS tenderers,
            array_to_string(list_sort(list_distinct(list_transform(list_concat(planning.documents, tender.documents, flatten(list_transform(awards, lambda a: a.documents)),
                flatten(list_transform(contracts, lambda c: c.documents))), lambda d: d.noticeType))), ' ') AS notice_types,
            tender.techniques.hasFrameworkAgreement AS is_framework, tender.techniques.hasDynamicPurchasingSystem AS is_dynamic
        FROM (
            SELECT *, trim(coalesce(nullif(buyer."name", ''), parties[list_position(party_ids, buyer.id)]."name")) AS named
            FROM (
                SELECT *, list_transform(parties, lambda p: p.id) AS party_ids, split_part(list_filter({AllCodes}, lambda c: lower(c.scheme) = 'cpv')[1].id, '-', 1) AS cpv FROM staged))
        """;

    private const string Lot = """
        SELECT ocid, position, l.id AS lot_id, l.title AS title, l.status AS status, l."value".amount AS "value", l."value".amountGross AS value_gross, l."value".currency AS currency,
            try_cast(left(l.contractPeriod.startDate, 10) AS DATE) AS starts, try_cast(left(l.contractPeriod.endDate, 10) AS DATE) AS ends,
            try_cast(left(l.contractPeriod.maxExtentDate, 10) AS DATE) AS latest_end, l.suitability.sme AS suits_sme, l.suitability.vcse AS suits_vcse, l.hasRenewal AS has_renewal, l.hasOptions AS has_options
        FROM (SELECT ocid, unnest(tender.lots) AS l, generate_subscripts(tender.lots, 1) AS position FROM staged)
        """;

    private const string Party = """
        SELECT ocid, position, p.id AS party_id, trim(p."name") AS "name", lower(strip_accents(trim(p."name"))) AS name_key, p.identifier.scheme AS scheme, p.identifier.id AS identifier,
            array_to_string(p.roles, ' ') AS roles, p.details.scale AS scale, coalesce(p.details.vcse, p.vco) AS vcse,
            coalesce(CASE WHEN lower(p.details.scale) IN ('sme', 'micro', 'small', 'medium') THEN true WHEN lower(p.details.scale) = 'large' THEN false END, p.sme) AS sme,
            p.address.region AS region, coalesce(nullif(p.address.country, ''), p.address.countryName) AS country, regexp_extract(upper(p.address.postalCode), '^([A-Z][A-Z]?)[0-9]', 1) AS postcode_area
        FROM (SELECT ocid, unnest(parties) AS p, generate_subscripts(parties, 1) AS position FROM staged)
        """;

    private const string Award = """
        SELECT ocid, position, a.id AS award_id, a.title AS title, a.status AS status, try_cast(left(a."date", 10) AS DATE) AS decided, a."value".amount AS "value", a."value".amountGross AS value_gross,
            a."value".currency AS currency, try_cast(left(a.contractPeriod.startDate, 10) AS DATE) AS starts, try_cast(left(a.contractPeriod.endDate, 10) AS DATE) AS ends,
            try_cast(left(a.contractPeriod.maxExtentDate, 10) AS DATE) AS latest_end, a.mainProcurementCategory AS category, array_to_string(a.relatedLots, ' ') AS lots
        FROM (SELECT ocid, unnest(awards) AS a, generate_subscripts(awards, 1) AS position FROM staged)
        """;

    /// <summary>Contracts with the awards that they name, and awards without a contract, each as two places.</summary>
    private const string Agreed = $"""
        SELECT *, list_concat(list_transform(contracts, lambda c, i: struct_pack(c := i, a := award_of[i])),
                list_transform(list_filter(range(1, len(awards) + 1), lambda i: NOT list_contains(coalesce(award_of, []), i)), lambda i: struct_pack(c := NULL::BIGINT, a := i))) AS pairs,
            list_transform(parties, lambda p: p.id) AS party_ids
        FROM (
            SELECT *, list_transform(contracts, lambda c: CASE WHEN c.awardID <> '' THEN list_position(award_ids, c.awardID) WHEN len(contracts) = 1 AND len(awards) = 1 THEN 1 END) AS award_of,
                split_part(list_filter({AllCodes}, lambda c: lower(c.scheme) = 'cpv')[1].id, '-', 1) AS cpv
            FROM (SELECT *, list_transform(awards, lambda a: a.id) AS award_ids FROM staged WHERE len(contracts) > 0 OR len(awards) > 0))
        """;

    private const string Contract = $"""
        SELECT ocid, position, array_to_string(a.relatedLots, ' ') AS lot, coalesce(a.id, c.awardID) AS award_id, c.id AS contract_id,
            coalesce(nullif(c.title, ''), nullif(a.title, ''), tender_title, title) AS title,
            coalesce(split_part(list_filter(list_transform(c.items, lambda i: i.classification), lambda k: lower(k.scheme) = 'cpv')[1].id, '-', 1),
                split_part(list_filter(list_concat(list_transform(a.items, lambda i: i.classification), flatten(list_transform(a.items, lambda i: i.additionalClassifications))), lambda k: lower(k.scheme) = 'cpv')[1].id, '-', 1),
                cpv) AS cpv,
            coalesce(c."value".amount, a."value".amount) AS "value", coalesce(c."value".amountGross, a."value".amountGross) AS value_gross, coalesce(c."value".currency, a."value".currency) AS currency,
            CASE WHEN coalesce(c."value".currency, a."value".currency) = 'GBP' THEN coalesce(c."value".amount, a."value".amount) END AS value_gbp,
            try_cast(left(coalesce(c.period.startDate, a.contractPeriod.startDate), 10) AS DATE) AS starts, try_cast(left(coalesce(c.period.endDate, a.contractPeriod.endDate), 10) AS DATE) AS ends,
            try_cast(left(coalesce(c.period.maxExtentDate, a.contractPeriod.maxExtentDate), 10) AS DATE) AS latest_end, coalesce(c.status, a.status) AS status,
            try_cast(left(a."date", 10) AS DATE) AS awarded, try_cast(left(c.dateSigned, 10) AS DATE) AS signed, coalesce(len(c.amendments), 0) AS amendments,
            coalesce(coalesce(c.status, a.status) = 'terminated' OR c.terminationRationale <> '' OR c.implementation.finalStatus = 'terminated', false) AS terminated, coalesce(len(c.agreedMetrics), 0) AS metrics
        FROM (
            SELECT ocid, title, tender_title, cpv, position, contracts[pair.c] AS c, awards[pair.a] AS a
            FROM (SELECT ocid, title, tender.title AS tender_title, cpv, contracts, awards, unnest(pairs) AS pair, generate_subscripts(pairs, 1) AS position FROM ({Agreed})))
        """;

    private const string Supplier = $"""
        SELECT ocid, position, place, s.id AS party_id, trim(coalesce(nullif(s."name", ''), p."name")) AS "name", lower(strip_accents(trim(coalesce(nullif(s."name", ''), p."name")))) AS name_key,
            p.identifier.scheme AS scheme, p.identifier.id AS identifier
        FROM (
            SELECT ocid, position, place, s, parties[list_position(party_ids, s.id)] AS p
            FROM (SELECT ocid, position, parties, party_ids, unnest(suppliers) AS s, generate_subscripts(suppliers, 1) AS place FROM (
                SELECT ocid, position, parties, party_ids,
                    CASE WHEN pair.a IS NOT NULL THEN awards[pair.a].suppliers
                        WHEN coalesce(len(awards), 0) = 0 AND len(contracts) = 1
                        THEN list_transform(list_filter(parties, lambda p: list_contains(p.roles, 'supplier')), lambda p: struct_pack(id := p.id, "name" := p."name")) END AS suppliers
                FROM (SELECT ocid, parties, party_ids, contracts, awards, unnest(pairs) AS pair, generate_subscripts(pairs, 1) AS position FROM ({Agreed})))))
        """;

    private const string Statistic = """
        SELECT ocid, position, s.measure AS measure, s.relatedLot AS lot, s."value" AS "value", s.currency AS currency
        FROM (SELECT ocid, unnest(bids.statistics) AS s, generate_subscripts(bids.statistics, 1) AS position FROM staged)
        """;

    private const string Amendment = """
        SELECT ocid, 'tender' AS of_what, of_id, a.id AS amendment_id, try_cast(left(a."date", 10) AS DATE) AS amended, a.rationale AS rationale
        FROM (SELECT ocid, tender.id AS of_id, unnest(tender.amendments) AS a FROM staged)
        UNION ALL
        SELECT ocid, 'contract', c.id, a.id, try_cast(left(a."date", 10) AS DATE), a.rationale
        FROM (SELECT ocid, c, unnest(c.amendments) AS a FROM (SELECT ocid, unnest(contracts) AS c FROM staged))
        """;

    private const string Codes = $"""
        SELECT ocid, min(position) AS position, scheme, code, any_value(words) AS words
        FROM (
            SELECT ocid, position, k.scheme AS scheme, CASE WHEN lower(k.scheme) = 'cpv' THEN split_part(trim(k.id), '-', 1) ELSE trim(k.id) END AS code, k.description AS words
            FROM (SELECT ocid, unnest(codes) AS k, generate_subscripts(codes, 1) AS position FROM (SELECT ocid, {AllCodes} AS codes FROM staged))
            WHERE k.id <> '')
        WHERE code <> ''
        GROUP BY ocid, scheme, code
        """;

    private const string Place = """
        SELECT ocid, min(position) AS position, kind, region, lower(strip_accents(region)) AS region_key, country, postcode_area
        FROM (
            SELECT ocid, position, p.kind AS kind, nullif(trim(p.region), '') AS region, nullif(trim(p.country), '') AS country,
                nullif(regexp_extract(upper(trim(p.postcode)), '^([A-Z][A-Z]?)[0-9]', 1), '') AS postcode_area
            FROM (
                SELECT ocid, unnest(places) AS p, generate_subscripts(places, 1) AS position
                FROM (
                    SELECT ocid, list_concat(
                        list_transform(list_concat(flatten(list_transform(tender.items, lambda i: i.deliveryAddresses)), flatten(list_transform(awards, lambda a: flatten(list_transform(a.items, lambda i: i.deliveryAddresses))))),
                            lambda d: struct_pack(kind := 'delivery', region := d.region, country := coalesce(nullif(d.country, ''), d.countryName), postcode := d.postalCode)),
                        flatten(list_transform(parties, lambda p: list_transform(list_filter(p.roles, lambda r: r IN ('buyer', 'supplier')),
                            lambda r: struct_pack(kind := r, region := p.address.region, country := coalesce(nullif(p.address.country, ''), p.address.countryName), postcode := p.address.postalCode))))) AS places
                    FROM staged)))
        WHERE coalesce(region, country, postcode_area) IS NOT NULL
        GROUP BY ocid, kind, region, country, postcode_area
        """;
}
