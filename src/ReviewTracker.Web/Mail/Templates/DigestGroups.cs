using ReviewTracker.Domain.Chasing;
using ReviewTracker.Web.GovUk;

namespace ReviewTracker.Web.Mail.Templates;

/// <summary>What belongs together in a digest, in the order it is said.</summary>
public enum DigestGroup { Updates, Actions, Materials, Limits, Escalated, HomeOffice, Meetings }

/// <summary>Headings and subjects of a digest.</summary>
public static class DigestGroups
{
    public static DigestGroup Of(Why why) => why switch
    {
        Why.UpdatesAsked or Why.UpdatesMissing => DigestGroup.Updates,
        Why.DueSoon or Why.DueToday or Why.Overdue => DigestGroup.Actions,
        Why.MaterialDue or Why.MaterialLate => DigestGroup.Materials,
        Why.LimitDue or Why.LimitPassed => DigestGroup.Limits,
        Why.LateForLead or Why.LateForTeam or Why.LateAtMeetings => DigestGroup.Escalated,
        Why.WithTheHomeOffice => DigestGroup.HomeOffice,
        _ => DigestGroup.Meetings,
    };

    public static string Heading(DigestGroup group) => group switch
    {
        DigestGroup.Updates => "Updates before a meeting",
        DigestGroup.Actions => "Actions due or overdue",
        DigestGroup.Materials => "Asked for by a review",
        DigestGroup.Limits => "Dates of reviews",
        DigestGroup.Escalated => "Actions that stay overdue",
        DigestGroup.HomeOffice => "With the Home Office",
        _ => "Meetings",
    };

    /// <summary>What it is about, with how many; the first group in words and the rest as a number.</summary>
    public static string Subject(IReadOnlyList<DigestLine> lines)
    {
        var first = lines.GroupBy(l => Of(l.Item.Why)).MinBy(g => g.Key)!;
        var others = lines.Count - first.Count();
        return About(first.Key, [.. first]) + (others == 0 ? "" : $", and {Words.Of(others, "other matter")}");
    }

    private static string About(DigestGroup group, IReadOnlyList<DigestLine> lines)
    {
        var (count, due) = (lines.Count, lines[0].Item.Due.InWords());
        var (late, one) = (lines.Count(l => l.Item.DaysOverdue > 0), count == 1);
        return group switch
        {
            DigestGroup.Updates when lines[0].Item.Why is Why.UpdatesAsked => $"Please send your updates by {due}",
            DigestGroup.Updates => $"Your updates were asked for by {due}",
            DigestGroup.Actions => $"{Words.Of(count, "action")} {(one ? "is" : "are")} {Standing(count, late)}",
            DigestGroup.Materials => $"{count} {(one ? "report asked for is" : "reports asked for are")} {Standing(count, late)}",
            DigestGroup.Limits => $"{Words.Of(count, "date")} of reviews {(one ? "is" : "are")} {(late == 0 ? "coming up" : late == count ? "past" : "coming up or past")}",
            DigestGroup.Escalated => $"{Words.Of(count, "action")} {(one ? "stays" : "stay")} overdue",
            DigestGroup.HomeOffice => $"{Words.Of(count, "report")} {(one ? "waits" : "wait")} for the Home Office",
            _ => one ? $"The Steering Group meets on {due}" : $"{count} meetings are coming up",
        };
    }

    private static string Standing(int count, int late) => late == 0 ? "due soon" : late == count ? "overdue" : "due or overdue";
}
