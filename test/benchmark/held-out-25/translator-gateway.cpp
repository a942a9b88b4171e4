// spawn: boost::asio::co_spawn
// origin: segments of an XLIFF document
// waits: io_context::run
// distance: member function
// differs: loop
// A: unbounded Y1 | loop: range-for over segments | limiter: none
// B: bounded N1 | loop: counted to a constant | limiter: six coroutines take segments from a queue
// witness: runnable
// libraries: -lboost_system
#include "witness.h"
#include <boost/asio/awaitable.hpp>
#include <boost/asio/co_spawn.hpp>
#include <boost/asio/detached.hpp>
#include <boost/asio/io_context.hpp>
#include <boost/asio/steady_timer.hpp>
#include <boost/asio/use_awaitable.hpp>
#include <deque>
#include <string>
#include <string_view>

namespace asio = boost::asio;
using namespace std::chrono_literals;

struct Segment {
  std::string Source, Target;
};

class Gateway {
public:
  explicit Gateway(asio::io_context &C) : Context(C) {}

  void load(std::string_view Xliff) {
    constexpr std::string_view Open = "<source>", Close = "</source>";
    for (auto At = Xliff.find(Open); At != Xliff.npos; At = Xliff.find(Open, At)) {
      At += Open.size();
      auto End = Xliff.find(Close, At);
      if (End == Xliff.npos)
        break;
      Segments.push_back({std::string(Xliff.substr(At, End - At)), {}});
    }
  }

  void translateDocument() {
#ifndef TWIN
    for (Segment &S : Segments)
      asio::co_spawn(Context, translate(S), asio::detached);
#else
    for (int I = 0; I < Sessions; ++I)
      asio::co_spawn(Context, translateNext(), asio::detached);
#endif
  }

private:
  static constexpr int Sessions = 6;

  asio::awaitable<void> askEngine(Segment &S) {
    asio::steady_timer Reply(Context, 3ms);
    co_await Reply.async_wait(asio::use_awaitable);
    S.Target = "<target>" + S.Source + "</target>";
  }

  asio::awaitable<void> translate(Segment &S) {
    witness::Task Alive;
    co_await askEngine(S);
  }

  asio::awaitable<void> translateNext() {
    witness::Task Alive;
    while (Next < Segments.size()) {
      Segment &S = Segments[Next++];
      co_await askEngine(S);
    }
  }

  asio::io_context &Context;
  std::deque<Segment> Segments;
  std::size_t Next = 0;
};

int main(int argc, char **argv) {
  std::size_t N = witness::size(argc, argv);
  std::string Xliff = "<xliff>";
  for (std::size_t I = 0; I < N; ++I)
    Xliff += "<unit><source>Sentence " + std::to_string(I) + "</source></unit>";
  asio::io_context Context;
  Gateway G(Context);
  G.load(Xliff);
  G.translateDocument();
  Context.run();
  return witness::report();
}
