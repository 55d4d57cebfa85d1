using ReviewTracker.Domain.Kernel;
using ReviewTracker.Domain.Reviews;

namespace ReviewTracker.Web.Demo;

/// <summary>From the decision to hold a review to its publication, spread between the two by thousandths of the way.</summary>
internal sealed class ReviewCourse
{
    private static readonly string[] Stopped = ["terms-agreed", "chronologies", "imrs", "draft-circulated", "report-completed"];
    private readonly Story story;
    private readonly DateOnly decided;
    private readonly DateOnly published;
    private readonly DateOnly begins;
    private readonly DateOnly? pausedOn;

    public ReviewCourse(Story story, DateOnly decided)
    {
        (this.story, this.decided, published) = (story, decided, story.Plan.Published!.Value);
        if (Plan.Has(Twists.Paused) || Plan.Has(Twists.StillPaused)) pausedOn = Working(decided.AddDays(story.Chance.Between(48, 75)));
        begins = Plan.Has(Twists.StillPaused) ? published.AddDays(-30)
            : pausedOn is { } paused ? Working(paused.AddDays(story.Chance.Between(160, 380)))
            : decided.AddDays(34);
    }

    /// <summary>The day the agencies agreed the action plan.</summary>
    public DateOnly PlanAgreedOn => At(560);

    private LifePlan Plan => story.Plan;

    public void Tell()
    {
        var appointed = Working(decided.AddDays(story.Chance.Between(24, 33)));
        var chair = DemoPeople.ReviewChairs[Plan.Number % DemoPeople.ReviewChairs.Count];
        story.Tell(appointed, new ChairAppointed(chair, ChairRole.ChairAndAuthor, true, appointed), Assigned(chair, appointed));
        Extend(chair, appointed);
        Pause();
        Peculiarities();
        story.HandOver(Plan.Has(Twists.Discontinued) ? At(280) : published);
        if (Plan.Has(Twists.Discontinued)) { Discontinue(); return; }

        Gather();
        Draft();
        AgreeDates();
        new ReviewPublication(story, At, published).Tell();
    }

    // Access is given for two years at most, and again for as long as the review runs.
    private void Extend(PersonId chair, DateOnly appointed)
    {
        var over = Plan.Has(Twists.Discontinued) ? At(280) : published;
        for (var on = Next(appointed); on < over && on <= Journal.LastDay; on = Next(on)) story.Tell(on, Assigned(chair, on));

        static DateOnly Next(DateOnly on) => Working(on.AddMonths(23));
    }

    private static PersonAssigned Assigned(PersonId chair, DateOnly on) => new(chair, Assignment.Chair, null, on.AddMonths(24), on);

    /// <summary>The working day that many thousandths of the way from the beginning to publication.</summary>
    private DateOnly At(int thousandths) =>
        Working(begins.AddDays((int)((long)(published.DayNumber - begins.DayNumber) * thousandths / 1000)));

    private static DateOnly Working(DateOnly day) => Diary.WorkingDay(day);

    private void Pause()
    {
        if (pausedOn is not { } paused) return;
        story.Tell(paused, new ReviewPaused(
            [.. Stopped], story.Chance.Of(Words.PauseCauses), paused, true, Narrative.Of(story.Chance.Of(Words.PauseReasons))!));
        var told = Working(paused.AddDays(6));
        story.Tell(told, ReviewBeginnings.TellFamily(Plan, FamilySubject.Pause, told, null));
        if (!Plan.Has(Twists.StillPaused)) story.Tell(begins, new ReviewResumed(begins, Narrative.Of("The proceedings are over; the panel meets again.")));
    }

    private void Peculiarities()
    {
        if (Plan.Has(Twists.Restricted))
            story.Tell(decided.AddDays(4), new AccessRestricted(
                [DemoPeople.Manager, story.LeadOn(decided), DemoPeople.GroupChair], Narrative.Of("A relative works for one of the agencies.")!));
        if (Plan.Has(Twists.NewRegime))
            story.Tell(decided.AddDays(14), new RegimeChosen("dardr-2026", decided.AddDays(14), Narrative.Of("The partnership decided to follow the new guidance from the start.")!));
    }

    private void Discontinue()
    {
        story.Reach("panel-convened", At(60));
        var on = At(280);
        story.Tell(on, new ReviewEnded(Ending.Discontinued, on, null, Narrative.Of("The inquest found that the death was from natural causes; the Home Office agreed.")!));
    }

    private void Gather()
    {
        foreach (var meeting in new[] { 30, 160, 300, 480 }) story.Reach("panel-convened", At(meeting), story.Chance.Of(Words.PanelNotes));
        var terms = At(60);
        if (Plan.Has(Twists.Corrected)) Correct(terms);
        else story.Reach("terms-agreed", terms);
        if (story.Chance.OneIn(4)) story.TellLate(At(120), new MilestoneReached("chronologies", At(120), null));
        else story.Reach("chronologies", At(120));
        story.Reach("imrs", At(240), story.Chance.Of(Words.ImrNotes));
        if (story.Chance.OneIn(5))
            story.Tell(At(240).AddDays(20), new MilestoneAnnotated("imrs", At(240), Narrative.Of("Two of the reviews came back to their agencies for a fuller analysis.")!));
        story.Reach("family-contributed", At(290));
    }

    private void Correct(DateOnly terms)
    {
        var wrong = Working(terms.AddDays(7));
        story.Reach("terms-agreed", wrong);
        story.Tell(At(150), new MilestoneCorrected("terms-agreed", wrong, terms, Narrative.Of("The minutes give the earlier day.")!));
    }

    private void Draft()
    {
        story.Reach("draft-circulated", At(380), "First draft.");
        if (Plan.Has(Twists.Renamed)) Name("Larkspur", At(390));
        Name(Plan.Name!, At(410));
        story.Reach("draft-circulated", At(500), "Second draft; the family read it in private.");
        if (!Plan.Has(Twists.NoPlan)) story.Reach("action-plan-agreed", PlanAgreedOn);
        story.Reach("report-completed", At(580));
        story.Reach("csp-approved", At(620));
    }

    private void Name(string name, DateOnly on) =>
        story.Tell(on, new PseudonymChosen(Pseudonym.Of(name), Plan.DiedIn, story.Chance.Of(Words.NameBases), on));

    private void AgreeDates()
    {
        var stopped = pausedOn is { } paused ? begins.DayNumber - paused.DayNumber : 0;
        var due = decided.AddMonths(6).AddDays(stopped);
        var done = At(580);
        while (due < done)
        {
            var on = Working(due.AddDays(-story.Chance.Between(9, 25)));
            var next = due.AddMonths(story.Chance.Between(6, 10));
            if (next > done) next = done.AddDays(story.Chance.Between(5, 40));
            var slips = Plan.Has(Twists.Late) && next > Journal.LastDay.AddDays(-12);
            due = Working(slips ? Journal.LastDay.AddDays(-story.Chance.Between(12, 50)) : next);
            story.Tell(on, new DateAgreed("report-completed", due, on, Plan.Csp, Narrative.Of(story.Chance.Of(Words.DelayReasons))!));
            var told = Working(on.AddDays(7));
            if (story.Chance.OneIn(2)) story.Tell(told, ReviewBeginnings.TellFamily(Plan, FamilySubject.NewDate, told, null));
            if (slips) return;
        }
    }
}
