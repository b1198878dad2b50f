using Evenhand.Record.Entries;

namespace Evenhand.Store.Publishing;

/// <summary>What the entries of records say, in words.</summary>
public static class RecordWords
{
    /// <summary>What happened.</summary>
    public static string Of(string kind) =>
        kind switch
        {
            "appraisal-registered" => "The plan of the appraisal was registered",
            "appraisal-version" => "A version of the appraisal was recorded",
            "declared-choice" => "A choice was declared",
            EntryDraft.RedactionKind => "A field was taken out of an earlier entry",
            _ => Vocabulary.Plain.Capital(kind.Replace('-', ' ')),
        };

    /// <summary>What a field holds.</summary>
    public static string OfField(string name) =>
        name switch
        {
            "registered" => "What was laid down: criteria, options, weights, outcomes, search",
            "scores-there" => "Scores that the appraisal had then",
            "judgements-there" => "Judgements that assessors had given then",
            "text" => "The whole text",
            "note" => "What has changed",
            "words" => "What was chosen, and why",
            "forgone" => "What is forgone by it",
            "by" => "Who chose",
            "declared-by" => "Who wrote it down",
            "about" => "What it explains",
            _ => Vocabulary.Plain.Capital(name.Replace('-', ' ')),
        };
}
