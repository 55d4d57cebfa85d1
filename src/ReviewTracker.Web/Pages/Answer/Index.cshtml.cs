using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;
using ReviewTracker.Domain.Kernel;
using ReviewTracker.Domain.Recommendations;
using ReviewTracker.Domain.SteeringGroup;
using ReviewTracker.Store;
using ReviewTracker.Store.Mail;
using ReviewTracker.Web.Evidence;
using ReviewTracker.Web.Forms;
using ReviewTracker.Web.GovUk;
using ReviewTracker.Web.Pages.Rounds;
using ReviewTracker.Web.Security;

namespace ReviewTracker.Web.Pages.Answer;

/// <summary>Answering by the link in a mail, without an account. Opening it does nothing; only the button does.</summary>
[AllowAnonymous, EnableRateLimiting(RequestLimits.Answering), RequestSizeLimit(EvidenceSettings.Form), RequestFormLimits(MultipartBodyLengthLimit = EvidenceSettings.Form)]
public sealed class AnswerModel(LinkDesk links, Colleagues colleagues, EvidenceSettings evidence, TimeProvider clock) : RowsPage<LinkRow>(links.Rounds)
{
    /// <summary>Of one form; a telephone shows no more with patience.</summary>
    public const int MostShown = 40;

    private readonly Dictionary<RecommendationId, DateOnly> _notified = [];
    private readonly Dictionary<(ActionId, BodyId), Prepared> _prepared = [];
    private PersonCard _replier = null!;
    private bool _isNew;

    [FromRoute] public string? Token { get; set; }

    /// <summary>How many actions to pass over.</summary>
    [FromQuery] public int Skip { get; set; }

    [BindProperty, Display(Name = "Your name"), Line(100), Required(ErrorMessage = "Enter your name")]
    public string? Name { get; set; }

    /// <summary>Null: the link is not good, and nothing tells why.</summary>
    public OpenedLink? Opened { get; private set; }

    public Names Names { get; private set; } = null!;
    public string Team { get; private set; } = "the team";
    public DateOnly Today => Desk.Today;
    public bool CodesOffered => links.Devices.Offered;
    public int MegaBytes => evidence.MegaBytes;
    public override string Subject => "action";

    public bool IsDue(LinkRow row) => PartOf(row) is { } part && (part.Rag.Colour is Rag.Red || part.Action.DueFor(part.Part) <= Today.AddDays(28));

    /// <summary>Places of rows that are still there: those that are due, and the others.</summary>
    public IEnumerable<int> Places(bool due) => Enumerable.Range(0, Rows.Count).Where(at => PartOf(Rows[at]) is not null && IsDue(Rows[at]) == due);

    public IEnumerable<int> GonePlaces => Enumerable.Range(0, Rows.Count).Where(at => PartOf(Rows[at]) is null && !Rows[at].IsEmpty);

    public int Following => Math.Max(0, Parts.Count - Skip - MostShown);

    public void OnGet() { }

    public async Task<IActionResult> OnPost(CancellationToken cancel)
    {
        if (Rows.TrueForAll(r => r.IsEmpty)) ModelState.AddModelError(Rows.Count == 0 ? "" : "Rows[0].Kind", "Answer about one action at least");
        MustHaveNewId();
        await Prepare(cancel);
        if (!ModelState.IsValid) return Again();

        if (await Record(cancel) is { } again) return again;
        return Done(AnswerPages.Of(Token!), $"Thank you: {Words.Of(Rows.Count(r => !r.IsEmpty), "answer is", "answers are")} on record. A receipt goes to the address this link was sent to.");
    }

    protected override AnsweredRow Take(LinkRow row, AskedPart part, Recommendation recommendation) => AnswerParts.Try(
        new(new(row.ActionId), new(row.Agency), AnswerByLinkHandler.KindOf(row.Kind), Today), () => AnswerByLinkHandler.Handle(
            _prepared[part.Key].AsAnswer(_replier.Id, evidence.Most), recommendation, _notified.GetValueOrDefault(recommendation.Id), Today));

    // An agency that answers so has answered the update round that asks about the same.
    protected override async Task<IReadOnlyList<StreamWrite>> Beside(IReadOnlyList<LinkRow> taken, CancellationToken cancel)
    {
        var writes = new List<StreamWrite>();
        foreach (var asked in (await Desk.Rounds.Open(Opened!.As, cancel)).Where(r => r.Round.OpenedOn <= Today))
        {
            var round = await Desk.Streams.Load<UpdateRound>(asked.Round.Id.Value, cancel);
            var answers = from row in taken
                          where (row.Kind is not null || row.Text is not null) && round?.State.Of(new(row.Agency)) is not null
                          group new Answered(new(row.ActionId), AnswerByLinkHandler.KindOf(row.Kind)) by row.Agency;
            var events = answers.Select(a => (object)AnswerRoundHandler.Handle(new(new(a.Key), ReplyWay.Link, [.. a], null, Today), round!.State, Today)).ToList();
            if (events.Count > 0) writes.Add(new(asked.Round.Id.Value, round!.Version, events));
        }
        return writes;
    }

    protected override Act Act(string? reason = null)
    {
        var command = SameForm.Id(CommandId, Request);
        var answers = Rows.Count(r => !r.IsEmpty);
        return new(_replier.Id, command, Narrative.Of(reason))
        {
            Beside =
            [
                .. _isNew ? new Beside[] { new Introduced(_replier) } : [],
                .. _prepared.Values.SelectMany(p => p.Beside(command, Opened!.Link, _replier.Id)),
                new MailOwed(Opened!.Link.Recipient, "receipt", $"{command}", new Dictionary<string, string>
                {
                    ["actions"] = Words.Of(answers, "action"), ["at"] = clock.GetUtcNow().InWords(),
                }),
            ],
        };
    }

    protected override string Gone =>
        "An action you answered about is over, is no longer with your agency, or needs a code in this browser again. Nothing was saved; what you typed about it is kept below";

    protected override IActionResult Missing() => new PageResult { StatusCode = StatusCodes.Status404NotFound };

    protected override async Task<bool> Load(CancellationToken cancel)
    {
        Opened = await links.Open(HttpContext, Token, cancel);
        if (Opened is not { } opened) return false;

        Names = await Desk.Names.Of([], cancel);
        Skip = Math.Clamp(Skip, 0, opened.Parts.Count);
        Ask(opened.Parts, p => new() { ActionId = p.Action.Id.Value, Agency = p.Part.Agency.Value, Version = p.Read.Version }, Skip..Math.Min(opened.Parts.Count, Skip + MostShown));
        return true;
    }

    private async Task Prepare(CancellationToken cancel)
    {
        _replier = new(new(NewId), Name!, null);
        if (await links.Access.Replier(Opened!.Link.Recipient, Name!, cancel) is { } known) _replier = _replier with { Id = known };
        else _isNew = true;

        foreach (var (at, row) in Rows.Index().Where(r => !r.Item.IsEmpty))
        {
            if (PartOf(row) is not { } part) continue;
            if (row.Kind is LinkAnswer.Done) _notified[part.Read.Plan.Id] = await Desk.NotifiedOn(part.Read, Opened.As, cancel);
            _prepared[part.Key] = new(row, part,
                row.File is null ? null : await TakenFile.Of(row.File, Guid.CreateVersion7(), evidence.Most, cancel),
                await Colleague(at, row, cancel), row.BelongsTo is null ? null : await links.BodyCalled(row.BelongsTo, cancel));
        }
    }

    private async Task<PersonCard?> Colleague(int at, LinkRow row, CancellationToken cancel)
    {
        if (row is { Colleague: null, ColleagueEmail: null }) return null;
        if (row.Colleague is null) ModelState.AddModelError($"Rows[{at}].{nameof(row.Colleague)}", "Enter your colleague’s name");
        if (row.ColleagueEmail is null) ModelState.AddModelError($"Rows[{at}].{nameof(row.ColleagueEmail)}", "Enter your colleague’s e-mail address");
        if (row.Colleague is null || row.ColleagueEmail is not { } address) return null;

        var domains = await colleagues.DomainsOf(new(row.Agency), Opened!.Link.Recipient, cancel);
        if (Colleagues.DomainOf(address) is not { } domain || !domains.Contains(domain))
        {
            ModelState.AddModelError($"Rows[{at}].{nameof(row.ColleagueEmail)}", domains.Count == 0
                ? $"Ask {Team} to name your colleague: no address of your agency’s own is known here"
                : $"Enter an address at {string.Join(" or ", domains.Order(StringComparer.Ordinal))}, or ask {Team} to name somebody who has another");
            return null;
        }
        // The same new colleague for several actions is one person.
        var same = _prepared.Values.Select(p => p.Colleague).FirstOrDefault(c => c?.Email?.Equals(address.Trim(), StringComparison.OrdinalIgnoreCase) ?? false);
        return same ?? await colleagues.Card(Guid.CreateVersion7(), row.Colleague, address, cancel);
    }
}
