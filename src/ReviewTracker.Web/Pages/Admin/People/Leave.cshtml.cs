using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using ReviewTracker.Domain.Kernel;
using ReviewTracker.Domain.People;
using ReviewTracker.Store;
using ReviewTracker.Store.Answering;
using ReviewTracker.Store.SignIn;
using ReviewTracker.Web.Pages.Reviews.Recording;
using ReviewTracker.Web.Security;

namespace ReviewTracker.Web.Pages.Admin.People;

/// <summary>Somebody leaves: their work moves, their roles go, all in one act.</summary>
[Authorize(Policies.RunPeople)]
public sealed class LeaveModel(PeopleDesk desk) : PersonCommandPage(desk)
{
    private HandOver _handOver = null!;

    [BindProperty, Display(Name = "Last day"), Required(ErrorMessage = "Enter their last day")]
    public DateOnly? LastDay { get; set; }

    /// <summary>Who takes over what, by the key of a thing or of its group. Named, so that nothing else on the form is taken for it.</summary>
    [BindProperty(Name = nameof(Takers))]
    public Dictionary<string, Guid?> Takers { get; set; } = [];

    public IReadOnlyList<HandedGroup> Groups => _handOver.Groups;

    /// <summary>What would move, in words; null while the form is shown.</summary>
    public IReadOnlyList<string>? Moves { get; private set; }

    public override string Button => "Continue";

    public override bool HasForm => Moves is null && (Person.Account.LeftOn is null || Moved is not null);

    public void OnGet() => LastDay = Desk.Today;

    protected override async Task<bool> Prepare(CancellationToken cancel)
    {
        _handOver = await HandOver.Of(Person.Account.Id, Desk, By, cancel);
        foreach (var group in Groups)
        {
            MustBeTaken(group);
            foreach (var key in group.Things.Select(t => t.Key).Append(group.Key)) Takers.TryAdd(key, null);
        }

        return true;
    }

    public async Task<IActionResult> OnPost(CancellationToken cancel)
    {
        // Refused or moved on: it is said now and not after the last button.
        var others = await Desk.OtherManagers(Person.Account.Id, cancel);
        LeaveHandler.Handle(new(LastDay!.Value), Person.Account, By, others.Select(m => m.State.Id), Desk.Today);
        await _handOver.Writes(Person.Account.Id, TakerOf, By, cancel);
        Moves = [.. Groups.SelectMany(g => g.InWords(TakerOf)), .. _handOver.Ends, .. Person.Account.Grants.Select(g => $"{RoleText.Of(g.Role, g.Body, Names)} is withdrawn")];
        return Page();
    }

    public IActionResult OnPostChange() => Page();

    public async Task<IActionResult> OnPostSave(CancellationToken cancel)
    {
        var others = await Desk.OtherManagers(Person.Account.Id, cancel);
        await Desk.Record<Account>(new(Id, Version), Act() with { Beside = [new SessionsEnded(Person.Account.Id), new LinksEnded(Person.Account.Id)] }, async account =>
        {
            var left = LeaveHandler.Handle(new(LastDay!.Value), account, By, others.Select(m => m.State.Id), Desk.Today);
            return [new StreamWrite(Id, Version, left), .. await _handOver.Writes(account.Id, TakerOf, By, cancel)];
        }, Person.Account.Has(Role.Manager) ? [.. others.Select(m => new StreamStands(m.State.Id.Value, m.Version))] : [], cancel);
        return Done(BackTo, $"{Person.Card.Name} has left. What was shown here has moved; a restricted review is handed over by the people named on it.");
    }

    private PersonId? TakerOf(string key) => Chosen(key) ?? Groups.Where(g => g.Things.Any(t => t.Key == key)).Select(g => Chosen(g.Key)).FirstOrDefault();

    private PersonId? Chosen(string key) => Takers.GetValueOrDefault(key) is { } taker ? new(taker) : null;

    private void MustBeTaken(HandedGroup group)
    {
        foreach (var key in group.Things.Select(t => t.Key).Append(group.Key))
            ModelState.MustBeOffered($"{nameof(Takers)}[{key}]", Takers.GetValueOrDefault(key), group.Takers);
        if (HttpMethods.IsPost(Request.Method) && group.Must && group.Things.Any(t => TakerOf(t.Key) is null) && Person.Account.LeftOn is null)
            ModelState.AddModelError($"{nameof(Takers)}[{group.Key}]", $"Choose who takes over: {group.Title}");
    }
}
