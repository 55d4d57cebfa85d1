using ReviewTracker.Store;

namespace ReviewTracker.Web.Demo;

internal static class Multiplied
{
    public static IEnumerable<PastAct> By(int scale, List<PastAct> acts) => throw new NotSupportedException($"{scale}{acts.Count}");
}
