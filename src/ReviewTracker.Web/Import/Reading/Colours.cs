using System.Globalization;
using ReviewTracker.Web.Import.Files;

namespace ReviewTracker.Web.Import.Reading;

/// <summary>What the fill of a RAG cell looks like to the eye.</summary>
public static class Colours
{
    /// <summary>Blue by its word or by its fill.</summary>
    public static bool IsBlue(Cell cell)
    {
        if (cell.Text.Length > 0) return cell.Text.StartsWith("blue", StringComparison.OrdinalIgnoreCase);
        if (cell.Colour is not { Length: 6 } || !int.TryParse(cell.Colour, NumberStyles.HexNumber, CultureInfo.InvariantCulture, out var rgb)) return false;
        var (red, green, blue) = ((rgb >> 16) & 255, (rgb >> 8) & 255, rgb & 255);
        return blue > 120 && blue - red > 60 && blue - green > 30;
    }
}
