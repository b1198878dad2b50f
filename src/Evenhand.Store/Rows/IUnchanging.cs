namespace Evenhand.Store.Rows;

/// <summary>A row that is kept as it was written: it is neither changed nor deleted. The database context refuses both.</summary>
internal interface IUnchanging;

/// <summary>A row whose author may ask not to be named. The database context then writes down nobody in the author's place.</summary>
internal interface IMayBeAnonymous
{
    /// <summary>Whether nobody is to be named.</summary>
    bool IsAnonymous { get; }
}
