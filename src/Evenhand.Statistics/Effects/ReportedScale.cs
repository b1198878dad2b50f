namespace Evenhand.Statistics.Effects;

/// <summary>The scale on which a paper prints a number.</summary>
public enum ReportedScale
{
    /// <summary>As it is analysed: differences, standardised differences, coefficients. No effect is 0.</summary>
    AsAnalysed,

    /// <summary>Ratios, which are analysed as logarithms. No effect is 1.</summary>
    Ratio,
}
