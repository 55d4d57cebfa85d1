using Npgsql;

namespace ReviewTracker.Store;

/// <summary>Connections for the program at work, and for the owner of the tables.</summary>
internal static class StoreDatabase
{
    /// <summary>Connections of one process at the most: PostgreSQL usually has a hundred for all. Whoever comes then waits for one instead of being turned away.</summary>
    internal const int Most = 40;

    /// <summary>Pooled, statements prepared by themselves, in the role that may not change the log.</summary>
    internal static NpgsqlDataSource Runtime(StoreOptions options) => Runtime(options, pooling: true);

    /// <summary>The same for a connection that listens and must not be handed on.</summary>
    internal static NpgsqlDataSource Unpooled(StoreOptions options) => Runtime(options, pooling: false);

    private static NpgsqlDataSource Runtime(StoreOptions options, bool pooling)
    {
        var builder = new NpgsqlDataSourceBuilder(options.ConnectionString) { Name = "reviewtracker" };
        var settings = builder.ConnectionStringBuilder;
        settings.MaxAutoPrepare = 200;
        settings.AutoPrepareMinUsages = 2;
        settings.Enlist = false;
        settings.Pooling = pooling;
        settings.MaxPoolSize = Math.Min(settings.MaxPoolSize, Most);
        // Nothing here leaves settings, temporary tables or session locks behind.
        settings.NoResetOnClose = true;
        settings.Options = "-c TimeZone=UTC -c idle_in_transaction_session_timeout=60000"
            + (options.RuntimeRole is { } role ? $" -c role={role}" : "");
        return builder.Build();
    }

    internal static NpgsqlDataSource Owner(StoreOptions options)
    {
        var builder = new NpgsqlDataSourceBuilder(options.OwnerConnectionString ?? options.ConnectionString) { Name = "reviewtracker-owner" };
        builder.ConnectionStringBuilder.Pooling = false;
        builder.ConnectionStringBuilder.Enlist = false;
        builder.ConnectionStringBuilder.CommandTimeout = 0;
        builder.ConnectionStringBuilder.Options = "-c TimeZone=UTC";
        return builder.Build();
    }
}
