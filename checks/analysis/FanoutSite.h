// The facts of one fan-out site: what rules and reporters see of the analysis.
// Plain data; the words are those of docs/design.md.

#ifndef FANOUT_CHECKS_ANALYSIS_FANOUTSITE_H
#define FANOUT_CHECKS_ANALYSIS_FANOUTSITE_H

#include "checks/Edit.h"
#include "checks/analysis/PoolFacts.h"
#include "checks/catalog/Model.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace fanout {

/// How often something repeats, as a class with its origin.
struct TripCount {
  Origin From = Origin::Unknown;
  std::optional<uint64_t> Value; ///< for Constant, when the number is known
  std::string Subject;           ///< source text of the size: "req.uris()"
  bool Number = false;           ///< the subject is a number, no collection
  std::string Why;               ///< for Unknown and as a note: one phrase
  Location Where;                ///< where the size comes from
};

/// One thing that repeats the spawn, innermost first in FanoutSite::Repeaters.
struct Repeater {
  enum Kind {
    For,
    RangeFor,
    While,
    Do,
    Goto,
    Algorithm,
    RangeFanout,
    Construction,
    Recursion
  };
  Kind What = For;
  std::string Name; ///< for Algorithm and RangeFanout the function's
                    ///< name, for Construction that of the class
  TripCount Trip;
  Location Where;
};

/// Something that bounds, or looks as if it did.
struct Limiter {
  enum Kind {
    Semaphore,   ///< slots acquired before the spawn, released by the task
    Window,      ///< waits for one when k are in flight
    Chunk,       ///< waits for all when k are in flight
    JoinInside,  ///< the work ends within the iteration
    SizeGuard,   ///< a larger size leaves before the loop
    BoundedCall, ///< the library call takes a limit
    BoundedExecutor,
    Counter,    ///< a counter of live tasks, compared before the spawn
    Annotation, ///< the code says so: FANOUT_BOUNDED; `Name` is the reason
  };
  Kind What = Semaphore;
  std::string Name; ///< source text of the object or condition
  Location Where;
  /// Empty when it bounds. Otherwise why it does not: "acquired inside the
  /// task".
  std::string Rejected;
  /// Rejected because it is acquired by the task itself.
  bool InsideTask = false;
  std::optional<uint64_t> Bound; ///< when the number is known
};

/// Something the task of a site does.
struct TaskAction {
  enum Kind { OpensConnection, Logs };
  Kind What = OpensConnection;
  std::string Name; ///< the library function
  Location Where;   ///< in the task: the call, or the call of the callee
  Location Hidden;  ///< in the callee, when it hides in one
  bool OnErrorPath = false;
  bool Sampled = false;
  bool Limited = false; ///< only while the task holds a slot of a limiter
};

enum class Verdict { Bounded, Unbounded, Unknown };

struct FanoutSite {
  std::string Function; ///< qualified name of the function with the loop
  Work Starts = Work::Thread;
  std::string Callee;  ///< what is called in the loop, as written
  std::string Library; ///< the modelled function that starts the work
  Location Spawn;      ///< the call inside what repeats it
  Location Hidden; ///< the real spawn, when Spawn calls a function around it
  std::vector<Repeater> Repeaters;
  TripCount Trip;                ///< of all repeaters together
  std::vector<Limiter> Limiters; ///< accepted first
  std::vector<TaskAction> Actions;
  Verdict Result = Verdict::Unknown;
  std::string Reason; ///< stable code: "no-limiter", "semaphore", "constant"
  std::string Remedy; ///< the bounded idiom of the library
  FixIt Fix;          ///< a safe mechanical edit, if there is one
};

/// A function that was left out, and why: budgets end here.
struct NotAnalysed {
  std::string What;
  std::string Why;
  Location Where;
};

/// An annotation that says nothing: an error of the user.
struct BadAnnotation {
  Location Where;
  std::string Message;
};

/// Everything the analysis has to say about one translation unit.
struct TranslationUnitFacts {
  std::vector<FanoutSite> Sites;
  std::vector<NotAnalysed> Skipped;
  std::vector<BadAnnotation> BadAnnotations;
  std::vector<PoolFacts> Pools;
  std::vector<InHousePool> InHousePools;
};

} // namespace fanout

#endif
