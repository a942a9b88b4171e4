// RUN: %check_rule %s fanout-unbounded-spawn -- -std=c++20
// A virtual call means the only class of which there is an object.

#include <condition_variable>
#include <functional>
#include <memory>
#include <mutex>
#include <queue>
#include <string>
#include <thread>
#include <vector>

void route(const std::string &parcel);

// Of the two classes only the one that starts a thread each time is made.
class Executor {
public:
  virtual ~Executor() = default;
  virtual void execute(std::function<void()> work) = 0;
};

class Direct : public Executor {
public:
  ~Direct() override {
    for (auto &t : threads_)
      t.join();
  }
  void execute(std::function<void()> work) override {
    threads_.emplace_back(std::move(work));
  }

private:
  std::vector<std::thread> threads_;
};

class InPlace : public Executor {
public:
  void execute(std::function<void()> work) override { work(); }
};

static void routeAll(const std::vector<std::string> &parcels, Executor &ex) {
  for (const std::string &parcel : parcels)
    ex.execute([&parcel] { route(parcel); });
// CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
}

void routeDirect(const std::vector<std::string> &parcels) {
  std::unique_ptr<Executor> ex = std::make_unique<Direct>();
  routeAll(parcels, *ex);
}

// Only the other one.
class Runner {
public:
  virtual ~Runner() = default;
  virtual void execute(std::function<void()> work) = 0;
};

class Starting : public Runner {
public:
  void execute(std::function<void()> work) override {
    std::thread(std::move(work)).detach();
  }
};

class Calling : public Runner {
public:
  void execute(std::function<void()> work) override { work(); }
};

static void runAll(const std::vector<std::string> &parcels, Runner &runner) {
  for (const std::string &parcel : parcels)
    runner.execute([&parcel] { route(parcel); });
}

void runCalling(const std::vector<std::string> &parcels) {
  Calling runner;
  runAll(parcels, runner);
}

// Both.
class Launcher {
public:
  virtual ~Launcher() = default;
  virtual void execute(std::function<void()> work) = 0;
};

class Launching : public Launcher {
public:
  void execute(std::function<void()> work) override {
    std::thread(std::move(work)).detach();
  }
};

class Waiting : public Launcher {
public:
  void execute(std::function<void()> work) override { work(); }
};

static void launchAll(const std::vector<std::string> &parcels,
                      Launcher &launcher) {
  for (const std::string &parcel : parcels)
    launcher.execute([&parcel] { route(parcel); });
}

void launchChosen(const std::vector<std::string> &parcels, bool wait) {
  std::unique_ptr<Launcher> launcher;
  if (wait)
    launcher = std::make_unique<Waiting>();
  else
    launcher = std::make_unique<Launching>();
  launchAll(parcels, *launcher);
}

// A member of another class is an object of it, too.
class Starter {
public:
  virtual ~Starter() = default;
  virtual void execute(std::function<void()> work) = 0;
};

class Forward : public Starter {
public:
  void execute(std::function<void()> work) override {
    std::thread(std::move(work)).detach();
  }
};

class Backward : public Starter {
public:
  void execute(std::function<void()> work) override { work(); }
};

struct Service {
  Backward backward;
};
Service service;

void startAll(const std::vector<std::string> &parcels, Starter &starter) {
  for (const std::string &parcel : parcels)
    starter.execute([&parcel] { route(parcel); });
}

void startForward(const std::vector<std::string> &parcels) {
  Forward forward;
  startAll(parcels, forward);
}

// Made by a library for a global.
class Sender {
public:
  virtual ~Sender() = default;
  virtual void execute(std::function<void()> work) = 0;
};

class Sending : public Sender {
public:
  void execute(std::function<void()> work) override {
    std::thread(std::move(work)).detach();
  }
};

class Quiet : public Sender {
public:
  void execute(std::function<void()> work) override { work(); }
};

std::unique_ptr<Sender> quiet = std::make_unique<Quiet>();

void sendAll(const std::vector<std::string> &parcels, Sender &sender) {
  for (const std::string &parcel : parcels)
    sender.execute([&parcel] { route(parcel); });
}

void sendNow(const std::vector<std::string> &parcels) {
  Sending sender;
  sendAll(parcels, sender);
  sendAll(parcels, *quiet);
}
