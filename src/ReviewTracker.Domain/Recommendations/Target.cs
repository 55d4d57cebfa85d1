namespace ReviewTracker.Domain.Recommendations;

public enum TargetKind { Date, Rule, Standing }

/// <summary>
/// When an action is due: a date; a rule ("3 months after publication"), whose date is known once its milestone is
/// reached; or a standing assurance with a next date ("quarterly dip sample").
/// </summary>
/// <param name="On">The date, the rule's date once known, or the next assurance date. Null: not known yet.</param>
/// <param name="Months">Rule: months after the milestone. Standing: months between assurances.</param>
/// <param name="After">Rule: the milestone's id.</param>
public sealed record Target(TargetKind Kind, DateOnly? On, int? Months = null, string? After = null)
{
    public static Target Date(DateOnly on) => new(TargetKind.Date, on);
    public static Target Rule(int months, string milestone) => new(TargetKind.Rule, null, months, milestone);
    public static Target Standing(DateOnly next, int everyMonths) => new(TargetKind.Standing, next, everyMonths);
}
