namespace ReviewTracker.Web.Forms;

/// <summary>Reads an answer by its name alone: a number, or several names in one, is no answer that was ever offered.</summary>
public static class Named
{
    public static T? Of<T>(string? said, bool ignoreCase = false) where T : struct, Enum =>
        Of(typeof(T), said, ignoreCase) is T answer ? answer : null;

    public static object? Of(Type answers, string? said, bool ignoreCase = false) =>
        Array.Find(Enum.GetNames(answers), name => name.Equals(said, ignoreCase ? StringComparison.OrdinalIgnoreCase : StringComparison.Ordinal)) is { } name
            ? Enum.Parse(answers, name) : null;
}
