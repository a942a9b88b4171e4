// spawn: std::packaged_task in a detached std::thread
// loop: range-for
// origin: batch request
// waits: futures after the loop
// distance: member function
// differs: limiter
// A: unbounded Y4 | limiter: counter and condition variable, passed by when the prompt is interactive
// B: bounded N9 | limiter: counter and condition variable for every prompt
// witness: runnable
#include "witness.h"
#include <condition_variable>
#include <future>
#include <mutex>
#include <string>
#include <thread>
#include <vector>

struct Prompt {
  std::string Text;
  bool Interactive = false;
};

struct BatchRequest {
  std::string Model;
  std::vector<Prompt> Prompts;
};

class Admission {
public:
  void enter() {
    std::unique_lock Lock(Mutex);
    Changed.wait(Lock, [this] { return Running < Most; });
    ++Running;
  }
  void enterNow() {
    std::lock_guard Lock(Mutex);
    ++Running;
  }
  void leave() {
    std::lock_guard Lock(Mutex);
    --Running;
    Changed.notify_one();
  }

private:
  static constexpr int Most = 10;
  std::mutex Mutex;
  std::condition_variable Changed;
  int Running = 0;
};

class InferenceServer {
public:
  std::vector<std::string> complete(const BatchRequest &Request) {
    std::vector<std::future<std::string>> Answers;
    for (const Prompt &P : Request.Prompts) {
#ifndef TWIN
      if (P.Interactive)
        Gate.enterNow();
      else
        Gate.enter();
#else
      Gate.enter();
#endif
      std::packaged_task<std::string()> Task([this, &P] { return generate(P); });
      Answers.push_back(Task.get_future());
      std::thread(std::move(Task)).detach();
    }
    std::vector<std::string> Texts;
    for (auto &A : Answers)
      Texts.push_back(A.get());
    return Texts;
  }

private:
  std::string generate(const Prompt &P) {
    witness::task();
    std::string Out = P.Text.substr(0, 32) + (P.Interactive ? "!" : ".");
    Gate.leave();
    return Out;
  }

  Admission Gate;
};

int main(int argc, char **argv) {
  BatchRequest Request{"small", std::vector<Prompt>(witness::size(argc, argv), Prompt{"Summarise this", true})};
  InferenceServer().complete(Request);
  return witness::report();
}
