// rule: fanout-blocking-log-in-task
// differs: what Journal::error does with its line
// A: reported | writes it to the file and flushes, in the thread that failed
// B: silent | puts it on a short queue that one writer thread drains
#include <condition_variable>
#include <cstdio>
#include <deque>
#include <mutex>
#include <string>
#include <thread>
#include <utility>
#include <vector>

class Journal {
public:
  explicit Journal(std::FILE *Out) : Out(Out) {
#ifdef TWIN
    Writer = std::jthread([this](std::stop_token Stop) { drain(Stop); });
#endif
  }

  void error(std::string Line) {
#ifdef TWIN
    std::lock_guard Lock(Mutex);
    if (Lines.size() < 256) {
      Lines.push_back(std::move(Line));
      Ready.notify_one();
    }
#else
    std::fputs(Line.c_str(), Out);
    std::fputc('\n', Out);
    std::fflush(Out);
#endif
  }

private:
  [[maybe_unused]] void drain(std::stop_token Stop) {
    std::unique_lock Lock(Mutex);
    while (Ready.wait(Lock, Stop, [this] { return !Lines.empty(); })) {
      std::string Line = std::move(Lines.front());
      Lines.pop_front();
      Lock.unlock();
      std::fputs((Line + '\n').c_str(), Out);
      Lock.lock();
    }
  }

  std::FILE *Out;
  std::mutex Mutex;
  std::condition_variable_any Ready;
  std::deque<std::string> Lines;
  std::jthread Writer;
};

static Journal Log(stderr);

struct Prefix {
  unsigned Address = 0, Length = 0;
};

bool installRoute(const Prefix &P);

void rebuildRoutes(const std::vector<Prefix> &Announced) {
  std::vector<std::jthread> Installers;
  for (const Prefix &P : Announced)
    Installers.emplace_back([&P] {
      if (!installRoute(P))
        Log.error("route " + std::to_string(P.Address) + "/" + std::to_string(P.Length) + " not installed");
    });
}
