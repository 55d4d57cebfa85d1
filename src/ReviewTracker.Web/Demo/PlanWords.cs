using ReviewTracker.Domain.Recommendations;

namespace ReviewTracker.Web.Demo;

/// <summary>Invented recommendations and actions: what is recommended, crossed with what it is about.</summary>
internal static class PlanWords
{
    internal sealed record Advice(string Text, string Theme, Scope Scope, string[] Agencies, string[] Actions);

    public static readonly string[] Topics =
    [
        "coercive control", "economic abuse", "non-fatal strangulation", "stalking after separation", "strain on carers",
        "suicidal thoughts after abuse", "threats against relatives", "dependence on alcohol", "abuse of older people",
        "counter-allegations", "what children see and hear", "repeat attendance for injury", "dementia and abuse",
        "abuse by adult children", "isolation in rural homes", "faith and honour", "pregnancy and new parenthood",
    ];

    public static readonly Advice[] Advices =
    [
        new("Front-line staff ask about {t} whenever abuse is suspected, and write down the answer in the person's own words.",
            "Identification of risk", Scope.Local, ["WP", "WPT", "WCHT", "ASC&H"],
            ["Put a prompt on {t} into the first-contact form.", "Brief every shift and team on {t} within one quarter.",
             "Read forty records for questions about {t} and report what is found."]),
        new("Training for new and existing staff covers {t} with a case that is worked through.",
            "Training", Scope.Local, ["WP", "WCHT", "WPT", "ASC&H", "WCS"],
            ["Write a half-day module on {t} with survivors.", "Train all team managers on {t}.",
             "Put {t} into the induction of new staff.", "Ask staff six months after training what they do differently about {t}."]),
        new("The risk assessment used across the county gives {t} its own weight.",
            "Identification of risk", Scope.Regional, ["WP", "WDAS", "PS"],
            ["Agree the wording on {t} with all agencies that use the form.", "Test the new section on {t} in two districts.",
             "Move all teams to the form with the section on {t}."]),
        new("Agencies share what they know about {t} before a case is closed, not after.",
            "Multi-agency working", Scope.Local, ["WP", "ASC&H", "WHG", "WDAS", "PS"],
            ["Agree a short sharing protocol for {t}.", "Hold a joint case discussion each month with {t} as a standing question.",
             "Check a sample of closed cases for sharing about {t}."]),
        new("Policy says in one page what staff do when they meet {t}.",
            "Policy", Scope.Local, ["WP", "WPT", "WCHT", "NHSW", "WHG", "WCS"],
            ["Write the page on {t} with those who will use it.", "Approve the page on {t} at the policy board.",
             "Take the page on {t} through all team meetings."]),
        new("Case records make {t} visible at first sight to whoever opens them next.",
            "Record keeping", Scope.Local, ["WP", "ASC&H", "WPT", "SWH", "EWHUT", "DVH", "RMH"],
            ["Specify a marker for {t} in the case system.", "Switch on the marker for {t} and explain when it is set.",
             "Review every quarter who carries the marker for {t}."]),
        new("Patients and their relatives find information about {t} where they wait.",
            "Awareness raising", Scope.Local, ["NHSW", "SWH", "EWHUT", "DVH", "RMH"],
            ["Place posters and cards about {t} in all waiting areas.", "Put {t} on the screens of surgeries and clinics.",
             "Ask twenty patients whether they noticed the information about {t}."]),
        new("General practice offers routine enquiry and knows whom to ring about {t}.",
            "Training", Scope.Regional, ["NHSW"],
            ["Commission enquiry training that includes {t} for all networks.", "Name a lead for {t} in every network.",
             "Publish a one-page pathway for {t}."]),
        new("Housing officers recognise signs of {t} at visits and repairs.",
            "Identification of risk", Scope.Local, ["WHG", "SDC"],
            ["Add signs of {t} to the visit checklist.", "Brief contractors on {t}.",
             "Report every quarter how often {t} led to a referral."]),
        new("Schools know how to refer when a parent speaks about {t}.",
            "Awareness raising", Scope.Local, ["TST", "WCS"],
            ["Include {t} in the termly safeguarding briefing.", "Give every school a referral card on {t}."]),
        new("Probation looks at risk anew whenever {t} comes up in supervision.",
            "Policy", Scope.Regional, ["PS"],
            ["Add {t} to the triggers of the risk review.", "Audit fifteen supervision records for {t}."]),
        new("Specialist support for people affected by {t} can be reached in every district.",
            "Other", Scope.Local, ["WDAS", "WCST"],
            ["Map where support about {t} is offered and where not.", "Agree with commissioners how the gaps on {t} are closed.",
             "Publish the directory of support about {t}."]),
        new("Alerts about {t} pass between systems without being typed again.",
            "Technology systems", Scope.Regional, ["WP", "SWH", "NHSW", "WPT"],
            ["Describe the technical steps for an alert on {t}.", "Try the alert on {t} between two agencies.",
             "Decide on wider use of the alert on {t}."]),
        new("The county hears the learning about {t} in its own words.",
            "Awareness raising", Scope.Local, ["WCST", "WDAS"],
            ["Hold a learning event on {t}.", "Publish a seven-minute briefing on {t}."]),
    ];

    public static readonly string[] National =
    [
        "The Home Office considers national guidance on {t}.",
        "The Department of Health and Social Care considers how {t} is flagged in patient records.",
        "The Home Office considers {t} in the training of all forces.",
    ];

    public static readonly string[] Milestones =
    [
        "Draft; consultation; approval; launch", "Specification; pilot; roll-out", "Workshop; agreement; training dates",
        "First sample; report; second sample", "Lead named; plan agreed; review after six months",
    ];

    public static readonly string[] Proofs =
    [
        "An audit finds it in nine of ten records.", "Referrals rise and are of better quality.",
        "Staff surveys show confidence; supervision confirms it.", "Survivors say that they were asked.",
        "A dip sample every quarter.", "Attendance lists and a follow-up questionnaire.",
    ];

    public static readonly string[] Progress =
    [
        "Draft shared with partners; comments due in {n} days.", "{n} of 60 staff trained so far.", "Working group met; next step agreed.",
        "Pilot running in two teams, first results are encouraging.", "Waiting for the system supplier's date.",
        "Approved by the policy group; launch being planned.", "{n} records sampled; report in preparation.",
        "New lead in post; plan confirmed.", "The form went live in three of five areas.", "Supplier delivered the test version; {n} faults found.",
        "Module written with two survivors; first date set.", "Discussed at the board; small changes asked for.",
        "Survey sent, {n} answers in.", "Posters delivered to {n} sites.",
    ];

    public static readonly string[] Evidence =
    [
        "Audit report, {n} records", "Training log with {n} names", "Policy, version {n}", "Screenshot of the live form",
        "Minutes of the governance board", "Dip-sample report", "Briefing slides and attendance list", "Letter confirming the start",
    ];

    public static readonly string[] Outcomes =
    [
        "In use since last month; the first sample found it in {n} of 100 records.", "All teams trained; {n} staff in all.",
        "Approved and published; managers check it in supervision.", "Live in every area; {n} referrals in the first quarter.",
        "Done as planned and now part of the yearly audit.", "Finished; staff say it helps them ask.",
    ];

    public static readonly string[] Barriers =
    [
        "The supplier cannot give a date for the change.", "The post that carries this is vacant.",
        "Funding ends in March and is not yet renewed.", "Our committee has to agree first.", "Two trusts are merging their systems.",
    ];

    public static readonly string[] MoreTime =
    [
        "The training school moved the last cohort.", "The system change was put off to the next release.",
        "The lead changed and the work was handed over.", "Consultation brought more comments than expected.",
        "Winter pressures stopped the roll-out for two months.",
    ];

    public static readonly string[] Returns =
    [
        "The log shows who was trained, not what changed: please add the audit.", "One of three areas is missing from the evidence.",
        "Please show that the form is used, not only that it exists.",
    ];

    public static readonly string[] Accepts =
    [
        "Evidence seen and accepted.", "Accepted; look again in six months.", "Accepted on the coordinator's advice.", "Accepted; thanks to the team.",
    ];

    public static readonly string[] Moves =
    [
        "Reason understood; the group wants a report at its next meeting.", "Agreed, with an interim report.", "Agreed once more; no further extension expected.",
    ];
}
