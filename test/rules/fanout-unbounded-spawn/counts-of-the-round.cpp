// RUN: %check_rule %s fanout-unbounded-spawn -- -std=c++20
// Counters that go down at the end of the round, and those that the work or its
// end counts down.

#include <atomic>
#include <string>
#include <sys/wait.h>
#include <thread>
#include <unistd.h>
#include <vector>
std::atomic<int> Live{0};
struct Count {
  Count() { ++Live; }
  ~Count() { --Live; }
};
struct CountOf {
  explicit CountOf(std::atomic<int> &C) : C(C) { ++C; }
  ~CountOf() { --C; }
  std::atomic<int> &C;
};
void replicate(const std::string &);
void of_the_round(const std::vector<std::string> &Keys) {
  for (const auto &K : Keys) {
    while (Live >= 6)
      std::this_thread::yield();
    Count One;
    std::thread([K] { replicate(K); }).detach();
// CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
  }
}
void referred_to(const std::vector<std::string> &Keys) {
  for (const auto &K : Keys) {
    while (Live >= 6)
      std::this_thread::yield();
    CountOf One(Live);
    std::thread([K] { replicate(K); }).detach();
// CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
  }
}
void of_the_task(const std::vector<std::string> &Keys) {
  for (const auto &K : Keys) {
    while (Live >= 6)
      std::this_thread::yield();
    ++Live;
    std::thread([K] {
      replicate(K);
      --Live;
    }).detach();
  }
}
void child(const std::string &);
void polls_until_there_is_room(const std::vector<std::string> &Keys) {
  int Kids = 0;
  for (const auto &K : Keys) {
    for (;;) {
      while (waitpid(-1, nullptr, WNOHANG) > 0)
        Kids--;
      if (Kids < 10)
        break;
      usleep(20000);
    }
    if (fork() == 0) {
      child(K);
      _exit(0);
    }
    Kids++;
  }
}
void polls_and_forgets(const std::vector<std::string> &Keys) {
  int Kids = 0;
  for (const auto &K : Keys) {
    for (;;) {
      waitpid(-1, nullptr, WNOHANG);
      if (Kids < 10)
        break;
      usleep(20000);
    }
    if (fork() == 0) {
// CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
      child(K);
      _exit(0);
    }
    Kids++;
    Kids--;
  }
}
