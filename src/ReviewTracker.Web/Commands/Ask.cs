using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;

namespace ReviewTracker.Web.Commands;

/// <summary>What several commands ask for, worded once.</summary>
public static class Ask
{
    public static Option<string?> Urls() => new("--urls")
    {
        Description = "Where to listen, for instance http://127.0.0.1:5080. Several are separated by semicolons.",
    };

    public static Option<string?> As() => new("--as")
    {
        Description = "Who is doing this: the e-mail address or id of a person in the directory.",
    };

    public static Option<DateOnly?> Day(string name, string description) => new(name)
    {
        Description = description + " A day like 2026-05-15 or 15/05/2026.",
        CustomParser = Day,
    };

    private static DateOnly? Day(ArgumentResult typed)
    {
        string[] forms = ["yyyy-MM-dd", "d/M/yyyy"];
        var text = typed.Tokens.Single().Value;
        if (DateOnly.TryParseExact(text, forms, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)) return day;
        typed.AddError($"\"{text}\" is not a day like 2026-05-15 or 15/05/2026.");
        return null;
    }
}
