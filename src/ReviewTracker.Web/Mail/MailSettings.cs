using System.Net.Mail;
using ReviewTracker.Web.Hosting;

namespace ReviewTracker.Web.Mail;

/// <summary>Which way mail leaves the house.</summary>
public enum MailWay { Off, Folder, Smtp, Notify }

/// <summary>A password or key: it prints as nothing, wherever it is interpolated.</summary>
public sealed class Secret(string value)
{
    public string Reveal() => value;

    public override string ToString() => "(secret)";
}

/// <summary>A mail server that takes mail by SMTP with STARTTLS.</summary>
/// <param name="User">Null: it asks for no login.</param>
/// <param name="From">An address, with or without a name: <c>Review tracker &lt;reviews@example.gov.uk&gt;</c>.</param>
public sealed record SmtpSettings(string Host, int Port, string? User, Secret? Password, MailAddress From, MailAddress? ReplyTo);

/// <summary>GOV.UK Notify.</summary>
/// <param name="Key">Name, service id and secret in one, as Notify gives it.</param>
/// <param name="TemplateIds">By kind of mail; the kind <c>""</c> stands for all others.</param>
public sealed record NotifySettings(Secret Key, IReadOnlyDictionary<string, string> TemplateIds, Uri Address, string? ReplyToId)
{
    public static readonly Uri TheService = new("https://api.notifications.service.gov.uk/");

    public string? TemplateOf(string kind) => TemplateIds.GetValueOrDefault(kind) ?? TemplateIds.GetValueOrDefault("");
}

/// <summary>How mail is sent; read from the environment and validated at start.</summary>
public sealed record MailSettings(MailWay Way, SmtpSettings? Smtp = null, NotifySettings? Notify = null, string? Folder = null)
{
    public static readonly MailSettings Off = new(MailWay.Off);

    /// <summary>How long one mail may take; what has no answer by then is given up.</summary>
    public TimeSpan Limit { get; init; } = TimeSpan.FromSeconds(40);

    /// <summary>How many connections send at once where there is much to send.</summary>
    public int Workers { get; init; } = 3;

    /// <summary>How long a worker keeps a mail: longer than sending it and writing down the outcome can take.</summary>
    public TimeSpan Lease => Limit + TimeSpan.FromSeconds(80);

    /// <inheritdoc cref="Read"/>
    public static MailSettings FromEnvironment(string? folder) =>
        Read(new ConfigurationBuilder().AddEnvironmentVariables().Build().GetSection("ReviewTracker:Mail"), folder);

    /// <param name="said">The section <c>ReviewTracker:Mail</c>.</param>
    /// <param name="folder">Where mail is laid when nothing is said on one's own machine; null: it is then off.</param>
    /// <exception cref="CannotGoOnException">What is missing or wrong, in a sentence.</exception>
    public static MailSettings Read(IConfiguration said, string? folder) => said["Channel"]?.Trim().ToLowerInvariant() switch
    {
        null or "" => folder is null ? Off : new(MailWay.Folder, Folder: folder),
        "off" => Off,
        "folder" => new(MailWay.Folder, Folder: folder ?? throw new CannotGoOnException(
            "ReviewTracker__Mail__Channel=folder only lays mail into a folder, so it is for development and the demonstration. Set smtp, notify or off.")),
        "smtp" => new(MailWay.Smtp, Smtp: SmtpOf(said.GetSection("Smtp"))),
        "notify" => new(MailWay.Notify, Notify: NotifyOf(said.GetSection("Notify"))),
        var other => throw new CannotGoOnException($"ReviewTracker__Mail__Channel is \"{other}\"; it can be smtp, notify, folder or off."),
    };

    private static SmtpSettings SmtpOf(IConfiguration said)
    {
        var (user, password) = (Given(said, "User"), Given(said, "Password"));
        if (user is null != password is null) throw new CannotGoOnException(
            "ReviewTracker__Mail__Smtp__User and ReviewTracker__Mail__Smtp__Password go together: set both, or neither where the mail server asks for no login.");
        return new(
            Given(said, "Host") ?? throw Missing("Smtp__Host", "the name of the mail server"), PortOf(said), user,
            password is null ? null : new Secret(password),
            Address(said, "From") ?? throw Missing("Smtp__From", "the address mail comes from"), Address(said, "ReplyTo"));
    }

    private static int PortOf(IConfiguration said) => Given(said, "Port") switch
    {
        null => 587,
        "465" => throw new CannotGoOnException(
            "ReviewTracker__Mail__Smtp__Port is 465, where TLS begins before the first word; this program begins it with STARTTLS. Set 587 (or 25)."),
        var text when int.TryParse(text, null, out var port) && port is > 0 and <= 65535 => port,
        var text => throw new CannotGoOnException($"ReviewTracker__Mail__Smtp__Port is \"{text}\"; it is a number like 587."),
    };

    private static MailAddress? Address(IConfiguration said, string name)
    {
        if (Given(said, name) is not { } text) return null;
        return MailAddress.TryCreate(text, out var address) && !text.Any(char.IsControl) ? address : throw new CannotGoOnException(
            $"ReviewTracker__Mail__Smtp__{name} is not an e-mail address like reviews@example.gov.uk or Review tracker <reviews@example.gov.uk>.");
    }

    private static NotifySettings NotifyOf(IConfiguration said)
    {
        var key = Given(said, "Key") ?? throw Missing("Notify__Key", "an API key of your Notify service");
        if (key.Length < 74 || !Guid.TryParse(key[^36..], out _) || !Guid.TryParse(key[^73..^37], out _)) throw new CannotGoOnException(
            "ReviewTracker__Mail__Notify__Key is not a key as Notify gives it: name, service id and secret, joined by hyphens.");
        var templates = said.GetSection("TemplateIds").GetChildren().Where(t => !string.IsNullOrWhiteSpace(t.Value))
            .ToDictionary(t => t.Key, t => t.Value!.Trim(), StringComparer.OrdinalIgnoreCase);
        if (Given(said, "TemplateId") is { } forAll) templates[""] = forAll;
        if (Templates.MailTemplates.AllKinds.FirstOrDefault(kind => !templates.ContainsKey(kind) && !templates.ContainsKey("")) is { } without)
            throw new CannotGoOnException(
                $"There is no Notify template for \"{without}\": set ReviewTracker__Mail__Notify__TemplateId (one for all) or ReviewTracker__Mail__Notify__TemplateIds__{without}.");
        if (templates.Values.FirstOrDefault(id => !Guid.TryParse(id, out _)) is { } wrong)
            throw new CannotGoOnException($"\"{wrong}\" is not the id of a Notify template.");
        return new(new Secret(key), templates, AddressOf(said), Given(said, "ReplyToId"));
    }

    // A slash at the end, else the last part of a path is replaced and not added to.
    private static Uri AddressOf(IConfiguration said) => Given(said, "Address") is not { } text ? NotifySettings.TheService
        : Uri.TryCreate(text.TrimEnd('/') + "/", UriKind.Absolute, out var address) && (address.Scheme == "https" || address.IsLoopback) ? address
        : throw new CannotGoOnException("ReviewTracker__Mail__Notify__Address is not an https address.");

    private static string? Given(IConfiguration said, string name) => string.IsNullOrWhiteSpace(said[name]) ? null : said[name]!.Trim();

    private static CannotGoOnException Missing(string name, string what) => new($"ReviewTracker__Mail__{name} is not set: {what}.");
}
