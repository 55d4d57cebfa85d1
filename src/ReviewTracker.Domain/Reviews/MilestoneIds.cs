namespace ReviewTracker.Domain.Reviews;

/// <summary>The milestones that acts of their own reach; every regime has them under these ids.</summary>
public static class MilestoneIds
{
    public const string Notified = "notified";
    public const string Decided = "decided";
    public const string HomeOfficeTold = "home-office-told";
    public const string Directed = "directed";
    public const string FamilyInformed = "family-informed";
    public const string ChairAppointed = "chair-appointed";
    public const string ReportCompleted = "report-completed";
    public const string Submitted = "submitted";
    public const string QaOutcome = "qa-outcome";
    public const string Cleared = "cleared";
    public const string Published = "published";
    public const string SignedOff = "signed-off";
    public const string Archived = "archived";
}
