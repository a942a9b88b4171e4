// Every place where the code names a pool of the catalogue: calls, assignments
// and initialisers that create, configure or feed one.

#ifndef FANOUT_CHECKS_ANALYSIS_POOLMENTIONS_H
#define FANOUT_CHECKS_ANALYSIS_POOLMENTIONS_H

#include "checks/analysis/PoolFacts.h"
#include "checks/analysis/PoolObject.h"
#include "checks/analysis/Program.h"
#include "checks/catalog/PoolCatalog.h"

namespace fanout {

struct PoolMention {
  enum Kind { Creates, Sets, Feeds, UnseenText };
  Kind What = Creates;
  const PoolRow *Pool = nullptr;
  PoolObject Object;
  bool Makes = false;  ///< the object comes into being here
  KnobSetting Setting; ///< for Sets; Where and Function also for Creates
  const clang::Expr *Site = nullptr;
  const clang::Expr *On = nullptr; ///< for Sets by a call: the pool as written
  const clang::FunctionDecl *Callee = nullptr;
  const Body *In = nullptr;
};

/// Bodies in `Without` are left out.
std::vector<PoolMention>
poolMentions(const Program &Source, const PoolCatalog &Models,
             const llvm::DenseSet<const Body *> &Without);

} // namespace fanout

#endif
