namespace ReviewTracker.Benchmarks;

/// <summary>Why something misses its bar, found out by looking into it; said wherever it does.</summary>
internal static class Causes
{
    private static readonly (string Begins, string Cause)[] s_known =
    [
        ("Append one event", "Both sides are bound by the processor, not the disk: an append costs about 0.95 ms of it (client and server), the plain inserts 0.40; the difference is the digest chain, the checks in the database and the fold from the stored form"),
        ("Load 50 events", "Both sides are bound by the processor, not the disk: a change costs about 2.3 ms of it, plain SQL 1.4; the difference is the fold of the view, its JSON, the digest chain and the checks"),
        ("Action list, 20 users, a page every half second each: against", CountingColours),
        ("Caseload, 20 users without", AskingWithoutPause),
        ("Review, 20 users without", AskingWithoutPause),
        ("Action list, 20 users without", AskingWithoutPause),
    ];

    private const string CountingColours =
        "The list says how many open actions have each colour today, so it reads the dates of every open one: a hundred times as many at scale 100, some 2 ms";

    private const string AskingWithoutPause =
        "Without a pause twenty requests are under way all the time, and a page costs 6 to 10 ms of the processor: the two cores are shared by them, the database and those who ask";

    internal static string Of(Finding finding) =>
        s_known.FirstOrDefault(known => finding.What.StartsWith(known.Begins, StringComparison.Ordinal)).Cause
        ?? "The cause has not been looked into yet";
}
