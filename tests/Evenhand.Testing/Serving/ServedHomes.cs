namespace Evenhand.Testing.Serving;

/// <summary>The app over three homes: the bundled data, made-up lists with faults in them, and nothing at all.</summary>
public sealed class ServedHomes : IAsyncDisposable
{
    /// <summary>What a careless page would run: it stands in the made-up lists as an owner and as a number of places.</summary>
    public const string Hostile = "<script>alert(1)</script>";

    /// <summary>How many rows of the made-up lists are rejected: more than one page of a table.</summary>
    public const int Rejected = 60;

    private readonly RealData data = new();
    private readonly TemporaryHome madeUp = new();
    private readonly TemporaryHome empty = new();

    private ServedHomes() { }

    /// <summary>Over the bundled data.</summary>
    public ServedApp Real { get; private set; } = null!;

    /// <summary>
    /// Over made-up lists: edition 1 holds three children's homes on 31 March 2024; edition 2 adds a list of 31 March 2022
    /// with one, and <see cref="Rejected"/> rows that were left out.
    /// </summary>
    public ServedApp MadeUp { get; private set; } = null!;

    /// <summary>Over a home in which nothing was loaded.</summary>
    public ServedApp Empty { get; private set; } = null!;

    /// <summary>A home in which nothing was loaded.</summary>
    public string EmptyHome => empty.Path;

    /// <summary>The app that a visit goes to.</summary>
    public ServedApp Of(Served home) =>
        home switch
        {
            Served.Real => Real,
            Served.MadeUp => MadeUp,
            _ => Empty,
        };

    /// <summary>Loads and serves all three.</summary>
    public static async Task<ServedHomes> StartAsync()
    {
        var homes = new ServedHomes();
        homes.LoadMadeUp();
        homes.Real = await ServedApp.StartAsync(homes.data.Home);
        homes.MadeUp = await ServedApp.StartAsync(homes.madeUp.Path);
        homes.Empty = await ServedApp.StartAsync(homes.empty.Path);
        return homes;
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await Real.DisposeAsync();
        await MadeUp.DisposeAsync();
        await Empty.DisposeAsync();
        data.Dispose();
        madeUp.Dispose();
        empty.Dispose();
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

    private void Load(string name, MadeUpList list)
    {
        var loaded = madeUp.Load(madeUp.Write(name, list.ToString()));
        if (!loaded.IsOk)
        {
            throw new InvalidOperationException(string.Join('\n', loaded.Problems));
        }
    }
}
