using System.Diagnostics.CodeAnalysis;

namespace ReviewTracker.Domain.Kernel;

/// <summary>
/// Why the domain will not do what was asked, worded for the person who asked.
/// <c>Field</c> names the command property at fault, so the page's error summary can link to it.
/// </summary>
public abstract record Refusal(string Message, string Field = "");

/// <summary>Carries a refusal out of a handler; caught once, by the filter that shows the page again.</summary>
public sealed class RefusedException(Refusal refusal) : Exception(refusal.Message)
{
    public Refusal Refusal => refusal;
}

public static class Refuse
{
    /// <summary>Throws <see cref="RefusedException"/> when the rule is broken.</summary>
    public static void When([DoesNotReturnIf(true)] bool broken, Refusal refusal)
    {
        if (broken) throw new RefusedException(refusal);
    }

    /// <summary>What these rules would refuse with; null when they hold.</summary>
    public static string? Said(Action rules)
    {
        try
        {
            rules();
            return null;
        }
        catch (RefusedException refused)
        {
            return refused.Refusal.Message;
        }
    }
}
