using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.Extensions.Options;
using ReviewTracker.Store.SignIn;

namespace ReviewTracker.Web.Hosting;

/// <summary>Protects cookies and forms with keys out of the database, the same for every node and after every restart.</summary>
public static class SharedCookieKeys
{
    public static IServiceCollection AddCookieKeys(this IServiceCollection services)
    {
        // Before the framework's own start loads the keys.
        services.AddHostedService<FirstKey>();
        services.AddDataProtection().SetApplicationName("ReviewTracker");
        services.AddSingleton<IConfigureOptions<KeyManagementOptions>>(of =>
            new ConfigureOptions<KeyManagementOptions>(options => options.XmlRepository = of.GetRequiredService<CookieKeys>()));
        return services;
    }

    /// <summary>Using the keys once makes the first; two nodes that start together do it one after the other.</summary>
    private sealed class FirstKey(CookieKeys keys, IDataProtectionProvider protection) : IHostedService
    {
        public Task StartAsync(CancellationToken cancellationToken) =>
            keys.OneAtATime(() => protection.CreateProtector("start").Protect([]), cancellationToken);

        public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
    }
}
