using ReviewTracker.Store.SignIn;

namespace ReviewTracker.Web.Mail;

/// <summary>Composes the sending of mail.</summary>
public static class MailServices
{
    public static IServiceCollection AddMail(this IServiceCollection services, MailSettings settings)
    {
        services.AddSingleton(settings);
        services.AddSingleton<MailRun>();
        services.AddSingleton(of => CodeStillOwed("sign-in-code", of.GetRequiredService<SignInCodes>()));
        services.AddSingleton(of => CodeStillOwed("answering-code", of.GetRequiredService<SignInCodes>()));
        services.AddSingleton(of => Opening(settings));
        if (settings.Folder is { } folder) services.AddSingleton(new MailFolder(folder));
        return services;
    }

    private static StillOwed CodeStillOwed(string kind, SignInCodes codes) => new(kind, async (_, period, cancel) =>
        Guid.TryParse(period, out var id) && await codes.WasUsed(id, cancel) ? "Its code had been used before it was sent." : null);

    /// <summary>Opens the channel that the settings name, once per worker.</summary>
    public static Func<IMailChannel> Opening(MailSettings settings)
    {
        // One for the life of the program: it holds the connections.
        var http = settings.Notify is null ? null : new HttpClient { Timeout = Timeout.InfiniteTimeSpan };
        return () => settings switch
        {
            { Smtp: { } smtp } => new SmtpChannel(smtp, settings.Limit),
            { Notify: { } notify } => new NotifyChannel(notify, settings.Limit, http!),
            { Folder: { } folder } => new FolderChannel(new MailFolder(folder)),
            _ => throw new InvalidOperationException("Mail is off: there is no channel to open."),
        };
    }
}
