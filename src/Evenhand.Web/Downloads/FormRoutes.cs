using Evenhand.Market.Publishing;
using Evenhand.Papers;
using Evenhand.Papers.Files;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Evenhand.Web.Downloads;

/// <summary>Routes that are declared once and answer in every form, which the ending of the address chooses.</summary>
internal static class FormRoutes
{
    /// <summary>The forms of a paper.</summary>
    public static IReadOnlyList<PaperForm> OfPapers { get; } =
    [PaperForm.Word, PaperForm.Workbook, PaperForm.Html, PaperForm.Pdf];

    /// <summary>The forms of a table.</summary>
    public static IReadOnlyList<PaperForm> OfTables { get; } =
    [.. PaperForms.All.Where(f => f.IsOneTable())];

    /// <summary>A table; its handler gives <see cref="Table"/>.</summary>
    /// <param name="routes">Where to.</param>
    /// <param name="pattern">The pattern without an ending.</param>
    /// <param name="give">The handler.</param>
    public static void MapTable(this IEndpointRouteBuilder routes, string pattern, Delegate give)
    {
        foreach (var form in OfTables)
        {
            routes.MapGet(pattern + form.Ending(), give);
        }
    }

    /// <summary>A paper, at "paper" below a pattern; its handler gives <see cref="Paper{T}"/>.</summary>
    public static void MapPaper(this IEndpointRouteBuilder routes, string pattern, Delegate give)
    {
        foreach (var form in OfPapers)
        {
            routes.MapGet(pattern + "/paper" + form.Ending(), give);
        }
    }

    /// <summary>A table in the form that the address asks for.</summary>
    public static IResult Table(string name, ResultTable table) =>
        new Formed(
            new PaperFile(
                new Paper
                {
                    Title = table.Caption,
                    Subtitle = "",
                    Headline = [],
                    Sections = [new PaperSection(name) { Tables = [new(name, name, table)] }],
                    MainTable = name,
                    FileName = name,
                },
                () => ""
            ),
            name
        );

    /// <summary>A paper in the form that the address asks for.</summary>
    /// <param name="result">The result.</param>
    /// <param name="of">Makes the paper of it.</param>
    public static IResult Paper<T>(T result, Func<T, Paper> of)
    {
        var paper = of(result);
        return new Formed(new PaperFile(paper, () => ResultJson.Write(result)), paper.FileName);
    }

    private sealed class Formed(PaperFile file, string name) : IResult
    {
        public async Task ExecuteAsync(HttpContext httpContext)
        {
            var form = PaperForms.OfFile(httpContext.Request.Path.Value ?? "") ?? PaperForm.Csv;
            var cancel = httpContext.RequestAborted;
            var made =
                form == PaperForm.Pdf
                    ? await httpContext
                        .RequestServices.GetRequiredService<PrintQueue>()
                        .TakeTurnAsync(() => file.Bytes(form, null, cancel), cancel)
                    : file.Bytes(form, null, cancel);
            // What a question lacks is told with 400; that nothing can be printed is no fault of the question.
            var told =
                made.IsOk || form != PaperForm.Pdf
                    ? StatusCodes.Status400BadRequest
                    : StatusCodes.Status503ServiceUnavailable;
            await DownloadRoutes
                .Answer(
                    made,
                    bytes => Results.File(bytes, form.MediaType(), name + form.Ending()),
                    told
                )
                .ExecuteAsync(httpContext);
        }
    }
}
