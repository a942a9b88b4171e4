// spawn: Boost.Asio co_spawn
// loop: while over matches in text
// origin: page from the network
// limiter: a limit on links
// waits: io_context::run
// distance: member function
// differs: whether the limit ends the loop
// A: bounded N11 | limiter: the loop ends after six links
// B: unbounded Y7 | limiter: links after the sixth get a lower priority
// witness: runnable
#include "witness.h"
#include <boost/asio.hpp>
#include <string>
#include <string_view>

namespace asio = boost::asio;
using namespace std::chrono_literals;

struct Resource {
  std::string Url;
  int Priority;
};

class Prefetcher {
public:
  explicit Prefetcher(asio::io_context &Io) : Io(Io) {}

  void onDocument(std::string_view Html) {
    static constexpr std::string_view Marker = "<link rel=prefetch href=";
    std::size_t Position = 0;
    int Seen = 0;
    while ((Position = Html.find(Marker, Position)) != std::string_view::npos) {
      Position += Marker.size();
      std::size_t End = Html.find('>', Position);
      if (End == std::string_view::npos)
        break;
      int Priority = 1;
      if (++Seen > MaxHints) {
#ifndef TWIN
        break;
#else
        Priority = 0;
#endif
      }
      request({std::string(Html.substr(Position, End - Position)), Priority});
      Position = End;
    }
  }

private:
  static constexpr int MaxHints = 6;

  void request(Resource R) { asio::co_spawn(Io, fetch(std::move(R)), asio::detached); }

  asio::awaitable<void> fetch(Resource R) {
    witness::Task Alive;
    asio::steady_timer Response(Io, R.Priority ? 20ms : 40ms);
    co_await Response.async_wait(asio::use_awaitable);
    Bytes += R.Url.size();
  }

  asio::io_context &Io;
  std::size_t Bytes = 0;
};

int main(int argc, char **argv) {
  std::string Html = "<html><head>";
  for (std::size_t I = 0, N = witness::size(argc, argv); I < N; ++I)
    Html += "<link rel=prefetch href=/a/" + std::to_string(I) + ".css>";
  asio::io_context Io;
  Prefetcher P(Io);
  P.onDocument(Html);
  Io.run();
  return witness::report();
}
