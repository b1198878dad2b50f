using Evenhand.Market.Building;
using Evenhand.Vocabulary;

namespace Evenhand.Testing.Serving;

/// <summary>The app over four homes: the bundled data, made-up lists with faults in them, releases of contracting processes, and nothing at all.</summary>
public sealed class ServedHomes : IAsyncDisposable
{
    /// <summary>What a careless page would run: it stands in the made-up lists as an owner and as a number of places.</summary>
    public const string Hostile = "<script>alert(1)</script>";

    // Tests call more often than any program.
    private const int ManyCalls = 100_000;

    /// <summary>How many rows of the made-up lists are rejected: more than one page of a table.</summary>
    public const int Rejected = 60;

    /// <summary>
    /// A file of 126 payments, more than one page of a table: one to a person, one redacted, one credit, one with markup for a supplier. All made up.
    /// </summary>
    public static string Payments { get; } =
        string.Join(
            '\n',
            [
                "Body Name,Date Paid,Supplier Name,Purpose,Net Amount",
                "Madeup Council,01/04/2025,Alpha Ltd,Grounds,1000.25",
                "Madeup Council,02/04/2025,ALPHA LIMITED,Grounds,500",
                "Madeup Council,03/04/2025,Alpha Ltd.,Care,-250.25",
                "Madeup Council,04/04/2025,REDACTED PERSONAL DATA,Care,70",
                "Madeup Council,05/04/2025,Mrs A Madeup,Care,30",
                $"Other Trust,06/05/2025,{Hostile},Works,2000",
                .. Enumerable
                    .Range(1, 120)
                    .Select(n => $"Madeup Council,31/05/2025,Béta CIC,Care number {n},{n}"),
                "",
            ]
        );

    private readonly RealData data = new();
    private readonly TemporaryHome madeUp = new();
    private readonly TemporaryHome contracts = new();
    private readonly TemporaryHome empty = new();

    private ServedHomes() { }

    /// <summary>Over the bundled data.</summary>
    public ServedApp Real { get; private set; } = null!;

    /// <summary>
    /// Over made-up lists: edition 1 holds three children's homes on 31 March 2024; edition 2 adds a list of 31 March 2022
    /// with one, and <see cref="Rejected"/> rows that were left out. Its workspace is <see cref="MadeUpWorkspace"/>.
    /// </summary>
    public ServedApp MadeUp { get; private set; } = null!;

    /// <summary>
    /// Over releases: edition 1 holds one children's home, edition 2 adds releases of Find a Tender, edition 3 made-up ones, of which the process
    /// <c>ocds-b5fd17-made-up-1</c> has three, edition 4 <see cref="Payments"/>.
    /// </summary>
    public ServedApp Contracts { get; private set; } = null!;

    /// <summary>Over a home in which nothing was loaded.</summary>
    public ServedApp Empty { get; private set; } = null!;

    /// <summary>The home with the bundled data.</summary>
    public string RealHome => data.Home;

    /// <summary>A home in which nothing was loaded.</summary>
    public string EmptyHome => empty.Path;

    /// <summary>The app that a visit goes to.</summary>
    public ServedApp Of(Served home) =>
        home switch
        {
            Served.Real => Real,
            Served.MadeUp => MadeUp,
            Served.Contracts => Contracts,
            _ => Empty,
        };

    /// <summary>Loads and serves all four.</summary>
    public static async Task<ServedHomes> StartAsync()
    {
        var homes = new ServedHomes();
        homes.LoadMadeUp();
        homes.LoadContracts();
        await MadeUpWorkspace.WriteAsync(homes.madeUp.Path);
        await MadeUpReorganisations.WriteAsync(homes.madeUp.Path);
        await MadeUpReorganisations.WriteAsync(homes.contracts.Path);
        homes.Real = await ServedApp.StartAsync(homes.data.Home);
        homes.MadeUp = await ServedApp.StartAsync(homes.madeUp.Path);
        homes.Contracts = await ServedApp.StartAsync(homes.contracts.Path);
        homes.Empty = await ServedApp.StartAsync(homes.empty.Path);
        return homes;
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await Real.DisposeAsync();
        await MadeUp.DisposeAsync();
        await Contracts.DisposeAsync();
        await Empty.DisposeAsync();
        data.Dispose();
        madeUp.Dispose();
        contracts.Dispose();
        empty.Dispose();
    }

    private void LoadContracts()
    {
        var list = new MadeUpList().Add(sector: "Private", places: "4");
        Check(contracts.Load(contracts.Write("provider_at_march_2024.csv", list.ToString())));
        foreach (var part in new[] { "find-a-tender", "made-up" })
        {
            Check(contracts.Load(Repository.At("tests", "Evenhand.Testing", "Contracts", part)));
        }

        Check(contracts.Load(contracts.Write("payments.csv", Payments)));
    }

    private void LoadMadeUp()
    {
        var newer = new MadeUpList()
            .Add(sector: "Private", places: "4", owner: Hostile)
            .Add(sector: "Voluntary", places: "6")
            .Add(sector: "Local Authority", places: "5", authority: "Leeds");
        Load("provider_at_march_2024.csv", newer);

        var older = new MadeUpList
        {
            Title = "Children's social care data - Provider level as at 31 March 2022",
        }.Add(sector: "Private", places: "9");
        for (var i = 0; i < Rejected; i++)
        {
            older.Add(places: Hostile);
        }

        Load("provider_at_march_2022.csv", older);
    }

    private void Load(string name, MadeUpList list) =>
        Check(madeUp.Load(madeUp.Write(name, list.ToString())));

    private static void Check(Outcome<LoadReport> loaded)
    {
        if (!loaded.IsOk)
        {
            throw new InvalidOperationException(string.Join('\n', loaded.Problems));
        }
    }
}
