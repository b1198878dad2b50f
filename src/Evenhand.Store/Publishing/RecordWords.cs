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
            EntryDraft.RedactionKind => "A field of an earlier entry was redacted",
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

    /// <summary>Where what an entry says is kept besides, so that it stays there when the record holds it no longer; null where the program keeps it nowhere else.</summary>
    public static string? Elsewhere(string kind) =>
        kind switch
        {
            "appraisal-registered" or "appraisal-version" or "declared-choice" =>
                "The draft that the record is about may say the same in its text. Change it on the page of the draft.",
            "readiness-review" =>
                "The review itself is kept as it was written, and the page of the reorganisation goes on showing it. The program does not change it; ask whoever runs the database.",
            "opening-go" or "opening-no-go" =>
                "The decision itself is kept as it was written, and the page of its review goes on showing it. The program does not change it; ask whoever runs the database.",
            "reorganisation-closed" =>
                "What was said at the closing is kept as it was written, and the page of the reorganisation goes on showing it. The program does not change it; ask whoever runs the database.",
            "lesson-decided" =>
                "The decision stands in the file of the reorganisation as well, and in each version of it that was saved since. The file can be changed; its versions are kept.",
            _ => null,
        };
}
