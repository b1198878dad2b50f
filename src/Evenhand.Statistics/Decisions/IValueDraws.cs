using Evenhand.Statistics.Distributions;

namespace Evenhand.Statistics.Decisions;

/// <summary>Draws the value of every option at given weights.</summary>
internal interface IValueDraws
{
    /// <summary>How many options there are.</summary>
    int Options { get; }

    /// <summary>Whether every score is a number, so that one draw says all.</summary>
    bool Known { get; }

    /// <summary>One draw of the value of each option.</summary>
    void Draw(SeededDraws draws, ReadOnlySpan<double> weights, Span<double> values);
}
