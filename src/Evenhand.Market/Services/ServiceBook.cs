using System.Security.Cryptography;
using System.Text;
using Evenhand.Rules.Yaml;
using Evenhand.Vocabulary;

namespace Evenhand.Market.Services;

/// <summary>
/// All services, from <c>rules/services.yaml</c>. A provision type or spending line belongs to one service and to the wider
/// services that it is part of, so that services which are not part of each other never count the same provider or pound.
/// </summary>
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
        foreach (var map in top.Value.Maps("services", required: true))
        {
            var service = new Service(
                map.Text("id"),
                map.Text("name"),
                map.Text("summary"),
                map.Flag("places"),
                [.. map.Texts("provision_types", required: true).Select(t => t.Text)],
                [.. map.Texts("spending_lines", required: false).Select(t => t.Text)],
                [.. map.Texts("cpv_codes", required: false).Select(t => t.Text)],
                map.OptionalText("part_of")
            );
            Check(map, service, services);
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

    /// <summary>The service itself and those that are part of it, and of them.</summary>
    public IReadOnlyList<Service> Within(Service service) =>
        [service, .. Services.Where(s => s.PartOf == service.Id).SelectMany(Within)];

    /// <summary>The services that no other is part of: no provider stands under two of them.</summary>
    public IReadOnlyList<Service> Finest =>
        [.. Services.Where(s => Services.All(o => o.PartOf != s.Id))];

    /// <summary>
    /// The service whose spending stands for this one: itself, or the nearest wider one that the return has lines for;
    /// null when there is none.
    /// </summary>
    public Service? SpendingOf(Service service) =>
        service.SpendingLines.Count > 0 ? service
        : service.PartOf is { } wider ? SpendingOf(Services.First(s => s.Id == wider))
        : null;

    /// <summary>The services that the spending return tells something of, by themselves or as part of a wider one.</summary>
    public IReadOnlyList<Service> WithSpending =>
        [.. Services.Where(s => SpendingOf(s) is not null)];

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

    private static void Check(YamlMap map, Service service, List<Service> before)
    {
        if (before.Any(s => s.Id == service.Id))
        {
            map.Report(
                map.LineOf("id"),
                "id",
                "Two services have this id",
                service.Id,
                "each id once"
            );
        }

        if (service.PartOf is { } wider && before.All(s => s.Id != wider))
        {
            map.Report(
                map.LineOf("part_of"),
                "part_of",
                "No service above has this id",
                wider,
                "the id of a wider service that stands above"
            );
            return;
        }

        var containing = Wider(service, before).Select(s => s.Id).ToHashSet(StringComparer.Ordinal);
        var others = before.Where(s => !containing.Contains(s.Id)).ToList();
        ReportTwice(
            map,
            "provision_types",
            service.ProvisionTypes,
            others.SelectMany(s => s.ProvisionTypes)
        );
        ReportTwice(
            map,
            "spending_lines",
            service.SpendingLines,
            others.SelectMany(s => s.SpendingLines)
        );
    }

    private static void ReportTwice(
        YamlMap map,
        string key,
        IReadOnlyList<string> words,
        IEnumerable<string> taken
    )
    {
        var seen = taken.Select(Plain.Fold).ToHashSet(StringComparer.Ordinal);
        foreach (var word in words.Where(w => !seen.Add(Plain.Fold(w))))
        {
            map.Report(
                map.LineOf(key),
                key,
                "This belongs to a service already that is not a wider one of this",
                word,
                "each once, and again only in a service that is part of the first"
            );
        }
    }

    private static IEnumerable<Service> Wider(Service service, List<Service> before)
    {
        var wider = before.FirstOrDefault(s => s.Id == service.PartOf);
        return wider is null ? [] : [wider, .. Wider(wider, before)];
    }
}
