// rule: fanout-blocking-log-in-task
// differs: who catches the exception and writes it
// A: reported | the catch block in the task of each order
// B: silent | the exception travels in the future; the caller's loop writes it, not the task
#include <future>
#include <iostream>
#include <stdexcept>
#include <string>
#include <vector>

struct Order {
  std::string number;
  std::string address;
  unsigned grams = 0;
};

class LabelPrinter {
public:
  unsigned printAll(const std::vector<Order> &orders);

private:
  static std::string layout(const Order &o) {
    if (o.address.empty() || o.grams == 0)
      throw std::invalid_argument("order " + o.number + " cannot be shipped");
    return "^XA^FD" + o.address + "^FS^XZ";
  }

  std::string spool_ = "/var/spool/labels";
};

unsigned LabelPrinter::printAll(const std::vector<Order> &orders) {
  std::vector<std::future<std::string>> layouts;
  for (const Order &order : orders) {
    layouts.push_back(std::async(std::launch::async, [&order]() -> std::string {
#ifdef TWIN
      return layout(order);
#else
      try {
        return layout(order);
      } catch (const std::exception &e) {
        std::cerr << "labels: " << e.what() << std::endl;
        return {};
      }
#endif
    }));
  }

  unsigned printed = 0;
  for (auto &l : layouts) {
#ifdef TWIN
    try {
      printed += !l.get().empty();
    } catch (const std::exception &e) {
      std::cerr << "labels: " << e.what() << std::endl;
    }
#else
    printed += !l.get().empty();
#endif
  }
  return printed;
}
