using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;
using Xunit.Abstractions;
using Xunit.Sdk;

namespace ReviewTracker.Web.Tests.Web;

/// <summary>A real Chromium, started once for the tests that need one.</summary>
public sealed class Browser : IAsyncLifetime
{
    private static readonly string?[] Places =
        [Environment.GetEnvironmentVariable("ReviewTracker__Chromium"), "/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"];

    private IPlaywright? _playwright;
    private IBrowser? _browser;

    /// <summary>Null where there is none: then the tests that need it are skipped and say so.</summary>
    public static string? Executable { get; } = Places.FirstOrDefault(File.Exists);

    public async Task InitializeAsync()
    {
        if (Executable is null) return;
        _playwright = await Playwright.CreateAsync();
        _browser = await _playwright.Chromium.LaunchAsync(new()
        {
            ExecutablePath = Executable, ChromiumSandbox = false, Args = ["--disable-gpu", "--no-proxy-server"],
        });
    }

    public async Task DisposeAsync()
    {
        if (_browser is not null) await _browser.DisposeAsync();
        _playwright?.Dispose();
    }

    /// <summary>A window of its own, with the visitor's cookies where there is a visitor.</summary>
    public async Task<BrowserWindow> Open(Uri address, Visitor? visitor = null, int width = 1280, bool scripts = true)
    {
        var context = await _browser!.NewContextAsync(new()
        {
            ViewportSize = new() { Width = width, Height = 900 }, JavaScriptEnabled = scripts, BaseURL = address.ToString(),
            Locale = "en-GB", TimezoneId = "Europe/London", ReducedMotion = ReducedMotion.Reduce,
        });
        await context.AddCookiesAsync(visitor?.Cookies.GetAllCookies().Select(c =>
            new Cookie { Name = c.Name, Value = c.Value, Domain = c.Domain, Path = c.Path }) ?? []);
        return new BrowserWindow(context, await context.NewPageAsync());
    }

    /// <summary>What axe finds against WCAG 2.2 AA and best practice, one line each.</summary>
    public static async Task<IReadOnlyList<string>> AxeFindings(IPage page)
    {
        var result = await page.RunAxe(new AxeRunOptions
        {
            RunOnly = new RunOnlyOptions { Type = "tag", Values = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"] },
        });
        return [.. result.Violations.SelectMany(v => v.Nodes.Select(n => $"{v.Id}: {v.Help} at {n.Html}"))];
    }
}

/// <summary>An open window and what went wrong in it.</summary>
public sealed class BrowserWindow : IAsyncDisposable
{
    private readonly IBrowserContext _context;

    public BrowserWindow(IBrowserContext context, IPage page)
    {
        (_context, Page) = (context, page);
        page.Console += (_, message) => { if (message.Type is "error" or "warning") Problems.Add(message.Text); };
        page.PageError += (_, error) => Problems.Add(error);
        page.RequestFailed += (_, request) => Problems.Add($"failed: {request.Url}");
        page.Request += (_, request) => Requests.Add(request.Url);
    }

    public IPage Page { get; }

    public List<string> Problems { get; } = [];

    public List<string> Requests { get; } = [];

    /// <summary>How far the page can be moved sideways; 0 is right.</summary>
    public Task<int> SidewaysScroll() =>
        Page.EvaluateAsync<int>("document.documentElement.scrollWidth - document.documentElement.clientWidth");

    public ValueTask DisposeAsync() => _context.DisposeAsync();
}

/// <summary>Skipped, saying so, where no Chromium is found.</summary>
[TraitDiscoverer(NeedsBrowser.Name, NeedsBrowser.Assembly)]
public sealed class BrowserTheoryAttribute : TheoryAttribute, ITraitAttribute
{
    public BrowserTheoryAttribute() => Skip = Browser.Executable is null ? "No Chromium was found; set ReviewTracker__Chromium to one." : null!;
}

/// <summary>Skipped, saying so, where no Chromium is found.</summary>
[TraitDiscoverer(NeedsBrowser.Name, NeedsBrowser.Assembly)]
public sealed class BrowserFactAttribute : FactAttribute, ITraitAttribute
{
    public BrowserFactAttribute() => Skip = Browser.Executable is null ? "No Chromium was found; set ReviewTracker__Chromium to one." : null!;
}

/// <summary>Lets a run leave out what looks at pages in a browser: <c>--filter Needs!=Browser</c>.</summary>
public sealed class NeedsBrowser : ITraitDiscoverer
{
    internal const string Name = "ReviewTracker.Web.Tests.Web.NeedsBrowser", Assembly = "ReviewTracker.Web.Tests";

    public IEnumerable<KeyValuePair<string, string>> GetTraits(IAttributeInfo traitAttribute) => [new("Needs", "Browser")];
}
