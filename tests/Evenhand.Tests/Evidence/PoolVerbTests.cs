using System.Globalization;
using System.Text.Json;
using Evenhand.Testing;
using Evenhand.Tests.Cli;
using Evenhand.Tests.Statistics;
using Xunit;

namespace Evenhand.Tests.Evidence;

/// <summary><c>evidence pool</c>, from a file to the figures, against metafor.</summary>
public sealed class PoolVerbTests
{
    private static readonly string[] Iterative = ["REML", "ML", "PM", "EB"];

    /// <summary>Data sets with the words that make their estimates.</summary>
    public static TheoryData<string, string> Sets =>
        new()
        {
            { "dat.raudenbush1985", "" },
            { "dat.bangertdrowns2004", "" },
            { "dat.hackshaw1998", "" },
            { "dat.konstantopoulos2011", "" },
            { "edge.k2", "" },
            { "edge.tau2zero", "" },
            { "edge.unequalvi", "" },
            { "dat.bcg", "--escalc RR --ai tpos --bi tneg --ci cpos --di cneg" },
            { "dat.li2007", "--escalc OR" },
            { "dat.normand1999", "--escalc MD" },
            { "dat.pritz1997", "--escalc PLO" },
            { "dat.molloy2014", "--escalc ZCOR" },
            { "dat.nielweise2008", "--escalc IRR" },
        };

    [Theory]
    [MemberData(nameof(Sets))]
    public async Task Pools_are_those_of_metafor(string set, string words)
    {
        var golden = GoldenResults.Metafor(set);
        foreach (var model in golden.GetProperty("models").EnumerateObject())
        {
            var expected = model.Value;
            var method = expected.GetProperty("method").GetString()!;
            var found = await Pool(
                set,
                $"{words} --method {method}"
                    + (
                        model.Name.EndsWith("knha", StringComparison.Ordinal)
                            ? " --knapp-hartung"
                            : ""
                    )
            );
            var (share, what) = (Iterative.Contains(method) ? 1e-6 : 1e-8, $"{set} {model.Name}");

            Assert.Equal(expected.GetProperty("k").GetInt32(), found.GetProperty("k").GetInt32());
            Assert.Equal(method, found.GetProperty("method").GetString());
            Same("estimate", "beta");
            Same("se", "se");
            Same("pval", "pval");
            Same("ci_lb", "ci_lb");
            Same("ci_ub", "ci_ub");
            Same("tau2", "tau2");
            Same("se_tau2", "se_tau2");
            Same("I2", "i2");
            Same("H2", "h2");
            Same("QE", "q");
            Same("QEp", "q_pval");
            if (method != "FE")
            {
                Same("pi_lb", "pi_lb");
                Same("pi_ub", "pi_ub");
            }

            void Same(string theirs, string ours) =>
                GoldenResults.Same(
                    GoldenResults.Number(expected, theirs),
                    First(found, ours),
                    share,
                    $"{what} {theirs}",
                    1e-9
                );
        }
    }

    [Theory]
    [InlineData("dat.raudenbush1985", "", "weeks")]
    [InlineData("dat.bangertdrowns2004", "", "length,feedback")]
    [InlineData("dat.bcg", "--escalc RR --ai tpos --bi tneg --ci cpos --di cneg", "ablat,year")]
    public async Task Regressions_are_those_of_metafor(string set, string words, string moderators)
    {
        var golden = GoldenResults.Metafor(set).GetProperty("metareg");
        foreach (var fit in golden.GetProperty("fits").EnumerateObject())
        {
            var method = fit.Value.GetProperty("method").GetString()!;
            var found = await Pool(
                set,
                $"{words} --mods {moderators} --method {method}"
                    + (
                        fit.Name.EndsWith("knha", StringComparison.Ordinal)
                            ? " --knapp-hartung"
                            : ""
                    )
            );

            foreach (
                var (theirs, ours) in new[] { ("beta", "beta"), ("se", "se"), ("pval", "pval") }
            )
            {
                var expected = GoldenResults.Numbers(fit.Value.GetProperty(theirs));
                var figures = GoldenResults.Numbers(found.GetProperty(ours));
                Assert.Equal(expected.Length, figures.Length);
                for (var i = 0; i < expected.Length; i++)
                {
                    GoldenResults.Same(
                        expected[i],
                        figures[i],
                        1e-6,
                        $"{set} {fit.Name} {theirs} {i}",
                        1e-9
                    );
                }
            }

            GoldenResults.Same(
                GoldenResults.Number(fit.Value, "QM"),
                found.GetProperty("qm").GetDouble(),
                1e-6,
                $"{set} {fit.Name} QM"
            );
            Assert.Equal(
                golden.GetProperty("rows_used_1based").GetArrayLength(),
                found.GetProperty("k").GetInt32()
            );
        }
    }

    // Made with metafor 3.8: escalc of a study with an empty cell, beside one without.
    [Theory]
    [InlineData("OR", -2.0459936076123, 2.48621553884712)]
    [InlineData("RR", -1.77885606439215, 2.11788211788212)]
    [InlineData("RD", -0.223776223776224, 0.0190786767147469)]
    [InlineData("AS", -0.523598775598299, 0.0458333333333333)]
    [InlineData("PETO", -1.54405594405594, 1.15804195804196)]
    [InlineData("PHI", -0.362738125055006, 0.0123788088642659)]
    [InlineData("YUQ", -0.771084337349398, 0.102166446217092)]
    [InlineData("YUY", -0.471111858642262, 0.0940671195071885)]
    [InlineData("OR2DL", -1.12801539572493, 0.755718903557888)]
    [InlineData("OR2DN", -1.23999612582563, 0.913210482588473)]
    [InlineData("IRR", -2.05127066471314, 2.28571428571429)]
    [InlineData("IRD", -0.338888888888889, 0.0482098765432099)]
    [InlineData("PR", 0.0454545454545455, 0.00394440270473328)]
    [InlineData("PLN", -3.09104245335832, 1.90909090909091)]
    [InlineData("PLO", -3.04452243772342, 2.0952380952381)]
    [InlineData("PAS", 0, 0.025)]
    [InlineData("PFT", 0.153138684584835, 0.0238095238095238)]
    public async Task An_empty_cell_is_mended_as_metafor_does(string measure, double yi, double vi)
    {
        var found = await OfText(
            """
            ai,bi,ci,di,x1i,t1i,x2i,t2i,xi,ni
            0,10,3,9,0,10,3,9,0,10
            5,7,4,6,5,7,4,6,5,7
            """,
            "--escalc",
            measure
        );
        var study = found.Json.GetProperty("studies")[0];

        GoldenResults.Same(yi, study.GetProperty("yi").GetDouble(), 1e-12, measure, 1e-14);
        GoldenResults.Same(vi, study.GetProperty("vi").GetDouble(), 1e-12, measure, 1e-14);
    }

    [Fact]
    public async Task A_row_in_which_something_is_not_known_is_left_out_and_told()
    {
        var found = await OfText(
            "study,yi,vi,year\na,0.1,0.2,2001\nb,,,2002\nc,0.3,0.1,NA\nd,0.2,0.3,2003\ne,0.5,0.2,2009\n",
            "--mods",
            "year"
        );

        Assert.Equal(3, found.Json.GetProperty("k").GetInt32());
        Assert.Equal(
            ["b (line 3): no estimate is given", "c (line 4): year is not known"],
            found
                .Json.GetProperty("left_out")
                .EnumerateArray()
                .Select(l =>
                    $"{l.GetProperty("label").GetString()} (line {l.GetProperty("line").GetInt32()}): {l.GetProperty("reason").GetString()}"
                )
        );
    }

    [Fact]
    public async Task Words_become_groups_compared_with_the_first_in_the_alphabet()
    {
        var found = await OfText(
            "study,yi,vi,kind\na,0.1,0.2,mutual\nb,0.4,0.1,charity\nc,0.3,0.1,mutual\nd,0.2,0.3,firm\ne,0.5,0.2,charity\nf,0.1,0.2,firm\n",
            "--mods",
            "kind"
        );

        Assert.Equal(
            ["intercept", "kind: firm", "kind: mutual"],
            found.Json.GetProperty("terms").EnumerateArray().Select(t => t.GetString())
        );
    }

    [Theory]
    [InlineData("study,yi,vi\na,0.1,\n", "", ":2: vi: The estimate has no variance")]
    [InlineData("study,yi,vi\na,0.1,-0.2\n", "", ":2: vi: A variance is above 0; found '-0.2'")]
    [InlineData("study,yi,vi\na,0.1,0\n", "", ":2: vi: A variance of 0")]
    [InlineData("study,yi,vi\na,,0.1\n", "", ":2: vi: There is a variance without its estimate")]
    [InlineData("study,yi,vi\na,high,0.1\n", "", ":2: yi: This is not a number; found 'high'")]
    [InlineData("study,yi,vi\na,NaN,0.1\n", "", ":2: yi: This is not a number")]
    [InlineData("study,yi,vi\na,0.1\n", "", ":2: The row has another number of fields")]
    [InlineData("yi,yi,vi\n1,2,3\n", "", ":1: yi: Two columns have the same heading")]
    [InlineData("", "", "The file is empty")]
    [InlineData("study,yi,vi\n", "", "There is no study to pool")]
    [InlineData(
        "study,yi,var\na,1,2\n",
        "--vi vari",
        ":1: vari: There is no such column; expected perhaps var"
    )]
    [InlineData(
        "study,yi,vi,measure\na,1,2,OR\nb,1,2,RR\n",
        "",
        ":3: measure: The rows have different measures"
    )]
    [InlineData(
        "study,yi,lo,hi\na,1.2,1.4,1.1\n",
        "--ci-low lo --ci-high hi --ratio",
        ":2: lo: The lower bound is not below the upper bound"
    )]
    [InlineData(
        "study,yi,lo,hi\na,2,1.1,1.4\n",
        "--ci-low lo --ci-high hi",
        ":2: yi: The estimate lies outside its interval"
    )]
    [InlineData(
        "study,yi,lo,hi\na,1.2,-1.1,1.4\n",
        "--ci-low lo --ci-high hi --ratio",
        ":2: lo: A ratio is above 0"
    )]
    [InlineData("study,yi,vi\na,1,2\n", "--ratio", "--ratio: Ratios as printed come with")]
    [InlineData("study,yi,vi\na,1,2\n", "--mods size", ":1: size: There is no such column")]
    [InlineData("study,yi,vi\na,1,2\n", "--method DSL", "--method: There is no such method")]
    [InlineData("study,yi,vi\na,1,2\n", "--escalc LOG", "--escalc: There is no such measure")]
    [InlineData("study,yi,vi\na,1,2\nb,2,2\n", "--level 1.5", "level: The level of an interval")]
    [InlineData(
        "study,yi,vi\na,1,2\n",
        "--escalc OR",
        "The columns that OR is worked out from are not there"
    )]
    [InlineData(
        "ai,n1i,ci,n2i\n5,4,1,9\n",
        "--escalc OR",
        ":2: ai: More had it than there were; found '5'; expected at most 4"
    )]
    [InlineData(
        "ai,bi,ci,di\n5,-4,1,9\n",
        "--escalc OR",
        ":2: bi: The number cannot be; found '-4'"
    )]
    [InlineData("ri,ni\n1.2,30\n", "--escalc ZCOR", ":2: ri: The number cannot be")]
    [InlineData(
        "m1i,sd1i,n1i,m2i,sd2i,n2i\n1,0,10,2,1,10\n",
        "--escalc SMD",
        ":2: sd1i: The number cannot be"
    )]
    [InlineData("study,yi,vi\n\"a,1,2\n", "", "A quotation mark is out of place")]
    public async Task What_cannot_be_pooled_is_refused_in_words(
        string text,
        string words,
        string said
    )
    {
        var answer = await OfText(
            text,
            [.. words.Split(' ', StringSplitOptions.RemoveEmptyEntries)]
        );

        Assert.Equal(2, answer.Code);
        Assert.Contains(said, answer.Error, StringComparison.Ordinal);
        Assert.Equal("", answer.Out);
    }

    [Fact]
    public async Task Printed_ratios_with_intervals_pool_as_their_logarithms_with_variances()
    {
        var printed = await OfText(
            "study,est,lo,hi\na,1.5,1.2,1.875\nb,0.8,0.5,1.28\n",
            ["--yi", "est", "--ci-low", "lo", "--ci-high", "hi", "--ratio", "--method", "FE"]
        );
        double Variance(double low, double high) =>
            Math.Pow(Math.Log(high / low) / (2 * 1.959963984540054), 2);
        var (a, b) = (1 / Variance(1.2, 1.875), 1 / Variance(0.5, 1.28));

        Assert.Equal(
            ((a * Math.Log(1.5)) + (b * Math.Log(0.8))) / (a + b),
            printed.Json.GetProperty("beta")[0].GetDouble(),
            1e-9
        );
    }

    [Fact]
    public async Task A_hundred_thousand_findings_are_pooled()
    {
        var lines = Enumerable
            .Range(0, 100_000)
            .Select(i =>
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"s{i},{Math.Sin(i):R},{0.01 + (i % 7 / 100.0):R}"
                )
            );
        var found = await OfText("study,yi,vi\n" + string.Join('\n', lines) + "\n");

        Assert.Equal(100_000, found.Json.GetProperty("k").GetInt32());
        Assert.InRange(found.Json.GetProperty("tau2").GetDouble(), 0.4, 0.55);
    }

    [Fact]
    public async Task A_search_that_took_the_place_of_steps_that_did_not_settle_is_said()
    {
        var found = await OfText("study,yi,vi\na,0.111,5583\nb,-14.851,0.1839\nc,-0.415,206.9\n");

        Assert.Contains(
            "The usual steps for the variance between studies did not settle; a search over the whole range found it.",
            found.Json.GetProperty("notes").EnumerateArray().Select(n => n.GetString())
        );
    }

    [Fact]
    public async Task A_person_reads_ratios_as_ratios()
    {
        var said = await Prompt.Run([
            "evidence",
            "pool",
            "--data",
            GoldenResults.At("metafor", "dat.bcg.csv"),
            .. "--escalc RR --ai tpos --bi tneg --ci cpos --di cneg".Split(' '),
        ]);

        Assert.StartsWith(
            "13 studies pool to 0.489 (95% interval: 0.344 to 0.696).",
            said.Out,
            StringComparison.Ordinal
        );
    }

    private static async Task<JsonElement> Pool(string set, string words)
    {
        var said = await Prompt.Run([
            "evidence",
            "pool",
            "--data",
            GoldenResults.At("metafor", set + ".csv"),
            .. words.Split(' ', StringSplitOptions.RemoveEmptyEntries),
            "--format",
            "json",
        ]);
        Assert.Equal("", said.Error);
        return said.Json;
    }

    private static async Task<Said> OfText(string text, params string[] words)
    {
        using var home = new TemporaryHome();
        var path = home.Write("studies.csv", text);
        return await Prompt.Run(["evidence", "pool", "--data", path, .. words, "--format", "json"]);
    }

    private static double? First(JsonElement found, string name)
    {
        var value = found.GetProperty(name);
        var one = value.ValueKind == JsonValueKind.Array ? value[0] : value;
        return one.ValueKind == JsonValueKind.Number ? one.GetDouble() : null;
    }
}
