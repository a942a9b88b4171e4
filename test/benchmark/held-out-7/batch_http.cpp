// spawn: std::thread detached
// loop: range-for
// origin: JSON body of an HTTP request
// waits: latch
// distance: handler lambda
// differs: what follows the comparison of the size
// A: unbounded Y7 | limiter: a log line
// B: bounded N7 | limiter: status 413 and return
// witness: runnable
// packages: cpp-httplib nlohmann_json
#include "witness.h"
#include <httplib.h>
#include <latch>
#include <nlohmann/json.hpp>
#include <thread>

static constexpr std::size_t kMaxOps = 40;

static void applyOp(const nlohmann::json &op) {
  witness::task();
  if (!op.contains("path"))
    std::fprintf(stderr, "op without path\n");
}

static void installRoutes(httplib::Server &server) {
  server.Post("/v1/batch", [](const httplib::Request &req, httplib::Response &res) {
    nlohmann::json doc = nlohmann::json::parse(req.body, nullptr, false);
    if (!doc.is_object() || !doc["ops"].is_array()) {
      res.status = 400;
      return;
    }
    const auto &ops = doc["ops"];
    if (ops.size() > kMaxOps) {
#ifdef TWIN
      res.status = 413;
      return;
#else
      std::fprintf(stderr, "batch of %zu ops from %s\n", ops.size(), req.remote_addr.c_str());
#endif
    }
    std::latch done(static_cast<std::ptrdiff_t>(ops.size()));
    for (const auto &op : ops)
      std::thread([&op, &done] {
        applyOp(op);
        done.count_down();
      }).detach();
    done.wait();
    res.set_content("{}", "application/json");
  });
}

int main(int argc, char **argv) {
  nlohmann::json body;
  for (std::size_t n = witness::size(argc, argv); n > 0; --n)
    body["ops"].push_back({{"path", "/a"}, {"value", n}});
  httplib::Server server;
  installRoutes(server);
  int port = server.bind_to_any_port("127.0.0.1");
  std::thread listening([&] { server.listen_after_bind(); });
  httplib::Client("127.0.0.1", port).Post("/v1/batch", body.dump(), "application/json");
  server.stop();
  listening.join();
  return witness::report();
}
