using ReviewTracker.Domain.Kernel;
using ReviewTracker.Domain.SteeringGroup;
using ReviewTracker.Store;
using ReviewTracker.Web.Tests.Web;

namespace ReviewTracker.Web.Tests.Demo;

/// <summary>What the demonstration's past meetings show on their pages.</summary>
public sealed class DemonstratedMeetingTests(WealdshireApp app) : IClassFixture<WealdshireApp>
{
    private static readonly DateOnly Last = new(2026, 3, 10);

    [Fact]
    public async Task Minutes_that_went_out_are_still_word_for_word_what_the_record_says_they_were()
    {
        using var member = await app.SignedInAs("Wren Aldercombe");
        foreach (var meeting in (await Meetings()).Where(m => !m.Circulated.IsEmpty))
            (await member.Get($"/meetings/{meeting.Id}/minutes/1")).Text.ShouldContain("Word for word what went out", customMessage: $"{meeting.HeldOn}");
        (await member.Get($"/meetings/{(await Meeting(Last)).Id}/minutes/1")).Text.ShouldContain("spoke about the autumn’s learning event");
    }

    [Fact]
    public async Task The_last_meeting_had_its_agenda_sent_out_and_the_one_before_shows_what_the_record_had()
    {
        using var member = await app.SignedInAs("Wren Aldercombe");

        var sent = await member.Get($"/meetings/{(await Meeting(Last)).Id}/agenda");
        sent.Text.ShouldContain("As it went out on 3 March 2026");
        sent.Text.ShouldContain("Completion accepted");
        sent.Text.ShouldNotContain("Come up since it went out");
        (await member.Get($"/meetings/{(await Meeting(new(2025, 12, 9))).Id}/agenda")).Text.ShouldContain("No agenda of this meeting was kept");
    }

    [Fact]
    public async Task Deputies_came_the_chair_acted_once_and_was_ratified_and_every_past_meeting_is_closed()
    {
        var meetings = await Meetings();

        meetings.SelectMany(m => m.Attendances).Select(a => a.Presence).Distinct().ShouldBe([Presence.Present, Presence.Deputy, Presence.Apologies, Presence.Absent], ignoreOrder: true);
        var between = meetings.Single(m => m.Kind is MeetingKind.ChairsAction);
        (between.HeldOn, between.RatifiedOn).ShouldBe((new DateOnly(2024, 11, 5), new DateOnly(2024, 12, 10)));
        meetings.Where(m => m.HeldOn < app.Now.UkDate()).ShouldAllBe(m => m.Standing == MeetingStanding.Closed);
    }

    [Fact]
    public async Task A_round_is_over_in_which_one_agency_was_silent_and_the_others_answered_in_every_way()
    {
        var round = (await app.Get<Views>().All<UpdateRound>(CancellationToken.None)).Select(r => r.State).Single(r => !r.IsOpen);
        using var team = await app.SignedInAs(WealdshireApp.Coordinator);

        round.Silent.ShouldHaveSingleItem();
        round.Agencies.Select(a => a.Way).OfType<ReplyWay>().Distinct().Count().ShouldBe(4);
        (await team.Get($"/rounds/{round.Id}")).Text.ShouldContain("closed on 2 March 2026");
    }

    private async Task<IReadOnlyList<MeetingRecord>> Meetings() => [.. (await app.Get<Views>().All<MeetingRecord>(CancellationToken.None)).Select(m => m.State)];

    private async Task<MeetingRecord> Meeting(DateOnly day) => (await Meetings()).Single(m => m.HeldOn == day && m.Kind is MeetingKind.Meeting);
}
