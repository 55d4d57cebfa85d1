using System.Collections.Immutable;
using ReviewTracker.Domain.Kernel;

namespace ReviewTracker.Domain.People;

/// <summary>People of one body behind a shared mailbox. Read as a view and asked as a state.</summary>
/// <param name="Id">Also the mailbox's id in the table of people, so that the team can own actions.</param>
public sealed record Team(PersonId Id, BodyId Body, ImmutableList<PersonId> Members, DateOnly? DisbandedOn)
{
    public static Team Create(TeamFormed e) => new(e.TeamId, e.Body, [], null);

    public Team Apply(MemberJoined e) => Members.Contains(e.Person) ? this : this with { Members = Members.Add(e.Person) };

    public Team Apply(MemberLeft e) => this with { Members = Members.Remove(e.Person) };

    // What it is called stands beside the log; that it was put right changes nothing here.
    public Team Apply(TeamCardCorrected _) => this;

    public Team Apply(TeamDisbanded e) => this with { DisbandedOn = e.On };

    /// <summary>The team's own agency lead, or whoever runs people here.</summary>
    public static bool MayBeRunBy(Viewer by, BodyId body) =>
        by.IsAny(Role.Manager, Role.Administrator) || (by.Is(Role.AgencyLead) && by.Bodies.Contains(body));

    internal void CheckMayBeChangedBy(Viewer by)
    {
        Refuse.When(!MayBeRunBy(by, Body), new NotTheirTeam());
        Refuse.When(DisbandedOn is not null, new TeamIsNoMore());
    }
}

public sealed record NotTheirTeam() : Refusal("A team is run by its agency’s lead, a manager or an administrator");

public sealed record TeamIsNoMore() : Refusal("This team has been disbanded");
