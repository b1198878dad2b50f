using System.Text.Json;
using Evenhand.Rules.Facts;
using Evenhand.Vocabulary;

namespace Evenhand.Law.Tenders;

/// <summary>Reads what a release of the Open Contracting Data Standard states of its tender, from any publisher in the United Kingdom.</summary>
internal sealed class OcdsTender
{
    private readonly List<TenderFact> facts = [];
    private readonly ReleaseNode release;

    private OcdsTender(JsonElement release) => this.release = new ReleaseNode("", release);

    /// <summary>What it states.</summary>
    /// <param name="release">The release, an object.</param>
    /// <param name="more">Texts that stand beside the release.</param>
    public static IReadOnlyList<TenderFact> Read(
        JsonElement release,
        IReadOnlyList<TenderText> more
    )
    {
        var reader = new OcdsTender(release);
        reader.Whole();
        reader.Times();
        reader.Lots();
        reader.Procedure();
        reader.facts.AddRange(AwardWeights.Read(reader.release));
        IReadOnlyList<TenderText> texts = [.. NoticeTexts.Of(reader.release), .. more];
        reader.facts.AddRange(TenderWords.Read(texts));
        reader.facts.AddRange(NoticeTexts.Measures(texts));
        return reader.facts;
    }

    private void Whole()
    {
        var tender = release.At("tender");
        Text(TenderFacts.Ocid, release.At("ocid"));
        Text(TenderFacts.Title, tender?.At("title"));
        Text(TenderFacts.Title, release.At("title"));
        Text(TenderFacts.Buyer, release.At("buyer", "name"));
        var code =
            tender?.At("classification", "id")
            ?? tender?.Each("items").Select(i => i.At("classification", "id")).FirstOrDefault();
        code ??= tender
            ?.Each("items")
            .SelectMany(i => i.Each("additionalClassifications"))
            .Select(c => c.At("id"))
            .FirstOrDefault();
        Text(TenderFacts.Cpv, code);
        Region(tender);
        Word(
            TenderFacts.Category,
            tender?.At("mainProcurementCategory"),
            c => c is "goods" or "services" or "works" ? c : null
        );
        Word(
            TenderFacts.Law,
            tender?.At("legalBasis", "id"),
            id =>
                id switch
                {
                    "2023/54" => "procurement_act",
                    "2023/1348" => "provider_selection",
                    "32014L0024" => release
                        .At("ocid")
                        ?.Text?.StartsWith("ocds-r6ebe6", StringComparison.Ordinal)
                        is true
                        ? "scotland_2015"
                        : "regulations_2015",
                    _ => null,
                }
        );
        if (Pounds(tender?.At("value")) is { } value)
        {
            Put(TenderFacts.ContractValue, FactValue.Of(value.Number!.Value), value.Path);
        }
    }

    /// <summary>The region of delivery, where there is one alone: a code of the regions begins with it, or a word names it.</summary>
    private void Region(ReleaseNode? tender)
    {
        var named =
            tender
                ?.Each("items")
                .SelectMany(i =>
                    i.Each("deliveryAddresses")
                        .Select(a => a.At("region"))
                        .Concat(i.Each("deliveryLocations").Select(a => a.At("description")))
                )
                .Where(r => r?.Text is not null)
                .Select(r => (Name: UkRegions.Name(r!.Value.Text!), r.Value.Path))
                .ToList()
            ?? [];
        if (named.Count > 0 && named.All(n => n.Name is not null && n.Name == named[0].Name))
        {
            Put(TenderFacts.DeliveryRegion, FactValue.OfText(named[0].Name!), named[0].Path);
        }
    }

    private void Times()
    {
        var tender = release.At("tender");
        Day(TenderFacts.Published, tender?.At("datePublished"));
        foreach (
            var document in tender
                ?.Each("documents")
                .Where(d => d.At("documentType")?.Text is "tenderNotice" or "contractNotice")
                ?? []
        )
        {
            Day(TenderFacts.Published, document.At("datePublished"));
        }

        var tags = release.Each("tag").Select(t => t.Text).ToList();
        if (tags.Contains("tender") && !tags.Contains("award"))
        {
            Day(TenderFacts.Published, release.At("date"));
        }

        Day(TenderFacts.Deadline, tender?.At("tenderPeriod", "endDate"));
        Day(TenderFacts.QuestionsClose, tender?.At("enquiryPeriod", "endDate"));
        Day(TenderFacts.ContractStarts, tender?.At("contractPeriod", "startDate"));
        Day(TenderFacts.ContractEnds, tender?.At("contractPeriod", "endDate"));
    }

    private void Lots()
    {
        var tender = release.At("tender");
        var lots = tender?.Each("lots").ToList() ?? [];
        if (lots.Count == 0)
        {
            return;
        }

        Put(TenderFacts.Lots, FactValue.Of(lots.Count), "/tender/lots");
        var values = lots.Select(l => Pounds(l.At("value"))).OfType<ReleaseNode>().ToList();
        // Where one lot has no value, the largest of the others need not be the largest.
        if (values.Count == lots.Count)
        {
            var largest = values.MaxBy(v => v.Number);
            Put(TenderFacts.LargestLot, FactValue.Of(largest.Number!.Value), largest.Path);
        }

        var periods = lots.Select(l => Months(l.At("contractPeriod")))
            .Where(m => m is not null)
            .ToList();
        if (
            periods.Count == lots.Count
            && tender?.At("contractPeriod", "endDate") is null
            && periods.MaxBy(p => p!.Value.Months) is { } longest
        )
        {
            Put(
                TenderFacts.ContractMonths,
                FactValue.Of(Math.Round(longest.Months, 1)),
                longest.Path
            );
        }

        var policies = lots.Select(l => l.At("submissionTerms", "variantPolicy"))
            .Where(p => p?.Text is not null)
            .ToList();
        if (policies.Count > 0 && policies.All(p => p!.Value.Text == policies[0]!.Value.Text))
        {
            Put(
                TenderFacts.VariantsAllowed,
                FactValue.Of(policies[0]!.Value.Text != "notAllowed"),
                policies[0]!.Value.Path
            );
        }
    }

    private void Procedure()
    {
        var tender = release.At("tender");
        Word(
            TenderFacts.Procedure,
            tender?.At("procurementMethod"),
            m => m is "open" or "selective" or "limited" or "direct" ? m : null
        );
        var framework = tender?.At("techniques", "frameworkAgreement");
        Flag(TenderFacts.Framework, tender?.At("techniques", "hasFrameworkAgreement"));
        if (framework is { } is_)
        {
            Put(TenderFacts.Framework, FactValue.Of(true), is_.Path);
        }

        Number(TenderFacts.FrameworkPlaces, framework?.At("maximumParticipants"));
        Flag(TenderFacts.ElectronicAuction, tender?.At("techniques", "hasElectronicAuction"));
        Number(
            TenderFacts.BidValidityDays,
            tender?.At("submissionTerms", "bidValidityPeriod", "durationInDays")
        );
        Text(TenderFacts.SubmissionAddress, tender?.At("submissionMethodDetails"));
        var methods = tender?.Each("submissionMethod").ToList() ?? [];
        if (methods.Count > 0 && methods.All(m => m.Text is not null))
        {
            Put(
                TenderFacts.PortalOnly,
                FactValue.Of(methods.All(m => m.Text == "electronicSubmission")),
                "/tender/submissionMethod"
            );
        }

        if (
            tender?.At("submissionTerms", "electronicSubmissionPolicy") is { Text: "required" } only
        )
        {
            Put(TenderFacts.PortalOnly, FactValue.Of(true), only.Path);
        }

        if (tender?.Each("participationFees").FirstOrDefault() is { Path: not null } fee)
        {
            Put(TenderFacts.DocumentFee, FactValue.Of(true), fee.Path);
        }

        // That somebody can be asked is taken from the notice; who it is stays there.
        foreach (
            var contact in release
                .Each("parties")
                .Select(p => p.At("contactPoint"))
                .Where(c =>
                    c?.At("email")?.Text is not null || c?.At("telephone")?.Text is not null
                )
                .Take(1)
        )
        {
            Put(TenderFacts.ContactGiven, FactValue.Of(true), contact!.Value.Path);
        }
    }

    /// <summary>The amount of a value in pounds that is above nought: notices write 0 for a value that is not known.</summary>
    private static ReleaseNode? Pounds(ReleaseNode? value) =>
        value?.At("amount") is { Number: > 0 and < 1e13 } amount
        && (value.Value.At("currency")?.Text ?? "GBP") == "GBP"
            ? amount
            : null;

    private static (double Months, string Path)? Months(ReleaseNode? period) =>
        period?.At("durationInDays") is { Number: > 0 and < 1e5 and var days } length
            ? (days / 365.25 * 12, length.Path)
        : period?.At("startDate")?.Day is { } starts
        && period.Value.At("endDate")?.Day is { } ends
        && starts < ends
            ? ((ends.DayNumber - starts.DayNumber + 1) / 365.25 * 12, period.Value.Path)
        : null;

    private void Text(string id, ReleaseNode? node)
    {
        if (node?.Text is { } text)
        {
            Put(id, FactValue.OfText(Problem.Excerpt(Plain.OneLine(text), 300)), node.Value.Path);
        }
    }

    private void Word(string id, ReleaseNode? node, Func<string, string?> known)
    {
        if (node?.Text is { } text && known(text) is { } word)
        {
            Put(id, FactValue.Of(word), node.Value.Path);
        }
    }

    private void Number(string id, ReleaseNode? node)
    {
        // Some publishers write the largest whole number where they mean that there is no limit.
        if (node?.Number is > 0 and < 1e9 and var number)
        {
            Put(id, FactValue.Of(number), node.Value.Path);
        }
    }

    private void Flag(string id, ReleaseNode? node)
    {
        if (node?.Flag is { } flag)
        {
            Put(id, FactValue.Of(flag), node.Value.Path);
        }
    }

    private void Day(string id, ReleaseNode? node)
    {
        if (node?.Day is { } day)
        {
            Put(id, FactValue.Of(day), node.Value.Path);
        }
    }

    private void Put(string id, FactValue value, string path) =>
        facts.Add(new TenderFact(id, value, path));
}
