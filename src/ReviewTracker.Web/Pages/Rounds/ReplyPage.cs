using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using ReviewTracker.Domain.Kernel;
using ReviewTracker.Domain.People;
using ReviewTracker.Domain.SteeringGroup;
using ReviewTracker.Store.Lists;
using ReviewTracker.Web.Forms;
using ReviewTracker.Web.GovUk;
using ReviewTracker.Web.Pages.Reviews.Recording;
using ReviewTracker.Web.Security;

namespace ReviewTracker.Web.Pages.Rounds;

/// <summary>A short reply of one agency; the team says how and when it came.</summary>
[Authorize(Policies.AnswerRounds)]
public abstract class ReplyPage(RoundDesk desk) : CommandPage, IFormPage
{
    [FromRoute] public Guid Id { get; set; }

    [FromRoute] public Guid Agency { get; set; }

    [BindProperty] public ReplyWay? Way { get; set; }

    [BindProperty, Display(Name = "The day of the answer")] public DateOnly? On { get; set; }

    public ReadRound Read { get; private set; } = null!;
    public Names Names { get; private set; } = null!;
    public bool OnTheTeam => User.ToViewer().OnTheTeam;
    public override string Subject => "agency’s reply";
    public string Caption => $"{Names.Of(Body)}, for the meeting of {Read.MeetingOn.InWords()}";
    public string BackTo => $"/rounds/{Id}/{Agency}";
    public abstract string Button { get; }

    protected RoundDesk Desk => desk;
    protected BodyId Body => new(Agency);
    protected ReplyWay How => OnTheTeam ? Way!.Value : ReplyWay.Page;
    protected DateOnly Day => OnTheTeam ? On!.Value : desk.Today;

    public void OnGet() => On = desk.Today;

    /// <summary>Whether the page is for this person; false is "not found".</summary>
    protected virtual bool IsFor(Viewer viewer) => viewer.MayAnswerRoundsFor(Body);

    protected virtual Task<bool> Prepare(CancellationToken cancel) => Task.FromResult(true);

    protected sealed override async Task<bool> Load(CancellationToken cancel)
    {
        var viewer = User.ToViewer();
        if (!IsFor(viewer) || await desk.Rounds.Get(new(Id), viewer, cancel) is not { } found) return false;
        (Read, Names) = (found, await desk.Names.Of([], cancel));
        if (found.Round.Of(Body) is null && (await desk.OpenOf(Body, viewer, cancel)).Count == 0) return false;

        ShownAt(found.Version);
        if (Version > found.Version) ModelState.AddModelError("", Incomplete);
        if (HttpMethods.IsPost(Request.Method) && OnTheTeam) CheckHow();
        return await Prepare(cancel);
    }

    private void CheckHow()
    {
        if (Way is null) ModelState.AddModelError(nameof(Way), "Choose how the reply came");
        ModelState.MustBeOffered(nameof(Way), Way, RoundWords.Ways);
        if (On is null && ModelState[nameof(On)]?.Errors is not { Count: > 0 }) ModelState.AddModelError(nameof(On), "Enter the day of the answer");
    }
}
