// RUN: %check_rule %s fanout-unbounded-spawn -- -std=c++20
// A setting that means that there is no limit, where every object that is made has
// it.

#include <condition_variable>
#include <list>
#include <memory>
#include <mutex>
#include <string>
#include <thread>
#include <vector>

void send(const std::string &);

// Zero means that there is no limit, and that is what the only object has.
class Mailer {
public:
  explicit Mailer(unsigned Most) : Most(Most) {}

  void mail(const std::vector<std::string> &All) {
    for (const std::string &One : All) {
      enter();
      std::thread([this, One] {
// CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
        send(One);
        leave();
      }).detach();
    }
  }

private:
  void enter() {
    std::unique_lock Hold(Lock);
    Changed.wait(Hold, [this] { return Most == 0 || Open < Most; });
    ++Open;
  }
  void leave() {
    std::lock_guard Hold(Lock);
    --Open;
    Changed.notify_all();
  }

  unsigned Most, Open = 0;
  std::mutex Lock;
  std::condition_variable Changed;
};

void mailAll(const std::vector<std::string> &All) { Mailer(0).mail(All); }

// A twin with two objects, one of them with a limit.
class Printer {
public:
  explicit Printer(unsigned Most) : Most(Most) {}

  void print(const std::vector<std::string> &All) {
    for (const std::string &One : All) {
      enter();
      std::thread([this, One] {
        send(One);
        leave();
      }).detach();
    }
  }

private:
  void enter() {
    std::unique_lock Hold(Lock);
    Changed.wait(Hold, [this] { return Most == 0 || Open < Most; });
    ++Open;
  }
  void leave() {
    std::lock_guard Hold(Lock);
    --Open;
    Changed.notify_all();
  }

  unsigned Most, Open = 0;
  std::mutex Lock;
  std::condition_variable Changed;
};

void printAll(const std::vector<std::string> &All) {
  Printer Free(0), Slow(5);
  Free.print(All);
  Slow.print(All);
}

// The same in a loop that waits, and with an object behind a pointer.
class Scanner {
public:
  explicit Scanner(unsigned Most) : Most(Most) {}

  void scan(const std::vector<std::string> &All) {
    for (const std::string &One : All) {
      {
        std::unique_lock Hold(Lock);
        while (Most > 0 && Open >= Most)
          Changed.wait(Hold);
        ++Open;
      }
      std::thread([this, One] {
// CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
        send(One);
        std::lock_guard Hold(Lock);
        --Open;
        Changed.notify_all();
      }).detach();
    }
  }

private:
  unsigned Most, Open = 0;
  std::mutex Lock;
  std::condition_variable Changed;
};

void scanAll(const std::vector<std::string> &All) {
  std::make_unique<Scanner>(0)->scan(All);
}

// A twin that is made with five.
class Copier {
public:
  explicit Copier(unsigned Most) : Most(Most) {}

  void copy(const std::vector<std::string> &All) {
    for (const std::string &One : All) {
      {
        std::unique_lock Hold(Lock);
        while (Most > 0 && Open >= Most)
          Changed.wait(Hold);
        ++Open;
      }
      std::thread([this, One] {
        send(One);
        std::lock_guard Hold(Lock);
        --Open;
        Changed.notify_all();
      }).detach();
    }
  }

private:
  unsigned Most, Open = 0;
  std::mutex Lock;
  std::condition_variable Changed;
};

void copyAll(const std::vector<std::string> &All) {
  std::make_unique<Copier>(5)->copy(All);
}

// A twin of which this file makes none.
class Sorter {
public:
  explicit Sorter(unsigned Most) : Most(Most) {}

  void sort(const std::vector<std::string> &All) {
    for (const std::string &One : All) {
      enter();
      std::thread([this, One] {
        send(One);
        leave();
      }).detach();
    }
  }

private:
  void enter() {
    std::unique_lock Hold(Lock);
    Changed.wait(Hold, [this] { return Most == 0 || Open < Most; });
    ++Open;
  }
  void leave() {
    std::lock_guard Hold(Lock);
    --Open;
    Changed.notify_all();
  }

  unsigned Most, Open = 0;
  std::mutex Lock;
  std::condition_variable Changed;
};

// A twin of which others are made in a container.
class Packer {
public:
  explicit Packer(unsigned Most) : Most(Most) {}

  void pack(const std::vector<std::string> &All) {
    for (const std::string &One : All) {
      enter();
      std::thread([this, One] {
        send(One);
        leave();
      }).detach();
    }
  }

private:
  void enter() {
    std::unique_lock Hold(Lock);
    Changed.wait(Hold, [this] { return Most == 0 || Open < Most; });
    ++Open;
  }
  void leave() {
    std::lock_guard Hold(Lock);
    --Open;
    Changed.notify_all();
  }

  unsigned Most, Open = 0;
  std::mutex Lock;
  std::condition_variable Changed;
};

void packAll(const std::vector<std::string> &All) {
  std::list<Packer> Packers;
  Packers.emplace_back(5);
  Packers.front().pack(All);
  Packer(0).pack({"last"});
}
