// trap: T32 D13
// spawn: std::thread in the body of a flow node
// loop: range-for
// origin: request field
// waits: after the loop
// distance: body of a tbb::flow node
// differs: whether the body of the node works or starts a thread
// A: unbounded Y1 | limiter: arena of four does not hold the threads
// B: bounded N8 | limiter: arena and node of four
// witness: runnable
// packages: tbb
#include "witness.h"
#include <mutex>
#include <string>
#include <tbb/flow_graph.h>
#include <tbb/task_arena.h>
#include <thread>
#include <vector>

struct Document {
  std::string text;
};

static void classify(Document d) {
  witness::task();
  if (d.text.empty())
    std::puts("blank");
}

void classifyAll(const std::vector<Document> &documents) {
  std::mutex m;
  std::vector<std::thread> escaped;
  tbb::task_arena arena(4);
  arena.execute([&] {
    tbb::flow::graph g;
    tbb::flow::function_node<Document> node(g, 4, [&](const Document &d) {
#ifdef TWIN
      classify(d);
#else
      std::lock_guard hold(m);
      escaped.emplace_back(classify, d);
#endif
      return tbb::flow::continue_msg();
    });
    for (const auto &d : documents)
      node.try_put(d);
    g.wait_for_all();
  });
  for (auto &t : escaped)
    t.join();
}

int main(int argc, char **argv) {
  classifyAll(std::vector<Document>(witness::size(argc, argv), Document{"lorem"}));
  return witness::report();
}
