using ReviewTracker.Domain.Chasing;
using ReviewTracker.Domain.Kernel;

namespace ReviewTracker.Web.Chasing;

/// <summary>What the answering link of a digest opens, and for how long.</summary>
public static class DigestLinks
{
    /// <summary>Longer than a month, so that who gets mail once a month always has one that works.</summary>
    public static readonly TimeSpan Lasts = TimeSpan.FromDays(35);

    /// <summary>The agencies for which the reader is asked to answer; the team's and the Steering Group's own lines ask nobody.</summary>
    public static IReadOnlyCollection<BodyId> AgenciesOf(OwedDigest digest) =>
    [
        .. digest.Items
            .Where(i => i.Why is Why.DueSoon or Why.DueToday or Why.Overdue or Why.LateForLead or Why.UpdatesAsked or Why.UpdatesMissing)
            .Select(i => i.Agency).OfType<BodyId>().Distinct(),
    ];
}
