namespace Evenhand.Store.Rows;

/// <summary>What somebody may do in an organisation. Each may do what those before it may.</summary>
public enum Role
{
    /// <summary>Looks at what is there.</summary>
    Reader,

    /// <summary>Writes drafts, adds findings, gives judgements.</summary>
    Analyst,

    /// <summary>Reviews what others added.</summary>
    Reviewer,

    /// <summary>Invites people, says what they may do, and redacts fields of records.</summary>
    Administrator,
}
