// What the knobs of connection pools bound, as plain data.
//
// A pool file (checks/catalog/pools/*.yaml) describes the pools of one library:
// how each knob is spelled in code, whether it bounds active or idle
// connections, and which of its values mean "no limit". No clang types, no I/O.

#ifndef FANOUT_CHECKS_CATALOG_POOLMODEL_H
#define FANOUT_CHECKS_CATALOG_POOLMODEL_H

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace fanout {

/// What a knob bounds.
enum class KnobClass {
  Active,  ///< connections that are open at once
  Idle,    ///< connections that are kept for later
  Queue,   ///< callers that wait, or pending accepts
  Request, ///< requests or streams of one connection
  Time,    ///< how long a connection or a caller waits
  Noop     ///< nothing: a deprecated setting that the library ignores
};

/// What bounds the active connections of a pool whose active knobs are not set.
enum class ActiveDefault { Unlimited, Bounded };

/// One knob, in one spelling. Exactly one of Function, Field, Variable and Key
/// is set; names are qualified, without inline namespaces and template
/// arguments.
struct KnobRow {
  std::string Name; ///< as messages call it
  KnobClass Bounds = KnobClass::Active;
  std::string Function; ///< a function, method or constructor (C::C)
  std::string Field;    ///< a data member: assigned or initialised
  std::string Variable; ///< a global: a flag
  std::string Key;      ///< in a text that the pool reads (PoolRow::Texts)
  /// What selects the knob among those of Function: the name of an enumerator
  /// or macro, the text of a string, or the type in a template argument.
  std::string Option;
  /// Argument with the value. Unset: the one of the type ValueType, or the one
  /// after the option.
  std::optional<int> Value;
  std::string ValueType; ///< qualified, or a base class of what is passed
  /// Argument with the pool. Unset: what the method is called on, what the
  /// constructor makes, or what the function returns.
  std::optional<int> Object;
  bool EachCall = false;          ///< every call makes a pool of its own
  std::vector<int64_t> Unlimited; ///< values that mean: no limit
  std::vector<int64_t> Ignored;   ///< values that leave the knob alone
  std::string Note;               ///< for Noop: what the setting does instead
  /// For Active, an argument: how a limit is written in the place of a value
  /// that means no limit, with `{limit}` where the number goes.
  std::string Fix;
};

/// A function or constructor that reads knobs from a text: a URI, a connection
/// string, a JSON document.
struct TextRow {
  std::string Function;
  int Argument = 0;
  std::optional<int> Object; ///< as KnobRow::Object
};

struct PoolRow {
  std::string Name; ///< as messages call it: "curl multi handle"
  ActiveDefault Default = ActiveDefault::Bounded;
  /// Creating one without an active bound is worth a report of its own.
  bool ReportCreated = false;
  std::vector<std::string>
      Created;                  ///< functions and constructors that make one
  std::vector<std::string> Fed; ///< functions that hand it work
  /// Functions that open a handle whose connections are this pool's.
  std::vector<std::string> Serves;
  /// A class derived from this one is a pool, bounded if it overrides a method
  /// of Overrides.
  std::string Base;
  std::vector<std::string> Overrides;
  std::vector<KnobRow> Knobs;
  std::vector<TextRow> Texts;
  std::string Why;    ///< what happens without an active bound, one phrase
  std::string Remedy; ///< one phrase, imperative
  /// A statement that sets an active bound of `{object}` to `{limit}`.
  std::string Fix;
  std::string Source; ///< where the facts come from
  unsigned Line = 0;  ///< of the row in its file
};

/// One file.
struct PoolLibrary {
  std::string Id;    ///< the stem of the file
  std::string Title; ///< for people
  /// Types that are, or that hold, one connection to somebody else.
  std::vector<std::string> Connections;
  std::vector<PoolRow> Pools;
  /// Methods of containers, by name: those that take an element out, put one
  /// in, and tell how many there are.
  std::vector<std::string> Take, Put, Size;
};

} // namespace fanout

#endif
