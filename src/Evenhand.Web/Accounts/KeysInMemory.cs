using System.Xml.Linq;
using Microsoft.AspNetCore.DataProtection.Repositories;

namespace Evenhand.Web.Accounts;

/// <summary>
/// Holds the keys that ASP.NET Core makes for cookies and form tokens, which no page here uses, until the app stops. Left to
/// itself it writes them to the user's profile, and all that Evenhand keeps lies under its home.
/// </summary>
internal sealed class KeysInMemory : IXmlRepository
{
    private readonly Lock gate = new();
    private readonly List<XElement> keys = [];

    public IReadOnlyCollection<XElement> GetAllElements()
    {
        lock (gate)
        {
            return [.. keys.Select(k => new XElement(k))];
        }
    }

    public void StoreElement(XElement element, string friendlyName)
    {
        lock (gate)
        {
            keys.Add(new XElement(element));
        }
    }
}
