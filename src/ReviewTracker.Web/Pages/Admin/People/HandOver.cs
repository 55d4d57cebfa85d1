using ReviewTracker.Domain.Kernel;
using ReviewTracker.Domain.People;
using ReviewTracker.Domain.Recommendations;
using ReviewTracker.Domain.Reviews;
using ReviewTracker.Store;
using ReviewTracker.Store.Lists;
using ReviewTracker.Web.GovUk;

namespace ReviewTracker.Web.Pages.Admin.People;

/// <summary>Everything that lies with somebody who leaves, and what is written when others take it over.</summary>
public sealed class HandOver
{
    private readonly PeopleDesk _desk;
    private readonly OpenWork _work;
    private readonly IReadOnlyList<ListedTeam> _teams;
    private readonly IReadOnlyList<(Loaded<Account> Of, Account.StandIn StandIn)> _standIns;

    private HandOver(
        PeopleDesk desk, OpenWork work, IReadOnlyList<ListedTeam> teams, IReadOnlyList<(Loaded<Account>, Account.StandIn)> standIns) =>
        (_desk, _work, _teams, _standIns) = (desk, work, teams, standIns);

    public IReadOnlyList<HandedGroup> Groups { get; private set; } = [];

    /// <summary>What ends and goes to nobody, in words.</summary>
    public IEnumerable<string> Ends => _work.AssignedTo == 0 ? []
        : [$"{Words.Of(_work.AssignedTo, "review")} they are assigned to as chair, author, panel member or IMR author: that ends"];

    public static async Task<HandOver> Of(PersonId leaver, PeopleDesk desk, Viewer viewer, CancellationToken cancel)
    {
        var accounts = (await desk.Accounts(cancel)).Where(a => a.State.Id != leaver && a.State.LeftOn is null).ToList();
        var handOver = new HandOver(
            desk, await desk.Work.Of(leaver, viewer, cancel),
            [.. (await desk.Teams.All(viewer, cancel)).Where(t => t.Team.DisbandedOn is null && t.Team.Members.Contains(leaver))],
            [.. accounts.SelectMany(a => a.State.Deputies.Where(d => d.Deputy == leaver && d.Until >= desk.Today).Select(d => (a, d)))]);
        handOver.Groups = await handOver.Grouped([.. accounts.Select(a => a.State)], cancel);
        return handOver;
    }

    /// <summary>What is recorded elsewhere when each thing goes to its taker; null: to nobody.</summary>
    public async Task<IReadOnlyList<StreamWrite>> Writes(PersonId leaver, Func<string, PersonId?> takerOf, Viewer by, CancellationToken cancel)
    {
        List<StreamWrite> writes = [.. await Reviews(leaver, takerOf, cancel), .. await Plans(takerOf, cancel)];
        foreach (var team in _teams)
            writes.Add(new(team.Team.Id.Value, team.Version,
                [new MemberLeft(leaver), .. takerOf(KeyOf(team)) is { } taker ? [new MemberJoined(taker)] : Array.Empty<object>()]));
        foreach (var (of, standIn) in _standIns)
            writes.Add(new(of.State.Id.Value, of.Version, [await Instead(of.State, standIn, takerOf(KeyOf(of.State, standIn)), by, cancel)]));
        return writes;
    }

    // Somebody who comes back one day, perhaps in another role, is not let into what they were named on. Nothing of it is shown.
    private async Task<IReadOnlyList<StreamWrite>> Reviews(PersonId leaver, Func<string, PersonId?> takerOf, CancellationToken cancel)
    {
        var (led, named) = (_work.Reviews.ToDictionary(r => r.Id), await _desk.Work.NamedOn(leaver, cancel));
        var assigned = await _desk.Work.AssignedOn(leaver, cancel);
        var writes = new List<StreamWrite>();
        foreach (var review in led.Keys.Union(named).Union(assigned))
        {
            var now = await Load<Review>(review.Value, cancel);
            var taker = led.TryGetValue(review, out var known) ? takerOf(KeyOf(known)) : null;
            List<object> events =
            [
                .. taker is { } lead ? [AssignLeadHandler.Handle(new(lead, _desk.Today), now.State, _desk.Today)] : Array.Empty<object>(),
                .. named.Contains(review) ? [UnnameHandler.Handle(new(leaver), now.State)] : Array.Empty<object>(),
                .. now.State.Assignees.Where(a => a.Person == leaver && a.LastsOn(_desk.Today))
                    .Select(a => EndAssignmentHandler.Handle(new(a.Person, a.As, a.Agency), now.State, _desk.Today)),
            ];
            if (events.Count > 0) writes.Add(new(review.Value, now.Version, events));
        }

        return writes;
    }

    private async Task<IReadOnlyList<StreamWrite>> Plans(Func<string, PersonId?> takerOf, CancellationToken cancel)
    {
        var writes = new List<StreamWrite>();
        foreach (var plan in _work.Parts.GroupBy(p => p.Recommendation))
        {
            var now = await Load<Recommendation>(plan.Key.Value, cancel);
            writes.Add(new(plan.Key.Value, now.Version,
                [.. plan.Select(p => NameOwnerHandler.Handle(new(p.Action, p.Agency, takerOf(KeyOf(p)), _desk.Today), now.State, _desk.Today))]));
        }

        return writes;
    }

    private async Task<object> Instead(Account of, Account.StandIn standIn, PersonId? taker, Viewer by, CancellationToken cancel) => taker is { } deputy
        ? NameDeputyHandler.Handle(
            new(standIn.Role, standIn.Body, deputy, standIn.From, standIn.Until), of, await _desk.Account(deputy, cancel), by, _desk.Today)
        : EndDeputyHandler.Handle(new(standIn.Role, standIn.Body), of, by);

    private async Task<IReadOnlyList<HandedGroup>> Grouped(IReadOnlyList<Account> others, CancellationToken cancel)
    {
        var names = await _desk.Names.Of([.. _standIns.Select(s => (PersonId?)s.Of.State.Id)], cancel);
        var onTheTeam = others.Where(a => a.Has(Role.Coordinator) || a.Has(Role.Manager)).Select(a => a.Id).ToList();
        var groups = new List<HandedGroup>();
        if (_work.Reviews.Count > 0)
            groups.Add(new("reviews", $"{Words.Of(_work.Reviews.Count, "review")} they lead", true, await _desk.Choices(onTheTeam, cancel),
                [.. _work.Reviews.Select(r => new HandedThing(KeyOf(r), r.Reference is null ? null : $"Review {r.Reference}"))]));
        foreach (var agency in _work.Parts.GroupBy(p => p.Agency)) groups.Add(await ActionsFor(agency, others, onTheTeam, names, cancel));
        foreach (var team in _teams)
            groups.Add(new(KeyOf(team), $"Member of {team.Card.Name}", false,
                await _desk.Choices(others.Where(a => a.IsOf(team.Team.Body) && !team.Team.Members.Contains(a.Id)).Select(a => a.Id), cancel), []));
        foreach (var (of, standIn) in _standIns)
            groups.Add(new(KeyOf(of.State, standIn),
                $"Deputy for {names.Of(of.State.Id)}, {RoleText.Of(standIn.Role, standIn.Body, names)}, until {standIn.Until.InWords()}", false,
                await _desk.Choices(others.Where(a => a.Id != of.State.Id && a.Holds(standIn.Role, standIn.Body)).Select(a => a.Id), cancel), []));
        return groups;
    }

    private async Task<HandedGroup> ActionsFor(
        IGrouping<BodyId, OwnedPart> agency, IReadOnlyList<Account> others, IEnumerable<PersonId> onTheTeam, Names names, CancellationToken cancel)
    {
        var own = others.Where(a => a.Holds(Role.AgencyLead, agency.Key)).Select(a => a.Id).Concat(await _desk.Teams.OfBody(agency.Key, cancel)).ToList();
        return new($"actions/{agency.Key}", $"{Words.Of(agency.Count(), "action")} they own for {names.Of(agency.Key)}", true,
            [.. await _desk.Choices(own, cancel), .. await _desk.Choices(onTheTeam.Except(own), cancel)],
            [.. agency.Select(p => new HandedThing(KeyOf(p), p.Number is null ? null : $"{p.ReviewReference}, action {p.Number}: {p.Text}"))]);
    }

    private async Task<Loaded<T>> Load<T>(Guid stream, CancellationToken cancel) where T : class =>
        await _desk.Streams.Load<T>(stream, cancel) ?? throw new StreamMissingException(stream);

    private static string KeyOf(LedReview review) => $"review/{review.Id}";
    private static string KeyOf(OwnedPart part) => $"action/{part.Action}/{part.Agency}";
    private static string KeyOf(ListedTeam team) => $"team/{team.Team.Id}";
    private static string KeyOf(Account of, Account.StandIn standIn) => $"deputy/{of.Id}/{RoleText.Address(standIn.Role, standIn.Body)}";
}
