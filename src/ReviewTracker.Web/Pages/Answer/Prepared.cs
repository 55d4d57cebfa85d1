using ReviewTracker.Domain.Kernel;
using ReviewTracker.Domain.Recommendations;
using ReviewTracker.Store;
using ReviewTracker.Store.Answering;
using ReviewTracker.Web.Evidence;
using ReviewTracker.Web.Pages.Rounds;

namespace ReviewTracker.Web.Pages.Answer;

/// <summary>A row with what had to be looked up for it.</summary>
public sealed record Prepared(LinkRow Row, AskedPart Part, TakenFile? File, PersonCard? Colleague, BodyId? BelongsTo)
{
    private string? Said => Row.BelongsTo is null || BelongsTo is not null ? Row.Text : $"{Row.Text}\nIt belongs to: {Row.BelongsTo}".Trim();

    /// <summary>As the domain takes it. What of the agency's own name was left empty stays as it is.</summary>
    public AnswerByLink AsAnswer(PersonId replier, long most) => new(
        new(Row.ActionId), new(Row.Agency), replier, Row.Kind, Narrative.Of(Said), Row.On, BelongsTo, Narrative.Of(Row.Evidence), Narrative.Of(Row.Link),
        File is null ? null : new(File.About, Row.NoPatientData, most), Colleague?.Id, Narrative.Of(Named ? Row.Label ?? Part.Texts[Part.Part.Label] : null),
        Narrative.Of(Named ? Row.Reference ?? Part.Texts[Part.Part.OwnReference] : null));

    /// <summary>What is written beside its events.</summary>
    public IEnumerable<Beside> Beside(Guid command, AnswerLink link, PersonId replier)
    {
        var (action, agency) = Part.Key;
        if (File is { About.Type: { } type } file) yield return new EvidenceKept(file.About.Id, Part.Read.Plan.ReviewId, action, agency, type, file.Content);
        if (Colleague is not null) yield return new Introduced(Colleague);
        yield return new LinkUsed(command, link, replier, action, agency, Row.Kind?.ToString() ?? (Row.Text is null ? "" : nameof(LinkAnswer.Progress)));
    }

    private bool Named => Row.Label is not null || Row.Reference is not null;
}
