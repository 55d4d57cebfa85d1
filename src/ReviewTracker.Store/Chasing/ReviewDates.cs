using ReviewTracker.Domain.Chasing;
using ReviewTracker.Domain.Kernel;
using ReviewTracker.Domain.Reviews;

namespace ReviewTracker.Store.Chasing;

/// <summary>A review's dates, as reminders ask about them.</summary>
internal sealed record ReviewDates(ReviewId Review, string Reference, PersonId? Lead, Course Course, IReadOnlyList<MaterialRequest> Requests)
{
    public IEnumerable<DueMaterial> Materials() =>
        Requests.Where(r => r.IsWithAgency() && r.DueOn is not null).Select(r => new DueMaterial(
            Review, Reference, r.Agency, r.Material is Material.Chronology ? "chronology" : "individual management review", r.DueOn!.Value, Lead));

    public IEnumerable<DueLimit> Limits(DateOnly today) =>
        Standings.DatedOn(Course, StageOf.On(Course, today), today)
            .Select(m => new DueLimit(Review, Reference, m.Milestone.Id, m.Due!.Value, m.AgreedDue is not null, m.Stopped, Lead));

    public HeldByHomeOffice? WithTheHomeOffice(DateOnly today) =>
        StageOf.On(Course, today) is Stage.WithTheHomeOffice && Course.Milestones.Latest(MilestoneIds.Submitted, today) is { } since
            ? new(Review, Reference, since, Course.Clocks.IsStopped(MilestoneIds.QaOutcome, today), Lead)
            : null;
}
