using Evenhand.Testing;
using Evenhand.Tests.Cli;
using Evenhand.Transition.Lessons;
using Evenhand.Transition.Library;
using Xunit;

namespace Evenhand.Tests.Transition;

public sealed class LessonTests
{
    private static readonly LessonQuestion Plain = new(null, null, null, 10);

    /// <summary>The questions that are published, each with the lesson that it should find.</summary>
    private static IReadOnlyList<(string Question, string Lesson)> Questions { get; } =
    [
        .. File.ReadLines(Repository.At("mergers", "questions.csv"))
            .Skip(1)
            .Select(l => l.Split(',', 2)[1])
            .Select(l => (l[..l.LastIndexOf(',')].Trim('"'), l[(l.LastIndexOf(',') + 1)..])),
    ];

    [Fact]
    public void Of_the_twenty_published_questions_seventeen_or_more_find_their_lesson_in_the_first_five()
    {
        Assert.Equal(20, Questions.Count);
        var missed = Questions
            .Where(q => !Found(q.Question, 5).Contains(q.Lesson))
            .Select(q => $"{q.Question} ({q.Lesson}): {string.Join(' ', Found(q.Question, 5))}")
            .ToList();

        Assert.True(missed.Count <= 3, string.Join('\n', missed));
    }

    [Fact]
    public void Lessons_come_with_the_most_hanging_on_them_first_and_say_why_they_are_there()
    {
        var found = Ask(Mergers.County, Plain, Mergers.Library);

        Assert.Equal(10, found.Lessons.Count);
        Assert.All(found.Lessons, l => Assert.NotEmpty(l.Why));
        Assert.Equal(3, found.Lessons[0].Weight);
        Assert.Equal(found.Lessons.OrderByDescending(l => l.Score), found.Lessons);
        Assert.All(
            found.Lessons.GroupBy(l => l.Workstream),
            g => Assert.True(g.Count() <= 2, g.Key)
        );
        Assert.Contains(found.Lessons, l => l.MergerId == "northants-2021");
    }

    [Fact]
    public void A_lesson_whose_condition_does_not_hold_is_not_offered_unless_its_words_are_asked_for()
    {
        var small = Mergers.Read(Mergers.Text("")).Value;
        var desk = new LessonDesk(Mergers.Library);
        var all = desk.Ask(small, Plain with { Most = 200 }).Value.Lessons;
        var asked = desk.Ask(
            small,
            Plain with
            {
                Words = "balance sheet arbitration county divided",
            }
        ).Value;

        Assert.DoesNotContain(all, l => l.LessonId == "L062");
        Assert.Contains(
            asked.Lessons.Single(l => l.LessonId == "L062").Why,
            w => w.EndsWith("which the file does not say", StringComparison.Ordinal)
        );
    }

    [Fact]
    public void A_replayed_case_is_offered_none_of_its_own_lessons()
    {
        const string Example = "three-equality-commissions.yaml";
        var own = Mergers.Library.Without(["ehrc-2007"]);

        Assert.Contains(
            Ask(Example, Plain, Mergers.Library).Lessons,
            l => l.MergerId == "ehrc-2007"
        );
        Assert.DoesNotContain(
            Ask(Example, Plain with { Most = 200 }, own).Lessons,
            l => l.MergerId == "ehrc-2007"
        );
    }

    [Fact]
    public async Task Lessons_are_printed_as_JSON_with_what_other_tools_rely_on()
    {
        var said = await Prompt.Run(
            "merger",
            "lessons",
            Mergers.Path(Mergers.County),
            "--words",
            "leases",
            "--workstream",
            "estates",
            "--format",
            "json"
        );

        Assert.Equal((0, ""), (said.Code, said.Error));
        var first = said.Json.GetProperty("lessons")[0];
        Assert.Equal("estates", first.GetProperty("workstream").GetString());
        Assert.NotEmpty(first.GetProperty("lesson_id").GetString()!);
        Assert.NotEmpty(first.GetProperty("merger_id").GetString()!);
        Assert.InRange(first.GetProperty("score").GetDouble(), 0, 1);
        Assert.True(first.GetProperty("why").GetArrayLength() > 0);
    }

    [Theory]
    [InlineData("\" OR * NEAR(", null)]
    [InlineData("zzzz", null)]
    [InlineData("lease", "estate")]
    public async Task Words_that_find_nothing_or_make_no_sense_end_in_words(
        string words,
        string? workstream
    )
    {
        string[] more = workstream is null ? [] : ["--workstream", workstream];
        var said = await Prompt.Run([
            "merger",
            "lessons",
            Mergers.Path(Mergers.County),
            "--words",
            words,
            .. more,
        ]);

        Assert.Equal(workstream is null ? 0 : 2, said.Code);
        Assert.NotEmpty(said.Out + said.Error);
    }

    private static IReadOnlyList<string> Found(string words, int most) =>
        [
            .. Ask(Mergers.County, Plain with { Words = words, Most = most }, Mergers.Library)
                .Lessons.Select(l => l.LessonId),
        ];

    private static LessonReport Ask(
        string example,
        LessonQuestion question,
        MergerLibrary library
    ) =>
        new LessonDesk(library)
            .Ask(Mergers.Read(File.ReadAllText(Mergers.Path(example))).Value, question)
            .Value;
}
