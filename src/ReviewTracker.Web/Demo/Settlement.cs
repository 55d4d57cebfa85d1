namespace ReviewTracker.Web.Demo;

/// <summary>Decides which meeting settles which action, so that the yearly totals come out as they were published.</summary>
internal static class Settlement
{
    public static void Assign(IReadOnlyList<IntendedAction> actions)
    {
        CloseSome(actions);
        foreach (var meeting in Quarters.Meetings)
        {
            var open = actions.Where(a => a.Fate is ActionFate.Accepted && a.SettledAt is null).ToList();
            var pressing = open.Where(a => a.Deadline <= meeting).ToList();
            var ready = open.Except(pressing).Where(a => a.Earliest <= meeting).OrderBy(a => a.Earliest).ThenBy(a => a.Id.Value)
                .Take(Math.Max(0, QuotaOf(meeting) - pressing.Count));
            foreach (var action in pressing.Concat(ready)) action.SettledAt = meeting;
        }

        // One could not wait for the December meeting: the chair acted alone.
        actions.First(a => a.SettledAt == Quarters.MeetingOf(2024, 4) && a.Agencies.Count == 1 && !a.IsLetter).SettledAt = Minutes.ChairActed;
        foreach (var action in actions.Where(a => a is { Fate: ActionFate.Accepted, SettledAt: null }))
            action.Fate = action.IsLetter ? ActionFate.Letter : ActionFate.Open;
        foreach (var action in actions.Where(a => a.Fate is ActionFate.Open && a.Review.IsPublished && a.Chance.OneIn(7))) action.Fate = ActionFate.Standing;
    }

    // Four meetings of 38 make the published 152 of 2023/24; a group that then met four times a year settles fewer before and after.
    private static int QuotaOf(DateOnly meeting) =>
        meeting < new DateOnly(2023, 4, 1) ? 2 : meeting < new DateOnly(2024, 4, 1) ? 38 : 4;

    private static void CloseSome(IReadOnlyList<IntendedAction> actions)
    {
        foreach (var plan in actions.GroupBy(a => a.Review).Where(p => p.Key.Has(Twists.OneClosed)))
            Close(plan.Last(), plan.Last().Deadline!.Value);
        foreach (var plan in actions.GroupBy(a => a.Review).Where(p => p.Key.Name is "Kestrel" or "Laburnum" or "Lavender"))
            Close(plan.Last(), Quarters.MeetingOf(2024, plan.Key.Number % 4 + 1));
    }

    private static void Close(IntendedAction action, DateOnly meeting) =>
        (action.Fate, action.SettledAt) = (ActionFate.Closed, meeting);
}
