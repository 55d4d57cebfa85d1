using ReviewTracker.Store.Chasing;
using ReviewTracker.Web.Mail;

namespace ReviewTracker.Web.Chasing;

/// <summary>Composes reminding. Comes after AddStore and AddMail.</summary>
public static class ChasingServices
{
    public static IServiceCollection AddChasing(this IServiceCollection services)
    {
        services.AddSingleton<StandingChases>();
        services.AddSingleton<ReminderRun>();
        services.AddSingleton<DigestMail>();
        services.AddSingleton<DigestDesk>();
        services.AddSingleton(of => new Composed(Chases.Kind, of.GetRequiredService<DigestMail>().Write));
        return services;
    }
}
