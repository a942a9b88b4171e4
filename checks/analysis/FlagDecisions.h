// Branches on local flags that the code before them sets.

#ifndef FANOUT_CHECKS_ANALYSIS_FLAGDECISIONS_H
#define FANOUT_CHECKS_ANALYSIS_FLAGDECISIONS_H

#include "checks/analysis/Body.h"

namespace fanout {

/// The branches of a body on local flags, and where these get their values.
class FlagDecisions {
public:
  explicit FlagDecisions(const Body &In);

  /// The edges of such branches that control takes only where it has passed one
  /// of the cuts: `if (open < most) start = true;` decides `if (start)`.
  Cuts behind(const Cuts &Passed) const;

private:
  struct Write {
    Point At;
    std::optional<bool> Value; ///< none: either
  };
  struct Decision {
    const Branch *On;
    llvm::SmallVector<Write, 4> Writes;
  };

  void add(const Branch &B);
  bool mayBe(bool Value, const Decision &Flag, const Cuts &Passed) const;

  const Body &In;
  std::vector<Decision> Decisions;
};

} // namespace fanout

#endif
