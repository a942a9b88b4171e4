// RUN: %check_rule %s fanout-unbounded-spawn -- -std=c++20
// Work started by what visits a tree.

#include <functional>
#include <memory>
#include <string>
#include <thread>
#include <vector>

class Layer {
public:
  void visit(const std::function<void(const Layer &)> &visitor) const {
    visitor(*this);
    for (const auto &child : children)
      child->visit(visitor);
  }
  template <class F> void each(F visitor) const {
    visitor(*this);
    for (const auto &child : children)
      child->each(visitor);
  }

private:
  std::vector<std::unique_ptr<Layer>> children;
};

struct Document {
  Layer root;
};

void draw(const Layer &layer);

void collected(const Layer &root) {
  std::vector<std::thread> threads;
  root.visit([&](const Layer &layer) {
// CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
    threads.emplace_back([&layer] { draw(layer); });
  });
  for (std::thread &thread : threads)
    thread.join();
}

void ofDocument(const Document &document) {
  document.root.visit([](const Layer &layer) {
// CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
    std::thread([&layer] { draw(layer); }).detach();
  });
}

void generic(const Layer &root) {
  root.each([](const auto &layer) {
// CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
    std::thread([&layer] { draw(layer); }).detach();
  });
}

void inOrder(const Layer &root) {
  root.visit([](const Layer &layer) {
    std::thread thread([&layer] { draw(layer); });
    thread.join();
  });
}

void drawn(const Layer &root) {
  root.visit([](const Layer &layer) { draw(layer); });
}

class Canvas {
public:
  void drawAll() {
    own.visit([](const Layer &layer) {
      std::thread([&layer] { draw(layer); }).detach();
    });
  }

private:
  Layer own;
};
