namespace Evenhand.Web.Pages.Glossary;

/// <summary>A word and what it means here.</summary>
/// <param name="Id">Its anchor.</param>
/// <param name="Word">The word.</param>
/// <param name="Meaning">What it means, in plain English.</param>
public sealed record Term(string Id, string Word, string Meaning);

/// <summary>The words of the pages.</summary>
internal static class Terms
{
    /// <summary>All of them, by word.</summary>
    public static IReadOnlyList<Term> All { get; } =
    [
        new(
            "area",
            "Area",
            "A local authority that runs children’s services, or an English region. A home counts in the area in which it is located, wherever the children come from and whoever pays."
        ),
        new(
            "award",
            "Award",
            "The decision to give a contract, or a lot of it, to a supplier. Some publishers announce awards and never the contracts that follow; such an award is shown in the place of its contract."
        ),
        new(
            "bounds",
            "Bounds",
            "A lowest and a highest value between which the truth lies. Where it is not known whether a provider counts, the lower bound leaves it out and the upper bound lets it in."
        ),
        new(
            "contracting-process",
            "Contracting process",
            "One purchase from its first notice to the end of its contracts, under one OCID. What its releases say is merged by the rules of the Open Contracting Data Standard."
        ),
        new(
            "cr1",
            "CR1 and CR5",
            "Concentration ratios: the share of the largest owner, and of the five largest together, of all places with a named owner (of providers, where there are no places)."
        ),
        new(
            "definition",
            "Definition",
            "A dated and cited answer to what counts as not-for-profit, mutual, user-led and the like, as conditions over facts. There are several, and they disagree."
        ),
        new(
            "edition",
            "Edition",
            "One numbered build of all loaded data. It never changes: a link that names an edition shows the same figures for good."
        ),
        new(
            "eligible",
            "Eligible",
            "Known to be able to go on under a policy. A provider of whom that cannot be said is not counted as eligible, nor as the opposite."
        ),
        new(
            "fact",
            "Fact",
            "A value about an organisation, with the source that gives it and the day on which it held. A missing fact is not known; it is never taken as no."
        ),
        new(
            "flag",
            "Flag",
            "What an indicator sets on a process, buyer or supplier that stands out. It is a question to ask, not a finding: most have harmless answers."
        ),
        new(
            "grade",
            "Grade",
            "Ofsted’s overall judgement at the latest full inspection. Shares of grades are adjusted for nothing, so that they compare what is and not what would be if others ran it."
        ),
        new(
            "hhi",
            "HHI (Herfindahl-Hirschman index)",
            "How much of a market few owners hold: the sum of the squares of the owners’ shares in per cent. Near 0 where there are many small owners, 10,000 where there is one. Companies of one group count apart here, so that with groups joined it would be the same or higher."
        ),
        new(
            "hint",
            "Hint",
            "What the words of an owner’s name suggest about its legal form. A hint is not a fact: no figure rests on it."
        ),
        new(
            "indicator",
            "Indicator",
            "A question asked of every contracting process by one published formula. Each answer is flagged, not flagged, not applicable, or not enough data, and all four are counted."
        ),
        new(
            "joiners-and-leavers",
            "Joiners and leavers",
            "Providers that came onto Ofsted’s register, or left it, in a year to 31 March."
        ),
        new(
            "lever",
            "Lever",
            "A lawful means by which an authority can bring about who delivers a service, with its conditions, limits and the grounds on which it is challenged."
        ),
        new(
            "list",
            "List",
            "A publication of all registered providers on one day. Figures of a market are of the day of a list."
        ),
        new("lot", "Lot", "A part of a contract that can be bid for by itself."),
        new(
            "not-known",
            "Not known",
            "The loaded data does not say. It is neither yes nor no, and never nought."
        ),
        new(
            "ocid",
            "OCID",
            "The identifier of a contracting process in the Open Contracting Data Standard. It begins with the prefix of its publisher."
        ),
        new(
            "owner",
            "Owner",
            "The organisation that owns a provider, as the list writes its name. Spellings that differ in case, marks or “Ltd” for “Limited” are one owner; companies of one group are several. The names of people are not kept."
        ),
        new(
            "payment",
            "Payment",
            "A line of a file in which a public body publishes what it paid above a threshold. Names that were redacted stay redacted."
        ),
        new(
            "places",
            "Places",
            "How many children a provider is registered for. Not how many live there. Fostering agencies have none in the register."
        ),
        new(
            "policy",
            "Policy",
            "A rule about who may provide a service. Seven kinds stand side by side; a ban is one among them, and none is the default."
        ),
        new(
            "precedent",
            "Precedent",
            "A published notice in which an authority shows that it used a lever. It shows that it was done, not that it was lawful."
        ),
        new(
            "provider",
            "Provider",
            "One registration: a home, a school or an agency. An owner may have many providers."
        ),
        new(
            "publisher",
            "Publisher",
            "The service that publishes notices, such as Contracts Finder or Find a Tender; not the buyer."
        ),
        new(
            "reject",
            "Rejected row",
            "A row of a file that has a fault. It is left out whole, and kept with the reason."
        ),
        new(
            "release",
            "Release",
            "What a publisher says of a contracting process on one day: a notice, or a change of one."
        ),
        new(
            "section-251",
            "Section 251 outturn",
            "What councils tell government each year that they spent on education and children’s services, by line. Own provision, private, other public and voluntary providers are told apart."
        ),
        new(
            "sector",
            "Sector",
            "The word that Ofsted prints beside a provider: private, voluntary, local authority, health authority or academy. It is a label, not a legal form: it does not say whether profit may be taken out."
        ),
        new(
            "service",
            "Service",
            "Something that is commissioned, such as children’s homes or fostering, with the kinds of provision and the spending lines that make it up."
        ),
        new(
            "spending",
            "Spending",
            "Gross expenditure of the councils that pay, in pounds of the year, not adjusted for prices. It is of another year than the places, so that the two do not divide into a price."
        ),
        new(
            "standstill",
            "Standstill",
            "The days between telling bidders of an award and entering into the contract, in which a challenge holds the award up."
        ),
        new(
            "wilson-interval",
            "Wilson interval",
            "The 95% interval of a share, by the method of E. B. Wilson (1927). It says how far chance alone could move a share of so few; it says nothing of other differences between the groups."
        ),
        new(
            "working-day",
            "Working day",
            "A day that is no Saturday, Sunday or bank holiday. Which nations’ bank holidays count depends on the law that counts."
        ),
    ];
}
