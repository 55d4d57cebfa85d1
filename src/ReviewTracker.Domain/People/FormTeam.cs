using System.Collections.Immutable;
using ReviewTracker.Domain.Bodies;
using ReviewTracker.Domain.Kernel;

namespace ReviewTracker.Domain.People;

/// <summary>Forms a team of a body; name and mailbox stand beside the log.</summary>
public sealed record FormTeam(PersonId TeamId, BodyId Body);

public static class FormTeamHandler
{
    /// <param name="body">What stands under the command's body; null where there is none.</param>
    public static TeamFormed Handle(FormTeam command, BodyCard? body, Viewer by, DateOnly today)
    {
        Refuse.When(body is null, new TeamNeedsBody());
        Refuse.When(!Team.MayBeRunBy(by, command.Body), new NotTheirTeam());
        Refuse.When(!body.IsOpenOn(today), new RoleOfClosedBody(body.Name));

        return new TeamFormed(command.TeamId, command.Body);
    }
}

/// <summary>Says who works in the team from now on.</summary>
public sealed record NameMembers(ImmutableList<PersonId> Members);

public static class NameMembersHandler
{
    /// <param name="people">The accounts of those named.</param>
    public static ImmutableList<TeamEvent> Handle(NameMembers command, Team team, IEnumerable<Account> people, Viewer by)
    {
        var members = command.Members.Distinct().ToList();
        var fitting = people.Where(p => p.IsOf(team.Body)).Select(p => p.Id).ToHashSet();

        team.CheckMayBeChangedBy(by);
        Refuse.When(members.Exists(m => !fitting.Contains(m)), new MemberOfAnotherBody());
        Refuse.When(team.Members.ToHashSet().SetEquals(members), new SameMembers());

        return
        [
            .. team.Members.Except(members).Select(gone => new MemberLeft(gone)),
            .. members.Except(team.Members).Select(added => new MemberJoined(added)),
        ];
    }
}

public sealed record TeamNeedsBody() : Refusal("Choose whose team it is", nameof(FormTeam.Body));

public sealed record MemberOfAnotherBody()
    : Refusal("Members have a role for the team’s own agency. Choose from the list", nameof(NameMembers.Members));

public sealed record SameMembers() : Refusal("These are the team’s members already", nameof(NameMembers.Members));
