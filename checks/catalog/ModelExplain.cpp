#include "checks/catalog/ModelExplain.h"

#include "checks/catalog/Words.h"

#include "llvm/ADT/ArrayRef.h"
#include "llvm/ADT/StringExtras.h"
#include "llvm/ADT/Twine.h"

namespace fanout {
namespace {

using llvm::StringRef;
using llvm::Twine;

bool given(const Place &P) { return P.What != Place::Nowhere; }

std::string argument(int Index) {
  if (Index == -1)
    return "the last argument";
  if (Index < 0)
    return ("argument " + Twine(-Index) + " from the end").str();
  return ("argument " + Twine(Index)).str();
}

std::string words(const Place &P, StringRef Otherwise) {
  switch (P.What) {
  case Place::Argument:
    return argument(P.Index);
  case Place::Object:
    return "the object it is called on";
  case Place::Result:
    return "what it returns";
  case Place::Nowhere:
    break;
  }
  return Otherwise.str();
}

StringRef started(Work W) {
  switch (W) {
  case Work::None:
    return "work";
  case Work::Queued:
    return "work that waits in a queue";
  case Work::AsyncCall:
    return "an asynchronous call";
  case Work::Coroutine:
    return "a coroutine";
  case Work::Connection:
    return "a connection";
  case Work::Process:
    return "a process";
  case Work::Thread:
    return "a thread";
  }
  return "";
}

StringRef chooser(Origin O) {
  switch (O) {
  case Origin::Hardware:
    return "the machine";
  case Origin::Configured:
    return "the configuration";
  case Origin::Input:
    return "the caller, a request or a peer";
  case Origin::Events:
    return "whoever sends the events";
  case Origin::Unknown:
  case Origin::Constant:
    break;
  }
  return "nobody known";
}

StringRef destruction(OnDestroy D) {
  switch (D) {
  case OnDestroy::Nothing:
    return "the work goes on";
  case OnDestroy::Joins:
    return "that waits for the work";
  case OnDestroy::Terminates:
    return "the program ends if the work still runs";
  case OnDestroy::Cancels:
    return "the work is cancelled";
  }
  return "";
}

std::string numbers(llvm::ArrayRef<int64_t> Values) {
  std::vector<std::string> Texts;
  for (int64_t Value : Values)
    Texts.push_back(std::to_string(Value));
  return llvm::join(Texts, " or ");
}

std::string elements(const FunctionRow &Row) {
  if (given(Row.Count) && !given(Row.Range))
    return words(Row.Count, "") + " times";
  if (!given(Row.Range))
    return ("as often as " + chooser(Row.Gives) + " chooses").str();
  std::string Text = "for every element of " + words(Row.Range, "a range");
  if (given(Row.RangeEnd))
    Text += " up to " + words(Row.RangeEnd, "");
  return Text;
}

/// What a call does, as a verb and what follows.
std::string effect(const FunctionRow &Row) {
  std::string Object = words(
      Row.Object, "the object it is called on, or else of the first argument");
  std::string Limit = words(Row.Limit, "a fixed number");
  std::string Starts = started(Row.Starts).str();
  switch (Row.Means) {
  case Role::Spawn:
    return "starts " + Starts + " and does not wait for it";
  case Role::RangeFanout:
    return "starts " + Starts + " " + elements(Row) + ", all at once";
  case Role::BoundedFanout:
    return "starts " + Starts + " " + elements(Row) + ", with at most " +
           Limit + " in flight: it is bounded";
  case Role::Repeat:
    return "runs its callable " + elements(Row) +
           ", one after the other: a loop";
  case Role::Call:
    return "runs its callable at most once before it returns";
  case Role::Acquire:
    return "waits until a slot of " + Object +
           " is free: before a spawn it bounds the work in flight";
  case Role::TryAcquire:
    return "takes a slot of " + Object +
           " only if one is free: it bounds where its result decides whether "
           "work starts";
  case Role::Release:
    return "gives back a slot of " + Object;
  case Role::Take:
    return "waits until there is something in " + Object +
           " and takes it: before a spawn it bounds the work in flight if the "
           "task gives it back";
  case Role::Give:
    return "puts something into " + Object;
  case Role::Join:
    return "waits until the work behind " +
           words(given(Row.Object) ? Row.Object : Row.Range, Object) +
           " is over";
  case Role::JoinAny:
    return "waits for whatever work ends next";
  case Role::Detach:
    return "gives up " + Object + ": nothing waits for its work any more";
  case Role::Wait:
    return "blocks for a while, which by itself bounds nothing";
  case Role::Configure:
    return "sets the limit of " + Object + " to " + Limit;
  case Role::Open:
    return "opens a connection and blocks meanwhile";
  case Role::Unblock:
    return "makes opening the connection " + Object + " return at once";
  case Role::Close:
    return "ends the connection " + Object;
  case Role::Log:
    return "writes a log line before it returns";
  case Role::Source:
    return "yields data; " + chooser(Row.Gives).str() + " chooses how much";
  case Role::Measure:
    return "tells a number; " + chooser(Row.Gives).str() + " chooses it";
  case Role::Minimum:
    return "yields no more than any of its arguments";
  case Role::Clamp:
    return "yields no more than " + Limit;
  case Role::Neutral:
    return "means nothing to the analysis";
  }
  return "";
}

bool startsWork(Role R) {
  return R == Role::Spawn || R == Role::RangeFanout || R == Role::BoundedFanout;
}

std::string condition(const Condition &C) {
  std::vector<std::string> Parts;
  std::string Is = C.Not ? "is not " : "is ";
  if (!C.Type.empty())
    Parts.push_back(Is + "of type " + C.Type);
  if (!C.Enumerator.empty())
    Parts.push_back((C.Not ? "does not name " : "names ") + C.Enumerator);
  if (C.Null)
    Parts.push_back(Is + (*C.Null ? "a null pointer" : "other than null"));
  if (C.Value)
    Parts.push_back(Is + std::to_string(*C.Value));
  if (!C.Ends.empty())
    Parts.push_back((C.Not ? "does not end with " : "ends with ") + C.Ends);
  return argument(C.Arg) + " " + llvm::join(Parts, C.Not ? " or " : " and ");
}

std::vector<std::string> conditions(const FunctionRow &Row) {
  std::vector<std::string> Parts;
  if (Row.MinArgs && Row.MaxArgs && *Row.MinArgs == *Row.MaxArgs)
    Parts.push_back("the call has " + std::to_string(*Row.MinArgs) +
                    " arguments");
  else {
    if (Row.MinArgs)
      Parts.push_back("the call has at least " + std::to_string(*Row.MinArgs) +
                      " arguments");
    if (Row.MaxArgs)
      Parts.push_back("the call has at most " + std::to_string(*Row.MaxArgs) +
                      " arguments");
  }
  for (const Condition &C : Row.When)
    Parts.push_back(condition(C));
  return Parts;
}

/// Sentences, one after the other.
class Paragraph {
public:
  void say(const Twine &Sentence) {
    std::string One = Sentence.str();
    One[0] = llvm::toUpper(One[0]);
    Text += (Text.empty() ? "" : " ") + One + ".";
  }
  void sayIf(bool Holds, const Twine &Sentence) {
    if (Holds)
      say(Sentence);
  }
  std::string take() { return std::move(Text); }

private:
  std::string Text;
};

} // namespace

static std::string later(Role Means) {
  if (Means == Role::Open)
    return "nothing is opened before the object is used";
  return Means == Role::Log
             ? "the library then writes its lines in a thread of their own"
             : "nothing starts before the result is awaited";
}

std::string explain(const FunctionRow &Row) {
  Paragraph P;
  bool Starts = startsWork(Row.Means);
  P.say("a call " + effect(Row));
  P.sayIf(given(Row.Callable),
          words(Row.Callable, "") + " is the code that runs");
  P.sayIf(Starts && !given(Row.Callable),
          "the first argument that can be called is the code that runs");
  P.sayIf(given(Row.Completion),
          words(Row.Completion, "") + " runs when the work is done");
  P.sayIf(given(Row.Handle), words(Row.Handle, "") + " is the handle of it");
  P.sayIf(Starts && given(Row.Object), words(Row.Object, "") + " runs it");
  P.sayIf(!Row.Unlimited.empty(),
          "the limit " + numbers(Row.Unlimited) + " means that there is none");
  P.sayIf(Row.Destroyed.has_value(),
          "when the handle is destroyed, " +
              destruction(Row.Destroyed.value_or(OnDestroy::Nothing)));
  P.sayIf(Row.Lazy, later(Row.Means));
  P.sayIf(Row.Fails, "the line says that something failed");
  P.sayIf(Row.Await, "it has its effect only where the result is awaited");
  if (auto When = conditions(Row); !When.empty())
    P.say("this holds only if " + llvm::join(When, " and "));
  P.sayIf(!Row.Remedy.empty(), "messages advise: " + Row.Remedy);
  P.say("known from " + Row.Source);
  return P.take();
}

std::string explain(const TypeRow &Row) {
  Paragraph P;
  P.sayIf(Row.Handle, "an object is the handle of running work; when it is "
                      "destroyed, " +
                          destruction(Row.Destroyed));
  P.sayIf(Row.Starts != Work::None,
          "constructing one from a callable starts " + started(Row.Starts));
  P.sayIf(Row.Group, "an object collects work until it is joined, and bounds "
                     "nothing");
  P.sayIf(Row.Limiter, "an object has a number of slots");
  P.sayIf(Row.Executor, "an object runs what is handed to it");
  P.sayIf(given(Row.Limit), words(Row.Limit, "") +
                                " of its constructor is the number of slots or "
                                "threads");
  P.sayIf(!Row.Unlimited.empty(),
          "the limit " + numbers(Row.Unlimited) + " means that there is none");
  P.sayIf(Row.Gives != Origin::Unknown,
          chooser(Row.Gives) + " chooses how much an object holds");
  if (Row.Eager)
    P.say(*Row.Eager
              ? "a coroutine that returns one starts when it is called"
              : "a coroutine that returns one starts when it is awaited");
  P.say("known from " + Row.Source);
  return P.take();
}

} // namespace fanout
