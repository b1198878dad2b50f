using System.Numerics;
using System.Text;
using Evenhand.Ocds.Reading;
using Evenhand.Vocabulary;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;
using NJsonSchema;

namespace Evenhand.Ocds.Validating;

/// <summary>Checks a file against the schemas of the standard, of version 1.1, and the extensions that are at hand.</summary>
public sealed class ReleaseValidator
{
    private static readonly string[] EmbeddedInRecord =
    [
        "releases",
        "compiledRelease",
        "versionedRelease",
    ];

    private static readonly string[] PackageFields = ["uri", "publisher", "publishedDate"];

    private readonly SchemaShelf shelf;
    private readonly JsonSchema releasePackage;
    private readonly JsonSchema recordPackage;
    private readonly JsonSchema versioned;
    private readonly Dictionary<string, JsonSchema> releases = new(StringComparer.Ordinal);
    private readonly SortedSet<string> checkedExtensions = new(StringComparer.Ordinal);
    private readonly SortedSet<string> uncheckedExtensions = new(StringComparer.Ordinal);
    private readonly SortedSet<string> uncheckedReferences = new(StringComparer.Ordinal);
    private readonly FaultCount faults = new();
    private long releasePackages;
    private long recordPackages;
    private long singleReleases;
    private long versionedReleases;

    private ReleaseValidator(
        SchemaShelf shelf,
        JsonSchema releasePackage,
        JsonSchema recordPackage,
        JsonSchema versioned
    )
    {
        this.shelf = shelf;
        this.releasePackage = releasePackage;
        this.recordPackage = recordPackage;
        this.versioned = versioned;
    }

    /// <summary>Checks a file. A file that is no JSON comes back with that as its fault; one that is not there as a problem.</summary>
    public static async Task<Outcome<ValidationReport>> CheckAsync(
        string path,
        SchemaShelf shelf,
        CancellationToken cancel
    )
    {
        var opened = UnfoldedFile.Open(path, cancel);
        if (!opened.IsOk)
        {
            return Outcome<ValidationReport>.Failed(opened.Problems);
        }

        using var file = opened.Value;
        var validator = new ReleaseValidator(
            shelf,
            await Compile(shelf.Read("release-package-schema.json"), cancel),
            await Compile(shelf.Read("record-package-schema.json"), cancel),
            await Compile(shelf.Read("versioned-release-validation-schema.json"), cancel)
        );
        var tops = new List<TopRange>();
        var scan = ReleaseScanner.Scan(file.Read(), path, static _ => { }, tops.Add, cancel);
        foreach (
            var problem in file.Damage is { } damage ? [damage, .. scan.Problems] : scan.Problems
        )
        {
            validator.faults.Count("file", problem.What, "", problem.Line ?? 1, problem.Found);
        }

        foreach (var top in tops)
        {
            cancel.ThrowIfCancellationRequested();
            await validator.Check(Parse(file.Read(top.Offset, top.Length)), top.Line, cancel);
        }

        if (tops.Count == 0 && scan.Problems.Count == 0)
        {
            validator.faults.Count("file", "Nothing in it", "", 1, null);
        }

        return Outcome<ValidationReport>.Ok(validator.Report(path));
    }

    private async Task Check(JObject top, long line, CancellationToken cancel)
    {
        if (top["records"] is JArray records)
        {
            recordPackages++;
            foreach (var record in records.OfType<JObject>())
            {
                await CheckRecord(record, top, line, cancel);
            }

            faults.Check("record-package", recordPackage, top, line);
        }
        else if (top["releases"] is JArray packed)
        {
            releasePackages++;
            foreach (var release in packed.OfType<JObject>())
            {
                await CheckRelease(release, top, line, cancel);
            }

            faults.Check("release-package", releasePackage, top, line);
        }
        else if (IsVersioned(top))
        {
            versionedReleases++;
            faults.Check("versioned-release", versioned, top, line);
        }
        else if (top["ocid"] is null && PackageFields.Any(f => top[f] is not null))
        {
            // A package whose releases go by another name: as a release it would lack everything.
            releasePackages++;
            faults.Check("release-package", releasePackage, top, line);
        }
        else
        {
            await CheckRelease(top, top, line, cancel);
        }
    }

    private async Task CheckRecord(
        JObject record,
        JObject package,
        long line,
        CancellationToken cancel
    )
    {
        foreach (var name in EmbeddedInRecord)
        {
            IEnumerable<JObject> parts = record[name] switch
            {
                JArray several => several.OfType<JObject>().Where(r => r["url"] is null),
                JObject one => [one],
                _ => [],
            };
            foreach (var part in parts.ToList())
            {
                if (name == "versionedRelease")
                {
                    versionedReleases++;
                    faults.Check("versioned-release", versioned, part, line);
                }
                else
                {
                    await CheckRelease(part, package, line, cancel);
                }
            }
        }
    }

    private async Task CheckRelease(
        JObject release,
        JObject package,
        long line,
        CancellationToken cancel
    )
    {
        singleReleases++;
        faults.Check("release", await SchemaOf(package, cancel), release, line);
    }

    /// <summary>The release schema with the extensions that a package names.</summary>
    private async Task<JsonSchema> SchemaOf(JObject package, CancellationToken cancel)
    {
        var folders = new List<string>();
        var named = package["extensions"] is JArray extensions
            ? extensions.OfType<JValue>().Select(e => $"{e.Value}")
            : [];
        foreach (var address in named)
        {
            if (shelf.Find(address) is { } folder)
            {
                checkedExtensions.Add(address);
                folders.Add(folder);
            }
            else
            {
                uncheckedExtensions.Add(address);
            }
        }

        var key = string.Join('\n', folders);
        if (!releases.TryGetValue(key, out var schema))
        {
            schema = await Compile(shelf.Release(folders, out var outside), cancel);
            uncheckedReferences.UnionWith(outside);
            releases.Add(key, schema);
        }

        return schema;
    }

    private static bool IsVersioned(JObject top) =>
        top.Properties()
            .Any(p => p.Value is JArray { First: JObject first } && first["releaseID"] is not null);

    private ValidationReport Report(string path) =>
        new()
        {
            File = path,
            Valid = faults.Faults.Count == 0,
            ReleasePackages = releasePackages,
            RecordPackages = recordPackages,
            Releases = singleReleases,
            VersionedReleases = versionedReleases,
            Faults = faults.Faults,
            CheckedExtensions = [.. checkedExtensions],
            UncheckedExtensions = [.. uncheckedExtensions],
            UncheckedReferences = [.. uncheckedReferences],
        };

    // The schemas were freed of references to other documents, so that there is nothing to be fetched; should one be left
    // after all, it is a fault of ours and not a reason to ask the web.
    private static Task<JsonSchema> Compile(
        System.Text.Json.Nodes.JsonObject schema,
        CancellationToken cancel
    ) =>
        JsonSchema.FromJsonAsync(
            schema.ToJsonString(),
            null,
            s => new NothingFetched(new JsonSchemaAppender(s, new DefaultTypeNameGenerator())),
            cancel
        );

    private static JObject Parse(byte[] bytes)
    {
        using var reader = new JsonTextReader(new StringReader(Encoding.UTF8.GetString(bytes)))
        {
            // A date stays the text that was written, which is what the schema speaks of.
            DateParseHandling = DateParseHandling.None,
            // A decimal would not hold every number that JSON can.
            FloatParseHandling = FloatParseHandling.Double,
            MaxDepth = ReleaseScanner.MostDepth,
        };
        var parsed = JObject.Load(reader);
        // The checks know no whole number of more than 64 bits.
        foreach (
            var number in parsed.Descendants().OfType<JValue>().Where(v => v.Value is BigInteger)
        )
        {
            number.Value = (double)(BigInteger)number.Value!;
        }

        return parsed;
    }
}
