#include "checks/Analyzer.h"

#include "checks/analysis/Annotations.h"
#include "checks/analysis/CallFix.h"
#include "checks/analysis/InHousePools.h"
#include "checks/analysis/MayStart.h"
#include "checks/analysis/PoolCollector.h"
#include "checks/analysis/Program.h"
#include "checks/analysis/Sites.h"
#include "checks/analysis/Summaries.h"

namespace fanout {

/// Callees first; functions that call each other are looked at twice.
static void findSites(Summaries &All, TranslationUnitFacts &Facts) {
  SiteBuilder Builder(All, Facts);
  auto Order = All.order();
  for (size_t I = 0; I < Order.size(); ++I) {
    bool FirstOfCycle = All.isRecursive(*Order[I]) &&
                        (I == 0 || !All.sameCycle(*Order[I - 1], *Order[I]));
    for (size_t J = I; FirstOfCycle && J < Order.size() &&
                       All.sameCycle(*Order[I], *Order[J]);
         ++J)
      Builder.summarize(*Order[J]);
    Builder.build(*Order[I]);
  }
}

TranslationUnitFacts analyze(clang::ASTContext &Context, const Catalog &Models,
                             const AnalyzerOptions &Options) {
  TranslationUnitFacts Facts;
  Program P(Context, Models, Options);
  Summaries All(P);
  if (mayStartWork(All))
    findSites(All, Facts);
  Facts.BadAnnotations = badAnnotations(P);
  const PoolCatalog &Pools =
      Options.Pools ? *Options.Pools : PoolCatalog::builtin();
  collectPools(P, Pools, Facts);
  collectInHousePools(All, Pools, Facts);
  llvm::sort(Facts.Sites, [](const FanoutSite &A, const FanoutSite &B) {
    return std::tie(A.Spawn, A.Hidden, A.Function, A.Library) <
           std::tie(B.Spawn, B.Hidden, B.Function, B.Library);
  });
  dropContestedFixes(Facts.Sites);
  return Facts;
}

} // namespace fanout
