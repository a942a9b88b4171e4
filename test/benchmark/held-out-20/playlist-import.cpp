// spawn: std::thread
// loop: callback of a parser
// origin: parsed text
// limiter: queue with workers
// waits: destructor
// distance: callbacks
// differs: what the callback does
// A: bounded N1 | limiter: the callback queues for three workers
// B: unbounded Y1 | limiter: the callback starts a thread
// witness: runnable
#include "witness.h"
#include <condition_variable>
#include <functional>
#include <mutex>
#include <queue>
#include <string>
#include <string_view>
#include <thread>
#include <vector>

class PlaylistParser {
public:
  std::function<void(std::string_view)> onTrack;

  void parse(std::string_view Text) const {
    while (!Text.empty()) {
      const auto End = Text.find('\n');
      const auto Line = Text.substr(0, End);
      if (!Line.empty() && Line.front() != '#')
        onTrack(Line);
      Text = End == std::string_view::npos ? std::string_view{} : Text.substr(End + 1);
    }
  }
};

class Library {
public:
  Library() {
    for (int I = 0; I < 3; ++I)
      Threads.emplace_back([this] { drain(); });
  }
  ~Library() {
    {
      std::scoped_lock Lock(M);
      Closed = true;
    }
    Arrived.notify_all();
    for (auto &T : Threads)
      T.join();
  }

  void import(std::string_view Text) {
    PlaylistParser Parser;
    Parser.onTrack = [this](std::string_view Uri) {
#ifndef TWIN
      std::scoped_lock Lock(M);
      Waiting.emplace(Uri);
      Arrived.notify_one();
#else
      Threads.emplace_back([this, Track = std::string(Uri)] { resolve(Track); });
#endif
    };
    Parser.parse(Text);
  }

private:
  void drain() {
    std::unique_lock Lock(M);
    while (Arrived.wait(Lock, [this] { return Closed || !Waiting.empty(); }), !Waiting.empty()) {
      auto Uri = std::move(Waiting.front());
      Waiting.pop();
      Lock.unlock();
      resolve(Uri);
      Lock.lock();
    }
  }

  void resolve(const std::string &Uri) const {
    witness::task();
    if (!Uri.starts_with("spotify:"))
      fprintf(stderr, "skipping %s\n", Uri.c_str());
  }

  std::mutex M;
  std::condition_variable Arrived;
  std::queue<std::string> Waiting;
  std::vector<std::thread> Threads;
  bool Closed = false;
};

int main(int argc, char **argv) {
  std::string Text = "#EXTM3U\n";
  for (std::size_t I = 0, N = witness::size(argc, argv); I < N; ++I)
    Text += "spotify:track:" + std::to_string(I) + "\n";
  {
    Library Mine;
    Mine.import(Text);
  }
  return witness::report();
}
