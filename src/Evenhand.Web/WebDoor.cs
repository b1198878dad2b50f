using System.Globalization;
using System.Net;
using Evenhand.Appraisal.Reading;
using Evenhand.Evidence.Certainty;
using Evenhand.Evidence.Own;
using Evenhand.Evidence.Preconditions;
using Evenhand.Evidence.Questions;
using Evenhand.Evidence.Search;
using Evenhand.Lake;
using Evenhand.Lake.Editions;
using Evenhand.Law;
using Evenhand.Law.Deadlines;
using Evenhand.Law.Precedents;
using Evenhand.Law.Reforms;
using Evenhand.Law.TenderChecks;
using Evenhand.Market;
using Evenhand.Market.Catalogue;
using Evenhand.Market.Contracts;
using Evenhand.Market.Maps;
using Evenhand.Market.Payments;
using Evenhand.Market.Profiles;
using Evenhand.Market.Providers;
using Evenhand.Market.Simulation;
using Evenhand.Market.Spending;
using Evenhand.Record.Entries;
using Evenhand.Store.Content;
using Evenhand.Store.Databases;
using Evenhand.Transition.Desk;
using Evenhand.Transition.Journey;
using Evenhand.Vocabulary;
using Evenhand.Web.Accounts;
using Evenhand.Web.Api;
using Evenhand.Web.Downloads;
using Evenhand.Web.Questions;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.FileProviders;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Evenhand.Web;

/// <summary>Starts the web app.</summary>
public static class WebDoor
{
    private const long LargestRequest = 64 * 1024;

    /// <summary>Serves until cancelled.</summary>
    /// <param name="settings">What to serve, and where.</param>
    /// <param name="started">Called with the address once requests are taken.</param>
    /// <param name="cancel">Ends it.</param>
    /// <exception cref="InvalidOperationException">The rules that ship with the program are broken.</exception>
    public static async Task RunAsync(
        WebSettings settings,
        Action<string> started,
        CancellationToken cancel
    )
    {
        var builder = WebApplication.CreateBuilder(
            new WebApplicationOptions
            {
                ApplicationName = typeof(WebDoor).Assembly.GetName().Name,
                ContentRootPath = settings.ProgramRoot,
                EnvironmentName = Environments.Production,
            }
        );
        builder.WebHost.UseUrls(
            $"http://{new IPEndPoint(settings.Accounts?.Listen ?? IPAddress.Loopback, settings.Port)}"
        );
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxRequestBodySize = LargestRequest;
            kestrel.Limits.RequestHeadersTimeout = TimeSpan.FromSeconds(10);
        });
        builder.Host.UseDefaultServiceProvider(o =>
            (o.ValidateOnBuild, o.ValidateScopes) = (true, true)
        );
        builder.Logging.ClearProviders().AddSimpleConsole().SetMinimumLevel(LogLevel.Warning);
        builder.Logging.AddFilter("Microsoft.AspNetCore.DataProtection", LogLevel.Error);
        builder.Services.Configure<Microsoft.Extensions.Logging.Console.ConsoleLoggerOptions>(o =>
            o.LogToStandardErrorThreshold = LogLevel.Trace
        );
        builder.Services.AddEvenhand(settings);
        await using var app = builder.Build();
        app.UseEvenhand(settings);
        await app.StartAsync(cancel);
        var address = app
            .Services.GetRequiredService<IServer>()
            .Features.Get<IServerAddressesFeature>()!
            .Addresses.First();
        started($"http://localhost:{new Uri(address).Port.ToString(CultureInfo.InvariantCulture)}");
        await app.WaitForShutdownAsync(cancel);
    }

    /// <summary>What stands in the way of serving with accounts: a passphrase that does not open the keys. Nothing where nobody signs in.</summary>
    /// <param name="settings">What to serve, and where.</param>
    public static IReadOnlyList<Problem> Problems(WebSettings settings)
    {
        if (settings.Accounts is not { } accounts)
        {
            return [];
        }

        var opened = AccountServices.Certificate(settings.Home, accounts);
        if (opened.IsOk)
        {
            opened.Value.Dispose();
        }

        return opened.Problems;
    }

    /// <summary>What pages and downloads need.</summary>
    public static IServiceCollection AddEvenhand(
        this IServiceCollection services,
        WebSettings settings
    )
    {
        var libraries = Libraries.Read(settings.ProgramRoot);
        var store = new EditionStore(settings.Home);
        services.AddSingleton(libraries.Value);
        var law = LawLibrary.Read(settings.ProgramRoot, libraries.Value.Rules).Value;
        services.AddSingleton(law);
        services.AddSingleton(new DeadlineDesk(law.TimeLimits, law.Calendar));
        services.AddSingleton(new PrecedentDesk(store, libraries.Value, law));
        services.AddSingleton(ReformLibrary.Read(settings.ProgramRoot, law, libraries.Value).Value);
        services.AddSingleton<PromiseDesk>();
        services.AddSingleton(LawLibrary.Tenders(settings.ProgramRoot, law).Value);
        services.AddSingleton<BidderView>();
        services.AddSingleton<TenderMarketView>();
        services.AddSingleton<TenderInquiry>();
        services.AddSingleton<BarrierDesk>();
        services.AddSingleton<TenderQuery>();
        services.AddSingleton(store);
        services.AddSingleton<WarmEdition>();
        services.AddSingleton<IAnswerMemory, AnswerMemory>();
        services.AddSingleton<MarketView>();
        services.AddSingleton<Simulator>();
        services.AddSingleton<EditionCatalogue>();
        services.AddSingleton(new SpendingView(store, libraries.Value));
        services.AddSingleton<MapView>();
        services.AddSingleton<AreaView>();
        services.AddSingleton(new OwnerView(store, libraries.Value));
        services.AddSingleton<PolicyComparer>();
        services.AddSingleton(new DefinitionComparison(store, libraries.Value));
        services.AddSingleton(new QualityView(store));
        services.AddSingleton(new DefinitionCatalogue(store, libraries.Value));
        services.AddSingleton<ContractView>();
        services.AddSingleton<ProcessView>();
        services.AddSingleton<ReleaseView>();
        services.AddSingleton<MetricView>();
        services.AddSingleton<SourceFileView>();
        services.AddSingleton<IndicatorView>();
        services.AddSingleton(
            new WorkedCases(WorkedCases.Folder(settings.ProgramRoot), libraries.Value)
        );
        services.AddSingleton(s => new SlowAnswers(
            settings.Patience,
            s.GetRequiredService<IHostApplicationLifetime>().ApplicationStopping
        ));
        services.AddSingleton<PrintQueue>();
        services.AddSingleton<IndicatorQuery>();
        services.AddSingleton<PublisherQuery>();
        services.AddSingleton<BuyerView>();
        services.AddSingleton<BuyerIds>();
        services.AddSingleton(_ => libraries.Value.PublicBodies);
        services.AddSingleton<BodyMatches>();
        services.AddSingleton(new PaymentsView(store));
        services.AddSingleton(new PaymentRecordView(store));
        services.AddSingleton(
            new LawShelf(settings.ProgramRoot, law, libraries.Value.Services.Services)
        );
        var evidence = EvidenceDesk.Read(settings.ProgramRoot).Value;
        services.AddSingleton(evidence);
        var appraisals = AppraisalShelf.Read(settings.ProgramRoot, evidence).Value;
        services.AddSingleton(appraisals);
        services.AddSingleton(
            MergerDesk
                .Read(settings.ProgramRoot, libraries.Value.Rules, appraisals.Prices.Deflator.Base)
                .Value
        );
        services.AddSingleton<MergerMemory>();
        services.AddReorganisations();
        services.AddSingleton(CertaintyDesk.Read(settings.ProgramRoot, evidence).Value);
        services.AddSingleton(
            new OwnDesk(new InspectionView(store, libraries.Value), evidence.Library)
        );
        services.AddSingleton(GateBook.Read(settings.ProgramRoot, evidence.Library).Value);
        services.AddSingleton(s => new SearchDesk(
            evidence.Library,
            s.GetRequiredService<GateBook>()
        ));
        services.AddSingleton(TimeProvider.System);
        services.AddSingleton(s => new Workspace(
            settings.Database,
            s.GetRequiredService<TimeProvider>()
        ));
        services.AddAccounts(settings.Home, settings.Accounts);
        services.AddScoped<Drafts>();
        services.AddSingleton<ISaltSource, RandomSalts>();
        services.AddSingleton(new SigningKey(settings.Home, settings.Accounts?.Passphrase));
        services.AddScoped<Records>();
        services.AddScoped<Judgements>();
        services.AddScoped<KeptAppraisal>();
        services.AddScoped<AddedFindings>();
        services.AddScoped<ReferenceList>();
        services.AddScoped(s => new OrganisationEvidence(
            s.GetRequiredService<EvidenceDesk>(),
            s.GetRequiredService<GateBook>(),
            s.GetRequiredService<SearchDesk>(),
            WhoAsks.In(s.GetRequiredService<IHttpContextAccessor>().HttpContext!) is null
                ? null
                : s.GetRequiredService<AddedFindings>()
        ));
        services.AddScoped<OrganisationAppraisals>();
        services
            .AddRazorPages()
            .AddApplicationPart(typeof(WebDoor).Assembly)
            .AddApplicationPart(typeof(Design.Components.Choice).Assembly);
        services.AddApi(settings.CallsAMinute);
        services.AddAntiforgery(o =>
        {
            o.Cookie.Name = "evenhand-form";
            o.Cookie.SameSite = SameSiteMode.Strict;
            // The framing of pages is forbidden by the policy that every answer carries.
            o.SuppressXFrameOptionsHeader = true;
        });
        services.AddRequestTimeouts(o =>
            o.DefaultPolicy = new()
            {
                Timeout = settings.TimeLimit,
                TimeoutStatusCode = StatusCodes.Status504GatewayTimeout,
            }
        );
        // Another site must not reach a server on this machine by pointing a name of its own at it.
        services.AddHostFiltering(o =>
            (o.AllowedHosts, o.IncludeFailureMessage) = (
                ["localhost", "127.0.0.1", .. Names(settings.Accounts)],
                false
            )
        );
        services.AddRouting(o => o.LowercaseUrls = true);
        return services;
    }

    /// <summary>The order in which a request is dealt with.</summary>
    public static WebApplication UseEvenhand(this WebApplication app, WebSettings settings)
    {
        if (settings.Accounts is not null)
        {
            app.UseForwardedHeaders();
        }

        app.Use(SecurityHeaders.Add);
        app.UseHostFiltering();
        app.UseExceptionHandler("/error/500");
        app.UseStatusCodePagesWithReExecute("/error/{0}");
        app.UseApiErrors();
        app.UseStaticFiles(
            new StaticFileOptions
            {
                FileProvider = new PhysicalFileProvider(
                    Path.Combine(settings.ProgramRoot, "wwwroot")
                ),
                RequestPath = "/assets",
                OnPrepareResponse = c =>
                    c.Context.Response.Headers.CacheControl = "public, max-age=600",
            }
        );
        app.UseRouting();
        // A page changes nothing and takes no form by post, but for those that say so.
        app.UseWhen(
            context =>
                !HttpMethods.IsGet(context.Request.Method)
                && !HttpMethods.IsHead(context.Request.Method)
                && !IsError(context)
                && !(
                    HttpMethods.IsPost(context.Request.Method)
                    && context.GetEndpoint()?.Metadata.GetMetadata<TakesPostsAttribute>()
                        is not null
                ),
            refused => refused.Run(RefuseMethod)
        );
        app.UseAccounts(settings.Accounts);
        app.UseRequestTimeouts();
        app.Use(
            async (context, next) =>
            {
                using var limit = WorkLimit.Until(context.RequestAborted);
                await next(context);
            }
        );
        // Not for the page that tells of a fault, which may be that the edition cannot be opened.
        app.UseWhen(
            context => !IsError(context),
            rest =>
                rest.Use(
                    (context, next) =>
                    {
                        context.RequestServices.GetRequiredService<WarmEdition>().Refresh();
                        return next(context);
                    }
                )
        );
        app.MapRazorPages();
        app.MapDownloads();
        app.MapApi();
        app.MapGet(
                "/health",
                (EditionStore store) => Results.Json(new { status = "ok", edition = store.Current })
            )
            .AllowAnonymous();
        return app;
    }

    // The names by which a server with accounts may be asked for.
    private static IEnumerable<string> Names(AccountSettings? accounts) =>
        accounts is null ? []
        : accounts.Public is { } address ? [address.Host]
        : [accounts.Listen.ToString()];

    private static bool IsError(HttpContext context) =>
        context.Request.Path.StartsWithSegments("/error", StringComparison.Ordinal);

    private static Task RefuseMethod(HttpContext context)
    {
        context.Response.StatusCode = StatusCodes.Status405MethodNotAllowed;
        context.Response.Headers.Allow = "GET, HEAD";
        return Task.CompletedTask;
    }
}
