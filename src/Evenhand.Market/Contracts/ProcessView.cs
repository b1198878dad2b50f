using DuckDB.NET.Data;
using Evenhand.Lake;
using Evenhand.Lake.Editions;
using Evenhand.Market.Providers;
using Evenhand.Vocabulary;

namespace Evenhand.Market.Contracts;

/// <summary>Answers what is known of one contracting process.</summary>
public sealed class ProcessView(EditionStore store, Libraries libraries)
{
    /// <summary>What an edition knows of it; a process that it does not have is a problem.</summary>
    public Outcome<ProcessProfile> Ask(string ocid, int? edition = null)
    {
        var releases = new ReleaseView(store, libraries).Releases(ocid, edition);
        return releases.Then(found =>
            new ContractView(store, libraries)
                .Ask(new ContractQuestion { Ocid = ocid, Edition = found.Edition })
                .Then(contracts =>
                    Scope
                        .OpenEdition(store, found.Edition)
                        .Then(opened =>
                        {
                            using var connection = opened.Connection;
                            return Outcome<ProcessProfile>.Ok(
                                Profile(connection, found, contracts.Contracts)
                            );
                        })
                )
        );
    }

    private static ProcessProfile Profile(
        DuckDBConnection connection,
        ProcessReleases releases,
        IReadOnlyList<ContractEntry> contracts
    )
    {
        var ocid = releases.Ocid;
        return connection
            .Query(
                "SELECT * FROM process WHERE ocid = $ocid",
                r => new ProcessProfile
                {
                    Edition = releases.Edition,
                    ContentHash = releases.ContentHash,
                    Ocid = ocid,
                    Publisher = r.Text("publisher_name"),
                    Buyer = r.OptionalText("buyer"),
                    ProcuringEntity = r.OptionalText("entity"),
                    Title = r.OptionalText("title"),
                    Status = r.OptionalText("status"),
                    Method = r.OptionalText("method"),
                    MethodDetails = r.OptionalText("method_details"),
                    Category = r.OptionalText("category"),
                    Cpv = r.OptionalText("cpv"),
                    LegalBasis = r.OptionalText("legal_basis"),
                    Published = r.OptionalDate("published"),
                    TenderStarts = r.OptionalDate("tender_starts"),
                    TenderEnds = r.OptionalDate("tender_ends"),
                    Value = r.OptionalMoney("value"),
                    ValueGross = r.OptionalMoney("value_gross"),
                    Currency = r.OptionalText("currency"),
                    SuitsSme = r.OptionalFlag("suits_sme"),
                    SuitsVcse = r.OptionalFlag("suits_vcse"),
                    Reserved = r.OptionalText("reserved"),
                    AboveThreshold = r.OptionalFlag("above_threshold"),
                    Tenderers = r.OptionalCount("tenderers"),
                    NoticeTypes = r.OptionalText("notice_types"),
                    IsFramework = r.OptionalFlag("is_framework"),
                    IsDynamic = r.OptionalFlag("is_dynamic"),
                    Duplicates = r.Count("duplicates"),
                    Lots = Rows(
                        "lot",
                        l => new ProcessLot(
                            l.OptionalText("lot_id"),
                            l.OptionalText("title"),
                            l.OptionalText("status"),
                            l.OptionalMoney("value"),
                            l.OptionalMoney("value_gross"),
                            l.OptionalText("currency"),
                            l.OptionalDate("starts"),
                            l.OptionalDate("ends"),
                            l.OptionalDate("latest_end"),
                            l.OptionalFlag("suits_sme"),
                            l.OptionalFlag("suits_vcse")
                        )
                    ),
                    Parties = Rows(
                        "party",
                        p => new ProcessParty(
                            p.OptionalText("party_id"),
                            p.OptionalText("name"),
                            p.OptionalText("scheme"),
                            p.OptionalText("identifier"),
                            p.OptionalText("roles"),
                            p.OptionalText("scale"),
                            p.OptionalFlag("sme"),
                            p.OptionalFlag("vcse"),
                            p.OptionalText("region"),
                            p.OptionalText("country")
                        )
                    ),
                    Contracts = contracts,
                    Statistics = Rows(
                        "bid_statistic",
                        s => new ProcessStatistic(
                            s.OptionalText("measure"),
                            s.OptionalText("lot"),
                            s.OptionalMoney("value"),
                            s.OptionalText("currency")
                        )
                    ),
                    Amendments = Rows(
                        "amendment",
                        a => new ProcessAmendment(
                            a.Text("of_what"),
                            a.OptionalText("of_id"),
                            a.OptionalText("amendment_id"),
                            a.OptionalDate("amended"),
                            a.OptionalText("rationale")
                        )
                    ),
                    Codes = Rows(
                        "process_code",
                        c => new ProcessCode(
                            c.OptionalText("scheme"),
                            c.Text("code"),
                            c.OptionalText("words")
                        )
                    ),
                    Places = Rows(
                        "process_place",
                        p => new ProcessPlace(
                            p.Text("kind"),
                            p.OptionalText("region"),
                            p.OptionalText("country"),
                            p.OptionalText("postcode_area")
                        )
                    ),
                    Metrics = connection
                        .Query(
                            "SELECT coalesce(sum(metrics), 0) AS n FROM contract WHERE ocid = $ocid",
                            m => m.Count("n"),
                            ("ocid", ocid)
                        )
                        .Single(),
                    Releases = releases.Releases,
                    Sources = ProcessScope.Sources(
                        connection,
                        releases.Releases.Select(s => s.Sha256)
                    ),
                },
                ("ocid", ocid)
            )
            .Single();

        IReadOnlyList<T> Rows<T>(string table, Func<Row, T> read) =>
            connection.Query(
                $"SELECT * FROM {table} WHERE ocid = $ocid ORDER BY position",
                read,
                ("ocid", ocid)
            );
    }
}
