namespace Evenhand.Papers;

/// <summary>A form in which a result leaves the program.</summary>
public enum PaperForm
{
    /// <summary>A committee annex to be completed in Word.</summary>
    Word,

    /// <summary>A workbook with one sheet a table.</summary>
    Workbook,

    /// <summary>One HTML file that needs no server.</summary>
    Html,

    /// <summary>The HTML file printed, with tags and page numbers; a browser of this machine prints it.</summary>
    Pdf,

    /// <summary>One table as comma-separated values.</summary>
    Csv,

    /// <summary>One table as Parquet.</summary>
    Parquet,

    /// <summary>The whole result for programs.</summary>
    Json,
}

/// <summary>What is to be known of each form.</summary>
public static class PaperForms
{
    /// <summary>All forms, in the order in which they are offered.</summary>
    public static IReadOnlyList<PaperForm> All { get; } = Enum.GetValues<PaperForm>();

    /// <summary>The ending of its files, with the point.</summary>
    public static string Ending(this PaperForm form) =>
        form switch
        {
            PaperForm.Word => ".docx",
            PaperForm.Workbook => ".xlsx",
            PaperForm.Html => ".html",
            PaperForm.Pdf => ".pdf",
            PaperForm.Csv => ".csv",
            PaperForm.Parquet => ".parquet",
            _ => ".json",
        };

    /// <summary>What a person calls it.</summary>
    public static string Title(this PaperForm form) =>
        form switch
        {
            PaperForm.Word => "Word document",
            PaperForm.Workbook => "Excel workbook",
            PaperForm.Html => "HTML file",
            PaperForm.Pdf => "PDF file",
            PaperForm.Csv => "CSV file",
            PaperForm.Parquet => "Parquet file",
            _ => "JSON file",
        };

    /// <summary>Its media type.</summary>
    public static string MediaType(this PaperForm form) =>
        form switch
        {
            PaperForm.Word =>
                "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
            PaperForm.Workbook =>
                "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
            PaperForm.Html => "text/html; charset=utf-8",
            PaperForm.Pdf => "application/pdf",
            PaperForm.Csv => "text/csv; charset=utf-8",
            PaperForm.Parquet => "application/vnd.apache.parquet",
            _ => "application/json; charset=utf-8",
        };

    /// <summary>Whether it holds one table and nothing else.</summary>
    public static bool IsOneTable(this PaperForm form) =>
        form is PaperForm.Csv or PaperForm.Parquet;

    /// <summary>The form that the ending of a file's name stands for, in letters of either size; null for none.</summary>
    public static PaperForm? OfFile(string name) =>
        All.Where(f => name.EndsWith(f.Ending(), StringComparison.OrdinalIgnoreCase))
            .Select(f => (PaperForm?)f)
            .FirstOrDefault();
}
