using Evenhand.Record.Entries;
using Evenhand.Record.Files;
using Evenhand.Store.Content;
using Evenhand.Store.Databases;
using Evenhand.Store.Mergers;
using Evenhand.Store.Rows;
using Evenhand.Testing;
using Evenhand.Testing.Databases;
using Evenhand.Tests.Transition;
using Evenhand.Transition.Readiness;
using Evenhand.Transition.Versions;
using Microsoft.EntityFrameworkCore;
using Xunit;
using Actor = Evenhand.Store.Rows.Actor;

namespace Evenhand.Tests.Store;

/// <summary>What holds of reorganisations in the workspace, whichever database it is in.</summary>
public abstract class ReorganisationContract : IAsyncLifetime
{
    private readonly TemporaryHome home = new();

    private protected static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private HandClock Clock { get; } = new();

    private Workspace Workspace { get; set; } = null!;

    private Actor Ours { get; set; } = null!;

    private Actor Colleague { get; set; } = null!;

    private Actor Theirs { get; set; } = null!;

    private protected abstract Task<WorkspaceDatabase> NewAsync(string home);

    /// <inheritdoc/>
    public async ValueTask InitializeAsync()
    {
        Workspace = new Workspace(await NewAsync(home.Path), Clock);
        await using var db = await Workspace.OpenAsync(null, Cancel);
        foreach (var number in new[] { 1, 2 })
        {
            db.Add(
                new Tenant
                {
                    Id = Id(number),
                    Name = $"Organisation {number}",
                    CreatedAt = Clock.Now,
                }
            );
        }

        await db.SaveChangesAsync(Cancel);
        Ours = new Actor(Id(1), Id(11), "An analyst", Role.Analyst);
        Colleague = Ours with { UserId = Id(13), Name = "A reviewer", Role = Role.Reviewer };
        Theirs = new Actor(Id(2), Id(12), "Somebody else", Role.Administrator);
    }

    /// <inheritdoc/>
    public ValueTask DisposeAsync()
    {
        Workspace.Dispose();
        home.Dispose();
        GC.SuppressFinalize(this);
        return ValueTask.CompletedTask;
    }

    [Fact]
    public async Task Every_text_is_kept_with_who_saved_it_and_when()
    {
        var (ours, colleague) = (Of(Ours), Of(Colleague));
        var row = await BegunAsync("one\r\n");
        Clock.Now = Clock.Now.AddHours(1);
        var saved = (await colleague.SaveAsync(row.Id, 1, "two\n", " A change ", Cancel)).Value;

        var texts = await ours.TextsAsync(row.Id, Cancel);

        Assert.Equal((2, "two\n"), (saved.Row.TextNumber, saved.Row.Text));
        Assert.Equal(
            [
                (2, "A change", Colleague.UserId, Clock.Now),
                (1, "Begun", Ours.UserId, Clock.Now.AddHours(-1)),
            ],
            texts.Select(t => (t.Number, t.Note, t.SavedBy, t.SavedAt))
        );
        Assert.Equal("one\n", (await ours.TextAsync(row.Id, 1, Cancel)).Value);
        Assert.Equal(
            "number",
            Assert.Single((await ours.TextAsync(row.Id, 3, Cancel)).Problems).Field
        );
    }

    [Fact]
    public async Task A_second_person_who_saves_on_an_older_text_gets_both_put_together_and_nothing_is_lost()
    {
        var row = await BegunAsync("a\nb\nc\n");
        await Of(Ours).SaveAsync(row.Id, 1, "A\nb\nc\n", "", Cancel);

        var second = (await Of(Colleague).SaveAsync(row.Id, 1, "a\nb\nC\n", "", Cancel)).Value;

        Assert.Equal("A\nb\nC\n", second.Merge!.With(new Dictionary<int, PartChoice>()));
        var now = (await Of(Ours).FindAsync(row.Id, Cancel)).Value;
        Assert.Equal((2, "A\nb\nc\n"), (now.TextNumber, now.Text));
        var merged = (await Of(Colleague).SaveAsync(row.Id, 2, "A\nb\nC\n", "", Cancel)).Value;
        Assert.Equal((null, 3), (merged.Merge, merged.Row.TextNumber));
    }

    [Fact]
    public async Task Many_people_who_save_at_once_lose_none_of_their_texts()
    {
        const int people = 6;
        var row = await BegunAsync(
            string.Concat(Enumerable.Range(0, people).Select(i => $"{i}\n-\n"))
        );

        await Task.WhenAll(
            Enumerable
                .Range(0, people)
                .Select(i => Task.Run(() => WriteUntilSavedAsync(row.Id, i), Cancel))
        );

        var now = (await Of(Ours).FindAsync(row.Id, Cancel)).Value;
        Assert.Equal(people + 1, now.TextNumber);
        Assert.All(
            Enumerable.Range(0, people),
            i => Assert.Contains($"person {i}\n", now.Text, StringComparison.Ordinal)
        );
        Assert.Equal(people + 1, (await Of(Ours).TextsAsync(row.Id, Cancel)).Count);
    }

    [Fact]
    public async Task A_text_that_was_kept_is_neither_changed_nor_deleted()
    {
        var row = await BegunAsync("one\n");
        await using var db = await Workspace.OpenAsync(Ours, Cancel);
        var text = await db.Set<ReorganisationText>().SingleAsync(Cancel);
        db.Entry(text).Property(t => t.Note).CurrentValue = "Another";
        await Assert.ThrowsAsync<InvalidOperationException>(() => db.SaveChangesAsync(Cancel));
        db.Entry(text).State = EntityState.Deleted;
        await Assert.ThrowsAsync<InvalidOperationException>(() => db.SaveChangesAsync(Cancel));
        db.Entry(text).State = EntityState.Detached;
        db.Remove(await db.Set<Reorganisation>().SingleAsync(r => r.Id == row.Id, Cancel));
        await Assert.ThrowsAsync<InvalidOperationException>(() => db.SaveChangesAsync(Cancel));
    }

    [Fact]
    public async Task Nothing_of_a_reorganisation_of_another_organisation_is_found_or_added_to()
    {
        var row = await BegunAsync("one\n");
        var notes = new LocalNotes(Workspace, Theirs);

        Assert.Empty(await Of(Theirs).ListAsync(closed: false, Cancel));
        Assert.Empty(await Of(Theirs).TextsAsync(row.Id, Cancel));
        Assert.Equal("id", Field((await Of(Theirs).FindAsync(row.Id, Cancel)).Problems));
        Assert.Equal(
            "id",
            Field((await Of(Theirs).SaveAsync(row.Id, 1, "x", "", Cancel)).Problems)
        );
        Assert.Equal("id", Field((await notes.AddAsync(row.Id, Note(), Cancel)).Problems));
        await using var db = await Workspace.OpenAsync(Theirs, Cancel);
        db.Add(
            new SharedNotice
            {
                ReorganisationId = row.Id,
                Kind = "gate",
                About = "M01",
                What = "planted",
                Consequence = "none",
            }
        );
        // The database itself refuses a row that hangs on another organisation's.
        await Assert.ThrowsAsync<DbUpdateException>(() => db.SaveChangesAsync(Cancel));
    }

    [Fact]
    public async Task A_note_of_somebody_who_wants_not_to_be_named_holds_nobody()
    {
        var row = await BegunAsync("one\n");
        var notes = new LocalNotes(Workspace, Ours);
        var named = (await notes.AddAsync(row.Id, Note(), Cancel)).Value;
        var anonymous = (
            await notes.AddAsync(row.Id, Note() with { IsAnonymous = true }, Cancel)
        ).Value;
        await notes.ReviewedAsync(anonymous.Id, 1, new DateOnly(2027, 6, 1), Cancel);

        var kept = await notes.ListAsync(row.Id, Cancel);

        var hidden = kept.Single(k => k.Id == anonymous.Id);
        Assert.Equal(
            (null, Guid.Empty, Guid.Empty),
            (hidden.Name, hidden.CreatedBy, hidden.ChangedBy)
        );
        Assert.Equal(
            ("Records manager, Cardiff", Ours.UserId),
            (kept.Single(k => k.Id == named.Id).Name, named.CreatedBy)
        );
    }

    [Fact]
    public async Task A_contradiction_is_shown_beside_the_note_and_changes_neither()
    {
        var row = await BegunAsync("one\n");
        var notes = new LocalNotes(Workspace, Ours);
        var note = (await notes.AddAsync(row.Id, Note(), Cancel)).Value;

        var flagged = (
            await new LocalNotes(Workspace, Colleague).ContradictsAsync(
                note.Id,
                1,
                "D03",
                "The files are on paper, so they cannot be moved in six weeks",
                Cancel
            )
        ).Value;
        var late = await notes.ContradictsAsync(note.Id, 1, "D04", "Another", Cancel);

        Assert.Equal(("D03", Note().Note), (flagged.Contradicts, flagged.Note));
        Assert.Equal("version", Field(late.Problems));
        await notes.WithdrawAsync(note.Id, 2, Cancel);
        Assert.Empty(await notes.ListAsync(row.Id, Cancel));
    }

    [Theory]
    [InlineData("about-kind")]
    [InlineData("about")]
    [InlineData("note")]
    [InlineData("name")]
    [InlineData("review")]
    public async Task A_note_without_what_it_needs_is_refused_by_field(string field)
    {
        var row = await BegunAsync("one\n");
        var note = field switch
        {
            "about-kind" => Note() with { AboutKind = "person" },
            "about" => Note() with { About = " " },
            "note" => Note() with { Note = null },
            "name" => Note() with { Name = "" },
            _ => Note() with { ReviewOn = null },
        };

        var refused = await new LocalNotes(Workspace, Ours).AddAsync(row.Id, note, Cancel);

        Assert.Equal(field, Field(refused.Problems));
    }

    [Fact]
    public async Task To_open_although_a_gate_is_not_met_needs_a_reason_which_is_recorded()
    {
        var row = await BegunAsync("one\n");
        var reviews = Reviews(Ours);
        var review = (
            await reviews.HoldAsync(
                row,
                Report("no"),
                new DateOnly(2026, 11, 27),
                "Chair; accounting officer",
                "",
                Cancel
            )
        ).Value;

        var refused = await DecideAsync(reviews, row, review, go: true, against: " ");
        var decided = await DecideAsync(
            reviews,
            row,
            review,
            go: true,
            against: "The law names the day"
        );

        Assert.Equal("against", Field(refused.Problems));
        Assert.Equal("The law names the day", decided.Value.AgainstAdvice);
        var entries = await EntriesAsync(row.Id);
        Assert.Equal(2, entries.Count);
        Assert.Contains(
            "The law names the day",
            System.Text.Encoding.UTF8.GetString(entries[1].Line()),
            StringComparison.Ordinal
        );
        Assert.Null(
            (await DecideAsync(reviews, row, review, go: false, against: "x")).Value.AgainstAdvice
        );
    }

    [Theory]
    [InlineData("readiness_reviews")]
    [InlineData("opening_decisions")]
    [InlineData("closings")]
    [InlineData("reorganisation_texts")]
    [InlineData("record_entries")]
    [InlineData("record_fields")]
    public async Task A_fault_between_what_is_decided_and_its_entry_leaves_neither(string table)
    {
        var row = await BegunAsync("one\n");
        var reviews = Reviews(Ours);
        var review = (await HoldAsync(reviews, row)).Value;
        await Faults.RefuseAsync(Workspace, table);
        var others = !table.StartsWith("record_", StringComparison.Ordinal);

        var failed = new List<string>();
        await TryAsync("readiness_reviews", () => HoldAsync(reviews, row));
        await TryAsync(
            "opening_decisions",
            () => DecideAsync(reviews, row, review, go: true, against: null)
        );
        await TryAsync(
            "reorganisation_texts",
            () => Record(Ours).SaveAsync(row, "two\n", "", "lesson-decided", Said, Cancel)
        );
        await TryAsync(
            "closings",
            () => new Closings(Workspace, Ours, Record(Ours)).CloseAsync(row.Id, ClosedWith, Cancel)
        );

        Assert.Equal(others ? [table] : Tables, failed);
        // Each of the rows has its entry, and each entry its row: the review of before, and what did not fail.
        await using var db = await Workspace.OpenAsync(Ours, Cancel);
        string[] rows =
        [
            .. Enumerable.Repeat(
                "readiness-review",
                await db.Set<ReadinessReview>().CountAsync(Cancel)
            ),
            .. Enumerable.Repeat("opening-go", await db.Set<OpeningDecision>().CountAsync(Cancel)),
            .. Enumerable.Repeat(
                "lesson-decided",
                await db.Set<ReorganisationText>().CountAsync(Cancel) - 1
            ),
            .. Enumerable.Repeat(
                "reorganisation-closed",
                await db.Set<Closing>().CountAsync(Cancel)
            ),
        ];
        Assert.Equal(others ? 4 : 1, rows.Length);
        Assert.Equal(rows, (await EntriesAsync(row.Id)).Select(e => RecordReader.Show(e).Kind));
        var now = await db.Set<Reorganisation>().SingleAsync(Cancel);
        Assert.Equal(
            (!failed.Contains("reorganisation_texts"), !failed.Contains("closings")),
            (now.Text == "two\n", now.ClosedAt is not null)
        );

        async Task TryAsync<T>(string of, Func<Task<T>> act)
        {
            try
            {
                await act();
            }
            catch (DbUpdateException)
            {
                failed.Add(of);
            }
        }
    }

    private static string[] Tables { get; } =
    ["readiness_reviews", "opening_decisions", "reorganisation_texts", "closings"];

    [Fact]
    public async Task Many_who_decide_at_once_each_have_a_row_and_an_entry()
    {
        const int People = 6;
        var row = await BegunAsync("one\n");

        var held = await Task.WhenAll(
            Enumerable
                .Range(0, People)
                .Select(i =>
                    Task.Run(() => HoldAsync(Reviews(i % 2 == 0 ? Ours : Colleague), row), Cancel)
                )
        );

        Assert.All(held, h => Assert.True(h.IsOk));
        Assert.Equal(
            held.Select(h => h.Value.Id).Order(),
            (await Reviews(Ours).ListAsync(row.Id, Cancel)).Select(r => r.Id).Order()
        );
        Assert.Equal(
            Enumerable.Range(1, People).Select(n => (long)n),
            (await EntriesAsync(row.Id)).Select(e => e.Seq)
        );
    }

    [Fact]
    public async Task What_was_decided_on_a_text_that_others_have_changed_is_not_recorded()
    {
        var row = await BegunAsync("a\nb\nc\n");
        await Of(Colleague).SaveAsync(row.Id, 1, "A\nb\nc\n", "", Cancel);

        var late = await Record(Ours)
            .SaveAsync(row, "a\nb\nC\n", "", "lesson-decided", Said, Cancel);

        Assert.NotNull(late.Value.Merge);
        Assert.Equal("A\nb\nc\n", (await Of(Ours).FindAsync(row.Id, Cancel)).Value.Text);
        Assert.Empty(await EntriesAsync(row.Id));
    }

    [Fact]
    public async Task The_record_leaves_as_a_file_that_verifies_and_a_changed_one_does_not()
    {
        var row = await BegunAsync("one\n");
        var reviews = Reviews(Ours);
        var review = (
            await reviews.HoldAsync(
                row,
                Report("yes"),
                new DateOnly(2026, 11, 27),
                "Chair",
                "Said",
                Cancel
            )
        ).Value;
        await DecideAsync(reviews, row, review, go: true, against: null);
        using var file = new MemoryStream();

        await Record(Ours).WriteAsync(file, row.Id, Cancel);

        file.Position = 0;
        Assert.True((await RecordVerifier.CheckAsync(file, cancel: Cancel)).Ok);
        var text = System.Text.Encoding.UTF8.GetString(file.ToArray());
        Assert.DoesNotContain(Ours.Name, text, StringComparison.Ordinal);
        using var changed = new MemoryStream(
            System.Text.Encoding.UTF8.GetBytes(
                text.Replace("\"Said\"", "\"Sung\"", StringComparison.Ordinal)
            )
        );
        Assert.False((await RecordVerifier.CheckAsync(changed, cancel: Cancel)).Ok);
    }

    [Fact]
    public async Task A_review_keeps_each_answer_as_it_was()
    {
        var row = await BegunAsync("one\n");
        var report = Report("no");
        var review = (
            await Reviews(Ours)
                .HoldAsync(row, report, new DateOnly(2026, 11, 27), "Chair", null, Cancel)
        ).Value;

        var kept = (await Reviews(Colleague).FindAsync(review.Id, Cancel)).Value;

        Assert.Equal((1, 1, 1), (kept.TextNumber, kept.NotMet, kept.Unknown));
        var read = ReviewReport.Read(kept.Report);
        Assert.Equal(
            report.Gates.Select(g => (g.Id, g.State, g.Document, g.On)),
            read.Gates.Select(g => (g.Id, g.State, g.Document, g.On))
        );
    }

    [Fact]
    public async Task What_one_reorganisation_tells_reaches_the_others_at_once_with_where_it_is_from()
    {
        var (from, to) = (await BegunAsync("one\n", "From"), await BegunAsync("two\n", "To"));
        var told = new SharedNotices(Workspace, Ours);
        await told.ShareAsync(
            from.Id,
            "gate",
            "D03",
            "Payroll was not tested",
            "Pay was late",
            Cancel
        );

        var heard = Assert.Single(await told.HeardAsync(to.Id, Cancel));

        Assert.Equal(
            ("From", "Payroll was not tested", Clock.Now),
            (heard.From, heard.Notice.What, heard.Notice.CreatedAt)
        );
        Assert.Empty(await told.HeardAsync(from.Id, Cancel));
        Assert.Empty(await new SharedNotices(Workspace, Theirs).HeardAsync(null, Cancel));
    }

    [Fact]
    public async Task Who_withdraws_is_gone_from_the_database_and_so_is_whose_day_has_passed()
    {
        var people = new PeopleDirectory(Workspace, Ours);
        var one = (await people.AddAsync(Somebody("One Person"), Cancel)).Value;
        await people.AddAsync(Somebody("Two Person"), Cancel);

        await people.WithdrawAsync(one.Id, 1, Cancel);
        var listed = await people.ListAsync(new DateOnly(2026, 12, 1), Cancel);
        var later = await people.ListAsync(new DateOnly(2027, 11, 2), Cancel);

        Assert.Equal(["Two Person"], listed.Select(e => e.Name));
        Assert.Empty(later);
        await using var db = await Workspace.OpenAsync(Ours, Cancel);
        Assert.All(
            await db.Set<DirectoryEntry>().AsNoTracking().ToListAsync(Cancel),
            e => Assert.Equal((null, null, null), (e.Name, e.Contact, e.Experience))
        );
    }

    [Fact]
    public async Task Nobody_is_in_the_directory_who_did_not_agree_or_for_longer_than_three_years()
    {
        var people = new PeopleDirectory(Workspace, Ours);

        Assert.Equal(
            "agreed",
            Field((await people.AddAsync(Somebody("A") with { Agreed = false }, Cancel)).Problems)
        );
        Assert.Equal(
            "until",
            Field(
                (
                    await people.AddAsync(
                        Somebody("A") with
                        {
                            Until = new DateOnly(2029, 11, 2),
                        },
                        Cancel
                    )
                ).Problems
            )
        );
    }

    [Fact]
    public async Task A_lesson_joins_the_library_when_somebody_who_did_not_write_it_has_reviewed_it()
    {
        var row = await BegunAsync("one\n", "Our merger");
        var (mine, others) = (
            new OwnLessons(Workspace, Colleague),
            new OwnLessons(Workspace, Ours)
        );
        var lesson = (
            await mine.AddAsync(row.Id, Lesson(), Mergers.Library.Playbook, Cancel)
        ).Value;

        Assert.Equal(
            "id",
            Field((await mine.ReviewAsync(lesson.Id, 1, true, "n", Cancel)).Problems)
        );
        Assert.Equal(
            "id",
            Field((await others.ReviewAsync(lesson.Id, 1, true, "n", Cancel)).Problems)
        );
        Assert.Same(Mergers.Library, await mine.LibraryAsync(Mergers.Library, Cancel));
        var second = new OwnLessons(Workspace, Colleague with { UserId = Id(14) });
        await second.ReviewAsync(lesson.Id, 1, true, "Compared with the audit report", Cancel);

        var library = await mine.LibraryAsync(Mergers.Library, Cancel);
        var found = new Evenhand.Transition.Lessons.LessonDesk(library)
            .Ask(Mergers.Read(Mergers.Text("")).Value, new("carrier pigeons", null, null, 5))
            .Value;
        var first = found.Lessons[0];
        Assert.Equal("W1", first.LessonId);
        Assert.StartsWith(
            "Our merger: Report",
            library.Sources[first.Source].Title,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task Lessons_written_at_once_have_numbers_of_their_own()
    {
        var row = await BegunAsync("one\n");

        await Task.WhenAll(
            Enumerable
                .Range(0, 4)
                .Select(_ =>
                    Task.Run(
                        () =>
                            new OwnLessons(Workspace, Ours).AddAsync(
                                row.Id,
                                Lesson(),
                                Mergers.Library.Playbook,
                                Cancel
                            ),
                        Cancel
                    )
                )
        );

        Assert.Equal(
            [4, 3, 2, 1],
            (await new OwnLessons(Workspace, Ours).ListAsync(row.Id, Cancel)).Select(l =>
                l.Row.Number
            )
        );
    }

    [Fact]
    public async Task A_closed_reorganisation_leaves_the_list_of_those_that_are_live_and_takes_no_text()
    {
        var row = await BegunAsync("one\n");
        var closings = new Closings(Workspace, Ours, Record(Ours));
        var draft = ClosedWith;

        Assert.Equal(
            "days",
            Field((await closings.CloseAsync(row.Id, draft with { Days = -1 }, Cancel)).Problems)
        );
        await closings.CloseAsync(row.Id, draft, Cancel);
        Clock.Now = Clock.Now.AddDays(1);
        await closings.CloseAsync(row.Id, draft with { Note = "Put right" }, Cancel);

        Assert.Empty(await Of(Ours).ListAsync(closed: false, Cancel));
        Assert.Single(await Of(Ours).ListAsync(closed: true, Cancel));
        var last = (await closings.LastAsync(row.Id, Cancel))!;
        Assert.Equal(
            ("Put right", 1_250_000.50m, 90m),
            (last.Note, last.CostPounds, last.ConsultancyDays)
        );
        Assert.Equal(
            "id",
            Field((await Of(Ours).SaveAsync(row.Id, 1, "two", "", Cancel)).Problems)
        );
    }

    private async Task WriteUntilSavedAsync(Guid id, int person)
    {
        var texts = Of(Ours with { UserId = Id(100 + person) });
        var (basis, text) = (1, "");
        var mine = (await texts.TextAsync(id, 1, Cancel)).Value.Replace(
            $"{person}\n",
            $"person {person}\n",
            StringComparison.Ordinal
        );
        text = mine;
        while (true)
        {
            var saved = await texts.SaveAsync(id, basis, text, "", Cancel);
            if (!saved.IsOk)
            {
                continue;
            }

            if (saved.Value.Merge is not { } merge)
            {
                return;
            }

            text = merge.With(merge.Clashes.ToDictionary(c => c, _ => PartChoice.Both))!;
            basis = saved.Value.Row.TextNumber;
        }
    }

    private async Task<Reorganisation> BegunAsync(string text, string name = "Ours") =>
        (await Of(Ours).AddAsync(name, text, Cancel)).Value;

    private Reorganisations Of(Actor actor) => new(Workspace, actor);

    private ReorganisationRecord Record(Actor actor) => new(Workspace, actor, new RandomSalts());

    private ValueTask<List<SealedEntry>> EntriesAsync(Guid reorganisation) =>
        new DatabaseRecordStore(Workspace, Ours)
            .EntriesAsync(ReorganisationRecord.IdOf(reorganisation), Cancel)
            .ToListAsync(Cancel);

    private ReadinessReviews Reviews(Actor actor) => new(Workspace, actor, Record(actor));

    private static Task<Evenhand.Vocabulary.Outcome<OpeningDecision>> DecideAsync(
        ReadinessReviews reviews,
        Reorganisation row,
        ReadinessReview review,
        bool go,
        string? against
    ) =>
        reviews.DecideAsync(
            row,
            review.Id,
            go,
            new DateOnly(2027, 4, 1),
            "Accounting officer",
            "I have weighed it",
            against,
            Cancel
        );

    private static Dictionary<string, string?> Said { get; } =
        new(StringComparer.Ordinal) { ["lesson"] = "L001" };

    private static ClosingDraft ClosedWith { get; } =
        new(new DateOnly(2026, 10, 1), "12 20 31", 1_250_000.50m, 400, 90, 480_000, 99_000, null);

    private static Task<Evenhand.Vocabulary.Outcome<ReadinessReview>> HoldAsync(
        ReadinessReviews reviews,
        Reorganisation row
    ) => reviews.HoldAsync(row, Report("yes"), new DateOnly(2026, 11, 27), "Chair", null, Cancel);

    private static ReadinessReport Report(string ready) =>
        new()
        {
            Merger = "Ours",
            Wished = new DateOnly(2027, 4, 1),
            Ready = ready,
            Advice = ready == "no" ? "move the date" : "open",
            Gates =
            [
                new(
                    "D03",
                    "Payroll",
                    ready,
                    "as said",
                    "a test",
                    "doc 1",
                    "Head of people",
                    new DateOnly(2026, 11, 1),
                    ["X02"],
                    []
                ),
                new(
                    "D04",
                    "Phones",
                    ready == "no" ? "unknown" : "yes",
                    "",
                    null,
                    null,
                    null,
                    null,
                    [],
                    []
                ),
            ],
            CostOfMoving = [],
            CostOfNotMoving = [],
        };

    private static LocalNote Note() =>
        new(
            "system",
            "Tribunal files",
            "Only the Cardiff office knows how the tribunal files are kept",
            "Records manager, Cardiff",
            false,
            new DateOnly(2027, 1, 31)
        );

    private static Volunteer Somebody(string name) =>
        new(
            name,
            "Moved payroll of two trusts",
            "by the switchboard",
            ["finance"],
            new DateOnly(2026, 11, 1),
            new DateOnly(2027, 11, 1),
            true
        );

    private static LessonDraft Lesson() =>
        new(
            Mergers.Library.Playbook.Workstreams[0].Id,
            Mergers.Library.Playbook.Phases[0].Id,
            3,
            "Ask early who keeps the carrier pigeons",
            "They were fed by nobody for a week",
            "Report of the internal auditor"
        );

    private static string? Field(IReadOnlyList<Evenhand.Vocabulary.Problem> problems) =>
        Assert.Single(problems).Field;

    private static Guid Id(int number) => new(number, 0, 0, new byte[8]);
}

/// <summary>In a file of SQLite.</summary>
public sealed class SqliteReorganisationTests : ReorganisationContract
{
    private protected override Task<WorkspaceDatabase> NewAsync(string home) =>
        Task.FromResult(WorkspaceDatabase.InHome(home));
}

/// <summary>In a database of PostgreSQL.</summary>
public sealed class PostgresReorganisationTests(PostgresServer server) : ReorganisationContract
{
    private protected override async Task<WorkspaceDatabase> NewAsync(string home) =>
        WorkspaceDatabase.Find(home, await server.NewDatabaseAsync(Cancel)).Value;
}
