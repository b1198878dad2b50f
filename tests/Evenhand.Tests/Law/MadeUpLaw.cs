using Evenhand.Law.Answers;
using Evenhand.Law.Levers;
using Evenhand.Rules.Facts;
using Evenhand.Testing;
using Evenhand.Tests.Rules;
using Evenhand.Vocabulary;

namespace Evenhand.Tests.Law;

/// <summary>A library of one lever that is made up.</summary>
internal static class MadeUpLaw
{
    /// <summary>A lever that asks a choosable fact to be one of many words.</summary>
    public static LawBook WithWords(int count)
    {
        var words = string.Join(", ", Enumerable.Range(0, count).Select(i => $"word{i:00}"));
        var mutuals = ShippedLaw.Texts.Levers.Single(f => f.Name == "rules/levers/FOI.yaml").Text;
        return LawBookReader
            .Read(
                TemporaryHome.Libraries.Rules,
                ShippedLaw.Texts with
                {
                    Facts = ShippedLaw.Texts.Facts with
                    {
                        Text =
                            ShippedLaw.Texts.Facts.Text
                            + $"  - id: made.up\n    type: one-of\n    values: [other, {words}]\n    meaning: Made up.\n    how_to_find: Ask.\n    authority_can_choose: true\n",
                    },
                    Levers =
                    [
                        new TextFile(
                            "rules/levers/MADE.up.yaml",
                            mutuals
                                .With("id: FOI", "id: MADE.up")
                                .With("kind: constraint", "kind: lever")
                                .With(
                                    "unconditional: true",
                                    $"conditions:\n  - fact: made.up\n    op: in\n    value: [{words}]\n    on_fail: not_available"
                                )
                        ),
                    ],
                }
            )
            .Value;
    }

    /// <summary>A case in England whose choosable fact is another word.</summary>
    public static LawCase Case(LawBook book, DateOnly day) =>
        new(
            book,
            "made up",
            new[]
            {
                ShippedLaw.Fact(LawFacts.Jurisdiction, FactValue.Of("England")),
                ShippedLaw.Fact("made.up", FactValue.Of("other")),
            }.ToDictionary(f => f.Id, StringComparer.Ordinal),
            day
        );
}
