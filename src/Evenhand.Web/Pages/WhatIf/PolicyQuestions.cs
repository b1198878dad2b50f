using Evenhand.Market.Simulation;
using Evenhand.Vocabulary;

namespace Evenhand.Web.Pages.WhatIf;

/// <summary>Policies as the question that a page answers.</summary>
internal static class PolicyQuestions
{
    /// <summary>The question.</summary>
    public static string Of(SimulationResult result) =>
        PolicyKinds.Parse(result.Policy) switch
        {
            PolicyKind.OpenToAll => "What if this service were open to all?",
            PolicyKind.PublicOnly => "What if only public bodies could run this service?",
            PolicyKind.NotForProfitOnly =>
                $"What if only providers that meet “{result.DefinitionName}” could run this service?",
            PolicyKind.NewRegistrationsOnly =>
                $"What if only providers that meet “{result.DefinitionName}” could register anew?",
            PolicyKind.RunOff =>
                $"What if providers that do not meet “{result.DefinitionName}” could go on until {Plain.Date(result.Until!.Value)} and no longer?",
            PolicyKind.LiftRestriction =>
                $"What if this service were no longer kept to providers that meet “{result.DefinitionName}”?",
            _ => "What if profit from this service were capped?",
        };
}
