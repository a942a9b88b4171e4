#include "checks/Analyzer.h"

namespace fanout {

TranslationUnitFacts analyze(clang::ASTContext &Context, const Catalog &Models,
                             const AnalyzerOptions &Options) {
  return {};
}

} // namespace fanout
