using System.Text;
using Evenhand.Store.Content;
using Evenhand.Store.Publishing;
using Evenhand.Web.Accounts;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Evenhand.Web.Downloads;

/// <summary>Records of the workspace as files, each signed, and the public key that checks them.</summary>
internal static class WorkspaceRecordRoutes
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapTable(
            "/workspace/records/all",
            async (Records records, CancellationToken cancel) =>
                FormRoutes.Table("records", WorkspaceTables.Of(await records.ListAsync(cancel)))
        );
        routes.MapGet(
            "/workspace/records/key.pem",
            (SigningKey key) =>
                DownloadRoutes.Answer(
                    key.Open(),
                    k =>
                        Results.File(
                            Encoding.ASCII.GetBytes(k.PublicPem()),
                            "application/x-pem-file",
                            "evenhand-records.pub.pem"
                        )
                )
        );
        routes.MapGet("/workspace/records/{id:guid}/record.jsonl", FileAsync);
    }

    private static async Task<IResult> FileAsync(
        Guid id,
        Records records,
        SigningKey key,
        CancellationToken cancel
    )
    {
        if (await records.FindAsync(id, cancel) is null)
        {
            return Results.NotFound();
        }

        // The key is looked at first: a file that is half sent cannot say that it could not be signed.
        return DownloadRoutes.Answer(
            key.Open(),
            signer =>
                Results.Stream(
                    stream => records.WriteAsync(id, stream, signer, cancel),
                    "application/x-ndjson",
                    $"record-{Records.Name(id)}.jsonl"
                )
        );
    }
}
