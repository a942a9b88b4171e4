// spawn: std::jthread
// loop: while over a cursor
// origin: spans of a payload
// waits: destructor of std::jthread
// distance: same function
// differs: limiter
// A: unbounded Y3 | limiter: a window as large as a header of the payload asks for
// B: bounded N5 | limiter: the same window, at most sixteen
// witness: runnable
#include "witness.h"
#include <algorithm>
#include <charconv>
#include <deque>
#include <map>
#include <string>
#include <string_view>
#include <thread>

struct Payload {
  std::map<std::string, std::string> Headers;
  std::string Body; // a span per line
};

class SpanCursor {
public:
  explicit SpanCursor(std::string_view Text) : Rest(Text) {}
  bool next(std::string_view &Span) {
    if (Rest.empty())
      return false;
    auto End = Rest.find('\n');
    Span = Rest.substr(0, End);
    Rest = End == std::string_view::npos ? std::string_view() : Rest.substr(End + 1);
    return true;
  }

private:
  std::string_view Rest;
};

class Exporter {
public:
  std::size_t ingest(const Payload &P) {
    const std::size_t Window = windowOf(P);
    std::deque<std::jthread> InFlight;
    std::size_t Count = 0;
    SpanCursor Spans(P.Body);
    std::string_view Span;
    while (Spans.next(Span)) {
      if (InFlight.size() >= Window)
        InFlight.pop_front();
      InFlight.emplace_back([this, Span] { ship(Span); });
      ++Count;
    }
    return Count;
  }

private:
  static constexpr std::size_t DefaultWindow = 4;

  static std::size_t windowOf(const Payload &P) {
    std::size_t Asked = DefaultWindow;
    if (auto It = P.Headers.find("x-export-window"); It != P.Headers.end())
      std::from_chars(It->second.data(), It->second.data() + It->second.size(), Asked);
#ifndef TWIN
    return std::max<std::size_t>(Asked, 1);
#else
    return std::clamp<std::size_t>(Asked, 1, 16);
#endif
  }

  void ship(std::string_view Span) const {
    witness::task();
    if (Span.size() < 16)
      std::fputs("trace: short span id\n", stderr);
  }
};

int main(int argc, char **argv) {
  std::size_t N = witness::size(argc, argv);
  Payload P{{{"x-export-window", std::to_string(N)}}, {}};
  for (std::size_t I = 0; I < N; ++I)
    P.Body += "4bf92f3577b34da6a3ce929d0e0e4736\n";
  Exporter().ingest(P);
  return witness::report();
}
