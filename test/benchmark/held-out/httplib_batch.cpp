// spawn: std::thread
// loop: range-for
// origin: request body
// waits: join after the loop
// distance: handler lambda
// differs: guard
// A: unbounded Y1 | limiter: none
// B: bounded N7 | limiter: a long body is refused
// witness: not-runnable (needs a client)
// libraries: -lcpp-httplib
#include <httplib.h>
#include <sstream>
#include <string>
#include <thread>
#include <vector>

static std::vector<std::string> splitLines(const std::string &body) {
  std::vector<std::string> lines;
  std::istringstream in(body);
  for (std::string line; std::getline(in, line);)
    lines.push_back(std::move(line));
  return lines;
}

static void fetchInto(const std::string &path, std::string &out) {
  httplib::Client upstream("127.0.0.1", 9000);
  if (auto answer = upstream.Get(path.c_str()))
    out = answer->body;
}

int main() {
  httplib::Server server;

  server.Get("/healthz", [](const httplib::Request &, httplib::Response &res) {
    res.set_content("ok", "text/plain");
  });

  server.Post("/batch", [](const httplib::Request &req, httplib::Response &res) {
    const auto paths = splitLines(req.body);
#ifdef TWIN
    if (paths.size() > 32) {
      res.status = 413;
      return;
    }
#endif
    std::vector<std::string> bodies(paths.size());
    std::vector<std::thread> fetchers;
    for (size_t i = 0; i < paths.size(); ++i)
      fetchers.emplace_back([&, i] { fetchInto(paths[i], bodies[i]); });
    for (auto &f : fetchers)
      f.join();
    std::string all;
    for (const auto &b : bodies)
      all += b + "\n";
    res.set_content(all, "text/plain");
  });

  return server.listen("0.0.0.0", 8080) ? 0 : 1;
}
