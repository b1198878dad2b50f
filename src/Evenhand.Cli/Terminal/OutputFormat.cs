namespace Evenhand.Cli.Terminal;

/// <summary>How data is printed.</summary>
internal enum OutputFormat
{
    /// <summary>For people.</summary>
    Table,

    /// <summary>For programs; see 'evenhand schema'.</summary>
    Json,

    /// <summary>For spreadsheets.</summary>
    Csv,

    /// <summary>Flags in the form of the tool Cardinal; of indicators alone.</summary>
    Cardinal,

    /// <summary>A process as the Open Contracting Data Standard has it; of contracts alone.</summary>
    Ocds,

    /// <summary>Events that a calendar takes in (iCalendar); of deadlines alone.</summary>
    Ics,
}
