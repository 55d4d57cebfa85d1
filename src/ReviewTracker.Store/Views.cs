namespace ReviewTracker.Store;

/// <summary>The views kept folded beside the log.</summary>
public sealed class Views
{
    public Task<Loaded<T>?> Get<T>(Guid stream, CancellationToken cancel) where T : class => throw new NotImplementedException();

    public Task<IReadOnlyList<Loaded<T>>> All<T>(CancellationToken cancel) where T : class => throw new NotImplementedException();
}
