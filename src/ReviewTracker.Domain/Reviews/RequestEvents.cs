using ReviewTracker.Domain.Kernel;

namespace ReviewTracker.Domain.Reviews;

/// <summary>What an agency is asked for: its contacts by date, or its own analysis (individual management review).</summary>
public enum Material { Chronology, Imr }

/// <summary>A step of what one agency was asked for.</summary>
public abstract record RequestEvent(BodyId Agency, Material Material) : ReviewEvent;

/// <summary>An agency was asked for it. Belongs to the day of the request.</summary>
/// <param name="DueOn">The day the panel set; null when none was.</param>
public sealed record MaterialRequested(BodyId Agency, Material Material, DateOnly On, DateOnly? DueOn)
    : RequestEvent(Agency, Material), IDated
{
    DateOnly IDated.Day => On;
}

/// <summary>It came in, the first time or anew. Belongs to the day it came in.</summary>
/// <param name="Where">Where the document is held and which version it is; never the document.</param>
public sealed record MaterialReceived(BodyId Agency, Material Material, DateOnly On, Narrative? Where)
    : RequestEvent(Agency, Material), IDated
{
    DateOnly IDated.Day => On;
}

/// <summary>The panel accepted what came in. Belongs to the day it was accepted.</summary>
public sealed record MaterialAccepted(BodyId Agency, Material Material, DateOnly On, Narrative? Note)
    : RequestEvent(Agency, Material), IDated
{
    DateOnly IDated.Day => On;
}

/// <summary>It went back to the agency for more. Belongs to the day it was sent back.</summary>
/// <param name="DueOn">By when it is wanted again; null when no day was set.</param>
public sealed record MaterialReturned(BodyId Agency, Material Material, DateOnly On, Narrative Reason, DateOnly? DueOn)
    : RequestEvent(Agency, Material), IDated
{
    DateOnly IDated.Day => On;
}

/// <summary>The agency answered that it has nothing to send. Belongs to the day of the answer.</summary>
public sealed record NilReturnReceived(BodyId Agency, Material Material, DateOnly On, Narrative? Note)
    : RequestEvent(Agency, Material), IDated
{
    DateOnly IDated.Day => On;
}

/// <summary>It is no longer asked for. Belongs to the day the agency was told so.</summary>
public sealed record RequestWithdrawn(BodyId Agency, Material Material, DateOnly On, Narrative Reason)
    : RequestEvent(Agency, Material), IDated
{
    DateOnly IDated.Day => On;
}
