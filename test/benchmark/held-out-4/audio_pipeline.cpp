// spawn: std::thread of an in-house pipeline
// loop: index in a constructor
// waits: join in the destructor
// distance: constructor of a class
// differs: the number of workers
// A: unbounded Y3 | limiter: a bounded queue, whose workers are as many as the tracks | origin: size of a vector parameter
// B: bounded N8 | limiter: a bounded queue and four workers | origin: constant
// witness: runnable
#include "witness.h"
#include <condition_variable>
#include <deque>
#include <mutex>
#include <string>
#include <thread>
#include <vector>

struct Track {
  std::string file;
  double loudness = 0;
};

class TrackPipeline {
public:
  TrackPipeline(std::size_t workers, std::size_t capacity) : capacity_(capacity) {
    for (std::size_t i = 0; i < workers; ++i)
      workers_.emplace_back([this] { work(); });
  }
  ~TrackPipeline() {
    for (std::size_t i = 0; i < workers_.size(); ++i)
      push(nullptr);
    for (std::thread &worker : workers_)
      worker.join();
  }
  void push(Track *track) {
    std::unique_lock<std::mutex> lock(mutex_);
    notFull_.wait(lock, [this] { return tracks_.size() < capacity_; });
    tracks_.push_back(track);
    notEmpty_.notify_one();
  }

private:
  void work() {
    while (Track *track = pop()) {
      witness::task();
      track->loudness = -14.0;
    }
  }
  Track *pop() {
    std::unique_lock<std::mutex> lock(mutex_);
    notEmpty_.wait(lock, [this] { return !tracks_.empty(); });
    Track *track = tracks_.front();
    tracks_.pop_front();
    notFull_.notify_one();
    return track;
  }

  const std::size_t capacity_;
  std::mutex mutex_;
  std::condition_variable notEmpty_, notFull_;
  std::deque<Track *> tracks_;
  std::vector<std::thread> workers_;
};

void normalize(std::vector<Track> &tracks) {
#ifdef TWIN
  TrackPipeline pipeline(4, 16);
#else
  TrackPipeline pipeline(tracks.size(), 16);
#endif
  for (Track &track : tracks)
    pipeline.push(&track);
}

int main(int argc, char **argv) {
  std::vector<Track> tracks(witness::size(argc, argv), Track{"01.flac"});
  normalize(tracks);
  return witness::report();
}
