using System.Collections.Immutable;
using ReviewTracker.Domain.Bodies;
using ReviewTracker.Domain.Chasing;
using ReviewTracker.Domain.Kernel;
using ReviewTracker.Domain.Partnership;
using ReviewTracker.Domain.People;
using ReviewTracker.Domain.Recommendations;

namespace ReviewTracker.Domain.Tests.Chasing;

/// <summary>A small county: one agency with a lead, an owner and a team, one coordinator, one manager.</summary>
internal static class County
{
    public static readonly BodyId Police = new(Id(1));
    public static readonly PersonId Lead = new(Id(2)), Owner = new(Id(3)), Mailbox = new(Id(4)), Coordinator = new(Id(5)), Manager = new(Id(6)),
        Deputy = new(Id(7)), Member = new(Id(8)), Higher = new(Id(9));
    public static readonly ReviewId Review = new(Id(20));

    /// <summary>Monday.</summary>
    public static readonly DateOnly Began = new(2026, 5, 4);

    public static Guid Id(int number) => new($"00000000-0000-4000-8000-{number:D12}");

    public static ReminderFacts Facts(ReminderRules? rules = null, MailRhythm? rhythm = null, DateOnly? mailSince = null) => new(
        new PartnershipCard("w", "W", "T", "S", "DHR", true, null) { Reminders = [new(rules ?? ReminderRules.Usual with { Higher = Higher }, Began)] },
        BankHolidays.Shipped,
        new Dictionary<BodyId, BodyCard>
        {
            [Police] = BodyCard.Create(new(Police, BodyKind.Agency, "Wealdshire Police", null, "police", null)) with { MailSince = mailSince ?? Began, Rhythm = rhythm ?? MailRhythm.AsDue },
        },
        [
            Holding(Lead, Role.AgencyLead, Police), Holding(Owner), Holding(Coordinator, Role.Coordinator), Holding(Manager, Role.Manager),
            Holding(Deputy), Holding(Member, Role.SteeringGroupMember, Police), Holding(Higher),
        ],
        [new Team(Mailbox, Police, [Owner], null)], [], Told.Nothing);

    public static Account Holding(PersonId person, Role? role = null, BodyId? body = null) =>
        new(person, role is { } one ? [new(one, body)] : []) { Invited = true };

    public static ChasedPart Part(DateOnly? target, int number = 1, PersonId? owner = null, ActionStatus status = ActionStatus.InProgress) => new(
        new ActionRow(new(Id(40 + number)), Review, new(Id(60 + number)), Police, "1", $"1.{number}", "Write the protocol.", Scope.Local,
            RecommendationKind.SingleAgency, owner, 1, true, status, TargetKind.Date, target, target, 0, new(2026, 1, 5), null, null, null, null, null,
            null, null, false, null, null, null, false, null, null, null, null, new(2026, 4, 1)),
        "2026/04", Coordinator);

    public static ReminderFacts With(this ReminderFacts facts, params ChasedPart[] parts) => facts with { Parts = parts };

    /// <summary>After these digests went out.</summary>
    public static ReminderFacts After(this ReminderFacts facts, IEnumerable<OwedDigest> sent, DateOnly asked)
    {
        var all = sent.ToList();
        var parts = facts.Told.Parts.ToImmutableDictionary();
        foreach (var item in all.SelectMany(d => d.Items).Where(i => i.Reminder is not null).DistinctBy(i => i.Occasion))
            parts = parts.SetItem((item.Action!.Value, item.Agency!.Value), item.Reminder!.Value);
        return facts with
        {
            Told = new Told(facts.Told.Occasions.Concat(all.SelectMany(d => d.Items.Select(i => (d.To, i.Occasion)))).ToHashSet(), parts) { LastAsked = asked },
        };
    }
}
