using System.Text;
using Evenhand.Vocabulary;
using Evenhand.Web.Questions;
using Microsoft.AspNetCore.Http;

namespace Evenhand.Web.Api;

/// <summary>A file that was posted.</summary>
/// <param name="Name">By which problems speak of it.</param>
/// <param name="Bytes">Its bytes.</param>
internal sealed record ApiFile(string Name, byte[] Bytes)
{
    /// <summary>The file as text: UTF-8, with or without a byte order mark, as the prompt reads it.</summary>
    public TextFile Text
    {
        get
        {
            using var reader = new StreamReader(new MemoryStream(Bytes), Encoding.UTF8);
            return new TextFile(Name, reader.ReadToEnd());
        }
    }

    /// <summary>That a file is larger than a call takes.</summary>
    public static Problem TooLarge(ApiBody body) =>
        new("The file is too large")
        {
            Expected = $"at most {Plain.Count(body.MostBytes)} bytes",
            ToDo = "The prompt takes larger files.",
        };

    /// <summary>Answers about the one file that a call takes.</summary>
    /// <param name="context">The call.</param>
    /// <param name="answer">Given the file.</param>
    public static Task<IResult> WithAsync(
        HttpContext context,
        Func<ApiFile, Task<IResult>> answer
    ) =>
        ReadAsync(
            context,
            async body =>
            {
                var problems = new List<Problem>();
                var name = QuestionQuery.Text(context.Request.Query, "name", problems);
                if (problems.Count > 0)
                {
                    return ApiAnswers.No(StatusCodes.Status400BadRequest, problems);
                }

                using var memory = new MemoryStream();
                await context.Request.Body.CopyToAsync(memory, context.RequestAborted);
                return memory.Length > body.MostBytes
                    ? ApiAnswers.No(StatusCodes.Status413PayloadTooLarge, TooLarge(body))
                    : await answer(new ApiFile(name ?? body.FileName, memory.ToArray()));
            }
        );

    /// <summary>The same where the answer needs no waiting.</summary>
    public static Task<IResult> WithAsync(HttpContext context, Func<ApiFile, IResult> answer) =>
        WithAsync(context, file => Task.FromResult(answer(file)));

    /// <summary>Answers about the parts of a form.</summary>
    /// <param name="context">The call.</param>
    /// <param name="answer">Given the parts by name; one that must be there is.</param>
    public static Task<IResult> WithPartsAsync(
        HttpContext context,
        Func<IReadOnlyDictionary<string, ApiFile>, Task<IResult>> answer
    ) =>
        ReadAsync(
            context,
            async body =>
            {
                var form = await context.Request.ReadFormAsync(context.RequestAborted);
                var files = form.Files.DistinctBy(f => f.Name).ToList();
                var problems = body
                    .Parts.Where(p => p.Required && files.TrueForAll(f => f.Name != p.Name))
                    .Select(p => new Problem("A part of the form is missing")
                    {
                        Field = p.Name,
                        Expected = p.Description,
                    })
                    .Concat(
                        form.Files.Select(f => f.Name)
                            .Concat(form.Keys)
                            .Where(n => !body.Parts.Any(p => p.Name == n))
                            .Select(n => new Problem(
                                "The form has a part that this call does not know"
                            )
                            {
                                Field = Problem.Excerpt(n, 60),
                                Expected =
                                    "files named "
                                    + string.Join(", ", body.Parts.Select(p => p.Name)),
                            })
                    )
                    .ToList();
                if (problems.Count > 0)
                {
                    return ApiAnswers.No(StatusCodes.Status400BadRequest, problems);
                }

                var read = new Dictionary<string, ApiFile>(StringComparer.Ordinal);
                foreach (var file in files)
                {
                    using var memory = new MemoryStream();
                    await file.CopyToAsync(memory, context.RequestAborted);
                    read[file.Name] = new ApiFile(
                        Problem.Excerpt(Path.GetFileName(file.FileName), 200),
                        memory.ToArray()
                    );
                }

                return await answer(read);
            }
        );

    private static async Task<IResult> ReadAsync(
        HttpContext context,
        Func<ApiBody, Task<IResult>> answer
    )
    {
        var body = context.GetEndpoint()!.Metadata.GetMetadata<ApiCall>()!.Body!;
        try
        {
            return await answer(body);
        }
        catch (BadHttpRequestException fault)
            when (fault.StatusCode == StatusCodes.Status413PayloadTooLarge)
        {
            return ApiAnswers.No(fault.StatusCode, TooLarge(body));
        }
        catch (InvalidDataException fault)
        {
            // A form that does not end, or with lines longer than a form may have.
            return ApiAnswers.No(
                StatusCodes.Status400BadRequest,
                new Problem("The form cannot be read")
                {
                    Field = "Content-Type",
                    Found = Problem.Excerpt(fault.Message),
                    Expected = "multipart/form-data as curl -F sends it",
                }
            );
        }
    }
}
