#include "driver/Words.h"

namespace fanout::driver {

using llvm::StringRef;

StringRef word(Level L) {
  switch (L) {
  case Level::Note:
    return "note";
  case Level::Warning:
    return "warning";
  case Level::Error:
    return "error";
  }
  return "";
}

StringRef word(Work W) {
  switch (W) {
  case Work::None:
    return "nothing";
  case Work::Queued:
    return "queued work";
  case Work::AsyncCall:
    return "asynchronous call";
  case Work::Coroutine:
    return "coroutine";
  case Work::Connection:
    return "connection";
  case Work::Process:
    return "process";
  case Work::Thread:
    return "thread";
  }
  return "";
}

StringRef word(Origin O) {
  switch (O) {
  case Origin::Unknown:
    return "unknown";
  case Origin::Constant:
    return "constant";
  case Origin::Hardware:
    return "hardware";
  case Origin::Configured:
    return "configured";
  case Origin::Input:
    return "input";
  case Origin::Events:
    return "events";
  }
  return "";
}

StringRef word(Verdict V) {
  switch (V) {
  case Verdict::Bounded:
    return "bounded";
  case Verdict::Unbounded:
    return "unbounded";
  case Verdict::Unknown:
    return "unknown";
  }
  return "";
}

StringRef word(Limiter::Kind K) {
  switch (K) {
  case Limiter::Semaphore:
    return "semaphore";
  case Limiter::Window:
    return "window";
  case Limiter::Chunk:
    return "chunk";
  case Limiter::JoinInside:
    return "join";
  case Limiter::SizeGuard:
    return "size guard";
  case Limiter::BoundedCall:
    return "bounded call";
  case Limiter::BoundedExecutor:
    return "bounded executor";
  case Limiter::Counter:
    return "counter";
  case Limiter::Annotation:
    return "annotation";
  }
  return "";
}

StringRef word(Repeater::Kind K) {
  switch (K) {
  case Repeater::For:
    return "for";
  case Repeater::RangeFor:
    return "range for";
  case Repeater::While:
    return "while";
  case Repeater::Do:
    return "do";
  case Repeater::Goto:
    return "goto";
  case Repeater::Algorithm:
    return "algorithm";
  case Repeater::Construction:
    return "construction";
  case Repeater::RangeFanout:
    return "range fan-out";
  case Repeater::Recursion:
    return "recursion";
  }
  return "";
}

} // namespace fanout::driver
