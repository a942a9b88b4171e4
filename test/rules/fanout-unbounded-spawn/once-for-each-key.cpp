// RUN: %check_rule %s fanout-unbounded-spawn -- -std=c++20
// What starts once for each key starts as often as there are keys.

#include <functional>
#include <istream>
#include <map>
#include <memory>
#include <string>
#include <thread>
#include <vector>

enum class Kind { Motion, Door };
struct Reading {
  std::string sensor;
  Kind kind = Kind::Motion;
  double value = 0;
};
std::string roomOf(const Reading &reading);
void follow(std::stop_token stop);

// The class whose objects start a thread stands behind its use.
void parse(std::istream &in, const std::function<void(Reading)> &each) {
  for (Reading r; in >> r.sensor >> r.value;)
    each(r);
// CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
}

void parseKinds(std::istream &in, const std::function<void(Reading)> &each) {
  for (Reading r; in >> r.sensor >> r.value;)
    each(r);
}

class Track {
public:
  Track() : worker_([](std::stop_token stop) { follow(stop); }) {}

private:
  std::jthread worker_;
};

class Hub {
public:
  void feed(std::istream &in) {
    parse(in, [this](Reading r) {
      auto &track = tracks_[r.sensor];
      if (!track)
        track = std::make_unique<Track>();
    });
  }
  void feedKinds(std::istream &in) {
    parseKinds(in, [this](Reading r) {
      auto &track = kinds_[r.kind];
      if (!track)
        track = std::make_unique<Track>();
    });
  }

private:
  std::map<std::string, std::unique_ptr<Track>> tracks_;
  std::map<Kind, std::unique_ptr<Track>> kinds_;
};

// In a helper that gets the element.
class House {
public:
  void feed(const std::vector<Reading> &readings) {
    for (const Reading &r : readings)
      one(r);
// CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
  }
  void feedKinds(const std::vector<Reading> &readings) {
    for (const Reading &r : readings)
      oneOfKind(r);
  }
  void feedRooms(const std::vector<Reading> &readings) {
    for (const Reading &r : readings)
      oneOfRoom(r);
  }
  void feedSame(const std::vector<Reading> &readings, const Reading &first) {
    for (const Reading &r : readings)
      if (r.value > 0)
        same(first);
  }

private:
  void one(const Reading &r) {
    auto &track = tracks_[r.sensor];
    if (!track)
      track = std::make_unique<Track>();
  }
  void oneOfKind(const Reading &r) {
    auto &track = kinds_[r.kind];
    if (!track)
      track = std::make_unique<Track>();
  }
  void oneOfRoom(const Reading &r) { // several may be in one room
    auto &track = rooms_[roomOf(r)];
    if (!track)
      track = std::make_unique<Track>();
  }
  void same(const Reading &r) {
    auto &track = tracks_[r.sensor];
    if (!track)
      track = std::make_unique<Track>();
  }

  std::map<std::string, std::unique_ptr<Track>> tracks_, rooms_;
  std::map<Kind, std::unique_ptr<Track>> kinds_;
};

// What the condition of a loop fills is another one in each round.
void lines(std::istream &in, std::map<std::string, std::jthread> &threads) {
  std::string line;
  while (std::getline(in, line)) {
    auto &thread = threads[line];
    if (!thread.joinable())
      thread = std::jthread(follow);
// CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
  }
}
