namespace Evenhand.Testing;

/// <summary>Compares a text with a file that holds what it should be. EVENHAND_ACCEPT=1 rewrites the file instead.</summary>
public static class Golden
{
    /// <summary>Null when both are the same; else what to tell.</summary>
    public static string? Differs(string path, string actual)
    {
        var text = actual.ReplaceLineEndings("\n");
        if (Environment.GetEnvironmentVariable("EVENHAND_ACCEPT") == "1")
        {
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.WriteAllText(path, text);
            return null;
        }

        var expected = File.Exists(path) ? File.ReadAllText(path) : "";
        if (expected == text)
        {
            return null;
        }

        var line = expected
            .Split('\n')
            .Zip(text.Split('\n'))
            .TakeWhile(p => p.First == p.Second)
            .Count();
        return $"{path} differs from line {line + 1}. If the new text is right, run the tests with EVENHAND_ACCEPT=1 and look at the change.\n"
            + $"expected: {expected.Split('\n').ElementAtOrDefault(line)}\nactual:   {text.Split('\n').ElementAtOrDefault(line)}";
    }
}
