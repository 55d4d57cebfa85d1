using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace ReviewTracker.Web.Import.Files;

/// <summary>The workbook's table of texts, of which only those are kept that the rows read so far use.</summary>
public static class SharedTexts
{
    public static IReadOnlyDictionary<int, string> Needed(SharedStringTablePart? part, IEnumerable<int> indexes)
    {
        var needed = indexes.ToHashSet();
        var texts = new Dictionary<int, string>();
        if (part is null || needed.Count == 0) return texts;

        using var reader = OpenXmlReader.Create(part);
        for (var index = 0; texts.Count < needed.Count && reader.Read();)
        {
            if (reader.ElementType != typeof(SharedStringItem) || !reader.IsStartElement) continue;
            var item = (SharedStringItem)reader.LoadCurrentElement()!;
            if (needed.Contains(index)) texts[index] = TextOf(item);
            index++;
        }

        return texts;
    }

    private static string TextOf(SharedStringItem item) =>
        string.Concat(item.Descendants<Text>().Where(text => text.Parent is not PhoneticRun).Select(text => text.Text));
}
