using System.Net;
using System.Net.Http.Headers;
using System.Text.Json;
using ReviewTracker.Store.Mail;

namespace ReviewTracker.Web.Mail;

/// <summary>Sends through GOV.UK Notify. The outbox's id is the reference, by which Notify can be asked what became of a mail.</summary>
public sealed class NotifyChannel(NotifySettings settings, TimeSpan limit, HttpClient http) : IMailChannel
{
    public async Task<MailOutcome> Send(Letter letter, CancellationToken cancel)
    {
        if (settings.TemplateOf(letter.Kind) is not { } template) return MailOutcome.Failed("Notify has no template for this kind of mail.");

        var personalisation = new Dictionary<string, string>(letter.Facts) { ["subject"] = letter.Subject, ["body"] = letter.Text };
        var body = new Dictionary<string, object>
        {
            ["email_address"] = letter.To, ["template_id"] = template, ["personalisation"] = personalisation, ["reference"] = $"{letter.Id}",
        };
        if (settings.ReplyToId is { } replies) body["email_reply_to_id"] = replies;
        using var request = Request(HttpMethod.Post, "v2/notifications/email");
        request.Content = JsonContent.Create(body);
        try
        {
            using var answer = await Ask(request, cancel);
            return NotifyAnswers.Posted(answer.StatusCode);
        }
        catch (Exception e) when (e is HttpRequestException or OperationCanceledException)
        {
            return NotifyAnswers.Unanswered(e);
        }
    }

    public async Task<MailOutcome?> WhatBecameOf(Guid id, CancellationToken cancel)
    {
        using var request = Request(HttpMethod.Get, $"v2/notifications?template_type=email&reference={id}");
        try
        {
            using var answer = await Ask(request, cancel);
            if (answer.StatusCode is not HttpStatusCode.OK) return null;
            using var told = await JsonDocument.ParseAsync(await answer.Content.ReadAsStreamAsync(cancel), default, cancel);
            return NotifyAnswers.Told(told.RootElement);
        }
        catch (Exception e) when (e is HttpRequestException or OperationCanceledException or JsonException)
        {
            return null;
        }
    }

    public void Dispose() { }

    private async Task<HttpResponseMessage> Ask(HttpRequestMessage request, CancellationToken cancel)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        patience.CancelAfter(limit);
        return await http.SendAsync(request, patience.Token);
    }

    private HttpRequestMessage Request(HttpMethod method, string path)
    {
        var request = new HttpRequestMessage(method, new Uri(settings.Address, path));
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", NotifyToken.Of(settings.Key, TimeProvider.System.GetUtcNow()));
        return request;
    }
}
