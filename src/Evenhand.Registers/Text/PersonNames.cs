using System.Text.RegularExpressions;

namespace Evenhand.Registers.Text;

/// <summary>
/// Names that are those of people by the look of them. A name without a title is not told from a firm's: "Stephen Jones"
/// may be either, and stays.
/// </summary>
internal static partial class PersonNames
{
    /// <summary>Whether a name begins with a title of a person.</summary>
    public static bool BeginsWithTitle(string name) => Title().IsMatch(name);

    /// <summary>
    /// Whether a payee's name begins so and says nothing that only an organisation has: Sir Robert McAlpine Ltd and Dr
    /// Challoner's Grammar School are none.
    /// </summary>
    public static bool IsPersonPaid(string name) =>
        BeginsWithTitle(name) && !Organisation().IsMatch(name);

    [GeneratedRegex(
        @"^(?:mr|mrs|ms|miss|mx|dr|prof|sir|dame|rev)\b\.?\s+\p{L}",
        RegexOptions.IgnoreCase,
        1000
    )]
    private static partial Regex Title();

    [GeneratedRegex(
        @"\b(?:ltd|limited|plc|llp|lp|inc|cic|cio|company|partners|partnership|associates|group|trust|foundation|school|academy|college|university|nursery|council|church|charity|society|association|surgery|surgeries|practice|clinic|hospital|pharmacy|centre|services|solicitors|holdings|institute|fund|hotel|stores?)\b|&\s*(?:sons?|co)\b",
        RegexOptions.IgnoreCase,
        1000
    )]
    private static partial Regex Organisation();
}
