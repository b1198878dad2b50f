using Evenhand.Statistics.Effects;
using Evenhand.Statistics.Pooling;
using Evenhand.Vocabulary;

namespace Evenhand.Statistics.Bias;

/// <summary>
/// The precision-effect test and the estimate with standard error (Stanley and Doucouliagos 2014): what a study without
/// sampling error would find, from the regression on the standard error, or, where that differs from 0, on the variance.
/// </summary>
/// <param name="Pet">The regression on the standard error.</param>
/// <param name="Peese">That on the variance.</param>
/// <param name="UsesPeese">Whether the limit of the first differs from 0 at 10% on both sides (5% on one), so that the second is used.</param>
public sealed record PetPeese(FunnelRegression Pet, FunnelRegression Peese, bool UsesPeese)
{
    private const double Threshold = 0.1;

    /// <summary>The corrected estimate.</summary>
    public Coefficient Corrected => UsesPeese ? Peese.Limit : Pet.Limit;

    /// <summary>Both regressions and the choice between them.</summary>
    /// <param name="studies">At least three, of which not all have one variance.</param>
    /// <param name="level">The coverage of intervals.</param>
    public static Outcome<PetPeese> Of(IReadOnlyList<Estimate> studies, double level = 0.95) =>
        FunnelRegression
            .Egger(studies, FunnelPredictor.StandardError, level)
            .Then(pet =>
                FunnelRegression
                    .Egger(studies, FunnelPredictor.Variance, level)
                    .Then(peese => Outcome<PetPeese>.Ok(new(pet, peese, pet.Limit.P < Threshold)))
            );
}
