namespace Evenhand.Appraisal.Reading;

/// <summary>The appraisal file that ships as an example.</summary>
public static class AppraisalExample
{
    /// <summary>Its text, the same as <c>docs/examples/appraisal.yaml</c>.</summary>
    public static string Text { get; } = Read();

    private static string Read()
    {
        using var stream = typeof(AppraisalExample).Assembly.GetManifestResourceStream(
            "appraisal.yaml"
        )!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
