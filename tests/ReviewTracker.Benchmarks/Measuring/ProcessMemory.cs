using System.Globalization;

namespace ReviewTracker.Benchmarks.Measuring;

/// <summary>What the kernel says about a process's resident memory, in megabytes.</summary>
internal static class ProcessMemory
{
    internal static double? Resident(int process) => Read(process, "VmRSS:");

    /// <summary>The most it ever was.</summary>
    internal static double? Peak(int process) => Read(process, "VmHWM:");

    private static double? Read(int process, string name)
    {
        try
        {
            var line = File.ReadLines($"/proc/{process}/status").FirstOrDefault(l => l.StartsWith(name, StringComparison.Ordinal));
            return line is null ? null : double.Parse(line.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)[1], CultureInfo.InvariantCulture) / 1024;
        }
        catch (IOException)
        {
            return null;
        }
    }
}
