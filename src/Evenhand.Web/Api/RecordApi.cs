using Evenhand.Record.Files;
using Evenhand.Web.Downloads;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Evenhand.Web.Api;

/// <summary>The check of records.</summary>
internal static class RecordApi
{
    private const string Record = "record";
    private const string Key = "key";

    // What 'evenhand record new --id example' writes: a record of no entry yet, so that the example holds.
    private const string Example = """
        {"begin":{"canonical":"RFC 8785","format":"evenhand-record","hash":"SHA-256","record":"example","version":1},"hash":"9548b50a7b632604876cf0a37a29cba68651be6456fc385138c9fc08f0c937fa"}
        {"end":{"statement":{"count":0,"head":"9548b50a7b632604876cf0a37a29cba68651be6456fc385138c9fc08f0c937fa","record":"example"}},"hash":"414c18484fc04b0039a1afca7baed6cf3ba30fde639826ed4ded5cce5e808013"}

        """;

    /// <summary>The subject.</summary>
    public static ApiGroup Group { get; } = new("record", "Record");

    private static ApiCall Verify =>
        new(
            "verifyRecord",
            "Check that a record was not changed",
            "record verify decision.jsonl",
            "record-verify"
        )
        {
            Body = new(
                ["application/x-ndjson", "application/jsonl"],
                RecordRoutes.MostBytes,
                "A record as one file, a line an entry; or a form with it as the part 'record', and with the public key that should have signed it",
                Example,
                "decision.jsonl"
            )
            {
                Parts =
                [
                    (Record, "The record", true),
                    (Key, "The public key that should have signed it, PEM", false),
                ],
            },
            Parameters =
            [
                new(
                    "expect-head",
                    "The head as you noted it elsewhere: 64 hexadecimal digits. Without it and without a key only consistency is proved"
                ),
                ApiCall.FileName,
            ],
        };

    public static void MapTo(IEndpointRouteBuilder api) =>
        Group.Begin(api).MapCall<VerifyReport>("/record/verify", Verify, VerifyAsync);

    private static Task<IResult> VerifyAsync(HttpContext context)
    {
        var head = context.Request.Query["expect-head"].ToString() is { Length: > 0 } text
            ? text
            : null;
        return context.Request.HasFormContentType
            ? ApiFile.WithPartsAsync(
                context,
                parts =>
                    CheckAsync(
                        parts[Record],
                        parts.TryGetValue(Key, out var key) ? key.Text.Text : null
                    )
            )
            : ApiFile.WithAsync(context, file => CheckAsync(file, null));

        async Task<IResult> CheckAsync(ApiFile file, string? key)
        {
            using var stream = new MemoryStream(file.Bytes, writable: false);
            // A record that was changed is an answer, and no fault of the call.
            return ApiAnswers.Of(
                await RecordRoutes.CheckAsync(stream, head, key, context.RequestAborted),
                400
            );
        }
    }
}
