// spawn: std::async
// loop: range-for over a JSON array
// origin: body of a request
// waits: get after the loop
// distance: helper function throws
// differs: what the helper checks
// A: unbounded Y7 | limiter: the helper checks the type, not the size
// B: bounded N7 | limiter: the helper throws when there are too many
// witness: runnable
#include "witness.h"
#include <future>
#include <nlohmann/json.hpp>
#include <stdexcept>
#include <string>
#include <vector>

using nlohmann::json;

struct HttpError : std::runtime_error {
  HttpError(int status, const std::string &what) : std::runtime_error(what), status(status) {}
  int status;
};

static const json &itemsOf(const json &body) {
  auto it = body.find("items");
  if (it == body.end() || !it->is_array())
    throw HttpError(400, "items: expected an array");
#ifdef TWIN
  if (it->size() > 50)
    throw HttpError(413, "items: at most 50");
#endif
  return *it;
}

static std::string priceOf(const std::string &sku) {
  witness::task();
  return sku + ": 9.99";
}

json handleBulkPrices(const std::string &text) {
  const json body = json::parse(text);
  std::vector<std::future<std::string>> prices;
  for (const json &item : itemsOf(body))
    prices.push_back(std::async(std::launch::async, priceOf, item.at("sku").get<std::string>()));

  json reply = json::array();
  for (auto &p : prices)
    reply.push_back(p.get());
  return reply;
}

int main(int argc, char **argv) {
  json body;
  for (size_t n = witness::size(argc, argv); n > 0; --n)
    body["items"].push_back({{"sku", "A1"}});
  try {
    handleBulkPrices(body.dump());
  } catch (const HttpError &e) {
    fprintf(stderr, "%d %s\n", e.status, e.what());
  }
  return witness::report();
}
