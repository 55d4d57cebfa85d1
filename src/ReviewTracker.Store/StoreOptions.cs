using System.Security.Cryptography;
using ReviewTracker.Store.Sealing;

namespace ReviewTracker.Store;

/// <summary>Fills a span with random bytes; fixed in tests so that rows can be pinned byte by byte.</summary>
public delegate void RandomFill(Span<byte> bytes);

/// <summary>Where the store lives and how it behaves.</summary>
/// <param name="ConnectionString">PostgreSQL 15 or later.</param>
/// <param name="MasterKey">Wraps every other key; it is never in the database.</param>
public sealed record StoreOptions(string ConnectionString, MasterKey MasterKey)
{
    /// <summary>The role that may not change the log; the program's connections take it on. Null: the login's own rights.</summary>
    public string? RuntimeRole { get; init; } = "reviewtracker_app";

    /// <summary>For migrations, rebuilds and bulk loads, where another login owns the tables; null: the same login.</summary>
    public string? OwnerConnectionString { get; init; }

    /// <summary>Added to the server's clock: the demonstration lives on a day of its own.</summary>
    public TimeSpan ClockOffset { get; init; }

    /// <summary>Nonces, keys and event ids.</summary>
    public RandomFill Random { get; init; } = RandomNumberGenerator.Fill;

    internal StoreOptions Validated()
    {
        if (string.IsNullOrWhiteSpace(ConnectionString))
            throw new ArgumentException("The store needs a connection string (ConnectionStrings__ReviewTracker).");
        if (RuntimeRole is { } role && !role.All(c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c == '_'))
            throw new ArgumentException($"\"{role}\" is not a plain role name.");
        return this;
    }

    internal Guid NewId()
    {
        Span<byte> bytes = stackalloc byte[16];
        Random(bytes);
        bytes[6] = (byte)(bytes[6] & 0x0f | 0x40);
        bytes[8] = (byte)(bytes[8] & 0x3f | 0x80);
        return new Guid(bytes, bigEndian: true);
    }
}
