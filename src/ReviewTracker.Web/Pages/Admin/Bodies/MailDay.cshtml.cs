using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using ReviewTracker.Domain.Bodies;
using ReviewTracker.Domain.Kernel;
using ReviewTracker.Domain.People;
using ReviewTracker.Store;
using ReviewTracker.Web.GovUk;
using ReviewTracker.Web.Security;

namespace ReviewTracker.Web.Pages.Admin.Bodies;

/// <summary>On which days an agency gets its mail.</summary>
public enum MailDays { AsDue, Weekly, Monthly }

/// <summary>The day of an agency's mail, chosen by its lead or the team.</summary>
[Authorize(Policies.AnswerRounds)]
public sealed class MailDayModel(Streams streams, Views views, TimeProvider clock) : BodyCommandPage(streams, views)
{
    public static readonly IReadOnlyList<Choice> Ways =
    [
        new(nameof(MailDays.AsDue), "On the day something falls due", "One mail a day at the most"),
        new(nameof(MailDays.Weekly), "Once a week"), new(nameof(MailDays.Monthly), "Once a month"),
    ];

    [BindProperty, Display(Name = "When"), Required(ErrorMessage = "Choose when its mail goes")]
    public MailDays? When { get; set; }

    [BindProperty] public DayOfWeek? Weekday { get; set; }

    [BindProperty, Display(Name = "Day of the month")] public int? DayOfMonth { get; set; }

    public override string Button => "Save";

    public override string BackTo => User.ToViewer().MayRunRounds() ? $"/admin/bodies/{Id}/mail" : "/rounds";

    public IActionResult OnGet()
    {
        if (!User.ToViewer().MayAnswerRoundsFor(Body.Id)) return NotFound();
        (Weekday, DayOfMonth) = (Body.Rhythm.Weekday, Body.Rhythm.DayOfMonth);
        When = Weekday is not null ? MailDays.Weekly : DayOfMonth is not null ? MailDays.Monthly : MailDays.AsDue;
        return Page();
    }

    public async Task<IActionResult> OnPost(CancellationToken cancel)
    {
        if (!User.ToViewer().MayAnswerRoundsFor(Body.Id)) return NotFound();
        if (When is MailDays.Weekly && Weekday is null) ModelState.AddModelError(nameof(Weekday), "Choose the day of the week");
        if (When is MailDays.Monthly && DayOfMonth is null) ModelState.AddModelError(nameof(DayOfMonth), "Enter the day of the month");
        if (!ModelState.IsValid) return Again();

        var rhythm = When is MailDays.Weekly ? MailRhythm.Weekly(Weekday!.Value) : When is MailDays.Monthly ? MailRhythm.Monthly(DayOfMonth!.Value) : MailRhythm.AsDue;
        await Streams.Change<BodyCard>(Id, Version, Act(), body => ChooseMailDayHandler.Handle(new(rhythm), body, clock.GetUtcNow().UkDate()), cancel);
        return Done(BackTo, $"Mail to {Body.Name} goes {rhythm.InWords()}.");
    }
}
