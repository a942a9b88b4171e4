// RUN: %check_rule %s fanout-unbounded-spawn
// Windows that hold nothing: of a copy, without a width, let go when full.

#include <cstddef>
#include <deque>
#include <future>
#include <memory>
#include <set>
#include <string>
#include <thread>
#include <vector>

using Texts = std::vector<std::string>;
using Batch = std::vector<std::thread>;

void post(const std::string &text);

struct Window {
  std::size_t width = 7;
  std::deque<std::shared_future<void>> open;

  void put(std::shared_future<void> one) {
    if (open.size() == width) {
      open.front().wait();
      open.pop_front();
    }
    open.push_back(std::move(one));
  }
};

static void sendBy(Window &window, const std::string &text) {
  auto done = std::make_shared<std::promise<void>>();
  window.put(done->get_future().share());
  std::thread([done, text] {
    post(text);
    done->set_value();
  }).detach();
}

// OK: the window of the caller.
void byReference(const Texts &texts) {
  Window window;
  for (const auto &text : texts)
    sendBy(window, text);
}

static void sendByCopy(Window window, const std::string &text) {
  auto done = std::make_shared<std::promise<void>>();
  window.put(done->get_future().share());
  std::thread([done, text] {
    post(text);
    done->set_value();
  }).detach();
}

void byCopy(const Texts &texts) {
  Window window;
  for (const auto &text : texts)
    sendByCopy(window, text);
    // CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
}

static constexpr std::size_t All = static_cast<std::size_t>(-1);

template <class Range>
static void ten(const Range &range, std::size_t width) {
  std::deque<std::future<void>> open;
  for (const auto &one : range) {
    if (open.size() >= width) {
      open.front().get();
      open.pop_front();
    }
    open.push_back(std::async(std::launch::async, [&one] { post(one); }));
  }
}

// OK: ten.
void withWidth(const std::set<std::string> &texts) { ten(texts, 10); }

template <class Range>
static void any(const Range &range, std::size_t width = All) {
  std::deque<std::future<void>> open;
  for (const auto &one : range) {
    if (open.size() >= width) {
      open.front().get();
      open.pop_front();
    }
    open.push_back(std::async(std::launch::async, [&one] { post(one); }));
    // CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
  }
}

void withoutWidth(const std::set<std::string> &texts) { any(texts); }

static void settle(Batch &batch) {
  for (std::thread &one : batch)
    one.join();
  batch.clear();
}

// OK: all of them are joined.
void settled(const Texts &texts) {
  Batch batch;
  for (const auto &text : texts) {
    batch.emplace_back(post, text);
    if (batch.size() == 15)
      settle(batch);
  }
  settle(batch);
}

static void settleFirst(Batch &batch) {
  batch.front().join();
  for (std::size_t i = 1; i < batch.size(); ++i)
    batch[i].detach();
  batch.clear();
}

void settledByTheFirst(const Texts &texts) {
  Batch batch;
  for (const auto &text : texts) {
    batch.emplace_back(post, text);
    // CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
    if (batch.size() == 15)
      settleFirst(batch);
  }
}
