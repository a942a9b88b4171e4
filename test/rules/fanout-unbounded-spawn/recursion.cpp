// RUN: %check_rule %s fanout-unbounded-spawn
// Recursion repeats as well.

#include <future>
#include <memory>
#include <string>
#include <string_view>
#include <thread>
#include <vector>

struct Comment {
  std::string uri;
  std::vector<std::unique_ptr<Comment>> replies;
};
void lookup(const std::string &uri);

// OK: a recursion that starts nothing.
void sequential(const Comment &comment) {
  lookup(comment.uri);
  for (const auto &reply : comment.replies)
    sequential(*reply);
}

void threadVisitsChild(const Comment &comment) {
  std::vector<std::jthread> tasks;
  for (const auto &reply : comment.replies)
    tasks.emplace_back([&reply] { threadVisitsChild(*reply); });
    // CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
}

// OK: joined before the next reply.
void joinedPerReply(const Comment &comment) {
  for (const auto &reply : comment.replies) {
    std::thread task(lookup, reply->uri);
    task.join();
    joinedPerReply(*reply);
  }
}

struct Item { std::string uri; const Item *next; };

void next(const Item *item) {
  if (!item)
    return;
  std::thread(lookup, item->uri).detach();
  // CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
  next(item->next);
}

// OK: the recursion ends after a constant number of levels.
void halves(const int *begin, const int *end, int depth) {
  if (depth == 0)
    return;
  const int *middle = begin + (end - begin) / 2;
  auto left = std::async(std::launch::async, halves, begin, middle, depth - 1);
  halves(middle, end, depth - 1);
  left.get();
}

// A task for each character or two.
void halvesOfText(std::string_view text) {
  if (text.size() < 2)
    return;
  auto left = std::async(std::launch::async, halvesOfText, text.substr(0, text.size() / 2));
  // CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
  halvesOfText(text.substr(text.size() / 2));
  left.get();
}

// Unknown: how large is a part for which a task pays?
void largeParts(std::string_view text) {
  if (text.size() < 100000)
    return;
  auto left = std::async(std::launch::async, largeParts, text.substr(0, text.size() / 2));
  largeParts(text.substr(text.size() / 2));
  left.get();
}

// OK: not with long ones.
void shortTexts(std::string_view text) {
  if (text.empty() || text.size() > 32)
    return;
  auto left = std::async(std::launch::async, shortTexts, text.substr(0, text.size() / 2));
  shortTexts(text.substr(text.size() / 2));
  left.get();
}
