using Evenhand.Record.Entries;
using Evenhand.Store.Mergers;
using Evenhand.Transition.Contracts;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Evenhand.Web.Questions;

/// <summary>What pages of reorganisations in the workspace need.</summary>
internal static class ReorganisationServices
{
    /// <summary>Adds it.</summary>
    public static void AddReorganisations(this IServiceCollection services)
    {
        services.AddSingleton<PlanShelf>();
        services.AddSingleton<ContractsDesk>();
        services.TryAddSingleton<ISaltSource, RandomSalts>();
        services.AddScoped<PeopleNames>();
        services.AddScoped<Reorganisations>();
        services.AddScoped<ReorganisationRecord>();
        services.AddScoped<LocalNotes>();
        services.AddScoped<ReadinessReviews>();
        services.AddScoped<SharedNotices>();
        services.AddScoped<PeopleDirectory>();
        services.AddScoped<OwnLessons>();
        services.AddScoped<Closings>();
    }
}
