// spawn: std::thread detached behind an asynchronous call
// loop: while over a deque
// origin: names in a parsed message
// waits: callback
// distance: callback
// differs: who starts the next one
// A: unbounded Y1 | limiter: none
// B: bounded N5 | limiter: window continued by the completion callback
// witness: runnable
#include "witness.h"
#include <condition_variable>
#include <deque>
#include <functional>
#include <iostream>
#include <mutex>
#include <string>
#include <thread>

class SymbolServer {
public:
  using Callback = std::function<void(const std::string &, bool)>;
  void fetch(std::string Module, Callback Done) {
    std::thread([Module = std::move(Module), Done = std::move(Done)] {
      witness::task();
      Done(Module, !Module.empty());
    }).detach();
  }
};

class SymbolFetcher {
public:
  SymbolFetcher(SymbolServer &Server, std::deque<std::string> Modules)
      : Server(Server), Modules(std::move(Modules)), Left(this->Modules.size()) {}

  void run() {
    {
      std::lock_guard Guard(Lock);
      unsigned Begun = 0;
      while (!Modules.empty() && mayBegin(Begun++))
        begin();
    }
    std::unique_lock Guard(Lock);
    Finished.wait(Guard, [this] { return Left == 0; });
  }

private:
  static bool mayBegin(unsigned Begun) {
#ifdef TWIN
    return Begun < 5;
#else
    return true;
#endif
  }

  void begin() {
    std::string Module = std::move(Modules.front());
    Modules.pop_front();
    Server.fetch(std::move(Module), [this](const std::string &M, bool Ok) { finish(M, Ok); });
  }

  void finish(const std::string &Module, bool Ok) {
    std::lock_guard Guard(Lock);
    if (!Ok)
      std::cerr << "no symbols for " << Module << '\n';
    if (!Modules.empty())
      begin();
    if (--Left == 0)
      Finished.notify_all();
  }

  SymbolServer &Server;
  std::mutex Lock;
  std::condition_variable Finished;
  std::deque<std::string> Modules;
  std::size_t Left;
};

int main(int argc, char **argv) {
  std::deque<std::string> Modules(witness::size(argc, argv), "libcrypto.so.3");
  static SymbolServer Server;
  SymbolFetcher Fetcher(Server, std::move(Modules));
  Fetcher.run();
  return witness::report();
}
