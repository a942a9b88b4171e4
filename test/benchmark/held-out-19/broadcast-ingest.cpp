// spawn: boost::asio::post
// loop: range-for
// origin: channels of a schedule
// limiter: boost::asio::thread_pool
// waits: join of the pool
// distance: constructor of a class
// differs: where the size of the pool comes from
// A: unbounded Y3 | limiter: pool as large as the schedule
// B: bounded N8 | limiter: pool of a fixed size
// witness: runnable
#include "witness.h"
#include <atomic>
#include <boost/asio/post.hpp>
#include <boost/asio/thread_pool.hpp>
#include <string>
#include <vector>

struct Channel {
  std::string CallSign;
  int Multicast = 0;
};

struct Schedule {
  std::vector<Channel> Channels;

  static Schedule parse(const std::string &Text) {
    Schedule S;
    std::size_t At = 0;
    while (At < Text.size()) {
      std::size_t End = Text.find(';', At);
      if (End == std::string::npos)
        End = Text.size();
      if (End > At)
        S.Channels.push_back({Text.substr(At, End - At), 5000});
      At = End + 1;
    }
    return S;
  }
};

class Recorder {
public:
#ifdef TWIN
  explicit Recorder(const Schedule &S) : Plan(S), Tuners(TunerCount) {}
#else
  explicit Recorder(const Schedule &S) : Plan(S), Tuners(S.Channels.size()) {}
#endif

  std::size_t recordAll() {
    for (const Channel &C : Plan.Channels)
      boost::asio::post(Tuners, [this, &C] { record(C); });
    Tuners.join();
    return Packets;
  }

private:
  static constexpr std::size_t TunerCount = 4;

  void record(const Channel &C) {
    witness::task();
    Packets += C.CallSign.size() * 188;
  }

  const Schedule &Plan;
  boost::asio::thread_pool Tuners;
  std::atomic<std::size_t> Packets = 0;
};

int main(int argc, char **argv) {
  std::string Text;
  for (std::size_t I = 0, N = witness::size(argc, argv); I < N; ++I)
    Text += "K" + std::to_string(I) + ";";
  Schedule S = Schedule::parse(Text);
  Recorder(S).recordAll();
  return witness::report();
}
