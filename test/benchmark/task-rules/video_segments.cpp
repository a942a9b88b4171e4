// rule: fanout-unbounded-queue
// differs: where the number of runners comes from
// A: silent | as many runners as the settings say are posted; they take the segments from a shared index
// B: silent | as many as the machine has cores
#include <boost/asio/post.hpp>
#include <boost/asio/thread_pool.hpp>

#include <atomic>
#include <string>
#include <thread>
#include <vector>

struct EncodeSettings {
  unsigned Runners = 2;
  int Quality = 23;
};

struct Segment {
  std::string Source, Target;
  bool Encoded = false;
};

bool encode(const Segment &S, int Quality);

class Encoder {
public:
  explicit Encoder(EncodeSettings Settings) : Settings(Settings) {}

  size_t encodeAll(std::vector<Segment> &Segments) {
    std::atomic<size_t> Next = 0, Good = 0;
#ifdef TWIN
    const unsigned Runners = std::thread::hardware_concurrency();
#else
    const unsigned Runners = Settings.Runners;
#endif
    boost::asio::thread_pool Pool(Runners);
    for (unsigned I = 0; I < Runners; ++I)
      boost::asio::post(Pool, [&] {
        for (size_t At = Next++; At < Segments.size(); At = Next++) {
          Segments[At].Encoded = encode(Segments[At], Settings.Quality);
          Good += Segments[At].Encoded;
        }
      });
    Pool.join();
    return Good;
  }

private:
  EncodeSettings Settings;
};
