using Deque.AxeCore.Commons;
using Microsoft.Playwright;

namespace Evenhand.Browser.Tests.Browsing;

/// <summary>
/// Runs all rules of axe in a page. The package's own call opens a second page for every run, for frames in it, which takes
/// longer than the run itself; no page of ours has frames.
/// </summary>
internal static class Axe
{
    private const string Run = """
        async () => (await axe.run(document, { resultTypes: ['violations'] })).violations.map(v =>
            `${v.id}: ${v.help}\n` + v.nodes.map(n => `  ${n.target}: ${n.html}`).join('\n'))
        """;

    private static readonly string Script = new BundledAxeScriptProvider().GetScript();

    /// <summary>What is wrong, one text a rule, with the elements that it is about.</summary>
    public static async Task<IReadOnlyList<string>> ViolationsAsync(IPage page)
    {
        await page.EvaluateAsync(Script);
        return await page.EvaluateAsync<string[]>(Run);
    }
}
