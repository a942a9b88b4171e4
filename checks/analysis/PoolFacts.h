// The facts of connection pools: which knobs the code sets, and how in-house
// pools hand out connections. Plain data; the words are those of
// docs/design.md.

#ifndef FANOUT_CHECKS_ANALYSIS_POOLFACTS_H
#define FANOUT_CHECKS_ANALYSIS_POOLFACTS_H

#include "checks/Edit.h"
#include "checks/catalog/PoolModel.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace fanout {

/// The value of a knob as far as the source tells.
struct KnobValue {
  enum Kind {
    Integer,    ///< known, and a bound
    Unlimited,  ///< known, and means: no limit
    Ignored,    ///< known, and leaves the knob at its default
    Configured, ///< chosen at run time
  };
  Kind What = Configured;
  std::optional<int64_t> Number; ///< when known and it fits
  std::string Text;              ///< as written
};

/// One call, assignment or initialiser that sets a knob.
struct KnobSetting {
  std::string Name;
  KnobClass Bounds = KnobClass::Active;
  KnobValue Value;
  bool ByDefault = false; ///< a default argument: nobody wrote it
  std::string Note;       ///< for Noop: what it does instead
  Location Where;         ///< the expression that sets it
  std::string Function;   ///< the function around it
  FixIt Fix;              ///< writes a limit as its value
};

/// One pool of a library, with everything that this translation unit sets on
/// it.
struct PoolFacts {
  std::string Product;            ///< "curl multi handle"
  std::string Object;             ///< source text of the object
  std::string Function;           ///< the function around the first mention
  Location Created;               ///< invalid: not created here
  std::vector<KnobSetting> Knobs; ///< in source order
  ActiveDefault Default = ActiveDefault::Bounded;
  bool ReportCreated = false;
  /// Another setting of an active knob may act on the same object.
  bool BoundedElsewhere = false;
  /// Handed to code outside this translation unit that may configure it.
  bool Escapes = false;
  /// Work is handed to it only below a count of what is in flight.
  bool FedWithinBound = false;
  std::vector<std::string> ActiveKnobs; ///< what could have bounded it
  std::vector<std::string> Serves;      ///< as PoolRow::Serves
  std::string Why, Remedy;
  FixIt Fix; ///< sets an active bound that nobody has set
};

/// True if this sets a number of active connections that somebody chose.
bool isActiveBound(const KnobSetting &Setting);

/// A pool written in the code itself: an idle list with an acquire function
/// that takes from it or opens a connection, and a release function that puts
/// back.
struct InHousePool {
  std::string Idle;     ///< qualified name of the idle list
  std::string Element;  ///< type of what it holds
  std::string Acquires; ///< qualified name of the acquire function
  std::string Releases; ///< and of the release function
  std::string Opens;    ///< why an element counts as a connection: "connect()"
  Location Acquire;     ///< the expression that creates a connection
  Location Hidden;      ///< the call that opens it, when it hides in a callee
  Location IdleCheck;   ///< where the idle list is asked first
  Location ReleaseCap;  ///< the comparison past which a connection is dropped
  std::string Cap;      ///< source text of that comparison
  /// Idle is a flag of each connection that tells whether it is in use, and
  /// ReleaseCap where the flag is set back.
  bool Marks = false;
  /// What holds the acquire function back, if anything: "compares live_ with
  /// kMax", "waits". Empty: it grows without a bound.
  std::string Bounded;
};

} // namespace fanout

#endif
