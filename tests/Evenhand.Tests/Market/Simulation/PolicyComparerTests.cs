using Evenhand.Market.Simulation;
using Evenhand.Testing;
using Xunit;

namespace Evenhand.Tests.Market.Simulation;

public sealed class PolicyComparerTests(RealData data)
{
    public static TheoryData<string, string, string?, Unknowns> Questions =>
        new()
        {
            { "childrens-homes", "ofsted-voluntary-or-public", null, Unknowns.Bounds },
            { "childrens-homes", "vcse", "E12000003", Unknowns.Bounds },
            { "residential-care", "charity", "E08000035", Unknowns.Out },
            { "independent-fostering-agencies", "ofsted-voluntary", null, Unknowns.In },
        };

    [Theory]
    [MemberData(nameof(Questions))]
    public void A_policy_compared_has_the_figures_of_its_own_simulation(
        string service,
        string definition,
        string? area,
        Unknowns unknowns
    )
    {
        var compared = data
            .Policies.Compare(
                new PoliciesQuestion(service, definition) { Area = area, Unknowns = unknowns }
            )
            .Value;

        foreach (var row in compared.Policies)
        {
            var kind = PolicyKinds.Parse(row.Policy)!.Value;
            var alone = data
                .Simulator.Run(
                    new Policy(service, kind)
                    {
                        Definition = kind.TakesDefinition() ? definition : null,
                        Area = area,
                        Unknowns = unknowns,
                        Until = kind == PolicyKind.RunOff ? new DateOnly(2035, 3, 31) : null,
                    }
                )
                .Value;
            Assert.Equal(
                (alone.Retained, alone.Excluded, alone.Unknown, alone.Status),
                (row.Retained, row.Excluded, row.Unknown, row.Status)
            );
            Assert.Equal(
                (
                    alone.AreasSurelyWithoutEligibleProvider,
                    alone.AreasWithoutEligibleProvider,
                    alone.WhatItWouldTake.ToReplace,
                    alone.WhatItWouldTake.YearsToReplace,
                    alone.WhatItWouldTake.NeverAtThisRate
                ),
                (
                    row.AreasSurelyWithoutEligibleProvider,
                    row.AreasWithoutEligibleProvider,
                    row.ToReplace,
                    row.YearsToReplace,
                    row.NeverAtThisRate
                )
            );
            Assert.Equivalent(alone.SpendingGbp, row.SpendingGbp, strict: true);
        }
    }

    [Fact]
    public void A_definition_that_does_not_exist_comes_back_with_the_nearest()
    {
        var problem = Assert.Single(
            data.Policies.Compare(new PoliciesQuestion("childrens-homes", "charitty")).Problems
        );

        Assert.Equal(("definition", "perhaps charity"), (problem.Field, problem.Expected));
    }
}
