using System.Diagnostics;

namespace ReviewTracker.Web.Tests.Export;

/// <summary>A real LibreOffice without a screen, in a profile of its own, with a macro that fills in cells as somebody at it would.</summary>
internal sealed class LibreOffice : IDisposable
{
    private static readonly string?[] Places = [Environment.GetEnvironmentVariable("ReviewTracker__LibreOffice"), "/usr/bin/soffice", "/usr/local/bin/soffice"];

    private const string Macro = """
        Sub Fill(source As String, target As String, filter As String, options As String, cells As String)
          Dim hidden(0) As New com.sun.star.beans.PropertyValue
          hidden(0).Name = "Hidden" : hidden(0).Value = True
          Dim book : book = StarDesktop.loadComponentFromURL(ConvertToURL(source), "_blank", 0, hidden())
          Dim sheet : sheet = book.Sheets.getByIndex(0)
          Dim entry, part
          For Each entry In Split(cells, "|")
            part = Split(entry, "~")
            If part(1) = "date" Then
              sheet.getCellRangeByName(part(0)).Value = CDbl(DateSerial(CInt(Left(part(2), 4)), CInt(Mid(part(2), 6, 2)), CInt(Right(part(2), 2))))
            Else
              sheet.getCellRangeByName(part(0)).String = part(2)
            End If
          Next
          Dim how(1) As New com.sun.star.beans.PropertyValue
          how(0).Name = "FilterName" : how(0).Value = filter
          how(1).Name = "FilterOptions" : how(1).Value = options
          book.storeToURL(ConvertToURL(target), how())
          book.close(True)
        End Sub
        """;

    private readonly string _folder = Directory.CreateTempSubdirectory("rt-office-").FullName;

    /// <summary>Null where there is none: then the tests that need it are skipped and say so.</summary>
    public static string? Executable { get; } = Places.FirstOrDefault(File.Exists);

    /// <summary>Opened, cells of the first sheet filled in, saved as xlsx.</summary>
    public Task<byte[]> Fill(byte[] workbook, params (string Cell, string Kind, string Value)[] cells) => Fill(workbook, "xlsx", "Calc MS Excel 2007 XML", "", cells);

    /// <summary>The same, saved as CSV with semicolons in Windows-1252.</summary>
    public Task<byte[]> FillIntoCsv(byte[] workbook, params (string Cell, string Kind, string Value)[] cells) =>
        Fill(workbook, "csv", "Text - txt - csv (StarCalc)", "59,34,1,1", cells);

    /// <summary>As PDF.</summary>
    public async Task<byte[]> ToPdf(byte[] file, string ending)
    {
        var source = Path.Combine(_folder, $"document.{ending}");
        await File.WriteAllBytesAsync(source, file);
        await Run("--convert-to", "pdf", "--outdir", _folder, source);
        return await File.ReadAllBytesAsync(Path.Combine(_folder, "document.pdf"));
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private async Task<byte[]> Fill(byte[] workbook, string ending, string filter, string options, (string Cell, string Kind, string Value)[] cells)
    {
        // A profile knows its macros only from its second start on.
        await Run("--terminate_after_init");
        InstallMacro();
        var (source, target) = (Path.Combine(_folder, "sent.xlsx"), Path.Combine(_folder, $"returned.{ending}"));
        await File.WriteAllBytesAsync(source, workbook);
        var changes = string.Join('|', cells.Select(c => $"{c.Cell}~{c.Kind}~{c.Value}"));
        await Run($"macro:///Standard.Module1.Fill(\"{source}\",\"{target}\",\"{filter}\",\"{options}\",\"{changes}\")");
        return await File.ReadAllBytesAsync(target);
    }

    private void InstallMacro()
    {
        var library = Directory.CreateDirectory(Path.Combine(_folder, "profile", "user", "basic", "Standard")).FullName;
        const string Doctype = """<!DOCTYPE library:libraries PUBLIC "-//OpenOffice.org//DTD OfficeDocument 1.0//EN" "libraries.dtd">""";
        File.WriteAllText(Path.Combine(library, "..", "script.xlc"), $"""
            <?xml version="1.0" encoding="UTF-8"?>
            {Doctype}
            <library:libraries xmlns:library="http://openoffice.org/2000/library" xmlns:xlink="http://www.w3.org/1999/xlink">
             <library:library library:name="Standard" xlink:href="$(USER)/basic/Standard/script.xlb/" xlink:type="simple" library:link="false"/>
            </library:libraries>
            """);
        File.WriteAllText(Path.Combine(library, "script.xlb"), """
            <?xml version="1.0" encoding="UTF-8"?>
            <!DOCTYPE library:library PUBLIC "-//OpenOffice.org//DTD OfficeDocument 1.0//EN" "library.dtd">
            <library:library xmlns:library="http://openoffice.org/2000/library" library:name="Standard" library:readonly="false" library:passwordprotected="false">
             <library:element library:name="Module1"/>
            </library:library>
            """);
        File.WriteAllText(Path.Combine(library, "Module1.xba"), $"""
            <?xml version="1.0" encoding="UTF-8"?>
            <!DOCTYPE script:module PUBLIC "-//OpenOffice.org//DTD OfficeDocument 1.0//EN" "module.dtd">
            <script:module xmlns:script="http://openoffice.org/2000/script" script:name="Module1" script:language="StarBasic">{System.Security.SecurityElement.Escape(Macro)}</script:module>
            """);
    }

    private async Task Run(params string[] arguments)
    {
        var start = new ProcessStartInfo(Executable!) { RedirectStandardError = true, RedirectStandardOutput = true };
        foreach (var argument in (string[])[$"-env:UserInstallation=file://{_folder}/profile", "--headless", "--norestore", "--nologo", .. arguments]) start.ArgumentList.Add(argument);
        using var process = Process.Start(start)!;
        var said = Task.WhenAll(process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        using var patience = new CancellationTokenSource(TimeSpan.FromMinutes(3));
        await process.WaitForExitAsync(patience.Token);
        process.ExitCode.ShouldBe(0, string.Join('\n', await said));
    }
}

/// <summary>Skipped, saying so, where no LibreOffice is found.</summary>
public sealed class LibreOfficeFactAttribute : FactAttribute
{
    public LibreOfficeFactAttribute() => Skip = LibreOffice.Executable is null ? "No LibreOffice was found; set ReviewTracker__LibreOffice to one." : null!;
}
