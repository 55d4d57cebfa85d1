using System.Security.Cryptography;

namespace ReviewTracker.Store.Sealing;

/// <summary>The one key outside the database: it wraps every data key and keys the look-up by name.</summary>
public sealed class MasterKey
{
    public const int Length = 32;

    private readonly byte[] _bytes;
    private readonly byte[] _besideKey;

    public MasterKey(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length != Length) throw new ArgumentException($"A master key is {Length} bytes; this one is {bytes.Length}.");
        _bytes = bytes.ToArray();
        NameKey = HKDF.DeriveKey(HashAlgorithmName.SHA256, _bytes, Length, info: "look-up by name"u8.ToArray());
        _besideKey = HKDF.DeriveKey(HashAlgorithmName.SHA256, _bytes, Length, info: "kept beside the log"u8.ToArray());
        SignInKey = HKDF.DeriveKey(HashAlgorithmName.SHA256, _bytes, Length, info: "sign-in codes"u8.ToArray());
    }

    internal byte[] NameKey { get; }

    internal byte[] SignInKey { get; }

    /// <summary>32 bytes in base64, as in <c>ReviewTracker__MasterKey</c>.</summary>
    public static MasterKey FromBase64(string text)
    {
        Span<byte> bytes = stackalloc byte[Length + 3];
        return Convert.TryFromBase64String(text.Trim(), bytes, out var count)
            ? new MasterKey(bytes[..count])
            : throw new ArgumentException("The master key is not 32 bytes in base64.");
    }

    /// <summary>Reads the key from a file that holds it in base64.</summary>
    public static MasterKey FromFile(string path) => FromBase64(File.ReadAllText(path));

    /// <summary>Reads the key from the file, or makes one there that only its owner may read.</summary>
    public static MasterKey FromFileOrCreate(string path)
    {
        if (File.Exists(path)) return FromFile(path);
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows()) options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        try
        {
            using var writer = new StreamWriter(path, options);
            writer.WriteLine(Convert.ToBase64String(RandomNumberGenerator.GetBytes(Length)));
        }
        catch (IOException) when (File.Exists(path))
        {
            // Another process made it first.
        }
        return FromFile(path);
    }

    /// <summary>Nonce, tag and cipher of a data key, bound to its id.</summary>
    internal byte[] Wrap(Guid id, byte[] key, RandomFill random) => Aes.Seal(_bytes, key, id.ToByteArray(true), random);

    /// <summary>For short-lived texts beside the log (a mail's facts), bound to where they stand.</summary>
    internal byte[] SealBeside(byte[] bound, ReadOnlySpan<byte> plain, RandomFill random) => Aes.Seal(_besideKey, plain, bound, random);

    internal byte[] OpenBeside(byte[] bound, ReadOnlySpan<byte> cipher)
    {
        try
        {
            return Aes.Open(_besideKey, cipher, bound);
        }
        catch (AuthenticationTagMismatchException e)
        {
            throw new InvalidOperationException("The master key is not the one this was sealed under.", e);
        }
    }

    internal bool Opens(Guid id, byte[] wrapped)
    {
        try
        {
            return Aes.Open(_bytes, wrapped, id.ToByteArray(true)).Length > 0;
        }
        catch (AuthenticationTagMismatchException)
        {
            return false;
        }
    }

    internal byte[] Unwrap(Guid id, byte[] wrapped)
    {
        try
        {
            return Aes.Open(_bytes, wrapped, id.ToByteArray(true));
        }
        catch (AuthenticationTagMismatchException e)
        {
            throw new InvalidOperationException("The master key is not the one this database was sealed under.", e);
        }
    }
}
