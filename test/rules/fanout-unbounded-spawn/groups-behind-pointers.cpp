// RUN: %check_rule %s fanout-unbounded-spawn -- -std=c++20
// Groups of threads that a pointer or an optional holds, and that are made anew
// when all of them have been waited for.

#include <boost/thread.hpp>
#include <memory>
#include <optional>
#include <thread>
#include <vector>

struct Invoice {
  unsigned pages;
};
void render(const Invoice &invoice);

class Batch {
public:
  void add(const Invoice &invoice) {
    if (group_ && group_->size() >= 8)
      flush();
    if (!group_)
      group_ = std::make_unique<boost::thread_group>();
    group_->create_thread([&invoice] { render(invoice); });
  }
  void flush() {
    if (group_)
      group_->join_all();
    group_.reset();
  }

private:
  std::unique_ptr<boost::thread_group> group_;
};

void run(const std::vector<Invoice> &invoices) {
  Batch batch;
  for (const Invoice &each : invoices)
    batch.add(each);
}

class Plain {
public:
  void add(const Invoice &invoice) {
    if (group_.size() >= 8)
      group_.join_all();
    group_.create_thread([&invoice] { render(invoice); });
  }

private:
  boost::thread_group group_;
};

void runPlain(const std::vector<Invoice> &invoices) {
  Plain batch;
  for (const Invoice &each : invoices)
    batch.add(each);
}

class Raw {
public:
  void add(const Invoice &invoice) {
    if (group_ && group_->size() >= 8)
      flush();
    if (!group_)
      group_ = new boost::thread_group;
    group_->create_thread([&invoice] { render(invoice); });
  }
  void flush() {
    if (!group_)
      return;
    group_->join_all();
    delete group_;
    group_ = nullptr;
  }

private:
  boost::thread_group *group_ = nullptr;
};

void runRaw(const std::vector<Invoice> &invoices) {
  Raw batch;
  for (const Invoice &each : invoices)
    batch.add(each);
}

class Maybe {
public:
  void add(const Invoice &invoice) {
    if (group_ && group_->size() >= 8)
      flush();
    if (!group_)
      group_.emplace();
    group_->create_thread([&invoice] { render(invoice); });
  }
  void flush() {
    if (group_)
      group_->join_all();
    group_.reset();
  }

private:
  std::optional<boost::thread_group> group_;
};

void runMaybe(const std::vector<Invoice> &invoices) {
  Maybe batch;
  for (const Invoice &each : invoices)
    batch.add(each);
}

class Threads {
public:
  void add(const Invoice &invoice) {
    if (threads_ && threads_->size() >= 8)
      flush();
    if (!threads_)
      threads_ = std::make_unique<std::vector<std::thread>>();
    threads_->emplace_back([&invoice] { render(invoice); });
  }
  void flush() {
    if (threads_)
      for (std::thread &each : *threads_)
        each.join();
    threads_.reset();
  }

private:
  std::unique_ptr<std::vector<std::thread>> threads_;
};

void runThreads(const std::vector<Invoice> &invoices) {
  Threads batch;
  for (const Invoice &each : invoices)
    batch.add(each);
}

// What joins asks for something else.
class OfAccount {
public:
  void add(const Invoice &invoice) {
    if (group_ && invoice.pages != pages_)
      flush();
    if (!group_)
      group_ = std::make_unique<boost::thread_group>();
    pages_ = invoice.pages;
    group_->create_thread([&invoice] { render(invoice); });
  }
  void flush() {
    if (group_)
      group_->join_all();
    group_.reset();
  }

private:
  std::unique_ptr<boost::thread_group> group_;
  unsigned pages_ = 0;
};

void runOfAccount(const std::vector<Invoice> &invoices) {
  OfAccount batch;
  for (const Invoice &each : invoices)
    batch.add(each);
// CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
}

// What is full is thrown away, with the threads that still run.
class Dropped {
public:
  void add(const Invoice &invoice) {
    if (group_ && group_->size() >= 8)
      flush();
    if (!group_)
      group_ = std::make_unique<boost::thread_group>();
    group_->create_thread([&invoice] { render(invoice); });
  }
  void flush() { group_.reset(); }

private:
  std::unique_ptr<boost::thread_group> group_;
};

void runDropped(const std::vector<Invoice> &invoices) {
  Dropped batch;
  for (const Invoice &each : invoices)
    batch.add(each);
// CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
}

class Left {
public:
  void add(const Invoice &invoice) {
    if (!threads_ || threads_->size() >= 8)
      threads_ = new std::vector<std::thread>;
    threads_->emplace_back([&invoice] { render(invoice); });
  }

private:
  std::vector<std::thread> *threads_ = nullptr;
};

void runLeft(const std::vector<Invoice> &invoices) {
  Left batch;
  for (const Invoice &each : invoices)
    batch.add(each);
// CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
}

// What is full goes on beside the next one.
class Moved {
public:
  void add(const Invoice &invoice) {
    if (group_ && group_->size() >= 8)
      full_.push_back(std::move(group_));
    if (!group_)
      group_ = std::make_unique<boost::thread_group>();
    if (invoice.pages == 0)
      group_->join_all();
    group_->create_thread([&invoice] { render(invoice); });
  }

private:
  std::unique_ptr<boost::thread_group> group_;
  std::vector<std::unique_ptr<boost::thread_group>> full_;
};

void runMoved(const std::vector<Invoice> &invoices) {
  Moved batch;
  for (const Invoice &each : invoices)
    batch.add(each);
// CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
}

// The same within one function.
void runHere(const std::vector<Invoice> &invoices) {
  std::unique_ptr<std::vector<std::thread>> threads;
  for (const Invoice &each : invoices) {
    if (threads && threads->size() >= 8) {
      for (std::thread &one : *threads)
        one.join();
      threads.reset();
    }
    if (!threads)
      threads = std::make_unique<std::vector<std::thread>>();
    threads->emplace_back([&each] { render(each); });
  }
  if (threads)
    for (std::thread &one : *threads)
      one.join();
}

void runHereAll(const std::vector<Invoice> &invoices) {
  std::unique_ptr<std::vector<std::thread>> threads;
  for (const Invoice &each : invoices) {
    if (!threads)
      threads = std::make_unique<std::vector<std::thread>>();
    threads->emplace_back([&each] { render(each); });
// CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
  }
  if (threads)
    for (std::thread &one : *threads)
      one.join();
}
