// spawn: std::thread per key of a map
// loop: callback of a parser
// origin: readings in the text of a hub
// waits: destructor
// distance: callback
// differs: key of the map of workers
// A: bounded N1 | limiter: one worker for each of four kinds of sensor
// B: unbounded Y1 | limiter: one worker for each sensor name
// witness: runnable
#include "witness.h"
#include <condition_variable>
#include <functional>
#include <map>
#include <memory>
#include <mutex>
#include <queue>
#include <sstream>
#include <string>
#include <thread>

enum class Kind { Motion, Climate, Door, Power };

struct Reading {
  std::string Sensor;
  Kind Type = Kind::Power;
  double Value = 0;
};

Kind kindOf(char Letter) {
  switch (Letter) {
  case 'm':
    return Kind::Motion;
  case 'c':
    return Kind::Climate;
  case 'd':
    return Kind::Door;
  default:
    return Kind::Power;
  }
}

void parseReadings(std::istream &In, const std::function<void(Reading)> &OnReading) {
  char Letter;
  for (Reading R; In >> Letter >> R.Sensor >> R.Value;) {
    R.Type = kindOf(Letter);
    OnReading(R);
  }
}

class Track {
public:
  Track() : Worker([this](std::stop_token Stop) { follow(Stop); }) {}
  void add(Reading R) {
    std::lock_guard Lock(Mutex);
    Readings.push(std::move(R));
    Changed.notify_one();
  }

private:
  void follow(std::stop_token Stop) {
    witness::Task Alive;
    witness::work();
    std::unique_lock Lock(Mutex);
    while (Changed.wait(Lock, Stop, [this] { return !Readings.empty(); })) {
      Mean = 0.9 * Mean + 0.1 * Readings.front().Value;
      Readings.pop();
    }
  }

  std::mutex Mutex;
  std::condition_variable_any Changed;
  std::queue<Reading> Readings;
  double Mean = 0;
  std::jthread Worker;
};

class Hub {
public:
  void feed(std::istream &In) {
    parseReadings(In, [this](Reading R) {
#ifndef TWIN
      auto &T = Tracks[R.Type];
#else
      auto &T = Tracks[R.Sensor];
#endif
      if (!T)
        T = std::make_unique<Track>();
      T->add(std::move(R));
    });
  }

private:
#ifndef TWIN
  std::map<Kind, std::unique_ptr<Track>> Tracks;
#else
  std::map<std::string, std::unique_ptr<Track>> Tracks;
#endif
};

int main(int argc, char **argv) {
  std::stringstream Feed;
  for (std::size_t I = witness::size(argc, argv); I > 0; --I)
    Feed << "mcdp"[I % 4] << " sensor" << I << " 21.5\n";
  {
    Hub H;
    H.feed(Feed);
  }
  return witness::report();
}
