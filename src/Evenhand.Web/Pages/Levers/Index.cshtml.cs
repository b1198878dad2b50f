using Evenhand.Law.Journey;
using Evenhand.Law.Scenarios;
using Evenhand.Vocabulary;
using Evenhand.Web.Questions;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Evenhand.Web.Pages.Levers;

/// <summary>Where the journey starts.</summary>
public sealed class IndexModel(LawShelf shelf) : PageModel
{
    private const string ExampleText = """
        title: Day care for adults, five years with two more on offer
        wish: mutual
        facts:
          decision.date: 2026-05-01
          jurisdiction: England
          authority.type: local_authority
          authority.threshold_class: sub_central
          authority.devolution: reserved
          authority.best_value: true
          authority.s17_applies: true
          contract.kind: services
          contract.cpv_main: '85312100'
          contract.value_inc_vat: 3400000
          contract.term_months_max: 84
          contract.pecuniary_interest: true
          contract.framework: false
          contract.concession: false
          service.kind: day_care
          service.psr_relevant_health: false
          procedure: none_yet
        """;

    /// <summary>How many entries the library has.</summary>
    public int Count => shelf.Book.Levers.Count;

    /// <summary>An example, answered.</summary>
    public string Example =>
        CaseReader
            .Written(new TextFile("example", ExampleText), shelf.Book)
            .Then(w => CaseQuery.FromFile(w, shelf.Journey))
            .Then(said =>
                Outcome<string>.Ok(
                    CaseQuery.Address(
                        "/levers/answer",
                        said with
                        {
                            Answers =
                            [
                                .. said.Answers.Select(a =>
                                    a with
                                    {
                                        Source = CaseAnswers.Answered,
                                    }
                                ),
                            ],
                        }
                    )
                )
            )
            .Value;
}
