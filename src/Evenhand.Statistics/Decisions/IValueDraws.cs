using Evenhand.Statistics.Distributions;

namespace Evenhand.Statistics.Decisions;

/// <summary>Draws the value of every option at given weights, many draws at a time.</summary>
internal interface IValueDraws
{
    /// <summary>How many options there are.</summary>
    int Options { get; }

    /// <summary>How many criteria there are.</summary>
    int Criteria { get; }

    /// <summary>Whether every score is a number, so that one draw says all.</summary>
    bool Known { get; }

    /// <summary>Fills the values of the draws of a batch.</summary>
    /// <param name="draws">Where chance comes from.</param>
    /// <param name="batch">The batch, with its weights.</param>
    void Draw(SeededDraws draws, DrawBatch batch);
}
