// The rules as clang-tidy checks: one check a rule, one analysis a file.

#include "clang-tidy-plugin/FanoutCheck.h"

#include "checks/rules/Registry.h"
#include "checks/support/LlvmCompat.h"

#include "clang-tidy/ClangTidyModule.h"
#include FANOUT_CLANG_TIDY_REGISTRY

namespace fanout {
namespace {

class FanoutTidyModule : public clang::tidy::ClangTidyModule {
public:
  void
  addCheckFactories(clang::tidy::ClangTidyCheckFactories &Factories) override {
    auto Shared = std::make_shared<SharedAnalysis>();
    for (const Rule &R : rules()) {
      if (!R.Check)
        continue;
      Factories.registerCheckFactory(
          R.Id, [&R, Shared](llvm::StringRef Name,
                             clang::tidy::ClangTidyContext *Context) {
            return std::make_unique<FanoutCheck>(Name, Context, R, Shared);
          });
    }
  }
};

} // namespace
} // namespace fanout

namespace clang::tidy {

static ClangTidyModuleRegistry::Add<fanout::FanoutTidyModule>
    Registration("fanout-module",
                 "Finds unbounded fan-out in concurrent code.");

} // namespace clang::tidy
