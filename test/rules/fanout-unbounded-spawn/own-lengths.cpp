// RUN: %check_rule %s fanout-unbounded-spawn
// Lengths that a class tells of itself.

#include <string>
#include <thread>
#include <vector>

void look(const std::string &id);

class BatchRequest {
public:
  int ids_size() const { return static_cast<int>(ids_.size()); }
  int depth() const { return depth_; }
  const std::string &ids(int i) const { return ids_[i]; }

private:
  std::vector<std::string> ids_;
  int depth_ = 0;
};

void each(const BatchRequest &request) {
  for (int i = 0; i < request.ids_size(); ++i)
    std::thread(look, request.ids(i)).detach();
    // CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
}

void eachOfFew(const BatchRequest &request) {
  if (request.ids_size() > 64)
    return;
  for (int i = 0; i < request.ids_size(); ++i)
    std::thread(look, request.ids(i)).detach();
}

void aNumber(const BatchRequest &request) {
  for (int i = 0; i < request.depth(); ++i)
    std::thread(look, "level").detach();
}
