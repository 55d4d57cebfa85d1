using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;

namespace ReviewTracker.Web.Tests.Access;

public sealed class FormTests
{
    private static readonly Regex PostForm = new(@"<form[^>]*method=""post"".*?</form>", RegexOptions.Singleline);

    // Signing in and out and searching change no record.
    private static readonly string[] WithoutVersion = ["/sign-in", "/sign-out", "/search", "/account"];

    // Asking for a code and entering it change no record either, and a link that is ended twice is ended once.
    private static readonly string[] WithoutVersionFiles = ["Answer/Code.cshtml", "Admin/Bodies/Links.cshtml"];
    private const string AsksForCode = "/code?handler=Ask";

    // A page that checks answers hands on everything that was posted, the version among it.
    private static readonly string[] Carriers = ["<command-fields", "Context.Request.Form"];

    [Fact]
    public void Every_form_that_changes_a_record_carries_the_version_it_was_shown_with()
    {
        var forms = Pages().SelectMany(file => PostForm.Matches(File.ReadAllText(file)).Select(form => (File: file, Html: form.Value)))
            .Where(form => !WithoutVersion.Any(address => form.Html.Contains($"action=\"{address}", StringComparison.Ordinal))
                && !WithoutVersionFiles.Any(file => form.File.EndsWith(file, StringComparison.Ordinal)) && !form.Html.Contains(AsksForCode, StringComparison.Ordinal)).ToList();

        forms.Count.ShouldBeGreaterThan(5);
        forms.Where(form => !Carriers.Any(c => form.Html.Contains(c, StringComparison.Ordinal))).Select(form => form.File).ShouldBeEmpty();
    }

    [Fact]
    public void No_page_runs_script_or_style_of_its_own_or_lets_out_raw_html()
    {
        string[] never = [" style=", " onclick=", " onchange=", " onsubmit=", "<style", "Html.Raw", "HtmlString("];
        Pages().SelectMany(file => never.Where(n => File.ReadAllText(file).Contains(n, StringComparison.OrdinalIgnoreCase)).Select(n => $"{file}: {n}"))
            .ShouldBeEmpty();
    }

    private static IEnumerable<string> Pages([CallerFilePath] string here = "") => Directory.EnumerateFiles(
        Path.GetFullPath(Path.Combine(Path.GetDirectoryName(here)!, "../../../src/ReviewTracker.Web/Pages")), "*.cshtml", SearchOption.AllDirectories);
}
