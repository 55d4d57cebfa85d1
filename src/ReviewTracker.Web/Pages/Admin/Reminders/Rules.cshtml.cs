using System.ComponentModel.DataAnnotations;
using System.Security.Cryptography;
using System.Text.Json;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using ReviewTracker.Domain.Kernel;
using ReviewTracker.Domain.Partnership;
using ReviewTracker.Store;
using ReviewTracker.Web.Chasing;
using ReviewTracker.Web.Forms;
using ReviewTracker.Web.GovUk;
using ReviewTracker.Web.Pages.Reviews.Recording;
using ReviewTracker.Web.Security;

namespace ReviewTracker.Web.Pages.Admin.Reminders;

/// <summary>When whom is reminded. The first press shows whom the rules would reach, the second sets them.</summary>
[Authorize(Policies.RunSettings)]
public sealed class RulesModel(Streams streams, Views views, NameSource names, ReviewDesk desk, DigestDesk digests) : CommandPage
{
    private const string NeedsNumber = "Enter a number of days";

    [BindProperty, Display(Name = "Days before a date"), Line(40)] public string? DaysBefore { get; set; }
    [BindProperty] public DayOfWeek OverdueOn { get; set; }
    [BindProperty, Display(Name = "Days overdue"), Required(ErrorMessage = NeedsNumber)] public int? LeadAndTeamAfter { get; set; }
    [BindProperty, Display(Name = "Meetings"), Required(ErrorMessage = "Enter a number of meetings")] public int? HigherAfterMeetings { get; set; }
    [BindProperty, Display(Name = "Who hears of it next")] public Guid? Higher { get; set; }
    [BindProperty, Display(Name = "Days between reminders"), Required(ErrorMessage = NeedsNumber)] public int? HomeOfficeEvery { get; set; }
    [BindProperty, Display(Name = "Days before a meeting"), Required(ErrorMessage = NeedsNumber)] public int? MeetingBefore { get; set; }
    [BindProperty, Display(Name = "Days before the return date"), Required(ErrorMessage = NeedsNumber)] public int? RoundBefore { get; set; }
    [BindProperty] public List<DayOfWeek> Quiet { get; set; } = [];
    [BindProperty] public bool QuietOnBankHolidays { get; set; }
    [BindProperty, Display(Name = "Date"), Required(ErrorMessage = "Enter from when the rules hold")] public DateOnly? From { get; set; }

    /// <summary>Pressed to set them, not to look once more.</summary>
    [BindProperty] public bool Set { get; set; }

    /// <summary>Which rules were shown with whom they reach.</summary>
    [BindProperty, Line(64)] public string? Seen { get; set; }

    public PartnershipCard Card { get; private set; } = null!;
    public Names Names { get; private set; } = null!;
    public IReadOnlyList<Choice> People { get; private set; } = [];

    /// <summary>Null until the first press.</summary>
    public IReadOnlyList<Reached>? Reach { get; private set; }

    public override string Subject => "rules";

    public void OnGet()
    {
        var rules = Card.RemindersOn(digests.Today) ?? ReminderRules.Usual;
        (DaysBefore, OverdueOn, LeadAndTeamAfter) = (string.Join(", ", rules.DaysBefore), rules.OverdueOn, rules.LeadAndTeamAfter);
        (HigherAfterMeetings, Higher, HomeOfficeEvery) = (rules.HigherAfterMeetings, rules.Higher?.Value, rules.HomeOfficeEvery);
        (MeetingBefore, RoundBefore, From) = (rules.MeetingBefore, rules.RoundBefore, digests.Today);
        (Quiet, QuietOnBankHolidays) = ([.. rules.Quiet], rules.QuietOnBankHolidays);
    }

    public async Task<IActionResult> OnPost(CancellationToken cancel)
    {
        if (Asked() is not { } asked) return Again();
        var change = SetRemindersHandler.Handle(asked, Card, digests.Today);
        if (!Set || Seen != Print(change))
        {
            await Show(change, cancel);
            return Page();
        }

        await streams.Change<PartnershipCard>(PartnershipCard.StreamId, Version, Act(), card => SetRemindersHandler.Handle(asked, card, digests.Today), cancel);
        return Done("/admin/reminders", $"The rules hold from {From!.Value.InWords()}.");
    }

    protected override async Task<bool> Load(CancellationToken cancel)
    {
        if (await views.Get<PartnershipCard>(PartnershipCard.StreamId, cancel) is not { } card) return false;

        (Card, People) = (card.State, await desk.PeopleWho([Domain.People.Role.Manager, Domain.People.Role.SteeringGroupChair, Domain.People.Role.Coordinator], cancel));
        Names = await names.Of(Card.Reminders.Select(r => r.Rules.Higher), cancel);
        ShownAt(card.Version);
        if (Version > card.Version) ModelState.AddModelError("", Incomplete);
        if (Higher is { } higher) ModelState.MustBeOffered(nameof(Higher), higher, People);
        return true;
    }

    private SetReminders? Asked()
    {
        if (ReminderForm.Numbers(DaysBefore) is { } before) return new(new ReminderRules(
            before, OverdueOn, LeadAndTeamAfter!.Value, HigherAfterMeetings!.Value, Higher is { } id ? new PersonId(id) : null,
            HomeOfficeEvery!.Value, MeetingBefore!.Value, RoundBefore!.Value, [.. Quiet], QuietOnBankHolidays), From!.Value);
        ModelState.AddModelError(nameof(DaysBefore), "Enter numbers of days, like 28, 7");
        return null;
    }

    private async Task Show(RemindersSet change, CancellationToken cancel)
    {
        Reach = Chasing.Reach.Of(await digests.Facts(User.ToViewer(), cancel), change, digests.Today);
        Names = await names.Of(Reach.Select(r => (PersonId?)r.To).Concat(Card.Reminders.Select(r => r.Rules.Higher)), cancel);
        Seen = Print(change);
        ModelState.Remove(nameof(Seen));
    }

    private static string Print(RemindersSet change) => Convert.ToHexStringLower(SHA256.HashData(JsonSerializer.SerializeToUtf8Bytes(change)));
}
