using Evenhand.Store.Databases;
using Evenhand.Store.Mergers;
using Evenhand.Store.Rows;
using Evenhand.Transition.Readiness;

namespace Evenhand.Testing.Serving;

/// <summary>Reorganisations in the workspace of a served home, under ids that tests know. All made up.</summary>
public static class MadeUpReorganisations
{
    /// <summary>One that is live, whose name would do harm on a careless page.</summary>
    public static Guid Live { get; } = Id(3);

    /// <summary>Another that is live and told the first something.</summary>
    public static Guid Other { get; } = Id(4);

    /// <summary>One that was closed.</summary>
    public static Guid Closed { get; } = Id(5);

    /// <summary>A review of the first at which a gate was not met.</summary>
    public static Guid Review { get; } = Id(6);

    /// <summary>Local knowledge of the first whose review is overdue.</summary>
    public static Guid Note { get; } = Id(7);

    /// <summary>A lesson of the first that a colleague wrote.</summary>
    public static Guid Lesson { get; } = Id(8);

    /// <summary>Somebody in the directory.</summary>
    public static Guid Somebody { get; } = Id(9);

    /// <summary>The file of the first.</summary>
    public static string Text { get; } =
        """
            id: small
            name: Two boards become one
            kind: merger
            route: administrative
            sector: agency
            nation: England
            announced: 2026-01-05
            wished: 2027-10-01
            profile: agency_admin
            old:
              - {id: one, name: Exampleshire Council, staff: 120}
              - {id: two, name: Otherborough NHS Trust}
              - {id: three, name: Madeup Council}
            new:
              - {id: both, name: Joint Board}
            risks:
              - {id: LATE, name: The board resigns, probability: 0.1, tasks: [G05], weeks: [1, 2, 6]}
            evidence:
              - {task: X01, done: no, owner: Programme director, on: 2026-11-01}
            tasks:
              change:
                - {id: M01, owner: Chief executive}
            """.ReplaceLineEndings("\n") + "\n";

    /// <summary>Writes them into the workspace of a home.</summary>
    public static async Task WriteAsync(string home)
    {
        using var workspace = new Workspace(WorkspaceDatabase.InHome(home), TimeProvider.System);
        await using (var db = await workspace.OpenAsync(Actor.Local, default))
        {
            Begin(db, Live, Id(103), $"Two boards {ServedHomes.Hostile} become one");
            Begin(db, Other, Id(104), "A county and its districts");
            Begin(db, Closed, Id(105), "An agency that was closed");
            await db.SaveChangesAsync();
        }

        await using (var db = await workspace.OpenAsync(Actor.Local, default))
        {
            Add(db);
            await db.SaveChangesAsync();
        }

        await using (
            var db = await workspace.OpenAsync(Actor.Local with { UserId = Id(50) }, default)
        )
        {
            var lesson = new OwnLesson
            {
                Id = Lesson,
                ReorganisationId = Live,
                Workstream = "programme",
                Phase = "ready",
                Weight = 2,
                Lesson = "Try the telephones on a Sunday",
                Consequence = $"They were silent on the first Monday {ServedHomes.Hostile}",
                Evidence = "Report of the service desk",
            };
            db.Add(lesson);
            db.Entry(lesson).Property(nameof(OwnLesson.Number)).CurrentValue = 1;
            await db.SaveChangesAsync();
        }
    }

    /// <summary>A review at which a gate was not met.</summary>
    /// <param name="id">Its id.</param>
    /// <param name="reorganisation">Of which reorganisation.</param>
    public static ReadinessReview ReviewOf(Guid id, Guid reorganisation) =>
        new()
        {
            Id = id,
            ReorganisationId = reorganisation,
            TextNumber = 1,
            HeldOn = new DateOnly(2026, 11, 20),
            Present = "Chair; accounting officer; programme director",
            Ready = "no",
            NotMet = 1,
            Unknown = 1,
            Report = ReviewReport.Write(Report),
            Note = "The data centre is late",
        };

    private static void Add(WorkspaceContext db)
    {
        db.Add(
            new LocalKnowledge
            {
                Id = Note,
                ReorganisationId = Live,
                AboutKind = "task",
                About = "M01",
                Note = $"The board meets in May alone {ServedHomes.Hostile}",
                Name = "Clerk of the board",
                IsAnonymous = false,
                ReviewOn = new DateOnly(2026, 6, 30),
                Contradicts = "M01",
                ContradictsHow = "It cannot be done in six weeks",
            }
        );
        db.Add(
            new LocalKnowledge
            {
                ReorganisationId = Live,
                AboutKind = "place",
                About = "The archive at the harbour",
                Note = "The key is with the harbour master",
                IsAnonymous = true,
                ReviewOn = new DateOnly(2099, 1, 1),
            }
        );
        db.Add(
            new SharedNotice
            {
                ReorganisationId = Other,
                Kind = "gate",
                About = "D03",
                What = "Payroll was not tried before the opening.",
                Consequence = $"Pay was late {ServedHomes.Hostile}",
            }
        );
        db.Add(ReviewOf(Review, Live));
        var person = new DirectoryEntry
        {
            Id = Somebody,
            Workstreams = "people finance",
            AgreedOn = new DateOnly(2026, 11, 1),
            Until = new DateOnly(2029, 10, 31),
        };
        db.Add(person);
        var entry = db.Entry(person);
        entry.Property(nameof(DirectoryEntry.Name)).CurrentValue =
            $"A Madeup {ServedHomes.Hostile}";
        entry.Property(nameof(DirectoryEntry.Experience)).CurrentValue =
            "Moved payroll of two boards";
        entry.Property(nameof(DirectoryEntry.Contact)).CurrentValue = "by the switchboard";
        db.Add(
            new Closing
            {
                ReorganisationId = Closed,
                Opened = new DateOnly(2026, 10, 1),
                ForecastMonths = "9 17 31",
                CostPounds = 1_250_000,
                ConsultancyDays = 90,
                Note = "",
            }
        );
        var closed = db.Set<Reorganisation>().Single(r => r.Id == Closed);
        db.Entry(closed).Property(nameof(Reorganisation.ClosedAt)).CurrentValue =
            new DateTimeOffset(2026, 10, 2, 9, 0, 0, TimeSpan.Zero);
    }

    private static ReadinessReport Report { get; } =
        new()
        {
            Merger = "Two boards become one",
            Wished = new DateOnly(2027, 10, 1),
            Ready = "no",
            Advice = "move the date",
            Gates =
            [
                new(
                    "X01",
                    "Rehearsal of the first day",
                    "no",
                    "The file says no",
                    "A report of the rehearsal",
                    null,
                    "Programme director",
                    new DateOnly(2026, 11, 1),
                    ["X02"],
                    []
                ),
                new(
                    "D03",
                    "Payroll",
                    "unknown",
                    "Nobody has answered",
                    "A parallel run",
                    null,
                    null,
                    null,
                    [],
                    []
                ),
            ],
            CostOfMoving =
            [
                new("made-up-1", "A board that waited", "It opened four months later, at £0.4m"),
            ],
            CostOfNotMoving =
            [
                new("made-up-2", "A board that did not", "It had no telephones for a week"),
            ],
        };

    private static void Begin(WorkspaceContext db, Guid id, Guid text, string name)
    {
        var row = new Reorganisation
        {
            Id = id,
            Name = name,
            Text = Text,
            NextReview = new DateOnly(2026, 11, 1),
        };
        db.Add(row);
        db.Entry(row).Property(nameof(Reorganisation.TextNumber)).CurrentValue = 1;
        db.Add(
            new ReorganisationText
            {
                Id = text,
                ReorganisationId = id,
                Number = 1,
                Text = Text,
                Note = "Begun",
            }
        );
    }

    private static Guid Id(int number) => new(number, 0, 7, new byte[8]);
}
