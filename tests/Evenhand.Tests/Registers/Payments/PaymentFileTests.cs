using System.Globalization;
using System.Text;
using Evenhand.Registers.Payments;
using Xunit;

namespace Evenhand.Tests.Registers.Payments;

/// <summary>Made-up files in the shape of each oddity that real files of payments have.</summary>
public sealed class PaymentFileTests : IDisposable
{
    private const string Usual = """
        Body Name,Date Paid,Supplier Name,Purpose,Transaction No,Net Amount
        Madeup Council,01/04/2025,Alpha Ltd,Grounds,T1,100.00
        Madeup Council,13/04/2025,Beta CIC,Care,T2,-40.50
        """;

    private readonly ReadPayments files = new();

    public void Dispose() => files.Dispose();

    [Fact]
    public void A_usual_file_is_read_with_body_day_and_net_amount()
    {
        var (reading, rows) = files.Text("a.csv", Usual);

        Assert.Equal("payments/madeup-council/2025-04-13", reading.Source.Key.ToString());
        Assert.Equal(
            (2, 2, 0),
            (reading.Source.RowsRead, reading.Source.RowsKept, reading.Source.RowsRejected)
        );
        Assert.Equal(["Alpha Ltd", "Beta CIC"], rows.Select(r => r.Supplier));
        Assert.Equal([100m, -40.50m], rows.Select(r => r.Amount));
        Assert.Equal(
            [new DateOnly(2025, 4, 1), new DateOnly(2025, 4, 13)],
            rows.Select(r => r.PaidOn)
        );
        Assert.Equal(("Grounds", "T1"), (rows[0].Purpose, rows[0].Transaction));
        Assert.Contains(
            "Amounts are without value added tax, by the name of their column.",
            reading.Source.Notes
        );
        Assert.Contains("1 row is a credit, −£40.50 together.", reading.Source.Notes);
    }

    [Fact]
    public void Title_rows_above_the_header_are_passed_over()
    {
        var (reading, rows) = files.Text(
            "lambeth-like.csv",
            "Invoices Over Specified Nett Amount,,,,,\n,,,,,\nReport Date:  02/07/2012,,,,,\n"
                + "Body,Department,Supplier Name,Invoice Creation Date,Invoice Nett Amount,Subj Description\n"
                + "Madeup,Housing,Alpha Ltd,08/06/2012,1534.24,SUPPORT\n"
                + "Total,†† ,,,1534.24,\n,,,,,\n,†† ,,,,\n"
        );

        var row = Assert.Single(rows);
        Assert.Equal(("Madeup", "Housing", "SUPPORT"), (row.Body, row.Area, row.Purpose));
        Assert.Equal((5, 2), (row.Line, reading.Source.RowsEmpty));
        Assert.Contains(
            "1 row gives a total and is left out: £1,534.24. The rows kept add up to £1,534.24.",
            reading.Source.Notes
        );
        Assert.Contains(
            "Days are those of 'Invoice Creation Date', which need not be the days of payment.",
            reading.Source.Notes
        );
    }

    [Fact]
    public void A_row_that_has_lost_a_comma_is_rejected_and_shows_in_the_total_that_the_file_gives()
    {
        var (reading, rows) = files.Text(
            "a.csv",
            "Body,Supplier,Date,Net Amount,Purpose\nX,A Ltd,08/06/2012,1000,P\nX,B Ltd,25/06/2012900,P\nTotal,,,1900,\n"
        );

        Assert.Single(rows);
        Assert.Equal(
            ("Too few columns", "4", "5"),
            (reading.Rejects[0].Reason, reading.Rejects[0].Found, reading.Rejects[0].Expected)
        );
        Assert.Contains(
            "1 row gives a total and is left out: £1,900.00. The rows kept add up to £1,000.00.",
            reading.Source.Notes
        );
    }

    [Fact]
    public void Sums_for_each_supplier_without_a_day_are_read_and_the_period_is_that_of_the_name()
    {
        var (reading, rows) = files.Text(
            "madeup-2011-02-payments.csv",
            " Sum of Invoice Nett Amount ,\n Supplier Name , Total\n Alpha Ltd ,3562.12\n Beta ,10\n Grand Total ,3572.12\n"
        );

        Assert.Equal(["Alpha Ltd", "Beta"], rows.Select(r => r.Supplier));
        Assert.All(rows, r => Assert.Null(r.PaidOn));
        Assert.Equal("payments/madeup/2011-02-28", reading.Source.Key.ToString());
        Assert.Contains(
            "The body 'Madeup' is a guess from the file's name; --columns \"body=...\" puts it right.",
            reading.Source.Notes
        );
        Assert.Contains(
            "The period's last day, 28 February 2011, is a guess from titles and the file's name; --as-of puts it right.",
            reading.Source.Notes
        );
    }

    [Fact]
    public void Blank_columns_between_fields_and_a_minus_behind_the_amount_are_read()
    {
        var (reading, rows) = files.Text(
            "hyndburn-like-2025-12.csv",
            "Department Area,,Service Area,,Description,,,Line,,HBC Ref No.,,Name:  ,,,Payment Date,,Amount Paid\n"
                + "PLAN - Planning,,EAC - Green,,Bat ecology,,,1,,CR1,,Alpha & Sons,,,02/12/2025,,\"17,532.00\"\n"
                + "ENV - Env,,BAA,,Vehicle,,,2,,CR2,,Beta,,,03/12/2025,,688.83-\n"
        );

        Assert.Equal([17_532m, -688.83m], rows.Select(r => r.Amount));
        Assert.Equal(
            ("Alpha & Sons", "Bat ecology", "CR1"),
            (rows[0].Supplier, rows[0].Purpose, rows[0].Transaction)
        );
        Assert.DoesNotContain("", reading.Source.ColumnsNotUsed);
    }

    [Fact]
    public void A_header_with_a_letter_wrong_is_known()
    {
        var (reading, rows) = files.Text(
            "kico-like.csv",
            "Department Family,Entuty,Date,Exepense Area,Supplier,Amount\nNHS,Madeup Trust,05-Apr-20,Wards,Alpha,\"91,065.19\"\n"
        );

        Assert.Equal(("Madeup Trust", "Wards"), (rows[0].Body, rows[0].Area));
        Assert.Equal("payments/madeup-trust/2020-04-05", reading.Source.Key.ToString());
    }

    [Fact]
    public void A_department_family_of_many_names_is_no_body()
    {
        var text = new StringBuilder("Supplier,Department family,Date,Expense type,amount\n");
        foreach (var i in Enumerable.Range(0, 20))
        {
            text.Append(
                CultureInfo.InvariantCulture,
                $"Alpha,Department {(char)('A' + i)}{(char)('B' + i)},16/04/2020,Linen,{1000 + i}\n"
            );
        }

        var (reading, rows) = files.Text("CROY01-April-2020-21.csv", text.ToString());

        Assert.Equal("CROY", reading.Source.PublisherName);
        Assert.Equal("Department AB", rows[0].Area);
    }

    [Fact]
    public void Days_with_the_month_first_are_told_by_those_that_can_be_nothing_else()
    {
        var (reading, rows) = files.Text(
            "a.csv",
            "Entity,Date,Supplier,Amount\nX,4/30/2020,A,1\nX,4/5/2020,B,2\n"
        );

        Assert.Equal(
            [new DateOnly(2020, 4, 30), new DateOnly(2020, 4, 5)],
            rows.Select(r => r.PaidOn)
        );
        Assert.Contains("Days are written with the month first.", reading.Source.Notes);
    }

    [Fact]
    public void Where_both_orders_are_met_a_day_that_can_be_both_is_not_known()
    {
        var (reading, rows) = files.Text(
            "a.csv",
            "Entity,Date,Supplier,Amount\nX,11/30/2020,A,1\nX,30/09/2020,B,2\nX,04/05/2020,C,3\nX,06/06/2020,D,4\n"
        );

        Assert.Equal(
            [new DateOnly(2020, 11, 30), new DateOnly(2020, 9, 30), null, new DateOnly(2020, 6, 6)],
            rows.Select(r => r.PaidOn)
        );
        Assert.Contains(
            "Some days are written with the day first and some with the month first. 1 day could be read in both ways and is not known.",
            reading.Source.Notes
        );
    }

    [Fact]
    public void A_person_can_say_in_which_order_days_stand()
    {
        const string text = "Entity,Date,Supplier,Amount\nX,04/05/2020,A,1\n";

        Assert.Equal(new DateOnly(2020, 5, 4), files.Text("a.csv", text).Rows[0].PaidOn);
        Assert.Equal(
            new DateOnly(2020, 4, 5),
            files.Text("a.csv", text, "dates=month-first").Rows[0].PaidOn
        );
    }

    [Fact]
    public void Net_is_taken_before_gross_and_tax_and_that_is_said()
    {
        var (reading, rows) = files.Text(
            "a.csv",
            "Entity,Date,Supplier,Gross Amount,VAT Amount,Amount (excl. VAT)\nX,01/05/2020,A,120.00,20.00,100.00\n"
        );

        Assert.Equal((100m, 20m), (rows[0].Amount, rows[0].Vat));
        Assert.Contains(
            "Amounts are without value added tax, by the name of their column. Passed over: 'Gross Amount'.",
            reading.Source.Notes
        );
    }

    [Fact]
    public void A_code_that_is_named_like_an_amount_is_none()
    {
        var (_, rows) = files.Text(
            "a.csv",
            "Vendor ID,Vendor Name,Cost Element,Document No,Amount,Clearing Date\n1,LB CAMDEN,544077,1900,(20.50),2022-03-23\n",
            "body=Madeup Authority"
        );

        Assert.Equal(
            (-20.50m, "LB CAMDEN", "Madeup Authority"),
            (rows[0].Amount, rows[0].Supplier, rows[0].Body)
        );
    }

    [Fact]
    public void A_supplier_id_that_holds_names_is_the_supplier_where_nothing_better_is()
    {
        var (_, rows) = files.Text(
            "gateshead-like-2022-08.csv",
            "Nstrg(T),Cipfsubj(T),TransNo,Supplier ID(T),Amount,Updated\nSchools,Employees,2000,Global Payments,120.00,2022-08-28\n"
        );

        Assert.Equal(("Global Payments", "Employees"), (rows[0].Supplier, rows[0].Purpose));
    }

    [Fact]
    public void Company_and_charity_numbers_are_kept_as_written_and_words_in_their_place_are_not()
    {
        var (_, rows) = files.Text(
            "a.csv",
            "Organisation Name,Payment Date,Supplier Name,Supplier ID,Comp. reg. no,Charity Number,Irrecoverable VAT,Net Amount,Proclass\n"
                + "X MDC,2019-01-29,A LTD,Redacted,00587618,N/A,Nil,539.25,151110\nX MDC,2019-01-29,B,Redacted,N/A,1080418-1,Nil,1,\n"
        );

        Assert.Equal(
            ("00587618", (string?)null, (decimal?)null, "151110"),
            (rows[0].Company, rows[0].Charity, rows[0].Vat, rows[0].Category)
        );
        Assert.Equal(((string?)null, "1080418-1"), (rows[1].Company, rows[1].Charity));
    }

    [Theory]
    [InlineData("REDACTED PERSONAL DATA", NoSupplier.Redacted)]
    [InlineData("REDACTED - Personal Information", NoSupplier.Redacted)]
    [InlineData("Details redacted", NoSupplier.Redacted)]
    [InlineData("Individual", NoSupplier.Redacted)]
    [InlineData("Name Withheld", NoSupplier.Redacted)]
    [InlineData("XXXXXX", NoSupplier.Redacted)]
    [InlineData("Mr A Madeup", NoSupplier.Person)]
    [InlineData("Dr. Madeup", NoSupplier.Person)]
    [InlineData("", NoSupplier.NotGiven)]
    [InlineData("N/A", NoSupplier.NotGiven)]
    [InlineData("Individual Care Ltd", NoSupplier.No)]
    [InlineData("Sir Robert Madeup Ltd", NoSupplier.No)]
    [InlineData("Dr Madeup's Grammar School", NoSupplier.No)]
    [InlineData("Redactive Publishing", NoSupplier.No)]
    public void A_name_that_is_none_stays_out_and_says_why(string written, NoSupplier why)
    {
        var (reading, rows) = files.Text(
            "a.csv",
            $"Body Name,Date,Supplier Name,Amount\nX,01/05/2020,{written},10\nX,01/05/2020,Alpha Ltd,10\n"
        );

        Assert.Equal(why, rows[0].Unnamed);
        Assert.Equal(why == NoSupplier.No ? written : null, rows[0].Supplier);
        Assert.Equal(2, reading.Source.RowsKept);
    }

    [Fact]
    public void A_name_of_a_person_stands_in_no_note_and_no_reject()
    {
        var (reading, _) = files.Text(
            "a.csv",
            "Body Name,Date,Supplier Name,Amount\nX,01/05/2020,Mr A Madeup,10\nX,01/05/2020,Mr B Madeup,ten\nX,99/05/2020,Mr C Madeup,10\nX,01/05/2020,\"Mr D Madeup\" and,10\nX,01/05/2020,Mr E\u0001 Madeup,10\n"
                + string.Concat(Enumerable.Repeat("X,01/05/2020,Alpha Ltd,10\n", 9))
        );

        Assert.Equal(4, reading.Rejects.Count);
        Assert.All(
            reading
                .Rejects.SelectMany(r => new[] { r.Reason, r.Found, r.Expected, r.Column })
                .Concat(reading.Source.Notes),
            said => Assert.DoesNotContain("Madeup", said ?? "", StringComparison.Ordinal)
        );
    }

    [Fact]
    public void The_header_once_more_and_a_total_without_a_word_are_no_payments()
    {
        var (reading, rows) = files.Text(
            "a.csv",
            "Body Name,Date,Supplier Name,Amount\nX,01/05/2020,A,10\nBody Name,Date,Supplier Name,Amount\nX,02/05/2020,B,5\nX,03/05/2020,C,1\nX,04/05/2020,D,1\n,,,17\n"
        );

        Assert.Equal([10m, 5m, 1m, 1m], rows.Select(r => r.Amount));
        Assert.Equal((4, 0), (reading.Source.RowsRead, reading.Source.RowsRejected));
        Assert.Contains("The header stands again in 1 row, left out.", reading.Source.Notes);
    }

    [Fact]
    public void A_supplier_called_total_is_paid_like_any_other()
    {
        var (_, rows) = files.Text(
            "a.csv",
            "Body Name,Date,Supplier Name,Purpose,Amount\nX,01/05/2020,Total,Gas,10\nX,01/05/2020,Total Gas Ltd,Gas,10\n"
        );

        Assert.Equal(["Total", "Total Gas Ltd"], rows.Select(r => r.Supplier));
    }

    [Theory]
    [InlineData("windows-1252")]
    [InlineData("utf-8")]
    [InlineData("utf-8 with mark")]
    [InlineData("utf-16")]
    [InlineData("macintosh")]
    public void In_any_encoding_a_row_knows_its_bytes(string name)
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        const string text =
            "Body Name,Date,Supplier Name,Net Amount(£)\r\nX,01/05/2020,Café “Zoë” – 𝔸,£1\r\n\r\nX,02/05/2020,\"Two\nlines\",2\r\n";
        var written = name is "utf-8" or "utf-8 with mark" or "utf-16"
            ? text
            : text.Replace("𝔸", "A", StringComparison.Ordinal);
        Encoding encoding = name switch
        {
            "utf-8" => new UTF8Encoding(false),
            "utf-8 with mark" => new UTF8Encoding(true),
            "utf-16" => Encoding.Unicode,
            _ => Encoding.GetEncoding(name),
        };
        byte[] bytes = [.. encoding.GetPreamble(), .. encoding.GetBytes(written)];

        var (_, rows) = files.Bytes("a.csv", bytes);

        Assert.Equal(2, rows.Count);
        Assert.Equal(
            [written.Split("\r\n")[1], "X,02/05/2020,\"Two\nlines\",2"],
            rows.Select(r => encoding.GetString(bytes, (int)r.Offset, (int)r.Length))
        );
        Assert.StartsWith("Café", rows[0].Supplier, StringComparison.Ordinal);
    }

    [Fact]
    public void A_mark_that_was_read_as_letters_and_saved_hides_no_header()
    {
        var (_, rows) = files.Text(
            "a.csv",
            "ï»¿Body Name,Invoice Payment Date,Net Amount,Supplier Name\nMadeup City Council,2022-05-03,-2500,Alpha\n"
        );

        Assert.Equal("Madeup City Council", rows[0].Body);
    }

    [Fact]
    public void A_row_that_names_no_body_is_taken_for_the_publishers()
    {
        var (reading, rows) = files.Text(
            "a.csv",
            "ccg,date,supplier,amount\nNHS Madeup CCG,30/06/2020,A,1\n,30/06/2020,B,2\n"
        );

        Assert.Equal("NHS Madeup CCG", rows[1].Body);
        Assert.Contains(
            "1 row names no body and is taken for the publisher's.",
            reading.Source.Notes
        );
    }

    [Theory]
    [InlineData("Vendor,Wert\nAlpha,yes\n", "no column for the amount was found")]
    [InlineData("Firma,Net Amount\nAlpha,10\n", "no column for the supplier was found")]
    [InlineData(
        "Vendor,Net Amount\nAlpha,ten\nBeta,eleven\n",
        "no column for the amount was found"
    )]
    public void A_file_without_supplier_or_amount_is_refused_with_what_was_found_and_expected(
        string text,
        string said
    )
    {
        var refused = Assert.Single(files.Try("madeup-2020-01.csv", text).Problems);

        Assert.Contains(said, refused.What, StringComparison.Ordinal);
        Assert.NotNull(refused.Found);
        Assert.NotNull(refused.Expected);
        Assert.Contains("--columns", refused.ToDo!, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(
        "Code,Title,Description,Since\nactive,Active,The parties have signed the contract or award and it has not ended for reasons of any kind that we list,1.2\nended,Ended,It has come to a close,1.2\n"
    )]
    [InlineData("Code,Title,Since\nsupplier,Supplier,1.2\nbuyer,Buyer,1.2\nfunder,Funder,1.1\n")]
    public void A_list_of_codes_is_no_file_of_payments(string text) =>
        Assert.Contains(
            "amount",
            files.Try("codes-2020-01.csv", text).Problems[0].Expected!,
            StringComparison.Ordinal
        );

    [Fact]
    public void A_register_of_contracts_is_no_file_of_payments() =>
        Assert.False(
            files
                .Try(
                    "contracts-2020-01.csv",
                    "Contract Title,Supplier Name,Contract Value,Start Date,End Date\nCleaning,Alpha,1000.00,01/04/2020,31/03/2021\n"
                )
                .IsOk
        );

    [Fact]
    public void A_file_without_day_or_period_asks_for_the_day_and_one_without_body_for_the_body()
    {
        const string text = "Supplier,Amount\nAlpha,10\n";

        Assert.Contains(
            "--as-of",
            files.Try("madeup.csv", text).Problems[0].ToDo!,
            StringComparison.Ordinal
        );
        Assert.Equal(
            "payments/madeup/2020-03-31",
            files
                .Text("madeup.csv", text, asOf: new DateOnly(2020, 3, 31))
                .Reading.Source.Key.ToString()
        );
    }

    [Fact]
    public void What_a_person_says_of_the_columns_goes_before_the_guess()
    {
        const string text = "Name of firm,Paid,Total, Day \nAlpha,5,7,01/04/2020\n";

        var (reading, rows) = files.Text(
            "x.csv",
            text,
            "supplier=Name of firm,amount=Paid,date=Day,body=London Borough of X"
        );

        Assert.Equal(
            ("Alpha", 5m, new DateOnly(2020, 4, 1), "London Borough of X"),
            (rows[0].Supplier, rows[0].Amount, rows[0].PaidOn, rows[0].Body)
        );
        Assert.Contains(
            "Columns taken: supplier = 'Name of firm' (as told), amount = 'Paid' (as told), date = 'Day' (as told).",
            reading.Source.Notes
        );
    }

    [Fact]
    public void A_column_that_a_person_names_and_the_file_lacks_is_a_refusal()
    {
        var refused = Assert.Single(files.Try("a.csv", Usual, "supplier=Payee").Problems);

        Assert.Contains("supplier = 'Payee'", refused.Expected!, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("supplier", "This names no column")]
    [InlineData("payee=X", "This is none of the columns that can be named")]
    [InlineData("amount=none", "A payments file has this column")]
    [InlineData("amount=A,amount=B", "This column is named twice")]
    [InlineData("dates=backwards", "This is no order of dates")]
    [InlineData("date=", "Nothing stands here")]
    public void A_mapping_is_read_strictly(string text, string problem) =>
        Assert.Equal(problem, Assert.Single(ColumnMapping.Parse(text).Problems).What);

    [Fact]
    public void A_header_with_a_comma_in_it_can_be_named()
    {
        var mapping = ColumnMapping.Parse("supplier=Name, as paid, amount = Net, pounds").Value;

        Assert.Equal("Name, as paid", mapping.Headers[PaymentColumn.Supplier]);
        Assert.Equal("Net, pounds", mapping.Headers[PaymentColumn.Amount]);
    }
}
