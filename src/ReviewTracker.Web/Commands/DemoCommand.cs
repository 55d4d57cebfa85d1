using System.CommandLine;
using System.Globalization;
using ReviewTracker.Domain.Kernel;
using ReviewTracker.Web.Hosting;
using ReviewTracker.Web.Jobs;
using ReviewTracker.Web.Mail;
using ReviewTracker.Web.Security;

namespace ReviewTracker.Web.Commands;

/// <summary>The web site over the invented county of Wealdshire.</summary>
public static class DemoCommand
{
    public static Command Make()
    {
        var scale = new Option<int?>("--scale") { Description = "How many times over the history happens, for measuring. Only when it is first loaded." };
        scale.Validators.Add(typed =>
        {
            if (typed.Tokens is [var text] && !(int.TryParse(text.Value, CultureInfo.InvariantCulture, out var times) && times is >= 1 and <= 1000))
                typed.AddError("--scale is a number from 1 to 1000.");
        });
        var today = Ask.Day("--today", "The day the demonstration takes for today; from then on it runs on.");
        var urls = Ask.Urls();
        var command = new Command("demo", "Serve a demonstration: an invented county, made and loaded at the first start.") { scale, today, urls };
        command.SetAction((typed, stop) => Run(
            HostSettings.FromEnvironment(), typed.GetValue(scale), typed.GetValue(today), typed.GetValue(urls), stop));
        return command;
    }

    private static async Task<int> Run(HostSettings host, int? scale, DateOnly? today, string? urls, CancellationToken stop)
    {
        var web = WebSettings.FromEnvironment();
        var key = host.ReadMasterKey(mayMake: true);
        // Nobody in it is real, so its mail leaves this machine under no circumstances.
        var (mail, jobs) = (new MailSettings(MailWay.Folder, Folder: host.MailFolder), JobSettings.FromEnvironment());
        await using var database = await RunningDatabase.Open(host, mayMake: true, stop);
        await new DemonstrationDatabase(host, database, key).Prepare(scale, today, stop);

        var store = await host.StoreOn(database, key, stop);
        var choices = new SignInChoices(Demonstration: true, host.Development);
        await using var app = Site.Build(new SiteSettings(store, choices, web, urls, Mail: mail, Jobs: jobs));
        var day = app.Services.GetRequiredService<TimeProvider>().GetUtcNow().UkDate().ToString("d MMMM yyyy", CultureInfo.GetCultureInfo("en-GB"));
        await Site.Run(app, addresses =>
            $"""
            ReviewTracker is ready: {addresses}
            This is a demonstration: everything in it is invented, and its today is {day}. Ctrl-C stops it.
            """, stop);
        return CommandLine.Done;
    }
}
