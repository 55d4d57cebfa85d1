using System.CommandLine;
using System.Net.Mail;
using ReviewTracker.Store.Mail;
using ReviewTracker.Web.Hosting;
using ReviewTracker.Web.Mail;
using ReviewTracker.Web.Mail.Templates;

namespace ReviewTracker.Web.Commands;

/// <summary>Tries what stands outside. 0: it works; 1: it does not, and why; 2: it cannot be tried.</summary>
public static class CheckCommand
{
    public const int DoesNotWork = 1;

    public static Command Make() => new("check", "Try whether what stands outside works.") { Mail() };

    private static Command Mail()
    {
        var to = new Option<string>("--to") { Description = "The e-mail address the test mail goes to.", Required = true };
        var command = new Command("mail", "Send a test mail through the channel that is set, and say what came back.") { to };
        command.SetAction((typed, stop) => Run(typed.GetRequiredValue(to), stop));
        return command;
    }

    private static async Task<int> Run(string to, CancellationToken stop)
    {
        if (!MailAddress.TryCreate(to, out var address) || address.Address != to || to.Any(char.IsControl))
            throw new CannotGoOnException($"\"{MailFacts.OneLine(to)}\" is not an e-mail address.");
        var host = HostSettings.FromEnvironment();
        var settings = MailSettings.FromEnvironment(host.Development ? host.MailFolder : null);
        if (settings.Way is MailWay.Off) throw new CannotGoOnException(
            "No way for mail is set. Set ReviewTracker__Mail__Channel to smtp or notify, and what belongs to it (see the README).");

        Console.WriteLine($"Sending a test mail by {InWords(settings)} …");
        if (settings.Smtp is { } smtp && await new CheckSmtp(smtp, settings.Limit).Trouble(stop) is { } trouble) return Say(trouble, DoesNotWork);
        using var channel = MailServices.Opening(settings)();
        var letter = MailRun.LetterOf(Guid.NewGuid(), "test", to, MailFrame.Of(null), new MailFacts(new Dictionary<string, string>()));
        return Explain(await channel.Send(letter, stop), settings);
    }

    private static int Explain(MailOutcome outcome, MailSettings settings) => outcome.Becomes switch
    {
        MailState.Sent when settings.Way is MailWay.Folder => Say($"{outcome.Answer} It lies in {settings.Folder}.", CommandLine.Done),
        MailState.Sent => Say($"{outcome.Answer} Whether it arrives is decided further on: look into the mailbox, and into its junk folder.", CommandLine.Done),
        MailState.Pending => Say($"{outcome.Answer} In earnest it would be tried again.", DoesNotWork),
        _ => Say(outcome.Answer, DoesNotWork),
    };

    private static string InWords(MailSettings settings) => settings switch
    {
        { Smtp: { } smtp } => $"SMTP through {smtp.Host}:{smtp.Port}, {(smtp.User is null ? "without a login" : $"as {smtp.User}")}, from {smtp.From.Address}",
        { Notify: { } notify } => $"GOV.UK Notify at {notify.Address.Host}",
        _ => "the folder",
    };

    private static int Say(string sentence, int code)
    {
        Console.WriteLine(sentence);
        return code;
    }
}
