// Up to which number the release function of a pool keeps what it is given.

#ifndef FANOUT_CHECKS_ANALYSIS_RELEASECAP_H
#define FANOUT_CHECKS_ANALYSIS_RELEASECAP_H

#include "checks/analysis/IdleList.h"

namespace fanout {

struct ReleaseCap {
  const Body *In = nullptr; ///< the release function
  /// The comparison past which it drops, or the call that puts back and says
  /// whether there was room. Null: it keeps everything.
  const clang::Expr *Test = nullptr;
};

class ReleaseCaps {
public:
  ReleaseCaps(const Program &Source, const IdleLists &Idle)
      : Source(Source), Idle(Idle) {}

  ReleaseCap of(const clang::ValueDecl *List) const;

private:
  llvm::SmallVector<const clang::Expr *, 4>
  puts(const Body &In, const clang::ValueDecl *List) const;
  bool isAnswerUsed(const clang::Expr *Put, const Body &In) const;
  bool isCap(const clang::BinaryOperator *Test,
             const clang::ValueDecl *List) const;

  const Program &Source;
  const IdleLists &Idle;
};

} // namespace fanout

#endif
