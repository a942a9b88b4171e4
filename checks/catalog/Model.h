// What functions and types of concurrency libraries mean, as plain data.
//
// A model file (checks/catalog/libraries/*.yaml, or a user's own) describes one
// library. This header is the in-memory form of such a file: no clang types, no
// I/O. docs/models.md explains the file format field by field.

#ifndef FANOUT_CHECKS_CATALOG_MODEL_H
#define FANOUT_CHECKS_CATALOG_MODEL_H

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace fanout {

/// What a call means to the analysis.
enum class Role {
  Spawn,         ///< starts work that runs concurrently with the caller
  RangeFanout,   ///< starts one piece of work per element of a range at once
  BoundedFanout, ///< the same, with at most `Limit` of them in flight
  Repeat,        ///< calls `Callable` once per element, one after the other
  Call,          ///< calls `Callable` at most once before it returns
  Acquire,       ///< blocks (or suspends) until a slot of `Object` is free
  TryAcquire,    ///< takes a slot of `Object` only if one is free
  Release,       ///< gives a slot of `Object` back
  Take,    ///< waits until there is something in `Object`, and takes it: a slot
           ///< if the task gives it back
  Give,    ///< puts something into `Object`
  Join,    ///< waits for the work behind `Object`
  JoinAny, ///< waits for whatever work finishes next: wait(NULL)
  Detach,  ///< gives up the handle `Object`: its destructor no longer waits
  Wait,    ///< blocks for a while: condition variables, sleeping, yielding
  Configure, ///< sets the limit of `Object` (set_capacity, setMaxThreadCount)
  Open,      ///< opens a connection, blocking
  Unblock,   ///< opening the connection `Object` no longer blocks
  Close,     ///< ends the connection `Object`
  Log,       ///< writes a log line synchronously
  Source,    ///< yields data whose amount somebody else chooses: `Gives`
  Measure,   ///< tells a number that somebody else chooses: `Gives`
  Minimum,   ///< no larger than any of its arguments: std::min
  Clamp,     ///< no larger than argument `Limit`: std::clamp, take, first
  Neutral,   ///< looks like one of the others and is none
};

/// What a spawn starts. The order is the order of cost.
enum class Work {
  None,
  Queued,
  AsyncCall,
  Coroutine,
  Connection,
  Process,
  Thread
};

/// Who chooses the amount that a Source yields.
enum class Origin { Unknown, Constant, Hardware, Configured, Input, Events };

/// What becomes of the work when its handle is destroyed.
enum class OnDestroy { Nothing, Joins, Terminates, Cancels };

/// What a call that hands work to an executor does when that is full.
enum class WhenFull {
  Queues, ///< puts it into a queue that grows
  Waits,  ///< blocks the caller until there is room
  Fails   ///< throws, drops the work or says so in its result
};

/// A place in a call: an argument by index (negative: from the end), the object
/// a method is called on, the value returned, or nowhere.
struct Place {
  enum Kind { Nowhere, Argument, Object, Result } What = Nowhere;
  int Index = 0;
};

/// A condition on a call that a row needs in order to apply.
struct Condition {
  int Arg = 0;            ///< the argument it looks at; negative: from the end
  std::string Type;       ///< its type has this qualified name
  std::string Enumerator; ///< it names this enumerator (or contains it by |)
  std::optional<bool> Null;     ///< it is (or is not) a null pointer constant
  std::optional<int64_t> Value; ///< it is this integer (true is 1)
  std::string Ends;             ///< its text ends so, blanks aside
  bool Not = false;             ///< the condition must not hold
};

/// The one mechanical edit that bounds a call: either the bounded function of
/// the library in its place (Rename, Insert) or a statement that bounds its
/// `Object` (Statement). In Statement, `{object}` and `{limit}` are filled in.
struct FixRow {
  std::string Rename; ///< its name if it is called f or beside f, or a::f
  std::optional<int> Insert; ///< before which argument the limit is written
  /// Safe only where the result is awaited in the same expression: the bounded
  /// function goes on to read its arguments after it has returned.
  bool Awaited = false;
  std::string Statement;
  std::string After; ///< the function that creates the object
};

/// What tells a class of a library from one of the same name elsewhere: it
/// declares all of these members.
struct ClassMark {
  std::string Name;
  std::vector<std::string> Members;
};

struct FunctionRow {
  /// Qualified name without inline namespaces. `C::m` is a method (also called
  /// through a class derived from C), `C::C` a constructor, `C::operator()` a
  /// call operator. The last part may begin or end with `*`, and a first part
  /// that is `*` stands for any scope.
  std::string Name;
  Role Means = Role::Neutral;
  Work Starts = Work::None;
  Origin Gives = Origin::Unknown;
  Place Callable; ///< the code that runs; Nowhere: the first callable argument
  Place Completion; ///< the code that runs when the work is done
  Place Handle;     ///< where the handle of the work appears
  Place Object;     ///< the limiter, handle or group acted on
  Place Limit;      ///< the argument that bounds
  Place Range;      ///< the range, or the first of an iterator pair
  Place RangeEnd;   ///< the second of an iterator pair
  Place Count;      ///< the number of elements
  std::vector<int64_t> Unlimited;     ///< values of `Limit` that mean: no limit
  std::optional<OnDestroy> Destroyed; ///< overrides the handle type's
  WhenFull Full = WhenFull::Queues;   ///< of a spawn that starts `queued` work
  /// Of a spawn: nothing starts before the result is awaited. Of an open:
  /// nothing is opened before the object is used. Of a log: from then on the
  /// library writes its lines in a thread of their own.
  bool Lazy = false;
  bool Fails = false; ///< a log line that says that something failed
  bool Await = false; ///< the effect happens only if the result is awaited
  std::vector<Condition> When;
  std::optional<int> MinArgs, MaxArgs;
  std::vector<std::string> Members; ///< of the class of a ClassMark
  bool CFunction = false; ///< no C++ function and no static one of that name
  std::string Remedy;     ///< the bounded idiom of this library, one phrase
  std::optional<FixRow> Fix;
  std::string Source; ///< where the fact comes from
  unsigned Line = 0;  ///< of the row in its file
  bool Own = false;   ///< the user's: also outranks code that is seen
};

struct TypeRow {
  std::string Name;
  OnDestroy Destroyed = OnDestroy::Nothing;
  Work Starts = Work::None; ///< constructing one from a callable starts this
  Origin Gives =
      Origin::Unknown;   ///< objects of this type have a size chosen so
  bool Handle = false;   ///< an object stands for running work
  bool Group = false;    ///< an object collects running work until it is joined
  bool Limiter = false;  ///< an object has a number of slots
  bool Executor = false; ///< an object runs work handed to it
  Place Limit;           ///< constructor argument with the slots or threads
  std::vector<int64_t> Unlimited;
  std::optional<bool> Eager; ///< coroutine type: calling starts (or does not)
  std::vector<std::string> Members; ///< of the class of a ClassMark
  std::string Source;
  unsigned Line = 0;
  bool Own = false;
};

/// One file.
struct Library {
  std::string Id;    ///< the stem of the file
  std::string Title; ///< for people
  std::vector<std::string> Headers;
  /// Other spellings: a name that begins with First is also known with Second.
  /// The reader has already added the rows in their other spellings.
  std::vector<std::pair<std::string, std::string>> Namespaces;
  bool CFunctions = false; ///< rows without a scope are about C functions
  /// The reader has already noted both in the rows that they are about.
  std::vector<ClassMark> Classes;
  std::vector<FunctionRow> Functions;
  std::vector<TypeRow> Types;
  std::string File; ///< where it was read from, for messages
};

} // namespace fanout

#endif
