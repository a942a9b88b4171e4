// RUN: %check_rule %s fanout-unbounded-spawn -- -std=c++20
// Objects that are made of what there is to do and told to do it, and objects that
// live on and do it for many.

#include <algorithm>
#include <future>
#include <list>
#include <mutex>
#include <span>
#include <string>
#include <thread>
#include <vector>
struct Check { std::string Name; };
bool evaluate(const Check &C);
class Suite {
public:
  explicit Suite(std::list<Check> Checks) : Checks(std::move(Checks)) {}
  void run() {
    std::vector<std::future<bool>> Running;
    for (const Check &C : Checks)
      Running.push_back(std::async(std::launch::async, [&C] { return evaluate(C); }));
// CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
  }

private:
  std::list<Check> Checks;
};
class Reader {
public:
  explicit Reader(std::vector<Check> Replicas) : Replicas(std::move(Replicas)) {}
  void read(const std::string &Key) {
    std::vector<std::future<bool>> Running;
    for (const Check &C : Replicas)
      Running.push_back(std::async(std::launch::async, [&C, &Key] { return evaluate(C) && !Key.empty(); }));
  }

private:
  std::vector<Check> Replicas;
};
class Registry {
public:
  explicit Registry(std::vector<Check> First) : Known(std::move(First)) {}
  void add(Check C) { Known.push_back(std::move(C)); }
  void run() {
    std::vector<std::future<bool>> Running;
    for (const Check &C : Known)
      Running.push_back(std::async(std::launch::async, [&C] { return evaluate(C); }));
  }

private:
  std::vector<Check> Known;
};
class Server {
public:
  explicit Server(std::vector<Check> Listen) : Listen(std::move(Listen)) {}
  void start() {
    for (const Check &C : Listen)
      Threads.emplace_back([&C] { evaluate(C); });
  }

private:
  std::vector<Check> Listen;
  std::vector<std::thread> Threads;
};
class Checked {
public:
  explicit Checked(std::vector<Check> Checks) : Checks(std::move(Checks)) {}
  void run() {
    if (Checks.size() > 16)
      return;
    std::vector<std::future<bool>> Running;
    for (const Check &C : Checks)
      Running.push_back(std::async(std::launch::async, [&C] { return evaluate(C); }));
  }

private:
  std::vector<Check> Checks;
};
class Windows {
public:
  Windows(std::span<const float> Samples, std::size_t Window) : Rows(Samples.size() / Window) {}
  void compute() {
    std::vector<std::jthread> Running;
    for (std::size_t Row = 0; Row < Rows.size(); ++Row)
      Running.emplace_back([this, Row] { transform(Row); });
// CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
  }

private:
  void transform(std::size_t Row);
  std::vector<std::vector<float>> Rows;
};
class FaxPage {
public:
  static FaxPage load(std::span<const std::string> Lines) {
    FaxPage Page;
    Page.Lines.assign(Lines.begin(), Lines.end());
    return Page;
  }
  void despeckle() {
    std::vector<std::jthread> Running;
    for (std::string &Line : Lines)
      Running.emplace_back([&Line] { clean(Line); });
// CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
  }

private:
  static void clean(std::string &Line);
  std::vector<std::string> Lines;
};
class Rotation {
public:
  explicit Rotation(std::vector<Check> Backends) : Backends(std::move(Backends)) {}
  void probeAll() {
    std::vector<std::jthread> Running;
    for (const Check &C : Backends)
      Running.emplace_back([&C] { evaluate(C); });
  }
  const Check &pick() { return Backends[Next++ % Backends.size()]; }

private:
  std::vector<Check> Backends;
  std::size_t Next = 0;
};

// What the object only refers to: its parts are what there is to do.
struct Plan {
  std::string Name;
  std::vector<Check> Checks;
};
class Execution {
public:
  explicit Execution(const Plan &P) : Todo(P) {}
  void run() {
    std::vector<std::jthread> Running;
    for (const Check &C : Todo.Checks)
      Running.emplace_back([&C] { evaluate(C); });
// CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
  }

private:
  const Plan &Todo;
};

// A message comes with each call: the plan is what the object is set up with.
class Planned {
public:
  explicit Planned(const Plan &P) : Setup(P) {}
  void run(const std::string &Subject) {
    std::vector<std::jthread> Running;
    for (const Check &C : Setup.Checks)
      Running.emplace_back([&C, &Subject] { evaluate({C.Name + Subject}); });
  }

private:
  const Plan &Setup;
};
