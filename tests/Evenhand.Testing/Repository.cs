namespace Evenhand.Testing;

/// <summary>The folder of the repository that the tests were built from.</summary>
public static class Repository
{
    /// <summary>Its full path.</summary>
    public static string Root { get; } = Find();

    /// <summary>A path below it.</summary>
    public static string At(params string[] parts) => Path.Combine([Root, .. parts]);

    private static string Find()
    {
        for (
            var folder = new DirectoryInfo(AppContext.BaseDirectory);
            folder is not null;
            folder = folder.Parent
        )
        {
            if (File.Exists(Path.Combine(folder.FullName, "Evenhand.slnx")))
            {
                return folder.FullName;
            }
        }

        throw new InvalidOperationException("The tests run outside of a checkout of Evenhand.");
    }
}
