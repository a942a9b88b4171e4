#include "checks/Analyzer.h"

#include "checks/analysis/PoolCollector.h"
#include "checks/analysis/Program.h"
#include "checks/analysis/Sites.h"
#include "checks/analysis/Summaries.h"

namespace fanout {

TranslationUnitFacts analyze(clang::ASTContext &Context, const Catalog &Models,
                             const AnalyzerOptions &Options) {
  TranslationUnitFacts Facts;
  Program P(Context, Models, Options);
  Summaries All(P);
  SiteBuilder Builder(All, Facts);
  for (const Body *B : All.order())
    Builder.build(*B);
  collectPools(P, PoolCatalog::builtin(), Facts);
  llvm::sort(Facts.Sites, [](const FanoutSite &A, const FanoutSite &B) {
    return std::tie(A.Spawn, A.Hidden, A.Function, A.Library) <
           std::tie(B.Spawn, B.Hidden, B.Function, B.Library);
  });
  return Facts;
}

} // namespace fanout
