using ReviewTracker.Web.Import.Returns;

namespace ReviewTracker.Web.Import;

public static class ImportServices
{
    public static IServiceCollection AddImport(this IServiceCollection services) => services
        .AddScoped<ActionPlanImport>().AddScoped<AgencyReturn>().AddScoped<ReturnRows>().AddScoped<RoundReply>();
}
