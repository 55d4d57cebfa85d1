using System.CommandLine;
using ReviewTracker.Web.Hosting;
using ReviewTracker.Web.Jobs;
using ReviewTracker.Web.Mail;
using ReviewTracker.Web.Security;

namespace ReviewTracker.Web.Commands;

/// <summary>The web site.</summary>
public static class ServeCommand
{
    public static Command Make() => Into(new Command("serve", "Serve the web site. This is what happens when no command is named."));

    /// <summary>Also what the program does by itself.</summary>
    public static T Into<T>(T command) where T : Command
    {
        var urls = Ask.Urls();
        command.Add(urls);
        command.SetAction((typed, stop) => Run(HostSettings.FromEnvironment(), typed.GetValue(urls), stop));
        return command;
    }

    private static async Task<int> Run(HostSettings host, string? urls, CancellationToken stop)
    {
        var web = WebSettings.FromEnvironment();
        var key = host.ReadMasterKey(mayMake: false);
        var (mail, jobs) = (MailSettings.FromEnvironment(host.Development ? host.MailFolder : null), JobSettings.FromEnvironment());
        await using var database = await RunningDatabase.Open(host, mayMake: host.Development, stop);
        await host.Migrate(database, key, stop);
        var choices = new SignInChoices(Demonstration: false, host.Development);
        var store = await host.StoreOn(database, key, stop);
        await using var app = Site.Build(new SiteSettings(store, choices, web, urls, Mail: mail, Jobs: jobs));
        if (!host.Development && web.Hosts.Count == 0) app.Logger.LogWarning(
            "ReviewTracker__Hosts is not set: the site answers on this machine only, as localhost. Name the host visitors ask for.");
        await Site.Run(app, addresses => $"ReviewTracker is ready: {addresses}", stop);
        return CommandLine.Done;
    }
}
