using ReviewTracker.Store.Mail;
using ReviewTracker.Web.GovUk;

namespace ReviewTracker.Web.Pages.Admin.Mail;

/// <summary>How mail is spoken of on pages.</summary>
public static class MailWords
{
    /// <summary>In the order somebody should look at them.</summary>
    public static IReadOnlyList<MailState> States { get; } = [MailState.Unknown, MailState.Failed, MailState.Pending, MailState.Sending, MailState.Sent, MailState.Cancelled];

    public static string Of(MailState state) => state switch
    {
        MailState.Pending => "Waiting",
        MailState.Sending => "Being sent",
        MailState.Sent => "Sent",
        MailState.Unknown => "Not known",
        MailState.Cancelled => "Not owed any more",
        _ => "Not sent",
    };

    public static string Colour(MailRow mail) => mail switch
    {
        { Settled: true } => "grey",
        { State: MailState.Unknown } => "orange",
        { State: MailState.Failed } => "red",
        _ => "light-blue",
    };

    public static string Kind(string kind) => kind switch
    {
        "sign-in-code" => "Sign-in code",
        "answering-code" => "Code for answering",
        "receipt" => "Receipt for answers",
        "invitation" => "Invitation",
        "review-opened" => "A review was opened",
        "digest" => "Reminders",
        "test" => "Test mail",
        _ => "Mail",
    };

    /// <summary>What somebody should do about it, if anything.</summary>
    public static string Ask(MailRow mail) => mail switch
    {
        { Settled: true } => "Nothing is left to do about it.",
        { State: MailState.Unknown } => "The mail server may have taken it. It is not sent again by itself, so that nobody gets it twice: "
            + "find out whether it arrived, and say so, or have it sent again.",
        { State: MailState.Failed } => "It was not sent and will not be by itself. Have it sent again, or say that it need not be.",
        { State: MailState.Pending, NextTry: { } next } => $"It is tried next {next.InWords()}.",
        _ => "It is on its way.",
    };

    /// <summary>One step of its story: what happened, without who and when.</summary>
    public static string Step(MailStep step) => step switch
    {
        { By: not null, State: MailState.Pending } => "Sent again by hand",
        { By: not null, State: MailState.Sent } => "Said to have arrived",
        { By: not null } => "Said not to have arrived, and not to be needed",
        { State: MailState.Pending, Attempts: 0 } => "Came to be owed",
        { State: MailState.Pending, NextTry: { } next } => $"Not taken; the next try is {next.InWords()}",
        { State: MailState.Sending } => $"Try {step.Attempts} began",
        { State: MailState.Sent } => "Sent",
        { State: MailState.Unknown } => "Not known whether it was taken",
        { State: MailState.Cancelled } => "Not owed any more",
        _ => "Not sent",
    };
}
