using System.Diagnostics;
using ReviewTracker.Benchmarks.Measuring;
using ReviewTracker.Web.Export;
using ReviewTracker.Web.Pages.Reviews.Template;

namespace ReviewTracker.Benchmarks.Serving;

/// <summary>Word and Excel of 2,000 actions: how long it takes, and the memory of the process that does it.</summary>
internal static class OfficePart
{
    private const int Actions = 2_000;

    internal static Task<IReadOnlyList<Finding>> Measure(Asked asked)
    {
        var (plan, receipt) = (Plan(), Receipt());
        var (word, excel, digest) = (new List<double>(), new List<double>(), new List<double>());
        var (wordSize, excelSize) = (0L, 0L);
        for (var round = 0; round < asked.Rounds; round++)
        {
            word.Add(Seconds(to => TemplateFiles.Word(plan, "Invented 2026").Write(to, receipt), out wordSize));
            excel.Add(Seconds(to => TemplateFiles.Excel(plan, "Invented 2026").Write(to, receipt), out excelSize));
            digest.Add(Seconds(_ => ContentDigest.Of(new DocumentAsked("test", "2026/01", receipt.On), plan), out var _));
        }

        var memory = ProcessMemory.Peak(Environment.ProcessId) ?? 0;
        return Task.FromResult<IReadOnlyList<Finding>>(
        [
            Finding.Of($"Word document of {Actions:N0} actions", "s", word, Bar.Most(2), $"{wordSize / 1000:N0} KB"),
            Finding.Of($"Excel workbook of {Actions:N0} actions", "s", excel, Bar.Most(2), $"{excelSize / 1000:N0} KB"),
            Finding.Of($"Digest of {Actions:N0} actions", "s", digest),
            Finding.Of("Resident memory at the most of the process that writes them", "MB", [memory], Bar.Most(150), "the whole process; run by itself"),
        ]);
    }

    private static double Seconds(Action<Stream> write, out long size)
    {
        using var to = new MemoryStream();
        var watch = Stopwatch.StartNew();
        write(to);
        size = to.Length;
        return watch.Elapsed.TotalSeconds;
    }

    private static TemplatePlan Plan() => new("2026/01", [.. Enumerable.Range(1, Actions).Select(n => new TemplateRow(
        $"{(n + 3) / 4}", string.Concat(Enumerable.Repeat("Agencies should share what they know of risk. ", 5)), "Local", $"{(n + 3) / 4}.{n % 4 + 1}",
        string.Concat(Enumerable.Repeat("Write a protocol, train the people who use it, and audit ten cases. ", 4)), "Wealdshire Police / Eastmere", "Draft by May; audit in autumn",
        new DateOnly(2026, 6, 30).AddDays(n % 400), "30 June 2026", string.Concat(Enumerable.Repeat("Completed: the protocol is in use and was audited. ", 3))))]);

    private static Receipt Receipt() => new(
        "test", new DateOnly(2026, 5, 15), null, 1, new string('0', 64), "Sam Coombe", new DateTimeOffset(2026, 5, 15, 9, 0, 0, TimeSpan.Zero));
}
