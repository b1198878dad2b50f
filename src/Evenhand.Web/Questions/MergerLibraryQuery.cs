using Evenhand.Transition.Desk;
using Evenhand.Transition.Lessons;
using Evenhand.Transition.Library;
using Evenhand.Vocabulary;
using Microsoft.AspNetCore.Http;

namespace Evenhand.Web.Questions;

/// <summary>What an address asks of the library of reorganisations.</summary>
internal static class MergerLibraryQuery
{
    /// <summary>The cases: kind, nation.</summary>
    public static Outcome<CaseList> Cases(IQueryCollection query, MergerDesk desk)
    {
        var problems = new List<Problem>();
        var filter = new CaseFilter(
            QuestionQuery.Text(query, "kind", problems),
            QuestionQuery.Text(query, "nation", problems)
        );
        return QuestionQuery.Given(filter, problems).Then(f => f.Of(desk.Library, desk.Deflator));
    }

    /// <summary>A case by its id.</summary>
    public static Outcome<PastCase> Case(string id, MergerDesk desk) =>
        Found(desk.Library.Cases.FirstOrDefault(c => c.Id == id), "CASE", id);

    /// <summary>A lesson by its id.</summary>
    public static Outcome<Lesson> Lesson(string id, MergerDesk desk) =>
        Found(desk.Library.Lessons.FirstOrDefault(l => l.Id == id), "LESSON", id);

    /// <summary>The lessons: words, workstream, phase, flag.</summary>
    public static Outcome<LessonQuestion> Lessons(IQueryCollection query)
    {
        var problems = new List<Problem>();
        var question = new LessonQuestion(
            QuestionQuery.Text(query, "words", problems),
            QuestionQuery.Text(query, "workstream", problems),
            QuestionQuery.Text(query, "phase", problems),
            MergerDesk.Screenful
        )
        {
            When = QuestionQuery.Text(query, "flag", problems),
        };
        return QuestionQuery.Given(question, problems);
    }

    private static Outcome<T> Found<T>(T? thing, string field, string id)
        where T : class =>
        thing is not null
            ? Outcome<T>.Ok(thing)
            : Outcome<T>.Failed(
                new Problem("The library holds nothing of this name")
                {
                    Field = field,
                    Found = Problem.Excerpt(id),
                }
            );
}
