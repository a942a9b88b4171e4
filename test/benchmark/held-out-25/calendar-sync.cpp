// spawn: std::thread detached
// loop: for_each over a map of vectors
// origin: iCalendar text
// waits: destructor
// distance: helper function
// differs: paths on which the semaphore is taken
// A: bounded N4 | limiter: counting_semaphore, taken for each event
// B: unbounded Y4 | limiter: counting_semaphore, taken for recurring events only
// witness: runnable
#include "witness.h"
#include <algorithm>
#include <atomic>
#include <istream>
#include <map>
#include <semaphore>
#include <sstream>
#include <string>
#include <thread>
#include <utility>
#include <vector>

struct Event {
  std::string Uid, Summary;
  bool Recurring = false;
};

using Calendars = std::map<std::string, std::vector<Event>>;

Calendars readIcs(std::istream &In) {
  Calendars All;
  std::string Name = "default";
  Event E;
  for (std::string Line; std::getline(In, Line);) {
    auto Colon = Line.find(':');
    std::string Value = Colon == Line.npos ? "" : Line.substr(Colon + 1);
    if (Line.starts_with("X-WR-CALNAME:"))
      Name = Value;
    else if (Line.starts_with("UID:"))
      E.Uid = Value;
    else if (Line.starts_with("RRULE:"))
      E.Recurring = true;
    else if (Line == "END:VEVENT")
      All[Name].push_back(std::exchange(E, {}));
  }
  return All;
}

class CalDavClient {
public:
  ~CalDavClient() {
    while (Uploads != 0)
      std::this_thread::yield();
  }

  void push(const Calendars &All) {
    std::for_each(All.begin(), All.end(), [this](const auto &Entry) {
      std::for_each(Entry.second.begin(), Entry.second.end(), [this](const Event &E) { upload(E); });
    });
  }

private:
  bool heavy(const Event &E) const {
#ifndef TWIN
    return true;
#else
    return E.Recurring;
#endif
  }

  void upload(const Event &E) {
    const bool Rationed = heavy(E);
    if (Rationed)
      Connections.acquire();
    ++Uploads;
    std::thread([this, &E, Rationed] {
      witness::task();
      Bytes += E.Uid.size();
      if (Rationed)
        Connections.release();
      --Uploads;
    }).detach();
  }

  std::counting_semaphore<16> Connections{16};
  std::atomic<int> Uploads{0};
  std::atomic<std::size_t> Bytes{0};
};

int main(int argc, char **argv) {
  std::size_t N = witness::size(argc, argv);
  std::stringstream Ics;
  Ics << "BEGIN:VCALENDAR\nX-WR-CALNAME:Team\n";
  for (std::size_t I = 0; I < N; ++I)
    Ics << "BEGIN:VEVENT\nUID:" << I << "@example\nEND:VEVENT\n";
  const Calendars All = readIcs(Ics);
  CalDavClient().push(All);
  return witness::report();
}
