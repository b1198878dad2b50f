using Evenhand.Rules;
using Evenhand.Vocabulary;
using Xunit;

namespace Evenhand.Tests.Rules;

/// <summary>A small, sound rule book as text, to be broken on purpose.</summary>
internal static class RuleTexts
{
    public const string Facts = """
        facts:
          - id: body.charity
            type: boolean
            meaning: Whether it is a charity.
            how_to_find: The charity register.
          - id: body.staff
            type: number
            unit: people
            meaning: How many people work for it.
            how_to_find: Its accounts.
          - id: body.form
            type: one-of
            values: [company, society, trust]
            meaning: What kind of body it is.
            how_to_find: Companies House.
          - id: body.barred
            type: boolean
            meaning: Whether a court barred it.
            how_to_find: The register of judgments.
            assume_when_missing:
              value: false
              reason: A bar would be on record.
        """;

    public const string Definition = """
        id: example
        version: 1
        name: Example
        summary: What counts as an example.
        citation: Example Act 2020 s.1
        jurisdictions: [England, Wales]
        in_force:
          from: 2020-01-01
          to: 2030-12-31
        read_on: 2026-11-22
        confidence: verified
        source: the Act
        used_by: [LEVER1]
        notes: None.
        when:
          all:
            - fact: body.charity
              op: eq
              value: true
              why: Is it a charity?
            - fact: body.staff
              op: lt
              value: 250
            - fact: body.form
              op: in
              value: [company, society]
            - fact: body.barred
              op: eq
              value: false
        cases:
          - name: A small charity counts
            facts:
              body.charity: true
              body.staff: 10
              body.form: company
            expect: yes
          - name: Nothing is known
            expect: unknown
        """;

    /// <summary>The sound book with its one definition.</summary>
    public static RuleBook Book() => Read(Definition).Value;

    /// <summary>The book with the sound facts and this definition.</summary>
    public static Outcome<RuleBook> Read(string definition) => Read(Facts, definition);

    /// <summary>The book with these facts and this definition.</summary>
    public static Outcome<RuleBook> Read(string facts, string definition) =>
        RuleBookReader.Read(
            new TextFile("rules/facts.yaml", facts),
            [new TextFile("rules/definitions/example.yaml", definition)]
        );

    /// <summary>A text with one place changed; the place must be there.</summary>
    public static string With(this string text, string old, string changed)
    {
        Assert.Contains(old, text, StringComparison.Ordinal);
        var at = text.IndexOf(old, StringComparison.Ordinal);
        return text[..at] + changed + text[(at + old.Length)..];
    }

    /// <summary>The line, from 1, on which a part of a text last begins.</summary>
    public static long LineOf(this string text, string part)
    {
        var at = text.LastIndexOf(part, StringComparison.Ordinal);
        Assert.True(at >= 0, $"'{part}' is not in the text.");
        return text.AsSpan(0, at).Count('\n') + 1;
    }
}
