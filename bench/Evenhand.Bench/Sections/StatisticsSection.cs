using System.Globalization;
using System.Text;
using Evenhand.Bench.Measuring;
using Evenhand.Statistics.Decisions;
using Evenhand.Statistics.Effects;
using Evenhand.Statistics.Pooling;

namespace Evenhand.Bench.Sections;

/// <summary>How long it takes to pool studies and to weigh options, beside R's metafor and numpy where the machine has them.</summary>
internal sealed class StatisticsSection : Section
{
    private const int Options = 8;
    private const int Criteria = 12;
    private const int Draws = 1_000_000;

    // What metafor takes grows with about the cube of the number of studies: ten thousand would take the better part of an hour.
    private static readonly int[] Sizes = [10, 1000, 3000, 10_000];
    private static readonly int[] SizesOfMetafor = [10, 1000, 3000];

    /// <inheritdoc/>
    public override string Name => "statistics";

    /// <inheritdoc/>
    public override string Title => "Pooling studies and weighing options";

    /// <inheritdoc/>
    public override IReadOnlyList<Part> Parts { get; } =
    [
        new("pool", f => [.. Sizes.Select(k => Pooled(f, k))]),
        new("metafor", f => Tool.Has("Rscript") ? Metafor(f) : []),
        new("smaa", _ => [Weighed(false), Weighed(true)]),
        new("numpy", f => Tool.PythonWith("numpy") is { } python ? Numpy(f, python) : []),
    ];

    /// <inheritdoc/>
    public override void Prepare(string folder)
    {
        foreach (var k in Sizes)
        {
            var text = new StringBuilder("yi,vi\n");
            foreach (var study in MadeUp(k))
            {
                text.Append(CultureInfo.InvariantCulture, $"{study.Value:R},{study.Variance:R}\n");
            }

            File.WriteAllText(StudyFile(folder, k), text.ToString());
        }

        var scores = Scores();
        File.WriteAllText(
            ScoreFile(folder),
            string.Join(
                '\n',
                scores.Select(r =>
                    string.Join(',', r.Select(s => s.ToString("R", CultureInfo.InvariantCulture)))
                )
            )
        );
    }

    /// <inheritdoc/>
    protected override IEnumerable<TextTable> Tables(IReadOnlyDictionary<string, Report> reports)
    {
        yield return new TextTable(
            $$"""
            A variance between studies by REML and the pooled mean. Ours is a sum over the studies; metafor works with a matrix of studies by studies, because it can do more than this. Both are timed within their process,
            and the two variances must be the same to a millionth. {{Absent(
                reports,
                "metafor",
                "R with metafor"
            )}}
            """,
            ["Studies", "Evenhand, ms", "metafor, ms", "ratio"],
            [
                .. Sizes.Select(k =>
                    Row(
                        reports,
                        "pool",
                        Pooling(k),
                        "metafor",
                        OfMetafor(k),
                        k.ToString("N0", CultureInfo.InvariantCulture)
                    )
                ),
            ]
        );
        yield return new TextTable(
            $"""
            {Draws:N0} draws of weights, uniform on the simplex, for {Options} options on {Criteria} criteria: ranks, wins of each over each, and mean weights that put each first. The scores are known, or each has a normal error. Shares of
            first ranks must agree to within half a percentage point. Ours runs on all cores; numpy is written with whole arrays, as its users would, and takes as many cores as its own library does. {Absent(
                reports,
                "numpy",
                "Python with numpy"
            )}
            """,
            ["Scores", "Evenhand, ms", "numpy, ms", "ratio"],
            [
                Row(reports, "smaa", Weighing(false), "numpy", OfNumpy(false), "known"),
                Row(reports, "smaa", Weighing(true), "numpy", OfNumpy(true), "with normal errors"),
            ]
        );
    }

    private static string Absent(
        IReadOnlyDictionary<string, Report> reports,
        string part,
        string tool
    ) =>
        reports[part].Samples.Count > 0
            ? $"{tool} was there."
            : $"{tool} was NOT on this machine, so nothing stands beside ours.";

    private static IReadOnlyList<string> Row(
        IReadOnlyDictionary<string, Report> reports,
        string part,
        string what,
        string otherPart,
        string other,
        string label
    )
    {
        var ours = reports[part].Of(what);
        var theirs = reports[otherPart].Samples.FirstOrDefault(s => s.What == other);
        if (theirs is not null && !Agree(ours.Result!, theirs.Result!))
        {
            throw new InvalidOperationException(
                $"{what} gave {ours.Result}, and {other} gave {theirs.Result}."
            );
        }

        return
        [
            label,
            TextTable.Number(ours.Median, 2),
            theirs is null ? "not measured" : TextTable.Number(theirs.Median, 2),
            theirs is null
                ? ""
                : (ours.Median / theirs.Median).ToString("0.0000", CultureInfo.InvariantCulture),
        ];
    }

    // Numbers parted by blanks; shares come from draws of different generators.
    private static bool Agree(string ours, string theirs) =>
        ours.Split(' ')
            .Zip(theirs.Split(' '))
            .All(p =>
            {
                var (a, b) = (Tool.Number(p.First), Tool.Number(p.Second));
                return Math.Abs(a - b)
                    <= (ours.Contains(' ', StringComparison.Ordinal) ? 0.005 : 1e-6);
            });

    private static string Pooling(int k) => $"REML of {k} studies";

    private static string OfMetafor(int k) => $"metafor, {k} studies";

    private static string Weighing(bool errors) =>
        errors ? "SMAA, normal scores" : "SMAA, known scores";

    private static string OfNumpy(bool errors) => "numpy, " + Weighing(errors);

    private static string StudyFile(string folder, int k) => Path.Combine(folder, $"{k}.csv");

    private static string ScoreFile(string folder) => Path.Combine(folder, "scores.csv");

    private static Sample Pooled(string folder, int k)
    {
        Estimate[] studies =
        [
            .. File.ReadLines(StudyFile(folder, k))
                .Skip(1)
                .Select(l => l.Split(','))
                .Select(f => new Estimate(Tool.Number(f[0]), Tool.Number(f[1]))),
        ];
        return Stopped.Repeat(
            Pooling(k),
            20,
            11,
            () =>
                Pool.Studies(studies)
                    .Value.Tau2.Value.ToString("0.000000000", CultureInfo.InvariantCulture)
        );
    }

    private static Sample Weighed(bool errors)
    {
        IReadOnlyList<Score>[] scores =
        [
            .. Scores()
                .Select(row =>
                    (IReadOnlyList<Score>)
                        [
                            .. row.Select(s =>
                                errors ? (Score)new Score.Normal(s, 0.1) : new Score.Fixed(s)
                            ),
                        ]
                ),
        ];
        var region = WeightRegion.Of(Criteria, []).Value;
        return Stopped.Repeat(
            Weighing(errors),
            1,
            5,
            () =>
                string.Join(
                    ' ',
                    Smaa.Of(scores, region, Draws, 1)
                        .Value.Ranks.Select(r =>
                            r[0].ToString("0.0000", CultureInfo.InvariantCulture)
                        )
                )
        );
    }

    private static Estimate[] MadeUp(int k)
    {
        var random = new Random(k);
        return
        [
            .. Enumerable
                .Range(0, k)
                .Select(_ =>
                {
                    var variance = 0.01 + (0.2 * random.NextDouble());
                    return new Estimate(
                        0.3 + (Math.Sqrt(variance + 0.05) * Normal(random)),
                        variance
                    );
                }),
        ];
    }

    private static double Normal(Random random) =>
        Math.Sqrt(-2 * Math.Log(1 - random.NextDouble()))
        * Math.Cos(2 * Math.PI * random.NextDouble());

    private static double[][] Scores()
    {
        var random = new Random(8);
        return
        [
            .. Enumerable
                .Range(0, Options)
                .Select(_ =>
                    Enumerable.Range(0, Criteria).Select(_ => random.NextDouble()).ToArray()
                ),
        ];
    }

    private static List<Sample> Metafor(string folder)
    {
        var script = Path.Combine(folder, "pool.R");
        File.WriteAllText(
            script,
            """
            if (!suppressWarnings(requireNamespace("metafor", quietly = TRUE))) quit(status = 0)
            suppressMessages(library(metafor))
            args <- commandArgs(TRUE)
            for (k in as.integer(args[-1])) {
              d <- read.csv(file.path(args[1], paste0(k, ".csv")))
              r <- NULL
              n <- if (k < 100) 50 else 1
              took <- system.time(for (i in seq_len(n)) r <- rma(yi, vi, data = d, method = "REML", control = list(threshold = 1e-10, maxiter = 1000)))[["elapsed"]]
              cat(k, 1000 * took / n, format(r$tau2, digits = 15), "\n")
            }
            """
        );
        return Tool.Lines("Rscript", [script, folder, .. SizesOfMetafor.Select(k => $"{k}")])
            .Select(f => new Sample(
                OfMetafor(int.Parse(f[0], CultureInfo.InvariantCulture)),
                [Tool.Number(f[1])],
                f[2]
            ))
            .ToList();
    }

    private static List<Sample> Numpy(string folder, string python)
    {
        var script = Path.Combine(folder, "smaa.py");
        File.WriteAllText(
            script,
            $$"""
            import sys, time
            import numpy as np
            scores = np.loadtxt(sys.argv[1], delimiter=",")
            m, c, n = {{Options}}, {{Criteria}}, {{Draws}}

            def weigh(errors):
                rng = np.random.default_rng(1)
                weights = rng.exponential(size=(n, c))
                weights /= weights.sum(axis=1, keepdims=True)
                if errors:
                    values = np.zeros((n, m))
                    for j in range(c):
                        values += weights[:, j:j + 1] * rng.normal(scores[:, j], 0.1, size=(n, m))
                else:
                    values = weights @ scores.T
                ranks = (-values).argsort(axis=1).argsort(axis=1)
                shares = np.stack([np.bincount(ranks[:, i], minlength=m) for i in range(m)]) / n
                central = np.stack([weights[ranks[:, i] == 0].mean(axis=0) if (ranks[:, i] == 0).any() else np.zeros(c) for i in range(m)])
                wins = np.stack([(values[:, i:i + 1] > values).mean(axis=0) for i in range(m)])
                return shares[:, 0], central, wins

            for errors in (False, True):
                weigh(errors)
                took = []
                for _ in range(3):
                    start = time.perf_counter()
                    first, _, _ = weigh(errors)
                    took.append(1000 * (time.perf_counter() - start))
                print(int(errors), sorted(took)[1], *["%.4f" % x for x in first])
            """
        );
        return Tool.Lines(python, [script, ScoreFile(folder)])
            .Select(f => new Sample(
                OfNumpy(f[0] == "1"),
                [Tool.Number(f[1])],
                string.Join(' ', f[2..])
            ))
            .ToList();
    }
}
