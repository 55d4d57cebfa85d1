using System.Collections.Immutable;
using ReviewTracker.Domain.Recommendations;
using ReviewTracker.Domain.Reviews;

namespace ReviewTracker.Domain.Reporting.Packs;

/// <summary>The first page of a pack: what is late and why, the next dates, and where the group's help is needed.</summary>
/// <param name="Late">Reviews past an agreed date, or past a statutory one where none was agreed; latest first.</param>
/// <param name="OnAgreedDate">How many are past their statutory date and on the date agreed.</param>
/// <param name="Overdue">Parts past their target, latest first.</param>
/// <param name="Escalated">Parts the group took to somebody above.</param>
/// <param name="Barriers">Parts with a barrier that stands.</param>
/// <param name="Disputed">Parts whose agency says they are not its own.</param>
/// <param name="LongWithTheHomeOffice">Reviews waiting there for longer than <see cref="LongMonths"/> months.</param>
/// <param name="DueSoon">Parts that fall due before the next meeting.</param>
public sealed record PackExceptions(
    ImmutableList<CaseloadRow> Late, int OnAgreedDate, ImmutableList<ActionRow> Overdue, ImmutableList<ActionRow> Escalated,
    ImmutableList<ActionRow> Barriers, ImmutableList<ActionRow> Disputed, ImmutableList<CaseloadRow> LongWithTheHomeOffice,
    ImmutableList<ActionRow> DueSoon)
{
    public const int LongMonths = 6;

    public bool NeedsHelp => !(Escalated.IsEmpty && Barriers.IsEmpty && Disputed.IsEmpty && LongWithTheHomeOffice.IsEmpty);

    public static PackExceptions Of(PackFacts facts, MeetingDays days, ImmutableList<ActionRow> overdue)
    {
        var (on, until) = (facts.On, days.Until(facts.On));
        var open = facts.Actions.Where(a => !a.Status.IsOver()).ToImmutableList();
        return new(
            [.. facts.Reviews.Where(r => r.LateFrom <= on).OrderBy(r => r.LateFrom).ThenBy(r => r.Reference, StringComparer.Ordinal)],
            facts.Reviews.Count(r => r.StatutoryPassedFrom <= on && !(r.LateFrom <= on)),
            [.. overdue.OrderBy(a => a.Target)],
            open.FindAll(a => a.EscalatedOn <= on), open.FindAll(a => a.BarrierOn <= on), open.FindAll(a => a.NotOursOn <= on),
            [.. facts.Reviews.Where(r => r.Stage is Stage.WithTheHomeOffice && r.SubmittedOn?.AddMonths(LongMonths) <= on).OrderBy(r => r.SubmittedOn)],
            [.. open.Where(a => a.SettledColour is null && a.Target >= on && a.Target <= until).OrderBy(a => a.Target)]);
    }
}
