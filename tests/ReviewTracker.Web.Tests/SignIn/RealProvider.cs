using System.Diagnostics;
using System.Reflection;
using ReviewTracker.Web.Tests.Web;

namespace ReviewTracker.Web.Tests.SignIn;

/// <summary>oidc-provider in a process of its own, and how somebody signs in and out on its pages.</summary>
public sealed class RealProvider : IAsyncDisposable
{
    private readonly Process _process;

    private RealProvider(Process process) => _process = process;

    public static Task<RealProvider> Start(OidcApp app) => Start(app.ProviderPort, app.Address);

    /// <param name="site">Where browsers reach the site that signs in with it.</param>
    public static async Task<RealProvider> Start(int port, Uri site)
    {
        var script = typeof(RealProvider).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(m => m.Key == "IdentityProvider").Value!;
        var start = new ProcessStartInfo("node", [script, $"{port}", OidcApp.Secret, site.GetLeftPart(UriPartial.Authority)])
        {
            RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true,
        };
        var process = Process.Start(start)!;
        var complaints = process.StandardError.ReadToEndAsync();
        while (await process.StandardOutput.ReadLineAsync().WaitAsync(TimeSpan.FromMinutes(1)) is { } line)
        {
            if (line != "ready") continue;
            _ = process.StandardOutput.ReadToEndAsync();
            return new RealProvider(process);
        }
        throw new InvalidOperationException(await complaints);
    }

    /// <summary>Types a name into the provider's page and agrees to what it asks; gives the page one comes back to.</summary>
    public static async Task<WebPage> SignIn(WebPage login, string name)
    {
        var consent = await Send(login, ("login", name), ("password", "anything"));
        return await Send(consent);
    }

    /// <summary>Says yes on the provider's page that asks whether to sign out.</summary>
    public static Task<WebPage> SignOut(WebPage asked) => Send(asked, ("logout", "yes"));

    public async ValueTask DisposeAsync()
    {
        if (!_process.HasExited) _process.Kill();
        await _process.WaitForExitAsync();
        _process.Dispose();
    }

    private static Task<WebPage> Send(WebPage page, params (string Name, string Value)[] typed)
    {
        var form = page.Document.QuerySelector("form") ?? throw new InvalidOperationException($"No form: {page.Address} {page.Html}");
        var hidden = form.QuerySelectorAll("input[type=hidden]").Select(i => (i.GetAttribute("name")!, i.GetAttribute("value") ?? ""));
        return page.Visitor.Send(new Uri(page.Address, form.GetAttribute("action")), [.. hidden, .. typed]);
    }
}
