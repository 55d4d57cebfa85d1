using ReviewTracker.Domain.Kernel;
using ReviewTracker.Web.GovUk;

namespace ReviewTracker.Web.Pages.Admin.People;

/// <summary>One thing that lies with somebody who leaves.</summary>
/// <param name="What">What it is; null where the viewer sees no cases.</param>
public sealed record HandedThing(string Key, string? What);

/// <summary>Things of one kind and who may take them over, together or one by one.</summary>
/// <param name="Must">Whether somebody must take them.</param>
public sealed record HandedGroup(string Key, string Title, bool Must, IReadOnlyList<Choice> Takers, IReadOnlyList<HandedThing> Things)
{
    /// <summary>Who would get how much of it, one sentence each.</summary>
    public IEnumerable<string> InWords(Func<string, PersonId?> takerOf) => Things.Count == 0
        ? [$"{Title}: {NameOf(takerOf(Key))}"]
        : Things.GroupBy(thing => takerOf(thing.Key)).Select(taken =>
            $"{Title}: {(taken.Count() == Things.Count ? "" : $"{taken.Count()} of them to ")}{NameOf(taken.Key)}");

    private string NameOf(PersonId? taker) => Takers.FirstOrDefault(c => c.Value == $"{taker}")?.Text ?? "nobody";
}
