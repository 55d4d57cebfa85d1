using System.Buffers.Text;
using System.Collections.Concurrent;
using System.Net;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace ReviewTracker.Web.Tests.Mail;

/// <summary>What Notify does, as far as its documentation tells: it checks the token and keeps what it took.</summary>
internal sealed class NotifyStub : IAsyncDisposable
{
    public const string Service = "26785a09-ab16-4eb0-8407-a37497a57506";
    public const string KeySecret = "3d844edf-8d35-48ac-975b-e847b4f122b0";
    public const string Key = $"review_tracker-{Service}-{KeySecret}";

    private readonly WebApplication _app;

    private NotifyStub(WebApplication app) => _app = app;

    public Uri Address => new(_app.Urls.Single() + "/");

    public ConcurrentQueue<JsonElement> Took { get; } = new();

    /// <summary>What it answers to a mail; null: it takes it.</summary>
    public Func<HttpContext, int?> Answer { get; set; } = _ => null;

    /// <summary>What became of the mails it took.</summary>
    public string Status { get; set; } = "delivered";

    public static async Task<NotifyStub> Start()
    {
        var builder = WebApplication.CreateBuilder();
        builder.Logging.ClearProviders();
        var stub = new NotifyStub(builder.Build());
        stub._app.Urls.Add("http://127.0.0.1:0");
        stub._app.MapPost("/v2/notifications/email", (Delegate)stub.Post);
        stub._app.MapGet("/v2/notifications", (Delegate)stub.Ask);
        await stub._app.StartAsync();
        return stub;
    }

    public async ValueTask DisposeAsync() => await _app.DisposeAsync();

    private async Task<IResult> Post(HttpContext context)
    {
        if (!Signed(context.Request)) return Results.Json(new { status_code = 403 }, statusCode: (int)HttpStatusCode.Forbidden);
        var mail = await JsonSerializer.DeserializeAsync<JsonElement>(context.Request.Body);
        if (Answer(context) is { } code) return Results.Json(new { errors = new[] { new { message = "secret-recipient@wealdshire.example" } } }, statusCode: code);
        Took.Enqueue(mail);
        return Results.Json(new { id = Guid.NewGuid() }, statusCode: 201);
    }

    private IResult Ask(HttpContext context)
    {
        if (!Signed(context.Request)) return Results.StatusCode(403);
        var found = Took.Where(mail => mail.GetProperty("reference").GetString() == context.Request.Query["reference"]).Select(_ => new { status = Status });
        return Results.Json(new { notifications = found });
    }

    /// <summary>HS256 with the secret, issued by the service within half a minute.</summary>
    private static bool Signed(HttpRequest request)
    {
        var parts = request.Headers.Authorization.ToString()["Bearer ".Length..].Split('.');
        var expected = HMACSHA256.HashData(Encoding.UTF8.GetBytes(KeySecret), Encoding.ASCII.GetBytes($"{parts[0]}.{parts[1]}"));
        var (head, body) = (Json(parts[0]), Json(parts[1]));
        var age = DateTimeOffset.UtcNow.ToUnixTimeSeconds() - body.GetProperty("iat").GetInt64();
        return head.GetProperty("alg").GetString() == "HS256" && Base64Url.DecodeFromChars(parts[2]).SequenceEqual(expected)
            && body.GetProperty("iss").GetString() == Service && Math.Abs(age) <= 30;
    }

    private static JsonElement Json(string part) => JsonSerializer.Deserialize<JsonElement>(Base64Url.DecodeFromChars(part));
}
