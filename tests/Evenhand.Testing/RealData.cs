using Evenhand.Market.Building;
using Evenhand.Market.Providers;
using Evenhand.Market.Simulation;
using Evenhand.Market.Spending;

namespace Evenhand.Testing;

/// <summary>The bundled data, loaded once into a home of its own.</summary>
public sealed class RealData : IDisposable
{
    private readonly TemporaryHome home = new();

    /// <summary>Loads the data folder of the repository.</summary>
    public RealData()
    {
        Report = home.Load(Repository.At("data")).Value;
        Market = new MarketView(home.Store, TemporaryHome.Libraries);
        Spending = new SpendingView(home.Store, TemporaryHome.Libraries);
        Simulator = new Simulator(home.Store, TemporaryHome.Libraries);
        Policies = new PolicyComparer(home.Store, TemporaryHome.Libraries);
    }

    /// <summary>What the load said.</summary>
    public LoadReport Report { get; }

    /// <summary>Where the editions lie.</summary>
    public string Home => home.Path;

    /// <summary>Answers from the data.</summary>
    public MarketView Market { get; }

    /// <summary>Answers about spending from the data.</summary>
    public SpendingView Spending { get; }

    /// <summary>All policies on the data.</summary>
    public PolicyComparer Policies { get; }

    /// <summary>Simulations on the data.</summary>
    public Simulator Simulator { get; }

    /// <inheritdoc/>
    public void Dispose() => home.Dispose();
}
