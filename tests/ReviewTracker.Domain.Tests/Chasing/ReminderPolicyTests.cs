using System.Collections.Immutable;
using ReviewTracker.Domain.Bodies;
using ReviewTracker.Domain.Chasing;
using ReviewTracker.Domain.Kernel;
using ReviewTracker.Domain.People;
using ReviewTracker.Domain.Recommendations;
using static ReviewTracker.Domain.Tests.Chasing.County;

namespace ReviewTracker.Domain.Tests.Chasing;

/// <summary>domain.md section 6, a sentence at a time.</summary>
public sealed class ReminderPolicyTests
{
    private static readonly DateOnly s_target = new(2026, 6, 30);

    [Theory]
    [InlineData("2026-06-01", null)]
    [InlineData("2026-06-02", Why.DueSoon)]
    [InlineData("2026-06-23", Why.DueSoon)]
    [InlineData("2026-06-30", Why.DueToday)]
    [InlineData("2026-07-01", Why.Overdue)]
    [InlineData("2026-07-06", Why.Overdue)]
    public void The_owner_hears_28_and_7_days_before_on_the_day_and_every_Monday_after(string day, Why? why)
    {
        var today = DateOnly.ParseExact(day, "yyyy-MM-dd");
        var owed = ReminderPolicy.Owed(Facts().With(Part(s_target, owner: Owner)), today).Find(d => d.To == Owner);

        (owed?.Items.ShouldHaveSingleItem().Why).ShouldBe(why);
    }

    [Fact]
    public void What_was_sent_is_not_sent_again()
    {
        var facts = Facts().With(Part(s_target, owner: Owner));
        var first = ReminderPolicy.Owed(facts, new(2026, 6, 2));

        ReminderPolicy.Owed(facts.After(first, new(2026, 6, 2)), new(2026, 6, 2)).ShouldBeEmpty();
        ReminderPolicy.Owed(facts.After(first, new(2026, 6, 2)), new(2026, 6, 3)).ShouldBeEmpty();
    }

    [Fact]
    public void Of_a_restricted_review_the_agency_hears_and_beside_it_only_who_is_named_on_it()
    {
        var part = Part(s_target, owner: Owner);
        var facts = Facts().With(part) with { Limits = [new(Review, "2026/04", "report-completed", s_target, true, false, Coordinator)] };
        var named = facts with { Restricted = new Dictionary<ReviewId, ImmutableList<PersonId>> { [Review] = [Coordinator] } };
        var other = facts with { Restricted = new Dictionary<ReviewId, ImmutableList<PersonId>> { [Review] = [Manager] } };

        ReminderPolicy.Owed(named, new(2026, 7, 14)).Select(d => d.To).ShouldBe([Lead, Owner, Coordinator]);
        ReminderPolicy.Owed(other, new(2026, 7, 14)).Select(d => d.To).ShouldBe([Lead, Owner]);
    }

    [Fact]
    public void A_forecast_is_what_each_day_would_bring_if_nothing_else_happened()
    {
        var facts = Facts().With(Part(s_target, owner: Owner));

        var ahead = Forecast.Of(facts, new(2026, 6, 1), 36).ToList();

        ahead.Select(d => (d.On, d.Items.Single().Why, d.Items.Single().Reminder)).ShouldBe(
        [
            (new(2026, 6, 2), Why.DueSoon, 1), (new(2026, 6, 23), Why.DueSoon, 2), (new(2026, 6, 30), Why.DueToday, 3), (new(2026, 7, 6), Why.Overdue, 4),
        ]);
    }

    [Fact]
    public void Everything_for_one_person_is_one_digest_and_a_part_without_an_owner_is_its_leads()
    {
        var owed = ReminderPolicy.Owed(Facts().With(Part(s_target, 1, Owner), Part(s_target, 2, Owner), Part(s_target, 3), Part(s_target, 4, Mailbox)), new(2026, 6, 2));

        owed.Select(d => (d.To, d.Items.Count)).ShouldBe([(Lead, 1), (Owner, 2), (Mailbox, 1)]);
    }

    [Fact]
    public void Mail_is_off_until_it_is_switched_on_and_what_was_planned_before_is_not_made_up_for()
    {
        var facts = Facts().With(Part(s_target, owner: Owner));
        var off = facts with { Bodies = facts.Bodies.ToDictionary(b => b.Key, b => b.Value with { MailSince = null }) };

        ReminderPolicy.Owed(off, new(2026, 6, 2)).ShouldBeEmpty();
        ReminderPolicy.Owed(Facts(mailSince: new(2026, 6, 10)).With(Part(s_target, owner: Owner)), new(2026, 6, 10)).ShouldBeEmpty();
        ReminderPolicy.Owed(Facts(mailSince: new(2026, 6, 10)).With(Part(s_target, owner: Owner)), new(2026, 6, 23)).ShouldHaveSingleItem();
    }

    [Fact]
    public void Nobody_is_reminded_while_the_group_has_to_answer_or_when_it_is_over()
    {
        var (asked, claimed, over, notOurs) = (Part(s_target, 1), Part(s_target, 2, status: ActionStatus.WithTheSteeringGroup),
            Part(s_target, 3, status: ActionStatus.Completed), Part(s_target, 4));
        var facts = Facts().With(asked with { Row = asked.Row with { TimeAskedOn = new(2026, 5, 20) } }, claimed, over,
            notOurs with { Row = notOurs.Row with { NotOursOn = new(2026, 5, 20) } }, Part(null, 5));

        foreach (var day in Days(new(2026, 6, 1), 90)) ReminderPolicy.Owed(facts, day).ShouldBeEmpty();
    }

    [Fact]
    public void After_14_days_the_lead_and_the_team_hear_of_it_once_with_what_was_tried()
    {
        var facts = Facts().With(Part(s_target, owner: Owner)) with { Told = Told.Nothing };
        var (heard, day) = (new List<(PersonId To, OwedItem Item)>(), new DateOnly(2026, 6, 1));
        for (; day < new DateOnly(2026, 8, 1); day = day.AddDays(1))
        {
            var owed = ReminderPolicy.Owed(facts, day);
            heard.AddRange(owed.SelectMany(d => d.Items.Select(i => (d.To, i))));
            facts = facts.After(owed, day);
        }

        var lead = heard.Where(h => h.Item.Why is Why.LateForLead).ShouldHaveSingleItem();
        (lead.To, lead.Item.PlannedOn, lead.Item.RemindersSent, lead.Item.SilentDays).ShouldBe((Lead, new(2026, 7, 14), 5, 104));
        heard.Where(h => h.Item.Why is Why.LateForTeam).ShouldHaveSingleItem().To.ShouldBe(Coordinator);
        heard.Where(h => h.To == Owner).Select(h => h.Item.Reminder).ShouldBe([1, 2, 3, 4, 5, 6, 7]);
    }

    [Fact]
    public void Overdue_at_two_meetings_running_it_goes_to_whoever_is_named()
    {
        var facts = Facts().With(Part(s_target, owner: Owner));

        ReminderPolicy.Owed(facts with { MeetingsHeld = [new(2026, 7, 14)] }, new(2026, 7, 15)).ShouldNotContain(d => d.To == Higher);
        ReminderPolicy.Owed(facts with { MeetingsHeld = [new(2026, 7, 14), new(2026, 10, 13)] }, new(2026, 10, 14))
            .Single(d => d.To == Higher).Items.ShouldHaveSingleItem().Why.ShouldBe(Why.LateAtMeetings);
    }

    [Fact]
    public void On_quiet_days_nothing_is_owed_and_it_goes_on_the_next_day()
    {
        // 31 August 2026 is the summer bank holiday, a Monday.
        var facts = Facts().With(Part(new(2026, 9, 7), owner: Owner));

        ReminderPolicy.Owed(facts, new(2026, 8, 31)).ShouldBeEmpty();
        ReminderPolicy.Owed(facts, new(2026, 9, 1)).ShouldHaveSingleItem().Items[0].PlannedOn.ShouldBe(new DateOnly(2026, 9, 1));
    }

    [Fact]
    public void An_agency_that_chose_a_day_hears_on_that_day_only_and_before_the_target()
    {
        var facts = Facts(rhythm: MailRhythm.Monthly(15)).With(Part(s_target, owner: Owner));
        var heard = new List<DateOnly>();
        foreach (var day in Days(Began, 150))
        {
            var owed = ReminderPolicy.Owed(facts, day);
            if (owed.Exists(d => d.To == Owner)) heard.Add(day);
            facts = facts.After(owed, day);
        }

        heard.ShouldBe([new(2026, 5, 15), new(2026, 6, 15), new(2026, 7, 15), new(2026, 8, 17), new(2026, 9, 15)]);
    }

    [Fact]
    public void After_nine_days_without_any_mail_the_latest_of_each_goes_once_and_says_how_late()
    {
        var facts = Facts().With(Part(s_target, 1, Owner), Part(new(2026, 6, 25), 2, Owner)) with { Told = Told.Nothing with { LastAsked = new(2026, 6, 19) } };

        // From Saturday 20 June to Sunday 28 June nothing ran.
        var owed = ReminderPolicy.Owed(facts, new(2026, 6, 29)).Single(d => d.To == Owner).Items;

        owed.Select(i => (i.Number, i.Why, i.PlannedOn, i.LateBy)).ShouldBe([("1.2", Why.Overdue, new(2026, 6, 29), 0), ("1.1", Why.DueSoon, new(2026, 6, 23), 6)], ignoreOrder: true);
        ReminderPolicy.Owed(facts.After([new(Owner, new(2026, 6, 29), owed)], new(2026, 6, 29)), new(2026, 6, 29)).ShouldNotContain(d => d.To == Owner);
    }

    [Fact]
    public void A_moved_date_a_claim_or_another_owner_takes_back_what_was_queued()
    {
        var part = Part(s_target, owner: Owner);
        var item = ReminderPolicy.Owed(Facts().With(part), new(2026, 6, 23)).Single(d => d.To == Owner).Items[0];
        bool Holds(ActionRow row) => ReminderPolicy.StillHolds(item, Owner, Facts().With(part with { Row = row }), new(2026, 6, 23));

        Holds(part.Row).ShouldBeTrue();
        Holds(part.Row with { Target = new(2026, 9, 30) }).ShouldBeFalse();
        Holds(part.Row with { Status = ActionStatus.WithTheSteeringGroup }).ShouldBeFalse();
        Holds(part.Row with { Owner = Lead }).ShouldBeFalse();
    }

    [Fact]
    public void A_paused_review_pauses_its_milestones_and_not_its_actions()
    {
        var facts = Facts().With(Part(s_target, owner: Owner)) with
        {
            Limits = [new(Review, "2026/04", "report-complete", s_target, Agreed: true, Stopped: true, Coordinator)],
            Submissions = [new(Review, "2026/04", new(2026, 4, 1), Stopped: true, Coordinator)],
        };

        ReminderPolicy.Owed(facts, new(2026, 6, 23)).ShouldHaveSingleItem().To.ShouldBe(Owner);
        ReminderPolicy.Owed(facts with { Limits = [.. facts.Limits.Select(l => l with { Stopped = false })] }, new(2026, 6, 23)).Select(d => d.To).ShouldBe([Owner, Coordinator]);
    }

    [Fact]
    public void Whoever_is_away_or_gone_gets_nothing_and_their_deputy_does()
    {
        var facts = Facts().With(Part(s_target));
        var away = facts with
        {
            Accounts = [.. facts.Accounts.Select(a => a.Id == Lead ? a with { Deputies = [new(Role.AgencyLead, Police, Deputy, new(2026, 6, 20), new(2026, 6, 26))] } : a)],
        };

        ReminderPolicy.Owed(away, new(2026, 6, 23)).ShouldHaveSingleItem().To.ShouldBe(Deputy);
        ReminderPolicy.Owed(away, new(2026, 6, 30)).ShouldHaveSingleItem().To.ShouldBe(Lead);
    }

    [Fact]
    public void An_update_round_asks_at_once_and_again_before_and_after_its_return_date()
    {
        var facts = Facts(rhythm: MailRhythm.Monthly(20)) with { Updates = [new(new(Id(90)), Police, new(2026, 6, 1), new(2026, 6, 19), new(2026, 7, 14))] };
        var heard = new List<(DateOnly, Why)>();
        foreach (var day in Days(new(2026, 6, 1), 60))
        {
            var owed = ReminderPolicy.Owed(facts, day);
            heard.AddRange(owed.SelectMany(d => d.Items.Select(i => (day, i.Why))));
            facts = facts.After(owed, day);
        }

        heard.ShouldBe([(new(2026, 6, 1), Why.UpdatesAsked), (new(2026, 6, 12), Why.UpdatesMissing), (new(2026, 6, 22), Why.UpdatesMissing),
            (new(2026, 6, 29), Why.UpdatesMissing), (new(2026, 7, 6), Why.UpdatesMissing), (new(2026, 7, 13), Why.UpdatesMissing)]);
    }

    [Fact]
    public void Without_rules_nobody_is_reminded_of_anything()
    {
        var facts = Facts().With(Part(s_target));

        ReminderPolicy.Owed(facts with { Partnership = facts.Partnership with { Reminders = [] } }, new(2026, 6, 23)).ShouldBeEmpty();
        ReminderPolicy.Owed(facts, Began.AddDays(-1)).ShouldBeEmpty();
    }

    private static IEnumerable<DateOnly> Days(DateOnly from, int count) => Enumerable.Range(0, count).Select(from.AddDays);
}
