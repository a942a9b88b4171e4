// RUN: %check_rule %s fanout-unbounded-spawn -- -std=c++20
// Virtual calls on objects whose class is seen where they are made.

#include <condition_variable>
#include <functional>
#include <memory>
#include <mutex>
#include <queue>
#include <string>
#include <thread>
#include <vector>
using Job = std::function<void()>;
void compile(const std::string &);
struct Executor {
  virtual ~Executor() = default;
  virtual void submit(Job J) = 0;
};
class Each : public Executor {
public:
  ~Each() override {
    for (auto &T : Threads)
      T.join();
  }
  void submit(Job J) override { Threads.emplace_back(std::move(J)); }

private:
  std::vector<std::thread> Threads;
};
class Direct : public Executor {
public:
  void submit(Job J) override { J(); }
};
std::unique_ptr<Executor> makeEach() { return std::make_unique<Each>(); }
std::unique_ptr<Executor> makeDirect() { return std::make_unique<Direct>(); }
std::unique_ptr<Executor> makeOne(bool Threads) {
  if (Threads)
    return std::make_unique<Each>();
  return std::make_unique<Direct>();
}
using Targets = std::vector<std::string>;
void each(const Targets &All) {
  auto Runner = makeEach();
  for (const auto &T : All)
    Runner->submit([&T] { compile(T); });
// CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
}
void direct(const Targets &All) {
  auto Runner = makeDirect();
  for (const auto &T : All)
    Runner->submit([&T] { compile(T); });
}
void either(const Targets &All, bool Threads) {
  auto Runner = makeOne(Threads);
  for (const auto &T : All)
    Runner->submit([&T] { compile(T); });
}
class Endpoint {
public:
  Endpoint() : Tasks(std::make_unique<Each>()) {}
  void run(const Targets &All) {
    for (const auto &T : All)
      Tasks->submit([&T] { compile(T); });
// CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
  }

private:
  std::unique_ptr<Executor> Tasks;
};
class Quiet {
public:
  Quiet() : Tasks(std::make_unique<Direct>()) {}
  void run(const Targets &All) {
    for (const auto &T : All)
      Tasks->submit([&T] { compile(T); });
  }

private:
  std::unique_ptr<Executor> Tasks;
};
class Given {
public:
  explicit Given(std::unique_ptr<Executor> E) : Tasks(std::move(E)) {}
  void run(const Targets &All) {
    for (const auto &T : All)
      Tasks->submit([&T] { compile(T); });
// CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
  }

private:
  std::unique_ptr<Executor> Tasks;
};
void giveEach(const Targets &All) { Given(makeEach()).run(All); }
class Changed {
public:
  explicit Changed(std::unique_ptr<Executor> E) : Tasks(std::move(E)) {}
  void quiet() { Tasks = makeDirect(); }
  void run(const Targets &All) {
    for (const auto &T : All)
      Tasks->submit([&T] { compile(T); });
  }

private:
  std::unique_ptr<Executor> Tasks;
};
void changeEach(const Targets &All) { Changed(makeEach()).run(All); }
