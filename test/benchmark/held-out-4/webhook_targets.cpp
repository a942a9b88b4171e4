// spawn: std::thread
// loop: range-for over a JSON value
// origin: JSON document of a request
// waits: join after the loop
// distance: helper function
// differs: what the helper refuses
// A: unbounded Y7 | limiter: a helper that checks the type
// B: bounded N7 | limiter: a helper that checks the type and the size
// witness: runnable
// packages: jsoncpp
#include "witness.h"
#include <json/json.h>
#include <sstream>
#include <stdexcept>
#include <string>
#include <thread>
#include <vector>

class BadRequest : public std::runtime_error {
public:
  using std::runtime_error::runtime_error;
};

static const Json::Value &targetsOf(const Json::Value &body) {
  const Json::Value &targets = body["targets"];
  if (!targets.isArray())
    throw BadRequest("targets is not a list");
#ifdef TWIN
  if (targets.size() > 25)
    throw BadRequest("targets is too long");
#endif
  return targets;
}

static void call(const std::string &url) {
  if (url.rfind("https://", 0) == 0)
    witness::task();
}

void publish(const Json::Value &body) {
  std::vector<std::thread> calls;
  for (const Json::Value &target : targetsOf(body))
    calls.emplace_back(call, target.asString());
  for (std::thread &thread : calls)
    thread.join();
}

int main(int argc, char **argv) {
  Json::Value body(Json::objectValue);
  for (std::size_t n = witness::size(argc, argv); n > 0; --n)
    body["targets"].append("https://hook.example/" + std::to_string(n));
  try {
    publish(body);
  } catch (const BadRequest &e) {
    fprintf(stderr, "400 %s\n", e.what());
  }
  return witness::report();
}
