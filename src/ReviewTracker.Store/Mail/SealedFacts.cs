using System.Text;
using System.Text.Json;

namespace ReviewTracker.Store.Mail;

/// <summary>What a mail says, and why somebody stepped in, as they lie in the outbox: sealed by the master key, bound to the mail.</summary>
internal static class SealedFacts
{
    internal static byte[] Seal(Guid mail, IReadOnlyDictionary<string, string> facts, StoreOptions options) =>
        options.MasterKey.SealBeside(Bound(mail, "facts"), JsonSerializer.SerializeToUtf8Bytes(facts), options.Random);

    internal static IReadOnlyDictionary<string, string> Open(Guid mail, byte[] bytes, StoreOptions options) =>
        JsonSerializer.Deserialize<Dictionary<string, string>>(options.MasterKey.OpenBeside(Bound(mail, "facts"), bytes))!;

    internal static byte[] SealReason(Guid mail, string reason, StoreOptions options) =>
        options.MasterKey.SealBeside(Bound(mail, "reason"), Encoding.UTF8.GetBytes(reason), options.Random);

    internal static string OpenReason(Guid mail, byte[] bytes, StoreOptions options) =>
        Encoding.UTF8.GetString(options.MasterKey.OpenBeside(Bound(mail, "reason"), bytes));

    private static byte[] Bound(Guid mail, string part) => [.. mail.ToByteArray(bigEndian: true), .. Encoding.ASCII.GetBytes(part)];
}
