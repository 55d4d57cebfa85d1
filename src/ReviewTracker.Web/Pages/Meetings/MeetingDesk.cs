using ReviewTracker.Store;
using ReviewTracker.Store.Lists;
using ReviewTracker.Web.Pages.Actions.Answering;
using ReviewTracker.Web.Pages.Reviews.Recording;

namespace ReviewTracker.Web.Pages.Meetings;

/// <summary>What the pages on which decisions are recorded look things up with.</summary>
public sealed class MeetingDesk(ActionDesk actions, MeetingList meetings)
{
    public MeetingList Meetings => meetings;
    public ActionList Actions => actions.Actions;
    public ReviewDesk Reviews => actions.Reviews;
    public NameSource Names => actions.Names;
    public Streams Streams => actions.Streams;
    public DateOnly Today => actions.Today;
}
