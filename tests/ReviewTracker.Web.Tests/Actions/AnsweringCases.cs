using ReviewTracker.Web.Tests.Reviews;
using static ReviewTracker.Web.Tests.Actions.PlanCourse;

namespace ReviewTracker.Web.Tests.Actions;

/// <summary>Every page on which a plan or an action is changed.</summary>
public static class AnsweringCases
{
    private const string Future = "1 6 2026";
    private const string Why = "Because the panel asked for it";
    private const string Part = "{action}/{agency}/";
    private const string Told = "When did the agency tell you?";

    public static IReadOnlyList<CommandCase> All { get; } =
    [
        new(Part + "agree", Proposed, [("Who answers for it?", "Ruth Ashdown"), ("When did the agency agree?", "1 5 2026")], "ActionAgreed",
            [("When did the agency agree?", Future)], "The date of the agreement must be today or in the past."),
        new(Part + "owner", Agreed, [("Name, if not in the list (optional)", "Safeguarding desk"), ("From when?", "1 5 2026")], "OwnerNamed",
            [("From when?", Future)], "The date must be today or in the past."),
        new(Part + "progress", Agreed, [("What has been done since the last update?", "Half the wards are trained."), (Told, "1 5 2026")], "ProgressReported",
            [("What has been done since the last update?", "")], "Say what has been done since the last update"),
        new(Part + "evidence", Agreed,
            [("What kind of evidence is it?", "People trained"), ("What does it show?", "Forty people."), ("Where it lies (optional)", "https://example.org/list"), (Told, "1 5 2026")],
            "EvidenceLinked", [("Where it lies (optional)", "shared drive")], "Enter a web address that starts with https://, or leave the link empty."),
        new(Part + "claim", Agreed, [("When was it done?", "8 5 2026"), ("What came of it?", "The audit was clean."), (Told, "10 5 2026")], "CompletionClaimed",
            [("When was it done?", Future)], "The completion date must be today or in the past."),
        new(Part + "withdraw-claim", Claimed, [("Why is the claim withdrawn?", Why), (Told, "12 5 2026")], "ClaimWithdrawn",
            [(Told, "1 5 2026")], "The date must not be before the claim of 10 May 2026."),
        new(Part + "more-time", Agreed, [("Which new target do you ask for?", "31 8 2026"), ("Why is more time needed?", Why), (Told, "12 5 2026")], "MoreTimeAsked",
            [("Which new target do you ask for?", Future)], "The new date must be after the day of the request and after the current target."),
        new(Part + "barrier", Agreed,
            [("What stands in the way?", "No budget."), ("When is it decided or answered? (optional)", "20 6 2026"), (Told, "12 5 2026")], "BarrierFlagged",
            [("When is it decided or answered? (optional)", "1 5 2026")], "The day that is awaited must not be before the day the barrier was flagged."),
        new(Part + "barrier-cleared", Blocked, [(Told, "12 5 2026")], "BarrierCleared", [(Told, Future)], "The date must be today or in the past."),
        new(Part + "assurance", Standing,
            [("What was checked, and what did it show?", "Ten cases, all in order."), ("When is the next one due? (optional)", "1 9 2026"), ("When was it checked?", "1 5 2026")],
            "AssuranceGiven", [("When is the next one due? (optional)", "1 4 2026")], "The next assurance must be after this one."),
        new(Part + "letter", National, [("What happened?", "A letter was sent"), ("Note, or what the department answered", Why), ("When?", "1 5 2026")], "LetterSent",
            [("What happened?", "A reminder was sent")], "No letter has been sent yet. Record the letter first."),
        new(Part + "colour", Agreed,
            [("How do you judge it?", "Amber"), ("Why?", Why), ("Last day the judgement is shown", "31 7 2026"), ("When was it judged?", "12 5 2026")], "ColourJudged",
            [("Last day the judgement is shown", "31 7 2028")], "Enter a day on which the judgement expires, within a year."),
        new("{action}/reword", Agreed,
            [("What will be done?", "Write and test the protocol."), ("What will show it worked? (optional)", "Two audits"), ("Why do the words change?", Why), ("From when?", "12 5 2026")],
            "ActionReworded", [("From when?", Future)], "The date of the change must be today or in the past."),
        new("{recommendation}/reword", Agreed,
            [("What does the review recommend?", "Share every risk assessment."), ("Why do the words change?", Why), ("From when?", "12 5 2026")], "RecommendationReworded",
            [("From when?", Future)], "The date of the change must be today or in the past."),
        new("{recommendation}/actions/new", Agreed,
            [("Number, as in the plan", "4.2"), ("What will be done?", "Train the wards."), ("Which agencies carry it out?", "Wealdshire Police"), ("Kind of target", "A standing assurance"),
                ("Target date, or day of the next assurance", "30 9 2026"), ("Months after the milestone, or between two assurances", "3"), ("When was it added to the plan?", "12 5 2026")],
            "ActionAdded", [("Number, as in the plan", "4.1")], "Number 4.1 is already used. Enter another number."),
    ];
}
