using System.Security.Cryptography;
using System.Text;

namespace ReviewTracker.Web.Demo;

/// <summary>Chance that comes out the same on every machine and every runtime: a SplitMix64 sequence from a named seed.</summary>
internal sealed class Chance(string name)
{
    private ulong state = BitConverter.ToUInt64(SHA256.HashData(Encoding.UTF8.GetBytes(name)));

    /// <summary>An id that belongs to a name, always the same one.</summary>
    public static Guid Id(string name)
    {
        var bytes = SHA256.HashData(Encoding.UTF8.GetBytes($"wealdshire/{name}"))[..16];
        bytes[6] = (byte)((bytes[6] & 0x0f) | 0x80);
        bytes[8] = (byte)((bytes[8] & 0x3f) | 0x80);
        return new Guid(bytes, bigEndian: true);
    }

    /// <summary>Both ends may come out.</summary>
    public int Between(int least, int most) => least + (int)(Next() % (ulong)(most - least + 1));

    public bool OneIn(int times) => Between(1, times) == 1;

    public T Of<T>(IReadOnlyList<T> choices) => choices[Between(0, choices.Count - 1)];

    private ulong Next()
    {
        var z = state += 0x9E3779B97F4A7C15;
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EB;
        return z ^ (z >> 31);
    }
}
