// The door to the analysis: a parsed translation unit in, facts out.

#ifndef FANOUT_CHECKS_ANALYZER_H
#define FANOUT_CHECKS_ANALYZER_H

#include "checks/analysis/FanoutSite.h"
#include "checks/catalog/Catalog.h"
#include "checks/catalog/PoolCatalog.h"

namespace clang {
class ASTContext;
}

namespace fanout {

struct AnalyzerOptions {
  /// Statements of one function past which it is reported as not analysed.
  unsigned MaxStatements = 200000;
  /// The pools that are known. Null: those compiled in.
  const PoolCatalog *Pools = nullptr;
};

/// Collects the facts of every function outside the system headers.
/// Does no I/O; the result does not depend on the order of the calls.
TranslationUnitFacts analyze(clang::ASTContext &Context, const Catalog &Models,
                             const AnalyzerOptions &Options = {});

} // namespace fanout

#endif
