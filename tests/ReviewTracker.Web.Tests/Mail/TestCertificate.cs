using System.Net;
using System.Net.Security;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace ReviewTracker.Web.Tests.Mail;

/// <summary>Certificates for servers on loopback: one that this process trusts, and one that nobody does.</summary>
internal static class TestCertificate
{
    public static X509Certificate2 Trusted { get; } = Make();

    public static X509Certificate2 Untrusted { get; } = Make();

    public static void TrustIt() => Trust(Trusted.GetCertHashString());

    /// <summary>SmtpClient trusts what the machine trusts; in this process, one more certificate and no other.</summary>
    public static void Trust(string digest)
    {
#pragma warning disable SYSLIB0014 // The only place SmtpClient looks at.
        ServicePointManager.ServerCertificateValidationCallback = (_, certificate, _, errors) =>
            errors == SslPolicyErrors.None || certificate?.GetCertHashString() == digest;
#pragma warning restore SYSLIB0014
    }

    private static X509Certificate2 Make()
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var request = new CertificateRequest("CN=localhost", key, HashAlgorithmName.SHA256);
        var names = new SubjectAlternativeNameBuilder();
        names.AddDnsName("localhost");
        names.AddIpAddress(IPAddress.Loopback);
        request.CertificateExtensions.Add(names.Build());
        request.CertificateExtensions.Add(new X509BasicConstraintsExtension(true, false, 0, true));
        var now = DateTimeOffset.UtcNow;
        using var made = request.CreateSelfSigned(now.AddDays(-1), now.AddYears(1));
        return X509CertificateLoader.LoadPkcs12(made.Export(X509ContentType.Pkcs12), null);
    }
}
