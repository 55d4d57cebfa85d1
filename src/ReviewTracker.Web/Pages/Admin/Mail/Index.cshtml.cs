using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using ReviewTracker.Domain.Kernel;
using ReviewTracker.Domain.People;
using ReviewTracker.Store.Mail;
using ReviewTracker.Web.Forms;
using ReviewTracker.Web.GovUk;
using ReviewTracker.Web.Jobs;
using ReviewTracker.Web.Mail;
using ReviewTracker.Web.Security;

namespace ReviewTracker.Web.Pages.Admin.Mail;

/// <summary>The mail there is: what somebody must look at first.</summary>
[Authorize(Policies.SeeMail)]
public sealed class IndexModel(MailList mails, JobBoard jobs, NameSource names, MailSettings settings, JobHealth health) : PageModel
{
    [FromQuery] public string? State { get; set; }
    [FromQuery(Name = "page")] public string? PageNumber { get; set; }

    public MailCounts Counts { get; private set; } = null!;
    public IReadOnlyList<MailRow> Rows { get; private set; } = [];
    public PageOf Paging { get; private set; } = new(1, MailPage.Size, 0);
    public JobState Job { get; private set; } = null!;
    public Names Names { get; private set; } = null!;
    public string? Trouble { get; private set; }

    public bool MayRun => User.ToViewer().May(Policies.RunMail);
    public bool MayPreview => MayRun && User.ToViewer().MayRunRounds();

    /// <summary>What somebody should look at, in a sentence; null when there is nothing.</summary>
    public string? Open => (Counts.UnknownOpen, Counts.FailedOpen) switch
    {
        (0, 0) => null,
        (var unknown, 0) => $"Nobody can know whether {Words.Of(unknown, "mail was", "mails were")} taken by the mail server. Somebody should find out.",
        (0, var failed) => $"{Words.Of(failed, "mail", "mails")} could not be sent. Somebody should look at that.",
        var (unknown, failed) => $"{Words.Of(failed, "mail", "mails")} could not be sent, and of {Words.Of(unknown, "mail", "mails")} nobody can know whether the mail server took it. Somebody should look at that.",
    };

    public IEnumerable<(string Text, string Address, bool Here)> States =>
    [
        ($"All ({Counts.ByState.Values.Sum():N0})", "/admin/mail", Asked is null),
        .. MailWords.States.Select(s => ($"{MailWords.Of(s)} ({Counts.Of(s):N0})", $"/admin/mail?state={s}", Asked == s)),
    ];

    private MailState? Asked => Named.Of<MailState>(State, ignoreCase: true);

    public async Task OnGet(CancellationToken cancel)
    {
        var viewer = User.ToViewer();
        Counts = await mails.Counts(viewer, cancel);
        var total = Asked is { } state ? Counts.Of(state) : Counts.ByState.Values.Sum();
        Paging = PageOf.Asked(PageNumber, MailPage.Size, total);
        Rows = (await mails.Page(Asked, Paging.Number, viewer, cancel)).Rows;
        Names = await names.Of(Rows.Select(r => (PersonId?)r.To), cancel);
        (Job, Trouble) = (await jobs.Mail(cancel), await health.Trouble(cancel));
    }

    /// <summary>Which way mail leaves the house, in a sentence.</summary>
    public string Way => settings switch
    {
        { Smtp: { } smtp } => $"Mail leaves by the mail server {smtp.Host}.",
        { Notify: not null } => "Mail leaves by GOV.UK Notify.",
        { Way: MailWay.Folder } => "Mail is laid into a folder here and leaves this machine under no circumstances.",
        _ => "No way for mail is set, so none leaves: what is owed waits.",
    };
}
