using ReviewTracker.Domain.Bodies;
using ReviewTracker.Domain.People;
using ReviewTracker.Web.Tests.Web;

namespace ReviewTracker.Web.Tests.Admin;

/// <summary>One page on which a person, a team or a body is changed: how it is filled in, and how it must be refused.</summary>
/// <param name="Of">"people", "teams" or "bodies".</param>
/// <param name="Page">Its path after their own.</param>
/// <param name="Given">What happened to them before.</param>
/// <param name="Writes">The events that are then recorded.</param>
/// <param name="Wrong">What is filled in instead to be refused; null where nothing can be filled in wrong.</param>
/// <param name="Save">For a page that reads back first: the button that saves.</param>
public sealed record AdminCase(
    string Of, string Page, object[] Given, (string Label, string Value)[] Answers, string[] Writes,
    (string Label, string Value)[]? Wrong = null, string? Refusal = null, Role By = Role.Manager, string? Save = null)
{
    private static readonly RoleGranted Coordinator = new(Role.Coordinator, null);
    private static readonly DateOnly Monday = new(2026, 5, 18), Friday = new(2026, 5, 29);

    public static IReadOnlyList<AdminCase> All { get; } =
    [
        new("people", "roles/new", [], [("Which role?", "Agency lead"), ("For which agency or area?", "Wealdshire Police")], [nameof(RoleProposed)],
            [("For which agency or area?", "Eastmere (area)")], "An agency lead answers for an agency. Choose one", Role.Coordinator),
        new("people", "proposals/Coordinator", [new RoleProposed(Role.Coordinator, null, Seed.PersonOf(Role.Coordinator))],
            [("What do you decide?", "Grant the role")], [nameof(RoleGranted)]),
        new("people", "withdraw/Coordinator", [Coordinator], [], [nameof(RoleWithdrawn)], By: Role.Administrator),
        new("people", "deputy/Coordinator", [Coordinator],
            [("Who stands in?", "Sam Coombe"), ("First day of the leave", "18 5 2026"), ("Last day of the leave", "29 5 2026")], [nameof(DeputyNamed)],
            [("Last day of the leave", "16 5 2026")], "The last day must be on or after the first"),
        new("people", "no-deputy/Coordinator", [Coordinator, new DeputyNamed(Role.Coordinator, null, Seed.PersonOf(Role.Coordinator), Monday, Friday)],
            [], [nameof(DeputyEnded)]),
        new("people", "card", [], [("Name", "Somebody Renamed"), ("E-mail address", "renamed.#@people.example")], [nameof(CardCorrected)],
            [("E-mail address", "not an address")], "Enter an e-mail address like name@example.org", Role.Administrator),
        new("people", "invitation", [], [], [nameof(PersonInvited)], By: Role.Coordinator),
        new("people", "leave", [Coordinator], [("Last day", "14 5 2026")], [nameof(RoleWithdrawn), nameof(PersonLeft)],
            [("Last day", "16 5 2026")], "The last day must be today or in the past. Record it when it has come", Save: "They leave"),
        new("people", "back", [new PersonLeft(new(2026, 5, 1))], [], [nameof(PersonCameBack)]),
        new("teams", "members", [new MemberJoined(Seed.PersonOf(Role.Coordinator))], [("Who works in the team?", "Ruth Ashdown")],
            [nameof(MemberLeft), nameof(MemberJoined)], By: Role.AgencyLead),
        new("teams", "mailbox", [], [("Name of the team", "Another team"), ("Shared mailbox", "another.#@people.example")], [nameof(TeamCardCorrected)],
            [("Shared mailbox", "not an address")], "Enter an e-mail address like name@example.org", Role.AgencyLead),
        new("teams", "disband", [], [], [nameof(TeamDisbanded)], By: Role.AgencyLead),
        new("bodies", "rename", [], [("New name", "Fire and Rescue #"), ("Called this since", "1 5 2026")], [nameof(BodyRenamed)],
            [("New name", "WP")], "Wealdshire Police goes by this name. Enter a name that belongs to one body only"),
        new("bodies", "close", [], [("Last day", "30 4 2026"), ("Who carries on what it did? (optional)", "Wealdshire Police")], [nameof(BodyClosed)],
            [("Last day", "30 4 26")], "Last day must include a year with 4 numbers, like 2026", Role.Administrator),
        new("bodies", "names/forget", [new BodyAliasLearned("The brigade")], [("Which name?", "The brigade")], [nameof(BodyAliasForgotten)], By: Role.Coordinator),
    ];

    public string Name => $"{Of} {Page}";

    /// <summary>The case for one test: what may be there only once is there once ("#").</summary>
    public AdminCase Once()
    {
        var own = $"{Guid.CreateVersion7():N}"[^8..];
        return this with { Answers = [.. Answers.Select(a => (a.Label, a.Value.Replace("#", own, StringComparison.Ordinal)))] };
    }

    /// <summary>What somebody else does meanwhile that leaves the page open.</summary>
    public object Meanwhile => Of switch
    {
        "people" => new CardCorrected(),
        "teams" => new TeamCardCorrected(),
        _ => new BodyAliasLearned($"Alias {Guid.CreateVersion7()}"),
    };

    public (string Label, string Value)[] Refused => [.. Answers.Where(a => !Wrong!.Any(w => w.Label == a.Label)), .. Wrong!];

    public async Task<(Guid Id, string Path)> Begin(AdminLog log)
    {
        var name = $"Case {Guid.CreateVersion7():N}"[..30];
        var id = Of switch
        {
            "people" => (await log.Person(name, Given)).Value,
            "teams" => (await log.Team(name, Seed.Agency, Given)).Value,
            _ => (await log.Body(name, BodyKind.Agency, Given)).Value,
        };
        return (id, $"/admin/{Of}/{id}/{Page}");
    }
}
