// rule: fanout-unbounded-queue
// differs: whether the queued task takes a slot
// A: reported | each sample of the recording is posted to the pool
// B: reported | the semaphore is taken in the task, when it has left the queue: the queue is as long
#include <boost/asio/post.hpp>
#include <boost/asio/thread_pool.hpp>

#include <cstdint>
#include <fstream>
#include <semaphore>
#include <string>
#include <vector>

struct Sample {
  std::uint64_t At = 0;
  std::uint32_t Sensor = 0;
  float Value = 0;
};

class Calibration {
public:
  float apply(const Sample &S) const;
  void record(const Sample &S, float Value);
};

static std::vector<Sample> load(const std::string &File) {
  std::vector<Sample> Samples;
  std::ifstream In(File, std::ios::binary);
  Sample S;
  while (In.read(reinterpret_cast<char *>(&S), sizeof S))
    Samples.push_back(S);
  return Samples;
}

class Replay {
public:
  explicit Replay(Calibration &C) : C(C) {}

  void play(const std::string &File) {
    const std::vector<Sample> Samples = load(File);
    for (const Sample &S : Samples)
      boost::asio::post(Pool, [this, S] { one(S); });
    Pool.join();
  }

private:
  void one(const Sample &S) {
#ifdef TWIN
    Slots.acquire();
#endif
    C.record(S, C.apply(S));
#ifdef TWIN
    Slots.release();
#endif
  }

  Calibration &C;
  std::counting_semaphore<4> Slots{4};
  boost::asio::thread_pool Pool{16};
};

void replayFile(Calibration &C, const std::string &File) { Replay(C).play(File); }
