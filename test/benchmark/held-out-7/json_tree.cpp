// spawn: std::thread joined
// loop: recursion over a parsed document
// origin: document read from a stream
// waits: see the factors
// distance: recursive function
// differs: where the threads of the children are joined
// A: unbounded Y1 | limiter: none | waits: after the children
// B: bounded N3 | limiter: one child at a time | waits: in the iteration
// witness: runnable
// packages: jsoncpp
#include "witness.h"
#include <iostream>
#include <json/json.h>
#include <sstream>
#include <thread>
#include <vector>

static void inspect(const Json::Value &node) {
  if (!node.isObject() || !node.isMember("children")) {
    witness::task();
    return;
  }
  const Json::Value &children = node["children"];
#ifdef TWIN
  for (Json::ArrayIndex i = 0; i < children.size(); ++i) {
    std::thread t(inspect, std::cref(children[i]));
    t.join();
  }
#else
  std::vector<std::thread> ts;
  for (Json::ArrayIndex i = 0; i < children.size(); ++i)
    ts.emplace_back(inspect, std::cref(children[i]));
  for (auto &t : ts)
    t.join();
#endif
}

static int lint(std::istream &in) {
  Json::Value root;
  std::string errors;
  if (!Json::parseFromStream(Json::CharReaderBuilder(), in, &root, &errors)) {
    std::cerr << errors;
    return 1;
  }
  inspect(root);
  return 0;
}

int main(int argc, char **argv) {
  std::ostringstream text;
  text << R"({"children":[{"children":[{}]})";
  for (std::size_t n = witness::size(argc, argv); n > 1; --n)
    text << ",{\"id\":" << n << "}";
  text << "]}";
  std::istringstream in(text.str());
  lint(in);
  return witness::report();
}
