using Evenhand.Law.Levers;
using Evenhand.Law.Precedents;
using Evenhand.Testing;
using Evenhand.Tests.Rules;
using Xunit;

namespace Evenhand.Tests.Law;

/// <summary>Who used a lever before, by its signs in notices.</summary>
public sealed class PrecedentTests : IDisposable
{
    private readonly TemporaryHome home = new();

    public void Dispose() => home.Dispose();

    [Fact]
    public void A_code_and_whole_words_are_signs_and_parts_of_words_are_none()
    {
        Load(
            Release(
                "1",
                "2025-06-01",
                """ "otherRequirements":{"reservedParticipation":["shelteredWorkshop"]} """
            ),
            Release(
                "2",
                "2025-06-02",
                """ "description":"For Supported-Employment\nPROVIDERS only; ask jo@example.org" """
            ),
            Release("3", "2025-06-03", """ "description":"unsupported employment providers" """)
        );

        var found = Ask("PA23.s32");

        Assert.Equal(["ocds-h6vhtk-2", "ocds-h6vhtk-1"], found.Precedents.Select(p => p.Ocid));
        Assert.Equal(
            (PrecedentField.Reserved, "shelteredWorkshop"),
            (found.Precedents[1].Found[0].Field, found.Precedents[1].Found[0].Text)
        );
        Assert.Contains(
            "Supported-Employment PROVIDERS only",
            found.Precedents[0].Found[0].Text,
            StringComparison.Ordinal
        );
        Assert.DoesNotContain("jo@example.org", found.Precedents[0].Found[0].Text);
        Assert.Equal(1, found.Authorities);
    }

    [Fact]
    public void A_notice_from_before_a_lever_was_law_is_no_precedent_of_it()
    {
        const string Sheltered =
            """ "otherRequirements":{"reservedParticipation":["shelteredWorkshop"]} """;
        Load(Release("1", "2025-02-23", Sheltered), Release("2", "2025-02-24", Sheltered));

        Assert.Equal(["ocds-h6vhtk-2"], Ask("PA23.s32").Precedents.Select(p => p.Ocid));
        Assert.Equal(["ocds-h6vhtk-1"], Ask("PCR15.reg20").Precedents.Select(p => p.Ocid));
        // A Scottish lever looks at Scottish notices.
        Assert.Empty(Ask("SCT.reg21").Precedents);
    }

    [Fact]
    public void A_sign_under_an_Act_asks_for_a_notice_under_that_Act()
    {
        Load(
            Release(
                "1",
                "2025-06-01",
                """ "procurementMethodRationale":"Single supplier","legalBasis":{"id":"2023/54"} """
            ),
            Release(
                "2",
                "2025-06-01",
                """ "procurementMethodRationale":"Single supplier","legalBasis":{"id":"32014L0024"} """
            )
        );

        Assert.Equal(["ocds-h6vhtk-1"], Ask("PA23.s41.single").Precedents.Select(p => p.Ocid));
    }

    [Fact]
    public void A_lever_that_nobody_used_and_one_that_is_not_looked_for_are_told_apart()
    {
        Load(Release("1", "2025-06-01", """ "title":"Cleaning" """));

        var (report, none) = Both("PA23.s33");
        var (_, silent) = Both("PA23.s22.nfp");

        Assert.Empty(none.Precedents);
        Assert.True(none.Recognised);
        Assert.StartsWith(
            "None of the 1 contracting process in edition 1",
            PrecedentWords.Headline(none, report),
            StringComparison.Ordinal
        );
        Assert.False(silent.Recognised);
        Assert.Contains("is not said", PrecedentWords.Headline(silent, report));
    }

    [Theory]
    [InlineData("PA23.s3", "perhaps PA23.s32")]
    // A duty is no lever.
    [InlineData("FOI", null)]
    public void An_id_that_no_lever_has_is_refused(string id, string? expected)
    {
        Load(Release("1", "2025-06-01", """ "title":"Cleaning" """));

        var problem = Assert.Single(
            Desk().Ask(id, null, TestContext.Current.CancellationToken).Problems
        );

        Assert.Equal("No lever has this id", problem.What);
        if (expected is not null)
        {
            Assert.StartsWith("perhaps PA23.s", problem.Expected, StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("fields: [reserved]", "fields: [reservd]", "A notice has no such field")]
    [InlineData("codes: ['shelteredWorkshop']", "codes: []", "A sign is either codes or words")]
    [InlineData(
        "fields: [reserved]",
        "fields: [title]",
        "Codes stand in 'reserved' and 'method', words in the other fields"
    )]
    [InlineData(
        "'supported employment provider'",
        "'care'",
        "These words are too short to tell anything"
    )]
    [InlineData(
        "codes: ['shelteredWorkshop']",
        "codes: ['shelteredWorkshop']\n    ocid_prefix: [fts]",
        "This is not the beginning of an id of a process"
    )]
    [InlineData(
        "codes: ['shelteredWorkshop']",
        "codes: ['shelteredWorkshop']\n    colour: red",
        "This key is not known here"
    )]
    public void A_bad_sign_is_refused_with_its_line(string old, string changed, string what)
    {
        var file = ShippedLaw.Texts.Levers.Single(f => f.Name == "rules/levers/PA23.s32.yaml");

        var read = LawBookReader.Read(
            TemporaryHome.Libraries.Rules,
            ShippedLaw.Texts with
            {
                Levers = [file with { Text = file.Text.With(old, changed) }],
            }
        );

        Assert.Contains(read.Problems, p => p.What == what && p.File == file.Name && p.Line > 1);
    }

    private LeverPrecedents Ask(string id) => Both(id).Lever;

    private (PrecedentsReport Report, LeverPrecedents Lever) Both(string id) =>
        Desk().Ask(id, null, TestContext.Current.CancellationToken).Value;

    private PrecedentDesk Desk() => new(home.Store, TemporaryHome.Libraries, ShippedLaw.Book);

    private void Load(params string[] releases)
    {
        var path = home.Write("notices.jsonl", string.Join('\n', releases));
        Assert.True(home.Load(path).IsOk);
    }

    private static string Release(string id, string day, string tender) =>
        $$$"""{"ocid":"ocds-h6vhtk-{{{id}}}","id":"r{{{id}}}","date":"{{{day}}}T09:00:00Z","tag":["tender"],"initiationType":"tender","buyer":{"id":"b","name":"Exampleshire Council"},"parties":[{"id":"b","name":"Exampleshire Council","roles":["buyer"]}],"tender":{"id":"t",{{{tender}}} } }""";
}
