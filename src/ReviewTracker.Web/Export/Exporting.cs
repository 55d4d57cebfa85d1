namespace ReviewTracker.Web.Export;

public static class Exporting
{
    /// <summary>Adds what documents leave through.</summary>
    public static IServiceCollection AddExport(this IServiceCollection services) => services.AddScoped<Receipts>();
}
