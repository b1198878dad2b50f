using Evenhand.Market.Contracts;
using Evenhand.Web.Pages.Shared;
using Evenhand.Web.Questions;
using Evenhand.Web.Tables;

namespace Evenhand.Web.Pages.Contracts;

/// <summary>One release: where it stands in its source file, and what it says.</summary>
public sealed class ReleaseModel(ReleaseView releases) : ThingPage
{
    private const int MostShown = 200_000;

    /// <summary>The release; null where none is found.</summary>
    public ReleaseText? Release { get; private set; }

    /// <summary>The process as its address names it.</summary>
    public string Ocid { get; private set; } = "";

    /// <summary>What it says, indented, as far as a page holds it.</summary>
    public string Shown =>
        Release!.Json.Length <= MostShown ? Release.Json : Release.Json[..MostShown];

    /// <summary>Whether there is more of it than the page holds.</summary>
    public bool IsCut => Release!.Json.Length > MostShown;

    /// <summary>Its own address, without the question.</summary>
    public string Path => $"{ProcessTable.Path(Ocid)}/release/{Release!.Number}";

    /// <summary>The page of its process.</summary>
    public string ProcessPath =>
        Address.To(ProcessTable.Path(Ocid), ("edition", Request.Query["edition"]));

    /// <summary>Notes, sources, edition.</summary>
    public Provenance Provenance =>
        Provenance.Of(
            Request,
            Path + "/release.json",
            [
                "The text is that of the file, laid out anew: blanks and line ends differ, the order of fields does not.",
                "Contact points are left out, and e-mail addresses and telephone numbers in texts. The file itself, on the machine that serves this page, has them.",
            ],
            Release!.Sources,
            (Release.Edition, Release.ContentHash)
        );

    /// <summary>Finds it.</summary>
    public void OnGet(string ocid, int number)
    {
        Ocid = ContractQuery.Ocid(ocid);
        Release = TakeNamed(
            ContractQuery.Edition(Request.Query).Then(e => releases.Text(Ocid, number, e)),
            "ocid"
        );
    }
}
