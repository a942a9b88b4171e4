// spawn: std::async
// loop: range-for
// origin: parsed JSON
// limiter: check in the parser
// waits: futures after the loop
// distance: parser and handler
// differs: check in the parser
// A: unbounded Y1 | limiter: none
// B: bounded N7 | limiter: the parser throws above fifty lines
// witness: runnable
// packages: jsoncpp
#include "witness.h"
#include <future>
#include <json/json.h>
#include <sstream>
#include <stdexcept>
#include <string>
#include <vector>

struct OrderLine {
  std::string sku;
  int quantity;
};

struct Order {
  std::string customer;
  std::vector<OrderLine> lines;
};

Order parseOrder(std::istream &body) {
  Json::Value root;
  body >> root;
  Order order;
  order.customer = root["customer"].asString();
  const Json::Value &lines = root["lines"];
#ifdef TWIN
  if (lines.size() > 50)
    throw std::length_error("an order has at most 50 lines");
#endif
  for (const Json::Value &line : lines)
    order.lines.push_back({line["sku"].asString(), line["qty"].asInt()});
  return order;
}

static bool reserve(const OrderLine &) {
  witness::task();
  return true;
}

bool checkStock(std::istream &body) {
  const Order order = parseOrder(body);
  std::vector<std::future<bool>> answers;
  for (const OrderLine &line : order.lines)
    answers.push_back(std::async(std::launch::async, [&line] { return reserve(line); }));
  bool all = true;
  for (auto &answer : answers)
    all = answer.get() && all;
  return all;
}

int main(int argc, char **argv) {
  Json::Value root;
  root["customer"] = "c1";
  for (std::size_t n = witness::size(argc, argv); n > 0; --n) {
    Json::Value line;
    line["sku"] = "A-1";
    line["qty"] = 2;
    root["lines"].append(line);
  }
  std::stringstream body;
  body << root;
  try {
    checkStock(body);
  } catch (const std::length_error &) {
  }
  return witness::report();
}
