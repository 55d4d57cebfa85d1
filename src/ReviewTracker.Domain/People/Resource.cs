namespace ReviewTracker.Domain.People;

/// <summary>What there is to see and to do here: the rows of the matrix.</summary>
public enum Resource
{
    /// <summary>Reviews as lines: reference, public name, area, stage, next date.</summary>
    Caseload,

    /// <summary>That a review is on record: when and by whom.</summary>
    Register,

    /// <summary>That somebody who sees only the register opened a review for a time, when, why and until when.</summary>
    Openings,

    /// <summary>A whole review: milestones, scoping, family, notes.</summary>
    ReviewDetail,

    /// <summary>That a review goes out: proposed by one, agreed by another; whoever may write takes it down alone.</summary>
    Publication,

    /// <summary>What the agency one works for on a review was asked for, and the review's dates; nothing that was written about either.</summary>
    OwnRequests,

    /// <summary>Recommendations and the parts of actions that their agencies agreed, without what was written about them.</summary>
    AgreedActions,

    /// <summary>Parts nobody has agreed yet.</summary>
    ProposedActions,

    /// <summary>What was written about a part: progress, evidence, claims, barriers, reasons.</summary>
    ActionNarrative,

    Meetings,

    /// <summary>What a meeting that was held decided about one's own, without the rest of its record.</summary>
    MeetingExtracts,

    /// <summary>What a meeting decides about targets, claims, closures and sign-offs.</summary>
    Decisions,

    /// <summary>Update rounds: who was asked, who has answered how; writing is answering.</summary>
    Rounds,

    YearEnd, Search,

    /// <summary>What each review costs and each partner pays.</summary>
    Money,

    /// <summary>What all of them come to together.</summary>
    MoneyTotals,

    People,

    /// <summary>Teams with a shared mailbox, and who stands in for whom.</summary>
    Teams,

    Bodies, Settings, Mail,

    /// <summary>What is taken out of the record: documents, packs, sheets. Each shows no more than its reader may see in pages.</summary>
    Exports,

    /// <summary>One area's reviews and their actions as a report.</summary>
    AreaReports,

    /// <summary>What the Steering Group reads before it meets.</summary>
    Packs,

    /// <summary>Who took what out of the record.</summary>
    AccessLog,

    /// <summary>One's own sign-ins, and being signed in at all.</summary>
    Sessions,
}

/// <summary>What somebody may do with it.</summary>
[Flags]
public enum Rights
{
    None = 0,
    Read = 1,
    Propose = 2,
    Write = 4,
    Approve = 8,

    /// <summary>That it exists, when and by whom it was recorded; no content.</summary>
    Meta = 16,
}

/// <summary>How far a right reaches. A restricted review is there for the people named on it and nobody else, whatever the reach.</summary>
public enum Reach
{
    All,

    /// <summary>The parts of the agencies one answers for.</summary>
    OwnAgency,

    /// <summary>Reviews in which an agency one answers for has a part.</summary>
    ReviewsOfOwnActions,

    /// <summary>Reviews of the areas one looks after.</summary>
    OwnArea,

    /// <summary>Reviews one was assigned to as chair or author, until the day given and not beyond sign-off or end.</summary>
    Assigned,

    /// <summary>Reviews one was assigned to as panel member or IMR author, for as long.</summary>
    OnPanel,

    /// <summary>Reviews that are published and not withdrawn.</summary>
    Published,

    /// <summary>Reviews one has opened for a time, with a reason that managers read.</summary>
    Opened,

    /// <summary>Reviews one leads as their coordinator.</summary>
    Led,

    /// <summary>Parts of actions that stand on an agenda of the Steering Group which went out.</summary>
    OnFrozenAgenda,

    /// <summary>What belongs to the person.</summary>
    Oneself,
}
