// RUN: %check_rule %s fanout-unbounded-spawn -- -std=c++20
// RUN: %check_rule %s fanout-unbounded-spawn -- -std=c++20 -DOTHER
// One meaning, one verdict. A statement, and the same in do { } while (0), as macros have it.
#include <condition_variable>
#include <deque>
#include <functional>
#include <mutex>
#include <thread>
#include <vector>
class Executor {
public:
  void execute(std::function<void()> Job) {
    std::lock_guard Lock(Guard);
    Jobs.push_back(std::move(Job));
    if (Jobs.size() > Idle && Workers.size() < 10)
#ifdef OTHER
      do {
        Workers.emplace_back([this] { drain(); });
      } while (0);
#else
      Workers.emplace_back([this] { drain(); });
#endif
    Wake.notify_one();
  }
private:
  void drain();
  std::mutex Guard;
  std::condition_variable Wake;
  std::deque<std::function<void()>> Jobs;
  std::size_t Idle = 0;
  std::vector<std::jthread> Workers;
};
void run(Executor &E, const std::vector<int> &Batch, void (*F)(int)) {
  for (int B : Batch)
    E.execute([=] { F(B); });
}
