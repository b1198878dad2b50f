using System.Globalization;
using Evenhand.Appraisal.Results;
using Evenhand.Charts;
using Evenhand.Vocabulary;

namespace Evenhand.Appraisal.Publishing;

/// <summary>An appraisal as pictures. Shades stand for ranks, never for a kind of provider.</summary>
public static class AppraisalCharts
{
    private const double Width = 760;
    private const double Edge = 8;
    private const double Bar = 26;
    private const double Row = 62;
    private const int MostMovers = 12;
    private const double Plot = Width - (2 * Edge);
    private const string Ink = "#0B0C0C";
    private const string Pale = "#4C5459";

    // From the first rank to the last: dark blue to pale blue.
    private static readonly (int R, int G, int B) First = (18, 67, 109);
    private static readonly (int R, int G, int B) Last = (222, 232, 241);

    /// <summary>How often each option takes each rank, as one bar an option.</summary>
    public static string Ranks(AppraisalReport report)
    {
        var ranks = report.Options.Count;
        var height = (Row * ranks) + 56;
        using var svg = SvgWriter.Begin(
            Width,
            height,
            "How often each option takes each rank",
            string.Join(
                " ",
                report.Options.Select(o =>
                    $"{o.Name}: first in {Plain.Percent(o.RankAcceptability[0])}, last in {Plain.Percent(o.RankAcceptability[^1])}."
                )
            )
        );
        Legend(svg, ranks);
        foreach (var (i, option) in report.Options.Index())
        {
            var y = 44 + (Row * i);
            svg.Text(
                Edge,
                y + 14,
                option.Name,
                ("font-size", 16),
                ("font-weight", "bold"),
                ("fill", Ink)
            );
            var x = Edge;
            foreach (var (rank, share) in option.RankAcceptability.Index())
            {
                var width = share * Plot;
                svg.Rectangle(
                    x,
                    y + 22,
                    width,
                    Bar,
                    ("fill", Shade(rank, ranks)),
                    ("stroke", "#FFFFFF"),
                    ("stroke-width", 1)
                );
                if (width >= 48)
                {
                    svg.Text(
                        x + (width / 2),
                        y + 22 + 18,
                        Plain.Percent(share),
                        ("font-size", 14),
                        ("text-anchor", "middle"),
                        ("fill", OnShade(rank, ranks))
                    );
                }

                x += width;
            }
        }

        return svg.End();
    }

    /// <summary>Net present value of each option: a line from the tenth to the ninetieth percentile with its median.</summary>
    public static string Costs(AppraisalReport report)
    {
        var rows = report.Options.Where(o => o.Npv is not null).ToList();
        var (low, high, step) = Scale(rows);
        double At(double pounds) => Edge + 40 + ((Plot - 80) * (pounds - low) / (high - low));
        var bottom = 8 + (Row * rows.Count);
        using var svg = SvgWriter.Begin(
            Width,
            bottom + 52,
            "Present cost of each option",
            string.Join(
                " ",
                rows.Select(o =>
                    $"{o.Name}: {Plain.Pounds((decimal)-o.Npv!.P50)}, eight times in ten between {Plain.Pounds((decimal)-o.Npv.P90)} and {Plain.Pounds((decimal)-o.Npv.P10)}."
                )
            )
        );
        for (var tick = low; tick <= high + (step / 2); tick += step)
        {
            svg.Line(At(tick), 8, At(tick), bottom, ("stroke", "#D5DADE"), ("stroke-width", 1));
            svg.Text(
                At(tick),
                bottom + 18,
                Plain.Pounds((decimal)tick),
                ("font-size", 13),
                ("text-anchor", "middle"),
                ("fill", Pale)
            );
        }

        svg.Text(
            Width / 2,
            bottom + 42,
            "Present cost in cash over the whole life; line: eight times in ten; point: median",
            ("font-size", 14),
            ("text-anchor", "middle"),
            ("fill", Ink)
        );
        foreach (var (i, option) in rows.Index())
        {
            var y = 8 + (Row * i);
            var range = option.Npv!;
            svg.Text(
                Edge,
                y + 18,
                option.Name,
                ("font-size", 16),
                ("font-weight", "bold"),
                ("fill", Ink)
            );
            svg.Line(
                At(-range.P90),
                y + 38,
                At(-range.P10),
                y + 38,
                ("stroke", "#12436D"),
                ("stroke-width", 4)
            );
            svg.Shape(
                "circle",
                ("cx", At(-range.P50)),
                ("cy", y + 38),
                ("r", 7),
                ("fill", "#12436D"),
                ("stroke", "#FFFFFF"),
                ("stroke-width", 2)
            );
        }

        return svg.End();
    }

    /// <summary>What moves the lead of the first option: a bar for each unknown, the longest on top, about the lead with everything at its middle.</summary>
    public static string Tornado(AppraisalReport report)
    {
        var movers = report.Tornado.Take(MostMovers).ToList();
        var all = movers
            .SelectMany(m => new[] { m.LeadWhenPoor, m.LeadWhenGood })
            .Append(report.Lead)
            .Append(0)
            .ToList();
        var (low, high, step) = Scale(all.Min(), all.Max());
        double At(double lead) => Edge + 40 + ((Plot - 80) * (lead - low) / (high - low));
        var bottom = 8 + (Row * movers.Count);
        using var svg = SvgWriter.Begin(
            Width,
            bottom + 52,
            $"What moves the lead of {AppraisalTables.Name(report, report.Leader)}",
            string.Join(
                " ",
                movers.Select(m =>
                    $"{Label(report, m)}: from {Lead(m.LeadWhenPoor)} to {Lead(m.LeadWhenGood)}."
                )
            )
        );
        for (var tick = low; tick <= high + (step / 2); tick += step)
        {
            Upright(At(tick), ("stroke", "#D5DADE"), ("stroke-width", 1));
            svg.Text(
                At(tick),
                bottom + 18,
                Lead(tick),
                ("font-size", 13),
                ("text-anchor", "middle"),
                ("fill", Pale)
            );
        }

        foreach (var (i, mover) in movers.Index())
        {
            var y = 8 + (Row * i);
            var (from, to) = (At(mover.LeadWhenPoor), At(mover.LeadWhenGood));
            svg.Text(Edge, y + 18, Label(report, mover), ("font-size", 15), ("fill", Ink));
            svg.Rectangle(
                Math.Min(from, to),
                y + 26,
                Math.Max(1, Math.Abs(to - from)),
                20,
                ("fill", "#5694CA"),
                ("stroke", "#12436D"),
                ("stroke-width", 1)
            );
            // Which end is the good score, so that it is not told by colour.
            svg.Text(
                to + (to >= from ? 6 : -6),
                y + 41,
                "good",
                ("font-size", 13),
                ("text-anchor", to >= from ? "start" : "end"),
                ("fill", Ink)
            );
        }

        Upright(At(0), ("stroke", Ink), ("stroke-width", 2));
        Upright(
            At(report.Lead),
            ("stroke", "#12436D"),
            ("stroke-width", 2),
            ("stroke-dasharray", "6 4")
        );
        svg.Text(
            Width / 2,
            bottom + 42,
            "Lead in units of value; solid line: no lead; dashed: all at their middle",
            ("font-size", 14),
            ("text-anchor", "middle"),
            ("fill", Ink)
        );
        return svg.End();

        // Beside the bars alone, so that no line runs through a label.
        void Upright(double x, params IReadOnlyList<(string Name, object? Value)> attributes)
        {
            for (var i = 0; i < movers.Count; i++)
            {
                var y = 8 + (Row * i);
                svg.Line(x, y + 24, x, y + 50, attributes);
            }
        }
    }

    private static string Label(AppraisalReport report, LeadMover mover) =>
        $"{report.Criteria.First(c => c.Id == mover.Criterion).Name}: {string.Join(", ", mover.Options.Select(o => AppraisalTables.Name(report, o)))}";

    private static string Lead(double lead) =>
        Math.Abs(lead) < 1e-12
            ? "0"
            : lead.ToString("0.###", CultureInfo.InvariantCulture).Replace('-', '\u2212');

    private static (double Low, double High, double Step) Scale(IReadOnlyList<AppraisedOption> rows)
    {
        var (least, most) = (rows.Min(o => -o.Npv!.P90), rows.Max(o => -o.Npv!.P10));
        return Scale(least, Math.Max(most, least + Math.Max(1, Math.Abs(most) / 10)));
    }

    /// <summary>A round scale that holds both.</summary>
    private static (double Low, double High, double Step) Scale(double least, double most)
    {
        var span = Math.Max(most - least, 1e-6);
        var power = Math.Pow(10, Math.Floor(Math.Log10(span / 4)));
        var step = new[] { 1.0, 2, 5, 10 }.Select(m => m * power).First(s => s >= span / 5);
        return (Math.Floor(least / step) * step, Math.Ceiling(most / step) * step, step);
    }

    private static void Legend(SvgWriter svg, int ranks)
    {
        var width = Math.Min(96, Plot / ranks);
        for (var rank = 0; rank < ranks; rank++)
        {
            var x = Edge + (width * rank);
            svg.Rectangle(
                x,
                8,
                20,
                16,
                ("fill", Shade(rank, ranks)),
                ("stroke", Pale),
                ("stroke-width", 1)
            );
            svg.Text(
                x + 26,
                21,
                ranks > 7 ? Number(rank + 1)
                    : rank == 0 ? "first"
                    : "rank " + Number(rank + 1),
                ("font-size", 14),
                ("fill", Ink)
            );
        }
    }

    private static string Shade(int rank, int ranks)
    {
        var share = ranks == 1 ? 0 : (double)rank / (ranks - 1);
        int Mix(int from, int to) => (int)Math.Round(from + ((to - from) * share));
        return string.Create(
            CultureInfo.InvariantCulture,
            $"#{Mix(First.R, Last.R):X2}{Mix(First.G, Last.G):X2}{Mix(First.B, Last.B):X2}"
        );
    }

    // White reads on the darker half and black on the paler one, each with a contrast above 4.5.
    private static string OnShade(int rank, int ranks) =>
        ranks > 1 && (double)rank / (ranks - 1) > 0.45 ? Ink : "#FFFFFF";

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
