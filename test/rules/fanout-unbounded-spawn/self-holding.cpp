// RUN: %check_rule %s fanout-unbounded-spawn

// Classes that hold themselves behind a pointer, as results of calls.

#include <memory>
#include <optional>
#include <thread>
#include <vector>

struct Node {
  std::unique_ptr<Node> Next;
};
struct Left;
struct Right {
  std::shared_ptr<Left> Other;
};
struct Left {
  std::optional<Right> Other;
};

Node list() { return {}; }
Left tree() { return {}; }
void work(int Id);

void fan(const std::vector<int> &Ids) {
  for (int Id : Ids) {
    Node Held = list();
    Left Kept = tree();
    std::thread(work, Id).detach();
    // CHECK-MESSAGES: :[[@LINE-1]]:5: warning: {{.*}}starts a thread{{.*}} [fanout-unbounded-spawn]
  }
}
