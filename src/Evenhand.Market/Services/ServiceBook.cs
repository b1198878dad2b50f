using System.Security.Cryptography;
using System.Text;
using Evenhand.Rules.Yaml;
using Evenhand.Vocabulary;

namespace Evenhand.Market.Services;

/// <summary>All services, from <c>rules/services.yaml</c>. No provision type belongs to two of them.</summary>
public sealed class ServiceBook
{
    private ServiceBook(IReadOnlyList<Service> services, string sha256)
    {
        Services = services;
        Sha256 = sha256;
    }

    /// <summary>The services in the order of the file.</summary>
    public IReadOnlyList<Service> Services { get; }

    /// <summary>SHA-256 of the file's text.</summary>
    public string Sha256 { get; }

    /// <summary>Reads the file.</summary>
    public static Outcome<ServiceBook> Read(TextFile file)
    {
        var top = StrictYaml.Read(file);
        if (!top.IsOk)
        {
            return Outcome<ServiceBook>.Failed(top.Problems);
        }

        var services = new List<Service>();
        var ids = new HashSet<string>(StringComparer.Ordinal);
        var types = new HashSet<string>(StringComparer.Ordinal);
        foreach (var map in top.Value.Maps("services", required: true))
        {
            var service = new Service(
                map.Text("id"),
                map.Text("name"),
                map.Text("summary"),
                map.Flag("places"),
                [.. map.Texts("provision_types", required: true).Select(t => t.Text)]
            );
            if (!ids.Add(service.Id))
            {
                map.Report(
                    map.LineOf("id"),
                    "id",
                    "Two services have this id",
                    service.Id,
                    "each id once"
                );
            }

            foreach (var type in service.ProvisionTypes.Where(t => !types.Add(Plain.Fold(t))))
            {
                map.Report(
                    map.LineOf("provision_types"),
                    "provision_types",
                    "This type belongs to a service already",
                    type,
                    "each type once"
                );
            }

            map.Finish();
            services.Add(service);
        }

        top.Value.Finish();
        return top.Value.Problems.Count > 0
            ? Outcome<ServiceBook>.Failed(top.Value.Problems)
            : Outcome<ServiceBook>.Ok(
                new ServiceBook(
                    services,
                    Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(file.Text)))
                )
            );
    }

    /// <summary>A service by its id, or the problem that there is none, with the nearest.</summary>
    public Outcome<Service> Find(string id) =>
        Services.FirstOrDefault(s => s.Id == id) is { } found
            ? Outcome<Service>.Ok(found)
            : Outcome<Service>.Failed(
                new Problem("There is no such service")
                {
                    Field = "service",
                    Found = Problem.Excerpt(id),
                    Expected = Plain.Nearest(id, Services.Select(s => s.Id)) is { } near
                        ? $"perhaps {near}"
                        : "one of " + string.Join(", ", Services.Select(s => s.Id)),
                }
            );
}
