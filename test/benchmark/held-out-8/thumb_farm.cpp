// spawn: std::async
// loop: range-for
// origin: JSON array
// limiter: none
// waits: futures after the loop
// distance: same function
// differs: limiter
// A: unbounded Y1 | limiter: none
// B: bounded N5 | limiter: window of futures
// witness: runnable
#include "witness.h"
#include <deque>
#include <future>
#include <nlohmann/json.hpp>
#include <string>

using nlohmann::json;

static std::string render(const std::string &source, int edge) {
  witness::task();
  return source + "@" + std::to_string(edge);
}

// POST /thumbnails  {"edge": 128, "images": ["a.png", "b.png"]}
json make_thumbnails(const std::string &payload) {
  const json doc = json::parse(payload);
  const int edge = doc.value("edge", 256);
  json out = json::array();
  std::deque<std::future<std::string>> pending;
  for (const auto &img : doc.at("images")) {
#ifdef TWIN
    if (pending.size() >= 8) {
      out.push_back(pending.front().get());
      pending.pop_front();
    }
#endif
    pending.push_back(std::async(std::launch::async, render, img.get<std::string>(), edge));
  }
  for (auto &f : pending)
    out.push_back(f.get());
  return out;
}

int main(int argc, char **argv) {
  json body = {{"edge", 64}, {"images", json::array()}};
  for (std::size_t i = 0, n = witness::size(argc, argv); i < n; ++i)
    body["images"].push_back("img" + std::to_string(i) + ".png");
  make_thumbnails(body.dump());
  return witness::report();
}
