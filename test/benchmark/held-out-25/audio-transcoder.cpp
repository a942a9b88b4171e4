// spawn: executor of the program, std::thread inside
// loop: for over tracks
// origin: M3U playlist
// waits: destructor
// distance: class of the program
// differs: who chooses the number of threads of the executor
// A: unbounded Y3 | limiter: executor with as many threads as the playlist asks for
// B: bounded N2 | limiter: executor with as many threads as the configuration says
// witness: runnable
#include "witness.h"
#include <condition_variable>
#include <deque>
#include <functional>
#include <mutex>
#include <sstream>
#include <string>
#include <thread>
#include <vector>

class Executor {
public:
  explicit Executor(unsigned Threads) {
    for (unsigned I = 0; I < Threads; ++I)
      Workers.emplace_back([this] { loop(); });
  }

  ~Executor() {
    {
      std::lock_guard<std::mutex> Guard(Lock);
      Closing = true;
    }
    Wake.notify_all();
    for (auto &W : Workers)
      W.join();
  }

  void execute(std::function<void()> Job) {
    {
      std::lock_guard<std::mutex> Guard(Lock);
      Jobs.push_back(std::move(Job));
    }
    Wake.notify_one();
  }

private:
  void loop() {
    std::unique_lock<std::mutex> Guard(Lock);
    for (;;) {
      Wake.wait(Guard, [this] { return Closing || !Jobs.empty(); });
      if (Jobs.empty())
        return;
      auto Job = std::move(Jobs.front());
      Jobs.pop_front();
      Guard.unlock();
      Job();
      Guard.lock();
    }
  }

  std::mutex Lock;
  std::condition_variable Wake;
  std::deque<std::function<void()>> Jobs;
  bool Closing = false;
  std::vector<std::thread> Workers;
};

struct Playlist {
  unsigned Jobs = 1;
  std::vector<std::string> Tracks;
};

struct Settings {
  std::string Codec = "opus";
  unsigned Jobs = 4;
};

Playlist parseM3u(std::istream &In) {
  const std::string Tag = "#EXT-X-JOBS:";
  Playlist P;
  for (std::string Line; std::getline(In, Line);) {
    if (Line.starts_with(Tag))
      P.Jobs = unsigned(std::stoul(Line.substr(Tag.size())));
    else if (!Line.empty() && Line[0] != '#')
      P.Tracks.push_back(Line);
  }
  return P;
}

void transcode(const Playlist &P, const Settings &S) {
#ifndef TWIN
  Executor Encoders(P.Jobs);
#else
  Executor Encoders(S.Jobs);
#endif
  for (const std::string &Track : P.Tracks)
    Encoders.execute([Output = Track + "." + S.Codec] { witness::task(); });
}

int main(int argc, char **argv) {
  std::size_t N = witness::size(argc, argv);
  std::stringstream M3u;
  M3u << "#EXTM3U\n#EXT-X-JOBS:" << N << '\n';
  for (std::size_t I = 0; I < N; ++I)
    M3u << "track" << I << ".flac\n";
  transcode(parseM3u(M3u), Settings{});
  return witness::report();
}
