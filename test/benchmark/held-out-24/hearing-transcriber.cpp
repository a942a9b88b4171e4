// spawn: boost::thread_group::create_thread
// loop: range-for over a multimap range
// origin: calendar of a court
// waits: join_all
// distance: helper function
// differs: where it waits
// A: unbounded Y1 | limiter: none, joins after the loop
// B: bounded N6 | limiter: joins all when the group is full
// witness: runnable
// libraries: -lboost_thread -lboost_system
#include "witness.h"
#include <boost/thread/lock_guard.hpp>
#include <boost/thread/mutex.hpp>
#include <boost/thread/thread.hpp>
#include <map>
#include <memory>
#include <string>

struct Hearing {
  std::string CaseNumber;
  std::string Audio;
  unsigned Minutes = 0;
};

class Calendar {
public:
  void schedule(const std::string &Day, Hearing H) { ByDay.emplace(Day, std::move(H)); }
  auto on(const std::string &Day) const { return ByDay.equal_range(Day); }

private:
  std::multimap<std::string, Hearing> ByDay;
};

class Transcriber {
public:
  explicit Transcriber(std::size_t Desks) : Desks(Desks) {}

  std::map<std::string, std::string> transcribe(const Calendar &Court, const std::string &Day) {
    auto Group = std::make_unique<boost::thread_group>();
    auto [It, End] = Court.on(Day);
    for (; It != End; ++It) {
#ifdef TWIN
      if (Group->size() >= Desks) {
        Group->join_all();
        Group = std::make_unique<boost::thread_group>();
      }
#endif
      open(*Group, It->second);
    }
    Group->join_all();
    return std::move(Transcripts);
  }

private:
  void open(boost::thread_group &Group, const Hearing &H) {
    Group.create_thread([this, &H] {
      witness::task();
      std::string Text = "[" + H.CaseNumber + "] " + std::to_string(H.Minutes) + " minutes of " + H.Audio;
      boost::lock_guard<boost::mutex> Lock(Mutex);
      Transcripts[H.CaseNumber] = std::move(Text);
    });
  }

  std::size_t Desks;
  boost::mutex Mutex;
  std::map<std::string, std::string> Transcripts;
};

int main(int argc, char **argv) {
  Calendar Court;
  for (std::size_t I = 0, N = witness::size(argc, argv); I < N; ++I)
    Court.schedule("2026-03-12", {"CR-" + std::to_string(I), "room4.flac", 45});
  Transcriber(10).transcribe(Court, "2026-03-12");
  return witness::report();
}
