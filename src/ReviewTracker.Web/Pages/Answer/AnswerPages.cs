using Microsoft.AspNetCore.ResponseCompression;

namespace ReviewTracker.Web.Pages.Answer;

public static class AnswerPages
{
    /// <summary>
    /// Where answering begins. Its pages alone are compressed: their readers are on telephones, and nothing secret stands in
    /// them beside what a stranger could choose.
    /// </summary>
    public const string Root = "/answer";

    /// <summary>Adds what answering by a link needs.</summary>
    public static IServiceCollection AddAnsweringByLink(this IServiceCollection services)
    {
        services.AddResponseCompression(options => options.EnableForHttps = true);
        services.Configure<BrotliCompressionProviderOptions>(options => options.Level = System.IO.Compression.CompressionLevel.Optimal);
        return services.AddScoped<DeviceCodes>().AddScoped<LinkDesk>().AddScoped<Colleagues>().AddScoped<AnswersAtWork>();
    }

    /// <summary>The page of one link.</summary>
    public static string Of(string token) => $"{Root}/{token}";
}
