using Evenhand.Evidence.Certainty;
using Evenhand.Evidence.Library;
using Evenhand.Evidence.Own;
using Evenhand.Evidence.Preconditions;
using Evenhand.Evidence.Questions;
using Evenhand.Evidence.Search;
using Evenhand.Statistics.Pooling;
using Evenhand.Vocabulary;
using Microsoft.AspNetCore.Http;

namespace Evenhand.Web.Questions;

/// <summary>What an address asks of the evidence library.</summary>
internal static class EvidenceQuery
{
    /// <summary>The value of a box that is ticked.</summary>
    public const string Ticked = "yes";

    /// <summary>Which findings: service, model, outcome, design, maryland, without-interest.</summary>
    public static Outcome<FindingFilter> Filter(IQueryCollection query)
    {
        var problems = new List<Problem>();
        var filter = new FindingFilter
        {
            Service = QuestionQuery.Text(query, "service", problems),
            Model = QuestionQuery.Text(query, "model", problems),
            Outcome = QuestionQuery.Text(query, "outcome", problems),
            Design = QuestionQuery.Text(query, "design", problems),
            Maryland = QuestionQuery.Number(query, "maryland", problems),
            WithoutInterest = Box(query, "without-interest", problems),
        };
        return QuestionQuery.Given(filter, problems);
    }

    /// <summary>The findings that an address asks for.</summary>
    public static Outcome<FindingsReport> Findings(
        IQueryCollection query,
        EvidenceLibrary library
    ) => Filter(query).Then(f => f.Of(library));

    /// <summary>What a search finds: q, and what chooses findings.</summary>
    public static Outcome<SearchReport> Search(
        IQueryCollection query,
        EvidenceDesk desk,
        OrganisationEvidence evidence
    )
    {
        var problems = new List<Problem>();
        var words = QuestionQuery.Text(query, "q", problems) ?? "";
        return problems.Count > 0
            ? Outcome<SearchReport>.Failed(problems)
            : Filter(query).Then(f => evidence.Search(desk, new(words, f)));
    }

    /// <summary>How sure pooled answers are: without-interest.</summary>
    public static Outcome<SummaryReport> Summary(
        IQueryCollection query,
        CertaintyDesk certainty,
        EvidenceDesk desk
    )
    {
        var problems = new List<Problem>();
        var without = Box(query, "without-interest", problems);
        return problems.Count > 0
            ? Outcome<SummaryReport>.Failed(problems)
            : certainty.Ask(null, without, desk);
    }

    /// <summary>The answer to a question: method, knapp-hartung, prediction, without-interest, maryland, mods.</summary>
    public static Outcome<QuestionReport> Ask(
        IQueryCollection query,
        EvidenceDesk desk,
        Question question
    )
    {
        var problems = new List<Problem>();
        var word = QuestionQuery.Text(query, "method", problems) ?? "REML";
        var method = HeterogeneityCodes.Read(word);
        if (method is null)
        {
            problems.Add(
                Unknown("There is no such method", "method", word, HeterogeneityCodes.All)
            );
        }

        var twoFewer = TwoFewer(query, problems);
        var options = new PoolingOptions
        {
            Method = method ?? Heterogeneity.RestrictedLikelihood,
            KnappHartung = Box(query, "knapp-hartung", problems),
            Prediction = twoFewer ? PredictionRule.TwoFewer : PredictionRule.AsTest,
        };
        var limits = new QuestionLimits(
            Box(query, "without-interest", problems),
            QuestionQuery.Number(query, "maryland", problems),
            QuestionQuery.Text(query, "mods", problems) is { } mods ? [mods] : []
        );
        if (problems.Count > 0)
        {
            return Outcome<QuestionReport>.Failed(problems);
        }

        var answer = desk.Ask(question, options, limits);
        // A moderator that tells nothing is named; on the page it is chosen in one field.
        return answer.IsOk
            ? answer
            : Outcome<QuestionReport>.Failed([
                .. answer.Problems.Select(p =>
                    limits.Moderators.Any(m =>
                        p.Field?.StartsWith(m, StringComparison.Ordinal) is true && m != "maryland"
                    ) || (p.Field == "maryland" && limits.Maryland is null)
                        ? p with
                        {
                            Field = "mods",
                        }
                        : p
                ),
            ]);
    }

    /// <summary>The gates of a model about the case that an address tells: model, and a value a fact.</summary>
    public static Outcome<PreconditionsReport> Gates(IQueryCollection query, GateBook book) =>
        book.ReadForm(id => query[id].ToString())
            .Then(known =>
                book.Ask(query["model"].ToString() is { Length: > 0 } model ? model : null, known)
            );

    /// <summary>Own data as evidence: service, sector, against, outcome, cluster, from, to, edition.</summary>
    public static Outcome<OwnReport> Own(IQueryCollection query, OwnDesk desk)
    {
        var problems = new List<Problem>();
        var standard = new OwnQuestion(
            QuestionQuery.Text(query, "service", problems) ?? "childrens-homes"
        );
        var question = standard with
        {
            Sector = QuestionQuery.Text(query, "sector", problems) ?? standard.Sector,
            Against = QuestionQuery.Text(query, "against", problems) ?? standard.Against,
            Outcome = QuestionQuery.Text(query, "outcome", problems) ?? standard.Outcome,
            Cluster = QuestionQuery.Text(query, "cluster", problems) ?? standard.Cluster,
            From = QuestionQuery.Number(query, "from", problems),
            To = QuestionQuery.Number(query, "to", problems),
            Edition = QuestionQuery.Number(query, "edition", problems),
        };
        return QuestionQuery.Given(question, problems).Then(desk.Ask);
    }

    /// <summary>Whether the interval for another study is from t with k - 2 degrees of freedom.</summary>
    internal static bool TwoFewer(IQueryCollection query, List<Problem> problems)
    {
        var prediction = QuestionQuery.Text(query, "prediction", problems) ?? "test";
        if (prediction is not ("test" or "k-2"))
        {
            problems.Add(
                Unknown("There is no such rule", "prediction", prediction, ["test", "k-2"])
            );
        }

        return prediction == "k-2";
    }

    /// <summary>Whether a box is ticked.</summary>
    internal static bool Box(IQueryCollection query, string key, List<Problem> problems)
    {
        var word = QuestionQuery.Text(query, key, problems);
        if (word is not (null or Ticked))
        {
            problems.Add(Unknown("This is not an answer", key, word, [Ticked]));
        }

        return word == Ticked;
    }

    private static Problem Unknown(
        string what,
        string field,
        string found,
        IEnumerable<string> allowed
    ) =>
        new(what)
        {
            Field = field,
            Found = Problem.Excerpt(found),
            Expected = "one of " + string.Join(", ", allowed),
        };
}
