// What a function does to the concurrency of its caller, and the operations in
// a body that this is computed from.

#ifndef FANOUT_CHECKS_ANALYSIS_SUMMARY_H
#define FANOUT_CHECKS_ANALYSIS_SUMMARY_H

#include "checks/analysis/AccessPath.h"
#include "checks/analysis/FanoutSite.h"
#include "checks/analysis/Program.h"
#include "checks/analysis/Sizes.h"

namespace fanout {

/// A setting that turns a limiter off: `if (Max == 0) return;`. The member
/// never changes after the construction of its object.
struct Exemption {
  const clang::FieldDecl *Setting = nullptr;
  clang::BinaryOperatorKind Compare = clang::BO_EQ;
  int64_t With = 0;
};

/// A call with a meaning: join, acquire, release, wait, configure.
struct Operation {
  Role Means = Role::Neutral;
  const clang::Expr *At = nullptr;  ///< in the body that is looked at
  const FunctionRow *Row = nullptr; ///< null when it was found in a callee
  AccessPath Object;                ///< none: acts on whatever there is
  bool Held =
      false; ///< an acquire whose slot is given back by a local's destructor
  const clang::VarDecl *Holder = nullptr; ///< that local
  bool Certain = true; ///< happens on every path through the callee
  int Sign = 0; ///< direction in which a counter changes, or is taken from
  bool Transient =
      false; ///< an acquire that is given back before the callee returns
  bool Ignored = false; ///< an asynchronous acquire that nobody awaits
  bool Polls = false;   ///< a join that only looks whether the work is over
  /// An acquire that takes one out of a stock, of connections or of tokens: it
  /// limits only if the task puts it back.
  bool Takes = false;
  bool Gives = false;  ///< puts one into a stock
  bool Drains = false; ///< an acquire that waits until none is left: a join
  /// Waits until another gives the flag `Object` this value.
  std::optional<bool> Flagged;
  bool Trims = false; ///< makes room in the window `Object`
  /// Of a try-acquire: what the call returns when there is no slot.
  int64_t Refusal = 0;
  /// Of a constructor that tries: the member that keeps whether it has a slot.
  const clang::FieldDecl *Told = nullptr;
  /// What chooses the object among several: the key of a map, an index.
  llvm::SmallVector<const clang::Expr *, 1> Keys;
  /// What says how many slots there are: the counter that is taken from, the
  /// member that a counter is compared with.
  AccessPath Slots;
  /// Of a configuration: the number that is set, and where it is written. Of a
  /// give in a loop: how many rounds that has.
  const clang::Expr *Limit = nullptr;
  const Body *LimitIn = nullptr;
  /// An acquire that is skipped where a setting of the object says so.
  std::optional<Exemption> Unless;
};

/// True if it gives back a slot, or one of a stock.
inline bool putsBack(const Operation &Op) {
  return Op.Gives || Op.Means == Role::Release ||
         (Op.Means == Role::Neutral && Op.Sign > 0);
}

/// Work that a call starts and that may still run when the call returns.
struct SpawnEvent {
  const clang::Expr *At = nullptr;     ///< in the body that is looked at
  const clang::Expr *Origin = nullptr; ///< the real spawn
  const Body *OriginBody = nullptr;
  const FunctionRow *Row = nullptr;
  Work Starts = Work::None;
  std::string Library;           ///< the modelled function
  const Body *Task = nullptr;    ///< the code that runs
  const Body *Starter = nullptr; ///< the pool's task that starts it
  OnDestroy Destroyed =
      OnDestroy::Nothing; ///< what the handle's destructor does
  AccessPath Group;       ///< the object or variable that can be joined
  const clang::ValueDecl *Queue = nullptr; ///< of the program's own, that grows
  AccessPath Executor;         ///< the pool or multi handle that runs it
  bool ReturnsHandle = false;  ///< the value of `At` is the handle
  bool Inline = false;         ///< Origin stands in a lambda written at `At`
  std::vector<Repeater> Inner; ///< what repeats it at and inside the call
  Size InnerTrip{Origin::Constant, 1, {}, nullptr, ""};
  const clang::Expr *Range = nullptr; ///< of a range fan-out
  std::optional<Limiter> Limited;     ///< by the callee, or by the library call
  AccessPath LimitedBy; ///< what the callee counts with or acquires, if known
  llvm::SmallVector<const clang::Expr *, 1> LimitedKeys; ///< what chooses it
  bool LimitedOnce = false; ///< lets one start for each that is chosen
  const clang::Expr *LimitedGiven = nullptr; ///< what the call passes for it
  std::vector<TaskAction> ChildActions;      ///< of a process that is a copy
  std::string Doubt;        ///< why something in the callee may limit it, if so
  bool Conditional = false; ///< some call on the way can return without it
  unsigned Depth = 0;       ///< calls between At and Origin
  /// The parameter that the function calls and the code that some caller gives
  /// for it: only that caller starts the work.
  const clang::ParmVarDecl *Through = nullptr;
  const Body *Given = nullptr;
  AccessPath Elements; ///< the collection behind an unknown InnerTrip
};

struct Summary {
  std::vector<SpawnEvent> Spawns;
  std::vector<Operation>
      Operations; ///< joins, acquires and releases of what a caller can name
  std::vector<TaskAction>
      Actions; ///< connections and log lines, callees included
};

} // namespace fanout

#endif
