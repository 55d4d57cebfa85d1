using System.Collections.Immutable;
using ReviewTracker.Domain.Kernel;

namespace ReviewTracker.Domain.Tests;

/// <summary>Given what happened, when somebody asks, then this happens or is refused.</summary>
public static class Scenario
{
    public static readonly Guid Stream = new("00000000-0000-4000-8000-00000000000a");

    /// <summary>When everything was recorded unless a history says otherwise: noon in London on 15 May 2026.</summary>
    public static readonly DateTimeOffset RecordedAt = new(2026, 5, 15, 11, 0, 0, TimeSpan.Zero);

    /// <summary>The state after this history: events, or <see cref="Recorded"/> ones where the envelope matters.</summary>
    public static Given<T> Given<T>(params object[] history) where T : class =>
        new(Fold.Of<T>(Log(history)) ?? throw new ArgumentException("The history does not open a stream.", nameof(history)));

    /// <summary>The history as the log would hold it: versions and positions from 1, all recorded at one time.</summary>
    public static ImmutableList<Recorded> Log(params object[] history) =>
        [.. history.Select((e, i) => e as Recorded ?? new Recorded(e, Stream, i + 1, i + 1, RecordedAt))];
}

public sealed record Given<T>(T State)
{
    public When When(Func<T, object?> handle)
    {
        try { return new When(Listed(handle(State)), null); }
        catch (RefusedException refused) { return new When([], refused.Refusal); }
    }

    private static ImmutableList<object> Listed(object? result) => result switch
    {
        null => [],
        IEnumerable<object> many => [.. many],
        _ => [result],
    };
}

public sealed record When(ImmutableList<object> Events, Refusal? Refusal)
{
    /// <summary>Exactly these events, in this order. Lists inside events are compared item by item.</summary>
    public void Then(params object[] expected)
    {
        Refusal.ShouldBeNull();
        Events.Select(PlainJson.Of).ShouldBe(expected.Select(PlainJson.Of));
    }

    public void ThenNothing() => Then();

    public void ThenRefused(Refusal expected)
    {
        Refusal.ShouldNotBeNull();
        Refusal.ShouldBeOfType(expected.GetType());
        PlainJson.Of(Refusal).ShouldBe(PlainJson.Of(expected));
    }
}
