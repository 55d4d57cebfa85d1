using ReviewTracker.Domain.Kernel;
using ReviewTracker.Domain.People;

namespace ReviewTracker.Domain.Reviews;

/// <summary>
/// Somebody who watches over the record opened the review for themself, for a time, and said why. Belongs to the day it was
/// recorded.
/// </summary>
/// <param name="As">Auditor or data-protection officer.</param>
/// <param name="Until">The first instant at which it is over by itself.</param>
public sealed record CaseOpened(PersonId By, Role As, Narrative Reason, DateTimeOffset Until) : ReviewEvent, ITouchesPart
{
    string ITouchesPart.Part => $"{By}";
    bool ITouchesPart.Aside => true;
}

/// <summary>An opening ended before its time, by the person themself or by a manager. Belongs to the day it was recorded.</summary>
/// <param name="Of">Whose opening it was.</param>
public sealed record CaseOpeningEnded(PersonId Of, Narrative? Reason) : ReviewEvent, ITouchesPart
{
    string ITouchesPart.Part => $"{Of}";
    bool ITouchesPart.Aside => true;
}
