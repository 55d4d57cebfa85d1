using System.ComponentModel.DataAnnotations;
using ReviewTracker.Web.Security;

namespace ReviewTracker.Web.Forms;

/// <summary>An address that codes and mail can really be sent to, and nothing around it.</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class MailboxAttribute() : ValidationAttribute("Enter an e-mail address like name@example.org")
{
    /// <summary>Empty is for others to ask for.</summary>
    public override bool IsValid(object? value) => value is not string typed || typed.Length == 0 || CodeSignIn.LooksLikeAnAddress(typed.Trim());
}
