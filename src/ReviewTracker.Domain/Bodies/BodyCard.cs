using System.Collections.Immutable;
using ReviewTracker.Domain.Kernel;

namespace ReviewTracker.Domain.Bodies;

/// <summary>One body as everybody looks it up: its name, its other names, whether it still exists.</summary>
public sealed record BodyCard(
    BodyId Id, BodyKind Kind, string Name, string? ShortName, string? Recipient, ImmutableList<string> Aliases,
    DateOnly? ValidFrom, DateOnly? ValidTo, BodyId? SucceededBy)
{
    /// <summary>Since when mail about its actions goes to it; null while it is off.</summary>
    public DateOnly? MailSince { get; init; }

    public MailRhythm Rhythm { get; init; } = MailRhythm.AsDue;

    public static BodyCard Create(BodyRegistered e) =>
        new(e.BodyId, e.Kind, e.Name, e.ShortName, e.Recipient, [], e.ValidFrom, null, null);

    public BodyCard Apply(BodyAliasLearned e) =>
        GoesBy(e.Alias) ? this : this with { Aliases = Aliases.Add(e.Alias) };

    public BodyCard Apply(BodyAliasForgotten e) => this with { Aliases = Aliases.RemoveAll(alias => Same(alias, e.Alias)) };

    public BodyCard Apply(BodyRenamed e)
    {
        var renamed = this with { Name = e.Name, ShortName = e.ShortName, Aliases = Aliases.RemoveAll(a => Same(a, e.Name) || Same(a, e.ShortName)) };
        return new[] { Name, ShortName }.OfType<string>().Where(old => !renamed.GoesBy(old))
            .Aggregate(renamed, (card, old) => card with { Aliases = card.Aliases.Add(old) });
    }

    public BodyCard Apply(BodyClosed e) => this with { ValidTo = e.LastDay, SucceededBy = e.SucceededBy };

    public BodyCard Apply(AgencyMailSwitchedOn e) => this with { MailSince = e.On };

    public BodyCard Apply(AgencyMailSwitchedOff _) => this with { MailSince = null };

    public BodyCard Apply(MailDayChosen e) => this with { Rhythm = e.Rhythm };

    /// <summary>Case, surrounding blanks and repeated blanks do not count.</summary>
    public bool GoesBy(string name) =>
        new[] { Name, ShortName }.Concat(Aliases).Any(known => known is not null && Same(known, name));

    public bool IsOpenOn(DateOnly day) => !(ValidFrom > day) && !(ValidTo < day);

    /// <summary>A name as names are compared: case, surrounding blanks and repeated blanks do not count.</summary>
    public static string Compared(string name) =>
        string.Join(' ', name.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)).ToUpperInvariant();

    private static bool Same(string a, string? b) => b is not null && Compared(a) == Compared(b);
}
