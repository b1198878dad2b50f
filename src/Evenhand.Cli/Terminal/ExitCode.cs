namespace Evenhand.Cli.Terminal;

/// <summary>What the program says to the shell.</summary>
internal static class ExitCode
{
    /// <summary>Done; rejected rows and "no match" included.</summary>
    public const int Done = 0;

    /// <summary>The verb asked a yes/no question, and the answer is no.</summary>
    public const int No = 1;

    /// <summary>Bad input or usage.</summary>
    public const int BadInput = 2;

    /// <summary>Our fault or the machine's.</summary>
    public const int Fault = 3;

    /// <summary>The person stopped it (128 + SIGINT, as shells have it).</summary>
    public const int Stopped = 130;
}
