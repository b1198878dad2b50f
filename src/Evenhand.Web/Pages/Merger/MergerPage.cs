using Evenhand.Papers;
using Evenhand.Transition.Desk;
using Evenhand.Vocabulary;
using Evenhand.Web.Pages.Shared;
using Evenhand.Web.Questions;
using Evenhand.Web.Tables;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;

namespace Evenhand.Web.Pages.Merger;

/// <summary>What the pages of a result share: the merger of the address, and the ways between them.</summary>
/// <param name="desk">The desk.</param>
public abstract class MergerPage(MergerDesk desk) : QuestionPage
{
    /// <summary>Where results stand.</summary>
    public const string Path = "/merger/results";

    /// <summary>The desk.</summary>
    protected MergerDesk Desk => desk;

    /// <summary>The merger; null where the address cannot be read.</summary>
    public AskedMerger? Merger { get; private set; }

    /// <summary>The library.</summary>
    public Transition.Library.MergerLibrary Library => desk.Library;

    /// <summary>The parts of a result, each with its address.</summary>
    public IReadOnlyList<(string Name, string Address, bool Here)> Parts =>
        [
            .. new[]
            {
                ("Overview", ""),
                ("Dates", "/dates"),
                ("Tasks", "/tasks"),
                ("Lessons", "/lessons"),
                ("Forecast", "/forecast"),
                ("Readiness board", "/ready"),
            }.Select(p => (p.Item1, To(Path + p.Item2), Request.Path == Path + p.Item2)),
        ];

    /// <summary>What stands at the head of a part, for the partial "_Head".</summary>
    public (MergerPage Page, string Title, IReadOnlyList<string> Headline) Head(
        string title,
        IReadOnlyList<string> headline
    ) => (this, title, headline);

    /// <summary>A page about the same merger.</summary>
    public string To(string path, params IEnumerable<(string Key, string? Value)> more) =>
        Address.To(
            path,
            [
                (MergerQuery.File, Request.Query[MergerQuery.File].ToString()),
                (MergerQuery.Example, Request.Query[MergerQuery.Example].ToString()),
                .. more,
            ]
        );

    /// <summary>A file of the result.</summary>
    public string FileOf(string name) => To($"{Path}/{name}");

    /// <summary>Where the papers of a part can be had.</summary>
    public PaperLinks Papers(string part) =>
        PaperLinks.Of(Request, part.Length > 0 ? $"{Path}/{part}" : Path);

    /// <summary>A table of the result, whole.</summary>
    public TableView Whole(
        ResultTable table,
        string part,
        string id,
        IReadOnlyList<ShownColumn>? layout = null,
        (string Column, Func<IReadOnlyList<object?>, string?> Address)? link = null
    ) =>
        layout is null
            ? TableView.Whole(table, Request, id, FileOf($"{part}/{id}.csv"))
            : TableView.Sorted(
                table,
                Request,
                id,
                FileOf($"{part}/{id}.csv"),
                link,
                layout,
                level: 2
            );

    /// <summary>Goes on with a file that was changed; null, with the problems and status 400, where it could not be.</summary>
    /// <param name="edited">The file for an address.</param>
    /// <param name="path">Where to go on.</param>
    /// <param name="more">What else goes into the address.</param>
    private protected IActionResult? GoOn(
        Outcome<string> edited,
        string path,
        params IReadOnlyList<(string Key, string? Value)> more
    )
    {
        if (edited.IsOk)
        {
            return LocalRedirect(Address.To(path, [(MergerQuery.File, edited.Value), .. more]));
        }

        Problems = edited.Problems;
        Response.StatusCode = StatusCodes.Status400BadRequest;
        return null;
    }

    /// <summary>Reads the merger of the address.</summary>
    private protected AskedMerger? Read() => Merger = Take(MergerQuery.Read(Request.Query, desk));
}
