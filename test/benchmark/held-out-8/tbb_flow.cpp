// spawn: tbb::flow::function_node
// loop: while over a stream
// origin: lines of a stream
// limiter: concurrency of the node
// waits: wait_for_all
// distance: same function
// differs: concurrency of the node
// A: bounded N8 | limiter: unlimited node on the threads of the scheduler
// B: bounded N8 | limiter: node of two
// witness: runnable
// packages: tbb
#include "witness.h"
#include <iostream>
#include <sstream>
#include <string>
#include <tbb/flow_graph.h>

namespace flow = tbb::flow;

static std::size_t tokenize(const std::string &line) {
  witness::task();
  return line.size();
}

void analyseLog(std::istream &log) {
  flow::graph graph;
#ifdef TWIN
  flow::function_node<std::string, std::size_t> tokens(graph, 2, tokenize);
#else
  flow::function_node<std::string, std::size_t> tokens(graph, flow::unlimited, tokenize);
#endif
  std::size_t total = 0;
  flow::function_node<std::size_t, flow::continue_msg> sum(graph, flow::serial,
                                                           [&total](std::size_t count) {
                                                             total += count;
                                                             return flow::continue_msg();
                                                           });
  flow::make_edge(tokens, sum);
  std::string line;
  while (std::getline(log, line))
    tokens.try_put(line);
  graph.wait_for_all();
}

int main(int argc, char **argv) {
  std::stringstream log;
  for (std::size_t n = witness::size(argc, argv); n > 0; --n)
    log << "GET / 200\n";
  analyseLog(log);
  return witness::report();
}
