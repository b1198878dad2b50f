using System.Security.Cryptography;
using Evenhand.Testing.Appraisal;

namespace Evenhand.Testing.Serving;

/// <summary>Which of the served homes a visit goes to.</summary>
public enum Served
{
    /// <summary>The bundled data.</summary>
    Real,

    /// <summary>Made-up lists with faults in them.</summary>
    MadeUp,

    /// <summary>Releases of contracting processes.</summary>
    Contracts,

    /// <summary>Nothing loaded.</summary>
    Empty,
}

/// <summary>A page as somebody may meet it: the ordinary ones, the empty ones and the ones that tell of an error.</summary>
/// <param name="Name">What it is called in test reports and the names of screenshots.</param>
/// <param name="Route">The pattern of the route that answers.</param>
/// <param name="Path">The address, from the slash on.</param>
/// <param name="Status">The status that it answers with.</param>
/// <param name="Home">Over which home.</param>
public sealed record Visit(
    string Name,
    string Route,
    string Path,
    int Status = 200,
    Served Home = Served.Real
)
{
    /// <summary>A result that keeps its figures when lists are added to the repository.</summary>
    public const string Result =
        "/what-if?service=childrens-homes&definition=ofsted-voluntary-or-public&as-of=2025-03-31";

    private const string Market = "/market/{service}";
    private const string WhatIf = "/what-if";
    private const string Homes = "/market/childrens-homes";
    private const string Map = "/map/{service}";
    private const string MapOfHomes = "/map/childrens-homes";
    private const string WhatIfMap = "/what-if/map";
    private const string Neighbours = "?area=E08000035&neighbours=E08000036&neighbours=E08000034";
    private const string Compare = "/what-if/compare";
    private const string Compared =
        "?service=childrens-homes&definition=ofsted-voluntary-or-public&as-of=2025-03-31";
    private const string Definitions = "/definitions/compare";
    private const string Area = "/areas/{code}";
    private const string Owner = "/owners/{key}";
    private const string Cambian = "/owners/cambian-childcare-limited";
    private const string Spending = "/spending/{service}";
    private const string Process = "/contracts/process/{ocid}";
    private const string Breaks = "/contracts/process/ocds-b5fd17-made-up-1";
    private const string Release = Process + "/release/{number:int}";
    private const string Residential = "/spending/residential-care";

    private const string Payment = "/payments/{publisher}/{day}/{line:long}";

    /// <summary>The address of payments of the made-up file, without the line.</summary>
    public const string MadeUpPayments = "/payments/madeup-council/2025-05-31";

    private const string Draft = "/workspace/drafts/{id:guid}";
    private const string Records = "/workspace/records";
    private const string Added = "/workspace/findings";
    private const string AddedOne = Added + "/{id:guid}";
    private const string References = "/workspace/references";
    private const string Reference = References + "/{id:guid}";
    private const string Desk = "/workspace/mergers";
    private const string OneDesk = Desk + "/{id:guid}";
    private static readonly string LiveDesk = $"{Desk}/{MadeUpReorganisations.Live}";
    private const string Ending = "/contracts/ending";
    private const string Buyers = "/buyers";
    private const string Buyer = Buyers + "/{key}";
    private const string Sandwell = Buyers + "/sandwell-metropolitan-borough-council";
    private const string Publishers = "/publishers";
    private const string Publisher = Publishers + "/{prefix}";
    private const string Indicators = "/indicators";
    private const string Indicator = Indicators + "/{code}";
    private const string Deadlines = "/levers/deadlines";
    private const string Counted =
        "?nation=england&regime=act&contract-award-notice=2026-12-18&known=2026-12-18&contract-entered=2027-01-04";

    /// <summary>A case of the levers that is answered in full.</summary>
    public const string LeverCase =
        "?jurisdiction=England&decision.date=2026-05-01&authority.type=local_authority&authority.devolution=reserved"
        + "&authority.threshold_class=sub_central&contract.kind=services&service.kind=day_care&contract.cpv_main=85312100"
        + "&contract.value_inc_vat=3400000&source.contract.value_inc_vat=budget+paper&contract.term_months_max=84"
        + "&contract.pecuniary_interest=true&service.psr_relevant_health=false&procedure=none_yet"
        + "&supplier.s33_award_same_authority_same_service_last_3y=unknown&wish=mutual&title=Day+care";

    private const string AppraisalResults = "/appraisal/results";
    private const string AppraisalTest = "/appraisal/test";
    private const string ExampleAppraisal = "?example=yes";
    private const string Asked = "/levers/question";
    private const string LeverAnswer = "/levers/answer";
    private const string LeverServices = "/levers/services";
    private const string TenderQuestions = "/tender-check/questions";
    private const string TenderNotice = "/tender-check/notice";
    private const string TenderBarriers = "/tender-check/barriers";
    private const string TenderProcess = "/tender-check/{ocid}";
    private const string TenderOfMadeUp = "/tender-check/ocds-b5fd17-made-up-1";
    private const string LawChanges = "/levers/changes";
    private const string Precedents = "/levers/precedents";
    private const string Precedent = Precedents + "/{id}";

    private const string Promises = "/levers/promises";
    private const string Promise = Promises + "/{id}";

    private const string Finding = "/evidence/findings/{id}";
    private const string EvidenceSource = "/evidence/sources/{id}";
    private const string Questions = "/evidence/questions";
    private const string Own = "/evidence/own";
    private const string Preconditions = "/evidence/preconditions";
    private const string Gated =
        "?model=mutual_spinout&staff_support=true&staff_kept_engaged=true&first_contract_years=2&failure_plan=false";
    private const string EvidenceQuestion = Questions + "/{id}";
    private const string Dialysis = Questions + "/dialysis-mortality";
    private const string AtHome = Questions + "/hospital-at-home-readmission";

    private const string MergerCases = "/mergers/cases";
    private const string MergerCase = MergerCases + "/{id}";
    private const string MergerLessons = "/mergers/lessons";
    private const string MergerLesson = MergerLessons + "/{id}";

    private const string MergerResults = "/merger/results";
    private const string County = "?example=county";
    private const string MergerQuestion = "/merger/question";
    private const string MergerCompare = "/merger/compare";

    // A draft that names two councils that bought, packed for an address.
    private const string TwoCouncils =
        "?step=which&draft=PcqhCoAwEAbgV5E_LxgMsmq1G0TknCcO5w22ExHZu9v88vcihhV2fCF0MiwGHzTvPnHVxUucDzDIStsG27R1Xcw_exJHWTlVndfn72UyOOmZF54PibfAarq4fA";

    /// <summary>The address of two plans: the example of a county, and a small merger.</summary>
    public const string TwoPlans = "?example=county&second=" + SmallMerger;

    /// <summary>A small merger, packed for an address.</summary>
    public const string SmallMerger =
        "TY7BCsIwEETv-xX5AAtRikqOgmcPepfYbtvFdFeS1CDSfzdWi96GN7OzQ7VRobfOAdsejTpO-kqceY--RQ9ehpgdW_fEFKK3ke4IAasoPuMWuXrk60jCRu25dZZrsMwycIW5ZqVXm0IvC11CotB90bbQ60zh5qUhh3PReXoD4moDShXqSTkujAv12Xd4yxBt0xhV6vGXiUnmzCnJCIzpr-EisZvtXdYjvAA";

    private const string SourceFile = "/sources/file/{sha256}";

    /// <summary>SHA-256 of the file of made-up releases.</summary>
    public static string MadeUpReleases { get; } =
        Convert.ToHexStringLower(
            SHA256.HashData(
                System.IO.File.ReadAllBytes(
                    Repository.At(
                        "tests",
                        "Evenhand.Testing",
                        "Contracts",
                        "made-up",
                        "releases.jsonl"
                    )
                )
            )
        );

    /// <summary>SHA-256 of the made-up file of payments.</summary>
    public static string MadeUpPaymentsFile { get; } =
        Convert.ToHexStringLower(
            SHA256.HashData(System.Text.Encoding.UTF8.GetBytes(ServedHomes.Payments))
        );

    /// <summary>Every page, in every state worth looking at.</summary>
    public static IReadOnlyList<Visit> Pages { get; } =
    [
        new("start", "/", "/"),
        new("start-empty", "/", "/", Home: Served.Empty),
        new("services", "/market", "/market"),
        new("services-empty", "/market", "/market", Home: Served.Empty),
        new("market", Market, Homes),
        new("market-2019", Market, Homes + "?as-of=2019-03-31"),
        new("market-owners", Market, Homes + "?by=owner"),
        new("market-owners-page-2", Market, Homes + "?by=owner&groups-page=2"),
        new(
            "market-areas-sorted",
            Market,
            Homes + "?by=area&groups-sort=name&groups-order=ascending"
        ),
        new("market-regions", Market, Homes + "?by=region"),
        new("market-definitions", Market, Homes + "?by=definition"),
        new("market-years", Market, Homes + "?by=year"),
        new(
            "market-years-without-places",
            Market,
            "/market/independent-fostering-agencies?by=year"
        ),
        new("market-years-of-an-area", Market, Homes + "?by=year&area=E08000035"),
        new("market-grades", Market, Homes + "?by=grade"),
        new("market-neighbours", Market, Homes + Neighbours),
        new("market-neighbours-owners", Market, Homes + Neighbours + "&by=owner&comparison-page=2"),
        new("market-no-neighbour", Market, Homes + "?area=E08000035&neighbours=Nowhere", 400),
        new("market-neighbours-of-nowhere", Market, Homes + "?neighbours=E08000036", 400),
        new("market-forms", Market, Homes + "?by=form"),
        new("market-hints", Market, Homes + "?by=hint"),
        new("market-of-an-area", Market, Homes + "?area=E08000035"),
        new("market-without-places", Market, "/market/independent-fostering-agencies?by=owner"),
        new("market-without-providers", Market, "/market/cafcass?as-of=2025-03-31"),
        new("market-hostile", Market, Homes + "?by=owner", Home: Served.MadeUp),
        new("market-empty", Market, Homes, Home: Served.Empty),
        new("market-no-service", Market, "/market/no-such-service", 404),
        new("market-no-area", Market, Homes + "?by=owner&area=Nowhere", 400),
        new("market-no-day", Market, Homes + "?as-of=2025-02-30", 400),
        new("market-no-grouping", Market, Homes + "?by=colour", 400),
        new("market-no-edition", Market, Homes + "?edition=99", 400),
        new("maps", "/map", "/map"),
        new("map", Map, MapOfHomes),
        new("map-2017-share", Map, MapOfHomes + "?as-of=2017-03-31&measure=share-voluntary"),
        new("map-concentration", Map, MapOfHomes + "?measure=hhi"),
        new("map-of-a-region", Map, MapOfHomes + "?area=E12000003&measure=providers"),
        new("map-of-an-area", Map, MapOfHomes + "?area=E08000035"),
        new("map-sorted", Map, MapOfHomes + "?areas-sort=places&areas-order=descending"),
        new("map-without-places", Map, "/map/independent-fostering-agencies?measure=share-private"),
        new("map-places-not-known", Map, "/map/independent-fostering-agencies?measure=places"),
        new("map-without-providers", Map, "/map/cafcass?as-of=2025-03-31"),
        new("map-made-up", Map, MapOfHomes, Home: Served.MadeUp),
        new("map-empty", Map, MapOfHomes, Home: Served.Empty),
        new("map-no-service", Map, "/map/no-such-service", 400),
        new("map-all-wrong", Map, MapOfHomes + "?measure=colour&as-of=soon&area=Nowhere", 400),
        new("what-if-map-not-asked", WhatIfMap, "/what-if/map"),
        new("what-if-map", WhatIfMap, OnMap("")),
        new("what-if-map-none-left", WhatIfMap, OnMap("&measure=none-left")),
        new(
            "what-if-map-not-known",
            WhatIfMap,
            "/what-if/map?service=childrens-homes&definition=vcse&measure=not-known&area=E12000003"
        ),
        new("what-if-map-empty", WhatIfMap, OnMap(""), Home: Served.Empty),
        new(
            "what-if-map-all-wrong",
            WhatIfMap,
            "/what-if/map?service=no-such&definition=&measure=%3Cscript%3E&as-of=soon",
            400
        ),
        new("what-if-map-no-measure", WhatIfMap, OnMap("&measure=colour"), 400),
        new("spending-services", "/spending", "/spending"),
        new("spending", Spending, Residential),
        new("spending-years", Spending, Residential + "?by=year"),
        new("spending-areas", Spending, Residential + "?by=area&year=2013-14&groups-page=2"),
        new("spending-regions", Spending, Residential + "?by=region&year=2012-13"),
        new("spending-not-known", Spending, Residential + "?year=2008-09"),
        new("spending-of-an-area", Spending, "/spending/fostering?area=E08000035"),
        new("spending-of-a-wider-service", Spending, "/spending/childrens-homes"),
        new("spending-empty", Spending, Residential, Home: Served.Empty),
        new("spending-none-loaded", Spending, Residential, 400, Served.MadeUp),
        new("spending-no-service", Spending, "/spending/boarding-schools", 404),
        new("spending-no-year", Spending, Residential + "?year=1999-00&by=area", 400),
        new("areas", "/areas", "/areas"),
        new("areas-found", "/areas", "/areas?q=bradford"),
        new("areas-none", "/areas", "/areas?q=zzzz"),
        new("areas-empty", "/areas", "/areas", Home: Served.Empty),
        new("areas-no-day", "/areas", "/areas?as-of=soon", 400),
        new("area", Area, "/areas/E08000035"),
        new("area-of-a-service", Area, "/areas/E08000035?service=fostering&as-of=2019-03-31"),
        new("area-a-region", Area, "/areas/E12000003"),
        new("area-without-providers", Area, "/areas/E06000053"),
        new("area-no-service", Area, "/areas/E08000035?service=no-such", 400),
        new("area-none", Area, "/areas/no-such-area", 404),
        new("area-no-day", Area, "/areas/E08000035?as-of=soon&edition=99", 400),
        new("area-empty", Area, "/areas/E08000035", Home: Served.Empty),
        new("owners", "/owners", "/owners"),
        new("owners-page-2", "/owners", "/owners?owners-page=2&owners-sort=name"),
        new("owners-found", "/owners", "/owners?q=barnardo"),
        new("owners-none", "/owners", "/owners?q=zzzz"),
        new("owners-hostile", "/owners", "/owners?as-of=2024-03-31", Home: Served.MadeUp),
        new("owners-empty", "/owners", "/owners", Home: Served.Empty),
        new("owners-no-day", "/owners", "/owners?as-of=soon", 400),
        new("owner", Owner, Cambian),
        new("owner-hostile", Owner, "/owners/script-alert-1-script", Home: Served.MadeUp),
        new("owner-none", Owner, "/owners/no-such-owner-at-all", 404),
        new("owner-no-edition", Owner, Cambian + "?edition=99", 400),
        new("owner-empty", Owner, "/owners/anybody", Home: Served.Empty),
        new("what-if", WhatIf, WhatIf),
        new("what-if-half-chosen", WhatIf, "/what-if?service=fostering&policy=run-off"),
        new("result-open-to-all", WhatIf, "/what-if?service=fostering&policy=open-to-all"),
        new("what-if-empty", WhatIf, WhatIf, Home: Served.Empty),
        new("result", WhatIf, Result),
        new("result-not-known", WhatIf, "/what-if?service=childrens-homes&definition=vcse"),
        new("result-areas-page-2", WhatIf, Result + "&areas-page=2&areas-sort=area"),
        new(
            "result-definitions-sorted",
            WhatIf,
            Result + "&definitions-sort=retained_providers&definitions-order=descending"
        ),
        new("result-of-an-area", WhatIf, Result + "&area=E08000035"),
        new(
            "result-of-a-region",
            WhatIf,
            "/what-if?service=childrens-homes&definition=charity&area=E12000003&unknowns=in"
        ),
        new(
            "result-without-places",
            WhatIf,
            "/what-if?service=independent-fostering-agencies&definition=ofsted-voluntary"
        ),
        new(
            "result-without-providers",
            WhatIf,
            "/what-if?service=cafcass&definition=ofsted-voluntary&as-of=2025-03-31"
        ),
        new("result-empty", WhatIf, Result, Home: Served.Empty),
        new("what-if-nothing-chosen", WhatIf, "/what-if?service=&definition=", 400),
        new(
            "what-if-no-definition",
            WhatIf,
            "/what-if?service=childrens-homes&definition=no-such",
            400
        ),
        new(
            "what-if-all-wrong",
            WhatIf,
            "/what-if?service=no-such&definition=&area=%3Cscript%3E&as-of=soon&unknowns=maybe&edition=x&from=y",
            400
        ),
        new("policies", Compare, Compare),
        new("policies-compared", Compare, Compare + Compared),
        new(
            "policies-compared-without-places",
            Compare,
            Compare + "?service=independent-fostering-agencies&definition=vcse&area=E12000003"
        ),
        new("policies-empty", Compare, Compare, Home: Served.Empty),
        new("policies-nothing-chosen", Compare, Compare + "?service=&definition=", 400),
        new("definitions-compare", Definitions, Definitions),
        new("definitions-compared", Definitions, Definitions + "?service=childrens-homes"),
        new(
            "definitions-compared-without-providers",
            Definitions,
            Definitions + "?service=cafcass&as-of=2025-03-31"
        ),
        new("definitions-compare-empty", Definitions, Definitions, Home: Served.Empty),
        new(
            "definitions-compare-no-area",
            Definitions,
            Definitions + "?service=fostering&area=x",
            400
        ),
        new("evidence", "/evidence", "/evidence"),
        new(
            "evidence-filtered",
            "/evidence",
            "/evidence?model=mutual_spinout&without-interest=yes&findings-sort=estimate"
        ),
        new("evidence-none", "/evidence", "/evidence?service=dialysis&maryland=5"),
        new("evidence-search", "/evidence", "/evidence?q=dialysis+mortality"),
        new("evidence-search-later", "/evidence", "/evidence?q=staff+mutual&page=3"),
        new(
            "evidence-search-nothing",
            "/evidence",
            "/evidence?q=mortalty+%22%3Cb%3E&service=dialysis"
        ),
        new("evidence-search-small", "/evidence", "/evidence?q=the+of", 400),
        new(
            "evidence-search-added",
            "/evidence",
            "/evidence?q=made2024&added=all",
            Home: Served.MadeUp
        ),
        new("evidence-added", "/evidence", "/evidence?service=dialysis", Home: Served.MadeUp),
        new("evidence-added-wrong", "/evidence", "/evidence?added=some", 400, Served.MadeUp),
        new("evidence-finding-added", Finding, "/evidence/findings/W1", Home: Served.MadeUp),
        new(
            "evidence-source-added",
            EvidenceSource,
            "/evidence/sources/made2023",
            Home: Served.MadeUp
        ),
        new("evidence-map-added", "/evidence/map", "/evidence/map", Home: Served.MadeUp),
        new("evidence-question-added", EvidenceQuestion, Dialysis, Home: Served.MadeUp),
        new(
            "evidence-summary-without-interest",
            "/evidence/summary",
            "/evidence/summary?without-interest=yes"
        ),
        new(
            "evidence-summary-wrong",
            "/evidence/summary",
            "/evidence/summary?without-interest=x",
            400
        ),
        new("evidence-all-wrong", "/evidence", "/evidence?model=x&maryland=9&service=%3Cb%3E", 400),
        new("evidence-finding", Finding, "/evidence/findings/E118"),
        new("evidence-finding-none", Finding, "/evidence/findings/E999", 404),
        new("evidence-source", EvidenceSource, "/evidence/sources/S049"),
        new("evidence-source-without-numbers", EvidenceSource, "/evidence/sources/S096"),
        new("evidence-source-none", EvidenceSource, "/evidence/sources/S999", 404),
        new("evidence-map", "/evidence/map", "/evidence/map"),
        new("evidence-questions", Questions, Questions),
        new("evidence-question", EvidenceQuestion, Dialysis),
        new("evidence-question-many", EvidenceQuestion, AtHome),
        new(
            "evidence-question-as-asked",
            EvidenceQuestion,
            AtHome + "?method=DL&knapp-hartung=yes&prediction=k-2&maryland=3&without-interest=yes"
        ),
        new("evidence-question-regressed", EvidenceQuestion, Dialysis + "?mods=year"),
        new("evidence-question-no-difference", EvidenceQuestion, AtHome + "?mods=year", 400),
        new("evidence-question-none-left", EvidenceQuestion, Dialysis + "?maryland=5", 400),
        new("evidence-question-no-method", EvidenceQuestion, Dialysis + "?method=GUESS", 400),
        new("evidence-question-none", EvidenceQuestion, Questions + "/no-such", 404),
        new("evidence-summary", "/evidence/summary", "/evidence/summary"),
        new("evidence-own", Own, Own),
        new("evidence-own-good", Own, Own + "?outcome=good&cluster=area&from=2017&to=2021"),
        new("evidence-own-none", Own, Own + "?service=cafcass", 400),
        new("evidence-own-all-wrong", Own, Own + "?service=x&sector=y&outcome=z&from=soon", 400),
        new("evidence-own-without-grades", Own, Own, Home: Served.MadeUp),
        new("evidence-own-empty", Own, Own, Home: Served.Empty),
        new("evidence-preconditions", Preconditions, Preconditions),
        new("evidence-preconditions-asked", Preconditions, Preconditions + Gated),
        new(
            "evidence-preconditions-all-wrong",
            Preconditions,
            Preconditions + "?model=mutual_spinout&staff_support=perhaps&first_contract_years=-2",
            400
        ),
        new("evidence-preconditions-no-model", Preconditions, Preconditions + "?model=x", 400),
        new("evidence-not-obtained", "/evidence/not-obtained", "/evidence/not-obtained"),
        new("quality", "/quality", "/quality"),
        new("quality-made-up", "/quality", "/quality", Home: Served.MadeUp),
        new("quality-empty", "/quality", "/quality", Home: Served.Empty),
        new("contracts", "/contracts", "/contracts", Home: Served.Contracts),
        new(
            "contracts-page-2",
            "/contracts",
            "/contracts?contracts-page=2",
            Home: Served.Contracts
        ),
        new(
            "contracts-sorted",
            "/contracts",
            "/contracts?contracts-sort=value_gbp&contracts-order=ascending",
            Home: Served.Contracts
        ),
        new(
            "contracts-found",
            "/contracts",
            "/contracts?buyer=exampleshire&supplier=helping&cpv=853113&live=2026-01-01&at-least=1000",
            Home: Served.Contracts
        ),
        new(
            "contracts-none-found",
            "/contracts",
            "/contracts?buyer=nobody",
            Home: Served.Contracts
        ),
        new("contracts-none-loaded", "/contracts", "/contracts", Home: Served.MadeUp),
        new("contracts-empty", "/contracts", "/contracts", Home: Served.Empty),
        new(
            "contracts-faults",
            "/contracts",
            "/contracts?live=2025-02-30&at-least=much&cpv=care&edition=99",
            400,
            Served.Contracts
        ),
        new("process", Process, Breaks, Home: Served.Contracts),
        new(
            "process-older",
            Process,
            Breaks.Replace("made-up-1", "x", StringComparison.Ordinal) + "?edition=1",
            404,
            Served.Contracts
        ),
        new(
            "process-hostile",
            Process,
            "/contracts/process/ocds-b5fd17-made-up-2",
            Home: Served.Contracts
        ),
        new(
            "process-slash",
            Process,
            "/contracts/process/ocds-h6vhtk-made-up%2F3",
            Home: Served.Contracts
        ),
        new(
            "process-planning",
            Process,
            "/contracts/process/ocds-b5fd17-made-up-4",
            Home: Served.Contracts
        ),
        new(
            "process-find-a-tender",
            Process,
            "/contracts/process/ocds-h6vhtk-059c19",
            Home: Served.Contracts
        ),
        new("process-none", Process, "/contracts/process/no-such", 404, Served.Contracts),
        new("process-no-edition", Process, Breaks + "?edition=9", 400, Served.Contracts),
        new("process-empty", Process, Breaks, Home: Served.Empty),
        new("release", Release, Breaks + "/release/2", Home: Served.Contracts),
        new("release-none", Release, Breaks + "/release/9", 404, Served.Contracts),
        new("release-empty", Release, Breaks + "/release/1", Home: Served.Empty),
        new("source-file", SourceFile, "/sources/file/" + MadeUpReleases, Home: Served.Contracts),
        new(
            "source-file-page-2",
            SourceFile,
            "/sources/file/" + MadeUpReleases + "?releases-page=2",
            Home: Served.Contracts
        ),
        new(
            "source-file-payments",
            SourceFile,
            "/sources/file/" + MadeUpPaymentsFile,
            Home: Served.Contracts
        ),
        new("source-file-none", SourceFile, "/sources/file/abc", 404, Served.Contracts),
        new("source-file-empty", SourceFile, "/sources/file/abc", Home: Served.Empty),
        new("sources-contracts", "/sources", "/sources", Home: Served.Contracts),
        new("payments", "/payments", "/payments", Home: Served.Contracts),
        new(
            "payments-page-2",
            "/payments",
            "/payments?payments-sort=supplier&payments-order=descending&payments-page=2",
            Home: Served.Contracts
        ),
        .. new[] { "supplier", "body", "month", "purpose" }.Select(by => new Visit(
            "payments-by-" + by,
            "/payments",
            "/payments?by=" + by,
            Home: Served.Contracts
        )),
        new(
            "payments-none-found",
            "/payments",
            "/payments?supplier=nobody",
            Home: Served.Contracts
        ),
        new("payments-none-loaded", "/payments", "/payments", Home: Served.MadeUp),
        new("payments-empty", "/payments", "/payments", Home: Served.Empty),
        new(
            "payments-faults",
            "/payments",
            "/payments?from=2025-02-30&min=much&by=colour&edition=99",
            400,
            Served.Contracts
        ),
        new("payments-no-order", "/payments", "/payments?order=up&limit=x", 400, Served.Contracts),
        new("payment", Payment, MadeUpPayments + "/2", Home: Served.Contracts),
        new("payment-credit", Payment, MadeUpPayments + "/4", Home: Served.Contracts),
        new("payment-redacted", Payment, MadeUpPayments + "/5", Home: Served.Contracts),
        new("payment-person", Payment, MadeUpPayments + "/6", Home: Served.Contracts),
        new("payment-hostile", Payment, MadeUpPayments + "/7", Home: Served.Contracts),
        new("payment-none", Payment, MadeUpPayments + "/1", 404, Served.Contracts),
        new("payment-no-edition", Payment, MadeUpPayments + "/2?edition=9", 400, Served.Contracts),
        new("payment-empty", Payment, MadeUpPayments + "/2", Home: Served.Empty),
        new("ending", Ending, Ending + "?from=2022-10-20&months=24"),
        new("ending-today", Ending, Ending, Home: Served.Contracts),
        new("ending-none", Ending, Ending + "?from=2099-01-01"),
        new("ending-empty", Ending, Ending, Home: Served.Empty),
        new("ending-faults", Ending, Ending + "?from=soon&months=7&edition=99", 400),
        new("buyers", Buyers, Buyers),
        new("buyers-sorted", Buyers, Buyers + "?buyers-sort=value_gbp&buyers-order=descending"),
        new("buyers-found", Buyers, Buyers + "?q=council"),
        new("buyers-none", Buyers, Buyers + "?q=zzzz"),
        new("buyers-made-up", Buyers, Buyers, Home: Served.Contracts),
        new("buyers-none-loaded", Buyers, Buyers, Home: Served.MadeUp),
        new("buyers-empty", Buyers, Buyers, Home: Served.Empty),
        new("buyers-no-edition", Buyers, Buyers + "?edition=99", 400),
        new("buyer", Buyer, Sandwell + "?from=2022-10-20"),
        new("buyer-none", Buyer, Buyers + "/no-such-buyer-at-all", 404),
        new("buyer-no-day", Buyer, Sandwell + "?from=soon", 400),
        new("buyer-empty", Buyer, Sandwell, Home: Served.Empty),
        new("publishers", Publishers, Publishers),
        new("publishers-made-up", Publishers, Publishers, Home: Served.Contracts),
        new("publishers-none-loaded", Publishers, Publishers, Home: Served.MadeUp),
        new("publishers-empty", Publishers, Publishers, Home: Served.Empty),
        new("publisher", Publisher, Publishers + "/ocds-b5fd17"),
        new("publisher-none", Publisher, Publishers + "/ocds-none", 404),
        new("publisher-empty", Publisher, Publishers + "/ocds-b5fd17", Home: Served.Empty),
        new("indicators", Indicators, Indicators),
        new("indicators-part", Indicators, Indicators + "?publisher=find-a-tender"),
        new("indicators-made-up", Indicators, Indicators, Home: Served.Contracts),
        new("indicators-none-loaded", Indicators, Indicators, Home: Served.MadeUp),
        new("indicators-empty", Indicators, Indicators, Home: Served.Empty),
        new("indicators-no-part", Indicators, Indicators + "?publisher=nobody&year=x", 400),
        new("indicator", Indicator, Indicators + "/R003"),
        new("indicator-fence", Indicator, Indicators + "/R055"),
        new("indicator-empty", Indicator, Indicators + "/R018", Home: Served.Empty),
        new("indicator-none", Indicator, Indicators + "/R999", 404),
        new("indicators-market", Indicators + "/market", Indicators + "/market"),
        new(
            "indicators-market-none-loaded",
            Indicators + "/market",
            Indicators + "/market",
            Home: Served.MadeUp
        ),
        new("tender-check", "/tender-check", "/tender-check"),
        new("tender-check-questions", TenderQuestions, TenderQuestions, Home: Served.Empty),
        new("tender-check-days", TenderQuestions, TenderQuestions + "?group=days&lots=2"),
        new("tender-check-money", TenderQuestions, TenderQuestions + "?group=money"),
        new("tender-check-market", TenderQuestions, TenderQuestions + "?group=market"),
        new(
            "tender-check-wrong",
            TenderQuestions,
            TenderQuestions + "?answering=contract&lots=many",
            400
        ),
        new("tender-check-notice", TenderNotice, TenderNotice),
        new("tender-check-barriers", TenderBarriers, TenderBarriers),
        new(
            "tender-check-barriers-none-loaded",
            TenderBarriers,
            TenderBarriers,
            Home: Served.MadeUp
        ),
        new("tender-check-barriers-empty", TenderBarriers, TenderBarriers, Home: Served.Empty),
        new(
            "tender-check-barriers-no-edition",
            TenderBarriers,
            TenderBarriers + "?edition=99",
            400
        ),
        new("tender-check-process", TenderProcess, TenderOfMadeUp, Home: Served.Contracts),
        new("tender-check-process-none", TenderProcess, "/tender-check/ocds-none", 404),
        new(
            "tender-check-process-empty",
            TenderProcess,
            "/tender-check/ocds-none",
            Home: Served.Empty
        ),
        new("cpv", "/levers/cpv", "/levers/cpv", Home: Served.Empty),
        new("cpv-found", "/levers/cpv", "/levers/cpv" + LeverCase + "&words=foster"),
        new("cpv-nothing", "/levers/cpv", "/levers/cpv?words=zzzz", Home: Served.Empty),
        new("cpv-no-word", "/levers/cpv", "/levers/cpv?words=", 400, Served.Empty),
        new(
            "tender-check-done",
            "/tender-check/answer",
            "/tender-check/answer?min_turnover_gbp=5000000&contract_value_gbp=1000000&contract_months=24&service=childrens-homes&min_places=5"
        ),
        new(
            "tender-check-answer-wrong",
            "/tender-check/answer",
            "/tender-check/answer?lots=many",
            400
        ),
        new("deadlines", Deadlines, Deadlines),
        new("deadlines-counted", Deadlines, Deadlines + Counted, Home: Served.Empty),
        new(
            "deadlines-computed",
            Deadlines,
            Deadlines + "?nation=scotland&regime=scotland-2015&summaries-sent=2029-11-20",
            Home: Served.Empty
        ),
        new(
            "deadlines-all-wrong",
            Deadlines,
            Deadlines
                + "?nation=narnia&regime=%3Cscript%3E&light-touch=maybe&contract-award-notice=soon",
            400,
            Served.Empty
        ),
        new("levers", "/levers", "/levers", Home: Served.Empty),
        new("record-verify", "/record/verify", "/record/verify", Home: Served.Empty),
        new("levers-case", "/levers/case", "/levers/case", Home: Served.Empty),
        new("levers-first-question", Asked, Asked, Home: Served.Empty),
        new("levers-day", Asked, Asked + "?question=decision.date", Home: Served.Empty),
        new(
            "levers-value",
            Asked,
            Asked + LeverCase + "&question=contract.value_inc_vat",
            Home: Served.Empty
        ),
        new("levers-wish", Asked, Asked + LeverCase + "&question=wish", Home: Served.Empty),
        new("levers-service", Asked, Asked + "?question=service.kind", Home: Served.Empty),
        new("levers-no-answer", Asked, Asked + "?answering=jurisdiction", 400, Served.Empty),
        new(
            "levers-no-such-day",
            Asked,
            Asked + "?answering=decision.date&day=31&month=2&year=2026",
            400,
            Served.Empty
        ),
        new("levers-unreadable", Asked, Asked + "?jurisdiction=Narnia", 400, Served.Empty),
        new("levers-check", "/levers/check", "/levers/check" + LeverCase, Home: Served.Empty),
        new("levers-check-nothing", "/levers/check", "/levers/check", Home: Served.Empty),
        new("levers-answer", LeverAnswer, LeverAnswer + LeverCase, Home: Served.Empty),
        new("levers-answer-nothing-known", LeverAnswer, LeverAnswer, Home: Served.Empty),
        new(
            "levers-answer-scotland",
            LeverAnswer,
            LeverAnswer
                + "?jurisdiction=Scotland&decision.date=2026-05-01&wish=not_for_profit&title=%3Cscript%3E",
            Home: Served.Empty
        ),
        new(
            "levers-answer-faults",
            LeverAnswer,
            LeverAnswer + "?jurisdiction=Narnia&contract.value_inc_vat=-1&wish=none",
            400,
            Served.Empty
        ),
        new("levers-rules", "/levers/rules", "/levers/rules", Home: Served.Empty),
        new(
            "levers-rules-of-scotland",
            "/levers/rules",
            "/levers/rules?nation=Scotland&kind=lever",
            Home: Served.Empty
        ),
        new("lever", "/levers/{id}", "/levers/PA23.s33", Home: Served.Empty),
        new("lever-constraint", "/levers/{id}", "/levers/HSCW25.s3", Home: Served.Empty),
        new("lever-none", "/levers/{id}", "/levers/no-such", 404, Served.Empty),
        new("levers-changes", LawChanges, LawChanges, Home: Served.Empty),
        new(
            "levers-changes-for-a-case",
            LawChanges,
            LawChanges + LeverCase + "&from=2025-02-01&to=2026-05-01",
            Home: Served.Empty
        ),
        new(
            "levers-changes-backwards",
            LawChanges,
            LawChanges + "?from=2026-05-01&to=2025-02-01",
            400,
            Served.Empty
        ),
        new("levers-services", LeverServices, LeverServices, Home: Served.Empty),
        new("levers-services-asked", LeverServices, LeverServices + LeverCase, Home: Served.Empty),
        new(
            "levers-services-fault",
            LeverServices,
            LeverServices + "?wish=everything",
            400,
            Served.Empty
        ),
        new("precedents", Precedents, Precedents, Home: Served.Contracts),
        new("precedents-none-loaded", Precedents, Precedents, Home: Served.MadeUp),
        new("precedents-empty", Precedents, Precedents, Home: Served.Empty),
        new("precedents-no-edition", Precedents, Precedents + "?edition=99", 400, Served.Contracts),
        new("precedent", Precedent, Precedents + "/PA23.part6", Home: Served.Contracts),
        new("precedent-not-found", Precedent, Precedents + "/PA23.s33", Home: Served.Contracts),
        new("precedent-no-sign", Precedent, Precedents + "/PA23.s22.nfp", Home: Served.Contracts),
        new("precedent-empty", Precedent, Precedents + "/PA23.s33", Home: Served.Empty),
        new("precedent-none", Precedent, Precedents + "/no-such", 404, Served.Contracts),
        new("appraisal", "/appraisal", "/appraisal", Home: Served.Empty),
        new("appraisal-question", "/appraisal/question", "/appraisal/question", Home: Served.Empty),
        new(
            "appraisal-question-error",
            "/appraisal/question",
            "/appraisal/question?answering=about",
            400,
            Home: Served.Empty
        ),
        new("appraisal-check", "/appraisal/check", "/appraisal/check", Home: Served.Empty),
        new("appraisal-file", "/appraisal/file", "/appraisal/file", Home: Served.Empty),
        new(
            "appraisal-results",
            AppraisalResults,
            AppraisalResults + ExampleAppraisal,
            Home: Served.Empty
        ),
        new(
            "appraisal-results-broken",
            AppraisalResults,
            AppraisalResults + "?file=AAAA",
            400,
            Home: Served.Empty
        ),
        new(
            "appraisal-results-own",
            AppraisalResults,
            $"{AppraisalResults}?draws=500&file={OwnFindingAppraisal.Packed("findings: [W2]")}",
            Home: Served.MadeUp
        ),
        new(
            "appraisal-results-left-out",
            AppraisalResults,
            $"{AppraisalResults}?draws=500&file={OwnFindingAppraisal.Packed("question: dialysis-mortality")}",
            Home: Served.MadeUp
        ),
        new("appraisal-test-start", AppraisalTest, AppraisalTest, Home: Served.Empty),
        new("appraisal-test", AppraisalTest, AppraisalTest + ExampleAppraisal, Home: Served.Empty),
        new(
            "appraisal-test-broken",
            AppraisalTest,
            AppraisalTest + "?file=AAAA",
            400,
            Home: Served.Empty
        ),
        new("mergers", "/mergers", "/mergers", Home: Served.Empty),
        new("merger-cases", MergerCases, MergerCases, Home: Served.Empty),
        new(
            "merger-cases-page-2",
            MergerCases,
            MergerCases + "?cases-sort=months&cases-order=descending&cases-page=2",
            Home: Served.Empty
        ),
        new(
            "merger-cases-none",
            MergerCases,
            MergerCases + "?kind=department&nation=Scotland",
            Home: Served.Empty
        ),
        new("merger-cases-wrong", MergerCases, MergerCases + "?kind=colour", 400, Served.Empty),
        new("merger-case", MergerCase, MergerCases + "/northants-2021", Home: Served.Empty),
        new("merger-case-bare", MergerCase, MergerCases + "/lgr-england-2009", Home: Served.Empty),
        new("merger-case-none", MergerCase, MergerCases + "/no-such", 404, Served.Empty),
        new("merger-lessons", MergerLessons, MergerLessons, Home: Served.Empty),
        new(
            "merger-lessons-found",
            MergerLessons,
            MergerLessons + "?words=directors+missing+on+the+opening+day",
            Home: Served.Empty
        ),
        new(
            "merger-lessons-none",
            MergerLessons,
            MergerLessons + "?words=zzzz",
            Home: Served.Empty
        ),
        new("merger-lessons-wrong", MergerLessons, MergerLessons + "?phase=x", 400, Served.Empty),
        new("merger-lesson", MergerLesson, MergerLessons + "/L001", Home: Served.Empty),
        new("merger-lesson-none", MergerLesson, MergerLessons + "/L999", 404, Served.Empty),
        new("merger", "/merger", "/merger", Home: Served.Empty),
        new("merger-question", MergerQuestion, MergerQuestion, Home: Served.Empty),
        new(
            "merger-question-error",
            MergerQuestion,
            MergerQuestion + "?answering=days&announced=soon&wished=never",
            400,
            Served.Empty
        ),
        .. new[]
        {
            "kind",
            "route",
            "where",
            "old",
            "new",
            "days",
            "behind",
            "flags",
            "function",
            "others",
            "budgets",
            "local",
        }.Select(s => new Visit(
            "merger-question-" + s,
            MergerQuestion,
            $"{MergerQuestion}?step={s}",
            Home: Served.Empty
        )),
        new(
            "merger-question-which",
            MergerQuestion,
            MergerQuestion + TwoCouncils,
            Home: Served.Contracts
        ),
        new(
            "merger-question-which-error",
            MergerQuestion,
            MergerQuestion + TwoCouncils + "&answering=which&is-0=another",
            400,
            Served.Contracts
        ),
        new(
            "merger-question-broken",
            MergerQuestion,
            MergerQuestion + "?draft=AAAA",
            400,
            Served.Empty
        ),
        new("merger-check", "/merger/check", "/merger/check", Home: Served.Empty),
        new("merger-file", "/merger/file", "/merger/file", Home: Served.Empty),
        new("merger-file-again", "/merger/file", "/merger/file" + County, Home: Served.Empty),
        .. new[] { "", "/dates", "/tasks", "/lessons", "/forecast", "/ready" }.SelectMany(p =>
            new[]
            {
                new Visit(
                    "merger-results" + p.Replace('/', '-'),
                    MergerResults + p,
                    MergerResults + p + County,
                    Home: Served.Empty
                ),
                new Visit(
                    $"merger-results{p.Replace('/', '-')}-small",
                    MergerResults + p,
                    $"{MergerResults}{p}?file={SmallMerger}",
                    Home: Served.Empty
                ),
                new Visit(
                    $"merger-results{p.Replace('/', '-')}-broken",
                    MergerResults + p,
                    MergerResults + p + "?file=AAAA",
                    400,
                    Served.Empty
                ),
            }
        ),
        new(
            "merger-results-lessons-words",
            MergerResults + "/lessons",
            MergerResults + "/lessons" + County + "&words=balance+sheet",
            Home: Served.Empty
        ),
        new(
            "merger-gate",
            MergerResults + "/gate",
            MergerResults + "/gate" + County + "&gate=G05",
            Home: Served.Empty
        ),
        new(
            "merger-gate-error",
            MergerResults + "/gate",
            MergerResults + "/gate" + County + "&gate=G05&answering=yes&done=yes",
            400,
            Served.Empty
        ),
        .. new[] { "task", "risk", "gate", "aside" }.Select(d => new Visit(
            "merger-decide-" + d,
            MergerResults + "/decide",
            $"{MergerResults}/decide{County}&lesson=L001&decision={d}",
            Home: Served.Empty
        )),
        new(
            "merger-decide-error",
            MergerResults + "/decide",
            MergerResults + "/decide" + County + "&lesson=L001&decision=aside&answering=yes",
            400,
            Served.Empty
        ),
        .. new[]
        {
            ("change", "T03", ""),
            ("out", "T03", "&doing=out"),
            ("back", "F09", ""),
            ("own", "W-CH1", ""),
            ("new", "new", ""),
        }.Select(p => new Visit(
            "merger-task-" + p.Item1,
            MergerResults + "/task",
            $"{MergerResults}/task{County}&task={p.Item2}{p.Item3}",
            Home: Served.Empty
        )),
        new(
            "merger-task-error",
            MergerResults + "/task",
            MergerResults + "/task" + County + "&task=new&answering=yes&best=x",
            400,
            Served.Empty
        ),
        new(
            "merger-task-stays",
            MergerResults + "/task",
            MergerResults + "/task" + County + "&task=V01&doing=out",
            400,
            Served.Empty
        ),
        .. new[]
        {
            ("change", "R-ORDER", ""),
            ("out", "R-ORDER", "&doing=out"),
            ("new", "new", ""),
        }.Select(p => new Visit(
            "merger-risk-" + p.Item1,
            MergerResults + "/risk",
            $"{MergerResults}/risk{County}&risk={p.Item2}{p.Item3}",
            Home: Served.Empty
        )),
        new(
            "merger-risk-error",
            MergerResults + "/risk",
            MergerResults + "/risk" + County + "&risk=new&answering=yes&probability=x",
            400,
            Served.Empty
        ),
        new(
            "merger-risk-none",
            MergerResults + "/risk",
            MergerResults + "/risk" + County + "&risk=Z99",
            400,
            Served.Empty
        ),
        new(
            "merger-settings",
            MergerResults + "/settings",
            MergerResults + "/settings" + County,
            Home: Served.Empty
        ),
        new(
            "merger-settings-error",
            MergerResults + "/settings",
            MergerResults + "/settings" + County + "&answering=yes&correlation=1&passes=x",
            400,
            Served.Empty
        ),
        new("merger-compare-start", MergerCompare, MergerCompare, Home: Served.Empty),
        new("merger-compare", MergerCompare, MergerCompare + TwoPlans, Home: Served.Empty),
        new("merger-keep", "/merger/keep", "/merger/keep" + County, Home: Served.Empty),
        new("merger-replays", "/mergers/replays", "/mergers/replays", Home: Served.Empty),
        new("reforms", "/levers/reforms", "/levers/reforms", Home: Served.Empty),
        new("promises", Promises, Promises),
        new("promises-no-edition", Promises, Promises + "?edition=99", 400),
        new("promise", Promise, Promises + "/england-profit-cap"),
        new("promise-no-figures", Promise, Promises + "/right-to-provide", Home: Served.Empty),
        new("promise-empty", Promise, Promises + "/england-profit-cap", Home: Served.Empty),
        new("promise-none", Promise, Promises + "/no-such", 404, Served.Empty),
        new("workspace", "/workspace", "/workspace", Home: Served.MadeUp),
        new("workspace-empty", "/workspace", "/workspace", Home: Served.Empty),
        new("findings", Added, Added, Home: Served.MadeUp),
        new("findings-of-a-state", Added, Added + "?state=reviewed", Home: Served.MadeUp),
        new("findings-wrong", Added, Added + "?state=x", 400, Served.MadeUp),
        new("findings-empty", Added, Added, Home: Served.Empty),
        new("findings-add", Added + "/add", Added + "/add", Home: Served.Empty),
        new(
            "findings-add-replacing",
            Added + "/add",
            $"{Added}/add?replaces={MadeUpWorkspace.Proposed}",
            Home: Served.MadeUp
        ),
        new("findings-upload", Added + "/upload", Added + "/upload", Home: Served.Empty),
        new(
            "finding-proposed",
            AddedOne,
            $"{Added}/{MadeUpWorkspace.Proposed}",
            Home: Served.MadeUp
        ),
        new("finding-waiting", AddedOne, $"{Added}/{MadeUpWorkspace.Waiting}", Home: Served.MadeUp),
        new(
            "finding-reviewed",
            AddedOne,
            $"{Added}/{MadeUpWorkspace.Reviewed}",
            Home: Served.MadeUp
        ),
        new(
            "finding-superseded",
            AddedOne,
            $"{Added}/{MadeUpWorkspace.Superseded}?done=withdrawn",
            Home: Served.MadeUp
        ),
        new("finding-none", AddedOne, $"{Added}/{MadeUpWorkspace.None}", 404),
        new(
            "findings-add-of-a-reference",
            Added + "/add",
            $"{Added}/add?reference={MadeUpWorkspace.Coded}",
            Home: Served.MadeUp
        ),
        new("references", References, References, Home: Served.MadeUp),
        new("references-of-a-state", References, References + "?state=coded", Home: Served.MadeUp),
        new("references-wrong", References, References + "?state=x", 400, Served.MadeUp),
        new("references-empty", References, References, Home: Served.Empty),
        .. new[]
        {
            ("to-code", MadeUpWorkspace.ToCode),
            ("coded", MadeUpWorkspace.Coded),
            ("set-aside", MadeUpWorkspace.SetAside),
        }.Select(r => new Visit(
            $"reference-{r.Item1}",
            Reference,
            $"{References}/{r.Item2}",
            Home: Served.MadeUp
        )),
        new("reference-none", Reference, $"{References}/{MadeUpWorkspace.None}", 404),
        new("draft", Draft, $"/workspace/drafts/{MadeUpWorkspace.Draft}", Home: Served.MadeUp),
        new(
            "draft-put-away",
            Draft,
            $"/workspace/drafts/{MadeUpWorkspace.PutAway}?done=away",
            Home: Served.MadeUp
        ),
        new("reorganisations", Desk, Desk, Home: Served.MadeUp),
        new("reorganisations-empty", Desk, Desk, Home: Served.Empty),
        new("reorganisation-new", Desk + "/new", Desk + "/new", Home: Served.Empty),
        new("reorganisation", OneDesk, LiveDesk, Home: Served.MadeUp),
        new(
            "reorganisation-closed",
            OneDesk,
            $"{Desk}/{MadeUpReorganisations.Closed}",
            Home: Served.MadeUp
        ),
        new("reorganisation-none", OneDesk, $"{Desk}/{MadeUpWorkspace.None}", 404),
        .. new[]
        {
            "plan",
            "file",
            "versions",
            "local",
            "readiness",
            "contracts",
            "closing",
            "lessons",
        }.Select(part => new Visit(
            "reorganisation-" + part,
            $"{OneDesk}/{part}",
            $"{LiveDesk}/{part}",
            Home: Served.MadeUp
        )),
        new(
            "reorganisation-versions-compared",
            OneDesk + "/versions",
            LiveDesk + "/versions?first=1&second=1",
            Home: Served.MadeUp
        ),
        new(
            "reorganisation-contracts-loaded",
            OneDesk + "/contracts",
            LiveDesk + "/contracts",
            Home: Served.Contracts
        ),
        new(
            "reorganisation-lessons-words",
            OneDesk + "/lessons",
            LiveDesk + "/lessons?words=payroll",
            Home: Served.MadeUp
        ),
        new(
            "reorganisation-closing-closed",
            OneDesk + "/closing",
            $"{Desk}/{MadeUpReorganisations.Closed}/closing",
            Home: Served.MadeUp
        ),
        new(
            "reorganisation-review",
            OneDesk + "/reviews/{review:guid}",
            $"{LiveDesk}/reviews/{MadeUpReorganisations.Review}",
            Home: Served.MadeUp
        ),
        new(
            "reorganisation-decide",
            OneDesk + "/decide/{lesson}",
            LiveDesk + "/decide/L001?decision=risk",
            Home: Served.MadeUp
        ),
        .. new[]
        {
            ("task", "?task=M03"),
            ("task-out", "?task=M03&doing=out"),
            ("task-new", "?task=new"),
            ("gate", "?gate=G05"),
            ("risk", "?risk=new"),
            ("risk-change", "?risk=LATE"),
            ("risk-out", "?risk=LATE&doing=out"),
            ("settings", ""),
        }.Select(p => new Visit(
            "reorganisation-" + p.Item1,
            $"{OneDesk}/{p.Item1.Split('-')[0]}",
            $"{LiveDesk}/{p.Item1.Split('-')[0]}{p.Item2}",
            Home: Served.MadeUp
        )),
        new(
            "reorganisation-directory",
            Desk + "/directory",
            Desk + "/directory",
            Home: Served.MadeUp
        ),
        new("reorganisation-library", Desk + "/library", Desk + "/library", Home: Served.MadeUp),
        new("draft-none", Draft, $"/workspace/drafts/{MadeUpWorkspace.None}", 404),
        new("account", "/account", "/account", Home: Served.Empty),
        new("draft-new", "/workspace/drafts/new", "/workspace/drafts/new", Home: Served.Empty),
        new(
            "draft-new-example",
            "/workspace/drafts/new",
            "/workspace/drafts/new" + ExampleAppraisal,
            Home: Served.MadeUp
        ),
        new(
            "draft-appraisal",
            Draft,
            $"/workspace/drafts/{MadeUpWorkspace.Appraisal}",
            Home: Served.MadeUp
        ),
        new(
            "judgements",
            Draft + "/judgements",
            $"/workspace/drafts/{MadeUpWorkspace.Appraisal}/judgements",
            Home: Served.MadeUp
        ),
        new(
            "judgement-give",
            Draft + "/judgements/{criterion}",
            $"/workspace/drafts/{MadeUpWorkspace.Appraisal}/judgements/independent-living",
            Home: Served.MadeUp
        ),
        new("records", Records, Records, Home: Served.MadeUp),
        new("records-none", Records, Records, Home: Served.Empty),
        new(
            "record",
            Records + "/{id:guid}",
            $"{Records}/{MadeUpWorkspace.Record}",
            Home: Served.MadeUp
        ),
        new(
            "record-redact",
            Records + "/{id:guid}/redact/{entry:long}/{field}",
            $"{Records}/{MadeUpWorkspace.Record}/redact/2/note",
            Home: Served.MadeUp
        ),
        new(
            "record-redacted",
            Records + "/{id:guid}/redact/{entry:long}/{field}",
            $"{Records}/{MadeUpWorkspace.Record}/redact/1/note",
            Home: Served.MadeUp
        ),
        new("people", "/workspace/people", "/workspace/people", Home: Served.Empty),
        new(
            "member",
            "/workspace/people/{id:guid}",
            $"/workspace/people/{MadeUpWorkspace.None}",
            404,
            Served.Empty
        ),
        .. new[] { "sign-in", "code", "join", "two-step", "password", "tokens" }.Select(
            page => new Visit(
                "account-" + page,
                "/account/" + page,
                "/account/" + page,
                404,
                Served.Empty
            )
        ),
        new("api", "/api", "/api"),
        new("glossary", "/glossary", "/glossary"),
        new("definitions", "/definitions", "/definitions"),
        new("definition", "/definitions/{id}", "/definitions/vcse"),
        new(
            "definition-of-definitions",
            "/definitions/{id}",
            "/definitions/qualifying-public-service-mutual"
        ),
        new("definition-none", "/definitions/{id}", "/definitions/no-such", 404),
        new("sources", "/sources", "/sources"),
        new("sources-made-up", "/sources", "/sources", Home: Served.MadeUp),
        new("sources-empty", "/sources", "/sources", Home: Served.Empty),
        new("rejects", "/sources/rejects", "/sources/rejects"),
        new("rejects-made-up", "/sources/rejects", "/sources/rejects", Home: Served.MadeUp),
        new(
            "rejects-page-2",
            "/sources/rejects",
            "/sources/rejects?rejects-page=2",
            Home: Served.MadeUp
        ),
        new("rejects-empty", "/sources/rejects", "/sources/rejects", Home: Served.Empty),
        new("error-no-page", "/error/{code:int}", "/no-such-page", 404),
        new("error-too-long", "/error/{code:int}", "/error/414", 414),
        new("error-busy", "/error/{code:int}", "/error/503", 503),
        new("error-too-slow", "/error/{code:int}", "/error/504", 504),
        new("error-fault", "/error/{code:int}", "/error/500", 500),
    ];

    /// <summary>What is there to be fetched besides pages.</summary>
    public static IReadOnlyList<Visit> Files { get; } =
    [
        .. Listed.SelectMany(f =>
            f.Route.EndsWith(".csv", StringComparison.Ordinal) ? [f, f.AsParquet()] : new[] { f }
        ),
    ];

    private static string[] PaperForms => ["docx", "xlsx", "html", "pdf"];

    private static IEnumerable<Visit> Listed =>
        [
            .. PaperForms.Select(form => new Visit(
                "market-" + form,
                Market + "/paper." + form,
                Homes + "/paper." + form
            )),
            .. PaperForms.Select(form => new Visit(
                "spending-" + form,
                Spending + "/paper." + form,
                Residential + "/paper." + form
            )),
            .. PaperForms.Select(form => new Visit(
                "result-" + form,
                "/what-if/paper." + form,
                File("paper." + form)
            )),
            new("groups-csv", Market + "/groups.csv", Homes + "/groups.csv"),
            new(
                "comparison-csv",
                Market + "/comparison.csv",
                Homes + "/comparison.csv" + Neighbours
            ),
            new("sectors-csv", Market + "/sectors.csv", Homes + "/sectors.csv?by=year"),
            new("movements-csv", Market + "/movements.csv", Homes + "/movements.csv?by=year"),
            new("grades-chart", Market + "/grades.svg", Homes + "/grades.svg?by=grade"),
            new("grades-csv", Market + "/grades.csv", Homes + "/grades.csv?by=grade"),
            new("owners-csv", Market + "/owners.csv", Homes + "/owners.csv?by=owner"),
            new("spending-csv", Spending + "/groups.csv", Residential + "/groups.csv"),
            new("spending-json", Spending + "/result.json", Residential + "/result.json"),
            new("spending-chart", Spending + "/chart.svg", Residential + "/chart.svg"),
            new("owner-services-csv", Owner + "/services.csv", Cambian + "/services.csv"),
            new("owner-spellings-csv", Owner + "/spellings.csv", Cambian + "/spellings.csv"),
            new("owner-days-csv", Owner + "/days.csv", Cambian + "/days.csv"),
            new("owner-areas-csv", Owner + "/areas.csv", Cambian + "/areas.csv"),
            new("owner-grades-csv", Owner + "/grades.csv", Cambian + "/grades.csv"),
            new("owner-classes-csv", Owner + "/classes.csv", Cambian + "/classes.csv"),
            new("owner-facts-csv", Owner + "/facts.csv", Cambian + "/facts.csv"),
            new("owner-json", Owner + "/result.json", Cambian + "/result.json"),
            new("owner-chart", Owner + "/chart.svg", Cambian + "/chart.svg"),
            new("all-owners-csv", "/owners/all.csv", "/owners/all.csv"),
            new("all-areas-csv", "/areas/all.csv", "/areas/all.csv"),
            new("area-services-csv", Area + "/services.csv", "/areas/E08000035/services.csv"),
            new("area-sectors-csv", Area + "/sectors.csv", "/areas/E08000035/sectors.csv"),
            new("area-owners-csv", Area + "/owners.csv", "/areas/E08000035/owners.csv"),
            new("area-grades-csv", Area + "/grades.csv", "/areas/E08000035/grades.csv"),
            new("area-days-csv", Area + "/days.csv", "/areas/E08000035/days.csv"),
            new("area-spending-csv", Area + "/spending.csv", "/areas/E08000035/spending.csv"),
            new("area-json", Area + "/result.json", "/areas/E08000035/result.json"),
            new("policies-csv", Compare + "/policies.csv", Compare + "/policies.csv" + Compared),
            new(
                "policies-spending-csv",
                Compare + "/spending.csv",
                Compare + "/spending.csv" + Compared
            ),
            new("policies-json", Compare + "/result.json", Compare + "/result.json" + Compared),
            new(
                "definitions-compared-csv",
                Definitions + "/definitions.csv",
                Definitions + "/definitions.csv?service=fostering"
            ),
            new(
                "facts-csv",
                Definitions + "/facts.csv",
                Definitions + "/facts.csv?service=fostering"
            ),
            new(
                "definitions-compared-json",
                Definitions + "/result.json",
                Definitions + "/result.json?service=fostering"
            ),
            new("quality-sources-csv", "/quality/sources.csv", "/quality/sources.csv"),
            new("quality-reasons-csv", "/quality/reasons.csv", "/quality/reasons.csv"),
            new("quality-coverage-csv", "/quality/coverage.csv", "/quality/coverage.csv"),
            new("quality-unjoined-csv", "/quality/unjoined.csv", "/quality/unjoined.csv"),
            new("quality-gaps-csv", "/quality/gaps.csv", "/quality/gaps.csv"),
            new("market-json", Market + "/result.json", Homes + "/result.json"),
            new("market-chart", Market + "/chart.svg", Homes + "/chart.svg"),
            new("areas-csv", "/what-if/areas.csv", File("areas.csv")),
            new("totals-csv", "/what-if/totals.csv", File("totals.csv")),
            new("definitions-of-result-csv", "/what-if/definitions.csv", File("definitions.csv")),
            new("hints-csv", "/what-if/hints.csv", File("hints.csv")),
            new("taking-of-result-csv", "/what-if/taking.csv", File("taking.csv")),
            new(
                "eligible-days-of-result-csv",
                "/what-if/eligible-days.csv",
                File("eligible-days.csv")
            ),
            new("movements-of-result-csv", "/what-if/movements.csv", File("movements.csv")),
            new("spending-of-result-csv", "/what-if/spending.csv", File("spending.csv")),
            new("owners-of-result-csv", "/what-if/owners.csv", File("owners.csv")),
            new("grades-of-result-csv", "/what-if/grades.csv", File("grades.csv")),
            new("services-of-result-csv", "/what-if/services.csv", File("services.csv")),
            new("regions-of-result-csv", "/what-if/regions.csv", File("regions.csv")),
            new("result-json", "/what-if/result.json", File("result.json")),
            new("result-chart", "/what-if/chart.svg", File("chart.svg")),
            new("map-csv", Map + "/areas.csv", MapOfHomes + "/areas.csv"),
            new("map-svg", Map + "/map.svg", MapOfHomes + "/map.svg?measure=hhi"),
            new("map-json", Map + "/result.json", MapOfHomes + "/result.json"),
            new("what-if-map-csv", WhatIfMap + "/areas.csv", File("map/areas.csv")),
            new("what-if-map-svg", WhatIfMap + "/map.svg", File("map/map.svg")),
            new("what-if-map-json", WhatIfMap + "/result.json", File("map/result.json")),
            new("definitions-csv", "/definitions/all.csv", "/definitions/all.csv"),
            new("levers-csv", LeverAnswer + "/levers.csv", LeverAnswer + "/levers.csv" + LeverCase),
            new(
                "levers-json",
                LeverAnswer + "/result.json",
                LeverAnswer + "/result.json" + LeverCase
            ),
            new("levers-yaml", LeverAnswer + "/case.yaml", LeverAnswer + "/case.yaml" + LeverCase),
            .. PaperForms.Select(form => new Visit(
                "levers-" + form,
                LeverAnswer + "/paper." + form,
                LeverAnswer + "/paper." + form + LeverCase
            )),
            new(
                "lever-scenarios-csv",
                "/levers/{id}/scenarios.csv",
                "/levers/PA23.s33/scenarios.csv"
            ),
            new("law-changes-csv", LawChanges + "/changes.csv", LawChanges + "/changes.csv"),
            new(
                "law-answers-csv",
                LawChanges + "/answers.csv",
                LawChanges + "/answers.csv" + LeverCase
            ),
            new(
                "levers-services-csv",
                LeverServices + "/routes.csv",
                LeverServices + "/routes.csv" + LeverCase
            ),
            .. PaperForms.Select(form => new Visit(
                "levers-services-" + form,
                LeverServices + "/paper." + form,
                LeverServices + "/paper." + form + LeverCase
            )),
            new(
                "levers-services-json",
                LeverServices + "/result.json",
                LeverServices + "/result.json" + LeverCase
            ),
            new("cpv-csv", "/levers/cpv/codes.csv", "/levers/cpv/codes.csv?words=foster"),
            .. PaperForms
                .Select(f => "paper." + f)
                .Concat(["findings.csv", "result.json"])
                .SelectMany(f =>
                    new[]
                    {
                        new Visit(
                            "tender-check-" + f,
                            "/tender-check/answer/" + f,
                            "/tender-check/answer/" + f + "?min_turnover_gbp=5000000&lots=1"
                        ),
                        new Visit(
                            "tender-process-" + f,
                            TenderProcess + "/" + f,
                            TenderOfMadeUp + "/" + f,
                            Home: Served.Contracts
                        ),
                        new Visit(
                            "tender-barriers-" + f,
                            TenderBarriers
                                + "/"
                                + f.Replace("findings", "all", StringComparison.Ordinal),
                            TenderBarriers
                                + "/"
                                + f.Replace("findings", "all", StringComparison.Ordinal)
                        ),
                    }
                ),
            new("deadlines-csv", Deadlines + "/all.csv", Deadlines + "/all.csv" + Counted),
            new("deadlines-json", Deadlines + "/result.json", Deadlines + "/result.json" + Counted),
            new(
                "deadlines-ics",
                Deadlines + "/calendar.ics",
                Deadlines + "/calendar.ics" + Counted
            ),
            new("precedents-csv", Precedents + "/all.csv", Precedents + "/all.csv"),
            new("precedents-json", Precedents + "/result.json", Precedents + "/result.json"),
            new(
                "precedent-csv",
                Precedent + "/processes.csv",
                Precedents + "/PA23.s33/processes.csv"
            ),
            new("precedent-json", Precedent + "/result.json", Precedents + "/PA23.s33/result.json"),
            new("findings-csv", Added + "/all.csv", Added + "/all.csv", Home: Served.MadeUp),
            new(
                "added-finding-csv",
                AddedOne + "/finding.csv",
                $"{Added}/{MadeUpWorkspace.Proposed}/finding.csv",
                Home: Served.MadeUp
            ),
            new(
                "references-csv",
                References + "/all.csv",
                References + "/all.csv",
                Home: Served.MadeUp
            ),
            new(
                "references-sheet-csv",
                References + "/sheet.csv",
                References + "/sheet.csv",
                Home: Served.MadeUp
            ),
            new("empty-sheet-csv", Added + "/empty-sheet.csv", Added + "/empty-sheet.csv"),
            new("words-csv", Added + "/words.csv", Added + "/words.csv"),
            new("reorganisations-csv", Desk + "/all.csv", Desk + "/all.csv", Home: Served.MadeUp),
            .. new[] { "file/reorganisation.yaml", "record.jsonl", "contracts/result.json" }.Select(
                f => new Visit(
                    "reorganisation-" + f.Replace('/', '-').Replace('.', '-'),
                    $"{OneDesk}/{f}",
                    $"{LiveDesk}/{f}",
                    Home: Served.MadeUp
                )
            ),
            new(
                "reorganisation-version-yaml",
                OneDesk + "/versions/{number:int}.yaml",
                LiveDesk + "/versions/1.yaml",
                Home: Served.MadeUp
            ),
            new(
                "reorganisation-compared-csv",
                OneDesk + "/versions/tasks.csv",
                LiveDesk + "/versions/tasks.csv?first=1&second=1",
                Home: Served.MadeUp
            ),
            .. new[]
            {
                "gantt.svg",
                "network.svg",
                "tornado.svg",
                "plan.xml",
                "plan.ics",
                "result.json",
            }.Select(f => new Visit(
                "reorganisation-plan-" + f.Replace('.', '-'),
                $"{OneDesk}/plan/{f}",
                $"{LiveDesk}/plan/{f}",
                Home: Served.MadeUp
            )),
            .. new[]
            {
                "plan/vesting",
                "plan/movers",
                "plan/risks",
                "plan/tasks",
                "plan/dropped",
                "plan/local",
                "readiness/gates",
                "readiness/moved",
                "readiness/not-moved",
                "contracts/list",
                "contracts/suppliers",
                "contracts/services",
                "contracts/bodies",
                "contracts/paid",
            }.Select(t => new Visit(
                $"reorganisation-{t.Replace('/', '-')}-csv",
                $"{OneDesk}/{t}.csv",
                $"{LiveDesk}/{t}.csv",
                Home: Served.Contracts
            )),
            .. new[] { "plan", "readiness", "contracts" }.SelectMany(part =>
                PaperForms.Select(f => new Visit(
                    $"reorganisation-{part}-{f}",
                    $"{OneDesk}/{part}/paper.{f}",
                    $"{LiveDesk}/{part}/paper.{f}",
                    Home: Served.Contracts
                ))
            ),
            .. new[] { "lessons", "unread" }.Select(t => new Visit(
                $"reorganisation-library-{t}-csv",
                $"{Desk}/library/{t}.csv",
                $"{Desk}/library/{t}.csv",
                Home: Served.MadeUp
            )),
            new(
                "drafts-csv",
                "/workspace/drafts/all.csv",
                "/workspace/drafts/all.csv",
                Home: Served.MadeUp
            ),
            new(
                "drafts-put-away-csv",
                "/workspace/drafts/archived.csv",
                "/workspace/drafts/archived.csv",
                Home: Served.MadeUp
            ),
            new("records-csv", Records + "/all.csv", Records + "/all.csv", Home: Served.MadeUp),
            new("records-key", Records + "/key.pem", Records + "/key.pem", Home: Served.MadeUp),
            new(
                "record-file",
                Records + "/{id:guid}/record.jsonl",
                $"{Records}/{MadeUpWorkspace.Record}/record.jsonl",
                Home: Served.MadeUp
            ),
            new(
                "drafts-json",
                "/workspace/drafts/result.json",
                "/workspace/drafts/result.json",
                Home: Served.MadeUp
            ),
            new(
                "draft-txt",
                Draft + "/draft.txt",
                $"/workspace/drafts/{MadeUpWorkspace.Draft}/draft.txt",
                Home: Served.MadeUp
            ),
            .. new[]
            {
                "ranks",
                "pairs",
                "weights",
                "scores",
                "costs",
                "kinds",
                "space",
                "tornado",
                "sensitivity",
                "switches",
                "own",
            }.Select(t => new Visit(
                $"appraisal-{t}-csv",
                $"{AppraisalResults}/{t}.csv",
                $"{AppraisalResults}/{t}.csv{ExampleAppraisal}",
                Home: Served.Empty
            )),
            .. (
                (string[])
                    [
                        "result.json",
                        "ranks.svg",
                        "costs.svg",
                        "tornado.svg",
                        "appraisal.yaml",
                        .. PaperForms.Select(f => "paper." + f),
                    ]
            ).Select(t => new Visit(
                "appraisal-" + t.Replace('.', '-'),
                $"{AppraisalResults}/{t}",
                $"{AppraisalResults}/{t}{ExampleAppraisal}",
                Home: Served.Empty
            )),
            .. new[]
            {
                "signs",
                "criteria",
                "space",
                "selection",
                "choices",
                "firsts",
                "declared",
            }.Select(t => new Visit(
                $"appraisal-test-{t}-csv",
                $"{AppraisalTest}/{t}.csv",
                $"{AppraisalTest}/{t}.csv{ExampleAppraisal}",
                Home: Served.Empty
            )),
            .. ((string[])["result.json", .. PaperForms.Select(f => "paper." + f)]).Select(
                t => new Visit(
                    "appraisal-test-" + t.Replace('.', '-'),
                    $"{AppraisalTest}/{t}",
                    $"{AppraisalTest}/{t}{ExampleAppraisal}",
                    Home: Served.Empty
                )
            ),
            .. new[] { "", "/dates", "/lessons", "/forecast", "/ready" }.SelectMany(p =>
                Papers("merger-results" + p.Replace('/', '-'), MergerResults + p, MergerResults + p)
                    .Append(
                        new Visit(
                            $"merger-results{p.Replace('/', '-')}-json",
                            $"{MergerResults}{p}/result.json",
                            $"{MergerResults}{p}/result.json"
                        )
                    )
                    .Select(v => v with { Path = v.Path + County, Home = Served.Empty })
            ),
            .. new[]
            {
                "merger.yaml",
                "dates/vesting.csv",
                "dates/movers.csv",
                "dates/risks.csv",
                "dates/tasks.csv",
                "dates/dropped.csv",
                "dates/local.csv",
                "dates/gantt.svg",
                "dates/network.svg",
                "dates/tornado.svg",
                "dates/plan.xml",
                "dates/plan.ics",
                "lessons/lessons.csv",
                "lessons/decisions.csv",
                "forecast/quantiles.csv",
                "forecast/uplift.csv",
                "forecast/cases.csv",
                "forecast/cost-cases.csv",
                "forecast/left-out.csv",
                "forecast/cost-left-out.csv",
                "ready/gates.csv",
                "ready/lessons.csv",
                "ready/moved.csv",
                "ready/not-moved.csv",
            }.Select(t => new Visit(
                "merger-results-" + t.Replace('.', '-').Replace('/', '-'),
                $"{MergerResults}/{t}",
                $"{MergerResults}/{t}{County}",
                Home: Served.Empty
            )),
            .. Papers("merger-compare", MergerCompare, MergerCompare)
                .Concat(
                    new[] { "tasks.csv", "openings.csv", "result.json" }.Select(t => new Visit(
                        "merger-compare-" + t.Replace('.', '-'),
                        $"{MergerCompare}/{t}",
                        $"{MergerCompare}/{t}"
                    ))
                )
                .Select(v => v with { Path = v.Path + TwoPlans, Home = Served.Empty }),
            new("merger-cases-csv", MergerCases + "/all.csv", MergerCases + "/all.csv"),
            new("merger-cases-json", MergerCases + "/result.json", MergerCases + "/result.json"),
            .. Papers("merger-cases", MergerCases, MergerCases),
            .. new[] { "plan.csv", "lessons.csv", "result.json" }.Select(t => new Visit(
                "merger-case-" + t.Replace('.', '-'),
                $"{MergerCase}/{t}",
                $"{MergerCases}/ehrc-2007/{t}"
            )),
            .. new[] { "found.csv", "all.csv", "result.json" }.Select(t => new Visit(
                "merger-lessons-" + t.Replace('.', '-'),
                $"{MergerLessons}/{t}",
                $"{MergerLessons}/{t}?words=redundancy"
            )),
            .. Papers("merger-lessons", MergerLessons, MergerLessons),
            .. new[] { "beside.csv", "result.json" }.Select(t => new Visit(
                "merger-lesson-" + t.Replace('.', '-'),
                $"{MergerLesson}/{t}",
                $"{MergerLessons}/L001/{t}"
            )),
            new(
                "merger-replays-csv",
                "/mergers/replays/reached.csv",
                "/mergers/replays/reached.csv"
            ),
            new("reforms-csv", "/levers/reforms/all.csv", "/levers/reforms/all.csv"),
            new("reforms-json", "/levers/reforms/result.json", "/levers/reforms/result.json"),
            new("promises-csv", Promises + "/all.csv", Promises + "/all.csv"),
            new("promises-json", Promises + "/result.json", Promises + "/result.json"),
            new(
                "promise-csv",
                Promise + "/figures.csv",
                Promises + "/england-profit-cap/figures.csv"
            ),
            new(
                "promise-json",
                Promise + "/result.json",
                Promises + "/england-profit-cap/result.json"
            ),
            new("sources-csv", "/sources/all.csv", "/sources/all.csv"),
            new("sources-chart", "/sources/chart.svg", "/sources/chart.svg"),
            new("rejects-csv", "/sources/rejects/all.csv", "/sources/rejects/all.csv"),
            .. PaperForms.Select(form => new Visit(
                "contracts-" + form,
                "/contracts/paper." + form,
                "/contracts/paper." + form,
                Home: Served.Contracts
            )),
            new(
                "contracts-csv",
                "/contracts/found.csv",
                "/contracts/found.csv",
                Home: Served.Contracts
            ),
            new(
                "contracts-json",
                "/contracts/result.json",
                "/contracts/result.json",
                Home: Served.Contracts
            ),
            .. new[]
            {
                "contracts",
                "suppliers",
                "lots",
                "statistics",
                "parties",
                "changes",
                "metrics",
                "codes",
                "places",
                "releases",
            }.Select(t => new Visit(
                $"process-{t}-csv",
                $"{Process}/{t}.csv",
                $"{Breaks}/{t}.csv",
                Home: Served.Contracts
            )),
            .. new[] { "result", "record", "releases" }.Select(t => new Visit(
                $"process-{t}-json",
                $"{Process}/{t}.json",
                $"{Breaks}/{t}.json",
                Home: Served.Contracts
            )),
            new(
                "release-json",
                Release + "/release.json",
                Breaks + "/release/1/release.json",
                Home: Served.Contracts
            ),
            new(
                "source-file-csv",
                SourceFile + "/releases.csv",
                $"/sources/file/{MadeUpReleases}/releases.csv",
                Home: Served.Contracts
            ),
            new(
                "source-file-payments-csv",
                SourceFile + "/payments.csv",
                $"/sources/file/{MadeUpPaymentsFile}/payments.csv",
                Home: Served.Contracts
            ),
            .. PaperForms.Select(form => new Visit(
                "payments-" + form,
                "/payments/paper." + form,
                "/payments/paper." + form,
                Home: Served.Contracts
            )),
            new(
                "payments-csv",
                "/payments/found.csv",
                "/payments/found.csv",
                Home: Served.Contracts
            ),
            new(
                "payments-json",
                "/payments/result.json",
                "/payments/result.json",
                Home: Served.Contracts
            ),
            new(
                "payment-json",
                Payment + "/result.json",
                MadeUpPayments + "/2/result.json",
                Home: Served.Contracts
            ),
            new("buyers-csv", Buyers + "/all.csv", Buyers + "/all.csv"),
            new("buyers-json", Buyers + "/result.json", Buyers + "/result.json"),
            .. new[]
            {
                "suppliers",
                "divisions",
                "procedures",
                "figures",
                "ending",
                "processes",
            }.Select(t => new Visit($"buyer-{t}-csv", $"{Buyer}/{t}.csv", $"{Sandwell}/{t}.csv")),
            new("buyer-json", Buyer + "/result.json", Sandwell + "/result.json"),
            .. new[] { "publishers", "fields", "faults", "examples", "coverage" }.SelectMany(t =>
                new[]
                {
                    new Visit(
                        $"publishers-{t}-csv",
                        $"{Publishers}/{t}.csv",
                        $"{Publishers}/{t}.csv"
                    ),
                    new Visit(
                        $"publisher-{t}-csv",
                        $"{Publisher}/{t}.csv",
                        $"{Publishers}/ocds-b5fd17/{t}.csv"
                    ),
                }
            ),
            .. PaperForms.Select(form => new Visit(
                "publishers-" + form,
                $"{Publishers}/paper.{form}",
                $"{Publishers}/paper.{form}"
            )),
            new("publishers-json", Publishers + "/result.json", Publishers + "/result.json"),
            .. new[] { "counts", "results", "reasons", "fences", "health", "access" }.Select(
                t => new Visit(
                    $"indicators-{t}-csv",
                    $"{Indicators}/{t}.csv",
                    $"{Indicators}/{t}.csv"
                )
            ),
            .. PaperForms.Select(form => new Visit(
                "indicators-" + form,
                $"{Indicators}/paper.{form}",
                $"{Indicators}/paper.{form}"
            )),
            new("indicators-json", Indicators + "/result.json", Indicators + "/result.json"),
            .. new[] { "flagged", "settings", "worked" }.Select(t => new Visit(
                $"indicator-{t}-csv",
                $"{Indicator}/{t}.csv",
                $"{Indicators}/R003/{t}.csv"
            )),
            new("evidence-csv", "/evidence/all.csv", "/evidence/all.csv"),
            new("evidence-json", "/evidence/result.json", "/evidence/result.json"),
            .. Papers("evidence", "/evidence", "/evidence"),
            new(
                "evidence-search-csv",
                "/evidence/search/hits.csv",
                "/evidence/search/hits.csv?q=dialysis"
            ),
            new(
                "evidence-search-json",
                "/evidence/search/result.json",
                "/evidence/search/result.json?q=dialysis"
            ),
            new("published-csv", Questions + "/published.csv", Questions + "/published.csv"),
            new("published-json", Questions + "/published.json", Questions + "/published.json"),
            new("finding-csv", Finding + "/finding.csv", "/evidence/findings/E052/finding.csv"),
            new("finding-json", Finding + "/result.json", "/evidence/findings/E052/result.json"),
            new(
                "evidence-source-csv",
                EvidenceSource + "/findings.csv",
                "/evidence/sources/S049/findings.csv"
            ),
            new(
                "evidence-source-json",
                EvidenceSource + "/result.json",
                "/evidence/sources/S049/result.json"
            ),
            new("gap-map-csv", "/evidence/map/cells.csv", "/evidence/map/cells.csv"),
            new("gap-map-json", "/evidence/map/result.json", "/evidence/map/result.json"),
            new("gap-map-svg", "/evidence/map/map.svg", "/evidence/map/map.svg"),
            .. Papers("gap-map", "/evidence/map", "/evidence/map"),
            new(
                "not-obtained-csv",
                "/evidence/not-obtained/all.csv",
                "/evidence/not-obtained/all.csv"
            ),
            new("questions-csv", Questions + "/all.csv", Questions + "/all.csv"),
            new("questions-json", Questions + "/result.json", Questions + "/result.json"),
            .. new[] { "pooled", "spread", "studies", "influence", "not-pooled" }.Select(
                t => new Visit(
                    $"question-{t}-csv",
                    $"{EvidenceQuestion}/{t}.csv",
                    $"{AtHome}/{t}.csv"
                )
            ),
            new("question-json", EvidenceQuestion + "/result.json", AtHome + "/result.json"),
            .. new[] { "forest", "funnel", "baujat" }.Select(t => new Visit(
                $"question-{t}-svg",
                $"{EvidenceQuestion}/{t}.svg",
                $"{AtHome}/{t}.svg"
            )),
            .. Papers("question", EvidenceQuestion, Dialysis),
            .. new[] { "odds", "groups", "left-out" }.Select(t => new Visit(
                $"own-{t}-csv",
                $"{Own}/{t}.csv",
                $"{Own}/{t}.csv"
            )),
            .. new[] { "answers", "domains" }.Select(t => new Visit(
                $"summary-{t}-csv",
                $"/evidence/summary/{t}.csv",
                $"/evidence/summary/{t}.csv"
            )),
            new("summary-json", "/evidence/summary/result.json", "/evidence/summary/result.json"),
            .. Papers("summary", "/evidence/summary", "/evidence/summary"),
            new("own-json", Own + "/result.json", Own + "/result.json"),
            new("own-svg", Own + "/odds.svg", Own + "/odds.svg"),
            .. Papers("own", Own, Own),
            new("gates-csv", Preconditions + "/gates.csv", Preconditions + "/gates.csv" + Gated),
            new(
                "gates-evidence-csv",
                Preconditions + "/evidence.csv",
                Preconditions + "/evidence.csv"
            ),
            new(
                "gates-json",
                Preconditions + "/result.json",
                Preconditions + "/result.json" + Gated
            ),
            .. Papers("gates", Preconditions, Preconditions),
            new("health", "/health", "/health"),
            .. Calls,
        ];

    /// <summary>The calls of programs that are asked by address alone.</summary>
    private static IEnumerable<Visit> Calls =>
        new (string Route, string Path)[]
        {
            ("openapi.json", "openapi.json"),
            ("evidence/findings", "evidence/findings?maryland=3"),
            ("evidence/findings/{id}", "evidence/findings/E052"),
            ("evidence/map", "evidence/map"),
            ("evidence/questions", "evidence/questions"),
            ("evidence/questions/{id}", "evidence/questions/dialysis-mortality?method=DL"),
            ("evidence/summary", "evidence/summary"),
            ("market/{service}", "market/childrens-homes?as-of=2025-03-31"),
            ("market/{service}/spending", "market/residential-care/spending"),
            (
                "simulate",
                "simulate?service=childrens-homes&definition=ofsted-voluntary-or-public&as-of=2025-03-31"
            ),
        }.Select(c => new Visit(
            "api-"
                + c.Route.Replace('/', '-')
                    .Replace('.', '-')
                    .Replace("{", "", StringComparison.Ordinal)
                    .Replace("}", "", StringComparison.Ordinal),
            "/api/v1/" + c.Route,
            "/api/v1/" + c.Path
        ));

    private static IEnumerable<Visit> Papers(string name, string route, string path) =>
        PaperForms.Select(form => new Visit(
            $"{name}-{form}",
            $"{route}/paper.{form}",
            $"{path}/paper.{form}"
        ));

    /// <summary>The pages to be visited: all, or, where EVENHAND_PAGES is set, those whose names begin so, for whoever works on some of them.</summary>
    public static IEnumerable<Visit> Wanted =>
        Pages.Where(v =>
            v.Name.StartsWith(
                Environment.GetEnvironmentVariable("EVENHAND_PAGES") ?? "",
                StringComparison.Ordinal
            )
        );

    /// <summary>One visit to each route: one in which there is something to show, where there is one.</summary>
    public static IEnumerable<Visit> OfEachRoute(IEnumerable<Visit> visits) =>
        visits
            .GroupBy(v => v.Route, StringComparer.Ordinal)
            .Select(states => states.FirstOrDefault(v => v.Status == 200) ?? states.First());

    /// <summary>The page of that name.</summary>
    public static Visit Named(string name) => Pages.Single(v => v.Name == name);

    private static string OnMap(string more) =>
        Result.Replace("/what-if?", "/what-if/map?", StringComparison.Ordinal) + more;

    private static string File(string name) =>
        Result.Replace("/what-if?", $"/what-if/{name}?", StringComparison.Ordinal);

    /// <summary>The same table as Parquet, which lies beside every CSV.</summary>
    private Visit AsParquet() =>
        this with
        {
            Name = Name + "-parquet",
            Route = Route.Replace(".csv", ".parquet", StringComparison.Ordinal),
            Path = Path.Replace(".csv", ".parquet", StringComparison.Ordinal),
        };

    /// <inheritdoc/>
    public override string ToString() => Name;
}
