namespace ReviewTracker.Web.Security;

/// <summary>What somebody recognises a browser by, in words, and no more of what it says about itself.</summary>
public static class Device
{
    // Browsers name those they descend from as well: the most particular first.
    private static readonly (string Sign, string Name)[] Browsers =
        [("Edg", "Edge"), ("OPR/", "Opera"), ("SamsungBrowser", "Samsung Internet"), ("Firefox/", "Firefox"), ("FxiOS", "Firefox"), ("CriOS", "Chrome"),
            ("Chrome/", "Chrome"), ("Safari/", "Safari")];

    private static readonly (string Sign, string Name)[] Systems =
        [("iPhone", "an iPhone"), ("iPad", "an iPad"), ("Android", "Android"), ("Windows", "Windows"), ("CrOS", "a Chromebook"), ("Mac OS X", "a Mac"), ("Linux", "Linux")];

    /// <summary>"Firefox on Windows".</summary>
    public static string InWords(string? agent) => $"{Find(Browsers, agent, "Another browser")} on {Find(Systems, agent, "another system")}";

    private static string Find((string Sign, string Name)[] known, string? agent, string otherwise) =>
        known.FirstOrDefault(k => agent?.Contains(k.Sign, StringComparison.Ordinal) ?? false).Name ?? otherwise;
}
