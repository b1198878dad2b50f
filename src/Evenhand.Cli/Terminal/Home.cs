namespace Evenhand.Cli.Terminal;

/// <summary>The directory that holds all state.</summary>
internal static class Home
{
    /// <summary>The option's value, or EVENHAND_HOME, or a folder among the person's own data.</summary>
    public static string Find(DirectoryInfo? option)
    {
        if (option is not null)
        {
            return option.FullName;
        }

        var fromEnvironment = Environment.GetEnvironmentVariable("EVENHAND_HOME");
        return string.IsNullOrEmpty(fromEnvironment)
            ? Path.Combine(
                Environment.GetFolderPath(
                    Environment.SpecialFolder.LocalApplicationData,
                    Environment.SpecialFolderOption.DoNotVerify
                ),
                "evenhand"
            )
            : Path.GetFullPath(fromEnvironment);
    }
}
