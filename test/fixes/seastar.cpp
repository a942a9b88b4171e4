// RUN: %check_fix %s fanout-unbounded-spawn,fanout-limiter-inside-task -- -isystem %stubs/seastar

#include <seastar/core/loop.hh>
#include <seastar/coroutine/parallel_for_each.hh>

#include <array>
#include <string>
#include <vector>

using Uris = std::vector<std::string>;
seastar::future<> lookup(std::string uri);
seastar::semaphore slots(64);

seastar::future<> byRange(Uris uris) {
  co_await seastar::parallel_for_each(uris, lookup);
  //-> co_await seastar::max_concurrent_for_each(uris, 32, lookup);
}

seastar::future<> byIterators(Uris uris) {
  co_await ::seastar::parallel_for_each(
  //-> co_await ::seastar::max_concurrent_for_each(
      uris.begin(), uris.end(), [](const std::string &uri) { return lookup(uri); });
      //-> uris.begin(), uris.end(), 32, [](const std::string &uri) { return lookup(uri); });
}

// in a seastar::thread
void waited(Uris uris) {
  seastar::parallel_for_each(uris, lookup).get();
  //-> seastar::max_concurrent_for_each(uris, 32, lookup).get();
}

// The range would be gone: the bounded function reads it as it goes.
seastar::future<> returned(Uris uris) {
  return seastar::parallel_for_each(uris, lookup);  //! none
}

seastar::future<> keptForLater(Uris uris) {
  auto all = seastar::parallel_for_each(uris, lookup);  //! none
  co_await std::move(all);
}

seastar::future<> thenWaited(Uris uris) {
  return seastar::parallel_for_each(uris, lookup).then([] { return lookup(""); });  //! none
}

// What the task waits for is no limit of how many there are.
seastar::future<> limiterInside(Uris uris) {
  co_await seastar::parallel_for_each(uris, [](std::string uri) -> seastar::future<> {
  //-> co_await seastar::max_concurrent_for_each(uris, 32, [](std::string uri) -> seastar::future<> {
    co_await slots.wait();
    co_await lookup(uri);
    slots.signal();
  });
}

namespace named {
using seastar::parallel_for_each;
// The bounded function has no such declaration.
seastar::future<> byUsingDeclaration(Uris uris) {
  co_await parallel_for_each(uris, lookup);
  //-> co_await seastar::max_concurrent_for_each(uris, 32, lookup);
}
} // namespace named

seastar::future<> byDirective(Uris uris) {
  using namespace seastar;
  co_await parallel_for_each(uris, lookup);
  //-> co_await max_concurrent_for_each(uris, 32, lookup);
}

seastar::future<> inCoroutine(Uris uris) {
  co_await seastar::coroutine::parallel_for_each(uris, [](std::string &uri) { return lookup(uri); });
  //-> co_await seastar::max_concurrent_for_each(uris, 32, [](std::string &uri) { return lookup(uri); });
  co_await seastar::coroutine::parallel_for_each(uris.begin(), uris.end(), lookup);
  //-> co_await seastar::max_concurrent_for_each(uris.begin(), uris.end(), 32, lookup);
}

// The class takes what returns nothing, the bounded function does not.
seastar::future<> nothingToWaitFor(Uris uris) {
  co_await seastar::coroutine::parallel_for_each(uris, [](std::string &) {});  //! none
}

#define EACH(range, f) seastar::parallel_for_each(range, f)
#define ALL uris
seastar::future<> inMacro(Uris uris) {
  co_await EACH(uris, lookup);  //! none
}

seastar::future<> besideMacro(Uris uris) {
  co_await seastar::parallel_for_each(ALL, lookup);
  //-> co_await seastar::max_concurrent_for_each(ALL, 32, lookup);
}

seastar::future<> conditionally(Uris uris) {
  co_await seastar::parallel_for_each(  //! none
      uris,
#ifdef OTHER
      lookup
#else
      [](const std::string &uri) { return lookup(uri); }
#endif
  );
}

// All instantiations agree.
template <class Range> seastar::future<> generic(Range range) {
  co_await seastar::parallel_for_each(range, lookup);
  //-> co_await seastar::max_concurrent_for_each(range, 32, lookup);
}
template seastar::future<> generic(Uris);
template seastar::future<> generic(std::vector<const char *>);

// One has eight elements.
template <class Range> seastar::future<> contested(Range range) {
  co_await seastar::parallel_for_each(range, lookup);  //! none
}
template seastar::future<> contested(Uris);
template seastar::future<> contested(std::array<const char *, 8>);

// Another function may be meant in another instantiation.
template <class Range> seastar::future<> byArguments(Range range) {
  using namespace seastar;
  co_await parallel_for_each(range, lookup);  //! none
}
template seastar::future<> byArguments(Uris);

template <class... Arguments> seastar::future<> packed(Arguments... arguments) {
  co_await seastar::parallel_for_each(arguments..., lookup);  //! none
}
template seastar::future<> packed(Uris);

// No fix for what is bounded.
seastar::future<> bounded(Uris uris) {
  co_await seastar::max_concurrent_for_each(uris, 8, lookup);
}
