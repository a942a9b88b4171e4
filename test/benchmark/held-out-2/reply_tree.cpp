// spawn: std::async
// loop: recursion over children
// origin: tree parameter
// waits: get after the loop
// distance: recursive lambda
// differs: launch or call
// A: unbounded Y1 | limiter: none
// B: bounded N10 | limiter: an ordinary recursive call
// witness: runnable
#include "witness.h"
#include <future>
#include <string>
#include <vector>

struct Comment {
  std::string author;
  std::string text;
  std::vector<Comment> replies;
};

static int spamScore(const Comment &c) {
  witness::task();
  return c.text.find("http://") != std::string::npos ? 10 : 0;
}

int threadScore(const Comment &root) {
  auto visit = [](auto &&self, const Comment &c) -> int {
#ifdef TWIN
    int score = spamScore(c);
    for (const Comment &reply : c.replies)
      score += self(self, reply);
    return score;
#else
    std::vector<std::future<int>> replies;
    for (const Comment &reply : c.replies)
      replies.push_back(std::async(std::launch::async, [&self, &reply] { return self(self, reply); }));
    int score = spamScore(c);
    for (auto &r : replies)
      score += r.get();
    return score;
#endif
  };
  return visit(visit, root);
}

int main(int argc, char **argv) {
  Comment root{"ann", "first", {}};
  root.replies.assign(witness::size(argc, argv), Comment{"bob", "http://spam", {}});
  threadScore(root);
  return witness::report();
}
