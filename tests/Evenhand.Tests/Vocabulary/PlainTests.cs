using CsCheck;
using Evenhand.Vocabulary;
using Xunit;

namespace Evenhand.Tests.Vocabulary;

public sealed class PlainTests
{
    /// <summary>Letters, marks and signs that names are written with, and some that they should not be.</summary>
    private static readonly Gen<string> Names = Gen.OneOf(
        Gen.String[Gen.Char, 0, 20],
        Gen.String[
            Gen.OneOf([
                .. "abcXYZ019 &-.,/'`()\t\n",
                .. "\u00E9\u00C9\u0301\u00DF\u0130\u0131\u0174\u0175\u0177\u00F8\u0149\u01C5\u03A3\u03C2\uFB01",
                .. "\u2018\u2019\u201B\u02BC\u02BB\u00B4\u2032\uFF07\u212A\u2160",
            ]),
            0,
            20
        ]
    );

    [Theory]
    [InlineData(null, "not known")]
    [InlineData(0L, "0")]
    [InlineData(999L, "999")]
    [InlineData(11250L, "11,250")]
    [InlineData(-1234L, "-1,234")]
    [InlineData(long.MaxValue, "9,223,372,036,854,775,807")]
    public void A_count_has_thousands_separators(long? count, string expected) =>
        Assert.Equal(expected, Plain.Count(count));

    [Theory]
    [InlineData(null, "not known")]
    [InlineData(0d, "0.0%")]
    [InlineData(double.Epsilon, "under 0.1%")]
    [InlineData(0.0001, "under 0.1%")]
    [InlineData(0.0005, "0.1%")]
    [InlineData(0.005, "0.5%")]
    [InlineData(0.5, "50.0%")]
    [InlineData(0.8413, "84.1%")]
    [InlineData(0.9994, "99.9%")]
    [InlineData(0.9995, "over 99.9%")]
    [InlineData(0.99949999999999995, "over 99.9%")]
    [InlineData(0.9999, "over 99.9%")]
    [InlineData(1d, "100.0%")]
    public void A_share_is_a_percentage_with_one_decimal(double? share, string expected) =>
        Assert.Equal(expected, Plain.Percent(share));

    [Fact]
    public void A_share_that_is_neither_none_nor_all_never_reads_as_such() =>
        Gen.OneOf(
                Gen.Double.Unit,
                Gen.Double[0, 0.001],
                Gen.Double[0.999, 1],
                Gen.Int[1, 9_999].Select(n => n / 10_000d)
            )
            .Where(share => share is > 0 and < 1)
            .Sample(share => Plain.Percent(share) is not ("0.0%" or "100.0%"), iter: 5_000);

    [Fact]
    public void Dates_are_written_for_people_and_for_machines()
    {
        Assert.Equal("31 March 2025", Plain.Date(new DateOnly(2025, 3, 31)));
        Assert.Equal("1 January 0987", Plain.Date(new DateOnly(987, 1, 1)));
        Assert.Equal("2025-03-01", Plain.Iso(new DateOnly(2025, 3, 1)));
    }

    [Theory]
    [InlineData(0, "0 providers")]
    [InlineData(1, "1 provider")]
    [InlineData(2, "2 providers")]
    [InlineData(1000, "1,000 providers")]
    public void Only_one_is_told_in_the_singular(long count, string expected) =>
        Assert.Equal(expected, Plain.Counted(count, "provider", "providers"));

    [Theory]
    [InlineData("St Mary's")]
    [InlineData("St Mary\u2019s")]
    [InlineData("St Mary\u2018s")]
    [InlineData("St Mary\u201Bs")]
    [InlineData("St Mary\u02BCs")]
    [InlineData("St Mary\u02BBs")]
    [InlineData("St Mary\u2032s")]
    [InlineData("St Mary\uFF07s")]
    [InlineData("St Mary`s")]
    [InlineData("St Mary\u00B4s")]
    [InlineData("  ST.  MARYS\u00A0")]
    public void Apostrophes_of_every_style_fold_to_nothing(string name) =>
        Assert.Equal("st marys", Plain.Fold(name));

    [Theory]
    [InlineData("Caf\u00E9", "cafe")]
    [InlineData("Cafe\u0301", "cafe")]
    [InlineData("T\u0177 Hafan", "ty hafan")]
    [InlineData("YNYS M\u00D4N", "ynys mon")]
    [InlineData("G\u0174YR", "gwyr")]
    [InlineData("Zo\u00EB & No\u00EBl", "zoe and noel")]
    public void Accents_fold_to_the_plain_letter(string name, string expected) =>
        Assert.Equal(expected, Plain.Fold(name));

    [Theory]
    [InlineData("e\u0300", "\u00E8")]
    [InlineData("a\u0302", "\u00E2")]
    [InlineData("W\u0302", "\u0174")]
    [InlineData("y\u0302", "\u0177")]
    [InlineData("n\u0303", "\u00F1")]
    [InlineData("u\u0308", "\u00DC")]
    [InlineData("z\u030C", "\u017D")]
    [InlineData("W\u0308", "\u1E84")]
    public void A_letter_with_its_mark_apart_folds_like_the_letter_in_one(
        string apart,
        string inOne
    ) => Assert.Equal(Plain.Fold(apart), Plain.Fold(inOne));

    [Theory]
    [InlineData("Hammersmith & Fulham")]
    [InlineData("Hammersmith&Fulham")]
    [InlineData("HAMMERSMITH AND FULHAM")]
    [InlineData("Hammersmith - and - Fulham.")]
    public void An_ampersand_folds_as_the_word(string name) =>
        Assert.Equal("hammersmith and fulham", Plain.Fold(name));

    [Theory]
    [InlineData("")]
    [InlineData(" \t\n")]
    [InlineData("-/.,()")]
    [InlineData("''")]
    public void A_name_of_signs_alone_folds_to_nothing(string name) =>
        Assert.Equal("", Plain.Fold(name));

    [Fact]
    public void Folding_twice_is_folding_once() =>
        Names.Sample(name => Plain.Fold(Plain.Fold(name)) == Plain.Fold(name), iter: 5_000);

    [Fact]
    public void A_folded_name_has_letters_digits_and_single_inner_blanks_only() =>
        Names.Sample(
            name =>
                Plain
                    .Fold(name)
                    .Split(' ')
                    .All(word =>
                        word.All(char.IsLetterOrDigit)
                        && (word.Length > 0 || Plain.Fold(name) == "")
                    ),
            iter: 5_000
        );

    [Theory]
    [InlineData("supplier.staf", "supplier.staff")]
    [InlineData("SUPPLIER.STAFF", "supplier.staff")]
    [InlineData("suplier.turnover", "supplier.turnover")]
    [InlineData("colour", null)]
    public void The_nearest_word_is_suggested_when_it_is_near(string written, string? expected) =>
        Assert.Equal(expected, Plain.Nearest(written, ["supplier.turnover", "supplier.staff"]));

    [Fact]
    public void Of_two_words_as_near_the_first_in_the_alphabet_is_suggested()
    {
        Assert.Equal("cat", Plain.Nearest("bat", ["rat", "hat", "cat"]));
        Assert.Equal("cat", Plain.Nearest("bat", ["cat", "hat", "rat"]));
    }

    [Fact]
    public void Of_no_words_none_is_near() => Assert.Null(Plain.Nearest("word", []));

    [Fact]
    public void A_word_that_is_known_is_nearest_to_itself() =>
        Gen.String[Gen.Char['a', 'z'], 1, 8]
            .Array[1, 6]
            .Sample(words => words.All(word => Plain.Nearest(word, words) == word));
}
