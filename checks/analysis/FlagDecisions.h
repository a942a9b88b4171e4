// Branches on local flags that the code before them sets.

#ifndef FANOUT_CHECKS_ANALYSIS_FLAGDECISIONS_H
#define FANOUT_CHECKS_ANALYSIS_FLAGDECISIONS_H

#include "checks/analysis/Body.h"

namespace fanout {

/// The branches of a body on local flags, and where these get their values.
class FlagDecisions {
public:
  explicit FlagDecisions(const Body &In);

  /// A place that gives the flag a value.
  struct Write {
    Point At;
    std::optional<bool> Value; ///< none: either
  };
  struct Decision {
    const Branch *On;
    llvm::ArrayRef<Write> Writes;
  };
  /// Those inside a loop; all where there is none. No more than a few are
  /// looked at.
  llvm::SmallVector<Decision, 4> within(const clang::Stmt *Loop) const;

  /// The edges of such branches that control takes only where it has passed one
  /// of the cuts: `if (open < most) start = true;` decides `if (start)`.
  Cuts behind(const Cuts &Passed, llvm::ArrayRef<Decision> Decisions) const;

private:
  std::vector<Write> writesOf(const clang::VarDecl *Flag) const;
  bool mayBe(bool Value, const Decision &Flag, const Cuts &Passed) const;

  const Body &In;
  /// Of flags that are only read and assigned to, a few times.
  llvm::DenseMap<const clang::VarDecl *, std::vector<Write>> Flags;
  std::vector<Decision> Decisions;
};

} // namespace fanout

#endif
