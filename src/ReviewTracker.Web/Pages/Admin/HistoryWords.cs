using ReviewTracker.Domain.Bodies;
using ReviewTracker.Domain.Kernel;
using ReviewTracker.Domain.People;
using ReviewTracker.Web.Forms;
using ReviewTracker.Web.GovUk;
using ReviewTracker.Web.Pages.Admin.People;

namespace ReviewTracker.Web.Pages.Admin;

/// <summary>What happened to a person, a team or a body, each in a sentence.</summary>
internal static class HistoryWords
{
    /// <summary>Everybody a sentence names.</summary>
    public static IEnumerable<PersonId?> PeopleIn(object e) => e switch
    {
        RoleProposed x => [x.By],
        DeputyNamed x => [x.Deputy],
        MemberJoined x => [x.Person],
        MemberLeft x => [x.Person],
        _ => [],
    };

    /// <param name="stream">Whose history it is.</param>
    public static string Of(object e, Guid stream, Names names) => e switch
    {
        AccountEvent account => OfAccount(account, stream, names),
        TeamEvent team => OfTeam(team, names),
        BodyEvent body => OfBody(body, names),
        _ => Labels.InWords(e.GetType().Name),
    };

    private static string OfAccount(AccountEvent e, Guid person, Names names) => e switch
    {
        AccountOpened => "Account opened",
        PersonInvited => "Invited to sign in",
        RoleProposed x when x.By.Value == person => $"{RoleText.Of(x.Role, x.Body, names)} proposed by a group of their directory",
        RoleProposed x => $"{RoleText.Of(x.Role, x.Body, names)} proposed",
        ProposalDeclined x => $"{RoleText.Of(x.Role, x.Body, names)} not given",
        RoleGranted x => $"{RoleText.Of(x.Role, x.Body, names)} granted",
        RoleWithdrawn x => $"{RoleText.Of(x.Role, x.Body, names)} withdrawn",
        DeputyNamed x => $"{names.Of(x.Deputy)} named as deputy, {x.From.InWords()} to {x.Until.InWords()}: {RoleText.Of(x.Role, x.Body, names)}",
        DeputyEnded x => $"No deputy any more: {RoleText.Of(x.Role, x.Body, names)}",
        PersonLeft x => $"Left, the last day being {x.LastDay.InWords()}",
        PersonCameBack => "Came back",
        CardCorrected => "Name or address corrected",
        _ => Labels.InWords(e.GetType().Name),
    };

    private static string OfTeam(TeamEvent e, Names names) => e switch
    {
        TeamFormed x => $"Team formed for {names.Of(x.Body)}",
        MemberJoined x => $"{names.Of(x.Person)} joined",
        MemberLeft x => $"{names.Of(x.Person)} left the team",
        TeamCardCorrected => "Name or mailbox corrected",
        TeamDisbanded x => $"Disbanded on {x.On.InWords()}",
        _ => Labels.InWords(e.GetType().Name),
    };

    private static string OfBody(BodyEvent e, Names names) => e switch
    {
        BodyRegistered x => $"Registered as {x.Name}",
        BodyAliasLearned x => $"Also known as {x.Alias}",
        BodyAliasForgotten x => $"No longer known as {x.Alias}",
        AgencyMailSwitchedOn x => $"Mail about its actions switched on, from {x.On.InWords()}",
        AgencyMailSwitchedOff => "Mail about its actions switched off",
        MailDayChosen x => $"Wants its mail {x.Rhythm.InWords()}",
        BodyRenamed x => $"Called {x.Name} since {x.On.InWords()}",
        BodyClosed x => x.SucceededBy is { } next
            ? $"Closed, the last day being {x.LastDay.InWords()}; {names.Of(next)} carries on" : $"Closed, the last day being {x.LastDay.InWords()}",
        _ => Labels.InWords(e.GetType().Name),
    };
}
