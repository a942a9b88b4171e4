// RUN: %check_rule %s fanout-unbounded-spawn -- -std=c++20
// Objects whose constructors start work, made in place by the library.

#include <list>
#include <map>
#include <memory>
#include <string>
#include <thread>
#include <vector>
#include <sys/wait.h>
#include <unistd.h>

struct Item {
  int Id;
};
void work(const Item &);

class Worker {
public:
  explicit Worker(const Item &Given) : Runs([&Given] { work(Given); }) {}
  Worker(const Worker &) = delete;
  ~Worker() { Runs.join(); }

private:
  std::thread Runs;
};

void byKey(const std::vector<Item> &Items) {
  std::map<int, Worker> Workers;
  for (const Item &One : Items)
    Workers.try_emplace(One.Id, One);
// CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
}

void leftAlone(const std::vector<Item> &Items) {
  for (const Item &One : Items)
    new Worker(One);
// CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
}

void oneAfterTheOther(const std::vector<Item> &Items) {
  for (const Item &One : Items) {
    std::map<int, Worker> Workers;
    Workers.try_emplace(One.Id, One);
  }
}

// The constructor is a template: it exists once the library has called it.
class Child {
public:
  template <class Body> explicit Child(Body Run) : Pid(fork()) {
    if (Pid == 0)
      _exit(Run());
  }
  Child(const Child &) = delete;
  ~Child() { wait(); }
  int wait() {
    int Status = 0;
    if (Pid > 0 && waitpid(Pid, &Status, 0) == Pid)
      Pid = -1;
    return Status;
  }

private:
  pid_t Pid;
};

void copyAll(const std::vector<Item> &Items) {
  std::list<Child> Copies;
  for (const Item &One : Items)
    Copies.emplace_back([&One] { work(One); return 0; });
// CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
}

void copyInTurn(const std::vector<Item> &Items) {
  for (const Item &One : Items) {
    std::list<Child> Copies;
    Copies.emplace_back([&One] { work(One); return 0; });
  }
}

class Runner {
public:
  template <class Body> explicit Runner(Body Run) : Runs(Run) {}
  ~Runner() { Runs.join(); }

private:
  std::thread Runs;
};

void runAll(const std::vector<Item> &Items) {
  std::vector<std::unique_ptr<Runner>> Runners;
  for (const Item &One : Items)
    Runners.push_back(std::make_unique<Runner>([&One] { work(One); }));
// CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
}

void runInTurn(const std::vector<Item> &Items) {
  for (const Item &One : Items)
    Runner([&One] { work(One); });
}
