using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Spreadsheet;

namespace ReviewTracker.Web.Export.Excel;

/// <summary>What may be put into the columns that are filled in: a choice from a list, or a real date.</summary>
internal static class SheetChoices
{
    private const int LongestList = 255;

    /// <summary>Null where nothing is filled in.</summary>
    public static DataValidations? Of(Sheet sheet, int rows)
    {
        var rules = sheet.Columns.Select((column, i) => Rule(column, $"{SheetWriter.Letters(i + 1)}2:{SheetWriter.Letters(i + 1)}{Math.Max(rows, 2)}")).OfType<DataValidation>().ToList();
        return rules.Count == 0 ? null : new DataValidations(rules) { Count = (uint)rules.Count };
    }

    private static DataValidation? Rule(Column column, string cells)
    {
        var rule = new DataValidation
        {
            AllowBlank = true, ShowErrorMessage = true, ErrorTitle = OfficeText.Clean(column.Name) is var name && name.Length > 31 ? name[..31] : name,
            SequenceOfReferences = new ListValue<StringValue>([cells]),
        };
        if (column.Choices.Length > 0)
        {
            var list = string.Join(',', column.Choices);
            if (list.Length > LongestList || column.Choices.Any(c => c.Contains(',', StringComparison.Ordinal)))
                throw new ArgumentException($"The choices of {column.Name} do not fit into a workbook.", nameof(column));
            rule.Type = DataValidationValues.List;
            rule.Error = "Choose one of the answers of the list.";
            rule.Append(new Formula1($"\"{list.Replace("\"", "\"\"", StringComparison.Ordinal)}\""));
            return rule;
        }

        if (!column.FillIn || column.Kind is not ColumnKind.Date) return null;
        rule.Type = DataValidationValues.Date;
        rule.Operator = DataValidationOperatorValues.GreaterThan;
        rule.Error = "Enter a date, for example 31/03/2026.";
        rule.Append(new Formula1("36525"));
        return rule;
    }
}
