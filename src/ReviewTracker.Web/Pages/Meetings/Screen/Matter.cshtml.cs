using Microsoft.AspNetCore.Mvc;
using ReviewTracker.Domain.Kernel;
using ReviewTracker.Domain.SteeringGroup;
using ReviewTracker.Store;
using ReviewTracker.Web.Pages.Meetings.Decisions;
using ReviewTracker.Web.Security;

namespace ReviewTracker.Web.Pages.Meetings.Screen;

/// <summary>A topic, an earlier decision to be carried out, or decisions made between meetings, before the group.</summary>
public sealed class MatterModel(DecidingDesk desk, DecisionReading reading, SealedTexts texts, MatterSource matters) : ItemPage(desk)
{
    [FromRoute] public string Kind { get; set; } = "";

    [FromRoute] public Guid Matter { get; set; }

    /// <summary>The meeting the matter comes from; may be this one.</summary>
    public MeetingRecord From { get; private set; } = null!;

    public AgendaRecord.Topic? Topic { get; private set; }

    /// <summary>The decision to be carried out, or those to be ratified.</summary>
    public IReadOnlyList<MeetingRecord.Decision> Decisions { get; private set; } = [];

    /// <summary>The same with their numbers, and what each is about.</summary>
    public ReadDecisions Listed { get; private set; } = null!;

    public OpenedTexts Texts { get; private set; } = null!;

    public override string Key => $"{Kind}/{Matter}";

    public override string Heading => Topic is { } topic ? Texts[topic.Title] ?? "Topic"
        : Kind == "ratify" ? MeetingWords.TitleOf(From.Kind, From.HeldOn) : "To be carried out";

    public override string Subject => "matter";

    protected override Guid SubjectStream => From.Id.Value;

    protected override IReadOnlySet<Press> SaysWhyNot => new HashSet<Press>(Kind == "ratify" ? [Press.Ratify] : []);

    public async Task<IActionResult> OnPost(CancellationToken cancel)
    {
        var from = From.Id.Value;
        switch (Pressed)
        {
            case Press.TopicDone:
                await Desk.Streams.Change<Meeting>(from, Version, Act(), m =>
                    FinishTopicHandler.Handle(new(new TopicId(Matter), Narrative.Of(Rationale), Desk.Today), m, Desk.Today), cancel);
                break;
            case Press.CarriedOut:
                await Desk.Streams.Change<Meeting>(from, Version, Act(), m =>
                    CarryOutDecisionHandler.Handle(new(new DecisionId(Matter), Narrative.Of(Rationale), Desk.Today), m, Desk.Today), cancel);
                break;
            case Press.Ratify:
                var between = await Desk.Streams.LoadAt<Meeting>(from, new AsAt { Version = Version }, cancel) ?? throw new StreamMissingException(from);
                await Record((meeting, terms) => Ratified(meeting, between, terms), cancel);
                break;
            default:
                await Record((meeting, terms) => new([Deciding.About(meeting, Topic?.ReviewId, AsMinute(terms))], []), cancel);
                break;
        }
        return GoOn();
    }

    protected override async Task<bool> LoadItem(CancellationToken cancel)
    {
        if (await matters.Find(Kind, Matter, new MeetingId(Id), User.ToViewer(), cancel) is not { } found) return false;

        (From, LoadedVersion) = (found.State, found.Version);
        Topic = Kind == "topic" ? From.Agenda.Topics.Find(t => t.Id.Value == Matter) : null;
        Decisions = Kind == "ratify" ? From.Decisions : From.Decisions.FindAll(d => d.Id.Value == Matter);
        Texts = await texts.Open([Topic?.Title, Topic?.Note, .. Decisions.Select(d => d.Rationale)], cancel);
        var ids = Decisions.Select(d => d.Id).ToHashSet();
        Listed = await reading.Of(
            ids.Count == 0 ? [] : [.. (await reading.List.All(new(Meeting: From.Id), User.ToViewer(), cancel)).Where(d => ids.Contains(d.Decision.Id))], User.ToViewer(), cancel);
        Names = await Desk.Meetings.Names.Of(Decisions.Select(d => d.Owner), cancel);
        Possible = WhatCanBeDone(User.ToViewer().May(Policies.RunMeetings));
        return Kind == "topic" ? Topic is not null : Kind == "ratify" ? From.Kind is not MeetingKind.Meeting : Decisions.Count > 0;
    }

    private HashSet<Press> WhatCanBeDone(bool runs)
    {
        HashSet<Press> possible = [Press.Other];
        if (runs && Topic is { DoneOn: null }) possible.Add(Press.TopicDone);
        if (Kind == "ratify" && From.RatifiedBy is null) possible.Add(Press.Ratify);
        if (runs && Kind == "decision" && Decisions is [{ CarriedOutOn: null, SupersededBy: null } d] && (d.Owner is not null || d.OwnerBody is not null))
            possible.Add(Press.CarriedOut);
        return possible;
    }

    // It stands in the minutes as a decision, and with what it ratifies.
    private Decided Ratified(Meeting meeting, Meeting between, DecisionTerms terms)
    {
        var minute = AsMinute(terms);
        var (decided, ratified) = Deciding.Ratify(meeting, between, minute with { Rationale = minute.Rationale ?? Narrative.Of($"Ratified: {Heading}.") });
        return new([decided], [new StreamWrite(between.Id.Value, Version, [ratified])]);
    }
}
