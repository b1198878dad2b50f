using System.Globalization;
using System.Text;
using Evenhand.Bench.Measuring;
using Evenhand.Bench.Sections;
using Evenhand.Testing;

const string Preparation = "prepare";
Section[] sections =
[
    new PagesSection(),
    new LoadSection(),
    new ClassifySection(),
    new SimulateSection(),
    new LeversSection(),
    new StartUpSection(),
    new ContractsSection(),
    new StatisticsSection(),
    new RecordSection(),
    new AuditSection(),
    new MergerSection(),
];

if (args is [Child.Word, var name, var part, var given, var answer])
{
    var section = sections.Single(s => s.Name == name);
    if (part == Preparation)
    {
        section.Prepare(given);
        Child.Answer(answer, []);
    }
    else
    {
        Child.Answer(answer, section.Parts.Single(p => p.Name == part).Run(given));
    }

    return 0;
}

var chosen = args is [] or ["all"] ? sections : [.. sections.Where(s => args.Contains(s.Name))];
if (chosen.Length == 0 || (args is not ["all"] && args.Any(a => sections.All(s => s.Name != a))))
{
    Console.Error.WriteLine(
        $"Usage: bench/run [all|{string.Join('|', sections.Select(s => s.Name))} ...]"
    );
    return 2;
}

foreach (var section in chosen)
{
    if (section.Missing is { } missing)
    {
        Console.Error.WriteLine($"{section.Name}: left out, because {missing}");
        continue;
    }

    var folder = Directory.CreateTempSubdirectory("evenhand-bench-").FullName;
    try
    {
        Console.Error.WriteLine($"{section.Name}: getting ready");
        Child.Run(section.Name, Preparation, folder);
        var load = Machine.Load;
        var reports = new Dictionary<string, Report>(StringComparer.Ordinal);
        foreach (var each in section.Parts)
        {
            Console.Error.WriteLine($"{section.Name}: {each.Name}");
            reports[each.Name] = Child.Run(section.Name, each.Name, folder);
        }

        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"## {section.Title}\n\n");
        text.Append(
            CultureInfo.InvariantCulture,
            $"Measured {TimeProvider.System.GetUtcNow():yyyy-MM-dd HH:mm} UTC with `bench/run {section.Name}` on {Machine.Describe()}; load average {load} before and {Machine.Load} after.\n\n"
        );
        text.Append(section.Text(reports));
        Console.WriteLine(text);
        ResultsFile.Put(
            Repository.At("bench", "RESULTS.md"),
            [.. sections.Select(s => s.Title)],
            section.Title,
            text.ToString()
        );
    }
    finally
    {
        Directory.Delete(folder, recursive: true);
    }
}

return 0;
